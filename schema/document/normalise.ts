/**
 * One spelling for everything that readers compare: precomposed letters, one kind of line end, one kind of
 * space, nothing invisible, damaged syllables restored. The source stays the reference: `at` leads back to it.
 */
import type { ReadWarning, Restoration } from './reading.ts'
import { restoreDamage } from './restore.ts'

export type NormalText = {
  text: string
  /** Offset in `text` → offset in the source, both in UTF-16 code units; `at(text.length)` is the source's end. */
  at(position: number): number
  restorations: Restoration[]
  warnings: ReadWarning[]
}

/** Takes any string, ill-formed ones too: a surrogate without its partner counts as a damaged letter. */
export function normaliseText(source: string): NormalText {
  const { text: unified, at, warnings } = unify(source)
  const { text, restored, left } = restoreDamage(unified)
  const restorations: Restoration[] = restored.map(({ start, end }) => {
    const span = { start: at(start), end: at(end) }
    return { span, original: source.slice(span.start, span.end), restored: text.slice(start, end) }
  })
  if (restored.length > 0 || left > 0) warnings.push(damageWarning(restored.length, left))
  return { text, at, restorations, warnings }
}

function damageWarning(restored: number, left: number): ReadWarning {
  return {
    code: 'RESTORED_LETTERS',
    vi: `Văn bản bị mất chữ: đã khôi phục ${restored} tiếng, còn ${left} chỗ chưa khôi phục được; đề nghị đối chiếu với bản gốc.`,
    en: `Letters are missing from the text: ${restored} syllables were restored, ${left} places were not; compare with the original.`,
    span: null,
  }
}

const MIXED_FORMS: ReadWarning = {
  code: 'MIXED_NORMAL_FORMS',
  vi: 'Văn bản dùng lẫn lộn hai cách mã hóa chữ có dấu (dựng sẵn và tổ hợp); đã thống nhất về dựng sẵn.',
  en: 'The text mixes composed and decomposed accented letters; all of them were composed.',
  span: null,
}

type Unified = { text: string; at(position: number): number; warnings: ReadWarning[] }

/** Works on code units in typed arrays: a hostile 5 MB of combining marks costs no more than plain text. */
function unify(source: string): Unified {
  const size = source.length
  const units = new Uint16Array(size)
  const origin = new Uint32Array(size + 1)
  let length = 0
  let composedSeen = false
  let decomposedSeen = false
  for (let position = 0; position < size; position++) {
    let code = source.charCodeAt(position)
    if (code < 0x20 || code > 0x7e) {
      if (isMark(code)) {
        if (composeLast(units, length, code)) {
          decomposedSeen = true
          continue
        }
      } else if (isInvisible(code)) continue
      else if (isSurrogate(code)) {
        if (hasPartner(source, position)) {
          origin[length] = position
          units[length++] = code
          position += 1
          code = source.charCodeAt(position)
        } else code = DAMAGED
      } else {
        code = LOOKALIKES.get(code) ?? code
        composedSeen ||= code !== D_STROKE && isLatinLetter(code)
      }
    }
    origin[length] = position
    if (code === LF && isTwoUnitLineEnd(source, position)) position += 1
    units[length++] = code
  }
  origin[length] = size
  return {
    text: new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units.subarray(0, length)),
    at: (position) => origin[Math.min(Math.max(position, 0), length)] ?? size,
    warnings: composedSeen && decomposedSeen ? [MIXED_FORMS] : [],
  }
}

const CR = 0x0d
const LF = 0x0a
const D_STROKE = 0x111
const DAMAGED = 0xfffd

/** Line ends become LF; odd spaces a space; Eth and African D, which old converters write, become Đ. */
const LOOKALIKES = new Map<number, number>([
  ...[CR, 0x0b, 0x0c, 0x85, 0x2028, 0x2029].map((code): [number, number] => [code, LF]),
  ...[0xa0, 0x1680, 0x202f, 0x205f, 0x3000].map((code): [number, number] => [code, 0x20]),
  ...Array.from({ length: 11 }, (_, i): [number, number] => [0x2000 + i, 0x20]),
  [0xd0, 0x110],
  [0x189, 0x110],
  [0xf0, D_STROKE],
  [0x2010, 0x2d],
  [0x2011, 0x2d],
])

/** Zero-width characters, soft hyphen, direction marks, variation selectors, control codes. */
function isInvisible(code: number): boolean {
  if (code < 0x100) return code === 0xad || code === 0x7f || code < 0x09 || (code > 0x0d && code < 0x20)
  if (code < 0x2000) return code === 0x61c || code === 0x180e
  if (code < 0x2070)
    return (code > 0x200a && code < 0x2010) || (code > 0x2029 && code < 0x202f) || code > 0x205f
  return code === 0xfeff || (code >= 0xfe00 && code <= 0xfe0f)
}

const isMark = (code: number) => code >= 0x300 && code <= 0x36f
const isSurrogate = (code: number) => code >= 0xd800 && code <= 0xdfff
const isLatinLetter = (code: number) =>
  (code >= 0xc0 && code < 0x250) || (code >= 0x1e00 && code < 0x1f00) || (code > 0x40 && code < 0x7b)

const isTwoUnitLineEnd = (source: string, position: number): boolean =>
  source.charCodeAt(position) === CR && source.charCodeAt(position + 1) === LF

function hasPartner(source: string, position: number): boolean {
  const next = source.charCodeAt(position + 1)
  return source.charCodeAt(position) < 0xdc00 && next >= 0xdc00 && next <= 0xdfff
}

/** Adds a mark to the letter written last; false where they make no single letter, and the mark stays apart. */
function composeLast(units: Uint16Array, length: number, mark: number): boolean {
  const base = units[length - 1]
  if (base === undefined || !isLatinLetter(base)) return false
  const composed = compose(base, mark)
  if (composed === null) return false
  units[length - 1] = composed
  return true
}

const compositions = new Map<number, number | null>()

/** Some programs type the tone before the circumflex, breve or horn; the letter is the same. */
function compose(base: number, mark: number): number | null {
  const key = base * 0x10000 + mark
  const known = compositions.get(key)
  if (known !== undefined) return known
  const letter = String.fromCharCode(base)
  const sign = String.fromCharCode(mark)
  const [bare = '', ...signs] = letter.normalize('NFD')
  const asTyped = (letter + sign).normalize('NFC')
  const shapeFirst = (bare + sign + signs.join('')).normalize('NFC')
  const found = [asTyped, shapeFirst].find((form) => form.length === 1)
  const composed = found === undefined ? null : found.charCodeAt(0)
  compositions.set(key, composed)
  return composed
}
