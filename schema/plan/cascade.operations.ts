/** Who is obliged by a plan's sentences to one of their own, and what came of it; down as far as plans carry it. */
import type { Area } from '../area/area.rules.ts'
import type { Context } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { committeeId } from '../ids.ts'
import { type CascadeCounts, countStandings } from './cascade.rules.ts'
import { numberedKey } from './identity.rules.ts'
import { type Issuer, type ObligingSentence, obligedBy } from './obliged.operations.ts'
import type { Inheritable, Plan, PlanHeader } from './plan.parts.ts'
import type { CascadeStanding } from './plan.rules.ts'
import { findPlan, plansOfArea, publishedUnder } from './read.operations.ts'
import {
  type InheritedPlan,
  inheritedBy,
  inheritedEverywhere,
  inheritedUnder,
} from './standing.operations.ts'
import { isInForceOn, stateOn } from './state.rules.ts'
import { planOnDay } from './version.operations.ts'

export type CascadeRow = {
  agencyId: string
  agencyName: string
  area: Area | null
  sentence: ObligingSentence
  standing: CascadeStanding
  /** What it issued; `namesIt` where that names the plan above as what it carries out. */
  plan: PlanHeader | null
  namesIt: boolean
  /** A plan of its own from before the plan above, still in force. */
  earlier: PlanHeader | null
  inherited: InheritedPlan[]
}

export type Cascade = {
  plan: Plan
  day: Day
  rows: CascadeRow[]
  sentences: ObligingSentence[]
  below: { row: CascadeRow; counts: CascadeCounts }[]
}

/** Tiers that a plan may pass through: nation, province, district, commune. */
const mostLevels = 4

/**
 * Null where there is no such plan to see. One Query a parent for the plans of all below it, and one for its areas;
 * what many parents' areas inherited is one Query together.
 */
export async function cascadeOf(context: Context, planId: string, day: Day): Promise<Cascade | null> {
  const entered = await findPlan(context, planId)
  if (!entered) return null
  const plan = await planOnDay(context, entered, day)
  const rows = new Map<string, CascadeRow>()
  const sentences: ObligingSentence[] = []
  const givers: Plan[] = []
  let level: Plan[] = [plan]
  for (let depth = 0; level.length > 0 && depth < mostLevels; depth += 1) {
    const obliged = await obligedBy(context, level, day)
    const parents = obliged.flatMap(({ above, issuers }) => issuers.map((one) => parentOf(one, above)))
    const inherited = await inheritedOf(context, [...new Set(parents)])
    const found = await Promise.all(
      obliged.map(async ({ above, told, issuers }) => {
        sentences.push(...told)
        return { above, rows: await standingsOf(context, above, issuers, inherited, day) }
      }),
    )
    const fresh = found.flatMap((part) => part.rows.filter((row) => isNearer(row, rows.get(row.agencyId))))
    for (const row of fresh) rows.set(row.agencyId, row)
    givers.push(...level)
    const walked = new Set(givers.map(({ id }) => id))
    const ids = fresh.filter(carriesOn).flatMap(({ plan: issued }) => issued?.id ?? [])
    const plans = await Promise.all(ids.filter((id) => !walked.has(id)).map((id) => findPlan(context, id)))
    level = await Promise.all(plans.filter((one) => one !== null).map((one) => planOnDay(context, one, day)))
  }
  const all = [...rows.values()]
  const givenBy = Map.groupBy(all, ({ sentence }) => sentence.plan.id)
  const below = givers.slice(1).flatMap((giver) => {
    const row = all.find((one) => one.plan?.id === giver.id)
    return row ? [{ row, counts: countStandings(givenBy.get(giver.id) ?? []) }] : []
  })
  return { plan, day, rows: all, sentences, below }
}

/** Whoever the nation and its province both ask answers to the province, and is counted there, once. */
function isNearer(row: CascadeRow, known: CascadeRow | undefined): boolean {
  if (!known) return true
  return isBelow(row, row.sentence.plan) && !isBelow(known, known.sentence.plan)
}

function isBelow({ area }: Pick<CascadeRow, 'area'>, { areaId }: Plan): boolean {
  return area?.versions.some(({ parentId }) => parentId === areaId) ?? false
}

/** Under which area its plans are listed: that of the plan above; of a committee from elsewhere its own last parent. */
function parentOf(issuer: Pick<CascadeRow, 'agencyId' | 'area'>, above: Plan): string {
  const parentId = isCommittee(issuer) && !isBelow(issuer, above) && issuer.area?.versions.at(-1)?.parentId
  return parentId || above.areaId
}

function isCommittee({ agencyId, area }: Pick<CascadeRow, 'agencyId' | 'area'>): boolean {
  return area !== null && agencyId === committeeId(area.id)
}

/** A committee above others, with a plan of its own: its sentences go on. */
function carriesOn(row: CascadeRow): boolean {
  return row.plan !== null && row.area?.tier !== 'COMMUNE' && isCommittee(row)
}

type InheritedUnder = (parentId: string) => readonly Inheritable[]

async function inheritedOf(context: Context, parentIds: readonly string[]): Promise<InheritedUnder> {
  const [only, ...others] = parentIds
  if (only === undefined) return () => []
  if (others.length === 0) {
    const rows = await inheritedUnder(context, only)
    return (parentId) => (parentId === only ? rows : [])
  }
  const all = await inheritedEverywhere(context)
  return (parentId) => all.get(parentId) ?? []
}

async function standingsOf(
  context: Context,
  above: Plan,
  issuers: readonly Issuer[],
  inherited: InheritedUnder,
  day: Day,
): Promise<CascadeRow[]> {
  if (issuers.length === 0) return []
  const cited = numberedKey(above.issuerId, above.number, above.date)
  return Promise.all(
    issuers.map(async (issuer) => {
      const issued = await issuedBy(context, issuer, above)
      const ofProgramme = issued
        .filter((header) => header.programme === above.programme)
        .sort((a, b) => ((a.effectiveFrom ?? '') < (b.effectiveFrom ?? '') ? 1 : -1))
      const current = ofProgramme.filter((header) => isInForceOn(header, day))
      const expired = ofProgramme.filter((header) => stateOn(header, day) === 'EXPIRED')
      const names = (header: PlanHeader) =>
        cited !== null && header.mandates.some(({ citationKey }) => citationKey === cited)
      const naming = current.find(names)
      const isSince = (one: PlanHeader) => (one.effectiveFrom ?? '') >= (above.effectiveFrom ?? '')
      const plan = naming ?? current.find(isSince) ?? expired.find(names) ?? expired.find(isSince) ?? null
      const before =
        plan || !issuer.area
          ? []
          : inheritedBy(issuer.area.id, inherited(parentOf(issuer, above)), above.programme, day)
      const standing = plan ? 'ISSUED' : before.length > 0 ? 'INHERITED' : 'NOT_ISSUED'
      return {
        ...issuer,
        standing,
        plan,
        namesIt: plan !== null && names(plan),
        earlier: plan ? null : (current[0] ?? null),
        inherited: before,
      }
    }),
  )
}

/** Of a committee of an area below, found among those of its parent, which is one request for all of them. */
async function issuedBy(context: Context, issuer: Issuer, above: Plan): Promise<PlanHeader[]> {
  const { knownAs, area } = issuer
  if (!area) return []
  if (isBelow(issuer, above) || isCommittee(issuer)) {
    const under = await publishedUnder(context, parentOf(issuer, above))
    return knownAs.flatMap((id) => under.get(id) ?? [])
  }
  const plans = await plansOfArea(context, area.id)
  return plans.filter(({ issuerId }) => issuerId !== null && knownAs.includes(issuerId))
}
