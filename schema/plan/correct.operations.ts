import { isOnBehalf, may } from '../access/access.rules.ts'
import { findAgency, saveAgencies } from '../agency/agency.operations.ts'
import { type Agency, type AgencyKind, isAgencyAliveOn } from '../agency/agency.rules.ts'
import { agencyKey, kindOf } from '../agency/kind.rules.ts'
import { findArea, scopeOf } from '../area/area.operations.ts'
import { isAliveOn } from '../area/area.rules.ts'
import { type Context, todayOf } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { ConflictProblem, ForbiddenProblem, type Issue, ValidationProblem } from '../errors.ts'
import { derivedId } from '../ids.ts'
import { findIndicator } from '../indicator/indicator.operations.ts'
import type { Bilingual } from '../text.rules.ts'
import {
  applyChanges,
  checkAssignment,
  checkHeader,
  checkMandate,
  checkReportingDuty,
  checkTarget,
  type PlanChanges,
  removableParts,
  type TargetChange,
  takeOut,
} from './correct.rules.ts'
import { numberedKey } from './identity.rules.ts'
import { findAgencyByName } from './locate.operations.ts'
import type { Plan } from './plan.parts.ts'
import { getPlanFor, planThing } from './read.operations.ts'
import { isAllowed } from './state.rules.ts'
import { writePlan } from './write.operations.ts'

export type PlanAction = { id: string; expectedVersion: number }

export const planSentences = {
  wrongState: {
    vi: 'Ở trạng thái hiện nay của kế hoạch không làm được việc này. Hãy tải lại trang.',
    en: 'The present state of the plan does not allow this. Load the page again.',
  },
  noIssuer: {
    vi: 'Chưa xác định cơ quan ban hành. Hãy chọn trước khi xác nhận.',
    en: 'The issuer is not known yet. Choose it before confirming.',
  },
  noPeriod: {
    vi: 'Chưa có thời kỳ thực hiện. Hãy điền năm đầu và năm cuối trước khi xác nhận.',
    en: 'The period is missing. Fill in its first and last year before confirming.',
  },
  noTitle: {
    vi: 'Chưa có trích yếu. Hãy điền trước khi xác nhận.',
    en: 'The title is missing. Fill it in before confirming.',
  },
  unknownPart: {
    vi: 'Phần này không có trong kế hoạch. Hãy tải lại trang.',
    en: 'The plan has no such part. Load the page again.',
  },
  unknownArea: {
    vi: 'Không có đơn vị hành chính này vào ngày của kế hoạch.',
    en: "There was no such area on the plan's day.",
  },
  unknownAgency: {
    vi: 'Không có cơ quan này vào ngày của kế hoạch.',
    en: "There was no such agency on the plan's day.",
  },
  issuerElsewhere: {
    vi: 'Cơ quan này không thuộc địa bàn của kế hoạch. Hãy chọn lại cơ quan, hoặc sửa địa bàn.',
    en: "This agency does not belong to the plan's area. Choose another, or put the area right.",
  },
  unknownVariant: {
    vi: 'Chỉ tiêu thống kê này không có biến thể đó.',
    en: 'This indicator has no such variant.',
  },
  unknownIndicator: { vi: 'Không có chỉ tiêu thống kê này.', en: 'There is no such indicator.' },
} satisfies Record<string, Bilingual>

/**
 * A person puts right what was read: header, targets, links, days; adds a target, takes a part out. Every field changed
 * is marked and survives a new reading. Where nothing differs nothing is written. Errors: NotFound, Forbidden, Conflict (version, state), Validation.
 */
export async function correctPlan(
  context: Context,
  input: PlanAction & { changes: PlanChanges },
): Promise<Plan> {
  const present = await presentFor(context, 'correct', input)
  const { changes } = input
  const issues = await issuesOf(context, present, changes)
  const [first, ...others] = issues
  if (first) throw new ValidationProblem([first, ...others])

  const changed = takeOut(applyChanges(present, changes, context.newId), changes.removeParts ?? [])
  if (JSON.stringify(changed) === JSON.stringify(present)) return present
  const placed = await replaced(context, changed, present)
  if (!may(context.actor, 'correct', planThing(placed))) throw new ForbiddenProblem()
  return writePlan(context, {
    plan: { ...placed, updatedAt: context.now.toISOString(), updatedBy: context.actor.id },
    present,
    verb: 'correct',
    summary: corrected(changes),
  })
}

/** The plan with its area's place in the tree, its mandates' keys and whose entry it is, after a change of header. */
async function replaced(context: Context, plan: Plan, present: Plan): Promise<Plan> {
  const day = plan.effectiveFrom ?? todayOf(context)
  const area = plan.areaId === present.areaId ? null : await findArea(context, plan.areaId)
  const keepsIssuer = !area || plan.corrected.includes('issuerId')
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
  const issues: Issue[] = [...checkHeader(plan, changes.header)]
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
  for (const [index, target] of (changes.targets ?? []).entries()) {
    const path = ['targets', String(index)]
    issues.push(...checkTarget(plan, target, path), ...(await indicatorIssues(context, plan, target, path)))
  }
  for (const [index, change] of (changes.assignments ?? []).entries()) {
    const path = ['assignments', String(index)]
    issues.push(...checkAssignment(change, path), ...unknownPart(plan.assignments, change.id, path))
    issues.push(...(await agencyIssues(context, change, ['agencyId'], path)))
  }
  for (const [index, change] of (changes.reportingDuties ?? []).entries()) {
    const path = ['reportingDuties', String(index)]
    issues.push(...checkReportingDuty(change, path), ...unknownPart(plan.reportingDuties, change.id, path))
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
    [changes.targets?.length ?? 0, 'chỉ tiêu', 'targets'],
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

/**
 * A person has checked the draft: it becomes published, and the agencies that it names and the register did not have
 * are founded. Errors: NotFound, Forbidden, Conflict, Validation (issuer, period or title still unknown).
 */
export async function confirmPlan(context: Context, input: PlanAction): Promise<Plan> {
  const present = await presentFor(context, 'confirm', input)
  const issues: Issue[] = []
  if (!present.title) issues.push({ path: ['title'], message: planSentences.noTitle })
  if (present.fromYear === null || present.toYear === null)
    issues.push({ path: ['fromYear'], message: planSentences.noPeriod })
  if (!present.issuerId && neverProposed.includes(kindOf(present.issuerName)))
    issues.push({ path: ['issuerId'], message: planSentences.noIssuer })
  const [first, ...others] = issues
  if (first) throw new ValidationProblem([first, ...others])

  const { plan, proposed } = withProposedAgencies(present)
  const known = await Promise.all(proposed.map(({ id }) => findAgency(context, id)))
  const founded = proposed.filter((_, index) => known[index] === null)
  await saveAgencies(context, founded)
  return writePlan(context, {
    plan: { ...plan, state: 'PUBLISHED', updatedAt: context.now.toISOString(), updatedBy: context.actor.id },
    present,
    verb: 'confirm',
    summary: {
      vi: founded.length ? `Xác nhận kế hoạch, thêm ${founded.length} cơ quan.` : 'Xác nhận kế hoạch.',
      en: founded.length ? `Confirmed the plan, added agencies (${founded.length}).` : 'Confirmed the plan.',
    },
  })
}

/** A People's Committee is founded with its area, never by a plan; a village head is many. */
const neverProposed: readonly (AgencyKind | null)[] = [null, 'VILLAGE_HEAD', 'PEOPLES_COMMITTEE']

/** Agencies that the plan names one by one, of a kind that is known; its id follows from area and name. */
function withProposedAgencies(plan: Plan): { plan: Plan; proposed: Agency[] } {
  const founded = new Map<string, Agency>()
  const found = (name: string): string | null => {
    const kind = kindOf(name)
    if (!kind || neverProposed.includes(kind)) return null
    const id = derivedId('agency', plan.areaId, name.normalize('NFC').toLowerCase())
    founded.set(id, {
      id,
      kind,
      name: name.normalize('NFC').replace(/\s+/g, ' ').trim(),
      shortName: null,
      areaIds: [plan.areaId],
      superiorId: null,
      professionalLineId: null,
      foundedOn: null,
      endedOn: null,
      handovers: [],
      takeovers: [],
    })
    return id
  }
  const issuerId = plan.issuerId ?? found(plan.issuerName)
  const assignments = plan.assignments.map((one) =>
    one.agencyId || one.groupId ? one : { ...one, agencyId: found(one.agencyName) },
  )
  const idOf = new Map(assignments.map(({ agencyName, agencyId }) => [agencyKey(agencyName), agencyId]))
  const reportingDuties = plan.reportingDuties.map((one) =>
    one.reporterId || one.reporterGroupId || !one.reporterName
      ? one
      : { ...one, reporterId: idOf.get(agencyKey(one.reporterName)) ?? null },
  )
  return { plan: { ...plan, issuerId, assignments, reportingDuties }, proposed: [...founded.values()] }
}

/** A draft is taken back, which undoes its import; a published plan entered by mistake likewise. It stays readable in its history. */
export async function withdrawPlan(
  context: Context,
  input: PlanAction & { reason?: string | null },
): Promise<Plan> {
  const present = await presentFor(context, 'withdraw', input)
  const reason = input.reason?.trim().slice(0, 500) || null
  return writePlan(context, {
    plan: {
      ...present,
      state: 'WITHDRAWN',
      updatedAt: context.now.toISOString(),
      updatedBy: context.actor.id,
    },
    present,
    verb: 'withdraw',
    summary: {
      vi: reason ? `Rút kế hoạch: ${reason}` : 'Rút kế hoạch.',
      en: reason ? `Withdrew the plan: ${reason}` : 'Withdrew the plan.',
    },
  })
}

async function presentFor(
  context: Context,
  verb: 'correct' | 'confirm' | 'withdraw',
  { id, expectedVersion }: PlanAction,
): Promise<Plan> {
  const present = await getPlanFor(context, verb, id)
  if (present.version !== expectedVersion) throw new ConflictProblem(present.version)
  if (!isAllowed(present.state, verb)) {
    throw new ConflictProblem(present.version, planSentences.wrongState, 'WRONG_STATE')
  }
  return present
}
