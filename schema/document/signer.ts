import type { Block } from './blocks.ts'
import { rightColumn } from './columns.ts'
import { Passage } from './passage.ts'
import { readAs } from './read.ts'
import type { ReadHeader } from './reading.ts'
import { signaturePrefix } from './zones.ts'

const office =
  /^(?:Q\s?\.\s?|QUYỀN |Quyền )?(?:PHÓ |Phó )?(?:TỔNG |Tổng )?(?:CHỦ TỊCH|CHỦ NHIỆM|GIÁM ĐỐC|(?:CHI )?CỤC TRƯỞNG|VỤ TRƯỞNG|TRƯỞNG|HIỆU TRƯỞNG|CHÁNH VĂN PHÒNG|CHÁNH|BÍ THƯ|VIỆN TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|CHỈ HUY|ỦY VIÊN|Chủ tịch|Giám đốc|(?:Chi )?[Cc]ục trưởng|Vụ trưởng|Trưởng|Hiệu trưởng|Bí thư|Chánh Văn phòng|Bộ trưởng|Thứ trưởng|Thủ tướng)(?![\p{L}])[\p{L}\s,&-]*$/u
const titles =
  /^(?:(?:GS|PGS|TS|ThS|Ths|CN|BS|BSCKII|BSCKI|BS CKII|BS CKI|CKII|CKI|NCS|Thạc sĩ|Tiến sĩ|Bác sĩ|Luật sư|DS|KS|LS|NGND|NGƯT|TTND|TTƯT|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thiếu tướng|Ông|Bà)[.\s]+)+/u
const nameWord = "\\p{Lu}(?:\\p{Ll}|[’'`]\\p{L}|[’'`](?= ))*"
const personName = new RegExp(
  `^(?:${nameWord}[ -]){1,5}${nameWord}$|^(?:\\p{Lu}{2,}[ ]){1,4}\\p{Lu}{2,}$`,
  'u',
)

/** Who signs, in what office and on whose behalf (TM., KT., TL., TUQ. of Decree 30/2020, Appendix I). */
export function readSigner(tail: readonly Block[]): ReadHeader['signer'] {
  const lines = tail.flatMap((block) => {
    const part = block.marker ? rightColumn(block.passage) : block.passage
    return block.table || !part ? [] : signatureLines(part)
  })
  const prefixes: Passage[] = []
  let position: Passage | null = null
  for (const line of lines) {
    const text = line.text
    if (signaturePrefix.test(text)) {
      prefixes.push(line)
      if (/^Q\s?\./u.test(text) && office.test(text)) position = line
      continue
    }
    if (office.test(text)) {
      position = line
      continue
    }
    if (prefixes.length === 0 && !position) continue
    const name = nameIn(line)
    if (name) return signer(name, position, prefixes)
  }
  if (prefixes.length === 0 && !position) return null
  const beside = tail.map((block) => nameBeside(block)).find((name) => name !== null)
  return beside ? signer(beside, position, prefixes) : null
}

/** Two columns printed on one line: the name stands behind the stop of a recipient. */
function nameBeside(block: Block): Passage | null {
  const { passage } = block
  if (passage.text.length > 160 || block.table) return null
  const at = passage.text.search(/(?<=[;.)] )(?:\p{Lu}[\p{Ll}’']* ){1,4}\p{Lu}[\p{Ll}’']+$/u)
  return at > 3 && (block.marker || /^Lưu/.test(passage.text)) ? nameIn(passage.slice(at)) : null
}

function signer(name: Passage, position: Passage | null, prefixes: Passage[]): ReadHeader['signer'] {
  const first = prefixes[0] ?? position ?? name
  const span = { start: first.start, end: name.end }
  const onBehalfOf = prefixes
    .filter((prefix) => prefix !== position)
    .map((prefix) => prefix.text)
    .join('; ')
  const read = readAs(name, 0.95)
  return {
    ...read,
    span,
    name: properName(name.text),
    position: officeOf(position, prefixes),
    onBehalfOf: onBehalfOf || null,
  }
}

function nameIn(line: Passage): Passage | null {
  const noise =
    /^[\s([]*(?:Đã ký|đã ký|ĐÃ KÝ|Ký bởi|Đã kí|Ký tên|signed)[\s)\]:.]*/u.exec(line.text)?.[0].length ?? 0
  const rest = line.slice(noise)
  const honours = titles.exec(rest.text)?.[0].length ?? 0
  const name = rest.slice(honours)
  return name.text.length <= 40 && personName.test(name.text) ? name : null
}

const properName = (text: string) =>
  text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)
    ? text
        .split(' ')
        .map((word) => word.slice(0, 1) + word.slice(1).toLowerCase())
        .join(' ')
    : text

/** `PHÓ CHỦ TỊCH` → `Phó Chủ tịch`. Without a line of its own the office is what follows the prefix. */
function officeOf(position: Passage | null, prefixes: Passage[]): string | null {
  const text =
    position?.text ??
    prefixes.map((prefix) => prefix.text.replace(signaturePrefix, '')).findLast((rest) => office.test(rest))
  if (!text) return null
  if (text !== text.toUpperCase()) return text
  const lower = text.toLowerCase()
  return lower
    .replace(/(?:^|(?<=phó |quyền |q\. ?))\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/(?<=^Chánh )văn phòng/u, 'Văn phòng')
    .replace(/(?<=^Vụ trưởng )vụ/u, 'Vụ')
    .replace(/(?<![\p{L}])(?:ubnd|hđnd|mttq|lhpn)(?![\p{L}])/gu, (short) => short.toUpperCase())
    .replace(/ủy ban nhân dân/u, 'Ủy ban nhân dân')
}

const nextPart =
  /\s(?=(?:TM|KT|TL|TUQ)\s?\.\s?\p{Lu}|(?<!(?:KT|TL|TM|TUQ|Q|Q\.)\s?\.\s?|PHÓ )(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG (?:PHÒNG|BAN)|CHÁNH VĂN PHÒNG|BÍ THƯ)(?=\s|$)|(?<=\p{Lu}\s)\p{Lu}\p{Ll}+(?: \p{Lu}[\p{Ll}’']+){1,4}$)/gu

/** A table or two columns leave the signature on one line: it is taken apart before each office. */
function signatureLines(passage: Passage): Passage[] {
  const text = passage.text
  if (text.length > 300 || !/(?:TM|KT|TL|TUQ)\s?\.|CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|BÍ THƯ/u.test(text))
    return [passage]
  const cuts = [0, ...[...text.matchAll(nextPart)].map((found) => found.index), text.length]
  const parts: Passage[] = []
  for (let i = 0; i + 1 < cuts.length; i++) {
    const part = passage.slice(cuts[i] ?? 0, cuts[i + 1])
    if (part.text !== '') parts.push(part)
  }
  return parts.length > 0 ? parts : [Passage.join([passage])]
}
