/** A plan carried on by others: which of its sentences oblige somebody to a plan of their own. Pure. */
import { type GroupRule, readGroup } from '../agency/group.rules.ts'
import { type Day, writtenDay } from '../day.rules.ts'
import { fold } from '../name.rules.ts'
import { csvText } from '../sheet.rules.ts'
import { cascadeStandingLabels, documentTypeLabels, planStateLabels } from './label.rules.ts'
import type { Plan } from './plan.parts.ts'
import { type CascadeStanding, documentTypes } from './plan.rules.ts'
import { type Dated, isInForce, stateOn } from './state.rules.ts'

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

/**
 * Whom a sentence of the plan obliges: agencies of the register, a group of it, what a rule means, or words that are not
 * linked yet. `partId` is null for a sentence that stands in no part.
 */
export type Obliging = {
  partId: string | null
  text: string
  agencyName: string
  agencyIds: string[]
  groupId: string | null
  rule: GroupRule | null
}

/** "Đề nghị các cơ quan, địa phương xây dựng kế hoạch", "Các xã, thị trấn trên địa bàn huyện xây dựng kế hoạch". */
const namedFirst =
  /(?:(?:đề nghị|yêu cầu|giao)\s+|^(?=các\s|ubnd\s|ủy ban nhân dân\s))(?<who>[^.;:]{3,160}?),?\s+(?:chủ động\s+|khẩn trương\s+|có trách nhiệm\s+)?(?=xây dựng|ban hành|lập)/iu

/** The many whom a sentence names itself as those who are to make a plan; null where it names none. */
export function obligedIn(sentence: string): { name: string; rule: GroupRule } | null {
  const text = sentence.normalize('NFC').replace(/\s+/g, ' ').trim()
  const name = obligesToIssue(text) ? namedFirst.exec(text)?.groups?.who : undefined
  const rule = name && readGroup(name)
  return name && rule ? { name, rule } : null
}

/** The agencies that lead something are meant by "các cơ quan được giao nhiệm vụ chủ trì tại Kế hoạch này". */
const leadersMeant = /được giao[^,.;]{0,30} chủ trì/iu

function leadersOf({ assignments }: Pick<Plan, 'assignments'>): string[] {
  const leading = assignments.filter(({ duties }) => duties.some(({ roles }) => roles.includes('LEAD')))
  return [...new Set(leading.flatMap(({ agencyId }) => agencyId ?? []))]
}

/** Whoever the plan's sentences name, not every area below it. What it tells its own issuer obliges nobody else. */
export function obligingSentences(plan: Plan, source: string): Obliging[] {
  const assigned = plan.assignments.flatMap(({ agencyName, agencyId, groupId, duties }): Obliging[] => {
    const duty = duties.find(({ text }) => obligesToIssue(text))
    if (!duty) return []
    const { id: partId, text } = duty
    if (leadersMeant.test(text.normalize('NFC')))
      return [{ partId, text, agencyName, agencyIds: leadersOf(plan), groupId: null, rule: null }]
    return [{ partId, text, agencyName, agencyIds: agencyId ? [agencyId] : [], groupId, rule: null }]
  })
  const reporting = plan.reportingDuties.flatMap((duty): Obliging[] => {
    const { id, text, reporterName, reporterId, reporterGroupId } = duty
    if (!reporterName || !obligesToIssue(text)) return []
    const agencyIds = reporterId ? [reporterId] : []
    return [{ partId: id, text, agencyName: reporterName, agencyIds, groupId: reporterGroupId, rule: null }]
  })
  const known = new Set<string>()
  const told = [...assigned, ...reporting]
  return [...told, ...saidElsewhere(plan, source, told)].filter(({ agencyIds, groupId, agencyName }) => {
    const who = agencyIds.join() || groupId || agencyName
    const toItself = agencyIds.length === 1 && agencyIds[0] === plan.issuerId
    if (toItself || known.has(who)) return false
    known.add(who)
    return true
  })
}

/** In objectives, in tasks, and in sentences that stand in no part, such as the closing one. */
function saidElsewhere(plan: Plan, source: string, told: readonly Obliging[]): Obliging[] {
  const parts = [...plan.objectives, ...plan.taskGroups.flatMap(({ tasks }) => tasks)]
  const said = parts.flatMap(({ id, text }) => asObliging(id, text))
  const known = [...told, ...said].map(({ text }) => fold(text))
  const others = source.split(/[.;](?=\s)|\n/u).flatMap((sentence) => asObliging(null, sentence))
  return [...said, ...others.filter(({ text }) => !known.some((words) => words.includes(fold(text))))]
}

function asObliging(partId: string | null, sentence: string): Obliging[] {
  const text = sentence.replace(/\s+/g, ' ').trim()
  const named = obligedIn(text)
  if (!named) return []
  return [{ partId, text, agencyName: named.name, agencyIds: [], groupId: null, rule: named.rule }]
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
  /** The document that asks for it, with its number and date. */
  aboveDocument: string
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
  'Văn bản giao',
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
    line.aboveDocument,
    line.areaCode,
    line.areaName,
    line.agencyName,
    cascadeStandingLabels[line.standing].vi,
    line.number,
    line.date ? writtenDay(line.date) : '',
    line.title,
    line.inherited,
    line.sentence,
  ])
  return [columns, ...rows].map((row) => row.map(csvText).join(',')).join('\r\n')
}

type Named = Pick<Plan, 'number' | 'date' | 'title' | 'documentType'>

/** "Kế hoạch số 12/KH-UBND ngày 02/03/2026"; without a number its title. */
export function documentName({ number, date, title, documentType }: Named): string {
  const type = documentTypes.find((one) => one === documentType)
  const name = number ? `${type ? documentTypeLabels[type].vi : 'Văn bản'} số ${number}` : `“${title}”`
  return date ? `${name} ngày ${writtenDay(date)}` : name
}

type Chased = Dated & Named & Pick<Plan, 'issuerName'>

/** Those of whom no plan is here, under whoever asked them, in words that can be sent as they are. */
export function toChaseList(
  plan: Chased,
  day: Day,
  sentences: readonly { agencyName: string; open: boolean }[],
  lines: readonly CascadeLine[],
): string {
  const state = stateOn(plan, day)
  const name = `${documentName(plan)} của ${plan.issuerName}`
  if (!isInForce(state))
    return `Ngày ${writtenDay(day)}, ${name} không có hiệu lực (${planStateLabels[state].vi.toLowerCase()}) nên không phải đôn đốc cơ quan nào.`
  const open = sentences.filter((one) => one.open).map(({ agencyName }) => `“${agencyName}”`)
  if (lines.length === 0 && open.length === 0)
    return `${name} không giao cơ quan nào ban hành kế hoạch thực hiện.`
  const unclear =
    open.length === 0
      ? []
      : [`Chưa rõ những ai được giao trong cụm từ ${open.join(', ')}: cần xác định trước.`]
  const missing = lines.filter(({ standing }) => standing === 'NOT_ISSUED')
  if (lines.length === 0) return [`${name}:`, ...unclear].join(' ')
  if (missing.length === 0) {
    const whom = open.length === 0 ? 'mọi cơ quan được giao' : 'các cơ quan đã xác định được'
    return [`Đến ngày ${writtenDay(day)}, ${whom} đều đã có kế hoạch thực hiện ${name}.`, ...unclear].join(
      '\n',
    )
  }
  return [
    `Đến ngày ${writtenDay(day)}, hệ thống chưa có kế hoạch của ${missing.length} cơ quan sau để thực hiện ${name}:`,
    ...byGiver(missing),
    'Cơ quan nào đã ban hành, đề nghị gửi kế hoạch lên hệ thống; cơ quan nào chưa ban hành, đề nghị khẩn trương ban hành rồi gửi.',
    ...unclear,
  ].join('\n')
}

function byGiver(missing: readonly CascadeLine[]): string[] {
  const givers = Map.groupBy(missing, ({ aboveName, aboveDocument }) => `${aboveName}, ${aboveDocument}`)
  return [...givers.values()].flatMap((group) =>
    group.flatMap(({ aboveName, aboveDocument, agencyName }, index) => [
      ...(index === 0 ? [`${aboveName} giao tại ${aboveDocument}:`] : []),
      `${index + 1}. ${agencyName}`,
    ]),
  )
}
