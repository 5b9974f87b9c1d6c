import type { Frequency } from '../plan/plan.rules.ts'
import { dayOf } from './calendar.ts'

/** How often and by which day a sentence (folded) wants a report. */
export type ReportTime = {
  frequency: Frequency | null
  dueDay: number | null
  dueMonth: number | null
  dueYear: number | null
}

type Period = { frequency: Frequency; index: number; end: number; year: number | null; afterDay: boolean }
type Deadline = { day: number; month: number | null; year: number | null; index: number; end: number }

const periodWords: readonly (readonly [Frequency, RegExp])[] = [
  ['ADHOC', /\bdot xuat\b|\bbao cao nhanh\b/g],
  ['ONCE', /\b(?:trong )?quy (?:[1-4]|i{1,3}|iv)(?: nam| ?[/-])? ?(20\d{2})/g],
  ['NINE_MONTHLY', /\b(?:0?9|chin) thang\b(?! 20)/g],
  [
    'SEMIANNUAL',
    /\b(?:0?6|sau) thang(?: dau nam| cuoi nam| dau| mot lan)?\b|\bban nien\b|\bnua nam\b|(?<!so ket |tong ket |danh gia )\bgiua ky\b/g,
  ],
  [
    'QUARTERLY',
    /\b(?:hang|moi|tung|cac|dinh ky|theo|bao cao|ket qua|so lieu|ket thuc|03 thang|(?<!thang )cuoi) quy\b(?! (?:dinh|che|mo|trinh|hoach|uoc))|(?<=, |\()quy(?=,| |\()|\bquy (?:iv|i{1,3}|[1-4])(?= ?\(?(?:truoc|cham nhat) )|\b(?:0?3|ba) thang(?: mot lan)?\b(?! ?20)/g,
  ],
  [
    'MONTHLY',
    /\b(?:hang|moi|tung|dinh ky|theo|bao cao|ket qua|so lieu) thang\b(?! (?:\d|hanh dong|cao diem|an toan))|(?<=, |\()thang(?=,)/g,
  ],
  [
    'ANNUAL',
    /\b(?:hang|moi) nam\b|\b(?:0?1|mot) nam\b|\b(?:dinh ky|bao cao|tong ket|ket qua|so lieu|cuoi|ket thuc|ca|va|theo) nam\b(?! 20)|(?<=[,;] )nam(?= ?[(.,;)]| truoc| gui| ve| cham| tong hop| bao cao| hoac)(?! 20)|\b1 ?lan ?\/ ?nam\b/g,
  ],
]

const day =
  /(?:ngay ?)?(\d{1,2}) ?(?:\/|thang ?|-(?=\d{1,2}(?!\d)))(\d{1,2})(?:(?:\/|,? nam |-)(20\d{2}))?(?![\d%])/g
const dayOfMonth =
  /\bngay ?(\d{1,2}) (?:hang|moi|cua|cac|dau|cuoi|thang cuoi|cua thang|thang dau)\b[^;.(),\d]{0,24}|\bngay ?(\d{1,2}) (?=thang (?:cuoi|dau|sau|lien|tiep|bao cao))|\b(?:truoc|cham nhat|muon nhat|vao|den)(?: la)? ngay (\d{1,2})(?=[.;,)]|$| (?:ve|de|gui|cho|bao cao|tong hop|ket qua)\b)/g
const deadlineWords =
  /\b(?:truoc|cham nhat|muon nhat|den|den het|vao|het|han|thoi han|tre nhat|xong|ngay|va|la|,|la ngay)\b[^.;]{0,24}$/

/**
 * Pairs the periods of a sentence with its days: "hàng tháng, 6 tháng (trước 30/5), 01 năm (trước 30/11)" are three.
 * Where there are as many of the one as of the other they pair in order; else a day goes to the period before it.
 */
export function reportTimes(folded: string): ReportTime[] {
  const all = findDeadlines(folded)
  const periods = findPeriods(folded, all)
  const quarters = periods.some((period) => period.frequency === 'QUARTERLY')
    ? []
    : all.filter((deadline) => ownPeriod(folded, deadline) !== null)
  if (quarters.length === 0 || periods.length === 0) return pairUp(folded, periods, all)
  const days = all.filter((deadline) => !quarters.includes(deadline))
  return [...pairUp(folded, [], quarters), ...pairUp(folded, periods, days)]
}

function pairUp(folded: string, periods: Period[], days: Deadline[]): ReportTime[] {
  const found = withoutModifiers(periods, days)
  if (days.length === 0) {
    const stated = found.length > 0 ? found : adhoc(folded)
    return stated.map((period) => timeOf(period.frequency, null, period.year))
  }
  if (found.length === 0) return days.map((deadline) => timeOf(ownPeriod(folded, deadline), deadline, null))
  const scheduled = found.filter((period) => period.frequency !== 'ADHOC' || days.length >= found.length)
  if (scheduled.length === 1) {
    const only = scheduled[0]
    return [
      ...days.map((deadline) => timeOf(only?.frequency ?? null, deadline, null)),
      ...unscheduled(found, scheduled),
    ]
  }
  if (scheduled.length === days.length) {
    return [
      ...scheduled.map((period, i) => timeOf(period.frequency, days[i] ?? null, null)),
      ...unscheduled(found, scheduled),
    ]
  }
  return [...pairNearest(folded, scheduled, days), ...unscheduled(found, scheduled)]
}

/** "ngày 15 của tháng cuối quý" tells the period by itself. */
const ownPeriod = (folded: string, deadline: Deadline): Frequency | null =>
  deadline.month === null && /\bquy\b/.test(folded.slice(deadline.index, deadline.end + 24))
    ? 'QUARTERLY'
    : null

const unscheduled = (all: Period[], scheduled: Period[]) =>
  all.filter((period) => !scheduled.includes(period)).map((period) => timeOf(period.frequency, null, null))

function pairNearest(folded: string, found: Period[], days: Deadline[]): ReportTime[] {
  const given = new Map<Period, Deadline[]>()
  const [only] = days
  const inBrackets = only && folded[only.end] === ')' && found.some((period) => period.index > only.end)
  const shared = days.length === 1 && only && only.month === null && !inBrackets
  for (const deadline of days) {
    const before = found.findLast((period) => period.index < deadline.index)
    const period = before ?? found.find((other) => other.index > deadline.index)
    if (period) given.set(period, [...(given.get(period) ?? []), deadline])
  }
  return found.flatMap((period) => {
    const own = shared ? [only] : given.get(period)
    return own
      ? own.map((deadline) => timeOf(period.frequency, deadline, null))
      : [timeOf(period.frequency, null, null)]
  })
}

function timeOf(frequency: Frequency | null, deadline: Deadline | null, year: number | null): ReportTime {
  return {
    frequency,
    dueDay: deadline?.day ?? null,
    dueMonth: deadline?.month ?? null,
    dueYear: deadline?.year ?? year,
  }
}

function findPeriods(folded: string, days: readonly Deadline[]): Period[] {
  const found: Period[] = []
  for (const [frequency, pattern] of periodWords) {
    for (const match of folded.matchAll(pattern)) {
      const index = match.index
      const end = index + match[0].length
      if (found.some((other) => index < other.end && end > other.index)) continue
      if (
        /^(?:va|theo) nam$/.test(match[0]) &&
        !/\b(?:thang|quy|6 thang)\b.{0,30}$/.test(folded.slice(Math.max(0, index - 40), index))
      )
        continue
      if (namesWork(folded, index, end)) continue
      const afterDay =
        /^(?:hang|moi) nam$/.test(match[0]) &&
        !hasOwnDay.test(folded.slice(end, end + 24)) &&
        days.some((deadline) => index >= deadline.end && index - deadline.end <= 2)
      found.push({ frequency, index, end, year: match[1] ? Number(match[1]) : null, afterDay })
    }
  }
  return found.sort((a, b) => a.index - b.index)
}

/** "…, hằng năm trước ngày 15/12": a period with a day of its own. */
const hasOwnDay = /^,? ?\(?(?:gui )?(?:truoc|cham nhat|muon nhat|vao) (?:la )?(?:ngay )?\d/

/** "dự toán hằng năm", "kế hoạch công tác hằng năm": the year of the work, not of the report. */
function namesWork(folded: string, index: number, end: number): boolean {
  const before = folded.slice(Math.max(0, index - 34), index)
  return (
    /\b(?:du toan|ngan sach|kinh phi|ke hoach cong tac|chuong trinh cong tac|chi thuong xuyen|ke hoach|chuong trinh)(?: chi)? $/.test(
      before,
    ) &&
    /\b(?:hang|moi) nam$/.test(folded.slice(index, end)) &&
    !/\b(?:bao cao|ket qua|truoc ngay)\b/.test(before)
  )
}

/** "hằng năm" behind a day only says that the day comes again, where a period was named before. */
function withoutModifiers(found: Period[], days: readonly Deadline[]): Period[] {
  const own = found.filter((period) => !(period.afterDay && period.frequency === 'ANNUAL'))
  const kept = own.some((period) => period.frequency !== 'ADHOC') ? own : found
  const once = kept.filter(
    (period, i) => kept.findIndex((other) => other.frequency === period.frequency) === i,
  )
  return once.length >= days.length || once.length === 1 ? once : kept
}

function findDeadlines(folded: string): Deadline[] {
  const found: Deadline[] = []
  for (const match of folded.matchAll(day)) {
    const valid = dayOf(match[1], match[2], match[3])
    const before = folded.slice(Math.max(0, match.index - 34), match.index)
    const named = /^ngay/.test(match[0])
    if (!valid || !(named || deadlineWords.test(before)) || /[\d/]$/.test(before)) continue
    if (
      /\d ?[/-] ?[a-z][^,;(]{0,28}$/.test(before) ||
      /\b(?:tinh|chot|lay|cap nhat) (?:so lieu )?(?:tu .{3,40} )?den (?:het )?$/.test(before) ||
      isCampaign(folded, match.index, match.index + match[0].length)
    )
      continue
    found.push({ ...valid, index: match.index, end: match.index + match[0].length })
  }
  for (const match of folded.matchAll(dayOfMonth)) {
    const number = Number(match[1] ?? match[2] ?? match[3])
    const index = match.index
    if (
      number < 1 ||
      number > 31 ||
      found.some((other) => index < other.end && index + match[0].length > other.index)
    )
      continue
    const month = /^ngay ?\d{1,2} (?:cua )?thang (\d{1,2})/.exec(match[0])?.[1]
    found.push({
      day: number,
      month: month ? Number(month) : null,
      year: null,
      index,
      end: index + match[0].length,
    })
  }
  return found.sort((a, b) => a.index - b.index)
}

/** "từ ngày 15/11 đến ngày 15/12" and "15/11 - 15/12" are days of a campaign. */
function isCampaign(folded: string, index: number, end: number): boolean {
  const before = folded.slice(Math.max(0, index - 44), index)
  const after = folded.slice(end, end + 24)
  if (/\btu (?:ngay )?$/.test(before) || /^ ?(?:[-–]|den) ?(?:het )?(?:ngay )?\d{1,2}\//.test(after))
    return true
  if (/\d ?(?:[-–]|den) ?(?:het )?(?:ngay )?$/.test(before)) return true
  return /\b(?:thang hanh dong|ngay (?:quoc te|the gioi|gia dinh|phap luat|phu nu|phong chong|toan dan)|dot cao diem|huong ung)\b[^;]{0,40}$/.test(
    before,
  )
}

function adhoc(folded: string): { frequency: Frequency | null; year: null }[] {
  const occasional =
    /\bdot xuat\b|\b(?:kho khan|vuong mac|phat sinh|van de moi)\b|\bkhi co\b|\bkhi (?:xay ra|phat hien)\b|\b(?:kip thoi|ngay) (?:bao cao|phan anh|thong tin|thong bao)\b|\b(?:bao cao|phan anh|thong tin|thong bao) (?:kip thoi|ngay(?! ?\d))\b|\btrong (?:vong )?\d{1,2} ?(?:gio|h)\b|\bkhi (?:duoc )?yeu cau\b/
  return [{ frequency: occasional.test(folded) ? 'ADHOC' : null, year: null }]
}
