import { opensAgency } from './agency-words.ts'
import { type Block, isCapitals } from './blocks.ts'
import { isBullet, type MarkerStyle } from './marker.ts'
import type { Passage } from './passage.ts'
import { innerSection, mainSection, type SectionKind } from './section.ts'

/** A heading or item with all that stands under it. */
export type OutlineNode = {
  block: Block
  /** Words without the label; for a heading with text on its own line ("Mục tiêu: …") the whole. */
  passage: Passage
  /** What the nearest section above (or the node itself) is about. */
  kind: SectionKind | null
  /** Set where the node's own title says what it is about. */
  ownKind: SectionKind | null
  isHeading: boolean
  children: OutlineNode[]
  parent: OutlineNode | null
}

type Key = MarkerStyle | `decimal${number}` | 'capitals' | 'subheading' | 'lead' | 'paragraph'
type Frame = { key: Key; node: OutlineNode }

export function buildOutline(blocks: readonly Block[]): OutlineNode[] {
  const roots: OutlineNode[] = []
  const stack: Frame[] = []
  const order = firstUses(blocks)
  const unnumbered = !order.has('arabic') && !order.has('decimal') && !order.has('letter')
  blocks.forEach((block, i) => {
    const top = () => stack.at(-1)?.node ?? null
    const key = keyOf(block, blocks[i + 1], top(), unnumbered)
    makeRoom(stack, key, block, order)
    const parent = top()
    const node = nodeOf(block, parent, key)
    ;(parent?.children ?? roots).push(node)
    if (key !== 'paragraph') stack.push({ key, node })
  })
  return roots
}

function nodeOf(block: Block, parent: OutlineNode | null, key: Key): OutlineNode {
  const { passage } = block
  const isMain = parent === null || parent.kind === null || key === 'capitals' || key === 'part'
  const atWork = parent?.kind === 'TASKS' || parent?.kind === 'ASSIGNMENTS'
  const detail =
    (atWork && (key === 'letter' || key === 'bracketed')) ||
    (parent?.kind === 'TASKS' && key.startsWith('decimal'))
  const titled = key !== 'paragraph' && key !== 'lead' && !isBullet(block.marker) && block.table === null
  const read =
    titled && !detail ? ((isMain ? mainSection(passage.text) : null) ?? innerSection(passage.text)) : null
  const own = block.section ?? read
  const ownKind = own ?? (atWork ? null : leadKind(key, passage))
  const isHeading = titled && (isTitle(passage.text) || block.hashes > 0)
  return { block, passage, kind: ownKind ?? parent?.kind ?? null, ownKind, isHeading, children: [], parent }
}

/** "- Mục tiêu cụ thể:" over a list, or "Mục tiêu chung: …" in a bullet, are titles in all but form. */
function leadKind(key: Key, passage: Passage): SectionKind | null {
  if (key === 'paragraph' || !passage.text.slice(0, 60).includes(':')) return null
  return /^(?:cac )?(?:muc tieu|chi tieu|muc dich|yeu cau)\b[^:]{0,50}:/.test(passage.folded)
    ? innerSection(passage.text)
    : null
}

/** Short and without the stop of a sentence. */
export function isTitle(text: string): boolean {
  return text.length <= 260 && !/[.;]["”)]?$/.test(text)
}

function keyOf(block: Block, next: Block | undefined, top: OutlineNode | null, unnumbered: boolean): Key {
  const { marker, passage } = block
  if (block.table) return 'paragraph'
  if (marker) return marker.style === 'decimal' ? `decimal${marker.depth}` : marker.style
  const text = passage.text
  if (isClosingPhrase(passage)) return 'paragraph'
  if (text.length <= 140 && isTitle(text)) {
    if (isCapitals(text)) return 'capitals'
    const followed = next !== undefined
    if (followed && block.hashes > 0 && block.hashes <= 2 && mainSection(text)) return 'capitals'
    if (followed && (block.hashes > 0 || block.bold)) return 'subheading'
    if (followed && innerSection(text) && text.length <= 100) return 'subheading'
    if (unnumbered && next && next.marker === null && top?.kind === 'TASKS' && opensGroup(text, next))
      return 'subheading'
    const inAssignments = top?.kind === 'ASSIGNMENTS' && text.length <= 110
    if (followed && inAssignments && opensAgency(text) && !/:\s+\S/.test(text)) return 'subheading'
  }
  const listFollows = next?.marker && (isBullet(next.marker) || next.marker.style === 'letter')
  return /:$/.test(text) && (listFollows || next?.table) ? 'lead' : 'paragraph'
}

/** Where a converter has lost all numbers, a short line without a stop over a sentence is a heading. */
const opensGroup = (text: string, next: Block) =>
  /^\p{Lu}/u.test(text) && !/:$/.test(text) && /[.;]$/.test(next.passage.text)

const bulletKeys: readonly Key[] = ['dash', 'plus', 'dot', 'lead', 'paragraph']
const listKeys: readonly Key[] = [...bulletKeys, 'letter', 'bracketed']
const romanKeeps: readonly Key[] = ['part', 'chapter', 'section', 'article', 'capitals']

/** Takes off the stack what cannot hold an item of this kind. */
function makeRoom(stack: Frame[], key: Key, block: Block, order: ReadonlyMap<Key, number>): void {
  if (key === 'paragraph') {
    const holds = block.table ? ([] as readonly Key[]) : bulletKeys
    if (isClosingPhrase(block.passage) && !block.table && !isFirstDuty(stack.at(-1)?.node))
      popToSection(stack)
    else popWhile(stack, (frame) => holds.includes(frame.key))
    return
  }
  const known = stack.findIndex((frame) => frame.key === key)
  if (known >= 0 && key !== 'capitals' && !restartsInside(stack, known, block)) {
    stack.length = known
    return
  }
  if (key === 'capitals' || key === 'part') stack.length = 0
  else if (key === 'chapter' || key === 'article')
    popWhile(stack, (frame) => frame.key !== 'part' && frame.key !== 'chapter')
  else if (key === 'roman' || key === 'capital') {
    const first = order.get(key) ?? 0
    popWhile(
      stack,
      (frame) =>
        !romanKeeps.includes(frame.key) &&
        !(
          (rivals.includes(frame.key) || (key === 'capital' && frame.key === 'arabic')) &&
          (order.get(frame.key) ?? first) < first
        ),
    )
  } else if (key === 'subheading' || key.startsWith('decimal'))
    popWhile(stack, (frame) => listKeys.includes(frame.key))
  else if (key === 'lead') popWhile(stack, (frame) => bulletKeys.includes(frame.key))
  else if (key === 'dash') popWhile(stack, (frame) => bulletKeys.includes(frame.key) && !opensList(frame))
  else if (key !== 'plus' && key !== 'dot')
    popWhile(stack, (frame) => bulletKeys.includes(frame.key) && !opensList(frame))
}

const rivals: readonly Key[] = ['roman', 'capital']

/** "A. … I. …" and "I. … A. …" are both in use: what a document begins with stands above. */
function firstUses(blocks: readonly Block[]): Map<Key, number> {
  const first = new Map<Key, number>()
  blocks.forEach((block, i) => {
    const style = block.marker?.style
    if (style && !first.has(style)) first.set(style, i)
  })
  return first
}

/** A list under "…:" that counts from one again inside an item of the same numbering. */
function restartsInside(stack: Frame[], known: number, block: Block): boolean {
  const top = stack.at(-1)
  const number = block.marker?.number
  if (!top || top.key !== 'lead' || !(number === '1' || number === 'a')) return false
  return stack[known]?.node.block.marker?.number !== number && known < stack.length - 1
}

const opensList = (frame: Frame) => /:$/.test(frame.node.passage.text)

function popWhile(stack: Frame[], test: (frame: Frame) => boolean): void {
  for (let top = stack.at(-1); top && test(top); top = stack.at(-1)) stack.pop()
}

const sectionKeys: readonly Key[] = ['part', 'chapter', 'section', 'article', 'capitals', 'roman', 'capital']

/** "I. Sở Nội vụ" under "D. Tổ chức thực hiện" is numbered like a section and is one agency's heading. */
const isAgencyFrame = ({ node }: Frame, stack: readonly Frame[]) =>
  stack.length > 1 &&
  node.kind === 'ASSIGNMENTS' &&
  node.ownKind === null &&
  node.parent?.kind === 'ASSIGNMENTS'

function popToSection(stack: Frame[]): void {
  if (stack.some((frame) => sectionKeys.includes(frame.key))) {
    popWhile(stack, (frame) => !sectionKeys.includes(frame.key) || isAgencyFrame(frame, stack))
  } else stack.length = Math.min(stack.length, 1)
}

/** Right under an agency's heading even "Căn cứ Kế hoạch này, …" is what that agency is to do. */
function isFirstDuty(node: OutlineNode | undefined): boolean {
  return (
    node !== undefined &&
    node.kind === 'ASSIGNMENTS' &&
    node.ownKind === null &&
    node.isHeading &&
    node.children.length === 0
  )
}

/** The last paragraphs of a plan speak to all, not to the agency whose list they happen to follow. */
export function isClosingPhrase(passage: Passage): boolean {
  return /^(?:tren day la|trong qua trinh (?:thuc hien|trien khai|to chuc)|(?:uy ban nhan dan|ubnd|chu tich)[^.]{0,60} (?:yeu cau|de nghi) (?:cac|thu truong|giam doc)|(?:yeu cau|de nghi) (?:thu truong|giam doc|cac (?:co quan|don vi|so|ban|phong|nganh|cap|dia phuong))|can cu (?:noi dung )?(?:cua )?ke hoach (?:nay|tren)|ke hoach nay|nhan duoc ke hoach|qua trinh (?:thuc hien|trien khai))\b/.test(
    passage.folded.slice(0, 160),
  )
}

export function* descendants(nodes: readonly OutlineNode[]): Generator<OutlineNode> {
  for (const node of nodes) {
    yield node
    yield* descendants(node.children)
  }
}

/** `IV.2.1` becomes `2.1`: the number of the heading itself, without the signs around it. */
export function numberOf(node: OutlineNode): string {
  return node.block.marker && !isBullet(node.block.marker) ? node.block.marker.number : ''
}
