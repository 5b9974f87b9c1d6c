/**
 * When the reports are due that a plan asks for. A due day counts to its end (design: "trước ngày 20/11" includes the
 * 20th). Nothing is owed for a time before the plan was issued, nor on a day on which it is not in force, and nothing
 * where the plan names no day. Pure.
 */
import { addDays, type Day, dayBefore, yearOf } from '../day.rules.ts'
import { fold } from '../name.rules.ts'
import { amendmentAfter } from './life.rules.ts'
import { overlaps } from './parts.rules.ts'
import type { LifeEvent, Plan, PlanHeader, ReportingDuty } from './plan.parts.ts'
import type { Frequency } from './plan.rules.ts'
import { type Dated, isInForceOn } from './state.rules.ts'

/** When one duty is due. `afterPeriod`: a day without a month is of the month after the period, not of its last one. */
export type DueRule = Pick<ReportingDuty, 'frequency' | 'dueDay' | 'dueMonth' | 'dueYear'> & {
  afterPeriod: boolean
}

/** A duty with a day, and who owes it: an agency, a phrase for many, or nobody that is known. */
export type DueDuty = DueRule & { id: string; reporterId: string | null; groupId: string | null }

/** What is kept beside a plan of its duties with a day: ids and figures, none of its words. */
export type DueSource = Dated &
  Pick<PlanHeader, 'id' | 'version' | 'areaId' | 'fromYear'> & { duties: DueDuty[] }

export type DueDate = { due: Day; duty: DueDuty }

/** Of the report that a frequency asks for: months that it covers; null where it covers none in particular. */
const monthsOf = {
  MONTHLY: 1,
  QUARTERLY: 3,
  SEMIANNUAL: 6,
  NINE_MONTHLY: 9,
  ANNUAL: 12,
  ONCE: null,
  ADHOC: null,
} as const satisfies Record<Frequency, number | null>

/** "tháng đầu quý sau", "tháng sau": folded words. */
const inMonthAfter =
  /\bthang (?:dau|dau tien|thu nhat) (?:cua )?(?:quy|ky|nam) (?:sau|tiep|ke tiep|lien ke)|\bthang (?:sau|ke tiep|lien ke|lien sau|tiep theo)\b/

/** Null where no duty has a day. A duty that lies in a restricted sentence is left out. */
export function dueSourceOf(plan: Plan): DueSource | null {
  const { id, version, areaId, state, effectiveFrom, fromYear, toYear } = plan
  const duties = plan.reportingDuties.flatMap((duty): DueDuty[] => {
    const { span } = duty
    if (duty.dueDay === null || duty.frequency === 'ADHOC') return []
    if (span !== null && plan.restricted.some((one) => overlaps(one, span))) return []
    const { frequency, dueDay, dueMonth, dueYear } = duty
    const when = { frequency, dueDay, dueMonth, dueYear, afterPeriod: inMonthAfter.test(fold(duty.text)) }
    return [{ id: duty.id, ...when, reporterId: reporterOf(duty, plan), groupId: duty.reporterGroupId }]
  })
  if (duties.length === 0) return null
  const life = (plan.life ?? []).map(withoutWords)
  return { id, version, areaId, state, effectiveFrom, fromYear, toYear, life, duties }
}

function withoutWords({ kind, on, version }: LifeEvent): LifeEvent {
  return { kind, on, version, number: null, date: null, issuerName: null, planId: null, reason: null }
}

/** Where nobody is named it is the issuer's own report, unless the issuer is who gets it. */
function reporterOf(duty: ReportingDuty, { issuerId }: Plan): string | null {
  const isOwn = duty.reporterName === null && duty.reporterGroupId === null
  if (!isOwn || issuerId === null || duty.recipientIds.includes(issuerId)) return duty.reporterId
  return duty.reporterId ?? issuerId
}

/** What a text asks for from `from` to `to`, both counted, in order of the days. */
export function dueDates(source: DueSource, duties: readonly DueDuty[], from: Day, to: Day): DueDate[] {
  return duties
    .flatMap((duty) => dueDaysOf(source, duty, from, to).map((due) => ({ due, duty })))
    .sort((a, b) => (a.due + a.duty.id < b.due + b.duty.id ? -1 : 1))
}

/** The texts that count within the days, each from its first of them to its last; `isNewest`: the one entered last. */
export function textsWithin(source: Dated, from: Day, to: Day): { from: Day; to: Day; isNewest: boolean }[] {
  const later = amendmentAfter(source, from)
  if (!later || later.on > to) return [{ from, to, isNewest: later === null }]
  return [{ from, to: dayBefore(later.on), isNewest: false }, ...textsWithin(source, later.on, to)]
}

function dueDaysOf(plan: DueSource, rule: DueRule, from: Day, to: Day): Day[] {
  const days = daysNamed(rule, from, to).filter(
    (day) => from <= day && day <= to && isInForceOn(plan, day) && isOfItsTime(plan, rule, day),
  )
  if (rule.frequency !== 'ONCE' || rule.dueYear !== null) return [...new Set(days)]
  return days.filter((day) => yearOf(day) === yearOfOnce(plan, rule))
}

/** Every day that the words name, in the years of the window. */
function daysNamed(
  { frequency, dueDay, dueMonth, dueYear, afterPeriod }: DueRule,
  from: Day,
  to: Day,
): Day[] {
  if (dueDay === null || frequency === 'ADHOC') return []
  const length = frequency && monthsOf[frequency]
  const months = dueMonth !== null ? [dueMonth] : length ? lastMonths(length, afterPeriod) : []
  const years = dueYear !== null ? [dueYear] : yearsFrom(yearOf(from), yearOf(to))
  return years.flatMap((year) => months.map((month) => dayIn(year, month, dueDay)))
}

/** The months in which periods of a length end: quarters in 3, 6, 9, 12. A month's own report is due in each. */
function lastMonths(length: number, afterPeriod: boolean): number[] {
  const ends = Array.from({ length: Math.trunc(12 / length) }, (_, index) => (index + 1) * length)
  return afterPeriod ? ends.map((month) => (month % 12) + 1) : ends
}

const yearsFrom = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

/** The 31st of a month that has no such day is its last one. */
function dayIn(year: number, month: number, day: number): Day {
  return `${year}-${two(month)}-${two(Math.min(day, lastDayOf(year, month)))}`
}

const lastDayOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
const two = (number: number) => String(number).padStart(2, '0')

/** A report by 10/1 tells of the year before: who was issued a plan on 5/1 does not owe it yet. */
function isOfItsTime({ effectiveFrom }: DueSource, { frequency }: DueRule, due: Day): boolean {
  const length = frequency && monthsOf[frequency]
  if (effectiveFrom === null || !length) return true
  return periodEnd(length, due) >= effectiveFrom
}

/** The end of a period that lies nearest to the day: most plans want figures before their period is over. */
function periodEnd(length: number, due: Day): Day {
  const year = yearOf(due)
  const ends = [year - 1, year].flatMap((one) =>
    lastMonths(length, false).map((month) => dayIn(one, month, 31)),
  )
  const distance = (end: Day) => Math.abs(Date.parse(end) - Date.parse(due))
  return ends.reduce((nearest, end) => (distance(end) < distance(nearest) ? end : nearest))
}

/** A day without a year that comes once: the first one after the plan was issued. */
function yearOfOnce({ effectiveFrom, fromYear }: DueSource, { dueDay, dueMonth }: DueRule): number | null {
  const since = effectiveFrom ?? (fromYear === null ? null : `${fromYear}-01-01`)
  if (since === null || dueDay === null || dueMonth === null) return null
  const year = yearOf(since)
  return dayIn(year, dueMonth, dueDay) >= since ? year : year + 1
}

/** The moment at which a due day is over in Việt Nam. */
export function dueMoment(due: Day): string {
  return `${due}T16:59:59.000Z`
}

/** Days that a list may span, both ends counted. */
export const longestWindow = 366

export function isWindow({ from, to }: { from: Day; to: Day }): boolean {
  return from <= to && to < addDays(from, longestWindow)
}
