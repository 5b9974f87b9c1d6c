/** Ties the parts of a plan to the register: agencies, groups, indicators, cited documents, places. */

import { groupId } from '../agency/agency.operations.ts'
import { type AgencyGroup, readGroup } from '../agency/group.rules.ts'
import { ancestorsOf, findArea } from '../area/area.operations.ts'
import { type Area, versionOn } from '../area/area.rules.ts'
import { areasCalled } from '../area/search.operations.ts'
import { type Context, todayOf } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { listIndicators } from '../indicator/indicator.operations.ts'
import type { Indicator } from '../indicator/indicator.rules.ts'
import { type MeasuredWithin, measureOf } from '../indicator/measure.rules.ts'
import type { PlanChanges, ReportingDutyChange } from './correct.rules.ts'
import { numberedKey } from './identity.rules.ts'
import { findAgencyByName } from './locate.operations.ts'
import type { UnlinkedParts } from './parts.rules.ts'
import type {
  Assignment,
  Mandate,
  Model,
  PartBase,
  Plan,
  PlanParts,
  ReportingDuty,
  Target,
} from './plan.parts.ts'
import type { Hidden } from './restricted.rules.ts'

export type Linked = PlanParts & { mandates: Mandate[]; groups: AgencyGroup[] }

/** Where a name is looked for: in the plan's area, then in those above it. */
type Near = { area: Area; above: Area[]; day: Day }
type World = Near & { groups: Map<string, AgencyGroup>; hidden: Hidden }

/**
 * Links what the register has; what it has not stays open for a person. Links that a person set are left alone. A group
 * keeps its phrase where everybody reads it, so there is none for what is hidden.
 */
export async function linkParts(
  context: Context,
  parts: UnlinkedParts,
  area: Area,
  within: MeasuredWithin,
  hidden: Hidden,
): Promise<Linked> {
  const { day } = within
  const above = (await ancestorsOf(context, area, day)).reverse()
  const world: World = { area, above, day, groups: new Map(), hidden }
  const mandates = await inTurn(parts.mandates, (mandate) => linkMandate(context, mandate, world))
  return {
    ...parts,
    mandates,
    targets: await linkTargets(context, parts.targets, within),
    assignments: await inTurn(parts.assignments, (assignment) => linkAssignment(context, assignment, world)),
    reportingDuties: await inTurn(parts.reportingDuties, (duty) => linkDuty(context, duty, world)),
    models: await inTurn(parts.models, (model) => linkModel(context, model, world)),
    groups: [...world.groups.values()],
  }
}

async function inTurn<T, U>(list: readonly T[], link: (one: T) => Promise<U>): Promise<U[]> {
  const linked: U[] = []
  for (const one of list) linked.push(await link(one))
  return linked
}

/** A link that a person set is among the corrected fields, and already on the part. */
function kept<T>(part: PartBase, field: string, found: T): T {
  return part.corrected.includes(field) && field in part ? Reflect.get(part, field) : found
}

async function linkMandate(
  context: Context,
  mandate: UnlinkedParts['mandates'][number],
  world: World,
): Promise<Mandate> {
  const issuerId = kept(mandate, 'issuerId', await agencyIdNear(context, mandate.issuerName, world))
  return { ...mandate, issuerId, citationKey: numberedKey(issuerId, mandate.number, mandate.date) }
}

/** In the plan's area, then in those above it: "UBND tỉnh" is the province's, "Bộ Nội vụ" the nation's. */
async function agencyIdNear(context: Context, name: string | null, world: Near): Promise<string | null> {
  if (!name) return null
  for (const area of areasFor(name, world)) {
    const agency = await findAgencyByName(context, name, area, world.day)
    if (agency) return agency.id
  }
  return null
}

/** "UBND tỉnh" said in a commune's plan is not the commune's committee: the word of the tier decides where to look. */
function areasFor(name: string, { area, above, day }: Near): Area[] {
  const all = [area, ...above]
  const text = name.toLowerCase().normalize('NFC')
  const named = all.filter((one) => {
    const version = versionOn(one, day) ?? one.versions.at(-1)
    return version !== undefined && text.includes(version.name.toLowerCase().normalize('NFC'))
  })
  if (named.length) return named
  const tierWord =
    /(?:^|\s)(tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?=\s|$|[,;.)])/.exec(
      text,
    )?.[1]
  if (!tierWord) return all
  const tiers = tiersOfWord[tierWord.replace('.', '')] ?? []
  const ofTier = all.filter(({ tier }) => tiers.includes(tier))
  return ofTier.length ? ofTier : all
}

const tiersOfWord: Record<string, readonly string[]> = {
  tỉnh: ['PROVINCE'],
  'thành phố': ['PROVINCE', 'DISTRICT'],
  tp: ['PROVINCE', 'DISTRICT'],
  huyện: ['DISTRICT'],
  quận: ['DISTRICT'],
  'thị xã': ['DISTRICT'],
  xã: ['COMMUNE'],
  phường: ['COMMUNE'],
  'thị trấn': ['COMMUNE'],
  'đặc khu': ['COMMUNE'],
}

/** Targets with their indicators; those that a person chose stay. */
export async function linkTargets(
  context: Context,
  targets: UnlinkedParts['targets'],
  within: MeasuredWithin,
): Promise<Target[]> {
  const indicators = await listIndicators(context)
  return targets.map((target) => linkTarget(target, within, indicators))
}

function linkTarget(
  target: UnlinkedParts['targets'][number],
  within: MeasuredWithin,
  indicators: Indicator[],
): Target {
  const measure = measureOf(target, within, indicators)
  const indicatorId = kept(target, 'indicatorId', measure?.indicatorId ?? null)
  // A variant is of its indicator: another indicator that a person chose has none of these.
  const variantKey = indicatorId === measure?.indicatorId ? measure.variantKey : null
  return { ...target, indicatorId, variantKey: kept<string | null>(target, 'variantKey', variantKey) }
}

async function linkAssignment(
  context: Context,
  assignment: UnlinkedParts['assignments'][number],
  world: World,
): Promise<Assignment> {
  const { isGroup, agencyName } = assignment
  const isHidden = world.hidden.part(assignment) || world.hidden.name(agencyName)
  const group = isGroup && !isHidden ? groupFor(agencyName, world) : null
  const agencyId = isGroup ? null : await agencyIdNear(context, assignment.agencyName, world)
  return { ...assignment, agencyId: kept(assignment, 'agencyId', agencyId), groupId: group?.id ?? null }
}

function groupFor(phrase: string, world: World): AgencyGroup {
  const id = groupId(world.area.id, phrase)
  const group = {
    id,
    phrase,
    areaId: world.area.id,
    rule: readGroup(phrase) ?? { kind: 'OPEN' as const },
    memberIds: null,
  }
  world.groups.set(id, group)
  return group
}

async function linkDuty(
  context: Context,
  duty: UnlinkedParts['reportingDuties'][number],
  world: World,
): Promise<ReportingDuty> {
  const { reporterName } = duty
  const phrase = reporterName !== null && readGroup(reporterName) ? reporterName : null
  const isHidden = world.hidden.part(duty) || world.hidden.name(phrase)
  const group = phrase !== null && !isHidden ? groupFor(phrase, world) : null
  return {
    ...duty,
    reporterId: kept(
      duty,
      'reporterId',
      phrase !== null ? null : await agencyIdNear(context, reporterName, world),
    ),
    reporterGroupId: group?.id ?? null,
    recipientIds: kept(
      duty,
      'recipientIds',
      await inTurn(duty.recipientNames, (name) => agencyIdNear(context, name, world)),
    ),
    viaId: kept(duty, 'viaId', await agencyIdNear(context, duty.viaName, world)),
  }
}

/**
 * Typed names of who gets a report, and of who makes one that is new, linked where the register knows them on the plan's
 * day. Whoever names a body by its id knows better.
 */
export async function linkTypedNames(
  context: Context,
  plan: Plan,
  changes: PlanChanges,
): Promise<PlanChanges> {
  const { reportingDuties } = changes
  if (!reportingDuties?.length) return changes
  const area = await findArea(context, plan.areaId)
  if (!area) return changes
  const day = plan.effectiveFrom ?? todayOf(context)
  const near: Near = { area, above: (await ancestorsOf(context, area, day)).reverse(), day }
  const linked = await inTurn(reportingDuties, async (duty): Promise<ReportingDutyChange> => {
    const { id, recipientNames, reporterId, reporterName, viaId, viaName } = duty
    const recipients = recipientNames && {
      recipientIds: await inTurn(recipientNames, (name) => agencyIdNear(context, name, near)),
    }
    if (id) return { ...duty, ...recipients }
    return {
      ...duty,
      ...recipients,
      reporterId: reporterId ?? (await agencyIdNear(context, reporterName ?? null, near)),
      viaId: viaId ?? (await agencyIdNear(context, viaName ?? null, near)),
    }
  })
  return { ...changes, reportingDuties: linked }
}

async function linkModel(
  context: Context,
  model: UnlinkedParts['models'][number],
  world: World,
): Promise<Model> {
  const placeIds = await inTurn(model.placeNames, async (name) => {
    const called = await areasCalled(context, name, { day: world.day, tier: 'COMMUNE', aliveOnly: true })
    const under: string[] = []
    for (const { area } of called) {
      const ancestors = await ancestorsOf(context, area, world.day)
      if (area.id === world.area.id || ancestors.some(({ id }) => id === world.area.id)) under.push(area.id)
    }
    return under.length === 1 ? (under[0] ?? null) : null
  })
  return { ...model, placeIds }
}
