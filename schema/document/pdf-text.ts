/**
 * The text of a PDF from the placed pieces of its pages. PDF knows no paragraphs: lines are found by height, and
 * a line belongs to the paragraph above where its first word would not have fitted there any more.
 */
import { type Line, linesOf, type Piece } from './pdf-lines.ts'

/** In sizes of the letters. */
const INDENT = 0.8
const COLUMNS_MOVE = 12
const RIGHT_COLUMN_STARTS = 8
/** Of the usual distance between two lines. */
const WIDER = 1.4

const LIST_MARK = /^(?:[-+*•–]\s*\p{Lu}|(?:\d{1,2}|[a-zđ]|[IVX]{1,5})[.)]\s+\p{Lu})/u
const ENDS_ITEM = /[.;:!?”")]$/

export function pdfText(pages: readonly (readonly Piece[])[]): string {
  const set = pages.map((pieces) => withoutPageNumber(linesOf(pieces)))
  const lines = set.flat()
  const sheet = {
    right: quantile(
      lines.map(({ right }) => right),
      0.97,
    ),
    spacing: usualSpacing(set),
  }
  const blocks: string[] = []
  let last: Line | null = null
  for (const page of set) {
    for (let i = 0; i < page.length; ) {
      const line = page[i]
      if (!line) break
      const columns = columnBlock(page, i)
      if (columns) {
        blocks.push(columns.left.join('\n'), columns.right.join('\n'))
        i += columns.count
        last = null
        continue
      }
      const text = line.segments.map((segment) => segment.text).join('  ')
      if (last && continues(last, line, sheet, i === 0)) blocks.push(`${blocks.pop() ?? ''} ${text}`)
      else if (last && isCentred(last, sheet) && isCentred(line, sheet))
        blocks.push(`${blocks.pop() ?? ''}\n${text}`)
      else blocks.push(text)
      last = line
      i += 1
    }
  }
  return blocks.filter((block) => block !== '').join('\n\n')
}

type Sheet = { right: number; spacing: number }

function continues(above: Line, line: Line, sheet: Sheet, isNewPage: boolean): boolean {
  if (above.segments.length > 1 || line.segments.length > 1) return false
  if (isCentred(line, sheet) && isCentred(above, sheet)) return false
  if (!isNewPage && above.y - line.y > sheet.spacing * WIDER) return false
  if (line.x > above.x + INDENT * line.size) return false
  const text = line.segments[0]?.text ?? ''
  const ended = above.segments[0]?.text ?? ''
  if (LIST_MARK.test(text) && ENDS_ITEM.test(ended)) return false
  const letterWidth = (above.right - above.x) / Math.max(ended.length, 1)
  const firstWord = /^\S*/.exec(text)?.[0].length ?? 0
  return above.right + (firstWord + 1) * letterWidth > sheet.right - letterWidth
}

/** As far from both edges, and not from the left one by an indent alone. */
function isCentred({ x, right, size }: Line, sheet: Sheet): boolean {
  const left = PAGE_LEFT
  const gapLeft = x - left
  const gapRight = sheet.right - right
  return gapLeft > 4 * size && Math.abs(gapLeft - gapRight) < 3 * size
}

/** Decree 30/2020 sets the left margin at 30–35 mm. */
const PAGE_LEFT = 85

function usualSpacing(pages: readonly (readonly Line[])[]): number {
  const gaps = pages.flatMap((lines) => lines.slice(1).map((line, i) => (lines[i]?.y ?? line.y) - line.y))
  return quantile(gaps, 0.5)
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0
}

function withoutPageNumber(lines: Line[]): Line[] {
  const isNumber = (line: Line | undefined) => /^[-–]?\s*\d{1,3}\s*[-–]?$/.test(line?.segments[0]?.text ?? '')
  const from = isNumber(lines[0]) ? 1 : 0
  const to = lines.length - (lines.length > from + 1 && isNumber(lines.at(-1)) ? 1 : 0)
  return lines.slice(from, to)
}

/** Two segments to a line for at least two lines, as in letterhead and signature: left before right. */
function columnBlock(
  lines: readonly Line[],
  from: number,
): { left: string[]; right: string[]; count: number } | null {
  const first = lines[from]
  const split = first?.segments[1]?.x
  if (first === undefined || split === undefined || first.segments.length !== 2) return null
  const left: string[] = []
  const right: string[] = []
  let count = 0
  let pairs = 0
  for (const { segments, size, right: edge } of lines.slice(from)) {
    const [one, two, three] = segments
    if (!one || three) break
    if (two) {
      if (Math.abs(two.x - split) > COLUMNS_MOVE * size) break
      left.push(one.text)
      right.push(two.text)
      pairs += 1
    } else if (one.x > split - RIGHT_COLUMN_STARTS * size) right.push(one.text)
    else if (edge < split) left.push(one.text)
    else break
    count += 1
  }
  return pairs >= 2 ? { left, right, count } : null
}
