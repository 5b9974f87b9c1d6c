/** What every change of a plan begins with, and the sentences that it may answer. */
import { type Context, todayOf } from '../context.ts'
import { findPersonalData } from '../document/privacy.ts'
import { ConflictProblem, type Issue } from '../errors.ts'
import type { Bilingual } from '../text.rules.ts'
import { isAllowed } from './life.rules.ts'
import type { Plan } from './plan.parts.ts'
import { getPlanFor } from './read.operations.ts'
import { stateOn } from './state.rules.ts'
import { everyWordField } from './words.rules.ts'

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
  issuerStays: {
    vi: 'Kế hoạch đã công bố phải có cơ quan ban hành. Hãy chọn cơ quan khác thay vì để trống.',
    en: 'A published plan has an issuer. Choose another one instead of leaving it empty.',
  },
  periodStays: {
    vi: 'Kế hoạch đã công bố phải có năm đầu và năm cuối. Hãy điền cả hai năm.',
    en: 'A published plan has a first and a last year. Fill in both.',
  },
  otherIssuerName: {
    vi: 'Tên này không phải tên của cơ quan ban hành đã chọn. Hãy sửa lại tên, hoặc chọn đúng cơ quan.',
    en: 'This is not the name of the issuer chosen. Put the name right, or choose the right agency.',
  },
  otherIssuerChosen: {
    vi: 'Văn bản ghi cơ quan ban hành khác với cơ quan đã chọn. Hãy chọn đúng cơ quan ghi trong văn bản; nếu văn bản bị đọc sai, hãy sửa cả tên ghi trong văn bản.',
    en: 'The document names another issuer than the one chosen. Choose the one that it names or, where it was misread, put the name right as well.',
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
  issuerElsewhere: {
    vi: 'Cơ quan này không thuộc địa bàn của kế hoạch. Hãy chọn lại cơ quan, hoặc sửa địa bàn.',
    en: "This agency does not belong to the plan's area. Choose another, or put the area right.",
  },
  unknownVariant: {
    vi: 'Chỉ tiêu thống kê này không có biến thể đó.',
    en: 'This indicator has no such variant.',
  },
  unknownIndicator: { vi: 'Không có chỉ tiêu thống kê này.', en: 'There is no such indicator.' },
} satisfies Record<string, Bilingual>

/** The plan as it is kept, in the version that the person saw and a state that allows the verb. Errors: NotFound, Forbidden, Conflict. */
export async function presentFor(
  context: Context,
  verb: 'correct' | 'confirm' | 'withdraw',
  { id, expectedVersion }: PlanAction,
): Promise<Plan> {
  const present = await getPlanFor(context, verb, id)
  if (present.version !== expectedVersion) throw new ConflictProblem(present.version)
  if (!isAllowed(stateOn(present, todayOf(context)), verb)) {
    throw new ConflictProblem(present.version, planSentences.wrongState, 'WRONG_STATE')
  }
  return present
}

/**
 * Sure signs of a private person in what somebody typed (identity number, private phone, e-mail), each with its place
 * in the input. This system never holds a survivor: such a text is not saved.
 */
export function personalDataIn(input: unknown, path: readonly string[] = []): Issue[] {
  if (typeof input === 'string') {
    const [found] = everyWordField.has(path.findLast((step) => !/^\d+$/.test(step)) ?? '')
      ? findPersonalData(input)
      : []
    return found ? [{ path: [...path], message: { vi: found.vi, en: found.en } }] : []
  }
  if (typeof input !== 'object' || input === null) return []
  return Object.entries(input).flatMap(([step, value]) => personalDataIn(value, [...path, step]))
}
