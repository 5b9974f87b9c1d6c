/** What loading tables of the register says: the shapes it knows, where a row is wrong and why, how far it has come. */
import type { Bilingual } from '../text.rules.ts'

/** The shapes of table, in the order in which they are taken in: who was there, who is, what became of whom, since then. */
export const areaFileKinds = ['FORMER_AREAS', 'AREAS', 'SUCCESSIONS', 'CHANGES'] as const
export type AreaFileKind = (typeof areaFileKinds)[number]

export const areaFileKindLabels = {
  FORMER_AREAS: { vi: 'Đơn vị hành chính trước đây', en: 'Former areas' },
  AREAS: { vi: 'Đơn vị hành chính', en: 'Areas' },
  SUCCESSIONS: { vi: 'Bảng kế thừa', en: 'Successions' },
  CHANGES: { vi: 'Thay đổi về sau', en: 'Later changes' },
} as const satisfies Record<AreaFileKind, Bilingual>

/** DONE and REFUSED are final; the others go on when asked again. */
export const areaImportStates = ['CHECKING', 'WRITING', 'DONE', 'REFUSED'] as const
export type AreaImportState = (typeof areaImportStates)[number]

export const areaImportStateLabels = {
  CHECKING: { vi: 'Đang kiểm tra', en: 'Checking' },
  WRITING: { vi: 'Đang ghi', en: 'Writing' },
  DONE: { vi: 'Đã xong', en: 'Done' },
  REFUSED: { vi: 'Không ghi dòng nào', en: 'Nothing written' },
} as const satisfies Record<AreaImportState, Bilingual>

export function isFinal(state: AreaImportState): boolean {
  return state === 'DONE' || state === 'REFUSED'
}

/** A row as it stands in its file: what a message names, and what a person gets back to correct. */
export type RowPlace = { file: string; line: number; row: string }

/** `column`: the heading under which the fault lies; null where it is the row, or the file, as a whole. */
export type BadRow = RowPlace & { column: string | null; reason: Bilingual }

/** How many rows are bad: one may be so for several reasons. */
export function countRows(bad: readonly Pick<BadRow, 'file' | 'line'>[]): number {
  return new Set(bad.map(({ file, line }) => `${line} ${file}`)).size
}

/** A field between separators; quoted where it holds one, a quote or a break. */
export function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const reasonColumn = 'lý do'

/**
 * The bad rows of one file under its own heading, each once, with the reasons in a last column that loading passes
 * over: corrected, it is a file to load again. Rows are given back letter by letter, but for what a spreadsheet would run.
 */
export function correctionFile(header: string, delimiter: string, bad: readonly BadRow[]): string {
  const reasons = new Map<number, { row: string; texts: string[] }>()
  for (const { line, row, column, reason } of bad) {
    if (line <= 1) continue
    const entry = reasons.get(line) ?? { row, texts: [] }
    entry.texts.push(column === null ? reason.vi : `${column}: ${reason.vi}`)
    reasons.set(line, entry)
  }
  const rows = [...reasons].sort(([a], [b]) => a - b)
  const quoted = (texts: string[]) => `"${texts.join(' ').replaceAll('"', '""')}"`
  return [
    [header, reasonColumn].join(delimiter),
    ...rows.map(([, { row, texts }]) => [withoutFormulasIn(row), quoted(texts)].join(delimiter)),
    '',
  ].join('\r\n')
}

/** Of a row as it was typed: an apostrophe before each cell that a spreadsheet would run. */
function withoutFormulasIn(row: string): string {
  return row.replaceAll(/(?<=(?:^|[,;\t])"?)(?=\s*[=+\-@＝＋－＠])/gu, "'")
}
