import { getEach, getFollowed } from '../batch.ts'
import { queryRows, readTogether } from '../bodies.ts'
import { type Context, remembered, todayOf } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { ValidationProblem } from '../errors.ts'
import { byVietnameseName } from '../name.rules.ts'
import { areaItemKey, rowsUnder } from './area.entity.ts'
import { type Area, bareNameOn, lastKnownVersion, type Tier, versionOn } from './area.rules.ts'
import { sumIsExact } from './succession.rules.ts'

const register = remembered<Area>(readAreas)

/** Areas as they lie in the table now, in the order of the ids, each where its id leads; null where there is none. */
export function readAreas(context: Context, ids: readonly string[]): Promise<(Area | null)[]> {
  return getFollowed<Area>(ids, (some) => readTogether(context, some.map(areaItemKey)))
}

/** What is kept under ids: an area, or where the id leads. */
export function areaRows(context: Context, ids: readonly string[]) {
  return getEach(ids, (some) =>
    context.store.area.get(some.map((id) => ({ id }))).go({ preserveBatchOrder: true }),
  )
}

/** An area by its id, or by one that it was known under; as it was from beginning to end; null where there is none. */
export const findArea = register.find

/** Each area under its own id and those that lead to it: what was written under these is its own. */
export async function withAliases(context: Context, ids: readonly string[]): Promise<string[]> {
  const areas = await Promise.all(ids.map((id) => findArea(context, id)))
  const known = areas.flatMap((area, at) => (area ? [area.id, ...(area.aliases ?? [])] : (ids[at] ?? [])))
  return [...new Set(known)]
}

/** After areas were written: they and what leads to them are read again. */
export function forgetAreas(context: Context, areas: readonly Area[]): void {
  register.forget(
    context,
    areas.flatMap(({ id, aliases = [] }) => [id, ...aliases]),
  )
  childRows.forget(context)
}

/** The area that bore a code at a tier on a day; a code alone means nothing, for codes are used again. */
export async function findAreaByCode(
  context: Context,
  tier: Tier,
  code: string,
  day: Day,
): Promise<Area | null> {
  const { data } = await context.store.areaVersion.query.byCode({ tier, code }).go({ pages: 'all' })
  return data.map((row) => row.body).find((area) => versionOn(area, day)?.code === code) ?? null
}

/** What lies directly under an area on a day, in Vietnamese order. One Query, however many. */
export async function listChildren(
  context: Context,
  parentId: string,
  day: Day,
  tier?: Tier,
): Promise<Area[]> {
  return (await childrenWritten(context, parentId, day, tier)).map(({ area }) => area)
}

/** The same with when each was written. */
export async function childrenWritten(
  context: Context,
  parentId: string,
  day: Day,
  tier?: Tier,
): Promise<WrittenArea[]> {
  const rows = (await childRows.find(context, parentId)) ?? []
  return rows
    .filter(({ area }) => versionOn(area, day)?.parentId === parentId && (!tier || area.tier === tier))
    .map((written) => ({ written, name: bareNameOn(written.area, day) }))
    .sort((a, b) => byVietnameseName(a.name, b.name))
    .map(({ written }) => written)
}

export type WrittenArea = { area: Area; updatedAt: string }

/** Every area that was ever under it, each once. */
const childRows = remembered<WrittenArea[]>((context, parentIds) =>
  Promise.all(
    parentIds.map(async (parentId) => {
      const rows = await queryRows(context.store, rowsUnder(parentId))
      const firstOf = new Map(rows.map((row) => [row.id, row]))
      return [...firstOf.values()].map(({ body = 'null', updatedAt = '' }) => ({
        area: JSON.parse(body),
        updatedAt,
      }))
    }),
  ),
)

/** The areas above, from the nation down to the parent. */
export async function ancestorsOf(context: Context, area: Area, day: Day): Promise<Area[]> {
  const ancestors: Area[] = []
  let parentId = lastKnownVersion(area, day)?.parentId ?? null
  while (parentId) {
    const parent = await findArea(context, parentId)
    if (!parent || ancestors.includes(parent)) break
    ancestors.unshift(parent)
    parentId = lastKnownVersion(parent, day)?.parentId ?? null
  }
  return ancestors
}

/**
 * An area, all above it on a day, and what came after those of them that are gone: whose people see its drafts. A
 * district that ended is seen from its six communes' province as it was from its own; an area that gave a part of itself
 * to another, or will end, is nobody else's.
 */
export async function scopeOf(context: Context, areaId: string, day: Day): Promise<string[]> {
  const area = await findArea(context, areaId)
  if (!area) return [areaId]
  const own = [area, ...(await ancestorsOf(context, area, day))]
  const today = todayOf(context)
  const gone = own.filter(({ endedOn }) => endedOn !== null && endedOn < today)
  const later = await Promise.all(
    gone.flatMap((one) => one.successors).map((to) => findArea(context, to.toId)),
  )
  const laterAbove = await Promise.all(
    later.filter((one) => one !== null).map((one) => ancestorsOf(context, one, one.foundedOn ?? day)),
  )
  const ids = [...own, ...later.filter((one) => one !== null), ...laterAbove.flat()].map((one) => one.id)
  return [...new Set(ids)]
}

/**
 * Whether figures of an area's predecessors may be added up to its own without an estimate. A commune of 2025 came from
 * communes and, beside them, from a part of a district: figures are those of its own tier, never of both.
 */
export async function isSumOfPredecessorsExact(context: Context, area: Area): Promise<boolean> {
  const former = await Promise.all(area.predecessors.map(({ fromId }) => findArea(context, fromId)))
  const ofTier = new Map(former.filter((one) => one?.tier === area.tier).map((one) => [one?.id, one]))
  const links = area.predecessors.filter(({ fromId }) => ofTier.size === 0 || ofTier.has(fromId))
  return sumIsExact(links, (fromId) => ofTier.get(fromId)?.successors ?? [])
}

export const areaNeedsIdOrCode = {
  vi: 'Cần "id", hoặc "code" cùng với "tier".',
  en: 'Give "id", or "code" together with "tier".',
}
export const idAndCodeDiffer = {
  vi: 'Vào ngày này, đơn vị có "id" đã nêu không mang "code" hoặc không thuộc "tier" đã nêu. Hãy chỉ dùng "id", hoặc chỉ dùng "code" cùng "tier".',
  en: 'On that day the area of this "id" bore another "code", or is of another "tier". Give the "id" alone, or "code" with "tier" alone.',
}

type Asked = { id: string | null; code: string | null; tier: Tier | null }

/** One area by its id, or by its code on a day. Errors: Validation where neither is given, and where both name different areas. */
export async function findAskedArea(
  context: Context,
  { id, code, tier }: Asked,
  day: Day,
): Promise<Area | null> {
  if (id === null) {
    if (!code || !tier) throw ValidationProblem.at(['id'], areaNeedsIdOrCode)
    return findAreaByCode(context, tier, code, day)
  }
  const area = await findArea(context, id)
  if (!area) return null
  const fits =
    (code === null || code === lastKnownVersion(area, day)?.code) && (tier === null || tier === area.tier)
  if (!fits) throw ValidationProblem.at(['code'], idAndCodeDiffer)
  return area
}
