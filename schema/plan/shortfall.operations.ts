/** A plan held against those that it carries out. */
import { findAgencyGroup } from '../agency/agency.operations.ts'
import type { GroupRule } from '../agency/group.rules.ts'
import { findArea } from '../area/area.operations.ts'
import { type AreaType, versionOn } from '../area/area.rules.ts'
import type { Context } from '../context.ts'
import { todayOf } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { committeeId } from '../ids.ts'
import { findIndicator } from '../indicator/indicator.operations.ts'
import { tasksWithoutLead, tightRungs } from './ladder.rules.ts'
import type { Plan, PlanHeader, ReportingDuty } from './plan.parts.ts'
import { findMandatePlan, findPlan } from './read.operations.ts'
import { type Shortfall, targetShortfalls } from './shortfall.rules.ts'
import { planOnDay } from './version.operations.ts'

export type ShortfallFound = Shortfall & { mandate: PlanHeader | null }

/** Against the text of the day of each mandate that is here and of its programme; then what the plan itself leaves undone. */
export async function shortfallsOf(context: Context, plan: Plan, day: Day): Promise<ShortfallFound[]> {
  const mandates = await mandatePlans(context, plan, day)
  const byMandate = await Promise.all(
    mandates.map(async (mandate) => {
      const directions = await directionsOf(context, mandate)
      const duties = await owedDuties(context, mandate, plan)
      const found = [
        ...targetShortfalls(mandate, plan, (id) => directions.get(id)),
        ...tightRungs(plan, duties).filter(({ above }) => duties.some(({ id }) => id === above?.partId)),
      ]
      return found.map((one) => ({ ...one, mandate }))
    }),
  )
  const alone = [...tasksWithoutLead(plan), ...tightRungs(plan, [])]
  return [...byMandate.flat(), ...alone.map((one) => ({ ...one, mandate: null }))]
}

/** Plans of different programmes are never held against each other. */
async function mandatePlans(context: Context, plan: Plan, day: Day): Promise<Plan[]> {
  const cited = plan.mandates.filter(({ role }) => role === 'MANDATE')
  const headers = await Promise.all(cited.map((mandate) => findMandatePlan(context, mandate)))
  const ids = new Set(
    headers.flatMap((header) =>
      header && header.state === 'PUBLISHED' && header.programme === plan.programme && header.id !== plan.id
        ? header.id
        : [],
    ),
  )
  const plans = await Promise.all([...ids].map((id) => findPlan(context, id)))
  return Promise.all(plans.filter((one) => one !== null).map((one) => planOnDay(context, one, day)))
}

async function directionsOf(context: Context, { targets }: Plan) {
  const ids = [...new Set(targets.flatMap(({ indicatorId }) => indicatorId ?? []))]
  const indicators = await Promise.all(ids.map((id) => findIndicator(context, id)))
  return new Map(indicators.filter((one) => one !== null).map(({ id, direction }) => [id, direction]))
}

/** The reports that the plan above wants of this plan's issuer, named or as one of many. */
async function owedDuties(context: Context, mandate: Plan, plan: Plan): Promise<ReportingDuty[]> {
  const area = await findArea(context, plan.areaId)
  const type = area && versionOn(area, plan.effectiveFrom ?? todayOf(context))?.type
  const isCommittee = plan.issuerId === committeeId(plan.areaId) && plan.parentAreaId === mandate.areaId
  const owed = await Promise.all(
    mandate.reportingDuties.map(async (duty) => {
      if (duty.reporterId !== null) return duty.reporterId === plan.issuerId
      const group = duty.reporterGroupId && (await findAgencyGroup(context, duty.reporterGroupId))
      if (!group) return false
      if (group.memberIds) return plan.issuerId !== null && group.memberIds.includes(plan.issuerId)
      return isCommittee && type !== undefined && type !== null && meansCommittee(group.rule, type)
    }),
  )
  return mandate.reportingDuties.filter((_, index) => owed[index])
}

function meansCommittee(rule: GroupRule, type: AreaType): boolean {
  if (rule.kind === 'SEVERAL') return rule.rules.some((one) => meansCommittee(one, type))
  return rule.kind === 'COMMITTEES_BELOW' && rule.areaTypes.includes(type)
}
