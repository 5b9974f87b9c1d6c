/**
 * The place of a shelter is restricted, and so is every sentence that tells it. What everybody may read keeps the
 * length and the place of what is left out, so that offsets into the source stay right.
 */
import type { Reading, Span } from '../document/reading.ts'
import { isOwnArea, sentencesOf, shelterSentences } from '../document/shelter.rules.ts'
import { fold } from '../name.rules.ts'
import { overlaps } from './parts.rules.ts'
import type { Model, PartBase, Plan, PlanParts, ReportingDuty } from './plan.parts.ts'
import { type PartKind, wordFields } from './words.rules.ts'

export const blank = '█'

/**
 * Every sentence of the source that tells where a shelter is, those in which the reader found one with its places or told
 * the person who confirms that it is restricted too. The issuer's own area is no place in it: the title tells it.
 */
export function restrictedSentences(source: string, reading: Reading): Span[] {
  const own = reading.header.issuer?.areaName ?? null
  const warned = reading.warnings.flatMap(({ code, span }) =>
    code === 'RESTRICTED_PLACE' && span ? [span] : [],
  )
  const found = reading.models.flatMap(({ restricted, span }) => (restricted ? [span] : []))
  const told = shelterSentences(source, {
    isOwn: isOwnArea(own),
    readable: (sentence) => readable(source, sentence, reading),
  })
  const known = [...warned, ...found, ...told]
  return sentencesOf(source).filter((sentence) => known.some((span) => overlaps(span, sentence)))
}

/** The sentence with the letters that were restored, composed. */
function readable(
  source: string,
  { start, end }: Span,
  { restorations }: Pick<Reading, 'restorations'>,
): string {
  let text = ''
  let at = start
  for (const { span, restored } of restorations) {
    if (span.start < at || span.end > end) continue
    text += source.slice(at, span.start) + restored
    at = span.end
  }
  return (text + source.slice(at, end)).normalize('NFC')
}

/** As long as what it hides, with the same lines; its gaps are regular, for the length of words tells names. */
const maskWhole = (text: string): string =>
  text.replace(/[^\r\n]/g, (_, at: number) => (at % 8 === 7 ? ' ' : blank))

/** What is masked outside the source has no place to keep, so its length tells nothing. */
const masked = blank.repeat(7)

export function maskText(text: string, spans: readonly Span[]): string {
  let kept = ''
  let at = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue
    const from = Math.max(start, at)
    kept += text.slice(at, from) + maskWhole(text.slice(from, end))
    at = end
  }
  return kept + text.slice(at)
}

/** What is said of a restricted sentence is left out with it, in whatever field. */
function blanked<P extends object>(kind: PartKind, part: P): P {
  const hide = (value: unknown) =>
    typeof value === 'string' ? masked : Array.isArray(value) ? value.map(() => masked) : value
  const words = wordFields(kind)
  return Object.fromEntries(
    Object.entries(part).map(([field, value]) => [field, words.includes(field) ? hide(value) : value]),
  ) as P
}

/**
 * What restricted sentences hide of a plan: the parts that lie in one, and the names that nothing else says. A duty takes
 * the name of who reports from the heading or the sentence before it.
 */
export type Hidden = { part(part: Pick<PartBase, 'span'>): boolean; name(words: string | null): boolean }

export function hiddenIn(
  source: string,
  { restricted, restorations }: Pick<Plan, 'restricted' | 'restorations'>,
): Hidden {
  const said = (spans: readonly Span[]) =>
    fold(spans.map((span) => readable(source, span, { restorations })).join(' | '))
  const sentences = restricted.length ? sentencesOf(source) : []
  const told = said(restricted)
  const open = said(sentences.filter((span) => !restricted.some((one) => overlaps(one, span))))
  return {
    part: ({ span }) => span !== null && restricted.some((one) => overlaps(one, span)),
    name: (words) => words !== null && told.includes(fold(words)) && !open.includes(fold(words)),
  }
}

/** The plan without the words of its restricted sentences, and without whom they name; its spans, ids and figures stay. */
export function withoutRestricted(plan: Plan, source: string, maskedSourceHash: string): Plan {
  if (plan.restricted.length === 0) return plan
  const hidden = hiddenIn(source, plan)
  const touches = (span: Span | null) => hidden.part({ span })
  const mask = <P extends PartBase>(kind: PartKind, parts: readonly P[]): P[] =>
    parts.map((part) => (touches(part.span) ? blanked(kind, part) : part))
  // Named one by one: a list that were forgotten would be handed on with its words.
  const parts: PlanParts & Pick<Plan, 'mandates'> = {
    mandates: mask('mandates', plan.mandates),
    objectives: mask('objectives', plan.objectives),
    targets: mask('targets', plan.targets),
    taskGroups: mask('taskGroups', plan.taskGroups).map((group) => ({
      ...group,
      tasks: mask('tasks', group.tasks).map((task) => ({
        ...task,
        outputs: touches(task.span) ? [] : task.outputs,
        children: mask('children', task.children),
      })),
    })),
    assignments: mask('assignments', plan.assignments).map((assignment) => ({
      ...assignment,
      ...(touches(assignment.span) && { agencyId: null, groupId: null }),
      duties: mask('duties', assignment.duties),
    })),
    reportingDuties: mask('reportingDuties', plan.reportingDuties).map((duty) =>
      withoutParties(duty, hidden),
    ),
    campaigns: mask('campaigns', plan.campaigns),
    funding: mask('funding', plan.funding),
    recipients: mask('recipients', plan.recipients),
    models: plan.models.map(
      (model): Model =>
        model.restricted || touches(model.span)
          ? { ...blanked('models', model), placeNames: [], placeIds: [] }
          : model,
    ),
    references: mask('references', plan.references),
  }
  return {
    ...plan,
    ...parts,
    ...(touches(plan.headerSpans.title ?? null) && { title: masked }),
    sourceHash: maskedSourceHash,
    restorations: plan.restorations.filter(({ span }) => !touches(span)),
    // Others repeat the words of what they warn of.
    warnings: plan.warnings.filter(({ code, span }) => code === 'RESTRICTED_PLACE' || !touches(span)),
    removed: [],
    fileId: null,
    fileName: null,
  }
}

/** A reporting duty without the bodies that restricted sentences alone name. */
function withoutParties(duty: ReportingDuty, hidden: Hidden): ReportingDuty {
  const whole = hidden.part(duty)
  const reporter = duty.reporterName !== null && (whole || hidden.name(duty.reporterName))
  const via = duty.viaName !== null && (whole || hidden.name(duty.viaName))
  const named = duty.recipientNames.map((name) => !whole && !hidden.name(name))
  return {
    ...duty,
    ...(reporter && { reporterName: masked, reporterId: null, reporterGroupId: null }),
    ...(via && { viaName: masked, viaId: null }),
    recipientNames: duty.recipientNames.map((name, index) => (named[index] ? name : masked)),
    recipientIds: duty.recipientIds.map((id, index) => (named[index] ? id : null)),
  }
}
