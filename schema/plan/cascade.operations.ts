/** Who is obliged by a plan's sentences to one of their own, and what came of it; down as far as plans carry it. */
import { findAgency, findAgencyGroup, membersOf } from '../agency/agency.operations.ts'
import { type Agency, committeeOf } from '../agency/agency.rules.ts'
import type { AgencyGroup, GroupRule } from '../agency/group.rules.ts'
import { findArea, listChildren } from '../area/area.operations.ts'
import { type Area, versionOn } from '../area/area.rules.ts'
import type { Context } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { committeeId } from '../ids.ts'
import { type CascadeCounts, countStandings, type Obliging, obligingSentences } from './cascade.rules.ts'
import { numberedKey } from './identity.rules.ts'
import type { Inheritable, Plan, PlanHeader } from './plan.parts.ts'
import type { CascadeStanding } from './plan.rules.ts'
import { committeeIds, findPlan, plansOfArea, publishedUnder, sourceOf } from './read.operations.ts'
import {
  type InheritedPlan,
  inheritedBy,
  inheritedEverywhere,
  inheritedUnder,
} from './standing.operations.ts'
import { isInForceOn, stateOn } from './state.rules.ts'
import { planOnDay } from './version.operations.ts'

/** `open`: its words are for many, or for one that is not linked, and a person has still to say who is meant. */
export type ObligingSentence = Obliging & { plan: Plan; open: boolean; count: number }

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
  const parts: { above: Plan; rows: CascadeRow[] }[] = []
  let level: Plan[] = [plan]
  for (let depth = 0; level.length > 0 && depth < mostLevels; depth += 1) {
    // First all texts: what is asked of the table after one moment is asked of it together.
    const texts = await Promise.all(level.map((above) => sourceOf(context, above)))
    const obliged = await Promise.all(
      level.map((above, index) => obligedBy(context, above, texts[index] ?? '', day)),
    )
    const inherited = await inheritedOf(context, level)
    const found = await Promise.all(
      obliged.map(async ({ above, told, issuers }) => {
        sentences.push(...told)
        return { above, rows: await standingsOf(context, above, issuers, inherited, day) }
      }),
    )
    const fresh = found.map((part) => ({ ...part, rows: part.rows.filter((row) => !rows.has(row.agencyId)) }))
    for (const row of fresh.flatMap((part) => part.rows)) rows.set(row.agencyId, row)
    parts.push(...fresh)
    const next = fresh.flatMap((part) => part.rows).filter(carriesOn)
    const ids = next.flatMap(({ plan: issued }) => issued?.id ?? [])
    const plans = await Promise.all(ids.map((id) => findPlan(context, id)))
    level = await Promise.all(plans.filter((one) => one !== null).map((one) => planOnDay(context, one, day)))
  }
  const below = parts.slice(1).flatMap((part) => {
    const row = [...rows.values()].find((one) => one.plan?.id === part.above.id)
    return row ? [{ row, counts: countStandings(part.rows) }] : []
  })
  return { plan, day, rows: [...rows.values()], sentences, below }
}

/** A committee above others, with a plan of its own: its sentences go on. */
function carriesOn({ plan, area, agencyId }: CascadeRow): boolean {
  return plan !== null && area !== null && area.tier !== 'COMMUNE' && agencyId === committeeId(area.id)
}

/** `knownAs`: every id under which it may have issued, its own and those that lead to it. */
type Issuer = Pick<CascadeRow, 'agencyId' | 'agencyName' | 'area' | 'sentence'> & { knownAs: string[] }
type Obliged = { above: Plan; told: ObligingSentence[]; issuers: Issuer[] }

async function obligedBy(context: Context, above: Plan, source: string, day: Day): Promise<Obliged> {
  const issuers = new Map<string, Issuer>()
  const told = await Promise.all(
    obligingSentences(above, source).map(async (one): Promise<ObligingSentence> => {
      const { open, named } = isInForceOn(above, day)
        ? await namedBy(context, above, one, day)
        : { open: false, named: [] }
      const sentence = { ...one, plan: above, open, count: named.length }
      for (const issuer of named) issuers.set(issuer.agencyId, { ...issuer, sentence })
      return sentence
    }),
  )
  if (above.issuerId) issuers.delete(above.issuerId)
  return { above, told, issuers: [...issuers.values()] }
}

type Named = Omit<Issuer, 'sentence'>

async function namedBy(
  context: Context,
  { areaId }: Plan,
  { agencyIds, groupId, agencyName, rule }: Obliging,
  day: Day,
): Promise<{ open: boolean; named: Named[] }> {
  if (agencyIds.length > 0) {
    const found = await Promise.all(agencyIds.map((id) => findAgency(context, id)))
    const agencies = found.filter((agency) => agency !== null)
    return {
      open: agencies.length < found.length,
      named: await Promise.all(agencies.map((agency) => nameOf(context, agency))),
    }
  }
  if (rule) return resolved(context, { id: '', phrase: agencyName, areaId, rule, memberIds: null }, rule, day)
  const group = groupId && (await findAgencyGroup(context, groupId))
  if (!group) return { open: true, named: [] }
  return group.memberIds ? namedMembers(context, group, day) : resolved(context, group, group.rule, day)
}

/** The committees of the areas below need no agency of the register: they are founded and ended with their areas. */
async function resolved(
  context: Context,
  group: AgencyGroup,
  rule: GroupRule,
  day: Day,
): Promise<{ open: boolean; named: Named[] }> {
  if (rule.kind === 'SEVERAL') {
    const parts = await Promise.all(rule.rules.map((one) => resolved(context, group, one, day)))
    return { open: parts.some(({ open }) => open), named: parts.flatMap(({ named }) => named) }
  }
  if (rule.kind !== 'COMMITTEES_BELOW') return namedMembers(context, { ...group, rule }, day)
  const children = await listChildren(context, group.areaId, day)
  const meant = children.filter((area) => {
    const version = versionOn(area, day)
    return version !== undefined && rule.areaTypes.includes(version.type)
  })
  return {
    open: meant.length === 0,
    named: meant.map((area) => ({
      agencyId: committeeId(area.id),
      agencyName: committeeOf(area).name,
      area,
      knownAs: committeeIds(area),
    })),
  }
}

async function namedMembers(
  context: Context,
  group: AgencyGroup,
  day: Day,
): Promise<{ open: boolean; named: Named[] }> {
  const { open, members } = await membersOf(context, group, day)
  return { open, named: await Promise.all(members.map((agency) => nameOf(context, agency))) }
}

async function nameOf(context: Context, agency: Agency): Promise<Named> {
  const [areaId] = agency.areaIds
  const area = areaId === undefined ? null : await findArea(context, areaId)
  const ofArea = area && agency.id === committeeId(area.id) ? committeeIds(area) : []
  const knownAs = [...new Set([agency.id, ...(agency.aliases ?? []), ...ofArea])]
  return { agencyId: agency.id, agencyName: agency.name, area, knownAs }
}

type InheritedUnder = (parentId: string) => readonly Inheritable[]

async function inheritedOf(context: Context, level: readonly Plan[]): Promise<InheritedUnder> {
  const [first, ...others] = level
  if (first && others.length === 0) {
    const rows = await inheritedUnder(context, first.areaId)
    return (parentId) => (parentId === first.areaId ? rows : [])
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
  const isBelow = ({ area }: Issuer) => area?.versions.some(({ parentId }) => parentId === above.areaId)
  const under = issuers.some(isBelow) ? await publishedUnder(context, above.areaId) : new Map()
  return Promise.all(
    issuers.map(async (issuer) => {
      const issued: PlanHeader[] = isBelow(issuer)
        ? issuer.knownAs.flatMap((id) => under.get(id) ?? [])
        : await plansOfAgency(context, issuer)
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
        plan || !issuer.area ? [] : inheritedBy(issuer.area.id, inherited(above.areaId), above.programme, day)
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

async function plansOfAgency(context: Context, { knownAs, area }: Issuer): Promise<PlanHeader[]> {
  if (!area) return []
  const plans = await plansOfArea(context, area.id)
  return plans.filter(({ issuerId }) => issuerId !== null && knownAs.includes(issuerId))
}
