import { isAgencyGroup } from './agency-kind.ts'
import { fieldsOf, opensAgency } from './agency-words.ts'
import type { Passage } from './passage.ts'

/** A body among those that a heading names: its full name, and the words that name it. */
type NamedBody = { name: string; passage: Passage }

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
export function namesIn(phrase: Passage): NamedBody[] {
  const opened = fieldsOf.exec(phrase.text)
  const names = opened ? fieldsIn(phrase.slice(opened[0].length)) : bodiesIn(phrase)
  const word = opened?.[1] ? `${opened[1].slice(0, 1).toUpperCase()}${opened[1].slice(1)} ` : ''
  return names.map((passage) => ({
    name: isName(passage.text) ? passage.text : word + passage.text,
    passage,
  }))
}

/** Fields of work whose names hold a comma or "và"; the longer before the shorter. */
const longFields =
  /^(?:văn hóa, thể thao và du lịch|văn hóa, khoa học và thông tin|văn hóa và (?:thể thao|thông tin|du lịch)|lao động ?(?:[-–,] ?)?thương binh và xã hội|lao động, việc làm và [\p{L}\s]{3,20}|(?:giáo dục|khoa học|kế hoạch|thông tin|tài nguyên|nông nghiệp|dân tộc|công nghiệp|xây dựng) và [\p{L}]+(?: [\p{L}]+){0,3})(?=\s*(?:[,;.]|$))/iu

function fieldsIn(list: Passage): Passage[] {
  const fields: Passage[] = []
  for (let at = 0; at < list.text.length; ) {
    const rest = list.text.slice(at)
    const long = longFields.exec(rest.normalize('NFC').replaceAll('oá', 'óa'))?.[0].length
    const next = rest.search(/[,;.]| và (?=\p{Lu})/u)
    const length = long ?? (next < 0 ? rest.length : next)
    fields.push(list.slice(at, at + length))
    at += length + (/^[\s,;.]*(?:và )?/u.exec(rest.slice(length))?.[0].length ?? 0)
    if (length === 0) break
  }
  return fields.filter((field) => field.text !== '')
}

function bodiesIn(phrase: Passage): Passage[] {
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
