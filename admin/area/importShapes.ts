import { areaFileKinds, areaImportStates } from '../../schema/area/import.rules.ts'
import { type Answer, bilingual, flag, list, maybe, number, one, page, text, word } from '../api/selection.ts'

const progress = {
  id: text,
  state: word(areaImportStates),
  dryRun: flag,
  created: number,
  changed: number,
  unchanged: number,
  total: number,
  written: number,
  badRowCount: number,
}
/** What a step answers. */
export const areaImportStep = { areaImport: one(progress) }
export type AreaImportProgress = Answer<typeof progress>

const badRow = { file: text, line: number, column: maybe(text), reason: bilingual }
export type BadRowLine = Answer<typeof badRow>

/** What is shown when it is over: each file with what was refused of it. */
export const areaImportOutcome = {
  ...progress,
  files: list(
    one({
      fileId: text,
      name: text,
      kind: maybe(word(areaFileKinds)),
      rows: number,
      badRows: number,
      correction: maybe(text),
    }),
  ),
  badRows: page(badRow, '(first: 200)'),
}
export type AreaImportOutcome = Answer<typeof areaImportOutcome>
