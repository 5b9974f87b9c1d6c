/**
 * Putting a misread entry right, and đính chính, count from the beginning: what they change in the newest text they also
 * change in the texts before its amendments, wherever those said the same. Pure.
 */
import { applyChanges, type PlanChanges, removableParts, takeOut } from './correct.rules.ts'
import type { Plan, PutRight } from './plan.parts.ts'

/** The text of a former version with all that was put right in it since. */
export function withPutRight(former: Plan, putRight: readonly PutRight[] = []): Plan {
  return putRight.reduce((plan, { changes, added }) => {
    const next = takeOut(applyChanges(plan, changes, nobody), changes.removeParts ?? [])
    const known = new Set(next.targets.map(({ id }) => id))
    return { ...next, targets: [...next.targets, ...added.filter(({ id }) => !known.has(id))] }
  }, former)
}

/** New parts are given their ids when they are entered, never when they are read. */
function nobody(): string {
  throw new RangeError('A part to be added has its id already')
}

type Listed = 'targets' | 'assignments' | 'reportingDuties' | 'mandates'
const lists = ['targets', 'assignments', 'reportingDuties', 'mandates'] as const satisfies readonly Listed[]

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
    ...Object.fromEntries(lists.map((list) => [list, alikeIn(former, present, changes, list)])),
  }
  const parts = new Set(removableParts(former).map(({ part }) => part.id))
  const removeParts = (changes.removeParts ?? []).filter((id) => parts.has(id))
  const before = new Set(present.targets.map(({ id }) => id))
  const added = changed.targets.filter(({ id }) => !before.has(id))
  const isNothing =
    !alike.header && added.length + removeParts.length === 0 && lists.every((list) => !alike[list]?.length)
  return isNothing ? null : { changes: { ...alike, removeParts }, added }
}

function alikeIn(former: Plan, present: Plan, changes: PlanChanges, list: Listed) {
  return (changes[list] ?? []).flatMap(({ id, ...fields }) => {
    const then = former[list].find((part) => part.id === id)
    const now = present[list].find((part) => part.id === id)
    if (!id || !then || !now) return []
    const same = Object.entries(fields).filter(
      ([field, value]) => value !== undefined && Reflect.get(then, field) === Reflect.get(now, field),
    )
    return same.length > 0 ? [{ id, ...Object.fromEntries(same) }] : []
  })
}
