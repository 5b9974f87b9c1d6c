/**
 * Tables of a Word document as text. A table of data becomes Markdown; one that only places things side by side
 * (the letterhead, "Nơi nhận" beside the signature) becomes the lines of its cells, one cell after the other.
 */
export type Cell = { lines: string[] /** How many columns it covers. */; span: number }

/** Words that stand in letterheads and signature blocks alone (Decree 30/2020, annex I). */
const LAYOUT = /nơi nhận\s*:|độc lập\s*[-–]\s*tự do|^\s*số\s*:.*\/|^(tm|kt|tl|tuq|q)\s*\./im
const MOST_COLUMNS = 60

export function renderTable(rows: readonly (readonly Cell[])[]): string[] {
  const filled = rows.filter((row) => row.some(({ lines }) => lines.some((line) => line.trim() !== '')))
  return isLayout(filled) ? filled.flatMap((row) => row.map(cellBlock)).filter(Boolean) : markdown(filled)
}

function isLayout(rows: readonly (readonly Cell[])[]): boolean {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  if (columns < 2) return true
  const text = rows.flatMap((row) => row.flatMap(({ lines }) => lines)).join('\n')
  return columns <= 3 && rows.length <= 6 && LAYOUT.test(text)
}

const cellBlock = ({ lines }: Cell): string => lines.filter((line) => line.trim() !== '').join('\n')

function markdown(rows: readonly (readonly Cell[])[]): string[] {
  const lines = rows.map((row) => {
    const cells = row.flatMap(({ lines, span }) => {
      const text = lines.join(' ').replace(/\s+/g, ' ').replaceAll('|', '/').trim()
      return [text, ...Array<string>(Math.min(Math.max(span, 1), MOST_COLUMNS) - 1).fill('')]
    })
    return `| ${cells.join(' | ')} |`
  })
  const columns = Math.max(1, (lines[0]?.split('|').length ?? 3) - 2)
  return [[lines[0] ?? '', `|${' --- |'.repeat(columns)}`, ...lines.slice(1)].join('\n')]
}
