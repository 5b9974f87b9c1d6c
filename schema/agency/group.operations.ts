/** Groups of agencies by condition. */
import { withAliases } from '../area/area.operations.ts'
import type { Context } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { byVietnameseName } from '../name.rules.ts'
import { type KeptGroup, readableGroup } from './agency.operations.ts'
import { isOpenOn } from './members.operations.ts'

export type GroupCondition = {
  /** Whose documents use the phrase. */
  areaIds: readonly string[]
  /** Whether they wait for a person on the day; null: all of them. */
  open?: boolean | null
}

/** Whole and in order of their phrases: a Query an area, and what tells who is meant where `open` asks for it. */
export async function listGroups(
  context: Context,
  { areaIds, open = null }: GroupCondition,
  day: Day,
): Promise<KeptGroup[]> {
  const groups = await groupsOfAreas(context, areaIds)
  const asked = await Promise.all(
    groups.map(async (group) => open === null || (await isOpenOn(context, group, day)) === open),
  )
  return groups
    .filter((_, index) => asked[index])
    .sort((a, b) => byVietnameseName(a.phrase, b.phrase) || (a.id < b.id ? -1 : 1))
}

/** Those that the actor may see. */
async function groupsOfAreas(context: Context, areaIds: readonly string[]): Promise<KeptGroup[]> {
  const known = await withAliases(context, areaIds)
  const lists = await Promise.all(
    known.map((areaId) => context.store.agencyGroup.query.byArea({ areaId }).go({ pages: 'all' })),
  )
  const groups = lists.flatMap(({ data }) => data.map((row) => readableGroup(context, row)))
  return groups.filter((group) => group !== null)
}
