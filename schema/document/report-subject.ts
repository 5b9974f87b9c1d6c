import { agencyLength, askingLength, opensAgency } from './agency-words.ts'
import { nameAgency } from './assignments.ts'
import type { OutlineNode } from './outline.ts'
import type { Passage } from './passage.ts'

/** How a sentence says that something is reported. */
export const reportVerb =
  /(?<!(?:(?<!\bket )\bqua|\bnghe|\bmau|\bde cuong) )\bbao cao\b(?! vien\b)|\bphan anh\b|\bgui (?:ve|ket qua|so lieu|(?:bieu|phieu) (?:so lieu|thong ke|tong hop))\b|\b(?:so lieu|ket qua)\b.{0,20}\bgui\b|\b(?:cung cap|chuyen|nop) (?:day du |kip thoi |thong tin,? (?:va )?)*(?:so lieu|du lieu thong ke|phieu thong ke|bieu (?:thong ke|so lieu|tong hop))\b|\bthong tin (?:ve|kip thoi)\b/

/** The body that a sentence begins with or asks: "Sở Nội vụ …", "đề nghị các cơ quan …". */
export function subjectOf(sentence: Passage): string | null {
  const title = /^[^:;]{3,60}\bbao cao: /.exec(sentence.folded)?.[0].length ?? 0
  const folded = sentence.folded.slice(0, 400)
  const verb = reportVerb.exec(' '.repeat(title) + folded.slice(title))
  const limit = verb ? verb.index + 1 : folded.length
  for (const start of subjectStarts(folded, limit)) {
    const asked = start + askingLength(sentence.text.slice(start))
    if (!opensAgency(sentence.text.slice(asked))) continue
    const length = agencyLength(sentence.text.slice(asked))
    if (length < 3 || length > 200 || asked + length > limit + 40) continue
    const name = sentence.text.slice(asked, asked + length)
    if (/\b(?:bao cao|phan anh)\b/.test(sentence.slice(asked, asked + length).folded)) continue
    if (isPartner(folded, start, asked + length)) continue
    return name
  }
  return null
}

/** "phối hợp với Hội Phụ nữ, công an xã; báo cáo …", "giao công chức … làm đầu mối; báo cáo …": another reports. */
function isPartner(folded: string, start: number, end: number): boolean {
  const clause = folded.slice(folded.slice(0, start).search(/[^;:]*$/), start)
  return /\bphoi hop (?:voi|cung) .*, $/.test(clause) || /^ lam dau moi\s?;/.test(folded.slice(end))
}

function subjectStarts(folded: string, limit: number): number[] {
  // "chỉ đạo Trung tâm … gửi số liệu về …": who is told to send sends.
  const told = /\bchi dao (?=(?:cac |ubnd |phong |trung tam |tram |cong an |truong )[^,;:]{2,80}$)/.exec(
    folded.slice(0, limit),
  )
  const starts = told ? [told.index + told[0].length, 0] : [0]
  for (const found of folded
    .slice(0, limit)
    .matchAll(
      /(?:, |; |: |\) )(?=de nghi |yeu cau |giao |cac |ubnd |uy ban |so |phong |hoi |ban |cong an |cong doan |tram |trung tam |truong |chu tich |thu truong )|\b(?:de nghi|yeu cau) (?=cac |ubnd |uy ban |so |thu truong |phong )/g,
    )) {
    const asks = /^(?:de nghi|yeu cau) /.test(found[0])
    starts.push(found.index + (asks ? 0 : found[0].length))
  }
  return starts
}

export function reporterAbove(node: OutlineNode | null): string | null {
  for (let at = node?.parent ?? null; at; at = at.parent) {
    const named = at.ownKind === null || at.ownKind === 'ASSIGNMENTS' ? nameAgency(at.passage) : null
    if (named) return named.name.text
  }
  return null
}
