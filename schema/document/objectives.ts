import { findFigures } from './figures.ts'
import { descendants, type OutlineNode } from './outline.ts'
import type { Passage } from './passage.ts'
import { readAs } from './read.ts'
import type { Read } from './reading.ts'
import { innerSection } from './section.ts'

/** What the plan wants, in words: the paragraphs of its purpose and general objective. */
export function readObjectives(body: readonly OutlineNode[]): Read[] {
  const objectives: Read[] = []
  for (const node of descendants(body)) {
    if (node.kind !== 'OBJECTIVES' || node.block.table || isInsideItem(node)) continue
    const words = ownWords(node)
    if (words && tellsHow.test(words.folded) && isUnderBoth(node)) continue
    if (words && findFigures(words.folded).length === 0 && words.text.length > 12)
      objectives.push(readAs(words, 0.9))
    if (objectives.length > 200) break
  }
  return objectives
}

/** Under "Mục đích, yêu cầu" in one, an item says how the work is to be done by who or what must be so. */
const tellsHow =
  /^(?:viec|qua trinh|cac (?:chi hoi|co so|to chuc|doan the|thanh vien|hoi vien|truong|hoat dong|noi dung|nhiem vu|giai phap|co quan|don vi|cap|nganh|so|ban|phong|dia phuong)|noi dung|hinh thuc|hoat dong|cong tac|to chuc|trien khai|thuc hien)\b[^.;]{0,160}\b(?:phai|can (?:duoc|bam|bao dam|dam bao|gan|phu hop|thiet thuc)|(?:bao dam|dam bao)(?: tinh)? (?:thiet thuc|hieu qua|dong bo|tiet kiem|dung|kip thoi|kha thi|thong nhat)|dung (?:quy dinh|tien do|doi tuong))\b/

function isUnderBoth(node: OutlineNode): boolean {
  let above = node.parent
  while (above && above.ownKind === null) above = above.parent
  return above !== null && /^[^a-z]*muc dich\b.{0,12}\byeu cau\b/.test(above.passage.folded.slice(0, 60))
}

/** A sub-item belongs to the item above it. */
function isInsideItem(node: OutlineNode): boolean {
  const parent = node.parent
  return parent !== null && !parent.isHeading && parent.ownKind === null && !/:$/.test(parent.passage.text)
}

/** The item without the title that it may open with ("Mục tiêu chung: …"); null for bare titles. */
export function ownWords(node: OutlineNode): Passage | null {
  const { passage } = node
  const opened = /^[^:.]{3,90}[:.]\s+(?=\S)/.exec(passage.text)
  if (opened && node.ownKind !== null && innerSection(opened[0])) return passage.slice(opened[0].length)
  if (node.ownKind !== null && (node.children.length > 0 || passage.text.length < 80)) return null
  if (node.isHeading && node.children.length > 0) return null
  return /:$/.test(passage.text) && node.children.length > 0 ? null : passage
}
