import { isOnBehalf, may } from '../access/access.rules.ts'
import { findAgency, saveAgencies } from '../agency/agency.operations.ts'
import { type Agency, isAgencyAliveOn } from '../agency/agency.rules.ts'
import { kindOf } from '../agency/kind.rules.ts'
import { findArea, scopeOf } from '../area/area.operations.ts'
import { isAliveOn } from '../area/area.rules.ts'
import { type Context, todayOf } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { ConflictProblem, ForbiddenProblem, type Issue, ValidationProblem } from '../errors.ts'
import { derivedId } from '../ids.ts'
import { findIndicator } from '../indicator/indicator.operations.ts'
import type { Bilingual } from '../text.rules.ts'
import { applyChanges, checkHeader, checkTarget, type PlanChanges, takeOut } from './correct.rules.ts'
import { numberedKey } from './identity.rules.ts'
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
  unknownIndicator: { vi: 'Không có chỉ tiêu thống kê này.', en: 'There is no such indicator.' },
} satisfies Record<string, Bilingual>

/**
 * A person puts right what was read: header, targets, links, days; adds a target, takes a part out. Every field changed
 * is marked and survives a new reading. Errors: NotFound, Forbidden, Conflict (version, state), Validation.
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
  return {
    ...plan,
    ...(area && {
      areaBasis: 'PERSON' as const,
      parentAreaId: area.versions.at(-1)?.parentId ?? null,
      scopeIds: await scopeOf(context, area.id, day),
    }),
    onBehalf: isOnBehalf(context.actor, plan.issuerId),
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
    }
  }
  for (const [index, target] of (changes.targets ?? []).entries()) {
    const path = ['targets', String(index)]
    issues.push(...checkTarget(plan, target, path))
    const indicator = target.indicatorId ? await findIndicator(context, target.indicatorId) : null
    if (target.indicatorId && !indicator) {
      issues.push({ path: [...path, 'indicatorId'], message: planSentences.unknownIndicator })
    }
  }
  const linked: [string, readonly { id: string }[], readonly { id: string }[]][] = [
    ['assignments', changes.assignments ?? [], plan.assignments],
    ['reportingDuties', changes.reportingDuties ?? [], plan.reportingDuties],
    ['mandates', changes.mandates ?? [], plan.mandates],
  ]
  for (const [kind, asked, present] of linked) {
    for (const [index, { id }] of asked.entries()) {
      if (present.some((part) => part.id === id)) continue
      issues.push({ path: [kind, String(index), 'id'], message: planSentences.unknownPart })
    }
  }
  const agencyIds = (changes.assignments ?? []).map(({ agencyId }) => agencyId)
  for (const [index, agencyId] of agencyIds.entries()) {
    if (agencyId && !(await findAgency(context, agencyId))) {
      issues.push({ path: ['assignments', String(index), 'agencyId'], message: planSentences.unknownAgency })
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
    en: `Corrected ${some.map(([count, , en]) => `${count} ${en}`).join(', ')}.`,
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
  if (!present.issuerId && !kindOf(present.issuerName))
    issues.push({ path: ['issuerId'], message: planSentences.noIssuer })
  const [first, ...others] = issues
  if (first) throw new ValidationProblem([first, ...others])

  const { plan, founded } = withProposedAgencies(present)
  await saveAgencies(context, founded)
  return writePlan(context, {
    plan: { ...plan, state: 'PUBLISHED', updatedAt: context.now.toISOString(), updatedBy: context.actor.id },
    present,
    verb: 'confirm',
    summary: {
      vi: founded.length ? `Xác nhận kế hoạch, thêm ${founded.length} cơ quan.` : 'Xác nhận kế hoạch.',
      en: founded.length ? `Confirmed the plan, added ${founded.length} agencies.` : 'Confirmed the plan.',
    },
  })
}

/** Agencies that the plan names one by one, of a kind that is known; its id follows from area and name. */
function withProposedAgencies(plan: Plan): { plan: Plan; founded: Agency[] } {
  const founded = new Map<string, Agency>()
  const found = (name: string): string | null => {
    const kind = kindOf(name)
    if (!kind || kind === 'VILLAGE_HEAD') return null
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
  return { plan: { ...plan, issuerId, assignments }, founded: [...founded.values()] }
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
