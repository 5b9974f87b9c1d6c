import { may, mayReadRestricted, type Thing, type Verb } from '../access/access.rules.ts'
import { historyOf } from '../access/audit.operations.ts'
import { withAliases } from '../area/area.operations.ts'
import { type Area, isAliveOn } from '../area/area.rules.ts'
import { getEach } from '../batch.ts'
import { queryRows, type Rows, revalidatedBodies } from '../bodies.ts'
import { batched, type Context, todayOf } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { ForbiddenProblem, NotFoundProblem, ValidationProblem } from '../errors.ts'
import { getText } from '../file/file.operations.ts'
import { committeeId } from '../ids.ts'
import { fold } from '../name.rules.ts'
import {
  largestFilteredList,
  type Page,
  type PageArgs,
  pageOfList,
  pageOfRows,
  pageSize,
  placeAfter,
} from '../paging.ts'
import type { Programme } from '../programme.rules.ts'
import { isInRange, passes } from '../where.rules.ts'
import { numberedKey } from './identity.rules.ts'
import { listingRows, planBodyKeys } from './plan.entity.ts'
import type { Mandate, Plan, PlanHeader } from './plan.parts.ts'
import type { PlanState, StoredState } from './plan.rules.ts'
import { isInForceOn, meetsState } from './state.rules.ts'

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

export type PlanCondition = {
  areaIds?: string[] | null
  underIds?: string[] | null
  mandateIds?: string[] | null
  state?: { eq?: PlanState | null; in?: PlanState[] | null } | null
  programme?: { eq?: Programme | null; in?: Programme[] | null } | null
  fromYear?: Parameters<typeof isInRange>[1]
  toYear?: Parameters<typeof isInRange>[1]
  title?: { search: string } | null
  updatedSince?: string | null
}

export const plansTooMany = {
  vi: `Điều kiện này phải xem hơn ${largestFilteredList} kế hoạch. Hãy thêm "area", "under" hoặc "mandate".`,
  en: `This condition would look at more than ${largestFilteredList} plans. Add "area", "under" or "mandate".`,
}

/**
 * A page of plans, newest first. Published ones where no state is asked for. Without a condition beyond its index the
 * page is one Query; else up to 1,000 rows of the index are looked at.
 */
export async function listPlans(
  context: Context,
  asked: PlanCondition,
  page: PageArgs,
  day: Day = todayOf(context),
): Promise<Page<PlanHeader>> {
  const where = {
    ...asked,
    areaIds: asked.areaIds && (await withAliases(context, asked.areaIds)),
    underIds: asked.underIds && (await withAliases(context, asked.underIds)),
  }
  const indexes = indexesOf(where)
  const [index] = indexes
  if (index && indexes.length === 1 && !isFiltered(where)) {
    const after = placeAfter(page, 2)
    const rows = await indexRows(context, index, 'PUBLISHED', pageSize(page) + 1, after)
    return pageOfRows(rows, page, (header) => [dayOf(header), header.id])
  }
  const rows = await Promise.all(
    storedStates(where).flatMap((state) =>
      indexes.map((one) => indexRows(context, one, state, largestFilteredList + 1, null)),
    ),
  )
  const headers = [...new Map(rows.flat().map((header) => [header.id, header])).values()]
  if (headers.length > largestFilteredList) {
    throw ValidationProblem.at(['where'], plansTooMany, 'TOO_MANY_ROWS')
  }
  const matching = headers
    .filter((header) => may(context.actor, 'read', planThing(header)) && meets(header, where, day))
    .sort((a, b) => (dayOf(b) + b.id < dayOf(a) + a.id ? -1 : 1))
  return pageOfList(matching, page, ({ id }) => id)
}

type Index = { by: 'mandate' | 'area' | 'under'; id: string } | { by: 'state' }

/** The narrowest condition that has an index, one for each id that it names; the others narrow its rows. */
function indexesOf({ mandateIds, areaIds, underIds }: PlanCondition): Index[] {
  if (mandateIds) return mandateIds.map((id) => ({ by: 'mandate', id }))
  if (areaIds) return areaIds.map((id) => ({ by: 'area', id }))
  if (underIds) return underIds.map((id) => ({ by: 'under', id }))
  return [{ by: 'state' }]
}

function storedStates({ state }: PlanCondition): StoredState[] {
  const asked = state?.in ?? (state?.eq ? [state.eq] : ['IN_FORCE' as const])
  const stored = asked.map((one) => (one === 'DRAFT' || one === 'WITHDRAWN' ? one : ('PUBLISHED' as const)))
  return [...new Set(stored)]
}

function isFiltered(where: PlanCondition): boolean {
  const conditions = [where.mandateIds, where.areaIds, where.underIds].filter(Boolean)
  return Boolean(
    conditions.length > 1 ||
      where.state ||
      where.programme ||
      where.fromYear ||
      where.toYear ||
      where.title ||
      where.updatedSince,
  )
}

function meets(header: PlanHeader, where: PlanCondition, day: Day): boolean {
  return (
    meetsState(header, day, where.state) &&
    (!where.areaIds || where.areaIds.includes(header.areaId)) &&
    (!where.underIds || where.underIds.includes(header.parentAreaId ?? '')) &&
    (!where.updatedSince || header.updatedAt >= where.updatedSince) &&
    passes(header.programme, where.programme) &&
    isInRange(header.fromYear, where.fromYear) &&
    isInRange(header.toYear, where.toYear) &&
    (!where.title ||
      fold(`${header.number ?? ''} ${header.title} ${header.issuerName}`).includes(fold(where.title.search)))
  )
}

function dayOf(header: PlanHeader): Day {
  return header.effectiveFrom ?? '0000-00-00'
}

/** The rows of an index, newest first, after the place (day, id) that a cursor names. */
async function indexRows(
  context: Context,
  index: Index,
  state: StoredState,
  limit: number,
  after: string[] | null,
): Promise<PlanHeader[]> {
  if (index.by === 'mandate') return citingHeaders(context, index.id, state, limit, after)
  const rows =
    index.by === 'area'
      ? listingRows.ofArea(index.id, state)
      : index.by === 'under'
        ? listingRows.under(index.id, state)
        : listingRows.all(state)
  return queryHeaders(context, { ...rows, before: after?.join('#'), newestFirst: true, limit })
}

async function queryHeaders(context: Context, rows: Rows): Promise<PlanHeader[]> {
  const found = await queryRows(context.store, rows)
  return found.map(({ header = 'null' }) => JSON.parse(header))
}

/** The plans that name a plan as what they carry out, also those that came before it; each once. */
async function citingHeaders(
  context: Context,
  mandateId: string,
  state: StoredState,
  limit: number,
  after: string[] | null,
): Promise<PlanHeader[]> {
  const mandate = await findPlanHeader(context, mandateId)
  const citation = mandate && numberedKey(mandate.issuerId, mandate.number, mandate.date)
  if (!citation) return []
  const query = context.store.planMandate.query.byCitation({ citation, state })
  const [day = '', id = ''] = after ?? []
  const options = { order: 'desc', limit } as const
  const { data } = await (after ? query.lt({ day, id }).go(options) : query.go(options))
  const ids = [...new Set(data.map((row) => row.id))]
  const headers = await Promise.all(ids.map((one) => findPlanHeader(context, one)))
  return headers.filter((header) => header?.state === state).filter((header) => header !== null)
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

export async function planHistory(context: Context, plan: PlanHeader) {
  return historyOf(context, `Plan#${plan.id}`)
}
