/** Whose plan a document is: the area and the agency that issued it. */
import { agenciesOfArea } from '../agency/agency.operations.ts'
import { type Agency, isAgencyAliveOn } from '../agency/agency.rules.ts'
import { agencyKey, kindOf, localAgencyKey } from '../agency/kind.rules.ts'
import { ancestorsOf, findArea } from '../area/area.operations.ts'
import { type Area, bareNameOn, lastKnownVersion, type Tier, versionOn } from '../area/area.rules.ts'
import { areasCalled } from '../area/search.operations.ts'
import type { Context } from '../context.ts'
import type { Day } from '../day.rules.ts'
import type { Reading } from '../document/reading.ts'
import { committeeId } from '../ids.ts'
import { fold } from '../name.rules.ts'
import type { AreaBasis } from './plan.rules.ts'

export type Place = { area: Area; basis: AreaBasis }

/**
 * The issuer's area: as a person said; else as the text names it, at the document's day, within the areas above that
 * it names; else the smallest area that holds the communes that it names; else the importer's own, to be confirmed.
 */
export async function locate(
  context: Context,
  reading: Reading,
  day: Day,
  chosenAreaId: string | null,
): Promise<Place | null> {
  const chosen = chosenAreaId ? await findArea(context, chosenAreaId) : null
  if (chosen) return { area: chosen, basis: 'PERSON' }
  const named = await byName(context, reading, day)
  if (named) return { area: named, basis: 'NAMED' }
  const holding = await byPlaces(context, reading, day)
  if (holding) return { area: holding, basis: 'PLACES_NAMED' }
  const own = await findArea(context, context.actor.areaId)
  return own && { area: own, basis: 'IMPORTER' }
}

async function byName(context: Context, reading: Reading, day: Day): Promise<Area | null> {
  const issuer = reading.header.issuer
  if (issuer?.tier === 'NATION') return nation(context, day)
  if (!issuer?.areaName) return null
  const tier = tierOf(issuer.tier)
  const called = await areasCalled(context, issuer.areaName, { day, tier, aliveOnly: true })
  const exact = called.filter(({ area }) => nameRankOn(area, day, issuer.areaName ?? ''))
  const best = exact.filter(({ rank }) => rank === exact[0]?.rank).map(({ area }) => area)
  return pick(context, best, issuer.parentAreaNames, day)
}

function tierOf(tier: string | null): Tier | undefined {
  return tier === 'PROVINCE' || tier === 'DISTRICT' || tier === 'COMMUNE' ? tier : undefined
}

function nameRankOn(area: Area, day: Day, name: string): boolean {
  return fold(bareNameOn(area, day)) === fold(name) || fold(versionOn(area, day)?.name ?? '') === fold(name)
}

/** One of several of the same name: the one under the areas that the text names, else the importer's. */
async function pick(context: Context, areas: Area[], aboveNames: string[], day: Day): Promise<Area | null> {
  if (areas.length <= 1) return areas[0] ?? null
  const above = new Set(aboveNames.map(fold))
  const withAncestors = await Promise.all(
    areas.map(async (area) => ({ area, ancestors: await ancestorsOf(context, area, day) })),
  )
  const under = withAncestors.filter(({ ancestors }) =>
    ancestors.some((one) => above.has(fold(bareNameOn(one, day)))),
  )
  if (under.length === 1) return under[0]?.area ?? null
  const own = (under.length ? under : withAncestors).filter(({ area, ancestors }) =>
    [area, ...ancestors].some(({ id }) => id === context.actor.areaId),
  )
  if (own.length === 1) return own[0]?.area ?? null
  // A province and a district of one name: the plan of an organisation that names no tier speaks of the larger.
  const highest = areas.filter(({ tier }) => tier === 'PROVINCE')
  return above.size === 0 && highest.length === 1 ? (highest[0] ?? null) : null
}

async function nation(context: Context, day: Day): Promise<Area | null> {
  const [hit] = await areasCalled(context, 'Việt Nam', { day, tier: 'NATION' })
  return hit?.area ?? null
}

/** The smallest area that holds every area named in the text: at least two of them, and no other area holds as many. */
async function byPlaces(context: Context, reading: Reading, day: Day): Promise<Area | null> {
  const names = [...new Set(reading.areaNames.map(({ text }) => text))].slice(0, 30)
  const tier = tierOf(reading.header.issuer?.tier ?? null)
  const holders = new Map<string, { area: Area; names: Set<string>; depth: number }>()
  let found = 0
  for (const name of names) {
    const called = await areasCalled(context, name, { day, aliveOnly: true })
    if (called.length === 0) continue
    found += 1
    for (const { area } of called) {
      const above = await ancestorsOf(context, area, day)
      for (const [depth, holder] of above.entries()) {
        const entry = holders.get(holder.id) ?? { area: holder, names: new Set<string>(), depth }
        entry.names.add(name)
        holders.set(holder.id, entry)
      }
    }
  }
  if (found < 2) return null
  const all = [...holders.values()]
    .filter(
      ({ area, names: held }) =>
        area.tier !== 'NATION' && held.size === found && (!tier || area.tier === tier),
    )
    .sort((a, b) => b.depth - a.depth)
  const [smallest, second] = all
  return smallest && smallest.depth !== second?.depth ? smallest.area : null
}

/** The agency that issued it; null where the register has none of that name, which a person then confirms. */
export async function findIssuer(
  context: Context,
  reading: Reading,
  area: Area,
  day: Day,
): Promise<Agency | null> {
  const name = reading.header.issuer?.name
  if (!name) return null
  return findAgencyByName(context, name.replace(standingBoard, ''), area, day)
}

/** A union's standing board signs for the union: "Ban Thường vụ Hội LHPN Hà Nội". */
const standingBoard = /^Ban (?:Thường vụ|Chấp hành) (?=Hội|Đoàn|Liên đoàn|Tỉnh đoàn|Thành đoàn|Huyện đoàn)/i

/**
 * An agency by its name as a document writes it, within an area at a day: "Sở LĐ-TB&XH", "Công an xã", "UBND thành
 * phố". Null where none meets, or more than one.
 */
export async function findAgencyByName(
  context: Context,
  name: string,
  area: Area,
  day: Day,
): Promise<Agency | null> {
  const kind = kindOf(name)
  const version = lastKnownVersion(area, day)
  const local = { name: bareNameOn(area, day), type: version?.type ?? 'NATION' }
  const agencies = (await agenciesOfArea(context, area.id)).filter((agency) => isAgencyAliveOn(agency, day))
  const key = localAgencyKey(name, local)
  const named = agencies.filter(
    (one) => localAgencyKey(one.name, local) === key || agencyKey(one.name) === agencyKey(name),
  )
  if (named.length === 1) return named[0] ?? null
  if (named.length > 1 || kind === null) return null
  if (kind === 'PEOPLES_COMMITTEE') {
    // A committee named for another place is not this one's.
    if (key !== agencyKey('Ủy ban nhân dân')) return null
    return agencies.find(({ id }) => id === committeeId(area.id)) ?? null
  }
  const ofKind = agencies.filter((agency) => agency.kind === kind)
  return ofKind.length === 1 && isShorter(name, ofKind[0]) ? (ofKind[0] ?? null) : null
}

/** "Phòng Văn hóa - Xã hội" for "Phòng Văn hóa – Xã hội xã Bình Lư": one's words are all the other's. */
function isShorter(name: string, agency: Agency | undefined): boolean {
  const words = new Set(agencyKey(agency?.name ?? '').split(' '))
  return agencyKey(name)
    .split(' ')
    .every((word) => words.has(word))
}
