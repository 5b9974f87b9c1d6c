/**
 * Who is meant by a phrase for many, as far down as its rule goes: "UBND cấp xã" in a decision for the nation means the
 * committees of communes below provinces. Committees are founded and ended with their areas, so none is read to be counted.
 */
import { ancestorsOf, findArea, listChildren } from '../area/area.operations.ts'
import { type Area, type AreaType, areaTypeFacts, tiers } from '../area/area.rules.ts'
import type { Context } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { committeeId } from '../ids.ts'
import { type Page, type PageArgs, pageOfList } from '../paging.ts'
import { agenciesOfArea, agenciesOfKind, findAgency, mostMembers } from './agency.operations.ts'
import { type Agency, type AgencyKind, isAgencyAliveOn } from './agency.rules.ts'
import type { AgencyGroup, GroupRule } from './group.rules.ts'
import { type Body, isOfType, resolveGroup } from './resolve.rules.ts'

/** An area that is meant; `under`: the area right below the one asked, where it lies deeper. */
type AreaMeant = { area: Area; under: Area | null }

/** Each parent is a request. Until 2025-06-30 the communes lay under some 700 districts: of those a person says who is meant. */
export const mostParents = 100

const lowestOf = (types: readonly AreaType[]) =>
  Math.max(...types.map((type) => tiers.indexOf(areaTypeFacts[type].tier)))

/** The areas of these types, however far below. Null: too many to ask. */
async function areasMeant(
  context: Context,
  parents: readonly { id: string; under: Area | null }[],
  types: readonly AreaType[],
  day: Day,
): Promise<AreaMeant[] | null> {
  if (parents.length === 0) return []
  if (parents.length > mostParents) return null
  const lists = await Promise.all(
    parents.map(async ({ id, under }) =>
      (await listChildren(context, id, day)).map((area): AreaMeant => ({ area, under })),
    ),
  )
  const children = lists.flat()
  const lowest = lowestOf(types)
  const between = children.filter(({ area }) => tiers.indexOf(area.tier) < lowest)
  const meant = children.filter(({ area }) => isOfType(area, types, day))
  const next = between.map(({ area, under }) => ({ id: area.id, under: under ?? area }))
  const further = await areasMeant(context, next, types, day)
  return further && [...meant, ...further]
}

/** `area`: whose People's Committee it is, where that was worked out without reading the agency. */
export type Member = { agencyId: string; area: Area | null; under: Area | null }
export type Members = { open: boolean; members: Member[] }

/** As far as it says who is meant. */
export type Meaning = Pick<AgencyGroup, 'areaId' | 'rule' | 'memberIds'>

/** `open`: a person has still to say who is meant, and nobody is told. */
export async function membersMeant(context: Context, group: Meaning, day: Day): Promise<Members> {
  const { open, members } = await membersKnown(context, group, day)
  return { open, members: open ? [] : members }
}

/** The same with those who are known where `open` says that others are not. */
export async function membersKnown(context: Context, group: Meaning, day: Day): Promise<Members> {
  if (!group.memberIds) return byRule(context, group, day, null)
  const listed = await Promise.all(group.memberIds.map((id) => findAgency(context, id)))
  return { open: false, members: eachOnce(listed.flatMap((agency) => (agency ? direct(agency.id) : []))) }
}

/** Whether a person has still to say who is meant: of whom a person has listed none is read. */
export async function isOpenOn(context: Context, group: Meaning, day: Day): Promise<boolean> {
  return group.memberIds === null && (await byRule(context, group, day, null)).open
}

/** Those of them who are there on the day and at home in an area or below it; null: anywhere. */
export async function membersWithin(
  context: Context,
  group: Meaning,
  day: Day,
  within: Area | null,
): Promise<Members> {
  if (!group.memberIds) return byRule(context, group, day, within)
  return { open: false, members: await membersThere(context, group.memberIds, day, within) }
}

/**
 * Asked from the area within which they are wanted: of a commune, that its own type is meant and that it lies in the
 * group's area, so a phrase for the communes of the nation reads none of the others.
 */
async function byRule(context: Context, group: Meaning, day: Day, within: Area | null): Promise<Members> {
  const area = await findArea(context, group.areaId)
  if (!area) return { open: true, members: [] }
  const inside = within !== null && within.id !== area.id && (await liesIn(context, within, area, day))
  if (within && !inside && !(await liesIn(context, area, within, day))) return { open: false, members: [] }
  const below = await areasLookedAt(context, group.rule, area, inside ? within : null, day)
  if (!below) return { open: true, members: [] }
  const own = !inside && asksOwn(group.rule) ? await agenciesOfArea(context, area.id) : []
  const areasBelow = below.map((one) => one.area)
  const others = await othersBelow(context, group.rule, areasBelow)
  const { open, ids } = resolveGroup(group.rule, {
    area,
    day,
    areasBelow,
    agencies: [...own, ...areasBelow.map(committeeIn), ...others],
    isPart: inside,
  })
  const committees = new Map(below.map((one) => [committeeId(one.area.id), one]))
  return { open, members: ids.map((id) => ({ ...direct(id), ...committees.get(id) })) }
}

/** Those of the agencies that are there on the day and at home in the area or below it; null: anywhere. */
export async function membersThere(
  context: Context,
  ids: readonly string[],
  day: Day,
  within: Area | null,
): Promise<Member[]> {
  const found = await Promise.all(
    ids.map(async (id) => {
      const agency = await findAgency(context, id)
      if (!agency || !isAgencyAliveOn(agency, day)) return null
      const [home] = within ? agency.areaIds : []
      const area = home === undefined ? null : await findArea(context, home)
      return !within || (area && (await liesIn(context, area, within, day))) ? direct(agency.id) : null
    }),
  )
  return eachOnce(found.filter((one) => one !== null))
}

/** Two that were listed may have been found to be one since. */
function eachOnce(members: readonly Member[]): Member[] {
  return [...new Map(members.map((one) => [one.agencyId, one])).values()]
}

/** Whether it is the other or lies below it, however far; of an area that has ended, as it was last. */
async function liesIn(context: Context, area: Area, other: Area, day: Day): Promise<boolean> {
  if (area.id === other.id || other.tier === 'NATION') return true
  if (tiers.indexOf(area.tier) <= tiers.indexOf(other.tier)) return false
  return (await ancestorsOf(context, area, day)).some(({ id }) => id === other.id)
}

/** The areas below that a rule can mean; `inside`: only that one and what lies below it. Null: too many to ask. */
async function areasLookedAt(
  context: Context,
  rule: GroupRule,
  area: Area,
  inside: Area | null,
  day: Day,
): Promise<AreaMeant[] | null> {
  const types = typesBelow(rule)
  if (types.length === 0) return []
  if (!inside) return areasMeant(context, [{ id: area.id, under: null }], types, day)
  const itself = isOfType(inside, types, day) ? [{ area: inside, under: null }] : []
  if (tiers.indexOf(inside.tier) >= lowestOf(types)) return itself
  const further = await areasMeant(context, [{ id: inside.id, under: null }], types, day)
  return further && [...itself, ...further]
}

function typesBelow(rule: GroupRule): AreaType[] {
  if (rule.kind === 'SEVERAL') return [...new Set(rule.rules.flatMap(typesBelow))]
  return 'areaTypes' in rule ? rule.areaTypes : []
}

function asksOwn(rule: GroupRule): boolean {
  if (rule.kind === 'SEVERAL') return rule.rules.some(asksOwn)
  return rule.kind === 'DEPARTMENTS' || rule.kind === 'MEMBERS'
}

/** Founded and ended with its area, so it is not read to be known. */
function committeeIn({ id, foundedOn, endedOn }: Area): Body {
  return { id: committeeId(id), kind: 'PEOPLES_COMMITTEE', areaIds: [id], foundedOn, endedOn }
}

/** So many areas are asked one by one; of more, all agencies of the kind are read. */
const mostAsked = 10

/** Other bodies of the areas below than their committees. */
async function othersBelow(context: Context, rule: GroupRule, areas: readonly Area[]): Promise<Body[]> {
  const kinds = kindsBelow(rule)
  if (kinds.length === 0) return []
  const lists =
    areas.length <= mostAsked
      ? areas.map(({ id }) => agenciesOfArea(context, id))
      : kinds.map((kind) => agenciesOfKind(context, kind))
  return (await Promise.all(lists)).flat().filter(({ kind }) => kinds.includes(kind))
}

function kindsBelow(rule: GroupRule): AgencyKind[] {
  if (rule.kind === 'SEVERAL') return [...new Set(rule.rules.flatMap(kindsBelow))]
  return rule.kind === 'UNIONS_BELOW' ? [rule.agencyKind] : []
}

function direct(agencyId: string): Member {
  return { agencyId, area: null, under: null }
}

/** How many lie below each area right below the group's, in the order of their names; empty where none lies deeper. */
export function countsByArea({ members }: Members): { area: Area; count: number }[] {
  const deeper = members.flatMap(({ under }) => under ?? [])
  const counts = Map.groupBy(deeper, ({ id }) => id)
  return [...counts.values()].flatMap(([area, ...more]) => (area ? [{ area, count: more.length + 1 }] : []))
}

/** As many as a person may list: never all communes of the nation at once. */
export async function firstMembers(
  context: Context,
  { members }: Pick<Members, 'members'>,
): Promise<Agency[]> {
  const first = members.slice(0, mostMembers)
  const found = await Promise.all(first.map(({ agencyId }) => findAgency(context, agencyId)))
  return found.filter((agency) => agency !== null)
}

/** A page of them; `underId`: those alone that lie below that area. */
export async function memberPage(
  context: Context,
  { members }: Pick<Members, 'members'>,
  underId: string | null,
  args: PageArgs,
): Promise<Page<Agency>> {
  const asked = underId === null ? members : members.filter(({ under }) => under?.id === underId)
  const page = pageOfList(asked, args, ({ agencyId }) => agencyId)
  const found = await Promise.all(page.edges.map(({ node }) => findAgency(context, node.agencyId)))
  const edges = page.edges.flatMap((edge, at) => {
    const node = found[at]
    return node ? [{ ...edge, node }] : []
  })
  return { ...page, edges }
}
