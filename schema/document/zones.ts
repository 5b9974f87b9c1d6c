import type { DocumentType } from '../plan/plan.rules.ts'
import { type Block, isCapitals } from './blocks.ts'
import { fold } from './fold.rules.ts'
import { withLostHeadings } from './lost-headings.ts'
import { buildOutline, isTitle, type OutlineNode } from './outline.ts'
import { Passage } from './passage.ts'
import { mainSection } from './section.ts'

/** The parts of a document by Decree 30/2020: letterhead, kind and title, grounds, body, recipients and signature. */
export type Zones = {
  letterhead: Block[]
  typeLine: Block | null
  documentType: DocumentType | null
  /** The kind as a word: `Kế hoạch`. */
  kind: string | null
  title: Passage | null
  preamble: Block[]
  body: OutlineNode[]
  tail: Block[]
  /** The decision to which the plan is attached, where the text holds both. */
  decision: Zones | null
}

const kinds: readonly (readonly [string, DocumentType | null, string])[] = [
  ['ke hoach', 'KH', 'Kế hoạch'],
  ['chuong trinh', 'CTr', 'Chương trình'],
  ['de an', 'ĐA', 'Đề án'],
  ['du an', 'DA', 'Dự án'],
  ['phuong an', 'PA', 'Phương án'],
  ['huong dan', 'HD', 'Hướng dẫn'],
  ['quyet dinh', 'QĐ', 'Quyết định'],
  ['chi thi', 'CT', 'Chỉ thị'],
  ['nghi quyet', 'NQ', 'Nghị quyết'],
  ['quy che', 'QC', 'Quy chế'],
  ['thong bao', 'TB', 'Thông báo'],
  ['bao cao', 'BC', 'Báo cáo'],
  ['to trinh', 'TTr', 'Tờ trình'],
  ['thong tu', 'TT', 'Thông tư'],
  ['nghi dinh', 'NĐ', 'Nghị định'],
  ['luat', 'LUẬT', 'Luật'],
  ['chien luoc', null, 'Chiến lược'],
  ['bien ban', null, 'Biên bản'],
  ['giay moi', null, 'Giấy mời'],
  ['hop dong', null, 'Hợp đồng'],
  ['cong dien', null, 'Công điện'],
  ['thu moi', null, 'Thư mời'],
]

type TypeLine = { documentType: DocumentType | null; kind: string; rest: Passage | null }

/** A line that names the kind of document, alone ("KẾ HOẠCH") or with the title behind it. */
export function readTypeLine(block: Block): TypeLine | null {
  if (block.marker || block.table || block.passage.text.length > 400) return null
  const text = block.passage.text.replace(/^[\s"“]+/, '')
  const folded = fold(text)
  for (const [word, documentType, kind] of kinds) {
    if (!folded.startsWith(word)) continue
    const written = text.slice(0, word.length)
    if (!couldBe(written, kind)) continue
    const rest = text.slice(word.length).replace(/^[\s:]+/, '')
    const alone = rest === '' || /^\(/.test(rest)
    const shouted = written === written.toUpperCase()
    if (!(shouted || (alone && (block.hashes > 0 || block.bold)))) return null
    if (!alone && /^[,.;]/.test(rest)) return null
    if (!alone && isBareSection(word, text)) return null
    return { documentType, kind, rest: alone ? null : block.passage.slice(text.length - rest.length) }
  }
  return null
}

/** Accents may be missing, never others: "PHƯỜNG AN CỰU" is no "Phương án". */
function couldBe(written: string, word: string): boolean {
  const [found, meant] = [accentsOf(written), accentsOf(word)]
  return found.every((accents, at) => [...accents].every((accent) => meant[at]?.includes(accent)))
}

/** The accents of each letter in turn; the stroke of Đ is one. */
function accentsOf(text: string): string[] {
  const letters = text.toLowerCase().normalize('NFD').replaceAll('đ', 'd\u0335')
  return [...letters.matchAll(/[^\u0300-\u036f]([\u0300-\u036f]*)/g)].map(([, accents = '']) => accents)
}

/** "CHƯƠNG TRÌNH HÀNH ĐỘNG" may be a title; "NGHỊ QUYẾT SỐ 28" is none. */
function isBareSection(word: string, text: string): boolean {
  return /^\S+ \S+ (?:số|SỐ|này|NÀY)(?:\s|$)/u.test(text) || (word === 'luat' && !isCapitals(text))
}

export function divide(blocks: readonly Block[]): Zones {
  const types = blocks.map((block, i) => (i < 400 ? readTypeLine(block) : null))
  const first = types.findIndex((type) => type !== null)
  const attached = types.findIndex((type, i) => i > first && type !== null && isAttached(blocks, i, type))
  if (first >= 0 && types[first]?.documentType === 'QĐ' && attached > 0) {
    const decision = zonesOf(blocks.slice(0, attached), first, types[first] ?? null)
    return { ...zonesOf(blocks.slice(attached), 0, types[attached] ?? null), decision }
  }
  return zonesOf(blocks, first, types[first] ?? null)
}

/** "(Ban hành kèm theo Quyết định số …)" under the second kind of document. */
function isAttached(blocks: readonly Block[], at: number, type: TypeLine): boolean {
  if (type.documentType === 'QĐ') return false
  const near = blocks.slice(at, at + 5).map((block) => block.passage.folded.slice(0, 300))
  return near.some((text) => /kem theo (?:quyet dinh|cong van|van ban)/.test(text))
}

function zonesOf(blocks: readonly Block[], typeAt: number, type: TypeLine | null): Zones {
  if (type === null) return letterZones(blocks)
  const rest = blocks.slice(typeAt + 1)
  const isQualified = type.rest !== null && qualifiers.test(type.rest.folded)
  const titleLength = titleBlocks(rest, type.rest !== null && !isQualified)
  const titleParts = rest.slice(0, titleLength).map((block) => block.passage)
  const parts = type.rest && !(isQualified && titleLength > 0) ? [type.rest, ...titleParts] : titleParts
  return {
    letterhead: blocks.slice(0, Math.max(0, typeAt)),
    typeLine: blocks[typeAt] ?? null,
    documentType: type.documentType,
    kind: type.kind,
    title: parts.length > 0 ? Passage.join(parts) : null,
    ...bodyZones(rest.slice(titleLength), type.documentType !== 'QĐ'),
    decision: null,
  }
}

/** "KẾ HOẠCH PHỐI HỢP", "KẾ HOẠCH LIÊN TỊCH" say what kind of plan it is; its title stands below. */
const qualifiers =
  /^(?:phoi hop|lien (?:tich|nganh)|phoi hop lien nganh|tong the|chi tiet|trien khai|cong tac)$/

type BodyZones = Pick<Zones, 'preamble' | 'body' | 'tail'>

/** `isPlan`: said by its title; a text without one is made a plan by a sentence. */
function bodyZones(after: readonly Block[], isPlan: boolean): BodyZones {
  const at = (test: (block: Block, i: number) => boolean) => {
    const found = after.findIndex(test)
    return found < 0 ? after.length : found
  }
  const tailStart = at((block) => opensTail(block))
  const bodyStart = Math.min(
    tailStart,
    at((block, i) => opensBody(block, after[i + 1])),
  )
  const annexStart = at((block, i) => i > tailStart && isAnnex(block))
  const preamble = after.slice(0, bodyStart).filter((block) => !isAttachedNote(block))
  const said = after.slice(bodyStart, tailStart).filter((block) => !isAnnexNote(block))
  const annexes = after.slice(annexStart).filter((block) => !isAnnexNote(block))
  return {
    preamble,
    body: buildOutline([
      ...(isPlan || preamble.some(issuesPlan) ? withLostHeadings(said) : said),
      ...annexes,
    ]),
    tail: after.slice(tailStart, annexStart),
  }
}

/** "… ban hành Kế hoạch": the sentence that makes the text a plan. */
export const issuesPlan = ({ passage }: Block): boolean =>
  /(?:ban hanh|xay dung|trien khai) (?:va .{0,20})?(?:ke hoach|chuong trinh)/.test(passage.folded)

/** An official letter (công văn) has no line for its kind: its subject stands under the number as "V/v …". */
function letterZones(blocks: readonly Block[]): Zones {
  const opening = blocks.slice(0, 20)
  const subject = opening.find((block) => /^v\/v\b/.test(block.passage.folded))
  const greeting = opening.findIndex(
    (block) => /^kinh gui/.test(block.passage.folded) || isGroundPhrase(block.passage.folded),
  )
  const start = Math.max(0, greeting)
  return {
    letterhead: blocks.slice(0, start),
    typeLine: null,
    documentType: subject ? 'CV' : null,
    kind: subject ? 'Công văn' : null,
    title: subject ? subject.passage.slice(3) : null,
    ...bodyZones(blocks.slice(start), false),
    decision: null,
  }
}

const isAttachedNote = (block: Block) => /^\(?(?:(?:ban hanh|phe duyet) )?kem theo/.test(block.passage.folded)

/** "(Chi tiết tại Phụ lục kèm theo)" and "(Kèm theo Kế hoạch số …)" point to another page and ask for nothing. */
const isAnnexNote = (block: Block) =>
  block.table === null &&
  block.marker === null &&
  /^\((?:ban hanh )?kem theo [^()]{0,200}\)[.;]?$|^\([^()]{0,120}\b(?:phu luc|bieu|danh muc)\b[^()]{0,80}\)[.;]?$/.test(
    block.passage.folded,
  )

/** How many blocks make up the title: the first after the kind, and those that carry it on. */
function titleBlocks(rest: readonly Block[], begun: boolean): number {
  let count = 0
  for (const [index, block] of rest.slice(0, 6).entries()) {
    const { passage } = block
    if (block.marker || block.table || isAttachedNote(block) || /^[_\s]+$/.test(passage.text)) break
    if (isGroundPhrase(passage.folded) && !(count === 0 && standsAsTitle(block, rest[1]))) break
    const started = begun || count > 0
    if (started && (opensBody(block, undefined) || passage.text.length > 300 || !isTitle(passage.text))) break
    if (started && !carriesOn(rest[count - 1], block)) break
    if (started && isAuthority(block, rest[index + 1])) break
    count++
  }
  return count
}

/** "TRIỂN KHAI THỰC HIỆN CHỈ THỊ SỐ 08/CT-TTG …" over the grounds is the title, though it says what is carried out. */
const standsAsTitle = ({ bold, hashes, passage }: Block, next: Block | undefined): boolean =>
  !/[.;,:]$/.test(passage.text) &&
  next !== undefined &&
  (isCapitals(passage.text) || ((bold || hashes > 0) && isGroundPhrase(next.passage.folded)))

/** Under the title of a decision stands who decides, before the grounds: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH". */
function isAuthority({ passage }: Block, next: Block | undefined): boolean {
  return (
    isCapitals(passage.text) &&
    /^(?:chu tich |hoi dong |uy ban |thu tuong |chinh phu $|bo truong |giam doc |ban (?:thuong vu|chap hanh) |hieu truong )/.test(
      `${passage.folded} `,
    ) &&
    next !== undefined &&
    isGroundPhrase(next.passage.folded)
  )
}

function carriesOn(previous: Block | undefined, block: Block): boolean {
  const text = block.passage.text
  if (/^\p{Ll}/u.test(text) || isCapitals(text)) return true
  if (
    /^(?:giai đoạn|năm \d{4}|năm học|(?:\d{1,2} tháng|[Qq]uý [\dIV]+) |trên địa bàn|thuộc|của)\b/iu.test(text)
  )
    return true
  return previous !== undefined && (block.bold || block.hashes > 0) && (previous.bold || previous.hashes > 0)
}

/** A paragraph that says on what the plan rests. */
export function isGroundPhrase(folded: string): boolean {
  return (
    /^(?:can cu|theo de nghi|xet de nghi|theo chi dao|tren co so|de (?:trien khai|thuc hien)|nham )/.test(
      folded,
    ) ||
    /^(?:thuc hien|trien khai|tiep tuc thuc hien|theo|thi hanh|thuc hien (?:chi dao|noi dung))\b.{0,200}\b(?:so|cong van)\s*:?\s*\d{1,5}[a-z]? ?[-/]/.test(
      folded,
    ) ||
    /^(?:thuc hien|trien khai|theo)\b.{0,300}(?:ban hanh|xay dung) (?:ke hoach|chuong trinh|huong dan|de an)/.test(
      folded,
    )
  )
}

const numberedHeading: ReadonlySet<string> = new Set([
  'part',
  'chapter',
  'section',
  'article',
  'capital',
  'roman',
  'arabic',
  'decimal',
])

function opensBody(block: Block, next: Block | undefined): boolean {
  const { marker, passage } = block
  if (marker) return numberedHeading.has(marker.style)
  if (block.table || passage.text.length > 140 || !isTitle(passage.text)) return false
  if (!mainSection(passage.text)) return false
  if (isGroundPhrase(passage.folded)) return false
  return (
    isCapitals(passage.text) ||
    ((block.hashes > 0 || block.bold || next?.marker !== null) &&
      passage.text.length < 60 &&
      next !== undefined)
  )
}

export const signaturePrefix =
  /^(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)\s?\.?\s?(?=\p{Lu}{2})|^Q\s?\.\s?(?=\p{Lu}{2})/u

function opensTail(block: Block): boolean {
  if (/^noi nhan\s*:?/.test(block.passage.folded) && !block.table) return true
  return block.marker === null && signaturePrefix.test(block.passage.text)
}

function isAnnex(block: Block): boolean {
  return /^(?:PHỤ LỤC|BIỂU|Phụ lục|DANH MỤC)/u.test(block.passage.text) || block.table !== null
}
