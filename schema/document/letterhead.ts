import { type DocumentType, documentTypes, type Instrument } from '../plan/plan.rules.ts'
import type { Block } from './blocks.ts'
import { dayOf, isoDate } from './calendar.ts'
import type { Passage } from './passage.ts'
import { readAs } from './read.ts'
import type { ReadHeader } from './reading.ts'

const motto =
  /^.{0,60}?(?:cong hoa xa hoi chu nghia viet nam|doc lap ?[-–] ?tu do ?[-–] ?hanh phuc|dang cong san viet nam)/

/** `Số: 1097/KH-UBND`, `Số 12-KH/HPN`, `Số: 20/2020/QĐ-TTg`; a blank number (`Số:   /KH-UBND`) is none. */
const numberLine =
  /(?:^(?:Số|SỐ|Sô|số)\s?:?|\s(?:Số|SỐ)\s?:)\s?(\d{1,5}[a-zA-Z]?)\s?([/-])\s?((?:\d{4}\s?\/\s?)?[\p{Lu}][\p{L}\d&.,]*(?:\s?[-/–]\s?[\p{L}\d&.,]+){0,3})/u

type Found = { passage: Passage; value: string }

export function readNumber(blocks: readonly Block[]): ReadHeader['number'] {
  for (const { passage } of blocks) {
    const found = numberLine.exec(passage.text.slice(0, 200))
    if (!found || /^(?:Quyết định|Kế hoạch|Căn cứ|Thực hiện)/u.test(passage.text)) continue
    const symbol = (found[3] ?? '').replace(/[.,]+$/, '')
    const value = `${found[1]}${found[2]}${symbol}`.replace(/\s+/g, '').replaceAll('–', '-')
    const at = found.index + (/^\s/.test(found[0]) ? 1 : 0)
    return { ...readAs(passage.slice(at, found.index + found[0].length), 0.98), value }
  }
  return null
}

/** The kind told by the symbol of the number, blank numbers (`Số:   /KH-UBND`) included. */
export function typeOfSymbol(blocks: readonly Block[]): DocumentType | null {
  for (const { passage } of blocks) {
    const found =
      /^(?:Số|SỐ)\s?:?\s?[\d\s.…]*[a-z]?\s?[/-]\s?(?:\d{4}\s?\/)?\s?([\p{Lu}][\p{L}]{0,4})\s?[-/]/u.exec(
        passage.text.slice(0, 60),
      )
    const type = documentTypes.find((word) => word === found?.[1])
    if (type) return type
  }
  return null
}

const dateLine =
  /((?:TP\.\s?|Tp\.\s?)?\p{Lu}[\p{L}’'.\-–]*(?:\s[\p{L}’'.\-–]+){0,6}?)\s?,\s?(?:ngày|Ngày|NGÀY)\s?(?:(\d{1,2})\s?(?:tháng|THÁNG)\s?(\d{1,2})\s?(?:năm|NĂM)\s?(\d{4})|(\d{1,2})\s?[/-]\s?(\d{1,2})\s?[/-]\s?(\d{4}))/u
const bareLine =
  /^((?:TP\.\s?)?\p{Lu}[\p{L}’'.-]*(?:\s\p{Lu}[\p{L}’'.-]*){0,4})\s(?:ngày|Ngày)\s?(\d{1,2})\s?tháng\s?(\d{1,2})\s?năm\s?(\d{4})$/u
const placeOnly =
  /^((?:TP\.\s?)?\p{Lu}[\p{L}’'.\-–]*(?:\s[\p{L}’'.\-–]+){0,6}?)\s?,\s?ngày[\s.…_]*(?:\d{1,2}[\s.…_]*)?tháng/u

export function readPlaceAndDate(blocks: readonly Block[]): { place: Found | null; date: Found | null } {
  for (const { passage } of blocks) {
    if (passage.text.length > 260) continue
    const from = skipLetterhead(passage)
    const part = passage.slice(from)
    const found = dateLine.exec(part.text) ?? bareLine.exec(part.text)
    if (found) {
      const name = found[1] ?? ''
      const date = isoDate(dayOf(found[2] ?? found[5], found[3] ?? found[6], found[4] ?? found[7]))
      const at = part.slice(found.index, found.index + name.length)
      const dateAt = found.index + name.length + 1
      const whole = part.slice(dateAt, found.index + found[0].length)
      return { place: { passage: at, value: name }, date: date ? { passage: whole, value: date } : null }
    }
    const bare = placeOnly.exec(part.text)
    if (bare) return { place: { passage: part.slice(0, bare[1]?.length), value: bare[1] ?? '' }, date: null }
  }
  return { place: null, date: null }
}

/** Two columns printed on one line: the number or the motto stand before the place. */
function skipLetterhead(passage: Passage): number {
  const number = numberLine.exec(passage.text)
  if (number) return number.index + number[0].length
  const blankNumber = /^(?:Số|SỐ)\s?:[\s.…/\p{Lu}-]{3,30}\s/u.exec(passage.text)
  if (blankNumber && !/,/.test(blankNumber[0])) {
    const rest = passage.text.slice(blankNumber[0].length - 1)
    return /^\s\p{Lu}/u.test(rest) ? blankNumber[0].length : 0
  }
  return motto.exec(passage.folded)?.[0].length ?? 0
}

/** The lines that name the issuing body and those above it, without the state's name and motto. */
export function issuerLines(blocks: readonly Block[]): Passage[] {
  const lines: Passage[] = []
  for (const block of blocks) {
    if (block.table || block.marker) continue
    const { passage } = block
    const found =
      /cong hoa xa hoi chu nghia viet nam|doc lap ?[-–] ?tu do ?[-–] ?hanh phuc|dang cong san viet nam|^doan (?:tncs|thanh nien cong san) ho chi minh$/.exec(
        passage.folded,
      )
    let line = found ? passage.slice(0, found.index) : passage
    const number = /(?:^|\s)(?:Số|SỐ)\s?:/u.exec(line.text)
    if (number) line = line.slice(0, number.index)
    const text = line.text
    if (text.length < 3 || text.length > 120 || /\d{2}|,\s?ngày/u.test(text)) continue
    if (!/\p{Lu}{2}/u.test(text)) continue
    lines.push(line)
  }
  return lines
}

export function instrumentOf(
  type: DocumentType | null,
  kind: string | null,
  title: string,
): Instrument | null {
  if (kind === 'Chiến lược') return 'STRATEGY'
  if (type === 'CTr') return 'PROGRAMME'
  if (type === 'ĐA') return 'SCHEME'
  if (type === 'DA') return 'PROJECT'
  if (type === 'QC') return 'REGULATION'
  if (type === 'KH' || type === 'PA' || type === 'HD') return 'PLAN'
  const named = /(kế hoạch|chương trình|đề án|dự án|chiến lược|quy chế)/iu.exec(title)?.[1]?.toLowerCase()
  const instruments: Record<string, Instrument> = {
    'kế hoạch': 'PLAN',
    'chương trình': 'PROGRAMME',
    'đề án': 'SCHEME',
    'dự án': 'PROJECT',
    'chiến lược': 'STRATEGY',
    'quy chế': 'REGULATION',
  }
  return named ? (instruments[named] ?? null) : null
}
