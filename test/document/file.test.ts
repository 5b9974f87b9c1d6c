import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { deflateSync } from 'node:zlib'
import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { describe, expect, it } from 'vitest'
import { fileToText, MOST_BYTES } from '../../schema/document/file.ts'
import { toNeutral } from '../../schema/document/neutral.ts'
import { NotAPlan } from '../../schema/document/not-a-plan.ts'
import { readPlan } from '../../schema/document/read-plan.ts'
import { cpuTime } from './cpu-time.ts'
import { makePdf, paginate } from './make-pdf.ts'
import { makeZip, wordEntries, type ZipEntry } from './make-zip.ts'
import { SAMPLE_PARAGRAPHS, SAMPLE_TEXT } from './sample-text.ts'

const shared = resolve(import.meta.dirname, '../../../shared/plans')
const present = existsSync(shared)
const why = present ? '' : ' (skipped: the real plans are not here)'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = async (bytes: Uint8Array, name = 'plan'): Promise<string> =>
  (await fileToText(bytes, name)).text

async function refusal(bytes: Uint8Array, name = 'plan.docx'): Promise<NotAPlan> {
  try {
    await fileToText(bytes, name)
  } catch (error) {
    if (error instanceof NotAPlan) return error
    throw error
  }
  throw new Error('The file was read')
}

const word = async (children: (Paragraph | Table)[], more: object = {}): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(new Document({ ...more, sections: [{ children }] })))
const plainWord = (paragraphs: readonly string[]): Promise<Uint8Array> =>
  word(paragraphs.map((text) => new Paragraph({ children: [new TextRun(text)] })))
const table = (rows: string[][][]): Table =>
  new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (lines) => new TableCell({ children: lines.map((line) => new Paragraph(line)) }),
          ),
        }),
    ),
  })
const xml = (...paragraphs: string[]): Uint8Array => makeZip(wordEntries(paragraphs.join('')))
const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
const paragraph = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`

describe('a Word file', () => {
  it('is read paragraph by paragraph', async () => {
    expect(await textOf(await plainWord(SAMPLE_PARAGRAPHS))).toBe(SAMPLE_TEXT)
  })

  it('has the numbers that Word writes by itself', async () => {
    const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
      level: at,
      format,
      text,
    })
    const headings = {
      reference: 'headings',
      levels: [
        level(0, LevelFormat.UPPER_ROMAN, '%1.'),
        level(1, LevelFormat.DECIMAL, '%2.'),
        level(2, LevelFormat.LOWER_LETTER, '%3)'),
        level(3, LevelFormat.DECIMAL, '%2.%4'),
      ],
    }
    const dashes = { reference: 'dashes', levels: [level(0, LevelFormat.BULLET, '\uf0b7')] }
    const item = (text: string, reference: string, at = 0) =>
      new Paragraph({ text, numbering: { reference, level: at } })
    const bytes = await word(
      [
        item('Mục tiêu', 'headings'),
        item('Mục tiêu chung', 'headings', 1),
        item('Chỉ tiêu', 'headings', 1),
        item('cho trường học', 'headings', 2),
        item('cho trạm y tế', 'headings', 2),
        item('Nhiệm vụ', 'headings'),
        item('Truyền thông', 'headings', 1),
        item('Trên loa', 'headings', 3),
        item('Phát tờ rơi', 'dashes'),
      ],
      { numbering: { config: [headings, dashes] } },
    )
    expect((await textOf(bytes)).split('\n\n')).toEqual([
      'I. Mục tiêu',
      '1. Mục tiêu chung',
      '2. Chỉ tiêu',
      'a) cho trường học',
      'b) cho trạm y tế',
      'II. Nhiệm vụ',
      '1. Truyền thông',
      '1.1 Trên loa',
      '- Phát tờ rơi',
    ])
  })

  it('has its tables of data as Markdown', async () => {
    const rows = [
      ['STT', 'Chỉ tiêu', '2030'],
      ['1', 'Cán bộ | giáo viên', '80%'],
      ['2', 'Nơi tạm lánh', '03'],
    ]
    expect(await textOf(await word([table(rows.map((row) => row.map((cell) => [cell])))]))).toBe(
      '| STT | Chỉ tiêu | 2030 |\n| --- | --- | --- |\n| 1 | Cán bộ / giáo viên | 80% |\n| 2 | Nơi tạm lánh | 03 |',
    )
  })

  it('has letterhead and signature as lines, though Word keeps them in tables', async () => {
    const head = table([
      [['ỦY BAN NHÂN DÂN', 'XÃ ĐỒI THÔNG', 'Số: 12/KH-UBND'], ['Đồi Thông, ngày 05 tháng 3 năm 2026']],
    ])
    const foot = table([
      [
        ['Nơi nhận:', '- Như trên;', '- Lưu: VT.'],
        ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
      ],
    ])
    expect(await textOf(await word([head, foot]))).toBe(
      'ỦY BAN NHÂN DÂN\nXÃ ĐỒI THÔNG\nSố: 12/KH-UBND\n\nĐồi Thông, ngày 05 tháng 3 năm 2026\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH',
    )
  })

  it('shows what its reader sees: no deleted words, no field codes, no hidden text, capitals as printed', async () => {
    const bytes = xml(
      paragraph(
        run('Giữ lại'),
        '<w:del><w:r><w:delText>đã xóa</w:delText></w:r></w:del>',
        '<w:ins><w:r><w:t xml:space="preserve"> và thêm</w:t></w:r></w:ins>',
        run(' ẩn', '<w:vanish/>'),
        '<w:r><w:instrText>PAGE</w:instrText></w:r>',
        '<w:r><w:t>&#x20;&amp;</w:t><w:tab/><w:t>hết</w:t></w:r>',
      ),
      paragraph(run('kế hoạch', '<w:caps/>')),
      '<w:p/>',
      paragraph(
        '<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>',
        run('Sau khung'),
      ),
    )
    expect(await textOf(bytes)).toBe('Giữ lại và thêm &\thết\n\nKẾ HOẠCH\n\nTrong khung\n\nSau khung')
  })

  it('typed in fonts of TCVN3 or VNI is converted, a letter and its mark in two runs too', async () => {
    const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`
    const { text, warnings } = await fileToText(
      xml(
        paragraph(run('KÕ ho¹ch phßng ngõa b¹o lùc trªn c¬ së giíi', font('.VnTime'))),
        paragraph(run('uû ban nh©n d©n', font('.VnTimeH'))),
        paragraph(
          run('Keá hoaïch phoøng ngöøa ba', font('VNI-Times')),
          run('ïo löïc', `${font('VNI-Times')}<w:b/>`),
        ),
        paragraph(run('Chữ Unicode trong phông cũ', font('.VnTime'))),
      ),
      'plan.docx',
    )
    expect(text.split('\n\n')).toEqual([
      'Kế hoạch phòng ngừa bạo lực trên cơ sở giới',
      'UỶ BAN NHÂN DÂN',
      'Kế hoạch phòng ngừa bạo lực',
      'Chữ Unicode trong phông cũ',
    ])
    expect(warnings.map(({ code }) => code)).toEqual(['CONVERTED_ENCODING', 'CONVERTED_ENCODING'])
  })
})

describe('a PDF', () => {
  it('is read as the paragraphs that were printed, without page numbers', async () => {
    const pages = paginate(SAMPLE_PARAGRAPHS)
    expect(pages.length).toBeGreaterThan(1)
    expect(await textOf(makePdf(pages))).toBe(SAMPLE_TEXT)
  })

  it('has letterhead and signature column by column', async () => {
    const text = await textOf(
      makePdf([
        [
          { x: 90, y: 800, text: 'ỦY BAN NHÂN DÂN' },
          { x: 300, y: 800, text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' },
          { x: 90, y: 782, text: 'XÃ ĐỒI THÔNG' },
          { x: 300, y: 782, text: 'Độc lập - Tự do - Hạnh phúc' },
          { x: 90, y: 764, text: 'Số: 12/KH-UBND' },
          { x: 300, y: 764, text: 'Đồi Thông, ngày 05 tháng 3 năm 2026' },
        ],
      ]),
    )
    expect(text).toBe(
      'ỦY BAN NHÂN DÂN\nXÃ ĐỒI THÔNG\nSố: 12/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐồi Thông, ngày 05 tháng 3 năm 2026',
    )
  })

  it('that is a scan is refused with advice', async () => {
    expect((await refusal(makePdf([[], [{ x: 50, y: 50, text: 'Trang 2' }]]))).vi).toContain('bản quét')
  })

  it('under a password is refused', async () => {
    const locked = new TextDecoder('latin1')
      .decode(makePdf(paginate(SAMPLE_PARAGRAPHS.slice(0, 3))))
      .replace(
        '/Root',
        `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<41> <41>] /Root`,
      )
    expect((await refusal(encode(locked))).vi).toContain('mật khẩu')
  })

  it('that unpacks to hundreds of megabytes is refused within a second', async () => {
    const zeros = deflateSync(Buffer.alloc(300 * 1024 * 1024))
    const head = `%PDF-1.5\n1 0 obj\n<< /Filter /FlateDecode /Length ${zeros.length} >>\nstream\n`
    const bytes = new Uint8Array(Buffer.concat([Buffer.from(head), zeros, Buffer.from('\nendstream')]))
    const refused = async () => expect((await refusal(bytes)).vi).toContain('lớn bất thường')
    expect(await cpuTime(refused)).toBeLessThan(1_000)
  })
})

describe.skipIf(!present)(`a real plan${why}`, () => {
  const plans = present ? readdirSync(shared).filter((name) => !name.startsWith('004')) : []
  it.each(plans)('%s reads the same from Word and from PDF as from its text', async (name) => {
    const source = readFileSync(resolve(shared, name), 'utf8').normalize('NFC')
    const text = source.replace(/^[#>\s]+/gm, '').replaceAll('*', '')
    const paragraphs = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    const plain = toNeutral(readPlan(text))
    const fromWord = await textOf(await plainWord(paragraphs))
    const fromPdf = await textOf(makePdf(paginate(paragraphs)))
    expect(toNeutral(readPlan(fromWord))).toEqual(plain)
    expect(toNeutral(readPlan(fromPdf))).toEqual(plain)
  })
})

describe('a file that is no plan is refused with a sentence on what to do', () => {
  const entries = (...names: string[]): Uint8Array => makeZip(names.map((name) => ({ name, content: name })))
  const text = wordEntries(paragraph(run('Kế hoạch')))
  const ole = (inside: Uint8Array) =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...inside])
  const files: [what: string, bytes: Uint8Array, name: string, says: string][] = [
    ['nothing', new Uint8Array(), 'a.txt', 'không có nội dung'],
    ['only white space', encode(' \n\t\ufeff '), 'a.txt', 'không có nội dung'],
    ['bytes', Uint8Array.from({ length: 300 }, (_, i) => (i * 7) % 256), 'a.txt', 'không phải là văn bản'],
    ['too many bytes', new Uint8Array(MOST_BYTES + 1), 'a.txt', '10 MB'],
    ['too much text', encode('kế hoạch '.repeat(600_000)), 'a.txt', 'quá dài'],
    ['an old .doc', ole(new Uint8Array(600)), 'a.doc', '.docx'],
    ['a Word file under a password', ole(Buffer.from('..EncryptedPackage', 'utf16le')), 'a.docx', 'mật khẩu'],
    ['rich text', encode('{\\rtf1 Ke hoach}'), 'a.doc', 'RTF'],
    ['a web page', encode('<!DOCTYPE html><html><body>Kế hoạch</body></html>'), 'a.html', 'HTML'],
    ['a photograph', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'a.jpg', 'hình ảnh'],
    ['a workbook', entries('[Content_Types].xml', 'xl/workbook.xml'), 'a.xlsx', 'Excel'],
    ['slides', entries('[Content_Types].xml', 'ppt/presentation.xml'), 'a.pptx', 'trình chiếu'],
    ['an archive of plans', entries('plan-1.docx', 'plan-2.docx'), 'a.zip', 'giải nén'],
    ['an archive in an archive', makeZip([{ name: 'a.zip', content: makeZip(text) }]), 'b.zip', 'giải nén'],
    ['an empty archive', makeZip([]), 'a.zip', 'giải nén'],
    [
      'a Word file without its text',
      entries('[Content_Types].xml', 'word/styles.xml'),
      'a.docx',
      'thiếu phần văn bản',
    ],
    [
      'a Word file with macros',
      makeZip([...text, { name: 'word/vbaProject.bin', content: 'x' }]),
      'a.docm',
      'macro',
    ],
    [
      'a locked archive',
      makeZip([{ name: 'word/document.xml', content: 'x', encrypted: true }]),
      'a.docx',
      'mật khẩu',
    ],
    ['half a Word file', makeZip(text).subarray(0, 300), 'a.docx', 'bị hỏng'],
    ['half a PDF', makePdf(paginate(['Kế hoạch'])).subarray(0, 40), 'a.pdf', 'bị hỏng'],
    ['a PDF by name only', Uint8Array.of(0x25, 0, 0, 1), 'a.pdf', 'bị hỏng'],
  ]
  it.each(files)('%s', async (_, bytes, name, says) => {
    const { vi, en } = await refusal(bytes, name)
    expect(vi).toContain(says)
    expect(`${vi}${en}`).not.toContain('\n')
    expect(en).toMatch(/^[A-Z].*\.$/)
  })
})

describe('an archive bomb is refused within a second and without unpacking', () => {
  const zeros = new Uint8Array(200 * 1024 * 1024)
  const small = wordEntries(paragraph(run('Kế hoạch')))
  const bomb = { name: 'word/document.xml', content: zeros }
  const bombs: [what: string, make: () => ZipEntry[]][] = [
    ['one huge part', () => [bomb]],
    ['a huge part that says it is small', () => [{ ...bomb, declaredSize: 2_000 }]],
    [
      'many middling parts',
      () => [
        ...small,
        ...Array.from({ length: 60 }, (_, i) => ({
          name: `word/media/${i}`,
          content: '',
          declaredSize: 2_000_000,
        })),
      ],
    ],
    [
      'thousands of parts',
      () => [...small, ...Array.from({ length: 2_500 }, (_, i) => ({ name: `word/${i}.xml`, content: 'x' }))],
    ],
  ]
  it.each(bombs)('%s', async (_, make) => {
    const bytes = makeZip(make())
    expect(bytes.length).toBeLessThan(1024 * 1024)
    const memory = process.memoryUsage().rss
    const refused = async () => expect((await refusal(bytes)).vi).toMatch(/lớn bất thường|bị hỏng/)
    expect(await cpuTime(refused)).toBeLessThan(1_000)
    expect(process.memoryUsage().rss - memory).toBeLessThan(100 * 1024 * 1024)
  })

  it('and tables or boxes nested without end cost no stack', async () => {
    const deep = '<w:tbl><w:tr><w:tc>'.repeat(20_000)
    const boxes = '<w:p><w:r><w:txbxContent>'.repeat(20_000)
    expect(await textOf(xml(paragraph(run('Kế hoạch')), deep))).toBe('Kế hoạch')
    expect(await textOf(xml(paragraph(run('Kế hoạch')), boxes))).toBe('Kế hoạch')
  })
})
