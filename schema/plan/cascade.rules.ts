/** A plan carried on by others: which of its sentences oblige somebody to a plan of their own. Pure. */
import type { Day } from '../day.rules.ts'
import { csvText } from '../sheet.rules.ts'
import { cascadeStandingLabels } from './label.rules.ts'
import type { Plan } from './plan.parts.ts'
import type { CascadeStanding } from './plan.rules.ts'

/** "Xây dựng kế hoạch …", "ban hành kế hoạch của địa phương"; not "lập dự toán … Kế hoạch". */
const makesPlan =
  /(?<!\p{L})(?:xây dựng|ban hành|lập)(?: và (?:ban hành|triển khai|tổ chức thực hiện))?(?: (?:các|một|chương trình,|chương trình và|văn bản,))* kế hoạch(?!\p{L})/giu
/** A plan of inspections or of meetings is no plan of the programme. */
const ofSomethingElse =
  /^\s+(?:và tổ chức\s+)?(?:kiểm tra|thanh tra|giám sát|đào tạo|tập huấn|bồi dưỡng|truyền thông|tuyên truyền|tài chính|kinh phí)/iu

/** Whether a sentence obliges whom it speaks to to issue a plan of their own. */
export function obligesToIssue(sentence: string): boolean {
  const text = sentence.normalize('NFC').replace(/\s+/g, ' ')
  return [...text.matchAll(makesPlan)].some(
    (found) => !ofSomethingElse.test(text.slice(found.index + found[0].length)),
  )
}

/** Whom a sentence of the plan obliges: an agency or a group of the register, or words that are not linked yet. */
export type Obliging = {
  partId: string
  text: string
  agencyName: string
  agencyId: string | null
  groupId: string | null
}

/** Whoever the plan's sentences name, not every area below it. What it tells its own issuer obliges nobody else. */
export function obligingSentences(plan: Plan): Obliging[] {
  const assigned = plan.assignments.flatMap(({ agencyName, agencyId, groupId, duties }): Obliging[] => {
    const duty = duties.find(({ text }) => obligesToIssue(text))
    return duty ? [{ partId: duty.id, text: duty.text, agencyName, agencyId, groupId }] : []
  })
  const reporting = plan.reportingDuties.flatMap((duty): Obliging[] => {
    const { id, text, reporterName, reporterId, reporterGroupId } = duty
    if (!reporterName || !obligesToIssue(text)) return []
    return [{ partId: id, text, agencyName: reporterName, agencyId: reporterId, groupId: reporterGroupId }]
  })
  const known = new Set<string>()
  return [...assigned, ...reporting].filter(({ agencyId, groupId, agencyName }) => {
    const who = agencyId ?? groupId ?? agencyName
    if (agencyId === plan.issuerId || known.has(who)) return false
    known.add(who)
    return true
  })
}

export type CascadeCounts = { obliged: number; issued: number; inherited: number; notIssued: number }

export function countStandings(rows: readonly { standing: CascadeStanding }[]): CascadeCounts {
  const of = (standing: CascadeStanding) => rows.filter((row) => row.standing === standing).length
  return {
    obliged: rows.length,
    issued: of('ISSUED'),
    inherited: of('INHERITED'),
    notIssued: of('NOT_ISSUED'),
  }
}

/** A line of an export, in words. */
export type CascadeLine = {
  aboveName: string
  areaCode: string
  areaName: string
  agencyName: string
  standing: CascadeStanding
  number: string
  date: Day | null
  title: string
  inherited: string
  sentence: string
}

const columns = [
  'Cơ quan giao',
  'Mã đơn vị',
  'Đơn vị hành chính',
  'Cơ quan phải ban hành',
  'Tình trạng',
  'Số, ký hiệu',
  'Ngày ban hành',
  'Tên kế hoạch',
  'Kế hoạch kế thừa',
  'Câu giao nhiệm vụ',
]

/** Every line, with a heading, in Vietnamese; safe from formulas of a spreadsheet. */
export function toCsv(lines: readonly CascadeLine[]): string {
  const rows = lines.map((line) => [
    line.aboveName,
    line.areaCode,
    line.areaName,
    line.agencyName,
    cascadeStandingLabels[line.standing].vi,
    line.number,
    line.date ? written(line.date) : '',
    line.title,
    line.inherited,
    line.sentence,
  ])
  return [columns, ...rows].map((row) => row.map(csvText).join(',')).join('\r\n')
}

/** Those who have not issued, in words that can be sent as they are. */
export function toChaseList(
  plan: { number: string | null; title: string },
  day: Day,
  lines: readonly CascadeLine[],
): string {
  const missing = lines.filter(({ standing }) => standing === 'NOT_ISSUED')
  const name = plan.number ? `Kế hoạch số ${plan.number}` : `“${plan.title}”`
  if (missing.length === 0)
    return `Đến ngày ${written(day)}, mọi cơ quan được giao đều đã có kế hoạch thực hiện ${name}.`
  const each = missing.map((line, index) => `${index + 1}. ${line.agencyName} (${line.aboveName} giao)`)
  return [
    `Đến ngày ${written(day)}, ${missing.length} cơ quan sau chưa ban hành kế hoạch thực hiện ${name}:`,
    ...each,
    'Đề nghị khẩn trương ban hành và gửi về hệ thống.',
  ].join('\n')
}

function written(day: Day): string {
  return day.split('-').reverse().join('/')
}
