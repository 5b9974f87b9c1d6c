import { mendBrokenLines } from './broken-lines.ts'
import { NotAPlan } from './not-a-plan.ts'
import { cleanPassage, Passage } from './passage.ts'
import { lostLineEnds } from './reflow.ts'

/** One line of the text without its layout marks. */
export type Line = {
  passage: Passage
  /** Counted from 1 in the text as stored. */
  number: number
  /** Depth of a markdown heading, 0 for none. */
  hashes: number
  /** The whole line stood between `**`. */
  bold: boolean
  /** An empty line or a turn of the page stands before it. */
  afterGap: boolean
  /** Cells of a table row, null for other lines. */
  cells: Passage[] | null
}

/** Far above any plan; a text beyond it is refused before memory or time are spent on it. */
const longestLine = 200_000
const mostLines = 30_000

export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let afterGap = true
  let number = 0
  let inColumns = false
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    number++
    if (end - start > longestLine) throw tooLong(start, end)
    for (const [from, to] of printedLines(text, start, end)) {
      inColumns = isColumns(text, from, to, inColumns)
      const line = readLine(text, from, to, number, inColumns)
      if (line === null) afterGap = true
      else if (line !== 'ruler') {
        lines.push({ ...line, afterGap })
        afterGap = false
      }
    }
    if (lines.length > mostLines) throw tooLong(start, end)
    start = end + 1
  }
  return mendBrokenLines(dropPageFurniture(lines))
}

function tooLong(start: number, end: number): NotAPlan {
  return new NotAPlan({
    vi: 'Văn bản quá dài, không phải một kế hoạch; hãy gửi riêng tệp của từng kế hoạch.',
    en: 'The text is far longer than any plan; send the file of one plan alone.',
    place: { start, end },
  })
}

/** A form feed and `<br>` end a printed line as a newline does; so do the cells of a table used for layout. */
function* printedLines(text: string, start: number, end: number): Generator<[number, number]> {
  let from = start
  const raw = text.slice(start, end)
  const isTable = /^[^|]{0,90}\|/.test(raw)
  const breaks = isTable ? (isLayoutRow(raw) ? /\||<br ?\/?>/gi : null) : /\f|<br ?\/?>/gi
  if (breaks && /[\f|]|<br/i.test(raw)) {
    for (const found of raw.matchAll(breaks)) {
      yield [from, start + found.index]
      from = start + found.index + found[0].length
    }
  }
  const rest = from
  for (const at of lostLineEnds(text.slice(rest, end))) {
    const next = rest + at
    yield [from, next]
    from = next
  }
  yield [from, end]
}

/** The letterhead, the recipients and the signature often stand in an unruled table. */
const layoutCell =
  /(?:\||<br ?\/?>)[\s*_]*(?:CỘNG H(?:ÒA|OÀ) XÃ|(?:ỦY|UỶ) BAN NHÂN DÂN|UBND (?:TỈNH|THÀNH|HUYỆN|QUẬN|XÃ|PHƯỜNG)|Số\s*:|N[ơƠ][iI] (?:nhận|NHẬN)|TM\s?\.|KT\s?\.|TL\s?\.|TUQ\s?\.|(?:PHÓ )?CHỦ TỊCH|GIÁM ĐỐC|ĐỘC LẬP|Độc lập|[\p{L}.\s-]{2,40}, ngày[\s.…\d]{1,12}tháng)/u

function isLayoutRow(raw: string): boolean {
  return raw.length < 6000 && layoutCell.test(raw) && !/^\s*\|[\s*]*(?:stt|tt|\d{1,3})[\s*.]*\|/i.test(raw)
}

/** A picture, or a footnote at the end of a printed page: a break in the text and none of its sentences. */
const pictureOrNote =
  /^(?:<span id="[\w-]{1,40}"><\/span>\s*)?!\[[^\]]{0,80}\]\([^)]{0,120}\)$|^<sup>\d{1,3}<\/sup>\s*\S/

/** null for an empty line; `ruler` for a drawn line, which separates nothing. */
function readLine(
  text: string,
  from: number,
  to: number,
  number: number,
  inColumns: boolean,
): Line | null | 'ruler' {
  let start = from
  while (start < to && /\s/.test(text[start] ?? '')) start++
  if (start >= to) return null
  if (text[start] === '>') start++
  const raw = text.slice(start, Math.min(to, start + 400)).trim()
  if (raw === '') return null
  if (pictureOrNote.test(raw)) return null
  if (/^[-_=*~.\s–—]{3,}$/.test(raw) || /^```/.test(raw)) return 'ruler'
  if (/^\|?[\s:|-]{3,}\|?$/.test(raw) && raw.includes('-')) return 'ruler'
  const heading = /^(#{1,6})\s+/.exec(raw)
  const hashes = heading?.[1]?.length ?? 0
  if (heading) start = text.indexOf(raw, start) + heading[0].length
  const cells = inColumns ? spacedCells(text, start, to) : readCells(text, start, to)
  const passage = cleanPassage(text, start, to)
  if (passage.text === '') return null
  const body = raw.slice(heading?.[0].length ?? 0)
  const bold = /^\*\*[^*]+\*\*:?$/.test(body) || /^\*\*[^*]+$/.test(body) || /^[^*]+\*\*$/.test(body)
  return { passage, number, hashes, bold, afterGap: false, cells }
}

/** Under a header such as "TT    Chỉ tiêu    Năm 2028" columns may be set apart by blanks alone. */
function isColumns(text: string, from: number, to: number, before: boolean): boolean {
  if (to - from > 400) return false
  const raw = text.slice(from, to).trim()
  if (raw === '') return before
  if (raw.includes('|') || raw.includes('\t')) return false
  const columns = raw.split(/ {2,}/).length
  return columns >= 3 && (before || /^(?:stt|tt|số tt) {2,}\S/i.test(raw))
}

function spacedCells(text: string, start: number, to: number): Passage[] {
  const cells: Passage[] = []
  let from = start
  for (const gap of text.slice(start, to).trimEnd().matchAll(/ {2,}/g)) {
    cells.push(cleanPassage(text, from, start + gap.index))
    from = start + gap.index + gap[0].length
  }
  cells.push(cleanPassage(text, from, to))
  return cells
}

/** A table row in markdown (`| a | b |`), or columns set apart by tabs. */
function readCells(text: string, start: number, to: number): Passage[] | null {
  const pipes = text[start] === '|'
  const separator = pipes ? '|' : '\t'
  const raw = text.slice(start, to)
  if (!pipes && (!raw.includes('\t') || raw.trim().split(/ *\t[\t ]*/).length < 3)) return null
  const cells: Passage[] = []
  let from = start + (pipes ? 1 : 0)
  while (from <= to) {
    let next = text.indexOf(separator, from)
    if (next < 0 || next > to) next = to
    cells.push(cellPassage(text, from, next))
    if (cells.length > 40) return null
    from = next + 1
  }
  if (pipes && cells.at(-1)?.text === '') cells.pop()
  return cells.length >= (pipes ? 1 : 3) ? cells : null
}

function cellPassage(text: string, from: number, to: number): Passage {
  const raw = text.slice(from, to)
  if (!/<br/i.test(raw)) return cleanPassage(text, from, to)
  const parts: Passage[] = []
  let at = 0
  for (const found of raw.matchAll(/<br ?\/?>/gi)) {
    parts.push(cleanPassage(text, from + at, from + found.index))
    at = found.index + found[0].length
  }
  parts.push(cleanPassage(text, from + at, to))
  return Passage.join(parts)
}

const pageNumber =
  /^(?:[-–—] ?)?\d{1,3}(?: ?[-–—])?$|^(?:trang|page) ?\d{1,3}(?: ?(?:\/|trên|of) ?\d{1,3})?$|^\d{1,3} ?\/ ?\d{1,3}$/i

/** The number of the document, as a running head repeats it. */
const documentNumber = /^\d{1,5} ?\/ ?(?:\d{4} ?\/ ?)?[A-ZĐƯ]{2,4} ?- ?[\p{Lu}\d&-]{2,20}$/u

/** Lone page numbers, and the headers and footers that come again beside them, are no text of the plan. */
function dropPageFurniture(lines: Line[]): Line[] {
  const isNumber = lines.map((line) => line.cells === null && pageNumber.test(line.passage.text))
  const seen = new Map<string, number>()
  const beside = new Map<string, number>()
  lines.forEach((line, i) => {
    const key = line.passage.text
    if (key.length > 100 || isNumber[i]) return
    seen.set(key, (seen.get(key) ?? 0) + 1)
    if (isNumber[i - 1] || isNumber[i + 1]) beside.set(key, (beside.get(key) ?? 0) + 1)
  })
  const kept: Line[] = []
  let gap = false
  lines.forEach((line, i) => {
    const key = line.passage.text
    const repeated =
      ((seen.get(key) ?? 0) >= 2 && (beside.get(key) ?? 0) >= 2) ||
      (documentNumber.test(key) && (isNumber[i - 1] || isNumber[i + 1]))
    if (isNumber[i] || repeated) {
      gap = true
      return
    }
    kept.push(gap ? { ...line, afterGap: true } : line)
    gap = false
  })
  return kept
}
