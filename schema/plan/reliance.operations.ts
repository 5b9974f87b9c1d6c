/** A plan that stands as changed or ended by another one needs that to stay published. */
import type { Context } from '../context.ts'
import { ValidationProblem } from '../errors.ts'
import { documentsOf, lifeSentences } from './life.rules.ts'
import type { Plan, PlanHeader } from './plan.parts.ts'
import { findPlanHeader } from './read.operations.ts'

/** Before a plan is published no more. Errors: Validation where a published plan stands as changed or ended by it. */
export async function checkNotReliedOn(context: Context, { id, state }: Plan): Promise<void> {
  if (state !== 'PUBLISHED') return
  const { data } = await context.store.planReliance.query.primary({ id }).go({ consistent: true, limit: 1 })
  if (data.length > 0) throw ValidationProblem.at(['id'], lifeSentences.reliedOn)
}

/** Before a former version is written again. Errors: Validation where a plan that changed or ended it is published no more. */
export async function checkDocumentsStand(context: Context, plan: Plan): Promise<void> {
  if (plan.state !== 'PUBLISHED') return
  const documents = await Promise.all(documentsOf(plan).map((id) => findPlanHeader(context, id)))
  if (documents.some((one) => one?.state !== 'PUBLISHED'))
    throw ValidationProblem.at(['id'], lifeSentences.documentGone)
}

/** The published plans whose place a plan took, as the actor may read them, at most 50. One Query, one BatchGet. */
export async function plansSupersededBy(context: Context, { id }: PlanHeader): Promise<PlanHeader[]> {
  const { data } = await context.store.planReliance.query.primary({ id }).go({ limit: 50 })
  const headers = await Promise.all(data.map(({ reliantId }) => findPlanHeader(context, reliantId)))
  return headers
    .filter((one) => one !== null)
    .filter(({ life }) => life?.some((event) => event.kind === 'SUPERSEDED' && event.planId === id))
}
