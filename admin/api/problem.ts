/**
 * What can come back instead of an answer. React-admin reads `status` (401 signs out) and `body.errors` (shown
 * at the fields of a form); screens read `kind` and the message in both languages.
 */
import type { Bilingual } from '../../schema/text.rules.ts'
import type { Answered } from './transport.tsx'

export type ProblemKind =
  | 'OFFLINE'
  | 'SIGNED_OUT'
  | 'INVALID'
  | 'CONFLICT'
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'FAULT'
export type FieldIssue = { path: string[]; message: Bilingual }

const statusOf = {
  OFFLINE: 0,
  SIGNED_OUT: 401,
  INVALID: 422,
  CONFLICT: 409,
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  FAULT: 500,
} satisfies Record<ProblemKind, number>

export class ApiProblem extends Error {
  readonly status: number
  readonly body: { errors: Nested } | null
  readonly kind: ProblemKind
  readonly bilingual: Bilingual
  readonly issues: FieldIssue[]
  /** The version that the server holds now, where the kind is CONFLICT. */
  readonly presentVersion: number | null
  /** What was asked may be done all the same, or be done yet. */
  readonly isUnanswered: boolean
  /** Of a conflict: an earlier try to save the same was left without an answer, and may be what was saved. */
  isPerhapsOwn = false
  /** The plan that is there already and stands in the way. */
  readonly planId: string | null

  constructor(
    kind: ProblemKind,
    bilingual: Bilingual,
    more: {
      issues?: FieldIssue[]
      presentVersion?: number
      planId?: string
      isUnanswered?: boolean
      language?: 'vi' | 'en'
    } = {},
  ) {
    const language = more.language ?? 'vi'
    const issues = more.issues ?? []
    super(bilingual[language])
    this.name = 'ApiProblem'
    this.status = statusOf[kind]
    this.body = kind === 'INVALID' ? { errors: nested(issues, language) } : null
    this.kind = kind
    this.bilingual = bilingual
    this.issues = issues
    this.presentVersion = more.presentVersion ?? null
    this.planId = more.planId ?? null
    this.isUnanswered = more.isUnanswered ?? false
  }
}

/** What was thrown, as a screen tells it. */
export function asProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem('FAULT', fault)
}

type Nested = { [key: string]: string | Nested }

/** `[{path: ['name','vi'], …}]` → `{ name: { vi: '…' } }`, the shape that forms expect. */
export function nested(issues: FieldIssue[], language: 'vi' | 'en'): Nested {
  const errors: Nested = {}
  for (const issue of issues) {
    let at = errors
    for (const step of issue.path.slice(0, -1)) {
      const next = at[step]
      const below: Nested = typeof next === 'object' ? next : {}
      at[step] = below
      at = below
    }
    const last = issue.path.at(-1)
    if (last !== undefined) at[last] = issue.message[language]
  }
  return errors
}

export const offline: Bilingual = {
  vi: 'Không kết nối được với máy chủ. Kiểm tra mạng rồi thử lại; những gì đã lưu vẫn còn.',
  en: 'The server cannot be reached. Check the network and try again; what was saved is safe.',
}
export const signedOut: Bilingual = {
  vi: 'Phiên làm việc đã hết. Hãy đăng nhập lại.',
  en: 'Your session has ended. Please sign in again.',
}
export const fault: Bilingual = {
  vi: 'Máy chủ gặp lỗi. Hãy thử lại sau ít phút.',
  en: 'The server failed. Please try again in a few minutes.',
}
export const notThere: Bilingual = {
  vi: 'Không tìm thấy. Có thể đã bị thu hồi, hoặc không thuộc phạm vi của bạn.',
  en: 'Not found. It may have been withdrawn, or it is outside your scope.',
}

/** `within`: the field of the input that holds the record, which the boxes of a form do not know. */
export function problemOf(result: Answered, language: 'vi' | 'en', within?: string): ApiProblem {
  const message = result?.message ?? fault
  switch (result?.__typename) {
    case 'ValidationError':
      return new ApiProblem('INVALID', message, {
        issues: withoutFirst(result.issues, within),
        planId: result.presentPlan?.id,
        language,
      })
    case 'ConflictError':
      return new ApiProblem('CONFLICT', message, {
        presentVersion: result.presentVersion,
        planId: result.presentPlan?.id,
        language,
      })
    case 'NotFoundError':
      return new ApiProblem('NOT_FOUND', message, { language })
    case 'ForbiddenError':
      return new ApiProblem('FORBIDDEN', message, { language })
    default:
      return new ApiProblem('FAULT', message, { language })
  }
}

function withoutFirst(issues: FieldIssue[], within: string | undefined): FieldIssue[] {
  return issues.map(({ path, message }) => ({ path: path[0] === within ? path.slice(1) : path, message }))
}
