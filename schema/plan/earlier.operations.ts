/** What a correction of the newest text does to the texts before its amendments. */
import type { Context } from '../context.ts'
import { getText } from '../file/file.operations.ts'
import type { PlanChanges } from './correct.rules.ts'
import { putRightIn, withPutRight } from './earlier.rules.ts'
import type { LifeEvent, PartBase, Plan } from './plan.parts.ts'
import { hiddenIn } from './restricted.rules.ts'
import { wholeVersion } from './version.operations.ts'

/**
 * `changed` with what was put right noted at each amendment, for the text until then. Of a part that is restricted
 * nothing is noted: events lie with what everybody may read.
 */
export async function putRightBefore(
  context: Context,
  present: Plan,
  changed: Plan,
  changes: PlanChanges,
): Promise<Plan> {
  const { life } = changed
  if (!life?.some(({ kind }) => kind === 'AMENDED')) return changed
  const source = present.restricted.length ? await getText(context, present.sourceHash) : ''
  const hidden = hiddenIn(source, present)
  const open = <P extends { id?: string | null }>(list: P[] | null | undefined, parts: readonly PartBase[]) =>
    (list ?? []).filter(({ id }) => !parts.some((part) => part.id === id && hidden.part(part)))
  const told: PlanChanges = {
    ...changes,
    objectives: open(changes.objectives, present.objectives),
    targets: open(changes.targets, present.targets),
    tasks: open(
      changes.tasks,
      present.taskGroups.flatMap(({ tasks }) => tasks),
    ),
    assignments: open(changes.assignments, present.assignments),
    reportingDuties: open(changes.reportingDuties, present.reportingDuties),
    mandates: open(changes.mandates, present.mandates),
  }
  const noted = await Promise.all(
    life.map(async (event): Promise<LifeEvent> => {
      if (event.kind !== 'AMENDED') return event
      const kept = await wholeVersion(context, present.id, event.version - 1)
      const former = kept && withPutRight(kept, event.putRight)
      const more = former && putRightIn(former, { present, changed, changes: told })
      return more ? { ...event, putRight: [...(event.putRight ?? []), more] } : event
    }),
  )
  return { ...changed, life: noted }
}
