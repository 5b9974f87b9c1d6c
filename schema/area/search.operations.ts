/** Areas by name. */
import { queryRows } from '../bodies.ts'
import type { Context } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { byVietnameseName, fold, type MatchRank } from '../name.rules.ts'
import { rowsNamed } from './area.entity.ts'
import { readAreas } from './area.operations.ts'
import {
  type Area,
  areaMatcherOf,
  bareName,
  foldedBareName,
  isAliveOn,
  longestAreaName,
  type Sought,
  soughtOf,
  type Tier,
} from './area.rules.ts'

/** An area that was found, by the name that meets the words best. */
export type AreaHit = Pick<Area, 'id' | 'tier' | 'foundedOn' | 'endedOn'> & {
  updatedAt: string
  rank: MatchRank
  name: string
}
type WholeHit = AreaHit & { area: Area }

/**
 * Areas by name: exact first, then variants of tone place, then folded, then those that begin so. Two areas of one
 * name are two hits. Names of every day are found; `day` decides which are alive and, with `tier`, which are kept.
 * One request to the table for each reading of the words, a second where many names begin so.
 */
export async function searchAreas(
  context: Context,
  text: string,
  options: { day: Day; tier?: Tier; aliveOnly?: boolean },
): Promise<AreaHit[]> {
  const folded = fold(bareName(text.normalize('NFC').trim()))
  if (!folded || folded.length > longestAreaName) return []
  // "xa binh lu": without accents the word of the type may as well be a part of the name.
  const beginnings = new Set([folded, foldedBareName(folded)])
  const found = (await Promise.all([...beginnings].map((one) => named(context, one)))).flat()
  const rankOf = areaMatcherOf(text)
  const best = new Map<string, AreaHit>()
  for (const { names, ...area } of found) {
    if (options.tier && area.tier !== options.tier) continue
    if (options.aliveOnly && !isAliveOn(area, options.day)) continue
    for (const name of names) {
      const rank = rankOf(name)
      if (rank !== null && rank < (best.get(area.id)?.rank ?? 9)) best.set(area.id, { ...area, rank, name })
    }
  }
  return [...best.values()].sort(
    (a, b) =>
      a.rank - b.rank ||
      Number(isAliveOn(b, options.day)) - Number(isAliveOn(a, options.day)) ||
      byVietnameseName(a.name, b.name) ||
      (a.id < b.id ? -1 : 1),
  )
}

/** Whether it is called as was typed, accents aside; otherwise it only begins so. */
export function isCalledSo({ rank }: AreaHit): boolean {
  return rank <= 2
}

/**
 * Hits with their areas, in their order and as they lie in the table: who is found by a new name must not be shown under
 * the name that this process remembers. One request for each hundred.
 */
export async function wholeHits(context: Context, hits: readonly AreaHit[]): Promise<WholeHit[]> {
  const areas = await readAreas(
    context,
    hits.map(({ id }) => id),
  )
  return hits.flatMap((hit, at) => {
    const area = areas[at]
    return area ? [{ ...hit, area }] : []
  })
}

/** The areas that are called so, whole. */
export async function areasCalled(
  context: Context,
  text: string,
  options: Parameters<typeof searchAreas>[2],
): Promise<WholeHit[]> {
  return wholeHits(context, (await searchAreas(context, text, options)).filter(isCalledSo))
}

/** So many names that begin alike are looked at, in their order. */
const mostAlike = 250

type Named = Sought & Pick<AreaHit, 'id' | 'updatedAt'>

/** Those that begin so; where there are more than are looked at, those that are called just so among them. */
async function named(context: Context, folded: string): Promise<Named[]> {
  const begun = await queryRows(context.store, { ...rowsNamed(folded), limit: mostAlike })
  const exact =
    begun.length < mostAlike
      ? []
      : await queryRows(context.store, { ...rowsNamed(folded, { exact: true }), limit: mostAlike })
  const rows = new Map([...exact, ...begun].map((row) => [row.id ?? '', row]))
  const untold = await soughtInAreas(
    context,
    [...rows].flatMap(([id, { sought }]) => (sought ? [] : [id])),
  )
  return [...rows].flatMap(([id, { updatedAt = '', sought }]) => {
    const told: Sought | undefined = sought ? JSON.parse(sought) : untold.get(id)
    return told ? [{ ...told, id, updatedAt }] : []
  })
}

/** Rows that an older version wrote do not tell it. */
async function soughtInAreas(context: Context, ids: readonly string[]): Promise<Map<string, Sought>> {
  const areas = await readAreas(context, ids)
  return new Map(areas.flatMap((area) => (area ? [[area.id, soughtOf(area)]] : [])))
}
