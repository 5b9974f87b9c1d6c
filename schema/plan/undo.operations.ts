/** The last change of a plan is taken back: the version before is written again as a new one, nothing is erased. */
import { may } from '../access/access.rules.ts'
import type { Context } from '../context.ts'
import { ConflictProblem, ForbiddenProblem } from '../errors.ts'
import type { PlanAction } from './action.operations.ts'
import type { Plan, PlanHeader } from './plan.parts.ts'
import { getPlanFor, planHistory, planThing } from './read.operations.ts'
import { checkDocumentsStand } from './reliance.operations.ts'
import { isUndoable, restored, sayUndo, undoSentences } from './undo.rules.ts'
import { wholeVersion } from './version.operations.ts'
import { writePlan } from './write.operations.ts'

/** Whether there is a change to take back, and the actor may. */
export function mayUndo(context: Context, plan: PlanHeader): boolean {
  return isUndoable(plan) && may(context.actor, 'undo', planThing(plan))
}

/**
 * Errors: NotFound, Forbidden, Conflict (something came after; the first version), Validation (another plan has taken its
 * number meanwhile; another plan relies on this one; this one on another that is published no more).
 * Undone again, the change is done again.
 */
export async function undoPlanChange(context: Context, { id, expectedVersion }: PlanAction): Promise<Plan> {
  const present = await getPlanFor(context, 'undo', id)
  if (present.version !== expectedVersion) throw new ConflictProblem(present.version)
  if (!isUndoable(present)) throw new ConflictProblem(present.version, undoSentences.first, 'WRONG_STATE')
  const former = await wholeVersion(context, id, present.version - 1)
  if (!former) throw new ConflictProblem(present.version, undoSentences.gone, 'WRONG_STATE')
  if (!may(context.actor, 'undo', planThing(former))) throw new ForbiddenProblem()
  await checkDocumentsStand(context, former)

  const history = await planHistory(context, present)
  const entryOf = (version: number) => history.find((entry) => entry.version === version) ?? null
  const last = entryOf(present.version)
  const plan = restored(former, present.version + 1, last?.verb === 'undo')
  return writePlan(context, {
    plan: { ...plan, updatedAt: context.now.toISOString(), updatedBy: context.actor.id },
    present,
    verb: 'undo',
    summary: sayUndo(last, entryOf(former.version)),
  })
}
