import type { Line } from './lines.ts'
import { findMarker, isBullet, type Marker } from './marker.ts'
import { Passage } from './passage.ts'
import type { SectionKind } from './section.ts'

/** A paragraph, list item, heading or table: what a reader of the printed page would see as one thing. */
export type Block = {
  /** Its words without the label. */
  passage: Passage
  marker: Marker | null
  hashes: number
  bold: boolean
  /** Line of the text on which it begins, from 1. */
  line: number
  afterGap: boolean
  /** Rows of cells; then `passage` holds the first row. */
  table: Passage[][] | null
  /** What a section is about whose title is lost. */
  section?: SectionKind
}

type Draft = { parts: Passage[]; first: Line; last: Line; marker: Marker | null }

export function joinLines(lines: readonly Line[]): Block[] {
  const width = printedWidth(lines)
  const blocks: Block[] = []
  let draft: Draft | null = null
  const close = () => {
    if (draft) blocks.push(...finish(draft))
    draft = null
  }
  const expanded = lines.flatMap((line) => unfoldLayoutTable(line))
  for (let i = 0; i < expanded.length; i++) {
    const line = expanded[i]
    if (!line) continue
    const rows = tableAt(expanded, i)
    if (rows.length > 0) {
      close()
      blocks.push(tableBlock(line, rows))
      i += rows.length - 1
      continue
    }
    const marker = findMarker(line.passage.text)
    if (draft && continues(draft, line, marker, width)) {
      draft.parts.push(line.passage)
      draft.last = line
    } else {
      close()
      draft = { parts: [line.passage], first: line, last: line, marker }
    }
  }
  close()
  return blocks
}

function finish(draft: Draft): Block[] {
  const whole = Passage.join(draft.parts)
  const passage = draft.marker ? whole.slice(draft.marker.length) : whole
  const { hashes, bold, number, afterGap } = draft.first
  return [{ passage, marker: draft.marker, hashes, bold, line: number, afterGap, table: null }]
}

/** The width at which the lines of a hard-wrapped text break; infinite for text with a line a paragraph. */
function printedWidth(lines: readonly Line[]): number {
  const lengths = lines.map((line) => line.passage.text.length).filter((length) => length > 40)
  if (lengths.length < 8) return Number.POSITIVE_INFINITY
  lengths.sort((a, b) => a - b)
  const widest = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  const middle = lengths[Math.floor(lengths.length * 0.5)] ?? 0
  return widest <= 140 && middle >= widest * 0.75 ? widest : Number.POSITIVE_INFINITY
}

const endOfSentence = /[.;:!?…]["”’)\]]*$|\.\/$|\/\.\/?$/
/** Words that no paragraph ends with: what follows belongs to them. */
const dangling =
  /(?:^|[\s(])(?:và|hoặc|của|với|cho|về|theo|tại|ở|các|những|trong|trên|từ|đến|do|bởi|được|bị|là|có|qua|để|nhằm|bằng|giữa|thuộc|Ủy ban|Uỷ ban|Hội đồng|Sở|Phòng|Bộ|Trung tâm|Trạm|VÀ|CỦA|VỀ|CHO|TRONG|TRÊN|VỚI|CÁC)$|[,\-–]$/u

/** A ground stands alone, also right under a title as wide as the page. */
const opensGround =
  /^(?:Căn cứ (?:Luật|Bộ luật|Nghị|Quyết|Kế hoạch số|Công văn|Thông tư|Chỉ thị|Chương trình)|(?:Thực hiện|Triển khai) (?:Quyết định|Kế hoạch|Nghị quyết|Công văn|Chỉ thị|Chương trình) số)/u

/** "(Kèm theo Quyết định số …)" under a title as wide as the page. */
const attachedNote = /^\((?:Ban hành |Phê duyệt )?[Kk]èm theo/u

/** "Căn cứ Luật / Bình đẳng giới ngày …": a ground ends with its stop, wherever the line breaks. */
const isHalfGround = (draft: Draft, text: string): boolean =>
  draft.marker === null &&
  /^(?:Căn cứ|Thực hiện|Triển khai|Xét đề nghị|Theo đề nghị)\s/u.test(draft.first.passage.text) &&
  !isCapitals(text) &&
  !/^(?:Căn cứ|Thực hiện|Triển khai|Tiếp tục|Theo|Xét|Để|Ủy ban|Uỷ ban|UBND|Ban|Hội|Sở|Bộ trưởng)(?=\s)/u.test(
    text,
  )

/** "- Tiếp tục thực hiện / Chương trình …": a bullet that stops at a verb goes on, whatever the next letter. */
const isHalfItem = (draft: Draft, previous: string, text: string): boolean =>
  isBullet(draft.marker) &&
  previous.length >= 20 &&
  !isCapitals(text) &&
  /(?:^|\s)(?:thực hiện|triển khai|tổ chức|xây dựng|ban hành|tham gia|hưởng ứng|phối hợp với|và|của|theo|với)$/u.test(
    previous,
  )

function continues(draft: Draft, line: Line, marker: Marker | null, width: number): boolean {
  const previous = draft.last.passage.text
  const text = line.passage.text
  if (previous.length > 20_000 || line.cells !== null) return false
  const open = !endOfSentence.test(previous.slice(-6))
  const full = previous.length >= width * 0.82
  if (marker) return open && splitName(previous, text, marker, line.afterGap, full)
  if (line.hashes > 0 || (draft.first.hashes > 0 && line.afterGap)) return false
  const lower = /^(?:\p{Ll}|[,;)%”…]|\d+[%/]|\d{4})/u.test(text)
  if (isLetterhead(previous) || isLetterhead(text)) return false
  if (open && isInsideBrackets(draft)) return true
  if (open && dangling.test(previous.slice(-24)) && previous.length >= 50 && !isCentred(previous, text))
    return true
  if (
    open &&
    /^(?:\d|[IVX]{1,4}[/,;. ])/.test(text) &&
    /(?:^|\s)(?:số|ngày|tháng|năm|giai đoạn|[Qq]uý)$/u.test(previous.slice(-12))
  )
    return true
  if (opensGround.test(text) || attachedNote.test(text)) return false
  if (open && !line.afterGap && (isHalfGround(draft, text) || isHalfItem(draft, previous, text))) return true
  if (line.afterGap) return open && lower && (previous.length > 12 || draft.parts.length > 1)
  if (draft.first.bold !== line.bold && !lower) return false
  if (lower && !/:$/.test(previous)) return true
  if (draft.marker && open && isCapitals(previous) && isCapitals(text)) return true
  if (open) return full && !isCapitals(text)
  if (/;$/.test(previous)) return full
  return full && !isBullet(draft.marker) && /\.$/.test(previous) && previous.length >= width * 0.95
}

/** A wrapped line may begin with the dash of a name ("Lao động / - Thương binh") or the year of a period. */
function splitName(
  previous: string,
  text: string,
  marker: Marker,
  afterGap: boolean,
  full: boolean,
): boolean {
  if (marker.style !== 'dash') return false
  const rest = text.slice(marker.length)
  if (/\d$/.test(previous)) return /^\d{4}(?!\d)/.test(rest)
  if (/(?:lao động|văn hóa|văn hoá|chính trị|kinh tế|gia đình)$/i.test(previous)) {
    return /^(?:thương binh|xã hội|hạ tầng|dân tộc)/i.test(rest)
  }
  return !afterGap && full && /^\p{Ll}/u.test(rest)
}

/** An open bracket in the last printed line asks for its other half. */
function isInsideBrackets(draft: Draft): boolean {
  const text = draft.parts.at(-1)?.text ?? ''
  const opened = text.lastIndexOf('(')
  return opened >= 0 && opened > text.lastIndexOf(')') && text.length - opened < 60
}

/** Lines that always stand alone: the state's name, the number, the date, the kind of document, the signature. */
function isLetterhead(text: string): boolean {
  if (text.length > 160) return false
  return (
    /^(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH|HƯỚNG DẪN|ĐỀ ÁN|PHƯƠNG ÁN|CHỈ THỊ|NGHỊ QUYẾT|BÁO CÁO|THÔNG BÁO)\s*:?$/u.test(
      text,
    ) ||
    /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập|ĐỘC LẬP)/u.test(text) ||
    /^(?:Số|SỐ)\s*:/u.test(text) ||
    /^[\p{L}\s.\-–]{2,40},\s*(?:ngày|Ngày)\s.{0,30}(?:tháng|\/)/u.test(text) ||
    /^(?:TM|KT|TL|TUQ|Q|T\/M|K\/T|T\.M)\s?\.\s?\p{Lu}/u.test(text) ||
    /^N[ơƠ]I NHẬN|^Nơi nhận/u.test(text) ||
    /^[-\s]*L[ưu]u\s?:/u.test(text)
  )
}

function isCentred(previous: string, text: string): boolean {
  return isCapitals(previous) && !isCapitals(text)
}

export function isCapitals(text: string): boolean {
  const letters = text.slice(0, 200).replace(/[^\p{L}]/gu, '')
  return letters.length >= 3 && letters === letters.toUpperCase()
}

/** The letterhead, the recipients and the signature often stand in an unruled table: its cells are lines. */
function unfoldLayoutTable(line: Line): Line[] {
  if (!line.cells) return [line]
  const words = line.cells.map((cell) => cell.text)
  const isLayout = words.some((text) =>
    /^(?:CỘNG H(?:ÒA|OÀ)|(?:ỦY|UỶ) BAN NHÂN DÂN|UBND |SỞ |HỘI |BAN |Số\s*:|N[ơƠ][iI] (?:nhận|NHẬN)|TM\s?\.|KT\s?\.|TL\s?\.|(?:PHÓ )?CHỦ TỊCH|GIÁM ĐỐC|[\p{L}\s.]{2,30}, ngày)/u.test(
      text,
    ),
  )
  if (!isLayout || /^(?:stt|tt|số tt|\d{1,3}|[IVX]+)\.?$/i.test(words[0] ?? '')) {
    return [line]
  }
  return line.cells
    .filter((cell) => cell.text !== '')
    .map((cell, i) => ({ ...line, passage: cell, cells: null, afterGap: line.afterGap || i > 0 }))
}

/** Rows from `from` on that form a table: two at least; columns set apart by tabs need a header to be believed. */
function tableAt(lines: readonly Line[], from: number): Passage[][] {
  const rows: Passage[][] = []
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]
    if (!line?.cells) break
    if (i > from && line.afterGap && !isPiped(line) && line.cells.length !== rows[0]?.length) break
    rows.push(line.cells)
  }
  const head = lines[from]
  if (rows.length < 2 || !head) return rows.length === 1 && head && isPiped(head) ? rows : []
  if (isPiped(head)) return rows
  const title = (rows[0] ?? []).map((cell) => cell.folded)
  return title.some((text) => /^(?:stt|tt|chi tieu|noi dung|muc tieu)\b/.test(text)) ? rows : []
}

const isPiped = (line: Line) => line.passage.text.startsWith('|')

function tableBlock(line: Line, rows: Passage[][]): Block {
  const { hashes, bold, number, afterGap } = line
  return { passage: line.passage, marker: null, hashes, bold, line: number, afterGap, table: rows }
}
