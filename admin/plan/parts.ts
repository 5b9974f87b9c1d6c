/** All parts of a plan in the order of the page, and the source cut where they begin and end. */
import type { Part, PlanPage } from './shapes.ts'

export type Span = { start: number; end: number }
export type Restoration = { span: Span; original: string; restored: string }

/** Sections in the order in which a plan is read; each is a list of the plan. */
export const sections = [
  'mandates',
  'objectives',
  'targets',
  'taskGroups',
  'assignments',
  'reportingDuties',
  'campaigns',
  'models',
  'references',
  'funding',
  'recipients',
] as const
export type SectionName = (typeof sections)[number]

export function partsOf(plan: PlanPage): Part[] {
  return sections.flatMap((name) => partsIn(plan, name))
}

/** The parts of one section, each before those within it. */
export function partsIn(plan: PlanPage, name: SectionName): Part[] {
  switch (name) {
    case 'taskGroups':
      return plan.taskGroups.flatMap((group) => [
        group,
        ...group.tasks.flatMap((task) => [task, ...task.children]),
      ])
    case 'assignments':
      return plan.assignments.flatMap((assignment) => [assignment, ...assignment.duties])
    default:
      return plan[name]
  }
}

/** How sure the reader was, in three words; a person's correction settles it. */
export type Certainty = 'corrected' | 'sure' | 'fairlySure' | 'unsure'

export function certaintyOf({
  confidence,
  correctedFields,
}: Pick<Part, 'confidence' | 'correctedFields'>): Certainty {
  if (correctedFields.length > 0) return 'corrected'
  if (confidence >= 0.9) return 'sure'
  return confidence >= 0.75 ? 'fairlySure' : 'unsure'
}

/** Whose plan it is, is told by the text itself or by a person; else it is a guess for a person to look at. */
export function isAreaSettled({ areaBasis }: Pick<PlanPage, 'areaBasis'>): boolean {
  return areaBasis === 'PERSON' || areaBasis === 'NAMED'
}

/** A stretch of the source in which nothing begins or ends; `ids` are the parts over it, the widest first. */
export type Piece = { start: number; end: number; text: string; ids: string[]; restored: Restoration | null }

/**
 * Offsets count UTF-16 code units, as the API's spans do. A restored stretch shows its restored letters. Spans that
 * leave the text are cut to it.
 */
export function cutSource(
  source: string,
  parts: readonly { id: string; span: Span | null }[],
  restorations: readonly Restoration[] = [],
): Piece[] {
  const placed = parts
    .flatMap(({ id, span }) => (span && span.end > span.start ? [{ id, ...span }] : []))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const marks = [...placed, ...restorations.map(({ span }) => span)]
  const edges = [...new Set([0, source.length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((edge) => edge >= 0 && edge <= source.length)
    .sort((a, b) => a - b)
  const restoredAt = new Map(restorations.map((one) => [one.span.start, one]))
  const pieces: Piece[] = []
  let open: typeof placed = []
  let next = 0
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1]
    if (end === undefined) break
    open = open.filter((one) => one.end > start)
    for (let one = placed[next]; one && one.start <= start; one = placed[++next]) {
      if (one.end > start) open.push(one)
    }
    const restored = restoredAt.get(start) ?? null
    const whole = restored !== null && restored.span.end === end
    pieces.push({
      start,
      end,
      text: whole ? restored.restored : source.slice(start, end),
      ids: open.toSorted((a, b) => b.end - b.start - (a.end - a.start)).map(({ id }) => id),
      restored: whole ? restored : null,
    })
  }
  return pieces
}
