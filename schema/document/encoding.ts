/**
 * Bytes of a text file → Unicode text. Detection goes by what comes out: the encoding whose words are Vietnamese
 * syllables is the right one. What cannot be read is refused, naming the encoding where it is known.
 */
import {
  fromLegacy,
  type LegacyEncoding,
  legacyLetters,
  UNICODE_VIETNAMESE,
  vietnameseShare,
} from './legacy-font.ts'
import { NotAPlan } from './not-a-plan.ts'
import type { ReadWarning } from './reading.ts'
import { BINARY, UNKNOWN_ENCODING } from './refusals.ts'

/** Longer texts are no plans: they are refused, so nothing is done to them. */
export const MOST_TEXT = 5_000_000

export type DecodedText = { text: string; warnings: ReadWarning[] }

/** Names that people know the encodings by. */
const NAMES: Record<LegacyEncoding | 'CP1258' | 'UTF-16', string> = {
  TCVN3: 'TCVN3 (ABC)',
  VNI: 'VNI',
  'UTF-8-AS-1252': 'UTF-8 (Windows-1252)',
  CP1258: 'Windows-1258',
  'UTF-16': 'UTF-16',
}

/** So many words tell an encoding; more would only cost time. */
const SAMPLE = 30_000
/** Lines are judged one by one up to here: longer texts that mix encodings are no plans. */
const MOST_MIXED = 1_000_000
/** At least so many words, and this share of them Vietnamese, before anything is converted. */
const WORDS_NEEDED = 5
const SHARE_NEEDED = 0.8
/** Bytes that are no UTF-8 may be at most this share of all letters beyond ASCII. */
const BROKEN_AT_MOST = 0.1

/** Throws NotAPlan for bytes that are no text, or text in an encoding that nothing here reads. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = decodeByMark(bytes)
  if (marked !== null) return convertLegacy(marked)
  if (looksBinary(bytes)) throw new NotAPlan(BINARY)
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  const broken = countBroken(bytes, utf8)
  if (broken === 0) return convertLegacy(utf8)
  const whole = (utf8.match(/[^\p{ASCII}\ufffd]/gu) ?? []).length
  if (broken <= whole * BROKEN_AT_MOST) return convertLegacy(utf8)
  const single = decodeSingleBytes(bytes)
  if (single === null) throw new NotAPlan(UNKNOWN_ENCODING)
  return single
}

/** Text whose letters were typed for TCVN3 or VNI fonts, line by line: a document may mix them with Unicode. */
export function convertLegacy(text: string): DecodedText {
  if (text.length > MOST_TEXT) return { text, warnings: [] }
  const sample = text.slice(0, SAMPLE)
  const plain = vietnameseShare(sample)
  if (plain.words < WORDS_NEEDED || plain.syllables > plain.words * 0.97) return { text, warnings: [] }
  const best = LEGACY.map((encoding) => ({ encoding, ...gain(sample, encoding) })).reduce((one, other) =>
    other.syllables > one.syllables ? other : one,
  )
  if (best.words < WORDS_NEEDED || best.syllables < best.words * SHARE_NEEDED) return { text, warnings: [] }
  if (!UNICODE_VIETNAMESE.test(sample)) {
    return { text: fromLegacy(text, best.encoding), warnings: [conversionWarning(best.encoding)] }
  }
  const converted = text
    .slice(0, MOST_MIXED)
    .split('\n')
    .map((line) => (isBetter(line, best.encoding) ? fromLegacy(line, best.encoding) : line))
    .join('\n')
  return { text: converted + text.slice(MOST_MIXED), warnings: [conversionWarning(best.encoding)] }
}

export function conversionWarning(encoding: keyof typeof NAMES): ReadWarning {
  return {
    code: 'CONVERTED_ENCODING',
    vi: `Văn bản dùng bảng mã ${NAMES[encoding]}; đã chuyển sang Unicode, đề nghị kiểm tra lại chữ viết hoa.`,
    en: `The text was encoded in ${NAMES[encoding]} and was converted to Unicode; check its capital letters.`,
    span: null,
  }
}

const LEGACY: readonly LegacyEncoding[] = ['TCVN3', 'VNI', 'UTF-8-AS-1252']

/** Words of the lines that a conversion makes more Vietnamese, and how many of them then are. */
function gain(sample: string, encoding: LegacyEncoding): { words: number; syllables: number } {
  const total = { words: 0, syllables: 0 }
  for (const line of sample.split('\n')) {
    if (!isBetter(line, encoding)) continue
    const { words, syllables } = vietnameseShare(legacyLetters(line, encoding))
    total.words += words
    total.syllables += syllables
  }
  return total
}

function isBetter(line: string, encoding: LegacyEncoding): boolean {
  if (!/[\u0080-\u00ff]/.test(line)) return false
  const before = vietnameseShare(line)
  const after = vietnameseShare(legacyLetters(line, encoding))
  return after.syllables * Math.max(before.words, 1) > before.syllables * Math.max(after.words, 1)
}

function decodeByMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return null
}

/** Windows-1258 and the legacy fonts, whichever makes Vietnamese of the bytes; null where neither does. */
function decodeSingleBytes(bytes: Uint8Array): DecodedText | null {
  const windows1258 = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  const { words, syllables } = vietnameseShare(windows1258.slice(0, SAMPLE))
  const legacy = convertLegacy(new TextDecoder('windows-1252').decode(bytes))
  if (legacy.warnings.length > 0) {
    const share = vietnameseShare(legacy.text.slice(0, SAMPLE))
    if (share.syllables * words >= syllables * share.words) return legacy
  }
  if (words < WORDS_NEEDED || syllables < words * SHARE_NEEDED) return null
  return { text: windows1258, warnings: [conversionWarning('CP1258')] }
}

/** Replacement characters that decoding made, apart from those that were written as such. */
function countBroken(bytes: Uint8Array, decoded: string): number {
  let written = 0
  for (let i = 0; i + 2 < bytes.length; i++) {
    if (bytes[i] === 0xef && bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) written += 1
  }
  return (decoded.match(/\ufffd/g) ?? []).length - written
}

/** Text has hardly any control codes, and no zero byte. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536)
  let controls = 0
  for (const byte of head) {
    if (byte === 0) return true
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls += 1
  }
  return controls > head.length / 50
}
