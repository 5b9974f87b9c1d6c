import { findAreas, notSociety } from './area-names.ts'
import { fold } from './fold.rules.ts'
import { descendants } from './outline.ts'
import type { Passage } from './passage.ts'
import type { Zones } from './zones.ts'

/** A name that the letterhead prints in capitals, as the plan writes it elsewhere, else in sentence case. */
export function properName(name: string, zones: Zones): string {
  return asWritten(name, zones) ?? sentenceCase(name, properSpellings(zones))
}

/** Names as the text spells them where it does not shout: folded name → spelling. */
function properSpellings(zones: Zones): Map<string, string> {
  const known = new Map<string, string>()
  const passages = [zones.title, ...zones.preamble.map((block) => block.passage)]
  for (const passage of passages) {
    for (const area of findAreas(passage?.text ?? '')) {
      if (area.name !== area.name.toUpperCase()) known.set(fold(area.name), area.name)
    }
  }
  return known
}

/** A name in capitals as the plan writes it elsewhere: "BỘ CÔNG THƯƠNG" is "Bộ Công Thương". */
function asWritten(name: string, zones: Zones): string | null {
  const wanted = fold(name)
  if (name !== name.toUpperCase() || wanted.length < 8) return null
  let looked = 0
  for (const { folded, text } of saidOf(zones)) {
    const at = looked++ > 200 ? -1 : folded.indexOf(wanted)
    const written = at < 0 ? '' : text.slice(at, at + name.length)
    const isWhole = !/[\p{L}]/u.test(`${text[at - 1] ?? ''}${text[at + name.length] ?? ''}`)
    if (isWhole && written !== written.toUpperCase() && /^\p{Lu}/u.test(written)) return written
  }
  return null
}

function* saidOf(zones: Zones): Generator<Passage> {
  for (const { passage } of zones.preamble) yield passage
  if (zones.title) yield zones.title
  for (const { passage } of descendants(zones.body)) yield passage
}

const commonWords =
  /^(?:ủy|uỷ|ban|nhân|dân|tỉnh|thành|phố|huyện|quận|thị|xã|phường|trấn|đặc|khu|hội|đồng|liên|hiệp|phụ|nữ|đoàn|thường|vụ|chấp|hành|sở|phòng|nội|văn|hóa|hoá|và|giáo|dục|đào|tạo|y|tế|lao|động|thương|binh|chỉ|đạo|công|tác|mặt|trận|tổ|quốc|trung|tâm|tư|pháp|tài|chính|thông|tin|truyền|thể|thao|du|lịch|của|các|cấp|vì|sự|tiến|bộ|gia|đình|thanh|niên|cộng|sản|thủ|tướng|phủ|nông|trực|an|chữ|thập|đỏ|cựu|chiến)$/u

const areaAtEnd = new RegExp(
  `(TỈNH|THÀNH PHỐ|TP\\.?|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ${notSociety}|PHƯỜNG|ĐẶC KHU) (.{2,40})$`,
  'u',
)

/** `XÃ THANH LÂM` → `xã Thanh Lâm`; mixed case stays as it is. */
function sentenceCase(text: string, known: ReadonlyMap<string, string>): string {
  if (text !== text.toUpperCase()) return text
  const areaWords = areaAtEnd.exec(text)
  const head = areaWords ? text.slice(0, areaWords.index) : text
  const body = head
    .split(' ')
    .map((word, i) =>
      /^(?:UBND|HĐND|LHPN|MTTQ|TNCS|BCĐ|BCH|BTV)$/.test(word)
        ? word
        : commonWords.test(word.toLowerCase())
          ? i === 0
            ? capitalise(word)
            : lowerName(word, head)
          : capitalise(word),
    )
    .join(' ')
    .replace(/mặt trận tổ quốc/u, 'Mặt trận Tổ quốc')
    .replace(/thương binh và xã hội/u, 'Thương binh và Xã hội')
  if (!areaWords) return body.replace(/chính phủ$/u, 'Chính phủ')
  const name = areaWords[2] ?? ''
  const spelled = known.get(fold(name)) ?? name.split(' ').map(capitalise).join(' ')
  const word = (areaWords[1] ?? '').toLowerCase().replace('tp.', 'TP.')
  return `${body}${body.trim() === '' ? capitalise(word) : word} ${spelled}`.replace(/\s+/g, ' ')
}

const capitalise = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()

/** The noun of a department keeps its capital: "Sở Nội vụ", and so does a society behind its board. */
function lowerName(word: string, head: string): string {
  const second = head.split(' ')[1] === word
  const society = /(?:CHẤP HÀNH|THƯỜNG VỤ|THƯỜNG TRỰC) (HỘI|ĐOÀN|LIÊN|CÔNG)(?!\p{L})/u.exec(head)?.[1]
  if (society === word) return capitalise(word)
  return second && /^(?:SỞ|PHÒNG|BỘ|HỘI|BAN) /u.test(head) ? capitalise(word) : word.toLowerCase()
}
