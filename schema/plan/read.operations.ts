import { may, mayReadRestricted, type Thing, type Verb } from '../access/access.rules.ts'
import { historyOf } from '../access/audit.operations.ts'
import { withAliases } from '../area/area.operations.ts'
import { type Area, isAliveOn } from '../area/area.rules.ts'
import { getEach } from '../batch.ts'
import { queryRows, type Rows, revalidatedBodies } from '../bodies.ts'
import { batched, type Context } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { ForbiddenProblem, NotFoundProblem } from '../errors.ts'
import { getText } from '../file/file.operations.ts'
import { committeeId } from '../ids.ts'
import { largestFilteredList } from '../paging.ts'
import type { Programme } from '../programme.rules.ts'
import { dayOf } from './order.rules.ts'
import { listingRows, planBodyKeys } from './plan.entity.ts'
import type { Mandate, Plan, PlanHeader } from './plan.parts.ts'
import { isInForceOn } from './state.rules.ts'

export function planThing(plan: Pick<PlanHeader, 'state' | 'issuerId' | 'scopeIds' | 'areaId'>): Thing {
  const { state, issuerId, scopeIds, areaId } = plan
  return { type: 'Plan', published: state === 'PUBLISHED', issuerId, scopeIds, areaId }
}

/** A plan of twenty pages takes some 200 kB in memory. */
const mostKept = 100
const readPlans = revalidatedBodies<Plan>(planBodyKeys, mostKept)

/** A plan whole, as the actor may read it: one request to the table, a second where a sentence is restricted. */
export const findPlan = batched<Plan | null>(async (context, ids) => {
  const plans = await readPlans(context.store, ids)
  return Promise.all(plans.map(async (plan) => plan && asReadable(context, plan)))
})

async function asReadable(context: Context, plan: Plan): Promise<Plan | null> {
  if (!may(context.actor, 'read', planThing(plan))) return null
  if (plan.restricted.length === 0 || !mayReadRestricted(context.actor, planThing(plan))) return plan
  const { data } = await context.store.planWhole.get({ id: plan.id }).go()
  return data?.version === plan.version ? data.body : plan
}

/** The header alone, for those who only cite a plan. */
export const findPlanHeader = batched<PlanHeader | null>(async (context, ids) => {
  const rows = await getEach(ids, (some) =>
    context.store.planListing.get(some.map((id) => ({ id }))).go({ preserveBatchOrder: true }),
  )
  return rows.map((row) => (row && may(context.actor, 'read', planThing(row.header)) ? row.header : null))
})

/** The plan as it is kept, for a change: always whole. Errors: NotFound; Forbidden where it may be seen, not changed. */
export async function getPlanFor(context: Context, verb: Verb, id: string): Promise<Plan> {
  const { data } = await context.store.plan.get({ id }).go({ consistent: true })
  const thing = data && planThing(data.body)
  if (!data || !thing || !may(context.actor, 'read', thing)) throw new NotFoundProblem()
  if (!may(context.actor, verb, thing)) throw new ForbiddenProblem()
  return wholePlan(context, data.body)
}

/** The plan with its restricted sentences, whoever asks: for writing it again, never for an answer. */
export async function wholePlan(context: Context, plan: Plan): Promise<Plan> {
  if (plan.restricted.length === 0) return plan
  const { data } = await context.store.planWhole.get({ id: plan.id }).go({ consistent: true })
  return data?.body ?? plan
}

async function queryHeaders(context: Context, rows: Rows): Promise<PlanHeader[]> {
  const found = await queryRows(context.store, rows)
  return found.map(({ header = 'null' }) => JSON.parse(header))
}

/** The plan that a citation means, where its document is here; it links by itself when that arrives. */
export async function findMandatePlan(context: Context, mandate: Mandate): Promise<PlanHeader | null> {
  const planId = mandate.citationKey && (await planIdOf(context, mandate.citationKey))
  return planId ? findPlanHeader(context, planId) : null
}

const planIdOf = batched<string | null>(async (context, keys) => {
  const rows = await getEach(keys, (some) =>
    context.store.planIdentity.get(some.map((key) => ({ key }))).go({ preserveBatchOrder: true }),
  )
  return rows.map((row) => row?.planId ?? null)
})

/** `parentId`: its last known parent. */
export type Governed = Pick<Area, 'id' | 'foundedOn' | 'endedOn' | 'aliases'> & { parentId: string | null }

/**
 * The plan of a living area's People's Committee in force on a day for a programme: the newest of those published. `parentId`
 * is the area's last known parent, under which its plans lie. Asked of many areas under one
 * parent it is one Query for the parent, however many.
 */
export async function findCurrentPlan(
  context: Context,
  area: Governed,
  programme: Programme,
  day: Day,
): Promise<PlanHeader | null> {
  if (!isAliveOn(area, day)) return null
  const byIssuer = await publishedUnder(context, area.parentId ?? 'none')
  const own = committeeIds(area).flatMap((id) => byIssuer.get(id) ?? [])
  const current = own.filter((header) => header.programme === programme && isInForceOn(header, day))
  return current.sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1))[0] ?? null
}

/** The ids of an area's People's Committee: its own, and those of areas found to be this one, under which it issued. */
export function committeeIds({ id, aliases = [] }: Pick<Area, 'id' | 'aliases'>): string[] {
  return [id, ...aliases].map(committeeId)
}

/** By issuer, so that each of many areas under one parent finds its own at once. */
export const publishedUnder = batched<Map<string | null, PlanHeader[]>>((context, parentIds) =>
  Promise.all(
    parentIds.map(async (parentId) => {
      const ids = await withAliases(context, [parentId])
      const lists = ids.map((id) => queryHeaders(context, listingRows.under(id, 'PUBLISHED')))
      return Map.groupBy((await Promise.all(lists)).flat(), ({ issuerId }) => issuerId)
    }),
  ),
)

/** The published plans of the agencies at home in an area. */
export const plansOfArea = batched<PlanHeader[]>((context, areaIds) =>
  Promise.all(
    areaIds.map(async (areaId) => {
      const ids = await withAliases(context, [areaId])
      const lists = ids.map((id) => queryHeaders(context, listingRows.ofArea(id, 'PUBLISHED')))
      return (await Promise.all(lists)).flat()
    }),
  ),
)

/** The newest published plans, as many as one may look through for words. */
export function newestPublished(context: Context): Promise<PlanHeader[]> {
  return queryHeaders(context, {
    ...listingRows.all('PUBLISHED'),
    newestFirst: true,
    limit: largestFilteredList,
  })
}

/** The text that a plan was read from, as the actor may read it. */
export async function sourceOf(context: Context, plan: Plan): Promise<string> {
  return getText(context, plan.sourceHash)
}

/** Whether the actor may have the file that a plan was read from: it says all that the text says, the restricted too. */
export function mayReadFile({ actor }: Context, plan: Plan): boolean {
  return plan.fileId !== null && mayReadRestricted(actor, planThing(plan))
}

/** The bytes of the file that a plan was read from; null where there is none that the actor may have. */
export async function findPlanFile(
  context: Context,
  planId: string,
  fileId: string,
): Promise<{ name: string; bytes: Uint8Array } | null> {
  const plan = await findPlan(context, planId)
  if (plan?.fileId !== fileId || !mayReadFile(context, plan)) return null
  const bytes = await context.contents.get(fileId)
  return bytes && { name: plan.fileName ?? '', bytes }
}

export async function planHistory(context: Context, plan: PlanHeader) {
  return historyOf(context, `Plan#${plan.id}`)
}
