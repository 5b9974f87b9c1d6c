/** Whom a rule for many means on a day, among the agencies that exist. Pure. */
import { type Area, type AreaType, versionOn } from '../area/area.rules.ts'
import type { Day } from '../day.rules.ts'
import { type Agency, type AgencyKind, isAgencyAliveOn } from './agency.rules.ts'
import { departmentKinds, type GroupRule } from './group.rules.ts'

/** An agency as far as a rule asks: what it is, where it is at home, from when to when. */
export type Body = Pick<Agency, 'id' | 'kind' | 'areaIds' | 'foundedOn' | 'endedOn'>

/**
 * The issuer's area, the areas below it on the day, and the agencies at home in any of them. `isPart`: only some of the
 * areas below are looked at, and not the issuer's own bodies; who is not found among them is not missing.
 */
export type GroupWorld = {
  area: Pick<Area, 'id' | 'tier'>
  day: Day
  areasBelow: readonly Area[]
  agencies: readonly Body[]
  isPart?: boolean
}

/** `open`: a person has still to list the members; those that are known are meant all the same. */
export type Resolved = { open: boolean; ids: string[] }

/**
 * The ids of the agencies that a rule means on a day. Open also where an area meant, or a kind meant, has no such agency
 * in the register, so that a list is never quietly too short.
 */
export function resolveGroup(rule: GroupRule, world: GroupWorld): Resolved {
  const homes = Map.groupBy(world.agencies, ({ areaIds: [home] }) => home)
  const bodiesAt = (areaId: string, kind: AgencyKind): string[] =>
    (homes.get(areaId) ?? [])
      .filter((agency) => agency.kind === kind && isAgencyAliveOn(agency, world.day))
      .map(({ id }) => id)
  return resolved(rule, world, bodiesAt)
}

type BodiesAt = (areaId: string, kind: AgencyKind) => string[]

function resolved(rule: GroupRule, world: GroupWorld, bodiesAt: BodiesAt): Resolved {
  const { area, isPart = false } = world
  const own = (kinds: readonly AgencyKind[]) => kinds.map((kind) => orOpen(bodiesAt(area.id, kind)))
  switch (rule.kind) {
    case 'OPEN':
      return { open: true, ids: [] }
    case 'SEVERAL':
      return together(rule.rules.map((one) => resolved(one, world, bodiesAt)))
    case 'COMMITTEES_BELOW':
      return bodiesBelow('PEOPLES_COMMITTEE', rule.areaTypes, world, bodiesAt)
    case 'UNIONS_BELOW':
      return bodiesBelow(rule.agencyKind, rule.areaTypes, world, bodiesAt)
    case 'DEPARTMENTS': {
      if (isPart) return nobody
      if (rule.tier !== null && rule.tier !== area.tier) return { open: true, ids: [] }
      return orOpen(together(own(departmentKinds)).ids)
    }
    case 'MEMBERS':
      return isPart ? nobody : together(own(rule.agencyKinds))
  }
}

function bodiesBelow(
  kind: AgencyKind,
  types: readonly AreaType[],
  { areasBelow, day, isPart = false }: GroupWorld,
  bodiesAt: BodiesAt,
): Resolved {
  const meant = areasBelow.filter((area) => isOfType(area, types, day))
  if (meant.length === 0) return isPart ? nobody : { open: true, ids: [] }
  return together(meant.map(({ id }) => orOpen(bodiesAt(id, kind))))
}

/** Whether it is an area of one of these types on the day; never where it is not there. */
export function isOfType(area: Area, types: readonly AreaType[], day: Day): boolean {
  const version = versionOn(area, day)
  return version !== undefined && types.includes(version.type)
}

const nobody: Resolved = { open: false, ids: [] }
const orOpen = (ids: string[]): Resolved => ({ open: ids.length === 0, ids })

function together(parts: readonly Resolved[]): Resolved {
  return {
    open: parts.some(({ open }) => open),
    ids: [...new Set(parts.flatMap(({ ids }) => ids))],
  }
}
