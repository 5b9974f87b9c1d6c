import { fold } from './fold.rules.ts'
import type { OutlineNode } from './outline.ts'
import { descendants } from './outline.ts'
import type { Passage } from './passage.ts'
import { readAs } from './read.ts'
import type { Read } from './reading.ts'

type AreaWord = 'tỉnh' | 'thành phố' | 'huyện' | 'quận' | 'thị xã' | 'xã' | 'phường' | 'thị trấn' | 'đặc khu'

const words = 'tỉnh|thành phố|thị xã|thị trấn|huyện|quận|xã|phường|đặc khu|TP\\.?'
const capitalised = "\\p{Lu}[\\p{L}’'`]*"
const name = `${capitalised}(?:[ -]${capitalised}){0,4}|\\d{1,2}(?!\\d)`
/** "CÔNG TÁC XÃ HỘI TỈNH …" names no xã; "XÃ HỘI HOAN" does. */
export const notSociety = '(?! HỘI(?:$|[^ \\p{L}]| (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|VÀ|[-–]|CỦA)))'
const shouted = words.toUpperCase().replace('|XÃ|', `|XÃ${notSociety}|`)
const mention = new RegExp(
  `(?<![\\p{L}])(${words}|${shouted}|Tỉnh|Thành phố|Thị xã|Thị trấn|Huyện|Quận|Xã|Phường|Đặc khu) ?(${name})`,
  'gu',
)
/** Capitalised words that follow the word for an area without being its name ("huyện Hội Nông dân"; not "Hội An"). */
const notNames =
  /^(?:Ủy|Uỷ|Sở|Ban|Phòng|Đảng|HĐND|UBND|LHPN|MTTQ|Căn|Bộ|Tháng|Ngày|Trạm|Hỗ|Mặt)(?:\s|$)|^(?:Hội|Đoàn|Công|Liên|Trung|Văn|Chương|Kế|Đề|Dự|Nghị|Quyết|Nhà|Nhân|Chủ)$|^(?:Hội (?:Liên|Nông|Cựu|Chữ|Người|Khuyến|LHPN|Phụ|Luật|Đồng)|Đoàn (?:Thanh|TN|Thể)|Công (?:An|Đoàn)|Liên (?:Đoàn|Hiệp)|Trung (?:Tâm|Ương)|Văn (?:Phòng|Hóa|Hoá))(?:\s|$)/u

type AreaMention = { word: AreaWord; name: string; index: number; length: number }

/** `xã Lộc An`, `TP. Huế`: the areas that a text names, in its order. `quận 5` counts; `xã 02` does not. */
export function findAreas(text: string): AreaMention[] {
  const found: AreaMention[] = []
  for (const match of text.matchAll(mention)) {
    const called = (match[2] ?? '').trim()
    if (notNames.test(called) || (/^\d/.test(called) && !/^(?:quận|phường)/iu.test(match[1] ?? ''))) continue
    found.push({ word: areaWord(match[1] ?? ''), name: called, index: match.index, length: match[0].length })
  }
  return found
}

export function areaWord(written: string): AreaWord {
  const key = fold(written).replace(/[.\s]+$/, '')
  const known: Record<string, AreaWord> = {
    tinh: 'tỉnh',
    'thanh pho': 'thành phố',
    tp: 'thành phố',
    huyen: 'huyện',
    quan: 'quận',
    'thi xa': 'thị xã',
    xa: 'xã',
    phuong: 'phường',
    'thi tran': 'thị trấn',
    'dac khu': 'đặc khu',
  }
  return known[key] ?? 'xã'
}

/** Every area that the body names, once each, as written: the importer looks for the issuer's area among them. */
export function readAreaNames(passages: Iterable<Passage>): Read[] {
  const seen = new Set<string>()
  const names: Read[] = []
  for (const passage of passages) {
    if (!/[Xx]ã |[Pp]hường |[Tt]ỉnh |[Pp]hố |TP|[Hh]uyện |[Qq]uận |[Tt]rấn |[Kk]hu /.test(passage.text))
      continue
    for (const area of listed(passage.text)) {
      const key = `${area.word} ${fold(area.name)}`
      if (seen.has(key) || names.length >= 500) continue
      seen.add(key)
      names.push(readAs(passage.slice(area.index, area.index + area.length), 0.9))
    }
  }
  return names
}

/** "các xã Lộc An, Long Quảng và Phong Dinh": the names after the first share its word. */
export function listed(text: string): AreaMention[] {
  const found = findAreas(text)
  const more: AreaMention[] = []
  for (const area of found) {
    if (!/các\s*$/iu.test(text.slice(Math.max(0, area.index - 5), area.index))) continue
    let at = area.index + area.length
    const next = /^(?:, | và )(\p{Lu}[\p{L}’']*(?: \p{Lu}[\p{L}’']*){0,3})/u
    for (let match = next.exec(text.slice(at, at + 60)); match; match = next.exec(text.slice(at, at + 60))) {
      const called = match[1] ?? ''
      if (notNames.test(called)) break
      more.push({
        word: area.word,
        name: called,
        index: at + match[0].length - called.length,
        length: called.length,
      })
      at += match[0].length
    }
  }
  return [...found, ...more].sort((one, other) => one.index - other.index)
}

export function* passagesOf(
  nodes: readonly OutlineNode[],
  wanted: (node: OutlineNode) => boolean = () => true,
): Generator<Passage> {
  for (const node of descendants(nodes)) {
    if (!wanted(node)) continue
    if (node.block.table) for (const row of node.block.table) yield* row
    else yield node.passage
  }
}
