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
    if (words && findFigures(words.folded).length === 0 && words.text.length > 12)
      objectives.push(readAs(words, 0.9))
    if (objectives.length > 200) break
  }
  return objectives
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
