import { isAgencyGroup } from './agency-kind.ts'
import { opensAgency } from './agency-words.ts'
import type { Passage } from './passage.ts'

/** Between two names; "và" also stands inside one: Sở Giáo dục và Đào tạo. */
const separator = /\s*;\s*(?:và\s+)?|\s*,\s*(?:và\s+)?|\s+và\s+/gu
/** Comma, and the body above: "Cục Trẻ em, Bộ Y tế" is one. */
const partOfBody = /^(?:Cục|Vụ|Chi cục|Phòng|Trung tâm|Văn phòng|Thanh tra|Ban|Khoa) /u
const bodyAbove = /^(?:Bộ|Sở|Tổng cục|UBND|Ủy ban nhân dân|Uỷ ban nhân dân)(?: |$)/u
/** One office of two bodies: "Văn phòng HĐND và UBND xã". */
const officeOfBodies = /^(?:Văn phòng|VP)\b.*(?:HĐND|Hội đồng nhân dân|Quốc hội|ĐBQH)$/u

/**
 * The bodies that one heading names: "Công an tỉnh, Sở Tư pháp", "Sở Y tế; Sở Giáo dục và Đào tạo". One where the
 * words name one, or many by a phrase of their own ("UBND và Hội LHPN các huyện"), which has to stay whole.
 */
export function namesIn(phrase: Passage): Passage[] {
  const { text } = phrase
  if (isAgencyGroup(text) || text.includes('(')) return [phrase]
  const cuts: { end: number; next: number }[] = []
  let from = 0
  for (const match of text.matchAll(separator)) {
    const next = match.index + match[0].length
    const before = text.slice(from, match.index)
    const after = text.slice(next)
    if (!isName(after)) continue
    if (partOfBody.test(before) && bodyAbove.test(after) && !match[0].includes(';')) return [phrase]
    if (officeOfBodies.test(before)) continue
    cuts.push({ end: match.index, next })
    from = next
  }
  if (cuts.length === 0) return [phrase]
  const names = [...cuts, { end: text.length, next: text.length }].map(({ end }, i) =>
    phrase.slice(cuts[i - 1]?.next ?? 0, end),
  )
  return names.every((name) => name.text.includes(' ') && !isAgencyGroup(name.text)) ? names : [phrase]
}

const isName = (text: string): boolean =>
  /^\p{Lu}/u.test(text) && (opensAgency(text) || /^Thanh tra /u.test(text))
