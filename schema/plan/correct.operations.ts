import { isOnBehalf, may } from '../access/access.rules.ts'
import { findAgency } from '../agency/agency.operations.ts'
import { isAgencyAliveOn } from '../agency/agency.rules.ts'
import { agencyKey, kindOf } from '../agency/kind.rules.ts'
import { findArea, scopeOf } from '../area/area.operations.ts'
import { isAliveOn } from '../area/area.rules.ts'
import { type Context, todayOf } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { ForbiddenProblem, type Issue, ValidationProblem } from '../errors.ts'
import { findIndicator } from '../indicator/indicator.operations.ts'
import type { Bilingual } from '../text.rules.ts'
import { type PlanAction, personalDataIn, planSentences, presentFor } from './action.operations.ts'
import {
  checkAssignment,
  checkHeader,
  checkMandate,
  checkObjective,
  checkReportingDuty,
  checkTarget,
  checkTask,
} from './check.rules.ts'
import {
  applyChanges,
  type PlanChanges,
  removableParts,
  type TargetChange,
  takeOut,
} from './correct.rules.ts'
import { putRightBefore } from './earlier.operations.ts'
import { numberedKey } from './identity.rules.ts'
import { lifeSentences } from './life.rules.ts'
import { linkTargets, linkTypedNames } from './link.operations.ts'
import { findAgencyByName } from './locate.operations.ts'
import type { Plan } from './plan.parts.ts'
import { planThing } from './read.operations.ts'
import { checkTypedChanges } from './typed.rules.ts'
import { writePlan } from './write.operations.ts'

/**
 * A person puts right what was read: header, targets, links, days; adds a target, takes a part out. Every field changed
 * is marked and survives a new reading. Where nothing differs nothing is written. Errors: NotFound, Forbidden, Conflict
 * (version, state), Validation (also where a text holds a private person's number or address).
 */
export async function correctPlan(
  context: Context,
  input: PlanAction & { changes: PlanChanges },
): Promise<Plan> {
  const present = await presentFor(context, 'correct', input)
  const { changed, changes } = await changedPlan(context, present, input.changes)
  if (changed === present) return present
  const plan = await putRightBefore(context, present, changed, changes)
  return writePlan(context, {
    plan: { ...plan, updatedAt: context.now.toISOString(), updatedBy: context.actor.id },
    present,
    verb: 'correct',
    summary: corrected(changes),
  })
}

/**
 * The plan with the changes, not yet written; `present` itself where nothing differs. And the changes as they were made:
 * with links for the names that were typed. Errors: Validation, Forbidden.
 */
export async function changedPlan(
  context: Context,
  present: Plan,
  given: PlanChanges,
): Promise<{ changed: Plan; changes: PlanChanges }> {
  const issues = [...personalDataIn(given), ...(await issuesOf(context, present, given))]
  const [first, ...others] = issues
  if (first) throw new ValidationProblem([first, ...others])
  const changes = withoutForeignVariants(present, await linkTypedNames(context, present, given))
  const changed = takeOut(applyChanges(present, changes, context.newId), changes.removeParts ?? [])
  if (JSON.stringify(changed) === JSON.stringify(present)) return { changed: present, changes }
  if ((changed.life ?? []).some(({ on }) => changed.effectiveFrom !== null && on < changed.effectiveFrom)) {
    throw ValidationProblem.at(['header', 'date'], lifeSentences.afterEvent)
  }
  const placed = await measured(context, await replaced(context, changed, present), present)
  if (!may(context.actor, 'correct', planThing(placed))) throw new ForbiddenProblem()
  const [broken, ...more] = [...stayingIssues(placed), ...(await issuerNameIssues(context, placed, present))]
  if (broken) throw new ValidationProblem([broken, ...more])
  return { changed: placed, changes }
}

/** A variant is of its indicator: where another indicator is chosen, that of the one before is gone. */
function withoutForeignVariants(plan: Plan, changes: PlanChanges): PlanChanges {
  if (!changes.targets) return changes
  const targets = changes.targets.map((change) => {
    const before = plan.targets.find(({ id }) => id === change.id)
    const isOther = change.indicatorId !== undefined && change.indicatorId !== before?.indicatorId
    return isOther && before?.variantKey && change.variantKey === undefined
      ? { ...change, variantKey: null }
      : change
  })
  return { ...changes, targets }
}

/** The indicators in use in its years, of its programme, where one of these was put right. */
async function measured(context: Context, plan: Plan, present: Plan): Promise<Plan> {
  const { programme, fromYear, toYear } = plan
  const isSame = programme === present.programme && fromYear === present.fromYear && toYear === present.toYear
  if (isSame) return plan
  const day = plan.effectiveFrom ?? todayOf(context)
  return { ...plan, targets: await linkTargets(context, plan.targets, { programme, fromYear, toYear, day }) }
}

/** What a confirmation asked for is there as long as the plan is published. */
function stayingIssues({ state, issuerId, fromYear, toYear }: Plan): Issue[] {
  if (state !== 'PUBLISHED') return []
  return [
    ...(issuerId ? [] : [{ path: ['header', 'issuerId'], message: planSentences.issuerStays }]),
    ...(fromYear !== null && toYear !== null
      ? []
      : [
          { path: ['header', fromYear === null ? 'fromYear' : 'toYear'], message: planSentences.periodStays },
        ]),
  ]
}

/**
 * A typed name is the issuer's in the register, or one by which the area's documents would mean it that day. An issuer
 * chosen against the name that is there would count a plan for a body that did not issue it: only words that mean
 * nobody else pass, as another spelling.
 */
async function issuerNameIssues(context: Context, plan: Plan, present: Plan): Promise<Issue[]> {
  const isTyped = plan.issuerName !== present.issuerName
  if (!isTyped && plan.issuerId === present.issuerId) return []
  const issuer = plan.issuerId ? await findAgency(context, plan.issuerId) : null
  if (!issuer || agencyKey(plan.issuerName) === agencyKey(issuer.name)) return []
  const area = await findArea(context, plan.areaId)
  const day = plan.effectiveFrom ?? todayOf(context)
  const meant = area && (await findAgencyByName(context, plan.issuerName, area, day))
  if (meant?.id === issuer.id) return []
  if (isTyped) return [{ path: ['header', 'issuerName'], message: planSentences.otherIssuerName }]
  const kind = kindOf(plan.issuerName)
  const isSpelling = !meant && kind !== 'PEOPLES_COMMITTEE' && (kind === null || kind === issuer.kind)
  return isSpelling ? [] : [{ path: ['header', 'issuerId'], message: planSentences.otherIssuerChosen }]
}

/** The plan with its area's place in the tree, its mandates' keys and whose entry it is, after a change of header. */
async function replaced(context: Context, plan: Plan, present: Plan): Promise<Plan> {
  const day = plan.effectiveFrom ?? todayOf(context)
  const area = plan.areaId === present.areaId ? null : await findArea(context, plan.areaId)
  const keepsIssuer = !area || plan.issuerId !== present.issuerId
  const issuerId = keepsIssuer
    ? plan.issuerId
    : ((await findAgencyByName(context, plan.issuerName, area, day))?.id ?? null)
  return {
    ...plan,
    issuerId,
    ...(area && {
      areaBasis: 'PERSON' as const,
      parentAreaId: area.versions.at(-1)?.parentId ?? null,
      scopeIds: await scopeOf(context, area.id, day),
    }),
    onBehalf: isOnBehalf(context.actor, issuerId),
    mandates: plan.mandates.map((one) => ({
      ...one,
      citationKey: numberedKey(one.issuerId, one.number, one.date),
    })),
  }
}

async function issuesOf(context: Context, plan: Plan, changes: PlanChanges): Promise<Issue[]> {
  const issues: Issue[] = [...checkHeader(plan, changes.header), ...checkTypedChanges(plan, changes)]
  const day: Day = changes.header?.date ?? plan.effectiveFrom ?? todayOf(context)
  const areaId = changes.header?.areaId
  if (areaId) {
    const area = await findArea(context, areaId)
    if (!area || !isAliveOn(area, day))
      issues.push({ path: ['header', 'areaId'], message: planSentences.unknownArea })
  }
  const issuerId = changes.header?.issuerId
  if (issuerId) {
    const issuer = await findAgency(context, issuerId)
    if (!issuer || !isAgencyAliveOn(issuer, day)) {
      issues.push({ path: ['header', 'issuerId'], message: planSentences.unknownAgency })
    } else if (!issuer.areaIds.includes(areaId ?? plan.areaId)) {
      issues.push({ path: ['header', 'issuerId'], message: planSentences.issuerElsewhere })
    }
  }
  for (const [index, objective] of (changes.objectives ?? []).entries()) {
    issues.push(...checkObjective(plan, objective, ['objectives', String(index)]))
  }
  for (const [index, target] of (changes.targets ?? []).entries()) {
    const path = ['targets', String(index)]
    issues.push(...checkTarget(plan, target, path), ...(await indicatorIssues(context, plan, target, path)))
  }
  for (const [index, task] of (changes.tasks ?? []).entries()) {
    issues.push(...checkTask(plan, task, ['tasks', String(index)]))
  }
  for (const [index, change] of (changes.assignments ?? []).entries()) {
    const path = ['assignments', String(index)]
    issues.push(...checkAssignment(change, path), ...unknownPart(plan.assignments, change.id, path))
    issues.push(...(await agencyIssues(context, change, ['agencyId'], path)))
  }
  for (const [index, change] of (changes.reportingDuties ?? []).entries()) {
    const path = ['reportingDuties', String(index)]
    issues.push(...checkReportingDuty(plan, change, path))
    issues.push(...(await agencyIssues(context, change, ['reporterId', 'viaId'], path)))
  }
  for (const [index, change] of (changes.mandates ?? []).entries()) {
    const path = ['mandates', String(index)]
    issues.push(...checkMandate(change, path), ...unknownPart(plan.mandates, change.id, path))
    issues.push(...(await agencyIssues(context, change, ['issuerId'], path)))
  }
  const removable = new Set(removableParts(plan).map(({ part }) => part.id))
  for (const [index, id] of (changes.removeParts ?? []).entries()) {
    if (removable.has(id)) continue
    issues.push({ path: ['removeParts', String(index)], message: planSentences.unknownPart })
  }
  return issues
}

function unknownPart(parts: readonly { id: string }[], id: string, path: string[]): Issue[] {
  if (parts.some((part) => part.id === id)) return []
  return [{ path: [...path, 'id'], message: planSentences.unknownPart }]
}

async function indicatorIssues(
  context: Context,
  plan: Plan,
  change: TargetChange,
  path: string[],
): Promise<Issue[]> {
  const before = plan.targets.find(({ id }) => id === change.id)
  const indicatorId = change.indicatorId === undefined ? before?.indicatorId : change.indicatorId
  const indicator = indicatorId ? await findIndicator(context, indicatorId) : null
  if (change.indicatorId && !indicator) {
    return [{ path: [...path, 'indicatorId'], message: planSentences.unknownIndicator }]
  }
  if (!change.variantKey || indicator?.variants.some(({ key }) => key === change.variantKey)) return []
  return [{ path: [...path, 'variantKey'], message: planSentences.unknownVariant }]
}

async function agencyIssues<F extends string>(
  context: Context,
  change: { [field in F]?: string | null },
  fields: readonly F[],
  path: string[],
): Promise<Issue[]> {
  const issues: Issue[] = []
  for (const field of fields) {
    const id = change[field]
    if (id && !(await findAgency(context, id))) {
      issues.push({ path: [...path, field], message: planSentences.unknownAgency })
    }
  }
  return issues
}

function corrected(changes: PlanChanges): Bilingual {
  const counts = [
    [
      changes.header ? Object.values(changes.header).filter((value) => value !== undefined).length : 0,
      'trường đầu văn bản',
      'header fields',
    ],
    [changes.objectives?.length ?? 0, 'mục tiêu', 'objectives'],
    [changes.targets?.length ?? 0, 'chỉ tiêu', 'targets'],
    [changes.tasks?.length ?? 0, 'nhiệm vụ', 'tasks'],
    [changes.assignments?.length ?? 0, 'phân công', 'assignments'],
    [changes.reportingDuties?.length ?? 0, 'chế độ báo cáo', 'reporting duties'],
    [changes.mandates?.length ?? 0, 'văn bản căn cứ', 'mandates'],
    [changes.removeParts?.length ?? 0, 'phần bị bỏ', 'parts taken out'],
  ] as const
  const some = counts.filter(([count]) => count > 0)
  return {
    vi: `Sửa ${some.map(([count, vi]) => `${count} ${vi}`).join(', ')}.`,
    en: `Corrected ${some.map(([count, , en]) => `${en} (${count})`).join(', ')}.`,
  }
}
