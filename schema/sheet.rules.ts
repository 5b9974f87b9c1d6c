/**
 * A list as a table that somebody takes along. What people typed is never a formula: a spreadsheet would run a cell
 * that begins with one of the signs below. Numbers are ours and stay numbers, -5 among them.
 */
import type { Day } from './day.rules.ts'

export type SheetCell = string | number | { day: Day } | null
export type SheetRow = readonly SheetCell[]

/** OWASP's list for CSV injection, with the wide signs that Excel reads as the narrow ones. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u
/** The same after what parts cells where decimals have a comma: there a text holds a cell of its own. */
const innerFormula = /(?<=[;\t]\s*)(?=[=+@＝＋＠]|[-－]\S)/gu
/** XML 1.0 has no place for these; one of them makes a workbook that does not open. */
const unprintable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Fit to be stored in a workbook, where text is told from formulas by its type. */
export function printable(text: string): string {
  return text.normalize('NFC').replace(unprintable, '')
}

/** Excel takes a file for UTF-8 by this mark alone. */
const utf8Mark = '\uFEFF'

/** Rows as CSV (RFC 4180). Days stay `YYYY-MM-DD`: Excel swaps day and month of any other where its language is English. */
export function toCsv(rows: readonly SheetRow[]): string {
  const lines = rows.map((row) => row.map(csvCell).join(','))
  return `${utf8Mark}${lines.join('\r\n')}\r\n`
}

function csvCell(cell: SheetCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  return typeof cell === 'string' ? csvText(cell) : cell.day
}

/** The text, or a row of a table as it was typed, with an apostrophe before whatever a spreadsheet would run. */
export function withoutFormulas(text: string): string {
  const inside = text.replaceAll(innerFormula, "'")
  return formula.test(inside) ? `'${inside}` : inside
}

/** An apostrophe in front makes a cell text; the spreadsheet does not show it. */
export function csvText(text: string): string {
  const plain = printable(text)
  const safe = withoutFormulas(plain)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
