/** What each correction of a plan must meet. Pure: the same on the server and on the screen. */
import { isDay } from '../day.rules.ts'
import type { Bilingual } from '../text.rules.ts'
import type {
  AssignmentChange,
  HeaderChange,
  MandateChange,
  ObjectiveChange,
  ReportingDutyChange,
  TargetChange,
  TaskChange,
} from './correct.rules.ts'
import type { Plan } from './plan.parts.ts'

export const correctSentences = {
  percentRange: { vi: 'Tỷ lệ phải từ 0 đến 100 %.', en: 'A percentage lies between 0 and 100.' },
  countRange: { vi: 'Số lượng không được âm.', en: 'A count is not negative.' },
  yearRange: { vi: 'Năm phải từ 1990 đến 2100.', en: 'A year lies between 1990 and 2100.' },
  yearOrder: { vi: 'Năm cuối không được trước năm đầu.', en: 'The last year is not before the first.' },
  taskNeedsText: { vi: 'Nhiệm vụ cần có lời văn.', en: 'A task needs its words.' },
  taskNeedsGroup: {
    vi: 'Nhiệm vụ mới phải thuộc một nhóm nhiệm vụ của kế hoạch.',
    en: 'A new task belongs to a group of tasks of the plan.',
  },
  objectiveNeedsText: { vi: 'Mục tiêu cần có lời văn.', en: 'An objective needs its words.' },
  unknownObjective: { vi: 'Không có mục tiêu này trong kế hoạch.', en: 'The plan has no such objective.' },
  dutyNeedsText: { vi: 'Chế độ báo cáo cần có lời văn.', en: 'A reporting duty needs its words.' },
  unknownDuty: {
    vi: 'Không có chế độ báo cáo này trong kế hoạch.',
    en: 'The plan has no such reporting duty.',
  },
  emptyRecipient: { vi: 'Tên nơi nhận báo cáo đang để trống.', en: 'The name of a recipient is empty.' },
  manyRecipients: { vi: 'Nhiều nhất 20 nơi nhận báo cáo.', en: 'At most 20 recipients of a report.' },
  unknownTask: { vi: 'Không có nhiệm vụ này trong kế hoạch.', en: 'The plan has no such task.' },
  targetNeedsText: { vi: 'Chỉ tiêu cần có lời văn.', en: 'A target needs its words.' },
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
  const broken = checkWords(change, correctSentences.targetNeedsText, path)
  const say = (field: string, message: Bilingual) => broken.push({ path: [...path, field], message })
  for (const field of ['scope', 'baseline'] as const) {
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

export function checkTask(
  present: Pick<Plan, 'taskGroups'>,
  { id, groupId, text }: TaskChange,
  path: string[] = [],
): Broken[] {
  const { taskGroups } = present
  if (id && !taskGroups.some(({ tasks }) => tasks.some((task) => task.id === id)))
    return [{ path: [...path, 'id'], message: correctSentences.unknownTask }]
  const broken: Broken[] = []
  const say = (field: string, message: Bilingual) => broken.push({ path: [...path, field], message })
  if (!id && !taskGroups.some((group) => group.id === groupId))
    say('groupId', correctSentences.taskNeedsGroup)
  return [...broken, ...checkWords({ id, text }, correctSentences.taskNeedsText, path)]
}

/** A new part has words, and none loses them. */
function checkWords(
  { id, text }: { id?: string | null; text?: string },
  needed: Bilingual,
  path: string[],
): Broken[] {
  const at = [...path, 'text']
  if (id ? text?.trim() === '' : !text?.trim()) return [{ path: at, message: needed }]
  return isLonger(text, longestText) ? [{ path: at, message: correctSentences.textTooLong }] : []
}

export function checkObjective(
  { objectives }: Pick<Plan, 'objectives'>,
  change: ObjectiveChange,
  path: string[],
): Broken[] {
  if (change.id && !objectives.some(({ id }) => id === change.id))
    return [{ path: [...path, 'id'], message: correctSentences.unknownObjective }]
  return checkWords(change, correctSentences.objectiveNeedsText, path)
}

export function checkAssignment(change: AssignmentChange, path: string[]): Broken[] {
  if (!isLonger(change.agencyName, longestName)) return []
  return [{ path: [...path, 'agencyName'], message: correctSentences.nameTooLong }]
}

export function checkReportingDuty(
  { reportingDuties }: Pick<Plan, 'reportingDuties'>,
  change: ReportingDutyChange,
  path: string[],
): Broken[] {
  if (change.id && !reportingDuties.some(({ id }) => id === change.id))
    return [{ path: [...path, 'id'], message: correctSentences.unknownDuty }]
  const broken = checkWords(change, correctSentences.dutyNeedsText, path)
  const say = (field: string, message: Bilingual) => broken.push({ path: [...path, field], message })
  if (isOutside(change.dueDay, 1, 31)) say('dueDay', correctSentences.dayOfMonth)
  if (isOutside(change.dueMonth, 1, 12)) say('dueMonth', correctSentences.month)
  if (isYearWrong(change.dueYear)) say('dueYear', correctSentences.yearRange)
  for (const field of ['reporterName', 'viaName'] as const) {
    if (isLonger(change[field], longestName)) say(field, correctSentences.nameTooLong)
  }
  const names = change.recipientNames ?? []
  if (names.length > 20) say('recipientNames', correctSentences.manyRecipients)
  if (names.some((name) => !name.trim())) say('recipientNames', correctSentences.emptyRecipient)
  if (names.some((name) => isLonger(name, longestName))) say('recipientNames', correctSentences.nameTooLong)
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
