/** Lists of areas by condition. */
import { getEach } from '../batch.ts'
import type { Context } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { ValidationProblem } from '../errors.ts'
import { type Page, type PageArgs, pageOfList } from '../paging.ts'
import { passes } from '../where.rules.ts'
import { startOf } from './area.entity.ts'
import { childrenWritten, findArea, type WrittenArea, withAliases } from './area.operations.ts'
import { type Area, isAliveOn, type Tier, versionOn } from './area.rules.ts'
import { type AreaHit, searchAreas, wholeHits } from './search.operations.ts'

export const areasNeedCondition = {
  vi: 'Danh sách đơn vị hành chính cần điều kiện "id", "parent", "name", hoặc "code" cùng với "tier".',
  en: 'A list of areas needs the condition "id", "parent", "name", or "code" together with "tier".',
}

/** How many codes one list may name: each is a Query of its own. */
export const mostCodes = 50
export const tooManyCodes = {
  vi: `Một danh sách chỉ nêu được ${mostCodes} mã ở một hoặc nhiều cấp. Hãy chia nhỏ.`,
  en: `One list names at most ${mostCodes} codes, over all its tiers. Split it.`,
}

export type AreaCondition = {
  /** These, and those that they lead to; null: whichever. */
  ids?: string[] | null
  /** Directly under any of these; null: under whichever. */
  parentIds?: string[] | null
  name?: { search: string } | null
  /** Borne on the day at one of the tiers. */
  codes?: string[] | null
  tier?: { eq?: Tier | null; in?: Tier[] | null } | null
  alive?: boolean | null
  updatedSince?: string | null
}

/**
 * Areas by name, best hits first; by id or by code, in the order asked; else those under a parent on a day, in order of
 * name. Of those found by name the page alone is read whole, where no condition asks for more.
 */
export async function pageOfAreas(
  context: Context,
  where: AreaCondition,
  day: Day,
  page: PageArgs,
): Promise<Page<Area>> {
  const { name, codes, tier, alive, updatedSince } = where
  const named = where.ids ? await areasNamed(context, where.ids) : null
  const parentIds = where.parentIds && (await withAliases(context, where.parentIds))
  const isKept = (area: Outline, updatedAt: string) =>
    passes(area.tier, tier) &&
    (!named || named.some(({ id }) => id === area.id)) &&
    (alive === null || alive === undefined || isAliveOn(area, day) === alive) &&
    (!updatedSince || updatedAt >= updatedSince)
  const isPlaced = (area: Area) =>
    (!codes || codes.includes(versionOn(area, day)?.code ?? '')) &&
    (!parentIds || parentIds.includes(versionOn(area, day)?.parentId ?? ''))
  if (name) {
    const hits = await searchAreas(context, name.search, { day })
    const kept = hits.filter((hit) => isKept(hit, hit.updatedAt))
    if (!codes && !parentIds) return pageOfHits(context, kept, page)
    const areas = (await wholeHits(context, kept)).map(({ area }) => area)
    return pageOfList(areas.filter(isPlaced), page, ({ id }) => id)
  }
  const tiersAsked = tier?.in ?? (tier?.eq ? [tier.eq] : [])
  const written = async (): Promise<WrittenArea[]> => {
    if (named) return updatedSince ? writtenOf(context, named) : named.map(undated)
    if (parentIds) return (await Promise.all(parentIds.map((id) => childrenWritten(context, id, day)))).flat()
    if (codes && tiersAsked.length > 0) return writtenCoded(context, codes, tiersAsked, day)
    throw ValidationProblem.at(['where'], areasNeedCondition)
  }
  const areas = (await written())
    .filter(({ area, updatedAt }) => isKept(area, updatedAt) && isPlaced(area))
    .map(({ area }) => area)
  return pageOfList(areas, page, ({ id }) => id)
}

/** What hits and areas have in common. */
type Outline = Pick<Area, 'id' | 'tier' | 'foundedOn' | 'endedOn'>

async function pageOfHits(context: Context, hits: readonly AreaHit[], page: PageArgs): Promise<Page<Area>> {
  const { edges, ...ends } = pageOfList(hits, page, ({ id }) => id)
  const whole = await wholeHits(
    context,
    edges.map(({ node }) => node),
  )
  const areaOf = new Map(whole.map(({ id, area }) => [id, area]))
  return {
    ...ends,
    edges: edges.flatMap(({ node: { id }, cursor }) => {
      const node = areaOf.get(id)
      return node ? [{ node, cursor }] : []
    }),
  }
}

/** What lies under the ids, or where they lead: in their order, each once. */
async function areasNamed(context: Context, ids: readonly string[]): Promise<Area[]> {
  const found = await Promise.all(ids.map((id) => findArea(context, id)))
  return [...new Map(found.flatMap((area) => (area ? [[area.id, area]] : []))).values()]
}

const undated = (area: Area): WrittenArea => ({ area, updatedAt: '' })

/** When an area was written stands in the rows of its versions alone. */
async function writtenOf({ store }: Context, areas: readonly Area[]): Promise<WrittenArea[]> {
  const rows = await getEach(
    areas.map(({ id }) => id),
    (some) =>
      store.areaVersion
        .get(
          areas.flatMap(({ id, versions: [first] }) =>
            first && some.includes(id) ? [{ id, from: startOf(first) }] : [],
          ),
        )
        .go({ preserveBatchOrder: true }),
  )
  return areas.map((area, at) => ({ area, updatedAt: rows[at]?.updatedAt ?? '' }))
}

/** In the order of the codes. */
async function writtenCoded(
  { store }: Context,
  codes: readonly string[],
  tiers: readonly Tier[],
  day: Day,
): Promise<WrittenArea[]> {
  const pairs = codes.filter(isCode).flatMap((code) => tiers.map((tier) => ({ code, tier })))
  if (pairs.length > mostCodes) throw ValidationProblem.at(['where', 'code'], tooManyCodes)
  const rows = await Promise.all(
    pairs.map(async ({ code, tier }) => {
      const { data } = await store.areaVersion.query.byCode({ tier, code }).go({ pages: 'all' })
      return data.find(({ body }) => versionOn(body, day)?.code === code)
    }),
  )
  return rows.flatMap((row) => (row ? [{ area: row.body, updatedAt: row.updatedAt ?? '' }] : []))
}

/** A key of the table takes no empty text, and no long one. */
function isCode(code: string): boolean {
  return /^[0-9A-Za-z]{1,20}$/.test(code)
}
