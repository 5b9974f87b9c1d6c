/**
 * Whom the sentences of plans oblige to a plan of their own. Of all plans of a level each step asks the table for all that
 * it needs before the next begins: how many requests that takes does not hang on which answer is there first.
 */
import { findAgency, findAgencyGroup } from '../agency/agency.operations.ts'
import { type Agency, committeeOf } from '../agency/agency.rules.ts'
import { type Meaning, type Members, membersKnown } from '../agency/members.operations.ts'
import { findArea } from '../area/area.operations.ts'
import type { Area } from '../area/area.rules.ts'
import type { Context } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { committeeId } from '../ids.ts'
import { type Obliging, obligingSentences } from './cascade.rules.ts'
import type { Plan } from './plan.parts.ts'
import { committeeIds, sourceOf } from './read.operations.ts'
import { isInForceOn } from './state.rules.ts'

/** `open`: its words are for many, or for one that is not linked, and a person has still to say who is meant. */
export type ObligingSentence = Obliging & { plan: Plan; open: boolean; count: number }

/** `knownAs`: every id under which it may have issued, its own and those that lead to it. */
type Named = { agencyId: string; agencyName: string; area: Area | null; knownAs: string[] }
export type Issuer = Named & { sentence: ObligingSentence }
export type Obliged = { above: Plan; told: ObligingSentence[]; issuers: Issuer[] }

/** In the order of the plans. A plan that is not in force on the day obliges nobody. */
export async function obligedBy(context: Context, level: readonly Plan[], day: Day): Promise<Obliged[]> {
  const texts = await Promise.all(level.map((above) => sourceOf(context, above)))
  const said = level.map((above, index) => ({ above, told: obligingSentences(above, texts[index] ?? '') }))
  const inForce = said.filter(({ above }) => isInForceOn(above, day))
  const named = await namedIn(context, inForce, day)
  return said.map(({ above, told }) => {
    const issuers = new Map<string, Issuer>()
    const sentences = told.map((one): ObligingSentence => {
      const who = named.get(one) ?? { open: false, named: [] }
      const sentence = { ...one, plan: above, open: who.open, count: who.named.length }
      for (const issuer of who.named) issuers.set(issuer.agencyId, { ...issuer, sentence })
      return sentence
    })
    if (above.issuerId) issuers.delete(above.issuerId)
    return { above, told: sentences, issuers: [...issuers.values()] }
  })
}

type Said = { above: Plan; told: readonly Obliging[] }
type Who = { open: boolean; named: Named[] }

async function namedIn(context: Context, said: readonly Said[], day: Day): Promise<Map<Obliging, Who>> {
  const all = said.flatMap(({ told }) => told)
  const [agencies, groups] = await Promise.all([
    foundBy(
      all.flatMap(({ agencyIds }) => agencyIds),
      (id) => findAgency(context, id),
    ),
    foundBy(
      all.flatMap(({ groupId }) => groupId ?? []),
      (id) => findAgencyGroup(context, id),
    ),
  ])
  const meant = said.flatMap(({ above, told }) =>
    told.flatMap((one): { one: Obliging; group: Meaning }[] => {
      const { rule, groupId, agencyIds } = one
      if (agencyIds.length > 0) return []
      if (rule) return [{ one, group: { areaId: above.areaId, rule, memberIds: null } }]
      const group = groups.get(groupId ?? '')
      return group ? [{ one, group }] : []
    }),
  )
  const area = (id: string) => findArea(context, id)
  const areas = await foundBy([...homesOf(agencies), ...meant.map(({ group }) => group.areaId)], area)
  const members = await Promise.all(meant.map(({ group }) => membersKnown(context, group, day)))
  const membersOf = new Map(meant.map(({ one }, index) => [one, members[index]]))
  const direct = members.flatMap((found) => found.members.filter((one) => !one.area))
  const listed = await foundBy(
    direct.map(({ agencyId }) => agencyId),
    (id) => findAgency(context, id),
  )
  const homes = await foundBy(homesOf(listed), area)
  const register = { agencies: new Map([...agencies, ...listed]), areas: new Map([...areas, ...homes]) }
  return new Map(all.map((one) => [one, whoIs(one, membersOf.get(one), register)]))
}

type Register = { agencies: ReadonlyMap<string, Agency>; areas: ReadonlyMap<string, Area> }

function whoIs({ agencyIds }: Obliging, members: Members | undefined, register: Register): Who {
  const name = (id: string) => nameOf(register.agencies.get(id), register)
  if (agencyIds.length > 0) {
    const named = agencyIds.flatMap(name)
    return { open: named.length < agencyIds.length, named }
  }
  if (!members) return { open: true, named: [] }
  const named = members.members.flatMap(({ agencyId, area }) =>
    area ? committeeNamed(agencyId, area) : name(agencyId),
  )
  return { open: members.open, named }
}

/** The committees of the areas below need no agency of the register: they are founded and ended with their areas. */
function committeeNamed(agencyId: string, area: Area): Named {
  return { agencyId, agencyName: committeeOf(area).name, area, knownAs: committeeIds(area) }
}

function nameOf(agency: Agency | undefined, { areas }: Register): Named[] {
  if (!agency) return []
  const [areaId = ''] = agency.areaIds
  const area = areas.get(areaId) ?? null
  const ofArea = area && agency.id === committeeId(area.id) ? committeeIds(area) : []
  const knownAs = [...new Set([agency.id, ...(agency.aliases ?? []), ...ofArea])]
  return [{ agencyId: agency.id, agencyName: agency.name, area, knownAs }]
}

function homesOf(agencies: ReadonlyMap<string, Agency>): string[] {
  return [...agencies.values()].flatMap(({ areaIds }) => areaIds.slice(0, 1))
}

/** Those that are there, under the ids by which they were asked for; one request a hundred. */
async function foundBy<T>(
  ids: readonly string[],
  find: (id: string) => Promise<T | null>,
): Promise<Map<string, T>> {
  const each = [...new Set(ids)]
  const found = await Promise.all(each.map(find))
  return new Map(each.flatMap((id, index) => (found[index] ? [[id, found[index]] as const] : [])))
}
