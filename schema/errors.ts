/**
 * Everything that can go wrong in a way that a person can mend. One base, one class a kind; a mutation
 * answers with them, a query raises them as request errors with the same code. Anything else is a fault:
 * the server answers it with FAULT and a correlation id, never with its message.
 */
import type { Bilingual } from './text.rules.ts'

export const errorCodes = [
  'INVALID_INPUT',
  'NOT_A_PLAN',
  'FILE_REFUSED',
  'TOO_MANY_ROWS',
  'STALE_VERSION',
  'WRONG_STATE',
  'NOT_FOUND',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'LIMIT_EXCEEDED',
  'FAULT',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** What each code means; the message beside it says what to do. */
export const errorCodeLabels = {
  INVALID_INPUT: { vi: 'Dữ liệu gửi lên không đúng quy tắc', en: 'The input breaks a rule' },
  NOT_A_PLAN: { vi: 'Văn bản không phải kế hoạch', en: 'The text is no plan' },
  FILE_REFUSED: { vi: 'Tệp không được nhận', en: 'The file is refused' },
  TOO_MANY_ROWS: { vi: 'Điều kiện quá rộng', en: 'The condition is too wide; add an indexed one' },
  STALE_VERSION: { vi: 'Đã có người lưu bản mới hơn', en: 'Somebody saved first' },
  WRONG_STATE: { vi: 'Trạng thái hiện nay không cho phép', en: 'The present state does not allow it' },
  NOT_FOUND: { vi: 'Không có, hoặc ngoài phạm vi', en: 'There is none, or it is outside your scope' },
  FORBIDDEN: { vi: 'Không có quyền', en: 'You may see it, but not do this with it' },
  UNAUTHENTICATED: { vi: 'Chưa đăng nhập', en: 'No token, or none that is valid' },
  LIMIT_EXCEEDED: { vi: 'Yêu cầu quá lớn', en: 'The request is too large, too deep or too dear' },
  FAULT: { vi: 'Lỗi của hệ thống', en: 'Our own fault; tell the correlation id' },
} as const satisfies Record<ErrorCode, Bilingual>

export type Issue = { path: string[]; message: Bilingual }

export class Problem extends Error {
  readonly code: ErrorCode
  readonly bilingual: Bilingual

  constructor(code: ErrorCode, bilingual: Bilingual, options?: ErrorOptions) {
    super(bilingual.en, options)
    this.name = new.target.name
    this.code = code
    this.bilingual = bilingual
  }
}

/** The input breaks a rule. `issues` name the place in the input, as a path from the `input` argument. */
export class ValidationProblem extends Problem {
  readonly issues: Issue[]
  /** The thing that is there already, where that is what is wrong. */
  readonly presentId: string | null

  constructor(
    issues: [Issue, ...Issue[]],
    code: ErrorCode = 'INVALID_INPUT',
    presentId: string | null = null,
  ) {
    super(code, issues[0].message)
    this.issues = issues
    this.presentId = presentId
  }

  static at(
    path: string[],
    message: Bilingual,
    code?: ErrorCode,
    presentId: string | null = null,
  ): ValidationProblem {
    return new ValidationProblem([{ path, message }], code, presentId)
  }
}

/** Somebody saved first, or the thing is in a state that does not allow the verb. */
export class ConflictProblem extends Problem {
  /** Null where there is no version of anything to speak of. */
  readonly presentVersion: number | null
  /** The thing that stands in the way, where it is another one than was named. */
  readonly presentId: string | null

  constructor(
    presentVersion: number | null,
    bilingual: Bilingual = staleVersion,
    code: ErrorCode = 'STALE_VERSION',
    presentId: string | null = null,
  ) {
    super(code, bilingual)
    this.presentVersion = presentVersion
    this.presentId = presentId
  }
}

/** What is not yours looks exactly like what does not exist. */
export class NotFoundProblem extends Problem {
  constructor(bilingual: Bilingual = notFound) {
    super('NOT_FOUND', bilingual)
  }
}

export class ForbiddenProblem extends Problem {
  constructor(bilingual: Bilingual = forbidden) {
    super('FORBIDDEN', bilingual)
  }
}

export const staleVersion: Bilingual = {
  vi: 'Có người đã lưu bản mới hơn. Hãy tải bản mới rồi sửa lại.',
  en: 'Somebody has saved a newer version. Load it, then make your change again.',
}
/** `type` as the API calls it. */
export const idOfOtherType = (type: string): Bilingual => ({
  vi: `Mã này không phải mã của một ${type}. Hãy dùng "id" của một ${type} như API đã trả.`,
  en: `This is no id of the type ${type}. Give the "id" of one of that type as the API answered it.`,
})
export const notFound: Bilingual = {
  vi: 'Không tìm thấy. Có thể đã bị thu hồi, hoặc không thuộc phạm vi của bạn.',
  en: 'Not found. It may have been withdrawn, or it is outside your scope.',
}
export const forbidden: Bilingual = {
  vi: 'Bạn không có quyền làm việc này.',
  en: 'You are not allowed to do this.',
}
