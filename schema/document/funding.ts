import { ownWords } from './objectives.ts'
import { descendants, type OutlineNode } from './outline.ts'
import { readAs } from './read.ts'
import type { Read } from './reading.ts'

/** Where the money comes from: the paragraphs and items of the section on funding, without those that open a list. */
export function readFunding(body: readonly OutlineNode[]): Read[] {
  const funding: Read[] = []
  for (const node of descendants(body)) {
    if (node.kind !== 'FUNDING' || node.block.table || funding.length > 200) continue
    const parent = node.parent
    if (parent && parent.kind === 'FUNDING' && isDetail(parent)) continue
    if (node.children.length > 0 && !isDetail(node)) continue
    const words = ownWords(node)
    if (words && words.text.length > 8) funding.push(readAs(words, 0.9))
  }
  return funding
}

/** An item that says something itself; what stands below only spells it out. */
const isDetail = (node: OutlineNode) =>
  node.ownKind === null && !node.isHeading && /[.;]$/.test(node.passage.text)
