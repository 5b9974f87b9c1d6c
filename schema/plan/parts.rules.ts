/**
 * From what a reader found to parts that are kept. A new reading of a document meets the parts that are there by
 * their words, then by their place; a part keeps its id, and each field that a person corrected.
 */

import type { Reading, Span } from '../document/reading.ts'
import { fold } from '../name.rules.ts'
import type { Mandate, PartBase, PlanParts, Task, TaskGroup } from './plan.parts.ts'

type Found = { text: string; span: Span | null; confidence: number }

type Kept<F extends Found> = Omit<F, keyof Found> & PartBase

/** What is new (fresh from the reader) gets an id from `newId`; what was there keeps its own. */
export type Matcher = <F extends Found>(kind: string, found: readonly F[]) => Kept<F>[]

/** `present`: the parts that are kept now, by kind; empty for a plan that is new. */
export function matcher(
  present: Readonly<Record<string, readonly PartBase[]>>,
  newId: () => string,
): Matcher {
  return (kind, found) => {
    const waiting = [...(present[kind] ?? [])]
    const kept = found.map((one) => takeBy(waiting, (part) => sameWords(part, one)))
    return found.map((one, index) => {
      const part = kept[index] ?? takeBy(waiting, (other) => samePlace(other, one))
      return part ? keepCorrected(part, one) : withIdentity(one, newId(), [])
    })
  }
}

function takeBy<P>(list: P[], meets: (part: P) => boolean): P | undefined {
  const index = list.findIndex(meets)
  return index < 0 ? undefined : list.splice(index, 1)[0]
}

function sameWords(part: PartBase, found: Found): boolean {
  return fold(part.text) === fold(found.text)
}

function samePlace(part: PartBase, found: Found): boolean {
  return part.span !== null && found.span !== null && part.span.start === found.span.start
}

/** The new reading, but for the fields that a person put right. */
function keepCorrected<F extends Found>(part: PartBase, found: F): Kept<F> {
  const corrected = Object.fromEntries(
    Object.entries(part).filter(([field]) => part.corrected.includes(field)),
  )
  return withIdentity({ ...found, ...corrected }, part.id, part.corrected)
}

function withIdentity<F extends Found>(found: F, id: string, corrected: string[]): Kept<F> {
  const { text, span, confidence, ...rest } = found
  return { ...rest, text, span, confidence, id, corrected }
}

/** Every part that is kept, by kind; tasks and duties lie within their group and assignment. */
export function partsByKind(parts: PlanParts & { mandates: Mandate[] }): Record<string, PartBase[]> {
  const tasks = parts.taskGroups.flatMap((group) => group.tasks)
  return {
    ...parts,
    tasks,
    children: tasks.flatMap((task) => task.children),
    duties: parts.assignments.flatMap((assignment) => assignment.duties),
  }
}

export type UnlinkedParts = ReturnType<typeof keepReading>

/** The parts of a reading with their ids, not yet linked to the register. */
export function keepReading(reading: Reading, match: Matcher) {
  const keptTasks = match(
    'tasks',
    reading.taskGroups.flatMap((group) => group.tasks),
  )
  const keptChildren = match(
    'children',
    reading.taskGroups.flatMap((group) => group.tasks.flatMap((task) => task.children)),
  )
  const keptDuties = match(
    'duties',
    reading.assignments.flatMap((assignment) => assignment.duties),
  )
  const taskGroups: TaskGroup[] = match('taskGroups', reading.taskGroups).map((group) => ({
    ...group,
    tasks: group.tasks.map((): Task => {
      const task = next(keptTasks)
      return { ...task, children: task.children.map(() => next(keptChildren)) }
    }),
  }))
  return {
    mandates: match('mandates', reading.mandates),
    objectives: match('objectives', reading.objectives),
    targets: match('targets', reading.targets),
    taskGroups,
    assignments: match('assignments', reading.assignments).map(({ sharedHeading: _, ...assignment }) => ({
      ...assignment,
      duties: assignment.duties.map(() => next(keptDuties)),
    })),
    reportingDuties: match('reportingDuties', reading.reportingDuties),
    campaigns: match('campaigns', reading.campaigns),
    funding: match('funding', reading.funding),
    recipients: match('recipients', reading.recipients),
    models: match('models', reading.models),
    references: match('references', reading.references),
  }
}

function next<T>(list: T[]): T {
  const first = list.shift()
  if (first === undefined) throw new RangeError('A part was counted twice')
  return first
}

/** Parts that a person added (no span) or took out, carried over a new reading. */
export function carryOver<P extends PartBase>(
  fresh: P[],
  present: readonly P[],
  removedTexts: ReadonlySet<string>,
): P[] {
  const stays = fresh.filter((part) => !removedTexts.has(fold(part.text)))
  const added = present.filter((part) => part.span === null && !stays.some(({ id }) => id === part.id))
  return [...stays, ...added]
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
