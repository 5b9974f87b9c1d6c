/**
 * A plan as an official document: what stands on the paper, in which order. Print and Word file are made of the same
 * blocks. The form is that of Decree 30/2020/NĐ-CP, annex I; the paper is Vietnamese whatever the language of the screen.
 *
 * What was read from inside a sentence (models, campaigns, references) stands in that sentence and is not said again.
 */
import type { Day } from '../day.rules.ts'
import { documentTypeLabels } from './label.rules.ts'
import { paperNotes } from './paper-life.rules.ts'
import { capital, dateLine, type PaperPlan, type Said, shown } from './paper-plan.rules.ts'
import { paperReports } from './paper-report.rules.ts'
import { outdatedIn, paperTargets, type TargetTable } from './paper-target.rules.ts'
import type { PlanState } from './plan.rules.ts'

export type PaperBlock =
  | { kind: 'ground' | 'paragraph' | 'section' | 'heading'; text: string }
  | { kind: 'point'; mark: string; text: string; depth: 0 | 1 }
  | ({ kind: 'table' } & TargetTable)

export type Paper = {
  /** What is written across a paper that is not in force; null where it is. */
  stamp: string | null
  superior: string | null
  issuer: string[]
  number: string
  placeAndDate: string
  kind: string
  /** Under the kind, where the plan is promulgated by a decision. */
  attachedTo: string | null
  title: string
  /** Under the title: by which documents it was changed or ended. */
  notes: string[]
  blocks: PaperBlock[]
  recipients: string[]
  signature: { authority: string[]; name: string }
}

export const motto = {
  state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  words: 'Độc lập - Tự do - Hạnh phúc',
} as const

export const recipientsTitle = 'Nơi nhận:'

const paperStamps = {
  DRAFT: 'DỰ THẢO',
  UPCOMING: null,
  IN_FORCE: null,
  AMENDED: null,
  CORRECTED: null,
  SUPERSEDED: 'ĐÃ ĐƯỢC THAY THẾ',
  EXPIRED: 'HẾT HIỆU LỰC',
  REPEALED: 'ĐÃ BỊ BÃI BỎ',
  WITHDRAWN: 'ĐÃ THU HỒI',
} as const satisfies Record<PlanState, string | null>

/** A line under "Nơi nhận" without its dash and the stop that parts it from the next. */
export function recipientWords(line: string): string {
  return line.replace(/^[-–+•*\s]+|[;.,\s]+$/g, '').replace(/;\s*(?=\([^()]*\)$)/, ' ')
}

/** As it stands on a day. */
export function paperOf(plan: PaperPlan, day: Day): Paper {
  const issuer = plan.issuer?.name ?? plan.issuerName
  const isDecision = plan.documentType === 'QĐ'
  const kind = isDecision ? 'Kế hoạch' : kindOf(plan.documentType)
  return {
    stamp: paperStamps[plan.state],
    superior: isCommittee(issuer) ? null : (plan.issuer?.superior?.name.toUpperCase() ?? null),
    issuer: issuerLines(issuer),
    number: numberLine(plan, issuer),
    placeAndDate: `${placeOf(plan)}, ${dateLine(plan.date)}`,
    kind: kind.toUpperCase(),
    attachedTo: isDecision
      ? `(Kèm theo Quyết định số ${plan.number ?? '……'} ${dateLine(plan.date)} của ${issuer})`
      : null,
    title: withoutKind(shown(plan.title), kind),
    notes: paperNotes(plan, day),
    blocks: blocksOf(plan, issuer, kind),
    recipients: plan.recipients.map(
      ({ text }, index, all) => `- ${recipientWords(shown(text))}${index === all.length - 1 ? '.' : ';'}`,
    ),
    signature: signatureOf(plan, issuer),
  }
}

function kindOf(documentType: string | null): string {
  const known = Object.entries(documentTypeLabels).find(([type]) => type === documentType)
  return known?.[1].vi ?? documentTypeLabels.KH.vi
}

function withoutKind(title: string, kind: string): string {
  const rest = title.toLowerCase().startsWith(`${kind.toLowerCase()} `) ? title.slice(kind.length + 1) : title
  return capital(rest)
}

const committee = /^(?:UBND|ủy ban nhân dân|uỷ ban nhân dân)\s+/iu

function isCommittee(name: string): boolean {
  return committee.test(`${name} `)
}

/** A People's Committee is written on two lines; it has no body above it in the letterhead. */
function issuerLines(name: string): string[] {
  if (!isCommittee(name)) return [name.toUpperCase()]
  const area = `${name} `.replace(committee, '').trim()
  return ['ỦY BAN NHÂN DÂN', area.toUpperCase()].filter(Boolean)
}

/** The number of a draft is left open, its symbol not. */
function numberLine({ number, documentType }: PaperPlan, issuer: string): string {
  if (number !== null) return `Số: ${number}`
  return `Số:        /${documentType ?? 'KH'}${isCommittee(issuer) ? '-UBND' : ''}`
}

/** The place is the name of the issuer's own area; that of a body of the whole state is Hà Nội. */
function placeOf({ area }: PaperPlan): string {
  if (area === null) return '……………'
  if (area.tier === 'NATION') return 'Hà Nội'
  return area.name.replace(/^(?:tỉnh|thành phố|thị xã|thị trấn|huyện|quận|xã|phường|đặc khu)\s+/iu, '')
}

function signatureOf({ signer }: PaperPlan, issuer: string): Paper['signature'] {
  const behalf = signer?.onBehalfOf?.split(';').map((line) => line.trim()) ?? []
  const open = isCommittee(issuer) ? ['TM. ỦY BAN NHÂN DÂN'] : []
  const position = signer?.position?.toUpperCase() ?? ''
  const isSaid = behalf.some((line) => line.toUpperCase().endsWith(` ${position}`) && !line.startsWith('KT'))
  const lines = [...(behalf.length > 0 ? behalf : open), ...(position && !isSaid ? [position] : [])]
  return { authority: lines, name: signer?.name ?? '' }
}

function blocksOf(plan: PaperPlan, issuer: string, kind: string): PaperBlock[] {
  const reports = paperReports(plan.reportingDuties)
  const say = (text: string) => shown(`${reports.place(text)}${outdatedIn(text, plan.targets)}`)
  const sections: [string, PaperBlock[]][] = [
    ['MỤC TIÊU', aims(plan)],
    ['NHIỆM VỤ VÀ GIẢI PHÁP', tasks(plan, say)],
    ['KINH PHÍ THỰC HIỆN', plan.funding.map(({ text }) => paragraph(shown(text)))],
    ['TỔ CHỨC THỰC HIỆN', assignments(plan, say)],
    ['CHẾ ĐỘ BÁO CÁO', reports.rest().map((text) => point('-', shown(text)))],
  ]
  const present = sections.filter(([, blocks]) => blocks.length > 0)
  return [
    ...plan.mandates.map((mandate): PaperBlock => ({ kind: 'ground', text: citation(mandate) })),
    paragraph(`${issuer} ban hành ${kind} như sau:`),
    ...present.flatMap(([title, blocks], index): PaperBlock[] => [
      { kind: 'section', text: `${roman[index]}. ${title}` },
      ...blocks,
    ]),
  ]
}

const roman = ['I', 'II', 'III', 'IV', 'V']

function aims({ objectives, targets: all, taskGroups, assignments }: PaperPlan): PaperBlock[] {
  const words = objectives.map(({ text }) => paragraph(shown(text)))
  // A target that a task or duty sets stands there, unless a person put its figure right.
  const elsewhere = [
    ...taskGroups.flatMap((group) => group.tasks).flatMap((task) => [task, ...task.children]),
    ...assignments.flatMap(({ duties }) => duties),
  ]
  const targets = all.filter(
    ({ text, correctedFields }) =>
      correctedFields.length > 0 || !elsewhere.some((one) => one.text.includes(text)),
  )
  if (targets.length === 0) return words
  const table: PaperBlock = { kind: 'table', ...paperTargets(targets) }
  const parts: [string, PaperBlock[]][] = [
    ['Mục tiêu', words],
    ['Chỉ tiêu', [table]],
  ]
  return parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], at) => [heading(at, title), ...blocks])
}

function tasks({ taskGroups }: PaperPlan, say: (text: string) => string): PaperBlock[] {
  return taskGroups.flatMap((group, at) => [
    heading(at, shown(group.title)),
    ...group.tasks.flatMap((task) => [
      point(markOf(task.label), say(task.text)),
      ...task.children.map((child) => point(child.label ?? '+', say(child.text), 1)),
    ]),
  ])
}

/** Bodies that were given the same duties under one heading stand under one again. */
function assignments(plan: PaperPlan, say: (text: string) => string): PaperBlock[] {
  const together: { names: string[]; duties: PaperPlan['assignments'][number]['duties'] }[] = []
  for (const { agencyName, duties } of plan.assignments) {
    const last = together.at(-1)
    if (last && duties.length > 0 && wordsOf(last.duties) === wordsOf(duties)) last.names.push(agencyName)
    else together.push({ names: [agencyName], duties })
  }
  return together.flatMap(({ names, duties }, at) => {
    const isAsked = duties.length > 0 && duties.every(({ modality }) => modality === 'REQUESTED')
    const name = capital(shown(names.join('; ')))
    return [
      heading(at, isAsked && !/^đề nghị/iu.test(name) ? `Đề nghị ${name}` : name),
      ...duties.map(({ label, text }) => point(markOf(label), say(text))),
    ]
  })
}

function wordsOf(duties: readonly Said[]): string {
  return duties.map(({ text }) => text).join('\n')
}

/** Under a numbered heading come letters or dashes: other marks of the source would read as headings. */
function markOf(label: string | null): string {
  return label !== null && /^[a-zđ]\)$/.test(label) ? label : '-'
}

/** As cited, without the clause that follows it in the source; from its fields where a person put them right. */
function citation({
  role,
  text,
  kind,
  number,
  date,
  issuerName,
  correctedFields,
}: PaperPlan['mandates'][number]): string {
  const opening = role === 'GROUND' ? 'Căn cứ' : 'Thực hiện'
  const isSaid = correctedFields.every((field) => field === 'role' || field === 'issuerId')
  const fields = [
    kind ?? 'văn bản',
    number && `số ${number}`,
    date && dateLine(date),
    issuerName && `của ${issuerName}`,
  ]
  const words = isSaid ? shown(text).replace(enactment, '') : fields.filter(Boolean).join(' ')
  return `${opening} ${words.replace(/^(?:căn cứ|thực hiện)\s+/iu, '').replace(/[;.,\s]+$/, '')};`
}

const enactment =
  /[;,.]\s+(?:(?:xét|theo) đề nghị .*|(?:UBND|ủy ban nhân dân|ban|sở|hội|bộ|liên đoàn|tỉnh đoàn)\s[^;.]*?(?:ban hành|xây dựng).*)$/isu

function paragraph(text: string): PaperBlock {
  return { kind: 'paragraph', text }
}

function heading(at: number, text: string): PaperBlock {
  return { kind: 'heading', text: `${at + 1}. ${text}` }
}

function point(mark: string, text: string, depth: 0 | 1 = 0): PaperBlock {
  return { kind: 'point', mark, text, depth }
}
