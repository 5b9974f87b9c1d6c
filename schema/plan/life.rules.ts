/**
 * The legal life of a plan, closed: from what it is on a day, each act that is possible and what the plan is then. The
 * same table refuses on the server and shows the buttons on the screen. Who may is in `access.rules.ts`.
 */
import { type Day, isDay, writtenDay } from '../day.rules.ts'
import type { Bilingual } from '../text.rules.ts'
import { lifeEventKindLabels } from './label.rules.ts'
import type { LifeEvent } from './plan.parts.ts'
import type { LifeEventKind, PlanState } from './plan.rules.ts'
import { type Dated, stateOn } from './state.rules.ts'

/**
 * `correct` puts right what was misread and changes nothing of the law; `correctPublished` is đính chính, by a document
 * of the issuer. `withdraw` takes back an entry made by mistake; `repeal` ends a plan that was rightly there.
 */
export type PlanAct =
  | 'import'
  | 'correct'
  | 'confirm'
  | 'withdraw'
  | 'amend'
  | 'correctPublished'
  | 'supersede'
  | 'repeal'

const asMisread = { withdraw: 'WITHDRAWN' } as const
const byDocument = { amend: 'AMENDED', supersede: 'SUPERSEDED', repeal: 'REPEALED' } as const

export const life = {
  DRAFT: { import: 'DRAFT', correct: 'DRAFT', confirm: 'IN_FORCE', withdraw: 'WITHDRAWN' },
  UPCOMING: { ...asMisread, correct: 'UPCOMING' },
  IN_FORCE: { ...asMisread, ...byDocument, correct: 'IN_FORCE', correctPublished: 'CORRECTED' },
  AMENDED: { ...asMisread, ...byDocument, correct: 'AMENDED', correctPublished: 'AMENDED' },
  CORRECTED: { ...asMisread, ...byDocument, correct: 'CORRECTED', correctPublished: 'CORRECTED' },
  SUPERSEDED: { ...asMisread, correct: 'SUPERSEDED' },
  EXPIRED: { ...asMisread, correct: 'EXPIRED' },
  REPEALED: { ...asMisread, correct: 'REPEALED' },
  WITHDRAWN: { import: 'DRAFT' },
} as const satisfies Record<PlanState, Partial<Record<PlanAct, PlanState>>>

export function isAllowed(state: PlanState, act: PlanAct): boolean {
  return act in life[state]
}

/** The act by which each event is entered. */
export const actOf = {
  AMENDED: 'amend',
  CORRECTED: 'correctPublished',
  SUPERSEDED: 'supersede',
  REPEALED: 'repeal',
} as const satisfies Record<LifeEventKind, PlanAct>

/** What a person says of the document that did it. */
export type LifeEntry = Omit<LifeEvent, 'kind' | 'version'>

export const lifeSentences = {
  noDay: {
    vi: 'Hãy nhập ngày mà việc này có hiệu lực, là một ngày có thật, ví dụ 02/06/2026.',
    en: 'Enter the day from which it counts, a calendar day, for example 02/06/2026.',
  },
  noDocument: {
    vi: 'Hãy ghi số và ngày của văn bản, hoặc chọn văn bản đã có trong hệ thống.',
    en: 'Give number and date of the document, or choose one that is here.',
  },
  noReason: { vi: 'Hãy ghi lý do đính chính.', en: 'Say why it is corrected.' },
  beforeIssue: {
    vi: 'Ngày này trước ngày kế hoạch có hiệu lực. Hãy kiểm tra lại ngày.',
    en: 'That is before the plan took effect. Check the day.',
  },
  documentBeforeIssue: {
    vi: 'Văn bản này được ký trước kế hoạch. Hãy kiểm tra lại ngày ký.',
    en: 'That document was signed before the plan. Check its date.',
  },
  documentAfterwards: {
    vi: 'Văn bản không thể có hiệu lực trước ngày ký. Hãy kiểm tra lại hai ngày.',
    en: 'A document does not count before it was signed. Check the two days.',
  },
  beforeLastEvent: {
    vi: 'Kế hoạch đã có thay đổi sau ngày này. Hãy nhập các thay đổi theo thứ tự thời gian.',
    en: 'Something happened to the plan after that day. Enter changes in order of time.',
  },
  afterEvent: {
    vi: 'Kế hoạch đã bị sửa đổi, thay thế hoặc bãi bỏ trước ngày này. Hãy kiểm tra lại ngày ban hành.',
    en: 'The plan was amended, superseded or repealed before that day. Check its date.',
  },
  ofItself: {
    vi: 'Một kế hoạch không thể tự thay thế, tự sửa đổi. Hãy chọn văn bản khác.',
    en: 'A plan cannot do this to itself. Choose another document.',
  },
  inCircle: {
    vi: 'Văn bản được chọn đã bị chính kế hoạch này thay thế. Hãy chọn văn bản khác.',
    en: 'The document chosen was itself superseded by this plan. Choose another.',
  },
  unknownPlan: {
    vi: 'Không có văn bản này trong các kế hoạch đã công bố.',
    en: 'There is no such document among the published plans.',
  },
  reliedOn: {
    vi: 'Đã có kế hoạch khác được ghi là bị kế hoạch này sửa đổi, thay thế hoặc bãi bỏ. Hãy mở kế hoạch đó và hoàn tác việc ấy trước.',
    en: 'Another plan is entered as amended, superseded or repealed by this one. Open that plan and undo it there first.',
  },
  documentGone: {
    vi: 'Văn bản đã sửa đổi, thay thế hoặc bãi bỏ kế hoạch này nay không còn được công bố. Hãy công bố lại văn bản đó trước.',
    en: 'The document that amended, superseded or repealed this plan is published no more. Publish that one again first.',
  },
  outOfReach: {
    vi: 'Văn bản được chọn là của địa bàn khác. Hãy chọn văn bản của chính địa bàn này, của cấp trên hoặc của địa bàn kế thừa.',
    en: 'The document chosen is of another area. Choose one of this area, of one above it or of one that came after it.',
  },
  otherProgramme: {
    vi: 'Kế hoạch được chọn thuộc chương trình khác nên không thay thế được. Hãy chọn kế hoạch cùng chương trình, hoặc bãi bỏ.',
    en: 'The plan chosen is of another programme and does not take its place. Choose one of the same programme, or repeal.',
  },
  notYetInForce: {
    vi: 'Vào ngày này văn bản thay thế chưa có hiệu lực. Hãy chọn ngày muộn hơn.',
    en: 'The superseding document was not in force by that day. Choose a later day.',
  },
  expired: {
    vi: 'Vào ngày này kế hoạch đã hết hiệu lực.',
    en: 'The plan had expired by that day.',
  },
  ended: {
    vi: 'Vào ngày này kế hoạch đã được thay thế hoặc bãi bỏ.',
    en: 'The plan had been superseded or repealed by that day.',
  },
  tooLong: { vi: 'Nội dung này quá dài.', en: 'This text is too long.' },
} satisfies Record<string, Bilingual>

type Broken = { path: string[]; message: Bilingual }

/** Every rule that an entry breaks for a published plan, each with its place in the input. */
export function checkLifeEvent(plan: Dated, kind: LifeEventKind, entry: LifeEntry): Broken[] {
  const broken: Broken[] = []
  const say = (path: string[], message: Bilingual) => broken.push({ path, message })
  const { on, date, number, issuerName, planId, reason } = entry
  if (!isDay(on)) return [{ path: ['on'], message: lifeSentences.noDay }]
  const time = dayIssue(plan, kind, on)
  if (time) say(['on'], time)
  if (planId === null && (!number?.trim() || date === null))
    say(['document', 'number'], lifeSentences.noDocument)
  if (date !== null && plan.effectiveFrom !== null && date < plan.effectiveFrom)
    say(['document', 'date'], lifeSentences.documentBeforeIssue)
  if (date !== null && on < date) say(['on'], lifeSentences.documentAfterwards)
  if (kind === 'CORRECTED' && !reason?.trim()) say(['reason'], lifeSentences.noReason)
  if ((number?.length ?? 0) > 80) say(['document', 'number'], lifeSentences.tooLong)
  if ((issuerName?.length ?? 0) > 300) say(['document', 'issuerName'], lifeSentences.tooLong)
  if ((reason?.length ?? 0) > 500) say(['reason'], lifeSentences.tooLong)
  return broken
}

function dayIssue(plan: Dated, kind: LifeEventKind, on: Day): Bilingual | null {
  const state = stateOn(plan, on)
  if (!isAllowed(state, actOf[kind])) {
    if (state === 'UPCOMING') return lifeSentences.beforeIssue
    return state === 'EXPIRED' ? lifeSentences.expired : lifeSentences.ended
  }
  // A correction counts from the beginning: what came after its day does not stand in its way.
  if (kind === 'CORRECTED') return null
  return (plan.life ?? []).some((event) => event.on > on) ? lifeSentences.beforeLastEvent : null
}

/** "Sửa đổi, bổ sung từ ngày 01/03/2027 theo văn bản số 9/QĐ-UBND ngày 15/02/2027: …" */
export function sayLifeEvent({ kind, on, number, date, reason }: Omit<LifeEvent, 'version'>): Bilingual {
  const label = lifeEventKindLabels[kind]
  const why = reason ? `: ${reason}` : '.'
  return {
    vi: `${label.vi} từ ngày ${writtenDay(on)}${number ? ` theo văn bản số ${number}` : ''}${date ? ` ngày ${writtenDay(date)}` : ''}${why}`,
    en: `${label.en} from ${on}${number ? ` by document ${number}` : ''}${date ? ` of ${date}` : ''}${why}`,
  }
}

/** The plans by which it was amended, corrected, superseded or repealed, each once. */
export function documentsOf({ life: events = [] }: { life?: LifeEvent[] }): string[] {
  return [...new Set(events.flatMap(({ planId }) => planId ?? []))]
}

/** The amendment that ended the text of a day; only an amendment parts one text from the next. */
export function amendmentAfter({ life: events = [] }: { life?: LifeEvent[] }, day: Day): LifeEvent | null {
  return events.find(({ kind, on }) => kind === 'AMENDED' && on > day) ?? null
}

/** The version whose text counted on a day. */
export function versionCountingOn(plan: { version: number; life?: LifeEvent[] }, day: Day): number {
  const later = amendmentAfter(plan, day)
  return later ? later.version - 1 : plan.version
}

/** The days in which the text of a version counted: from the amendment that made it until the next one. */
export function daysOfVersion(
  plan: { effectiveFrom: Day | null; life?: LifeEvent[] },
  version: number,
): { from: Day | null; before: Day | null } {
  const amendments = (plan.life ?? []).filter(({ kind }) => kind === 'AMENDED')
  return {
    from: amendments.findLast((event) => event.version <= version)?.on ?? plan.effectiveFrom,
    before: amendments.find((event) => event.version > version)?.on ?? null,
  }
}
