/** Lists of areas by condition. */
import { getEach } from '../batch.ts'
import type { Context } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { ValidationProblem } from '../errors.ts'
import { passes } from '../where.rules.ts'
import { startOf } from './area.entity.ts'
import { childrenWritten, findArea, searchAreas, type WrittenArea, withAliases } from './area.operations.ts'
import { type Area, isAliveOn, type Tier, versionOn } from './area.rules.ts'

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
 * name. Whole.
 */
export async function listAreas(context: Context, where: AreaCondition, day: Day): Promise<Area[]> {
  const { name, codes, tier, alive, updatedSince } = where
  const named = where.ids ? await areasNamed(context, where.ids) : null
  const parentIds = where.parentIds && (await withAliases(context, where.parentIds))
  const tiersAsked = tier?.in ?? (tier?.eq ? [tier.eq] : [])
  const written = async (): Promise<WrittenArea[]> => {
    if (name) return searchAreas(context, name.search, { day })
    if (named) return updatedSince ? writtenOf(context, named) : named.map(undated)
    if (parentIds) return (await Promise.all(parentIds.map((id) => childrenWritten(context, id, day)))).flat()
    if (codes && tiersAsked.length > 0) return writtenCoded(context, codes, tiersAsked, day)
    throw ValidationProblem.at(['where'], areasNeedCondition)
  }
  return (await written())
    .filter(
      ({ area, updatedAt }) =>
        passes(area.tier, tier) &&
        (!named || named.some(({ id }) => id === area.id)) &&
        (!codes || codes.includes(versionOn(area, day)?.code ?? '')) &&
        (alive === null || alive === undefined || isAliveOn(area, day) === alive) &&
        (!parentIds || parentIds.includes(versionOn(area, day)?.parentId ?? '')) &&
        (!updatedSince || updatedAt >= updatedSince),
    )
    .map(({ area }) => area)
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
