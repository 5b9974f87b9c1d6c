import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { convertLegacy, decodeText } from '../../schema/document/encoding.ts'
import { NotAPlan } from '../../schema/document/not-a-plan.ts'
import { cpuTime } from './cpu-time.ts'
import { SAMPLE_TEXT } from './sample-text.ts'

const shared = resolve(import.meta.dirname, '../../../shared/plans')
const present = existsSync(shared)
const why = present ? '' : ' (skipped: the real plans are not here)'

/** Typists' tables, written by key and not by code, apart from those under test. */
const TCVN3: Record<string, number[]> = {
  ăâêôơưđ: [0xa8, 0xa9, 0xaa, 0xab, 0xac, 0xad, 0xae],
  ĂÂÊÔƠƯĐ: [0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7],
  àảãáạ: [0xb5, 0xb6, 0xb7, 0xb8, 0xb9],
  ằẳẵắặ: [0xbb, 0xbc, 0xbd, 0xbe, 0xc6],
  ầẩẫấậ: [0xc7, 0xc8, 0xc9, 0xca, 0xcb],
  èẻẽéẹ: [0xcc, 0xce, 0xcf, 0xd0, 0xd1],
  ềểễếệ: [0xd2, 0xd3, 0xd4, 0xd5, 0xd6],
  ìỉĩíị: [0xd7, 0xd8, 0xdc, 0xdd, 0xde],
  òỏõóọ: [0xdf, 0xe1, 0xe2, 0xe3, 0xe4],
  ồổỗốộ: [0xe5, 0xe6, 0xe7, 0xe8, 0xe9],
  ờởỡớợ: [0xea, 0xeb, 0xec, 0xed, 0xee],
  ùủũúụ: [0xef, 0xf1, 0xf2, 0xf3, 0xf4],
  ừửữứự: [0xf5, 0xf6, 0xf7, 0xf8, 0xf9],
  ỳỷỹýỵ: [0xfa, 0xfb, 0xfc, 0xfd, 0xfe],
}
const tcvn3Codes = new Map(
  Object.entries(TCVN3).flatMap(([letters, codes]) =>
    [...letters].map((letter, i): [string, number] => [letter, codes[i] ?? 0x3f]),
  ),
)

/** TCVN3 has no capitals with a tone: they are typed small, for the capital font. */
const toTcvn3 = (text: string): Uint8Array =>
  Uint8Array.from([...text], (letter) => {
    const code = tcvn3Codes.get(letter) ?? tcvn3Codes.get(letter.toLowerCase())
    return code ?? (letter.charCodeAt(0) < 0x80 ? letter.charCodeAt(0) : 0x2d)
  })

const VNI_TONES = new Map(
  [...'\u0301ù\u0300ø\u0309û\u0303õ\u0323ï'].flatMap((sign, i, all) =>
    i % 2 ? [] : [[sign, all[i + 1] ?? '']],
  ),
)
const VNI_SHAPED: Record<string, Record<string, string>> = {
  '\u0302': { '': 'â', '\u0301': 'á', '\u0300': 'à', '\u0309': 'å', '\u0303': 'ã', '\u0323': 'ä' },
  '\u0306': { '': 'ê', '\u0301': 'é', '\u0300': 'è', '\u0309': 'ú', '\u0303': 'ü', '\u0323': 'ë' },
}
const VNI_I: Record<string, string> = {
  '\u0301': 'í',
  '\u0300': 'ì',
  '\u0309': 'æ',
  '\u0303': 'ó',
  '\u0323': 'ò',
}

function toVniLetter(letter: string): string {
  const large = letter !== letter.toLowerCase()
  const [base = '', ...marks] = letter.toLowerCase().normalize('NFD')
  const shape = marks.find((mark) => '\u0302\u0306\u031b'.includes(mark))
  const tone = marks.find((mark) => mark !== shape) ?? ''
  const cased = (text: string) => (large ? text.toUpperCase() : text)
  if (base === 'đ') return cased('ñ')
  if (base === 'i') return cased(VNI_I[tone] ?? 'i')
  if (base === 'y' && tone === '\u0323') return cased('î')
  if (shape === '\u031b') return cased((base === 'o' ? 'ô' : 'ö') + (VNI_TONES.get(tone) ?? ''))
  if (shape !== undefined) return cased(base + (VNI_SHAPED[shape]?.[tone] ?? ''))
  return cased(base + (VNI_TONES.get(tone) ?? ''))
}

const toVni = (text: string): Uint8Array =>
  Uint8Array.from([...text].map(toVniLetter).join(''), (letter) =>
    letter.charCodeAt(0) < 0x100 ? letter.charCodeAt(0) : 0x2d,
  )

const toWindows1258 = (text: string): Uint8Array => {
  const codes = new Map<string, number>()
  const decoder = new TextDecoder('windows-1258')
  for (let code = 0; code < 256; code++) codes.set(decoder.decode(Uint8Array.of(code)), code)
  const bytes = [...text].flatMap((letter) => {
    if (codes.has(letter)) return [codes.get(letter) ?? 0x3f]
    const [base = '', ...marks] = letter.normalize('NFD')
    const tone = marks.find((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark)) ?? ''
    const rest = (base + marks.filter((mark) => mark !== tone).join('')).normalize('NFC')
    return [codes.get(rest) ?? 0x3f, ...(tone ? [codes.get(tone) ?? 0x3f] : [])]
  })
  return Uint8Array.from(bytes)
}

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const units = [...`\ufeff${text}`].flatMap((letter) => {
    const code = letter.charCodeAt(0)
    return bigEndian ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8]
  })
  return Uint8Array.from(units)
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const refusal = (bytes: Uint8Array): string => {
  try {
    decodeText(bytes)
  } catch (error) {
    if (error instanceof NotAPlan) return error.en
    throw error
  }
  return 'it was read'
}

describe('a text file', () => {
  it.each([
    ['UTF-8', encode(SAMPLE_TEXT)],
    ['UTF-8 with a mark', encode(`\ufeff${SAMPLE_TEXT}`)],
    ['UTF-16, little end first', utf16(SAMPLE_TEXT, false)],
    ['UTF-16, big end first', utf16(SAMPLE_TEXT, true)],
  ])('in %s is read as it is', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: SAMPLE_TEXT, warnings: [] })
  })

  it.each([
    ['TCVN3 (ABC)', toTcvn3(SAMPLE_TEXT)],
    ['VNI', toVni(SAMPLE_TEXT)],
    ['Windows-1258', toWindows1258(SAMPLE_TEXT)],
  ])('in %s is converted, and says so', (name, bytes) => {
    const { text, warnings } = decodeText(bytes)
    expect(text).toBe(SAMPLE_TEXT)
    expect(warnings).toMatchObject([{ code: 'CONVERTED_ENCODING', en: expect.stringContaining(name) }])
  })

  it('whose UTF-8 was once taken for Windows-1252 is set right', () => {
    const { text, warnings } = convertLegacy(new TextDecoder('windows-1252').decode(encode(SAMPLE_TEXT)))
    expect(text).toBe(SAMPLE_TEXT)
    expect(warnings).toHaveLength(1)
  })

  it('that mixes Unicode with legacy lines is converted where it has to be', () => {
    const legacy = new TextDecoder('windows-1252').decode(toTcvn3(SAMPLE_TEXT))
    expect(convertLegacy(`${SAMPLE_TEXT}\n${legacy}`).text).toContain(`${SAMPLE_TEXT}\n`)
    expect(convertLegacy(`${SAMPLE_TEXT}\n${legacy}`).text).not.toContain('thùc hiÖn')
  })

  it('of another language is left alone', () => {
    const french =
      'Le rapport présente les résultats de la mission effectuée à Hanoï en février : égalité, santé, sécurité.'
    expect(convertLegacy(french)).toEqual({ text: french, warnings: [] })
  })

  it('with a few broken bytes keeps its holes; with many it is refused', () => {
    const bytes = encode(SAMPLE_TEXT)
    const few = bytes.map((byte, i) => (byte > 0xc0 && i % 400 < 4 ? 0xff : byte))
    expect(decodeText(few).text).toContain('\ufffd')
    const noise = Uint8Array.from({ length: 4_000 }, (_, i) => 0x80 + ((i * 61) % 0x70))
    expect(refusal(noise)).toContain('encoding of the text is unknown')
  })

  it('with zero bytes or control codes is none', () => {
    expect(refusal(Uint8Array.of(0x41, 0, 0x42, 0, 0x43))).toContain('not a text')
    expect(refusal(Uint8Array.from({ length: 200 }, (_, i) => (i % 3 ? 0x41 : 1)))).toContain('not a text')
  })
})

describe('hostile text', () => {
  it.each([
    ['one word', 'a'.repeat(4_900_000)],
    ['legacy lines', 'KÕ ho¹ch phßng ngõa b¹o lùc trªn c¬ së giíi\n'.repeat(100_000)],
    ['mixed lines', 'Kế ho¹ch phßng ngõa é à bạo lực trên cơ sở\n'.repeat(100_000)],
    ['spaces', `KÕ ho¹ch phßng ngõa b¹o lùc ${' '.repeat(2_000_000)}á${' '.repeat(2_000_000)}`],
  ])('of %s costs at most three seconds', async (_, text) => {
    expect(await cpuTime(() => convertLegacy(text))).toBeLessThan(3_000)
  })
})

describe('capitals of TCVN3', () => {
  it('are found by the letters beside them, for they share the codes of small ones', () => {
    const lines = [
      'CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM',
      '§éc lËp - Tù do - H¹nh phóc',
      'Sè: 12/KH-UBND',
      '- uû ban nh©n d©n x· phèi hîp thùc hiÖn',
    ]
    expect(convertLegacy(lines.join('\n')).text.split('\n')).toEqual([
      'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 12/KH-UBND',
      '- Uỷ ban nhân dân xã phối hợp thực hiện',
    ])
  })
})

describe.skipIf(!present)(`real plans${why}`, () => {
  const plans = present ? readdirSync(shared).filter((name) => !name.startsWith('004')) : []
  it.each(plans)('%s comes back from TCVN3, VNI and Windows-1258 but for capitals', (name) => {
    const text = readFileSync(resolve(shared, name), 'utf8')
      .normalize('NFC')
      .replace(/[“”‘’–…]/g, '-')
    expect(decodeText(toTcvn3(text)).text.toLowerCase()).toBe(text.toLowerCase())
    expect(decodeText(toVni(text)).text).toBe(text)
    expect(decodeText(toWindows1258(text)).text).toBe(text)
    expect(convertLegacy(text).warnings).toEqual([])
  })
})
