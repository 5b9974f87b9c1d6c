/** A plan that stands as changed or ended by another one needs that to stay published. */
import type { Context } from '../context.ts'
import { ValidationProblem } from '../errors.ts'
import type { Bilingual } from '../text.rules.ts'
import type { Tables } from './group.operations.ts'
import { documentsOf, lifeSentences } from './life.rules.ts'
import type { Plan, PlanHeader } from './plan.parts.ts'
import { findPlanHeader } from './read.operations.ts'

/**
 * Before a plan is published no more: how often it has come to be relied on, read before its reliances are, so that one
 * that comes in between is noticed by the write. Errors: Validation where a published plan stands as changed or ended by it.
 */
async function countUnreliedOn(context: Context, id: string): Promise<number | null> {
  const count = await context.store.planRelianceCount.get({ id }).go({ consistent: true })
  const { data } = await context.store.planReliance.query.primary({ id }).go({ consistent: true, limit: 1 })
  if (data.length > 0) throw ValidationProblem.at(['id'], lifeSentences.reliedOn)
  return count.data?.count ?? null
}

/** What a write of a plan does about those it relies on, and about those that may rely on it. */
export type Reliance = { newlyOn: string[]; leaves: boolean; count: number | null }

/** Errors: Validation where the plan leaves publication and another stands as changed or ended by it. */
export async function relianceOf(context: Context, plan: Plan, present: Plan | null): Promise<Reliance> {
  const wasPublished = present?.state === 'PUBLISHED'
  const isPublished = plan.state === 'PUBLISHED'
  const before = wasPublished ? documentsOf(present) : []
  const leaves = wasPublished && !isPublished
  return {
    newlyOn: isPublished ? documentsOf(plan).filter((id) => !before.includes(id)) : [],
    leaves,
    count: leaves ? await countUnreliedOn(context, plan.id) : null,
  }
}

/**
 * Of two at the same instant, one who makes a plan rely on another and one who takes that other out of publication, only
 * one is written: each reads under a condition what the other writes.
 */
export function relianceGuards(tables: Tables, { id }: Plan, { newlyOn, leaves, count }: Reliance) {
  return [
    ...newlyOn.flatMap((on) => [
      tables.planListing
        .check({ id: on })
        .where(({ state }, { eq }) => eq(state, 'PUBLISHED'))
        .commit(),
      tables.planRelianceCount.upsert({ id: on }).add({ count: 1 }).commit(),
    ]),
    ...(leaves
      ? [
          tables.planRelianceCount
            .check({ id })
            .where((row, { eq, notExists }) => (count === null ? notExists(row.count) : eq(row.count, count)))
            .commit(),
        ]
      : []),
  ]
}

/** How many actions the guards are. */
export function guardCount({ newlyOn, leaves }: Reliance): number {
  return newlyOn.length * 2 + (leaves ? 1 : 0)
}

/** Why a guard was not met, for people. */
export function guardSentence({ leaves }: Reliance): Bilingual {
  return leaves ? lifeSentences.reliedOn : lifeSentences.documentGone
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
