/** A PDF with a text layer and nothing else: letters are two-byte codes that a ToUnicode table explains. */
type Placed = { x: number; y: number; text: string }

const SIZE = 13
/** Every letter is half as wide as the font is high. */
const LETTER_WIDTH = SIZE / 2

const hex = (text: string): string =>
  [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')

export function makePdf(pages: readonly (readonly Placed[])[]): Uint8Array {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
  const unicode = add(
    stream(
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap end end',
    ),
  )
  const cid = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>`,
  )
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [${cid} 0 R] /ToUnicode ${unicode} 0 R >>`,
  )
  const tree = objects.length + pages.length * 2 + 1
  const kids = pages.map((placed) => {
    const shown = placed.map(({ x, y, text }) => `1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj`)
    const content = add(stream(`BT /F1 ${SIZE} Tf ${shown.join('\n')} ET`))
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
    )
  })
  add(`<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`)
  const catalog = add(`<< /Type /Catalog /Pages ${tree} 0 R >>`)
  return assemble(objects, catalog)
}

function assemble(objects: readonly string[], catalog: number): Uint8Array {
  let body = '%PDF-1.5\n'
  const places = objects.map((object, i) => {
    const at = body.length
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const start = body.length
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root ${catalog} 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new TextEncoder().encode(body)
}

const LINE = 18
const LETTERS_A_LINE = 74

/** Paragraphs set on pages as a word processor prints them: wrapped, numbered at the top, broken where the page ends. */
export function paginate(paragraphs: readonly string[]): Placed[][] {
  const pages: Placed[][] = [[]]
  let y = 770
  const put = (text: string, indent: number) => {
    if (y < 70) {
      pages.push([{ x: 295, y: 805, text: String(pages.length + 1) }])
      y = 770
    }
    pages.at(-1)?.push({ x: 60 + indent, y, text })
    y -= LINE
  }
  for (const paragraph of paragraphs) {
    let line = ''
    let indent = 30
    for (const word of paragraph.split(/\s+/)) {
      if (line.length + word.length + 1 > LETTERS_A_LINE - Math.ceil(indent / LETTER_WIDTH)) {
        put(line, indent)
        indent = 0
        line = word
      } else line = line === '' ? word : `${line} ${word}`
    }
    if (line !== '') put(line, indent)
    y -= 6
  }
  return pages
}
