/** Lines of one PDF page, each in segments where wide gaps divide it. */

/** Position of the left end of the base line, y upwards; all in points. */
export type Piece = { str: string; x: number; y: number; width: number; fontSize: number }
export type Line = {
  x: number
  right: number
  y: number
  size: number
  segments: { x: number; text: string }[]
}

/** In sizes of the letters: how far apart pieces of one line may lie in height, columns, words. */
const SAME_LINE = 0.5
const COLUMN_GAP = 2.5
const WORD_GAP = 0.15

export function linesOf(pieces: readonly Piece[]): Line[] {
  const inked = pieces.filter(({ str }) => str.trim() !== '')
  const rows: Piece[][] = []
  for (const piece of inked.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(first.y - piece.y) < SAME_LINE * Math.max(first.fontSize, piece.fontSize)) {
      row.push(piece)
    } else rows.push([piece])
  }
  return rows.map(lineOf)
}

function lineOf(row: readonly Piece[]): Line {
  const ordered = row.toSorted((a, b) => a.x - b.x)
  const size = ordered.reduce((largest, { fontSize }) => Math.max(largest, fontSize), 1)
  const segments: Line['segments'] = []
  let right = Number.NEGATIVE_INFINITY
  for (const { str, x, width } of ordered) {
    const last = segments.at(-1)
    const gap = x - right
    if (!last || gap > COLUMN_GAP * size) segments.push({ x, text: str })
    else if (gap > WORD_GAP * size && !last.text.endsWith(' ') && !str.startsWith(' ')) last.text += ` ${str}`
    else last.text += str
    right = Math.max(right, x + width)
  }
  const trimmed = segments.map(({ x, text }) => ({ x, text: text.trim().replace(/\s+/g, ' ') }))
  return { x: ordered[0]?.x ?? 0, right, y: ordered[0]?.y ?? 0, size, segments: trimmed }
}
