/** The body of a GraphQL request, before anything reads it: small, UTF-8, one JSON object that means one thing. */
import { isUtf8 } from 'node:buffer'
import type { HeaderMap } from '@apollo/server'
import type { ErrorCode } from '../schema/errors.ts'
import type { Bilingual } from '../schema/text.rules.ts'

export const largestBody = 1_000_000
/** Inputs of this API lie at most seven deep. */
const deepest = 32

export type Refusal = { status: number; code: ErrorCode; message: Bilingual }

/** Null where a part is no UTF-8, which would be kept as � in place of what somebody wrote. What is too large stays so. */
export function textOf(bytes: Buffer): string | null {
  return bytes.length > largestBody || isUtf8(bytes) ? bytes.toString('utf8') : null
}

/** The parsed body; null where the request has none of JSON, which the server then refuses in its own words. */
export function parseBody(
  method: string,
  headers: HeaderMap,
  search: string,
  body: string | null,
): { body: unknown } | { refusal: Refusal } {
  if (method !== 'POST') return inAddress(search)
  const encoding = headers.get('content-encoding') ?? 'identity'
  if (encoding.toLowerCase() !== 'identity') return { refusal: compressed }
  if (body === null) return { refusal: notUtf8 }
  if (Buffer.byteLength(body) > largestBody) return { refusal: bodyTooLarge }
  const type = headers.get('content-type') ?? ''
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) return { refusal: notJsonType }
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(type)?.[1]
  if (charset && charset.toLowerCase() !== 'utf-8') return { refusal: notUtf8 }
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    return { refusal: bodyNotJson }
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return { refusal: bodyNotJson }
  const fault = faultOf(body)
  return fault ? { refusal: fault } : { body: parsed }
}

/** A GET brings its variables in the address, under the same rules. */
function inAddress(search: string): { body: null } | { refusal: Refusal } {
  const variables = new URLSearchParams(search).get('variables')
  if (!variables) return { body: null }
  try {
    JSON.parse(variables)
  } catch {
    return { refusal: bodyNotJson }
  }
  const fault = faultOf(variables)
  return fault ? { refusal: fault } : { body: null }
}

/**
 * Of valid JSON: whether it lies too deep, names a key twice (of which readers take now the first, now the last), or
 * holds half a letter, which no store takes.
 */
function faultOf(json: string): Refusal | null {
  const open: (Set<string> | null)[] = []
  for (let at = 0; at < json.length; at += 1) {
    const letter = json[at]
    if (letter === '{' || letter === '[') {
      if (open.push(letter === '{' ? new Set() : null) > deepest) return bodyTooDeep
    } else if (letter === '}' || letter === ']') open.pop()
    else if (letter === '"') {
      const end = endOfString(json, at)
      const text = json.slice(at, end + 1)
      if (text.includes('\\u') && !String(JSON.parse(text)).isWellFormed()) return brokenLetter
      const keys = open.at(-1)
      if (keys && isKey(json, end + 1)) {
        const key = String(JSON.parse(text))
        if (keys.has(key)) return keyTwice
        keys.add(key)
      }
      at = end
    }
  }
  return null
}

/** Whether a colon follows, after however much white space. */
function isKey(json: string, start: number): boolean {
  let at = start
  while (' \t\n\r'.includes(json[at] ?? '-')) at += 1
  return json[at] === ':'
}

function endOfString(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at += 1) {
    if (json[at] === '\\') at += 1
    else if (json[at] === '"') return at
  }
  return json.length
}

const bodyTooLarge: Refusal = {
  status: 413,
  code: 'LIMIT_EXCEEDED',
  message: {
    vi: 'Yêu cầu lớn hơn 1 MB. Hãy gửi tệp qua /files, hoặc chia nhỏ.',
    en: 'The request is larger than 1 MB. Send files to /files, or split it.',
  },
}
const bodyTooDeep: Refusal = {
  status: 400,
  code: 'LIMIT_EXCEEDED',
  message: {
    vi: `Nội dung yêu cầu lồng nhau quá ${deepest} tầng.`,
    en: `The body is nested more than ${deepest} deep.`,
  },
}
const bodyNotJson: Refusal = {
  status: 400,
  code: 'INVALID_INPUT',
  message: {
    vi: 'Nội dung yêu cầu phải là một đối tượng JSON có "query".',
    en: 'The body must be one JSON object with "query".',
  },
}
const keyTwice: Refusal = {
  status: 400,
  code: 'INVALID_INPUT',
  message: {
    vi: 'Nội dung yêu cầu có một khóa bị lặp lại trong cùng một đối tượng.',
    en: 'The body names a key twice in one object.',
  },
}
const brokenLetter: Refusal = {
  status: 400,
  code: 'INVALID_INPUT',
  message: {
    vi: 'Nội dung yêu cầu có ký tự hỏng (nửa cặp thay thế). Hãy gõ lại đoạn chữ đó.',
    en: 'The body holds a broken letter (half a surrogate pair). Type that text again.',
  },
}
const notJsonType: Refusal = {
  status: 415,
  code: 'INVALID_INPUT',
  message: {
    vi: 'Hãy gửi nội dung kiểu application/json.',
    en: 'Send the body as application/json.',
  },
}
const notUtf8: Refusal = {
  status: 415,
  code: 'INVALID_INPUT',
  message: { vi: 'Hãy gửi nội dung bằng UTF-8.', en: 'Send the body in UTF-8.' },
}
const compressed: Refusal = {
  status: 415,
  code: 'INVALID_INPUT',
  message: {
    vi: 'Hãy gửi nội dung không nén, không kèm tiêu đề Content-Encoding.',
    en: 'Send the body uncompressed, without a Content-Encoding header.',
  },
}
