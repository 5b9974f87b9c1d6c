import type { Passage } from './passage.ts'
import { readAs } from './read.ts'
import type { ReadReference } from './reading.ts'

const announced =
  /\(?\b(?:co|se co|ban hanh|xay dung|theo) (?:ke hoach|chuong trinh|huong dan|van ban)(?: to chuc)?(?: thuc hien)? (?:rieng|cu the rieng)\b\)?/g
const elsewhere =
  /\btheo (?:su )?(?:phan cong|nhiem vu duoc (?:giao|phan cong)|chuc nang,? nhiem vu duoc (?:giao|phan cong)) (?:nhiem vu )?(?:tai|trong|cua) ((?:quyet dinh|ke hoach|de an|chuong trinh|nghi quyet|chi thi)\b[^.;]{0,80})/g

/** Sub-plans that are announced, and work assigned in another document: kept as such, not filled in. */
export function readReferences(passages: Iterable<Passage>): ReadReference[] {
  const references: ReadReference[] = []
  for (const passage of passages) {
    if (passage.text.length > 8000 || !/\brieng\b|\bphan cong\b|\bduoc giao\b/.test(passage.folded)) continue
    for (const found of passage.folded.matchAll(announced)) {
      references.push({
        ...readAs(sentenceAround(passage, found.index), 0.9),
        kind: 'ANNOUNCED_PLAN',
        citation: null,
      })
    }
    for (const found of passage.folded.matchAll(elsewhere)) {
      const at = found.index + found[0].length - (found[1]?.length ?? 0)
      const said = passage.text.slice(at, at + (found[1]?.length ?? 0))
      const citation =
        /^.{0,70}?\d+[/-][\p{L}\d\-&]+/u.exec(said)?.[0] ?? said.replace(/\s(?:ngày|của|và|được).*$/u, '')
      const read = readAs(passage.slice(found.index, found.index + found[0].length), 0.9)
      references.push({ ...read, kind: 'ASSIGNED_ELSEWHERE', citation })
    }
    if (references.length > 200) break
  }
  return references
}

function sentenceAround(passage: Passage, at: number): Passage {
  const before = Math.max(passage.text.lastIndexOf('. ', at), passage.text.lastIndexOf('; ', at))
  const after = passage.text.slice(at).search(/[.;](?:\s|$)/)
  return passage.slice(before < 0 ? 0 : before + 2, after < 0 ? passage.text.length : at + after)
}
