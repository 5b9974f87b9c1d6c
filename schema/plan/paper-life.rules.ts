/**
 * What other documents did to a plan, as its paper says it under the title: in the manner of a consolidated text, so
 * that nobody takes the amended words for those that were signed.
 */
import type { Day } from '../day.rules.ts'
import { dateLine, type PaperPlan } from './paper-plan.rules.ts'
import type { LifeEventKind } from './plan.rules.ts'

const done = {
  AMENDED: 'Được sửa đổi, bổ sung theo',
  CORRECTED: 'Được đính chính theo',
  SUPERSEDED: 'Được thay thế theo',
  REPEALED: 'Bị bãi bỏ theo',
} as const satisfies Record<LifeEventKind, string>

/** A correction counts from the beginning, whatever its day; the others from theirs on. */
export function paperNotes(plan: PaperPlan, day: Day): string[] {
  const events = plan.lifeEvents.filter(({ kind, on }) => kind === 'CORRECTED' || on <= day)
  const changing = events.filter(({ kind }) => kind === 'AMENDED' || kind === 'CORRECTED')
  const period = /\b(?:19|20)\d\d\s*[-–]\s*((?:19|20)\d\d)\b/u.exec(plan.title)
  const isLonger = period && plan.toYear !== null && Number(period[1]) !== plan.toYear
  return [
    ...events.map(({ kind, on, number, date, issuerName }) => {
      const document = [
        number ? `văn bản số ${number}` : 'văn bản không ghi số',
        date && dateLine(date),
        issuerName && `của ${issuerName}`,
      ]
      const since = kind === 'CORRECTED' ? '' : `, ${from[kind]} ${dateLine(on)}`
      return `(${done[kind]} ${document.filter(Boolean).join(' ')}${since})`
    }),
    ...(isLonger ? [`(Thời kỳ thực hiện nay đến hết năm ${plan.toYear})`] : []),
    ...(changing.length > 0
      ? ['(Bản này trình bày nội dung đã gộp các thay đổi nêu trên, không thay cho các văn bản đã ký)']
      : []),
  ]
}

const from = {
  AMENDED: 'có hiệu lực từ',
  SUPERSEDED: 'hết hiệu lực từ',
  REPEALED: 'hết hiệu lực từ',
} as const satisfies Record<Exclude<LifeEventKind, 'CORRECTED'>, string>
