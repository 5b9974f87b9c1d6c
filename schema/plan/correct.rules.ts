/** What a person may change in a plan, and what each change must meet. Pure: the same on the server and on the screen. */
import { type Day, isDay } from '../day.rules.ts'
import { fold } from '../name.rules.ts'
import type { Programme } from '../programme.rules.ts'
import type { Bilingual } from '../text.rules.ts'
import type {
  Assignment,
  Mandate,
  PartBase,
  Plan,
  RemovableKind,
  ReportingDuty,
  Target,
} from './plan.parts.ts'
import type { Frequency, GroundRole, Operator, TargetKind, TargetUnit } from './plan.rules.ts'
import { effectiveDay } from './state.rules.ts'

/** A field left out (undefined) stays; null empties it. */
export type HeaderChange = {
  number?: string | null
  date?: Day | null
  title?: string
  programme?: Programme
  areaId?: string
  issuerId?: string | null
  issuerName?: string
  fromYear?: number | null
  toYear?: number | null
  signerName?: string | null
  signerPosition?: string | null
}
/** Without `id` it is a new target, which needs `text`. */
export type TargetChange = {
  id?: string | null
  text?: string
  kind?: TargetKind
  operator?: Operator
  value?: number | null
  unit?: TargetUnit
  scope?: string | null
  dueYear?: number | null
  firm?: boolean
  baseline?: string | null
  indicatorId?: string | null
  variantKey?: string | null
}
export type AssignmentChange = { id: string; agencyId?: string | null; agencyName?: string }
export type ReportingDutyChange = {
  id: string
  frequency?: Frequency | null
  dueDay?: number | null
  dueMonth?: number | null
  dueYear?: number | null
  reporterName?: string | null
  reporterId?: string | null
  viaName?: string | null
  viaId?: string | null
}
export type MandateChange = {
  id: string
  role?: GroundRole
  number?: string | null
  date?: Day | null
  issuerName?: string | null
  issuerId?: string | null
}
export type PlanChanges = {
  header?: HeaderChange | null
  targets?: TargetChange[] | null
  assignments?: AssignmentChange[] | null
  reportingDuties?: ReportingDutyChange[] | null
  mandates?: MandateChange[] | null
  removeParts?: string[] | null
}

export const correctSentences = {
  percentRange: { vi: 'Tỷ lệ phải từ 0 đến 100 %.', en: 'A percentage lies between 0 and 100.' },
  countRange: { vi: 'Số lượng không được âm.', en: 'A count is not negative.' },
  yearRange: { vi: 'Năm phải từ 1990 đến 2100.', en: 'A year lies between 1990 and 2100.' },
  yearOrder: { vi: 'Năm cuối không được trước năm đầu.', en: 'The last year is not before the first.' },
  newNeedsText: { vi: 'Chỉ tiêu mới cần có lời văn.', en: 'A new target needs its words.' },
  noTitle: { vi: 'Trích yếu không được để trống.', en: 'The title must not be empty.' },
  unknownTarget: { vi: 'Không có chỉ tiêu này trong kế hoạch.', en: 'The plan has no such target.' },
  badDay: { vi: 'Ngày phải có dạng năm-tháng-ngày.', en: 'A day is written year-month-day.' },
  textTooLong: { vi: 'Lời văn dài quá 2.000 chữ.', en: 'The words are longer than 2,000 letters.' },
  nameTooLong: { vi: 'Tên dài quá 300 chữ.', en: 'The name is longer than 300 letters.' },
  numberTooLong: { vi: 'Số, ký hiệu dài quá 80 chữ.', en: 'The number is longer than 80 letters.' },
  dayOfMonth: { vi: 'Ngày phải từ 1 đến 31.', en: 'The day lies between 1 and 31.' },
  month: { vi: 'Tháng phải từ 1 đến 12.', en: 'The month lies between 1 and 12.' },
} satisfies Record<string, Bilingual>

type Broken = { path: string[]; message: Bilingual }

export function checkHeader(
  present: Pick<Plan, 'fromYear' | 'toYear'>,
  header: HeaderChange | null | undefined,
): Broken[] {
  if (!header) return []
  const broken: Broken[] = []
  const say = (field: string, message: Bilingual) => broken.push({ path: ['header', field], message })
  if (header.title !== undefined && !header.title.trim()) say('title', correctSentences.noTitle)
  if (isLonger(header.title, longestText)) say('title', correctSentences.textTooLong)
  if (header.date && !isDay(header.date)) say('date', correctSentences.badDay)
  if (isLonger(header.number, longestNumber)) say('number', correctSentences.numberTooLong)
  for (const field of ['issuerName', 'signerName', 'signerPosition'] as const) {
    if (isLonger(header[field], longestName)) say(field, correctSentences.nameTooLong)
  }
  for (const field of ['fromYear', 'toYear'] as const) {
    if (isYearWrong(header[field])) say(field, correctSentences.yearRange)
  }
  const from = header.fromYear === undefined ? present.fromYear : header.fromYear
  const to = header.toYear === undefined ? present.toYear : header.toYear
  if (from !== null && to !== null && to < from) say('toYear', correctSentences.yearOrder)
  return broken
}

export function checkTarget(
  present: Pick<Plan, 'targets'>,
  change: TargetChange,
  path: string[] = [],
): Broken[] {
  const before = change.id ? present.targets.find(({ id }) => id === change.id) : undefined
  if (change.id && !before) return [{ path: [...path, 'id'], message: correctSentences.unknownTarget }]
  const broken: Broken[] = []
  const say = (field: string, message: Bilingual) => broken.push({ path: [...path, field], message })
  if (!change.id && !change.text?.trim()) say('text', correctSentences.newNeedsText)
  for (const field of ['text', 'scope', 'baseline'] as const) {
    if (isLonger(change[field], longestText)) say(field, correctSentences.textTooLong)
  }
  const unit = change.unit ?? before?.unit ?? 'PERCENT'
  const value = change.value === undefined ? before?.value : change.value
  if (value !== null && value !== undefined) {
    if (unit === 'PERCENT' && (value < 0 || value > 100)) say('value', correctSentences.percentRange)
    else if (value < 0) say('value', correctSentences.countRange)
  }
  if (isYearWrong(change.dueYear)) say('dueYear', correctSentences.yearRange)
  return broken
}

export function checkAssignment(change: AssignmentChange, path: string[]): Broken[] {
  if (!isLonger(change.agencyName, longestName)) return []
  return [{ path: [...path, 'agencyName'], message: correctSentences.nameTooLong }]
}

export function checkReportingDuty(change: ReportingDutyChange, path: string[]): Broken[] {
  const broken: Broken[] = []
  const say = (field: string, message: Bilingual) => broken.push({ path: [...path, field], message })
  if (isOutside(change.dueDay, 1, 31)) say('dueDay', correctSentences.dayOfMonth)
  if (isOutside(change.dueMonth, 1, 12)) say('dueMonth', correctSentences.month)
  if (isYearWrong(change.dueYear)) say('dueYear', correctSentences.yearRange)
  for (const field of ['reporterName', 'viaName'] as const) {
    if (isLonger(change[field], longestName)) say(field, correctSentences.nameTooLong)
  }
  return broken
}

export function checkMandate(change: MandateChange, path: string[]): Broken[] {
  const broken: Broken[] = []
  const say = (field: string, message: Bilingual) => broken.push({ path: [...path, field], message })
  if (isLonger(change.number, longestNumber)) say('number', correctSentences.numberTooLong)
  if (isLonger(change.issuerName, longestName)) say('issuerName', correctSentences.nameTooLong)
  return broken
}

const longestText = 2_000
const longestName = 300
const longestNumber = 80

function isLonger(text: string | null | undefined, most: number): boolean {
  return (text?.length ?? 0) > most
}

function isOutside(value: number | null | undefined, least: number, most: number): boolean {
  return value !== null && value !== undefined && (value < least || value > most)
}

function isYearWrong(year: number | null | undefined): boolean {
  return isOutside(year, 1990, 2100)
}

/** The plan with the changes, each changed field marked as corrected by a person. */
export function applyChanges(plan: Plan, changes: PlanChanges, newId: () => string): Plan {
  const { signerName, signerPosition, ...header } = defined(changes.header ?? {})
  const signer =
    signerName === undefined && signerPosition === undefined
      ? {}
      : {
          signer: {
            onBehalfOf: plan.signer?.onBehalfOf ?? null,
            name: signerName ?? plan.signer?.name ?? '',
            position: signerPosition === undefined ? (plan.signer?.position ?? null) : signerPosition,
          },
        }
  const given = Object.fromEntries(
    Object.entries({ ...header, ...signer }).filter(
      ([field, value]) => !isSame(Reflect.get(plan, field), value),
    ),
  )
  const added = (changes.targets ?? []).filter(({ id }) => !id).map((change) => newTarget(change, newId()))
  // The area that was proposed, named by a person, is settled by that person.
  const settled = header.areaId === undefined ? {} : { areaBasis: 'PERSON' as const }
  const changed: Plan = { ...plan, ...given, ...settled }
  return {
    ...changed,
    effectiveFrom: effectiveDay(changed),
    corrected: union(plan.corrected, [
      ...Object.keys(given),
      ...(header.areaId === undefined ? [] : ['areaId']),
    ]),
    targets: [...merge<Target>(plan.targets, changes.targets ?? []), ...added],
    assignments: merge<Assignment>(plan.assignments, changes.assignments ?? []),
    reportingDuties: merge<ReportingDuty>(plan.reportingDuties, changes.reportingDuties ?? []),
    mandates: merge<Mandate>(plan.mandates, changes.mandates ?? []),
  }
}

function defined<T extends object>(change: T): T {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as T
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])]
}

function merge<P extends PartBase>(parts: readonly P[], changes: readonly { id?: string | null }[]): P[] {
  return parts.map((part) => {
    const change = changes.find(({ id }) => id === part.id)
    if (!change) return part
    const { id: _, ...fields } = defined(change)
    const different = Object.entries(fields).filter(([field, value]) => Reflect.get(part, field) !== value)
    return {
      ...part,
      ...Object.fromEntries(different),
      corrected: union(
        part.corrected,
        different.map(([field]) => field),
      ),
    }
  })
}

function newTarget(change: TargetChange, id: string): Target {
  const unit = change.unit ?? 'PERCENT'
  return {
    id,
    span: null,
    confidence: 1,
    text: change.text ?? '',
    corrected: ['text'],
    kind: change.kind ?? (unit === 'PERCENT' ? 'SHARE' : unit === 'YES_NO' ? 'MILESTONE' : 'COUNT'),
    operator: change.operator ?? 'NOT_STATED',
    value: change.value ?? null,
    valueText: null,
    unit,
    scope: change.scope ?? null,
    dueYear: change.dueYear ?? null,
    firm: change.firm ?? true,
    baseline: change.baseline ?? null,
    indicatorKey: null,
    indicatorId: change.indicatorId ?? null,
    variantKey: change.variantKey ?? null,
  }
}

const removableLists = [
  'mandates',
  'objectives',
  'targets',
  'taskGroups',
  'assignments',
  'reportingDuties',
  'campaigns',
  'funding',
  'recipients',
  'models',
  'references',
] as const satisfies readonly RemovableKind[]

/** Every part that may be taken out. */
export function removableParts(plan: Plan): { kind: RemovableKind; part: PartBase }[] {
  return [
    ...removableLists.flatMap((kind) => plan[kind].map((part) => ({ kind, part }))),
    ...plan.taskGroups.flatMap(({ tasks }) => tasks).map((part) => ({ kind: 'tasks' as const, part })),
  ]
}

/** The plan without these parts; their words are remembered, so that a new reading does not bring them back. */
export function takeOut(plan: Plan, ids: readonly string[]): Plan {
  if (ids.length === 0) return plan
  const out = new Set(ids)
  const removed = removableParts(plan)
    .filter(({ part }) => out.has(part.id))
    .map(({ kind, part }) => ({ kind, text: fold(part.text) }))
  const stay = <P extends { id: string }>(parts: readonly P[]): P[] => parts.filter(({ id }) => !out.has(id))
  return {
    ...plan,
    removed: [...plan.removed, ...removed],
    mandates: stay(plan.mandates),
    objectives: stay(plan.objectives),
    targets: stay(plan.targets),
    taskGroups: stay(plan.taskGroups).map((group) => ({ ...group, tasks: stay(group.tasks) })),
    assignments: stay(plan.assignments),
    reportingDuties: stay(plan.reportingDuties),
    campaigns: stay(plan.campaigns),
    funding: stay(plan.funding),
    recipients: stay(plan.recipients),
    models: stay(plan.models),
    references: stay(plan.references),
  }
}
