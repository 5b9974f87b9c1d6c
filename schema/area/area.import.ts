/**
 * A table of the register → facts, row by row: which area there was from when to when, and what became of it. The shape
 * is told by the heading; columns that no shape needs are passed over. A row that breaks a rule is told with its place.
 */
import { type Day, isDay } from '../day.rules.ts'
import type { Bilingual } from '../text.rules.ts'
import {
  type AreaType,
  areaSentences,
  areaTypeFacts,
  areaTypeLabels,
  type Tier,
  tierLabels,
  typeOfName,
} from './area.rules.ts'
import { isCode, isDirectlyAbove, mayFollow, tierOfCode } from './codes.import.ts'
import {
  areaColumns,
  columnsOf,
  extentByWord,
  notesOf,
  rowSentences,
  tierByWord,
  typeByWord,
} from './columns.import.ts'
import { type CsvRecord, readCsv } from './csv.import.ts'
import { type AreaFileKind, areaFileKinds, type BadRow, type RowPlace } from './import.rules.ts'
import { readCell } from './letters.import.ts'
import { type Extent, type Fate, fateOf } from './succession.rules.ts'

/** What was true of an area between two days; `parentCode` is a code of the tier that its length tells. */
export type AreaFact = {
  place: RowPlace
  tier: Tier
  code: string
  name: string
  type: AreaType
  parentCode: string
  from: Day | null
  to: Day | null
  act: string | null
}

/** What became of an area on a day; `named`: what the table calls the two. */
export type SuccessionFact = {
  place: RowPlace
  fromTier: Tier
  fromCode: string
  toTier: Tier
  toCode: string
  fate: Fate
  extent: Extent
  on: Day
  act: string | null
  note: string
  named: { from: string; to: string }
  /** The headings under which its shape of table has the two codes and the day. */
  columns: { from: string; to: string; on: string }
}

export type AreaFile = {
  name: string
  kind: AreaFileKind | null
  header: string
  delimiter: string
  rows: number
  areas: AreaFact[]
  successions: SuccessionFact[]
  bad: BadRow[]
}

/** Reads one file. Throws nothing: what is wrong with it is in `bad`. */
export function readAreaFile(name: string, bytes: Uint8Array): AreaFile {
  const table = readCsv(bytes)
  const at = ({ line, text }: { line: number; text: string }): RowPlace => ({ file: name, line, row: text })
  const bad: BadRow[] = table.faults.map((fault) => ({
    ...at(fault),
    column: fault.column,
    reason: fault.reason,
  }))
  const file: AreaFile = {
    name,
    kind: null,
    header: table.headerText,
    delimiter: table.delimiter,
    rows: table.records.length + table.faults.filter(({ line }) => line > 1).length,
    areas: [],
    successions: [],
    bad,
  }
  if (table.header.length === 0) return file
  const heading = at({ line: 1, text: table.headerText })
  const kind = kindOf(table.header)
  if (kind === null) {
    bad.push({ ...heading, column: null, reason: rowSentences.unknownShape })
    return file
  }
  file.kind = kind
  const missing = columnsOf[kind].filter((column) => !table.header.includes(column))
  bad.push(...missing.map((column) => ({ ...heading, column, reason: missingColumn(column) })))
  const twice = columnsOf[kind].filter(
    (column) => table.header.indexOf(column) !== table.header.lastIndexOf(column),
  )
  bad.push(...twice.map((column) => ({ ...heading, column, reason: rowSentences.columnTwice })))
  if (missing.length + twice.length > 0) return file
  for (const record of table.records) readRow(file, kind, table.header, record, at(record))
  return file
}

/** The order in which files are taken in, whatever the order in which they were named. */
export function inOrder<File extends AreaFile>(files: readonly File[]): File[] {
  const place = ({ kind }: AreaFile) => (kind === null ? areaFileKinds.length : areaFileKinds.indexOf(kind))
  return [...files].sort((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** So many of the columns of an area make a list of areas from which the others are missing. */
const leastKnown = 4

function kindOf(header: readonly string[]): AreaFileKind | null {
  const has = (column: string) => header.includes(column)
  if (has('fromCode') || has('toCode')) return 'SUCCESSIONS'
  if (has('predecessorCode')) return 'CHANGES'
  if (areaColumns.filter(has).length < leastKnown) return null
  // The two lists of areas have the same columns; the former areas name their last day before the act.
  return has('validTo') && header.indexOf('validTo') < header.indexOf('legalBasis') ? 'FORMER_AREAS' : 'AREAS'
}

function missingColumn(column: string): Bilingual {
  return {
    vi: `Thiếu cột "${column}" ở dòng tiêu đề.`,
    en: `The column "${column}" is missing in the heading.`,
  }
}

function readRow(
  file: AreaFile,
  kind: AreaFileKind,
  header: readonly string[],
  record: CsvRecord,
  place: RowPlace,
): void {
  const complain = (column: string | null, reason: Bilingual) => {
    file.bad.push({ ...place, column, reason })
  }
  if (record.values.length < header.length) {
    return complain(null, {
      vi: `Dòng có ${record.values.length} ô, tiêu đề có ${header.length} cột.`,
      en: `The row has ${record.values.length} fields, the heading ${header.length}.`,
    })
  }
  if (record.values.slice(header.length).some((value) => value.trim() !== '')) {
    return complain(null, {
      vi: `Dòng có ${record.values.length} ô, tiêu đề chỉ có ${header.length} cột. Ô có dấu phẩy phải đặt trong ngoặc kép.`,
      en: `The row has ${record.values.length} fields, the heading only ${header.length}. Quote a field that holds a comma.`,
    })
  }
  const before = file.bad.length
  const cells = new Map<string, string>()
  for (const column of [...columnsOf[kind], ...notesOf[kind]]) {
    const { text, fault } = readCell(column, record.values[header.indexOf(column)] ?? '')
    if (fault) complain(column, fault)
    cells.set(column, text)
  }
  const cell = (column: string): string => cells.get(column) ?? ''
  const fact = kind === 'SUCCESSIONS' ? null : areaFact(cell, place, complain)
  if (kind === 'SUCCESSIONS') {
    const succession = successionFact(cell, place, complain)
    if (succession && file.bad.length === before) file.successions.push(succession)
    return
  }
  const change = kind === 'CHANGES' && fact ? changeFact(cell, fact, complain) : null
  if (!fact || file.bad.length > before) return
  file.areas.push(fact)
  if (change) file.successions.push(change)
}

type Cell = (column: string) => string
type Complain = (column: string | null, reason: Bilingual) => void

function areaFact(cell: Cell, place: RowPlace, complain: Complain): AreaFact | null {
  const tier = wordIn(tierByWord, cell('tier'))
  const name = cell('name')
  const code = cell('code')
  const type = wordIn(typeByWord, cell('type'))
  const parentCode = cell('parentCode')
  const from = dayIn(cell, 'validFrom', complain)
  const to = dayIn(cell, 'validTo', complain)
  if (name === '') complain('name', areaSentences.noName)
  if (!type) complain('type', rowSentences.unknownType)
  if (!tier) complain('tier', rowSentences.unknownTier)
  if (from && to && to < from) complain('validTo', areaSentences.endsBeforeStart)
  if (!tier) return null
  if (!isCode(tier, code)) complain('code', areaSentences.wrongCodeLength)
  else if (parentCode === code) complain('parentCode', rowSentences.ownParent)
  if (parentCode === '') complain('parentCode', areaSentences.noParent)
  else if (parentCode !== code) {
    const above = tierOfCode(parentCode)
    if (!above)
      complain(
        'parentCode',
        isCode(tier, parentCode) ? rowSentences.parentNotAbove : rowSentences.parentLength,
      )
    else if (!isDirectlyAbove(above, tier)) complain('parentCode', rowSentences.parentNotAbove)
  }
  if (type && areaTypeFacts[type].tier !== tier) complain('type', otherTier(type, tier))
  const told = typeOfName(name, tier)
  if (type && told && told !== type && areaTypeFacts[type].tier === tier)
    complain('type', otherType(told, type))
  if (!type) return null
  return { place, tier, code, name, type, parentCode, from, to, act: cell('legalBasis') || null }
}

function successionFact(cell: Cell, place: RowPlace, complain: Complain): SuccessionFact | null {
  const fromTier = wordIn(tierByWord, cell('fromTier'))
  const toTier = wordIn(tierByWord, cell('toTier'))
  const [fromCode, toCode] = [cell('fromCode'), cell('toCode')]
  const extent = wordIn(extentByWord, cell('share'))
  const on = dayIn(cell, 'effective', complain)
  if (fromTier && toTier && !mayFollow(fromTier, toTier)) complain('toTier', rowSentences.otherTier)
  const fate = fromTier && toTier ? fateOf(cell('kind'), fromTier, toTier) : undefined
  if (!fromTier) complain('fromTier', rowSentences.unknownTier)
  else if (!isCode(fromTier, fromCode)) complain('fromCode', areaSentences.wrongCodeLength)
  if (!toTier) complain('toTier', rowSentences.unknownTier)
  else if (!isCode(toTier, toCode)) complain('toCode', areaSentences.wrongCodeLength)
  if (!extent) complain('share', rowSentences.unknownShare)
  if (fate === null) complain('kind', rowSentences.unknownKind)
  if (cell('effective') === '') complain('effective', rowSentences.noDay)
  if (!fromTier || !toTier || !extent || !on || !fate || !mayFollow(fromTier, toTier)) return null
  if (!isCode(fromTier, fromCode) || !isCode(toTier, toCode)) return null
  const act = cell('legalBasis') || null
  const named = { from: cell('fromName'), to: cell('toName') }
  const note = cell('sourceNote')
  const columns = { from: 'fromCode', to: 'toCode', on: 'effective' }
  return { place, fromTier, fromCode, toTier, toCode, fate, extent, on, act, note, named, columns }
}

/** A change founds a version, or an area, and says of which area it is the next. */
function changeFact(cell: Cell, fact: AreaFact, complain: Complain): SuccessionFact | null {
  const fromCode = cell('predecessorCode')
  const fate = fateOf(cell('kind'), fact.tier, fact.tier)
  if (!isCode(fact.tier, fromCode)) complain('predecessorCode', areaSentences.wrongCodeLength)
  if (fate === null) complain('kind', rowSentences.unknownKind)
  if (fact.from === null && cell('validFrom') === '') complain('validFrom', rowSentences.noDay)
  if (!fact.from || !fate) return null
  return {
    place: fact.place,
    fromTier: fact.tier,
    fromCode,
    toTier: fact.tier,
    toCode: fact.code,
    fate,
    extent: 'WHOLE',
    on: fact.from,
    act: fact.act,
    note: '',
    named: { from: '', to: '' },
    columns: { from: 'predecessorCode', to: 'code', on: 'validFrom' },
  }
}

function wordIn<Word>(words: Readonly<Record<string, Word>>, word: string): Word | undefined {
  return Object.hasOwn(words, word) ? words[word] : undefined
}

function dayIn(cell: Cell, column: string, complain: Complain): Day | null {
  const text = cell(column)
  if (text === '') return null
  if (isDay(text)) return text
  complain(column, areaSentences.notADay)
  return null
}

function otherTier(type: AreaType, tier: Tier): Bilingual {
  const [one, other] = [areaTypeLabels[type], tierLabels[tier]]
  return {
    vi: `${one.vi} không thuộc ${other.vi.toLowerCase()}.`,
    en: `${one.en} is no type of ${other.en}.`,
  }
}

function otherType(told: AreaType, type: AreaType): Bilingual {
  const [one, other] = [areaTypeLabels[told], areaTypeLabels[type]]
  return {
    vi: `Tên ghi ${one.vi}, cột loại ghi ${other.vi}.`,
    en: `The name says ${one.en}, the type ${other.en}.`,
  }
}
