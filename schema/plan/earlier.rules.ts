/**
 * Putting a misread entry right, and đính chính, count from the beginning: what they change in the newest text they also
 * change in the texts before its amendments, wherever those said the same. Pure.
 */
import {
  applyChanges,
  changedLists,
  isSame,
  type PlanChanges,
  removableParts,
  takeOut,
} from './correct.rules.ts'
import type { PartBase, Plan, PutRight } from './plan.parts.ts'

/** The text of a former version with all that was put right in it since. */
export function withPutRight(former: Plan, putRight: readonly PutRight[] = []): Plan {
  return putRight.reduce((plan, one) => {
    const { changes, added, addedTasks = [], addedObjectives = [], addedDuties = [] } = one
    const next = takeOut(applyChanges(plan, changes, nobody), changes.removeParts ?? [])
    return {
      ...next,
      objectives: plus(next.objectives, addedObjectives),
      targets: plus(next.targets, added),
      reportingDuties: plus(next.reportingDuties, addedDuties),
      taskGroups: next.taskGroups.map((group) => ({
        ...group,
        tasks: [...group.tasks, ...tasksFor(group, addedTasks)],
      })),
    }
  }, former)
}

function plus<P extends PartBase>(parts: readonly P[], added: readonly P[]): P[] {
  const known = idsOf(parts)
  return [...parts, ...added.filter(({ id }) => !known.has(id))]
}

function idsOf(parts: readonly PartBase[]): ReadonlySet<string> {
  return new Set(parts.map(({ id }) => id))
}

function tasksFor(
  { id, tasks }: Plan['taskGroups'][number],
  added: NonNullable<PutRight['addedTasks']>,
): Plan['taskGroups'][number]['tasks'] {
  return added.flatMap(({ groupId, task }) =>
    groupId === id && !tasks.some((known) => known.id === task.id) ? [task] : [],
  )
}

/** New parts are given their ids when they are entered, never when they are read. */
function nobody(): string {
  throw new RangeError('A part to be added has its id already')
}

const lists = changedLists.filter((list) => list !== 'tasks')

/**
 * What of a change of `present`, which made it `changed`, concerns a former text too: fields that read alike in both,
 * parts that both have, parts added. Null where nothing does.
 */
export function putRightIn(
  former: Plan,
  { present, changed, changes }: { present: Plan; changed: Plan; changes: PlanChanges },
): PutRight | null {
  const { title, toYear } = changes.header ?? {}
  const header = {
    ...(title !== undefined && former.title === present.title && { title }),
    ...(toYear !== undefined && former.toYear === present.toYear && { toYear }),
  }
  const alike: PlanChanges = {
    ...(Object.keys(header).length > 0 && { header }),
    ...Object.fromEntries(
      lists.map((list) => [list, alikeIn(former[list], present[list], changes[list] ?? [])]),
    ),
    tasks: alikeIn(tasksOf(former), tasksOf(present), taskWords(changes)),
  }
  const parts = new Set(removableParts(former).map(({ part }) => part.id))
  const removeParts = (changes.removeParts ?? []).filter((id) => parts.has(id))
  const added = came(present.targets, changed.targets)
  const addedObjectives = came(present.objectives, changed.objectives)
  const addedDuties = came(present.reportingDuties, changed.reportingDuties)
  const tasks = idsOf(tasksOf(present))
  const groups = new Set(former.taskGroups.map(({ id }) => id))
  const addedTasks = changed.taskGroups.flatMap((group) =>
    group.tasks.flatMap((task) =>
      groups.has(group.id) && !tasks.has(task.id) ? [{ groupId: group.id, task }] : [],
    ),
  )
  const isNothing =
    !alike.header &&
    [added, addedTasks, addedObjectives, addedDuties, removeParts].every(({ length }) => length === 0) &&
    changedLists.every((list) => !alike[list]?.length)
  return isNothing
    ? null
    : { changes: { ...alike, removeParts }, added, addedTasks, addedObjectives, addedDuties }
}

function came<P extends PartBase>(before: readonly P[], now: readonly P[]): P[] {
  const known = idsOf(before)
  return now.filter(({ id }) => !known.has(id))
}

function tasksOf({ taskGroups }: Plan): Plan['taskGroups'][number]['tasks'] {
  return taskGroups.flatMap(({ tasks }) => tasks)
}

/** A new task is told apart by itself. */
function taskWords({ tasks }: PlanChanges): { id?: string | null; text?: string }[] {
  return (tasks ?? []).flatMap(({ id, text }) => (id && text !== undefined ? [{ id, text }] : []))
}

function alikeIn(
  former: readonly PartBase[],
  present: readonly PartBase[],
  changes: readonly { id?: string | null }[],
) {
  return changes.flatMap(({ id, ...fields }) => {
    const then = former.find((part) => part.id === id)
    const now = present.find((part) => part.id === id)
    if (!id || !then || !now) return []
    const same = Object.entries(fields).filter(
      ([field, value]) => value !== undefined && isSame(Reflect.get(then, field), Reflect.get(now, field)),
    )
    return same.length > 0 ? [{ id, ...Object.fromEntries(same) }] : []
  })
}
