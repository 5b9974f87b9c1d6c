/**
 * Who is meant by a phrase for many, as far down as its rule goes: "UBND cấp xã" in a decision for the nation means the
 * committees of communes below provinces. Committees are founded and ended with their areas, so none is read to be counted.
 */
import { listChildren } from '../area/area.operations.ts'
import { type Area, type AreaType, areaTypeFacts, tiers, versionOn } from '../area/area.rules.ts'
import type { Context } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { committeeId } from '../ids.ts'
import { type Page, type PageArgs, pageOfList } from '../paging.ts'
import { findAgency, membersOf, mostMembers } from './agency.operations.ts'
import type { Agency } from './agency.rules.ts'
import type { AgencyGroup, GroupRule } from './group.rules.ts'

/** An area that is meant; `under`: the area right below the one asked, where it lies deeper. */
type AreaMeant = { area: Area; under: Area | null }

/** Each parent is a request. Until 2025-06-30 the communes lay under some 700 districts: of those a person says who is meant. */
const mostParents = 100

/** The areas of these types, however far below. Null: too many to ask. */
export async function areasMeant(
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
  const lowest = Math.max(...types.map((type) => tiers.indexOf(areaTypeFacts[type].tier)))
  const between = children.filter(({ area }) => tiers.indexOf(area.tier) < lowest)
  const meant = children.filter(({ area }) => {
    const version = versionOn(area, day)
    return version !== undefined && types.includes(version.type)
  })
  const next = between.map(({ area, under }) => ({ id: area.id, under: under ?? area }))
  const further = await areasMeant(context, next, types, day)
  return further && [...meant, ...further]
}

type Member = { agencyId: string; under: Area | null }
export type Members = { open: boolean; members: Member[] }

/** `open`: a person has still to say who is meant. */
export async function membersMeant(context: Context, group: AgencyGroup, day: Day): Promise<Members> {
  if (group.memberIds) return { open: false, members: group.memberIds.map(direct) }
  return byRule(context, group, group.rule, day)
}

async function byRule(context: Context, group: AgencyGroup, rule: GroupRule, day: Day): Promise<Members> {
  if (rule.kind === 'SEVERAL') {
    const parts = await Promise.all(rule.rules.map((one) => byRule(context, group, one, day)))
    if (parts.some(({ open }) => open)) return { open: true, members: [] }
    const members = new Map(parts.flatMap((part) => part.members.map((one) => [one.agencyId, one])))
    return { open: false, members: [...members.values()] }
  }
  if (rule.kind !== 'COMMITTEES_BELOW') {
    const { open, members } = await membersOf(context, { ...group, rule }, day)
    return { open, members: members.map(({ id }) => direct(id)) }
  }
  const meant = (await areasMeant(context, [{ id: group.areaId, under: null }], rule.areaTypes, day)) ?? []
  return {
    open: meant.length === 0,
    members: meant.map(({ area, under }) => ({ agencyId: committeeId(area.id), under })),
  }
}

function direct(agencyId: string): Member {
  return { agencyId, under: null }
}

/** How many lie below each area right below the group's, in the order of their names; empty where none lies deeper. */
export function countsByArea({ members }: Members): { area: Area; count: number }[] {
  const deeper = members.flatMap(({ under }) => under ?? [])
  const counts = Map.groupBy(deeper, ({ id }) => id)
  return [...counts.values()].flatMap(([area, ...more]) => (area ? [{ area, count: more.length + 1 }] : []))
}

/** As many as a person may list: never all communes of the nation at once. */
export async function firstMembers(context: Context, { members }: Members): Promise<Agency[]> {
  const first = members.slice(0, mostMembers)
  const found = await Promise.all(first.map(({ agencyId }) => findAgency(context, agencyId)))
  return found.filter((agency) => agency !== null)
}

/** A page of them; `underId`: those alone that lie below that area. */
export async function memberPage(
  context: Context,
  { members }: Members,
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
