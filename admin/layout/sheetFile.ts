import { printable, type SheetCell, type SheetRow, toCsv } from '../../schema/sheet.rules.ts'

export type SheetFormat = 'xlsx' | 'csv'
export type Sheet = { name: string; headings: string[]; rows: SheetRow[] }

/** The bytes of a file. What writes workbooks is fetched when the first one is asked for. */
export async function makeSheetFile({ name, headings, rows }: Sheet, format: SheetFormat): Promise<Blob> {
  if (format === 'csv') return new Blob([toCsv([headings, ...rows])], { type: 'text/csv;charset=utf-8' })
  const { default: writeWorkbook } = await import('write-excel-file/browser')
  const heading = headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  const cells = [heading, ...rows.map((row) => row.map(workbookCell))]
  const columns = headings.map((text, index) => ({ width: widthOf(text, rows, index) }))
  return writeWorkbook(cells, { sheet: sheetName(name), columns, stickyRowsCount: 1 }).toBlob()
}

function workbookCell(cell: SheetCell) {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'string') return { value: printable(cell), type: String }
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
}

/** Characters; a title of two lines is read better than a column as wide as the window. */
const widest = 60

function widthOf(heading: string, rows: readonly SheetRow[], index: number): number {
  const lengths = rows.map((row) => {
    const cell = row[index] ?? ''
    return typeof cell === 'object' ? 10 : String(cell).length
  })
  const longest = lengths.reduce((most, length) => Math.max(most, length), heading.length)
  return Math.min(longest, widest) + 2
}

/** Excel allows 31 letters and none of these. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
}

export function handOver(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
