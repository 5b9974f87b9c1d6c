import { parseNumber, wordNumbers } from '../plan/figure.rules.ts'
import type { Operator } from '../plan/plan.rules.ts'

/** A number that a sentence sets, with the words that bound it. */
export type Figure = {
  /** null where a digit is lost. */
  value: number | null
  unit: 'PERCENT' | 'COUNT' | 'MONEY'
  operator: Operator
  /** From the first word of the bound to the end of the unit, in the text searched. */
  index: number
  length: number
  /** What is counted: `nơi`, `người`. */
  noun: string | null
}

const percents =
  /(?<![\d.,/\ufffd])([\d\ufffd][\d\ufffd.,]{0,7})(?: ?[-–] ?([\d][\d.,]{0,6}))? ?(?:%|phan tram)/g

const nouns =
  'noi tam lanh|nha tam lanh|noi|nha|doan vien|cong nhan|thanh nien|hoc vien|giao vien|nhan vien|cong chuc|vien chuc|chien si|tinh nguyen vien|nguoi lao dong|lao dong|cong doan|chi doan|tac pham|tai lieu|tieu pham|bai viet|tin bai|dia chi|diem|nguoi|thanh vien|luot|lop|buoi|cuoc|hoi nghi|hoi thao|dot|mo hinh|cau lac bo|clb|co so|trung tam|xa|phuong|thi tran|huyen|quan|thon|ban|ap|buon|khu pho|khu dan cu|to dan pho|truong|to|nhom|tin|bai|phong su|chuyen muc|chuyen de|to roi|to gap|cuon|quyen|bo tai lieu|bo|san pham|pa ?no|ap phich|bang ron|ho gia dinh|ho|gia dinh|can bo|phu nu|tre em|cong tac vien|tuyen truyen vien|bao cao vien|giang vien|hoi vien|hoc sinh|doanh nghiep|don vi|van ban|dich vu|duong day|kenh|vu viec|vu|chien dich|hoi thi|cuoc thi|dien dan|toa dam|chi hoi|to chuc|dia phuong|dia ban|video|clip|ban tin|lan|nan nhan|truong hop|ca|phong|doi|ngoi nha|tram|san|su kien|khoa|co quan|be trai|be gai|suat qua|suat hoc bong|phan qua'
const counts = new RegExp(
  `(?<![\\d.,/%\\ufffd+-])(\\d{1,3}(?:\\.\\d{3})+|\\d{1,7}(?:,\\d{1,2})?)(?:\\/\\d{1,4}(?= ))?(?: ?\\([^()]{1,20}\\))? ?[“"]?(?:(ty|ti|trieu|nghin|ngan)(?: ?dong)?\\b|(dong)\\b|(${nouns})\\b)`,
  'g',
)
/** Behind "ít nhất", "tối thiểu" … whatever is counted, if it is no time, age or share. */
const boundCounts =
  /\b(?:it nhat|toi thieu|khong duoi|khong it hon|khong qua|toi da) (?:co |la |duoc |dat )?(\d{1,3}(?:\.\d{3})+|\d{1,5})(?: ?\([^()]{1,20}\))? (?!(?:tuoi|nam|thang|ngay|gio|phut|tuan|h|phan tram|lan|dich vu|trong|den|va|hoac|thanh|ky|km|m2|met|kg)\b)([a-z]+)/g
/** "42/100.000 trẻ đẻ sống", "9 ca/1.000". */
const rates =
  /(?<![\d.,/])(\d{1,4}(?:,\d{1,2})?)(?: ?(?:ca|truong hop|tre))? ?\/ ?(?:1\.000|10\.000|100\.000)(?![\d.])/g
/** What stands before the upper end of "từ 02 đến 03 mô hình", "2 - 3 lớp". */
const countRanges = /(?<![\d.,/%\ufffd-])(\d{1,4}) ?(?:[-–]|den) ?(?=\d{1,4} )/g
const worded = new RegExp(
  `\\b(?:it nhat|toi thieu) (?:co |la )?(mot|hai|ba|bon|sau|bay|tam|chin|muoi) (${nouns})\\b`,
  'g',
)

/** A number after one of these words names a thing and measures nothing. */
const naming =
  /(?:\b(?:so|dieu|khoan|(?<!\b(?:o|dat|giu|duoi|tren|vuot|qua) )muc|de an|du an|chuong trinh|nghi quyet|quyet dinh|nghi dinh|thong tu|chi thi|luat|ke hoach|nam|thang|ngay|quy|bieu|mau|phu luc|dien thoai|hotline|duong day nong|tong dai|quoc lo|duong|khoa|lop|tu)|\/) ?:?$/

export function findFigures(folded: string): Figure[] {
  const found: Figure[] = []
  if (folded.includes('%') || folded.includes('phan tram'))
    for (const match of folded.matchAll(percents)) found.push(...percentFigures(folded, match))
  if (!/\d|\b(?:it nhat|toi thieu)\b/.test(folded)) return found
  for (const match of folded.slice(0, 6000).matchAll(counts)) {
    const before = folded.slice(Math.max(0, match.index - 24), match.index)
    if (match[0].includes('/') && /^to(?: chuc)?$/.test(match[4] ?? '')) continue
    if (naming.test(before.trimEnd()) && !/\b(?:tu)$/.test(before.trimEnd())) continue
    const value = parseNumber(match[1] ?? '')
    if (value === null || value === 0) continue
    const scale = moneyScale(match[2], match[3])
    found.push({
      ...bounded(folded, match.index, match[0].length),
      value: value * (scale ?? 1),
      unit: scale ? 'MONEY' : 'COUNT',
      noun: match[4] ?? null,
    })
  }
  for (const match of folded.slice(0, 6000).matchAll(rates)) {
    const value = parseNumber(match[1] ?? '')
    if (
      value === null ||
      found.some(
        (figure) =>
          figure.index + figure.length > match.index && figure.index <= match.index + match[0].length,
      )
    )
      continue
    found.push({ ...bounded(folded, match.index, match[0].length), value, unit: 'COUNT', noun: null })
  }
  for (const match of folded.slice(0, 6000).matchAll(boundCounts)) {
    const value = parseNumber(match[1] ?? '')
    const end = match.index + match[0].length
    if (!value || found.some((figure) => figure.index < end && figure.index + figure.length > match.index))
      continue
    const at = folded.indexOf(match[1] ?? '', match.index)
    const place = bounded(folded, at, end - at)
    found.push({ ...place, value, unit: 'COUNT', noun: match[2] ?? null })
  }
  for (const match of folded.slice(0, 6000).matchAll(countRanges)) {
    const most = found.find(
      (figure) => figure.unit === 'COUNT' && match.index + match[0].length === figure.index,
    )
    const least = parseNumber(match[1] ?? '')
    if (!most || least === null || most.value === null || least >= most.value) continue
    found.push({ ...most, value: least, operator: 'AT_LEAST', index: match.index, length: match[0].length })
    most.operator = 'AT_MOST'
  }
  for (const match of folded.matchAll(worded)) {
    found.push({
      value: wordNumbers[match[1] ?? ''] ?? null,
      unit: 'COUNT',
      operator: 'AT_LEAST',
      index: match.index,
      length: match[0].length,
      noun: match[2] ?? null,
    })
  }
  return found.sort((a, b) => a.index - b.index)
}

function moneyScale(scale: string | undefined, dong: string | undefined): number | null {
  if (dong) return 1
  if (!scale) return null
  return scale === 'ty' || scale === 'ti' ? 1e9 : scale === 'trieu' ? 1e6 : 1e3
}

/** "từ 10% đến 15%" and "70 - 80%" set a least and a most. */
function percentFigures(folded: string, match: RegExpExecArray): Figure[] {
  const place = bounded(folded, match.index, match[0].length)
  const value = parseNumber(match[1] ?? '')
  if (value !== null && value > 1000) return []
  if (match[2]) {
    const most = parseNumber(match[2])
    return [
      { ...place, value, unit: 'PERCENT', operator: 'AT_LEAST', noun: null },
      { ...place, value: most, unit: 'PERCENT', operator: 'AT_MOST', noun: null },
    ]
  }
  const after = folded.slice(match.index + match[0].length, match.index + match[0].length + 14)
  const before = folded.slice(Math.max(0, match.index - 20), match.index)
  let operator = place.operator
  if (/\btu $/.test(before) && /^ ?den \d/.test(after)) operator = 'AT_LEAST'
  if (/% ?den $/.test(before) && /\btu \d/.test(folded.slice(Math.max(0, match.index - 30), match.index)))
    operator = 'AT_MOST'
  return [{ ...place, value, unit: 'PERCENT', operator, noun: null }]
}

const small = '(?:(?:co|la|dat|tu|khoang|duoc|den|len|giam|tang|moi nam|so) )*'
const bounds: readonly (readonly [Operator, RegExp])[] = [
  ['LESS_THAN', new RegExp(`\\b(?:con duoi|xuong duoi|duoi|nho hon|it hon|thap hon|chua den) ${small}$`)],
  [
    'AT_MOST',
    new RegExp(
      `\\b(?:khong qua|khong vuot qua|toi da|nhieu nhat|cao nhat|khong lon hon|xuong con) ${small}$|[≤] ?$`,
    ),
  ],
  [
    'AT_LEAST',
    new RegExp(`\\b(?:it nhat|toi thieu|khong duoi|khong thap hon|khong it hon) ${small}$|[≥] ?$`),
  ],
  [
    'MORE_THAN',
    new RegExp(`\\b(?:tren|(?<!(?:tao|ket|ly|cau|vi) )hon|vuot|lon hon|cao hon) ${small}$|[>] ?$`),
  ],
  ['LESS_THAN', /< ?$/],
  ['AT_LEAST', /\b(?:dat|co|duoc) tu $/],
]

function bounded(
  folded: string,
  index: number,
  length: number,
): { index: number; length: number; operator: Operator } {
  const from = Math.max(0, index - 44)
  const before = folded.slice(from, index)
  const since = before.slice(before.search(/[^;,%]*$/))
  const after = folded.slice(index + length, index + length + 60)
  for (const [operator, pattern] of bounds) {
    const found = pattern.exec(since)
    if (!found || (operator === 'LESS_THAN' && /khong duoi/.test(since))) continue
    const begins = index - since.length + found.index
    return { index: begins, length: index + length - begins, operator }
  }
  if (/^[^;,.%\d]{0,40}\btro len\b/.test(after)) return { index, length, operator: 'AT_LEAST' }
  if (/^[^;,.%\d]{0,40}\btro xuong\b/.test(after)) return { index, length, operator: 'AT_MOST' }
  return { index, length, operator: 'NOT_STATED' }
}
