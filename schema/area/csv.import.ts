/**
 * A CSV file → its heading and records, each with its line. What cannot be read is told by line and column and the rest
 * is read on: letters that are no UTF-8, a quote that is never closed, a quote in the middle of a field.
 */
import { CsvError, parse } from 'csv-parse/sync'
import type { Bilingual } from '../text.rules.ts'

export type CsvRecord = { line: number; values: string[]; text: string }
export type CsvFault = { line: number; column: string | null; reason: Bilingual; text: string }
export type CsvTable = {
  header: string[]
  headerText: string
  delimiter: string
  records: CsvRecord[]
  faults: CsvFault[]
}

/** A field may hold breaks; a record longer than this is a quote that was left open. */
const mostLines = 20
const largestRecord = 20_000
/** Each broken quote has the rest read again. */
const mostBroken = 200

export const csvSentences = {
  notText: {
    vi: 'Đây không phải tệp CSV dạng chữ. Trong Excel, hãy lưu bảng thành “CSV UTF-8”.',
    en: 'This is no text in CSV. In Excel, save the sheet as “CSV UTF-8”.',
  },
  empty: { vi: 'Tệp rỗng. Hãy chọn lại tệp.', en: 'The file is empty. Choose the file again.' },
  notUtf8: {
    vi: 'Có ký tự không phải UTF-8. Hãy gõ lại ô này và lưu thành “CSV UTF-8”.',
    en: 'There are letters that are no UTF-8. Type this cell again and save as “CSV UTF-8”.',
  },
  openQuote: {
    vi: 'Dấu ngoặc kép mở mà không đóng. Hãy thêm dấu đóng, hoặc bỏ dấu mở.',
    en: 'A quote is opened and never closed. Close it, or take it away.',
  },
  strayQuote: {
    vi: 'Dấu ngoặc kép đứng giữa ô. Hãy bỏ đi, hoặc đặt cả ô trong ngoặc và gõ đôi dấu bên trong.',
    en: 'A quote stands inside a field. Take it away, or quote the field and double the quote inside.',
  },
  tooBroken: {
    vi: 'Tệp có quá nhiều dấu ngoặc kép sai; phần còn lại không đọc được. Hãy xuất lại tệp.',
    en: 'The file has too many broken quotes; the rest was not read. Export it again.',
  },
} satisfies Record<string, Bilingual>

/** Throws nothing: a file that is no table has no records and says why. */
export function readCsv(bytes: Uint8Array): CsvTable {
  const nothing = (reason: Bilingual): CsvTable => ({
    header: [],
    headerText: '',
    delimiter: ',',
    records: [],
    faults: [{ line: 1, column: null, reason, text: '' }],
  })
  if (bytes.length === 0) return nothing(csvSentences.empty)
  if (bytes.subarray(0, 4_096).includes(0)) return nothing(csvSentences.notText)
  const { text, damaged } = decode(withLineFeeds(bytes))
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''))
  const headerText = lines[0] ?? ''
  const delimiter = delimiterOf(headerText)
  const [first, ...others] = recordsFrom(lines, delimiter)
  if (first && 'reason' in first) return nothing(first.reason)
  const header = first?.values.map((name) => name.trim()) ?? []
  if (header.join('') === '') return nothing(csvSentences.empty)
  const records: CsvRecord[] = []
  const faults: CsvFault[] = []
  for (const one of others) {
    if ('reason' in one) {
      const column = one.field === null ? null : (header[one.field] ?? null)
      faults.push({ line: one.line, column, reason: one.reason, text: one.text })
    } else if (hasDamage(one, damaged)) {
      const column = header[one.values.findIndex((value) => value.includes('\ufffd'))] ?? null
      faults.push({ line: one.line, column, reason: csvSentences.notUtf8, text: one.text })
    } else if (one.values.length > 1 || one.values[0]?.trim()) records.push(one)
  }
  return { header, headerText, delimiter, records, faults }
}

type Broken = { line: number; field: number | null; reason: Bilingual; text: string }

/** Excel's “CSV (Macintosh)” ends its lines with carriage returns alone. */
function withLineFeeds(bytes: Uint8Array): Uint8Array {
  return bytes.includes(0x0a) ? bytes : bytes.map((byte) => (byte === 0x0d ? 0x0a : byte))
}

function decode(bytes: Uint8Array): { text: string; damaged: ReadonlySet<number> } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), damaged: new Set() }
  } catch {
    const strict = new TextDecoder('utf-8', { fatal: true })
    const damaged = new Set<number>()
    let line = 1
    for (let start = 0; start < bytes.length; line += 1) {
      const end = bytes.indexOf(0x0a, start)
      try {
        strict.decode(bytes.subarray(start, end < 0 ? undefined : end))
      } catch {
        damaged.add(line)
      }
      start = end < 0 ? bytes.length : end + 1
    }
    return { text: new TextDecoder('utf-8').decode(bytes), damaged }
  }
}

function hasDamage({ line, text }: CsvRecord, damaged: ReadonlySet<number>): boolean {
  if (damaged.size === 0) return false
  const last = line + text.split('\n').length - 1
  for (let at = line; at <= last; at += 1) if (damaged.has(at)) return true
  return false
}

/** Excel writes semicolons where the comma is the decimal sign, as in Vietnamese. */
function delimiterOf(header: string): string {
  const count = (sign: string) => header.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

function recordsFrom(lines: readonly string[], delimiter: string): (CsvRecord | Broken)[] {
  const found: (CsvRecord | Broken)[] = []
  let next = 0
  let broken = 0
  let width: number | undefined
  while (next < lines.length) {
    const start = next
    const whole = parseFrom(lines, start, delimiter, (values, taken) => {
      const text = lines.slice(next, next + taken).join('\n')
      if (taken > 1 && (taken > mostLines || values.length !== (width ?? values.length))) return false
      width ??= values.length
      found.push({ line: next + 1, values, text })
      next += taken
      return true
    })
    if (whole) break
    broken += 1
    const text = lines[next] ?? ''
    const place = { line: next + 1, text }
    if (broken > mostBroken) {
      found.push({ ...place, field: null, reason: csvSentences.tooBroken })
      break
    }
    found.push({ ...place, ...brokenQuote(text, delimiter) })
    next += 1
  }
  return found
}

class Mistaken extends Error {}

/** Reads on from a line: true at the end of the file, false where a record is broken; `take` may refuse one. */
function parseFrom(
  lines: readonly string[],
  start: number,
  delimiter: string,
  take: (values: string[], lines: number) => boolean,
): boolean {
  let read = 0
  try {
    parse(lines.slice(start).join('\n'), {
      delimiter,
      relax_column_count: true,
      record_delimiter: '\n',
      max_record_size: largestRecord,
      on_record: (record, { lines: last }) => {
        if (!take(record, last - read)) throw new Mistaken()
        read = last
        return null
      },
    })
    return true
  } catch (error) {
    if (error instanceof Mistaken || error instanceof CsvError) return false
    throw error
  }
}

/** In which field of a line the quote stands that breaks it, and how. */
function brokenQuote(line: string, delimiter: string): { field: number | null; reason: Bilingual } {
  let field = 0
  let open: number | null = null
  let start = true
  for (const sign of line) {
    if (sign === delimiter && open === null) {
      field += 1
      start = true
      continue
    }
    if (sign === '"') {
      if (!start && open === null) return { field, reason: csvSentences.strayQuote }
      open = open === null ? field : null
    }
    start = false
  }
  return open === null
    ? { field: null, reason: csvSentences.strayQuote }
    : { field: open, reason: csvSentences.openQuote }
}
