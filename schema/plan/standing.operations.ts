/** Whether an area has a plan on a day: its own, or that of an area that it came after. */
import { isAliveOn } from '../area/area.rules.ts'
import { batched, type Context } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { committeeId } from '../ids.ts'
import type { Programme } from '../programme.rules.ts'
import type { Inheritable, PlanHeader } from './plan.parts.ts'
import type { PlanStanding } from './plan.rules.ts'
import { findCurrentPlan, type Governed } from './read.operations.ts'
import { isInForceOn } from './state.rules.ts'

/** `since`: the first day of the area; `whole`: whether all of the area before it went over; `day`: that asked for. */
export type InheritedPlan = { header: PlanHeader; since: Day; whole: boolean; day: Day }

export type AreaPlanStatus = {
  status: PlanStanding
  own: PlanHeader | null
  day: Day
  inherited: InheritedPlan[]
}

/**
 * Asked of many areas under one parent it is two Queries for the parent, however many. `parentId` is the area's last
 * known parent.
 */
export async function findPlanStatus(
  context: Context,
  area: Governed,
  programme: Programme,
  day: Day,
): Promise<AreaPlanStatus> {
  if (!isAliveOn(area, day)) return { status: 'NONE', own: null, day, inherited: [] }
  const [own, rows] = await Promise.all([
    findCurrentPlan(context, area, programme, day),
    inheritedUnder(context, area.parentId ?? 'none'),
  ])
  const inherited = own ? [] : inheritedBy(area.id, rows, programme, day)
  return { status: own ? 'OWN' : inherited.length > 0 ? 'INHERITED' : 'NONE', own, day, inherited }
}

/** Of each area before it the newest plan of its People's Committee that is in force on the day. */
export function inheritedBy(
  areaId: string,
  rows: readonly Inheritable[],
  programme: Programme,
  day: Day,
): InheritedPlan[] {
  const newest = new Map<string, InheritedPlan>()
  for (const { header, heirs } of rows) {
    const heir = heirs.find((one) => one.areaId === areaId && one.on <= day)
    if (!heir || header.programme !== programme || !isInForceOn(header, day)) continue
    if (header.issuerId !== committeeId(header.areaId)) continue
    newest.set(header.areaId, { header, since: heir.on, whole: heir.whole, day })
  }
  return [...newest.values()]
}

/** Oldest first, so that the newest of an area is met last. */
export const inheritedUnder = batched<Inheritable[]>((context, parentIds) =>
  Promise.all(
    parentIds.map(async (parentId) => {
      const { data } = await context.store.planHeir.query
        .byHeirParent({ parentId, state: 'PUBLISHED' })
        .go({ pages: 'all' })
      return data.map((row) => row.body)
    }),
  ),
)

/** The same for the whole nation in one Query, by parent: for those who ask of many parents. */
export async function inheritedEverywhere(context: Context): Promise<Map<string, Inheritable[]>> {
  const { data } = await context.store.planHeir.query.byState({ state: 'PUBLISHED' }).go({ pages: 'all' })
  const byParent = Map.groupBy(data, ({ parentId }) => parentId)
  return new Map([...byParent].map(([parentId, rows]) => [parentId, rows.map(({ body }) => body)]))
}
