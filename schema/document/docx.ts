/**
 * The text of a Word document from its XML parts: paragraphs with the numbers that Word adds by itself, tables of
 * data as Markdown, tables of layout (letterhead, recipients beside the signature) as the lines that they hold.
 * Written for this because converters to HTML drop the form of numbers ("IV.", "a)") and the fonts.
 */
import { conversionWarning, convertLegacy, type DecodedText } from './encoding.ts'
import {
  fromLegacy,
  type LegacyEncoding,
  legacyLetters,
  UNICODE_VIETNAMESE,
  vietnameseShare,
} from './legacy-font.ts'
import { type Numbering, readNumbering } from './numbering.ts'
import { readStyles, type Style, type Styles, takeProperty } from './styles.ts'
import { type Cell, renderTable } from './table-text.ts'
import { type XmlPart, xmlParts } from './xml.ts'

/** Texts of the parts; those that a document lacks are empty. */
type WordParts = { document: string; styles: string; numbering: string }

export function wordText(parts: WordParts): DecodedText {
  const styles = readStyles(parts.styles)
  const typed = new Map<LegacyEncoding, string[]>()
  walk(parts, styles, (text, font) => {
    const encoding = legacyFont(font)
    if (encoding) typed.set(encoding, [...(typed.get(encoding) ?? []).slice(-MOST_SAMPLES), text])
    return text
  })
  const used = [...typed].filter(([encoding, texts]) => isReallyLegacy(texts.join(' '), encoding))
  const encodings = new Set(used.map(([encoding]) => encoding))
  const text = walk(parts, styles, (text, font) => {
    const encoding = legacyFont(font)
    if (!encoding || !encodings.has(encoding) || UNICODE_VIETNAMESE.test(text)) return text
    const converted = fromLegacy(text, encoding)
    return CAPITAL_FONT.test(font ?? '') ? converted.toUpperCase() : converted
  })
  const rest = convertLegacy(text)
  return { text: rest.text, warnings: [...[...encodings].map(conversionWarning), ...rest.warnings] }
}

const MOST_SAMPLES = 500
const CAPITAL_FONT = /^\.Vn.*H$/

function legacyFont(font: string | undefined): LegacyEncoding | null {
  if (font === undefined) return null
  if (/^\.Vn/i.test(font)) return 'TCVN3'
  return /^VNI[- ]/i.test(font) ? 'VNI' : null
}

/** Many write Unicode while such a font is set: the letters decide, not the font. */
function isReallyLegacy(text: string, encoding: LegacyEncoding): boolean {
  const before = vietnameseShare(text)
  const after = vietnameseShare(legacyLetters(text, encoding))
  return after.syllables * Math.max(before.words, 1) > before.syllables * Math.max(after.words, 1)
}

/** Old wordings, field codes and second copies of the same text. */
const SKIPPED = new Set(
  'w:del w:moveFrom w:instrText w:fldData w:rPrChange w:pPrChange w:sectPr w:tblPr mc:Fallback'.split(' '),
)
/** What these elements of a run read as. */
const SIGNS = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
  ['w:sym', ' '],
])
/** Tables within tables within text boxes: deeper ones are passed over, so that no file exhausts the stack. */
const DEEPEST = 30

type Convert = (text: string, font: string | undefined) => string
type Parts = Iterator<XmlPart>
type Context = { parts: Parts; styles: Styles; numbering: Numbering; convert: Convert; depth: number }
type Run = { text: string; font: string | undefined }

function walk(word: WordParts, styles: Styles, convert: Convert): string {
  const parts = xmlParts(word.document)
  const numbering = readNumbering(word.numbering)
  const blocks = readBlocks({ parts, styles, numbering, convert, depth: 0 }, 'w:document')
  return blocks.filter((block) => block !== '').join('\n\n')
}

/** Paragraphs and tables up to the end of the element that holds them. */
function readBlocks(context: Context, holder: string): string[] {
  const blocks: string[] = []
  for (const part of within(context.parts, holder)) {
    if (part.kind !== 'open') continue
    if (part.name === 'w:p') blocks.push(...(part.isEmpty ? [''] : readParagraph(context)))
    else if (part.name === 'w:tbl' && !part.isEmpty) blocks.push(...readTable(context))
    else if (SKIPPED.has(part.name)) skip(context.parts, part)
  }
  return blocks
}

/** Parts up to the close of `name`; elements of the same name inside must be read by the caller. */
function* within(parts: Parts, name: string): Generator<XmlPart, void> {
  for (let next = parts.next(); !next.done; next = parts.next()) {
    if (next.value.kind === 'close' && next.value.name === name) return
    yield next.value
  }
}

function skip(parts: Parts, element: XmlPart & { kind: 'open' }): void {
  if (element.isEmpty) return
  let depth = 1
  while (depth > 0) {
    const next = parts.next()
    if (next.done) return
    if (next.value.kind === 'text' || next.value.name !== element.name) continue
    if (next.value.kind === 'close') depth -= 1
    else if (!next.value.isEmpty) depth += 1
  }
}

/** The paragraph, after the text boxes that are anchored in it. */
function readParagraph(context: Context): string[] {
  const { parts, styles, numbering } = context
  const own: Style = {}
  const boxes: string[] = []
  const runs: Run[] = []
  let styleId: string | undefined
  for (const part of within(parts, 'w:p')) {
    if (part.kind !== 'open' || part.isEmpty) continue
    if (part.name === 'w:pPr') styleId = readProperties(parts, 'w:pPr', own)
    else if (part.name === 'w:r') readRun(context, styles.get(styleId), runs, boxes)
    else if (part.name === 'm:t') runs.push({ text: readText(parts, 'm:t'), font: undefined })
    else if (SKIPPED.has(part.name)) skip(parts, part)
  }
  const style = styles.get(styleId)
  const list = own.list ?? style.list
  const text = joinRuns(runs, context.convert).trim()
  if (list === undefined || list === '0') return [...boxes, text]
  const level = own.level ?? style.level ?? numbering.levelOfStyle(list, styleId ?? '')
  const label = numbering.label(list, level)
  return [...boxes, label && text ? `${label} ${text}` : text]
}

/** Fills `own` from a `w:pPr` or `w:rPr` and answers the style that it names. */
function readProperties(parts: Parts, name: 'w:pPr' | 'w:rPr', own: Style): string | undefined {
  let style: string | undefined
  for (const part of within(parts, name)) {
    if (part.kind !== 'open') continue
    const isMark = name === 'w:pPr' && part.name === 'w:rPr'
    if (isMark || SKIPPED.has(part.name)) skip(parts, part)
    else if (part.name === 'w:pStyle' || part.name === 'w:rStyle') style = part.attributes.get('w:val')
    else takeProperty(own, part.name, part.attributes)
  }
  return style
}

function readRun(context: Context, paragraphStyle: Style, runs: Run[], boxes: string[]): void {
  const { parts, styles } = context
  const own: Style = {}
  let runStyle: string | undefined
  let text = ''
  for (const part of within(parts, 'w:r')) {
    if (part.kind !== 'open') continue
    const sign = SIGNS.get(part.name)
    if (sign !== undefined) text += sign
    else if (part.isEmpty) continue
    else if (part.name === 'w:rPr') runStyle = readProperties(parts, 'w:rPr', own)
    else if (part.name === 'w:t') text += readText(parts, 'w:t')
    else if (part.name === 'w:txbxContent' && context.depth < DEEPEST) {
      boxes.push(...readBlocks({ ...context, depth: context.depth + 1 }, 'w:txbxContent'))
    } else if (SKIPPED.has(part.name) || part.name === 'w:txbxContent') skip(parts, part)
  }
  const characterStyle = runStyle === undefined ? {} : styles.get(runStyle)
  const said = { ...styles.defaults, ...paragraphStyle, ...characterStyle, ...own }
  if (said.isHidden || text === '') return
  runs.push({ text: said.isCapitals ? text.toUpperCase() : text, font: said.font })
}

function readText(parts: Parts, name: string): string {
  let text = ''
  for (const part of within(parts, name)) if (part.kind === 'text') text += part.text
  return text
}

/** Neighbours of one font are converted together: Word may cut between a letter and its mark. */
function joinRuns(runs: readonly Run[], convert: Convert): string {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && last.font === run.font) last.text += run.text
    else joined.push({ ...run })
  }
  return joined.map(({ text, font }) => convert(text, font)).join('')
}

function readTable(context: Context): string[] {
  const rows: Cell[][] = []
  const inside = { ...context, depth: context.depth + 1 }
  for (const part of within(context.parts, 'w:tbl')) {
    if (part.kind !== 'open') continue
    if (part.name === 'w:tr') rows.push([])
    else if (SKIPPED.has(part.name) || context.depth >= DEEPEST) skip(context.parts, part)
    else if (part.name === 'w:tc' && !part.isEmpty) rows.at(-1)?.push(readCell(inside))
  }
  return renderTable(rows)
}

function readCell(context: Context): Cell {
  const cell: Cell = { lines: [], span: 1 }
  for (const part of within(context.parts, 'w:tc')) {
    if (part.kind !== 'open') continue
    if (part.name === 'w:gridSpan') cell.span = Number(part.attributes.get('w:val') ?? 1)
    else if (part.name === 'w:p') cell.lines.push(...(part.isEmpty ? [''] : readParagraph(context)))
    else if (part.name === 'w:tbl' && !part.isEmpty) cell.lines.push(...readTable(context))
    else if (SKIPPED.has(part.name)) skip(context.parts, part)
  }
  return cell
}
