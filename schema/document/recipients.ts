import type { RecipientPurpose } from '../plan/plan.rules.ts'
import type { Block } from './blocks.ts'
import { leftColumn } from './columns.ts'
import type { Passage } from './passage.ts'
import { readAs } from './read.ts'
import type { ReadRecipient } from './reading.ts'
import { signaturePrefix } from './zones.ts'

const heading = /^noi nhan\s*:?\s*/
const archive = /^l[uư]u\b/i

/** The lines under "Nơi nhận:", up to "Lưu: VT, …". */
export function readRecipients(tail: readonly Block[]): ReadRecipient[] {
  const start = tail.findIndex((block) => heading.test(block.passage.folded))
  const first = tail[start]
  if (!first) return []
  const recipients: ReadRecipient[] = []
  const opening = first.passage.slice(heading.exec(first.passage.folded)?.[0].length ?? 0)
  const passages = [opening, ...tail.slice(start + 1).map((block) => block.passage)]
  for (const passage of passages) {
    const left = leftColumn(passage)
    if (left.text === '') continue
    const lines = unglue(left)
    for (const line of lines) {
      if (isSignature(line.text)) continue
      const own = archive.test(line.folded) ? line.slice(0, nameBeside(line)) : line
      recipients.push({ ...readAs(own, 0.95), purpose: purposeOf(own.folded) })
      if (archive.test(line.folded)) return recipients
    }
    if (recipients.length > 80) break
  }
  return recipients
}

const isSignature = (text: string) =>
  signaturePrefix.test(text) ||
  (/^(?:\p{Lu}[\p{Ll}’']+ ){1,4}\p{Lu}[\p{Ll}’']+$/u.test(text) &&
    !/(?:Sở|Ban|Hội|Phòng|Công|Trạm|Đảng|Tỉnh|Văn)/u.test(text)) ||
  /^[\s\d/.-]*$/.test(text) ||
  /^\(?(?:đã ký|ký bởi|người ký)/iu.test(text)

/** Where the signer's name, printed in the column beside, begins behind the stop of the last line. */
function nameBeside(line: Passage): number {
  const at = line.text.search(/(?<=[;.)] )(?:\p{Lu}[\p{Ll}’']* ){1,4}\p{Lu}[\p{Ll}’']+$/u)
  return at < 0 ? line.text.length : at
}

/** "A; - B; - Lưu: VT." on one line are three recipients. */
function unglue(passage: Passage): Passage[] {
  const parts: Passage[] = []
  let from = 0
  for (const found of passage.text.matchAll(
    /[;.,] ?[-–+•*] (?=\S)|; ?(?=[-–+] ?\p{Lu})|(?<=[;.,)]) [-–] ?(?=\p{Lu})|; (?=Lưu)/gu,
  )) {
    parts.push(passage.slice(from, found.index + 1))
    from = found.index + found[0].length
  }
  parts.push(passage.slice(from))
  return parts.map(stripDash).filter((part) => part.text !== '')
}

function stripDash(part: Passage): Passage {
  const dash = /^[-–+•*\s]+/.exec(part.text)?.[0].length ?? 0
  return part.slice(dash)
}

const purposes: readonly (readonly [RecipientPurpose, RegExp])[] = [
  ['ARCHIVE', archive],
  ['REPORT', /\(?\b(?:b\/c|de b\/c|bao cao|b\.c|de bc)\b/],
  ['COOPERATE', /\b(?:p\/h|phoi hop|p\.h)\b/],
  ['IMPLEMENT', /\b(?:t\/h|thuc hien|th\/hien|de th|trien khai)\b/],
  ['INFORM', /\b(?:de biet|biet)\b/],
]

function purposeOf(folded: string): RecipientPurpose | null {
  const inBrackets = folded.match(/\([^)]{1,60}\)/g)?.join(' ') ?? ''
  for (const [purpose, pattern] of purposes) {
    if (pattern.test(purpose === 'ARCHIVE' ? folded : inBrackets)) return purpose
  }
  return null
}
