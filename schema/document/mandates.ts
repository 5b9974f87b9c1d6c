import { agencyLength } from './agency-words.ts'
import { findFullDate } from './calendar.ts'
import { descendants } from './outline.ts'
import type { Passage } from './passage.ts'
import { readAs } from './read.ts'
import type { ReadMandate } from './reading.ts'
import { isGroundPhrase, type Zones } from './zones.ts'

const kinds =
  'Bộ luật|Bộ Luật|Luật|Pháp lệnh|Nghị quyết liên tịch|Nghị quyết|Nghị định|Quyết định|Kế hoạch liên tịch|Kế hoạch|Chỉ thị|Thông tư liên tịch|Thông tư|Công văn|Hướng dẫn|Chương trình hành động|Chương trình phối hợp|Chương trình|Đề án|Thông báo|Kết luận|Văn bản hợp nhất|Văn bản|Quy chế|Công điện|Tờ trình|Báo cáo|Hiến pháp'

const number =
  '\\d{1,5}[a-zA-Z]?\\s?[/-]\\s?(?:\\d{4}\\s?[/-]\\s?)?[\\p{Lu}][\\p{L}\\d&.]*(?:\\s?[-–/]\\s?[\\p{L}\\d&]+){0,3}'
const numbered = new RegExp(
  `(?<![\\p{L}])(${kinds})(?![\\p{L}])([^;.:“"]{0,90}?)\\s(?:[Ss]ố|SỐ)\\s?:?\\s?(${number})`,
  'gu',
)
const lowered = new RegExp(
  `(?<![\\p{L}])((?:công văn|văn bản|kế hoạch|quyết định|chỉ thị|hướng dẫn|nghị quyết))\\s[Ss]ố\\s?:?\\s?(${number})`,
  'gu',
)
const unworded = new RegExp(`(?<![\\p{L}])(${kinds})\\s(${number})`, 'gu')
const dated =
  /(?<![\p{L}])(Bộ luật|Bộ Luật|Luật|Pháp lệnh|Hiến pháp)\s([^;.“"]{3,160}?)(?:,? (?:được [^;]{0,40})?ngày (?=\d)|(?: năm)? (?=(?:19|20)\d{2}(?:[;,.)]|$)))/gu

/**
 * The documents on which the plan rests, from the sentences before its body. "Căn cứ" a law empowers (GROUND);
 * what it says to carry out ("Thực hiện …"), or a plan or programme it is grounded on, is a MANDATE.
 */
export function readMandates(zones: Zones): ReadMandate[] {
  const passages = [...groundPassages(zones.decision), ...groundPassages(zones)]
  const carriesOut = passages.some((passage) =>
    /^(?:thuc hien|trien khai|thi hanh|tiep tuc)/.test(passage.folded),
  )
  const mandates: ReadMandate[] = []
  const seen = new Set<string>()
  for (const passage of passages) {
    if (/^(?:theo|xet) de nghi/.test(passage.folded)) continue
    for (const mandate of citations(passage, carriesOut)) {
      const key = mandate.number ?? mandate.date ?? mandate.text
      if (seen.has(key) || mandates.length >= 200) continue
      seen.add(key)
      mandates.push(mandate)
    }
  }
  return mandates
}

function groundPassages(zones: Zones | null): Passage[] {
  if (!zones) return []
  const said = zones.preamble.map((block) => block.passage).filter((passage) => passage.text.length < 6000)
  if (said.some((passage) => isGroundPhrase(passage.folded))) return said
  const grounds = [...descendants(zones.body)].find((node) =>
    /^(?:can cu|co so) (?:phap ly|xay dung|ban hanh)/.test(node.passage.folded),
  )
  return grounds ? [...said, ...[...descendants(grounds.children)].map((node) => node.passage)] : said
}

type Citation = { index: number; end: number; kind: string; number: string | null }

function citations(passage: Passage, carriesOut: boolean): ReadMandate[] {
  const found: Citation[] = []
  const overlaps = (from: number, to: number) => found.some((other) => from < other.end && to > other.index)
  const add = (index: number, length: number, kind: string, written: string | null) => {
    if (!overlaps(index, index + length)) found.push({ index, end: index + length, kind, number: written })
  }
  const text = passage.text
  for (const match of text.matchAll(numbered)) {
    const shift = match[0].length - lastKind(match[0])
    const kind = new RegExp(`^(?:${kinds})`, 'u').exec(match[0].slice(shift))?.[0] ?? match[1] ?? ''
    add(match.index + shift, match[0].length - shift, kind, tidy(match[3] ?? ''))
  }
  for (const match of text.matchAll(lowered))
    add(match.index, match[0].length, capitalised(match[1] ?? ''), tidy(match[2] ?? ''))
  for (const match of text.matchAll(unworded))
    add(match.index, match[0].length, match[1] ?? '', tidy(match[2] ?? ''))
  for (const match of text.matchAll(dated)) add(match.index, match[0].length, match[1] ?? '', null)
  found.sort((a, b) => a.index - b.index)
  return found.flatMap((citation, i) =>
    isProposal(passage, citation.index)
      ? []
      : [mandateOf(passage, citation, found[i + 1]?.index ?? text.length, carriesOut)],
  )
}

/** "…; theo đề nghị của Sở … tại Tờ trình số 5/TTr-S": on whose word, not on what. */
const isProposal = (passage: Passage, at: number) =>
  /\b(?:theo|xet) de nghi cua [^;]{3,160} tai $/.test(passage.folded.slice(Math.max(0, at - 180), at))

/** Of "Kế hoạch … Quyết định số 5/QĐ-TTg" the number belongs to the last kind named; laws keep their names. */
function lastKind(match: string): number {
  const all = [...match.matchAll(new RegExp(`(?<![\\p{L}])(?:${kinds})(?![\\p{L}])`, 'gu'))]
  const last = /^(?:Bộ luật|Bộ Luật|Luật|Pháp lệnh)/u.test(match) ? all[0] : all.at(-1)
  return match.length - (last?.index ?? 0)
}

const tidy = (written: string) =>
  written
    .replace(/\s+/g, '')
    .replaceAll('–', '-')
    .replace(/[.,;-]+$/, '')

function mandateOf(passage: Passage, citation: Citation, limit: number, carriesOut: boolean): ReadMandate {
  const tail = passage.folded.slice(citation.end, Math.min(limit, citation.end + 60))
  const near = citation.number === null ? passage.folded.slice(citation.end - 6, limit) : tail
  const when = findFullDate(near.slice(0, 60))
  const date = when && when.index < 18 ? when.date : null
  const from =
    citation.end + (date && when ? when.index + when.length - (citation.number === null ? 6 : 0) : 0)
  const said = passage.slice(citation.index, limit)
  const text = said.text.replace(/[;,.:\s]+$/, '')
  const whole = passage.slice(citation.index, passage.text.indexOf(text, citation.index) + text.length)
  const issuerName =
    issuerAfter(passage.text.slice(from, limit)) ?? issuerOfSymbol(citation.number, citation.kind)
  const role = roleOf(passage.folded, citation, carriesOut)
  return {
    ...readAs(whole, citation.number ? 0.97 : 0.85),
    role,
    kind: titled(citation.kind),
    number: citation.number,
    date,
    issuerName,
  }
}

const capitalised = (kind: string) => kind.slice(0, 1).toUpperCase() + kind.slice(1)

const titled = (kind: string) => kind.replace('Bộ Luật', 'Bộ luật')

function issuerAfter(rest: string): string | null {
  const found =
    /^[^;.“"]{0,12}?\bcủa\s+(.{3,140})/u.exec(rest) ??
    /^\s?,?\s?(?:do )?((?:Thủ tướng|Chính phủ|Ủy ban|UBND|Bộ|Sở|Ban|Hội|Quốc hội)\s.{2,140})/u.exec(rest)
  const said = found?.[1]
  if (!said) return null
  const cut = said.search(
    /\s(?:về|việc|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi|triển khai|thực hiện|nhằm|ngày|khóa|tại|và (?:Kế hoạch|Quyết định|Công văn)|v\/v)(?![\p{L}])|[;:(“".]|,\s(?=\p{Ll}|Kế hoạch|Quyết định|Công văn|Căn cứ|(?:UBND|Ủy ban|Ban|Hội|Sở) )/iu,
  )
  const name = (cut >= 0 ? said.slice(0, cut) : said).replace(/(?:[\s,]|\svà)+$/u, '')
  return name.length >= 3 && name.length <= 110 ? name.slice(0, Math.max(agencyLength(name), 3)) : null
}

function issuerOfSymbol(symbol: string | null, kind: string): string | null {
  if (!symbol) return /luật|Hiến pháp/iu.test(kind) ? 'Quốc hội' : null
  if (/-TTg$/.test(symbol)) return 'Thủ tướng Chính phủ'
  if (/-CP$/.test(symbol)) return 'Chính phủ'
  if (/UBTVQH/.test(symbol)) return 'Ủy ban Thường vụ Quốc hội'
  if (/QH\d*$/.test(symbol)) return 'Quốc hội'
  if (/NQ\/TW$/.test(symbol)) return 'Ban Chấp hành Trung ương'
  if (/CT\/TW$/.test(symbol)) return 'Ban Bí thư'
  return null
}

function roleOf(folded: string, citation: Citation, carriesOut: boolean): 'MANDATE' | 'GROUND' {
  const isLaw = /^(?:Bộ luật|Bộ Luật|Luật|Pháp lệnh|Nghị định|Thông tư|Hiến pháp)/u.test(citation.kind)
  if (isLaw) return 'GROUND'
  if (/^(?:thuc hien|trien khai|thi hanh|tiep tuc)/.test(folded)) return 'MANDATE'
  if (!/^(?:can cu|theo|xet)/.test(folded)) return 'MANDATE'
  const subject = folded.slice(citation.end, citation.end + 260)
  const isProgramme =
    /\b(?:chuong trinh|ke hoach|de an|chien luoc)\b/.test(subject) ||
    /^(?:Kế hoạch|Chương trình|Đề án)/u.test(citation.kind)
  return isProgramme && !carriesOut ? 'MANDATE' : 'GROUND'
}
