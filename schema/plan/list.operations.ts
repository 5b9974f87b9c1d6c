/** Lists of plans: by area, mandate, state and what else a condition says, in one of several orders, page by page. */
import { may, type Thing } from '../access/access.rules.ts'
import { withAliases } from '../area/area.operations.ts'
import { queryRows } from '../bodies.ts'
import { type Context, todayOf } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { ValidationProblem } from '../errors.ts'
import { fold } from '../name.rules.ts'
import {
  largestFilteredList,
  mapPage,
  type Page,
  type PageArgs,
  pageOfList,
  pageOfRows,
  pageSize,
  readCursor,
} from '../paging.ts'
import type { Programme } from '../programme.rules.ts'
import { isInRange, passes } from '../where.rules.ts'
import { numberedKey } from './identity.rules.ts'
import {
  cursorPlace,
  dayOf,
  isNewestFirst,
  newestFirst,
  type PlanOrder,
  type PlanOrderField,
  placeInCursor,
  placeOf,
  sortKeyOf,
} from './order.rules.ts'
import { listingRows, orderRows } from './plan.entity.ts'
import type { PlanHeader } from './plan.parts.ts'
import type { PlanState, StoredState } from './plan.rules.ts'
import { findPlanHeader, planThing } from './read.operations.ts'
import { areaKeyOf } from './rows.operations.ts'
import { meetsState } from './state.rules.ts'

export type PlanCondition = {
  areaIds?: string[] | null
  underIds?: string[] | null
  mandateIds?: string[] | null
  state?: { eq?: PlanState | null; in?: PlanState[] | null } | null
  programme?: { eq?: Programme | null; in?: Programme[] | null } | null
  fromYear?: Parameters<typeof isInRange>[1]
  toYear?: Parameters<typeof isInRange>[1]
  title?: { search: string } | null
  number?: string | null
  issuedOn?: Day | null
  updatedSince?: string | null
}

export const plansTooMany = {
  vi: `Điều kiện này phải xem hơn ${largestFilteredList} kế hoạch. Hãy thêm "area", "under" hoặc "mandate".`,
  en: `This condition would look at more than ${largestFilteredList} plans. Add "area", "under" or "mandate".`,
}

/**
 * A page of plans, newest first or in the order asked for. Published ones where no state is asked for. Without a
 * condition beyond an index that has the order the page is one Query; else up to 1,000 rows are looked at.
 */
export async function listPlans(
  context: Context,
  asked: PlanCondition,
  page: PageArgs,
  { day = todayOf(context), order = newestFirst }: { day?: Day; order?: PlanOrder } = {},
): Promise<Page<PlanHeader>> {
  const where = {
    ...asked,
    areaIds: asked.areaIds && (await withAliases(context, asked.areaIds)),
    underIds: asked.underIds && (await withAliases(context, asked.underIds)),
  }
  const indexes = indexesOf(where)
  const [index] = indexes
  if (index && indexes.length === 1 && !isFiltered(where) && isKept(index, order)) {
    const after = page.after ? readCursor(page.after, (parts) => placeInCursor(order, parts)) : null
    const rows = await indexRows(context, index, {
      state: 'PUBLISHED',
      limit: pageSize(page) + 1,
      after,
      order,
    })
    return mapPage(
      pageOfRows(rows, page, ({ place }) => cursorPlace(order, place)),
      ({ header }) => header,
    )
  }
  const lists = await Promise.all(
    storedStates(context, where).flatMap((state) =>
      indexes.map((one) =>
        indexRows(context, one, { state, limit: largestFilteredList + 1, on: where.issuedOn }),
      ),
    ),
  )
  const readable = lists
    .flat()
    .map(({ header }) => header)
    .filter((header) => may(context.actor, 'read', planThing(header)))
  const headers = [...new Map(readable.map((header) => [header.id, header])).values()]
  // Drafts that are not theirs are not counted: how many are still allowed would tell how many there are.
  if (lists.some(({ length }) => length > largestFilteredList) || headers.length > largestFilteredList) {
    throw ValidationProblem.at(['where'], plansTooMany, 'TOO_MANY_ROWS')
  }
  const matching = headers.filter(meeting(where, day))
  const placed = await inOrder(context, matching, order, day)
  if (isNewestFirst(order))
    return pageOfList(
      placed.map(({ header }) => header),
      page,
      ({ id }) => id,
    )
  const after = page.after ? readCursor(page.after, (parts) => placeInCursor(order, parts)) : null
  const start = after ? placed.findIndex(({ place }) => comesAfter(order, place, after)) : 0
  const rest = start < 0 ? [] : placed.slice(start)
  return mapPage(
    pageOfRows(rest, page, ({ place }) => cursorPlace(order, place)),
    ({ header }) => header,
  )
}

type Placed = { header: PlanHeader; place: string[] }

function comesAfter({ direction }: PlanOrder, place: readonly string[], other: readonly string[]): boolean {
  return direction === 'ASC' ? sortKeyOf(place) > sortKeyOf(other) : sortKeyOf(place) < sortKeyOf(other)
}

async function inOrder(
  context: Context,
  headers: readonly PlanHeader[],
  order: PlanOrder,
  day: Day,
): Promise<Placed[]> {
  const placed = await Promise.all(
    headers.map(async (header) => {
      const areaKey = order.by === 'AREA' ? await areaKeyOf(context, header) : ''
      return { header, place: placeOf({ header, areaKey }, order.by, day) }
    }),
  )
  return placed.sort((a, b) => (comesAfter(order, a.place, b.place) ? 1 : -1))
}

type Index = { by: 'mandate' | 'area' | 'under'; id: string } | { by: 'state' }

/** The narrowest condition that has an index, one for each id that it names; the others narrow its rows. */
function indexesOf({ mandateIds, areaIds, underIds }: PlanCondition): Index[] {
  if (mandateIds) return mandateIds.map((id) => ({ by: 'mandate', id }))
  if (areaIds) return areaIds.map((id) => ({ by: 'area', id }))
  if (underIds) return underIds.map((id) => ({ by: 'under', id }))
  return [{ by: 'state' }]
}

/** Those of which the actor may read any plan at all. */
function storedStates({ actor }: Context, { state }: PlanCondition): StoredState[] {
  const asked = state?.in ?? (state?.eq ? [state.eq] : ['IN_FORCE' as const])
  const stored = asked.map((one) => (one === 'DRAFT' || one === 'WITHDRAWN' ? one : ('PUBLISHED' as const)))
  const { areaId } = actor
  const own: Thing = { type: 'Plan', published: false, issuerId: null, scopeIds: [areaId], areaId }
  return [...new Set(stored)].filter((one) => one === 'PUBLISHED' || may(actor, 'read', own))
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
      typeof where.number === 'string' ||
      where.issuedOn ||
      where.updatedSince,
  )
}

/** What is sought is made ready once: it may be as long as a request, and is held against 1,000 plans. */
function meeting(where: PlanCondition, day: Day): (header: PlanHeader) => boolean {
  const number = typeof where.number === 'string' ? numberKey(where.number) : null
  const words = where.title ? fold(where.title.search) : null
  return (header) =>
    meetsState(header, day, where.state) &&
    (!where.areaIds || where.areaIds.includes(header.areaId)) &&
    (!where.underIds || where.underIds.includes(header.parentAreaId ?? '')) &&
    (!where.updatedSince || header.updatedAt >= where.updatedSince) &&
    passes(header.programme, where.programme) &&
    (!where.issuedOn || header.date === where.issuedOn) &&
    (number === null || numberKey(header.number ?? '') === number) &&
    isInRange(header.fromYear, where.fromYear) &&
    isInRange(header.toYear, where.toYear) &&
    (words === null || fold(`${header.number ?? ''} ${header.title} ${header.issuerName}`).includes(words))
}

/** Case and white space apart: `12 / KH-UBND` is `12/KH-UBND`. */
function numberKey(number: string): string {
  return number.normalize('NFC').toUpperCase().replace(/\s+/g, '')
}

/** Whether an index has the plans of a condition in an order. */
function isKept(index: Index, order: PlanOrder): boolean {
  if (index.by === 'mandate') return isNewestFirst(order)
  return order.by === 'ISSUED' || rowsInOrder(index, order.by, 'PUBLISHED') !== null
}

function rowsInOrder(index: Index, by: PlanOrderField, state: StoredState) {
  if (by === 'AREA' && index.by === 'under') return orderRows.byAreaUnder(index.id, state)
  if (by === 'AREA' && index.by === 'state') return orderRows.byArea(state)
  return by === 'PERIOD' && index.by === 'state' ? orderRows.byPeriod(state) : null
}

/** `on`: only those of that day. */
type Stretch = {
  state: StoredState
  limit: number
  after?: string[] | null
  order?: PlanOrder
  on?: Day | null | undefined
}

/** The rows of an index in an order that it has, after the place that a cursor names. */
async function indexRows(context: Context, index: Index, stretch: Stretch): Promise<Placed[]> {
  const { state, limit, after = null, order = newestFirst, on } = stretch
  if (index.by === 'mandate') return citingHeaders(context, index.id, state, limit, after)
  const listing =
    index.by === 'area'
      ? listingRows.ofArea(index.id, state)
      : index.by === 'under'
        ? listingRows.under(index.id, state)
        : listingRows.all(state)
  const rows = rowsInOrder(index, order.by, state) ?? listing
  const bound = after ? sortKeyOf(after) : undefined
  const isDown = order.direction === 'DESC'
  const found = await queryRows(context.store, {
    ...rows,
    ...(on ? { begins: `${on}#` } : { [isDown ? 'before' : 'after']: bound }),
    newestFirst: isDown,
    limit,
  })
  return found.map(({ header = 'null', [`${rows.index}sk`]: place = '' }) => ({
    header: JSON.parse(header),
    place: place.split('#'),
  }))
}

/** The plans that name a plan as what they carry out, also those that came before it; each once. */
async function citingHeaders(
  context: Context,
  mandateId: string,
  state: StoredState,
  limit: number,
  after: string[] | null,
): Promise<Placed[]> {
  const mandate = await findPlanHeader(context, mandateId)
  const citation = mandate && numberedKey(mandate.issuerId, mandate.number, mandate.date)
  if (!citation) return []
  const query = context.store.planMandate.query.byCitation({ citation, state })
  const [day = '', id = ''] = after ?? []
  const options = { order: 'desc', limit } as const
  const { data } = await (after ? query.lt({ day, id }).go(options) : query.go(options))
  const ids = [...new Set(data.map((row) => row.id))]
  const headers = await Promise.all(ids.map((one) => findPlanHeader(context, one)))
  return headers
    .filter((header) => header !== null)
    .filter((header) => header.state === state)
    .map((header) => ({ header, place: [dayOf(header), header.id] }))
}
