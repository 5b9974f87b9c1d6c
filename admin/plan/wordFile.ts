/**
 * A plan as a Word file, made where it is shown: the browser has what its person may read and nothing else, and needs no
 * server for it. The package is fetched when the first file is asked for. Measures: Decree 30/2020/NĐ-CP, annex I.
 */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { motto, type Paper, type PaperBlock, recipientsTitle } from '../../schema/plan/paper.rules.ts'

/** Half points: the body is set in 14, what the decree allows 12 to 13 in 13, recipients in 12 and 11. */
const size = { body: 28, letterhead: 26, recipients: 24, recipient: 22, stamp: 26 }
const margins = { top: 20, bottom: 20, left: 30, right: 20 }
const page = { width: 210, height: 297 }
const bodyWidth = page.width - margins.left - margins.right
const mm = convertMillimetersToTwip

type Look = { size?: number; bold?: boolean; italics?: boolean; underline?: object; color?: string }

export function wordFile(paper: Paper): Promise<Blob> {
  return Packer.toBlob(documentOf(paper))
}

function documentOf(paper: Paper): Document {
  return new Document({
    title: paper.title,
    styles: {
      default: {
        document: { run: { font: 'Times New Roman', size: size.body, language: { value: 'vi-VN' } } },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(page.width), height: mm(page.height) },
            margin: {
              top: mm(margins.top),
              bottom: mm(margins.bottom),
              left: mm(margins.left),
              right: mm(margins.right),
              header: mm(10),
              footer: mm(10),
            },
          },
        },
        // The number stands in the middle above, not on the first page.
        headers: {
          first: new Header({ children: stampLines(paper) }),
          default: new Header({
            children: [
              centred([new TextRun({ children: [PageNumber.CURRENT], size: size.body })]),
              ...stampLines(paper),
            ],
          }),
        },
        footers: { first: new Footer({ children: [] }), default: new Footer({ children: [] }) },
        children: [
          letterhead(paper),
          space(12),
          centred([run(paper.kind, { bold: true })]),
          ...(paper.attachedTo ? [centred([run(paper.attachedTo, { italics: true })])] : []),
          centred([run(paper.title, { bold: true })]),
          ...paper.notes.map((note) => centred([run(note, { italics: true, size: size.letterhead })])),
          rule(bodyWidth, 0.4),
          ...paper.blocks.map(blockOf),
          space(12),
          closing(paper),
        ],
      },
    ],
  })
}

function run(text: string, look: Look = {}): TextRun {
  return new TextRun({ text, ...look })
}

function centred(children: TextRun[], more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children, ...more })
}

function space(points: number): Paragraph {
  return new Paragraph({ spacing: { line: points * 20, lineRule: LineRuleType.EXACT } })
}

/** A line under motto, issuer and title, as long as the share of the width that it stands in. */
function rule(width: number, share: number): Paragraph {
  const side = mm((width * (1 - share)) / 2)
  return new Paragraph({
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    spacing: { after: 60, line: 120, lineRule: LineRuleType.EXACT },
  })
}

function stampLines({ stamp }: Paper): Paragraph[] {
  if (stamp === null) return []
  return [
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      children: [run(stamp, { bold: true, size: size.stamp, color: '8A2619' })],
    }),
  ]
}

const issuerWidth = 66
const mottoWidth = bodyWidth - issuerWidth

function letterhead(paper: Paper): Table {
  const small = { size: size.letterhead }
  const left = [
    ...(paper.superior ? [centred([run(paper.superior, small)])] : []),
    ...paper.issuer.map((line) => centred([run(line, { ...small, bold: true })])),
    rule(issuerWidth, 0.4),
    centred([run(paper.number, small)]),
  ]
  const right = [
    centred([run(motto.state, { size: 24, bold: true })]),
    centred([run(motto.words, { size: size.letterhead, bold: true })]),
    rule(mottoWidth, 0.62),
    centred([run(paper.placeAndDate, { size: size.letterhead, italics: true })]),
  ]
  return sideBySide([left, issuerWidth], [right, mottoWidth])
}

function closing({ recipients, signature }: Paper): Table {
  const left = [
    ...(recipients.length > 0
      ? [
          new Paragraph({
            children: [run(recipientsTitle, { size: size.recipients, bold: true, italics: true })],
          }),
        ]
      : []),
    ...recipients.map((line) => new Paragraph({ children: [run(line, { size: size.recipient })] })),
  ]
  const right = [
    ...signature.authority.map((line) => centred([run(line, { bold: true })])),
    ...Array.from({ length: 4 }, () => centred([])),
    centred([run(signature.name, { bold: true })]),
  ]
  return sideBySide([left, bodyWidth / 2], [right, bodyWidth / 2])
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none }

function sideBySide(...columns: [children: Paragraph[], width: number][]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(([, width]) => mm(width)),
    width: { size: mm(bodyWidth), type: WidthType.DXA },
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          ([children, width]) =>
            new TableCell({
              borders: noBorders,
              margins: { left: 0, right: 0 },
              width: { size: mm(width), type: WidthType.DXA },
              children: children.length > 0 ? children : [new Paragraph('')],
            }),
        ),
      }),
    ],
  })
}

const text = { alignment: AlignmentType.JUSTIFIED, spacing: { before: 120, line: 264 } } as const
const firstLine = { firstLine: mm(10) }

function blockOf(block: PaperBlock): Paragraph | Table {
  switch (block.kind) {
    case 'ground':
      return new Paragraph({ ...text, indent: firstLine, children: [run(block.text, { italics: true })] })
    case 'paragraph':
      return new Paragraph({ ...text, indent: firstLine, children: [run(block.text)] })
    case 'section':
    case 'heading':
      return new Paragraph({
        ...text,
        indent: firstLine,
        keepNext: true,
        children: [run(block.text, { bold: true })],
      })
    case 'point':
      return new Paragraph({
        ...text,
        indent: { ...firstLine, left: mm(block.depth * 5) },
        children: [run(`${block.mark} ${block.text}`)],
      })
    case 'table':
      return tableOf(block)
  }
}

function tableOf({ columns, rows }: PaperBlock & { kind: 'table' }): Table {
  const widths = columns.map(({ share }) => mm((bodyWidth * share) / 100))
  const cell = (words: string, at: number, look: Look) =>
    new TableCell({
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      children: [
        new Paragraph({
          alignment: columns[at]?.centred ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
          children: [run(words, { size: size.letterhead, ...look })],
        }),
      ],
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: mm(bodyWidth), type: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        children: columns.map(({ title }, at) => cell(title, at, { bold: true })),
      }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((words, at) => cell(words, at, {})) }),
      ),
    ],
  })
}
