/**
 * Lines of text from the placed pieces of a PDF page. PDF knows no paragraphs: lines are found by height, blocks
 * by the space between lines, and two columns side by side (letterhead, signature) are read one after the other.
 */
/** Position of the left end of the base line, y upwards; all in points. */
export type Piece = { str: string; x: number; y: number; width: number; fontSize: number }
type Line = { y: number; size: number; segments: { x: number; text: string }[] }

/** In sizes of the letters: another line, a wide gap between columns, a gap between words, a new block. */
const SAME_LINE = 0.5
const COLUMN_GAP = 2.5
const WORD_GAP = 0.15
const BLOCK_GAP = 1.9

export function pageText(pieces: readonly Piece[]): string {
  const lines = linesOf(pieces)
  const out: string[] = []
  for (let i = 0; i < lines.length; ) {
    const line = lines[i]
    if (!line) break
    const above = lines[i - 1]
    if (above && above.y - line.y > BLOCK_GAP * Math.max(above.size, line.size)) out.push('')
    const columns = columnBlock(lines, i)
    if (columns === null) {
      out.push(line.segments.map(({ text }) => text).join('  '))
      i += 1
      continue
    }
    out.push(...columns.left, '', ...columns.right)
    i += columns.count
  }
  return out.join('\n')
}

/** Two segments to a line for at least two lines: the left ones are read before the right ones. */
function columnBlock(
  lines: readonly Line[],
  from: number,
): { left: string[]; right: string[]; count: number } | null {
  const split = lines[from]?.segments[1]?.x
  if (split === undefined || lines[from]?.segments.length !== 2) return null
  const left: string[] = []
  const right: string[] = []
  let count = 0
  let pairs = 0
  for (const line of lines.slice(from)) {
    const [first, second, third] = line.segments
    if (!first || third) break
    const size = line.size
    if (second) {
      if (Math.abs(second.x - split) > 12 * size) break
      left.push(first.text)
      right.push(second.text)
      pairs += 1
    } else if (first.x > split - 8 * size) right.push(first.text)
    else if (first.x + first.text.length * size * 0.5 < split) left.push(first.text)
    else break
    count += 1
  }
  return pairs >= 2 ? { left, right, count } : null
}

function linesOf(pieces: readonly Piece[]): Line[] {
  const inked = pieces.filter(({ str }) => str.trim() !== '')
  const sorted = [...inked].sort((a, b) => b.y - a.y || a.x - b.x)
  const rows: Piece[][] = []
  for (const piece of sorted) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(first.y - piece.y) < SAME_LINE * Math.max(first.fontSize, piece.fontSize))
      row.push(piece)
    else rows.push([piece])
  }
  return rows.map(lineOf)
}

function lineOf(row: Piece[]): Line {
  const ordered = row.toSorted((a, b) => a.x - b.x)
  const size = Math.max(...ordered.map(({ fontSize }) => fontSize), 1)
  const segments: Line['segments'] = []
  let end = Number.NEGATIVE_INFINITY
  for (const { str, x, width } of ordered) {
    const last = segments.at(-1)
    const gap = x - end
    if (!last || gap > COLUMN_GAP * size) segments.push({ x, text: str })
    else
      last.text += gap > WORD_GAP * size && !last.text.endsWith(' ') && !str.startsWith(' ') ? ` ${str}` : str
    end = x + width
  }
  return { y: ordered[0]?.y ?? 0, size, segments: segments.map(({ x, text }) => ({ x, text: text.trim() })) }
}

/** Pages one after the other without their numbers, which stand alone on the first or last line. */
export function joinPages(pages: readonly string[]): string {
  return pages
    .map((page) =>
      page
        .replace(/^\s*[-–]?\s*\d{1,3}\s*[-–]?\s*(?:\n|$)/, '')
        .replace(/(?:^|\n)\s*[-–]?\s*\d{1,3}\s*[-–]?\s*$/, ''),
    )
    .join('\n')
}
