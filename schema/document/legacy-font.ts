/**
 * Text that was typed for fonts instead of Unicode: TCVN3 (TCVN 5712:1993, the ABC fonts .VnTime …), where one
 * byte is one small letter and capitals come from a second font, and VNI (VNI-Times …), where a letter is
 * followed by its mark. Both look like Western letters when their bytes are read as Windows-1252.
 */
import { isSyllable } from './syllables.ts'

export type LegacyEncoding = 'TCVN3' | 'VNI' | 'UTF-8-AS-1252'

const TCVN3 = new Map<string, string>(
  (
    '¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u00adư ®đ µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ Ìè Îẻ Ïẽ Ðé Ñẹ ' +
    'Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự ' +
    'úỳ ûỷ üỹ ýý þỵ'
  )
    .split(' ')
    .map((pair): [string, string] => [pair[0] ?? '', pair[1] ?? '']),
)

/** Marks of VNI by the letter that they follow; without a letter the key is the sign by itself. */
const VNI = new Map<string, string>(
  (
    'aùá aøà aûả aõã aïạ aêă aéắ aèằ aúẳ aüẵ aëặ aââ aáấ aàầ aåẩ aãẫ aäậ eùé eøè eûẻ eõẽ eïẹ eâê eáế eàề eåể eãễ eäệ ' +
    'oùó oøò oûỏ oõõ oïọ oâô oáố oàồ oåổ oãỗ oäộ ôùớ ôøờ ôûở ôõỡ ôïợ uùú uøù uûủ uõũ uïụ öùứ öøừ öûử öõữ öïự ' +
    'yùý yøỳ yûỷ yõỹ'
  )
    .split(' ')
    .map((triple): [string, string] => [triple.slice(0, 2), triple.slice(2)]),
)
const VNI_ALONE = new Map<string, string>(
  'íí ìì æỉ óĩ òị ôơ öư îỵ ñđ'.split(' ').map((pair): [string, string] => [pair[0] ?? '', pair[1] ?? '']),
)

/** Letters that the encoding does not use stay as they are; capitals of TCVN3 are told by their surroundings. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  const letters = legacyLetters(text, encoding)
  return encoding === 'TCVN3' ? withCapitals(letters) : letters
}

/** The letters alone, which is enough to tell whether they are Vietnamese. */
export function legacyLetters(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'TCVN3') return text.replace(/[\u00a1-\u00fe]/g, (sign) => TCVN3.get(sign) ?? sign)
  return encoding === 'VNI' ? fromVni(text) : fromMisreadUtf8(text)
}

/** The capital fonts share the codes of the small letters: `HéI §åNG` is HỘI ĐỒNG. */
function withCapitals(letters: string): string {
  const capitals = letters.replace(/\p{L}+/gu, (word, at: number) => {
    const unmarked = word.replace(/[^A-Za-z]/g, '')
    if (/[a-z]/.test(unmarked)) return word
    return unmarked.length > 1 || isAmongCapitals(letters, at, word.length) ? word.toUpperCase() : word
  })
  return capitals.replace(SENTENCE_START, (start) => start.slice(0, 1).toUpperCase() + start.slice(1))
}

/** A marked vowel that opens a sentence, and that of Ủy ban, which TCVN3 can only write small. */
const SENTENCE_START =
  /(?<=(?:^|[.!?] {1,2}|\n)[ \t\-+*•#]{0,12}(?:(?:\d{1,3}|\p{L})[.)] {0,2})?)[\u00e0-\u01b0\u1ea1-\u1ef9](?![.)])|(?:ủy|uỷ)(?= ban (?:nhân|Mặt))/gu

/** Whether the words beside it on its line are in capitals, as far as their unmarked letters tell. */
function isAmongCapitals(text: string, at: number, length: number): boolean {
  const before = /(\p{L}+)[ ,-]{0,4}$/u.exec(text.slice(Math.max(0, at - 24), at))?.[1] ?? ''
  const after = /^[ ,-]{0,4}(\p{L}+)/u.exec(text.slice(at + length, at + length + 24))?.[1] ?? ''
  return /[A-Z]{2}|[A-Z].*[A-Z]/.test(before + after) && !/[a-z]/.test(before + after)
}

const VNI_SIGN = new RegExp([...VNI.keys(), ...VNI_ALONE.keys()].join('|'), 'gi')

function fromVni(text: string): string {
  return text.replace(VNI_SIGN, (sign) => {
    const small = sign.toLowerCase()
    const letter = VNI.get(small) ?? VNI_ALONE.get(small) ?? sign
    return sign[0] === small[0] ? letter : letter.toUpperCase()
  })
}

/** UTF-8 bytes once read as Windows-1252 and saved again (`Káº¿ hoáº¡ch`). */
function fromMisreadUtf8(text: string): string {
  return text.replace(/[\u0080-\u00ff\u0152-\u2122]{2,}/g, (run) => {
    const bytes = [...run].map((sign) => WINDOWS_1252.get(sign) ?? sign.charCodeAt(0))
    if (bytes.some((byte) => byte > 0xff)) return run
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
    } catch {
      return run
    }
  })
}

const WINDOWS_1252 = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i))].map(
    (sign, i): [string, number] => [sign, 0x80 + i],
  ),
)

/** Letters that no legacy text has once it was read as Western. */
export const UNICODE_VIETNAMESE = /[ơưđăĩũ\u1ea0-\u1ef9]/i

/** Letters of any kind, and the signs that legacy bytes look like; of bounded length, as words are. */
const WORD = /[A-Za-z\u00a1-\u1fff\u2c00-\uffff]{1,40}/g

/** Words with letters beyond ASCII, and how many of them are Vietnamese syllables. */
export function vietnameseShare(text: string): { words: number; syllables: number } {
  let words = 0
  let syllables = 0
  for (const word of text.match(WORD) ?? []) {
    if (!/[^\0-\x7f]/.test(word)) continue
    words += 1
    const small = word.toLowerCase()
    if (isSyllable(/[\u0300-\u036f]/.test(small) ? small.normalize('NFC') : small)) syllables += 1
  }
  return { words, syllables }
}
