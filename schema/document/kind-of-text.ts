import type { Block } from './blocks.ts'
import { fold } from './fold.rules.ts'
import type { Line } from './lines.ts'
import { NotAPlan } from './not-a-plan.ts'
import { descendants, type OutlineNode } from './outline.ts'
import type { SectionKind } from './section.ts'
import { issuesPlan, readTypeLine, type Zones } from './zones.ts'

/** Fifty times a long plan; more is refused before time and memory are spent on it. */
const longest = 1_000_000

/** Refuses what holds no letters to read: nothing at all, or bytes of another kind of file. */
export function refuseUnreadable(text: string): void {
  if (text.trim() === '') {
    throw new NotAPlan({
      vi: 'Văn bản trống; hãy gửi tệp có nội dung kế hoạch.',
      en: 'The text is empty; send a file that holds a plan.',
    })
  }
  if (text.length > longest) {
    throw new NotAPlan({
      vi: 'Văn bản dài hơn 1 triệu chữ, không phải một kế hoạch; hãy gửi riêng tệp của từng kế hoạch.',
      en: 'The text is longer than a million letters, no plan is; send the file of one plan alone.',
    })
  }
  const sample = text.slice(0, 20_000)
  const strange = sample.match(/[\x00-\x08\x0b\x0e-\x1f\x7f]/g)?.length ?? 0
  const lost = sample.match(/\ufffd/g)?.length ?? 0
  if (strange > 0 && (sample.includes('\0') || strange > sample.length / 200)) throw binary()
  if (lost > sample.length * 0.15) throw binary()
}

const binary = () =>
  new NotAPlan({
    vi: 'Tệp không phải văn bản (dữ liệu nhị phân); hãy gửi tệp .txt, .md, .docx hoặc PDF có lớp chữ.',
    en: 'The file is not text (binary data); send a .txt, .md, .docx or a PDF with a text layer.',
  })

const stamp = /^[[(\s]*(?:TUYỆT|TỐI)?\s*M\s?Ậ\s?T[\])\s]*$/u
const level = /^(?:độ|mức độ) mật\s*:?\s*(?:tuyệt|tối)?\s*mật\.?$/iu

/** In two columns on one line the stamp stands behind the number or the name of the body. */
const besideNumber = /^(?:Số\s?:|[^\p{Ll}]{6,60}).*\s(?:TUYỆT MẬT|TỐI MẬT|MẬT)$/u

const isStamp = (text: string) => text.length <= 40 && (stamp.test(text) || level.test(text))

/** A document stamped MẬT, TỐI MẬT or TUYỆT MẬT never enters the system. */
export function refuseSecret(lines: readonly Line[]): void {
  for (const [i, line] of lines.entries()) {
    const pieces = line.cells ?? [line.passage]
    const found = pieces.find((piece) => isStamp(piece.text) || (i < 15 && besideNumber.test(piece.text)))
    if (!found) continue
    throw new NotAPlan({
      vi: `Văn bản đóng dấu mật (dòng ${line.number}); hệ thống không tiếp nhận tài liệu mật.`,
      en: `The document is stamped secret (line ${line.number}); secret documents are not accepted.`,
      place: { start: found.start, end: found.end },
    })
  }
}

const planTypes: ReadonlySet<string> = new Set([
  'Kế hoạch',
  'Chương trình',
  'Đề án',
  'Dự án',
  'Phương án',
  'Hướng dẫn',
  'Chiến lược',
])

/** Two plans in one text are two documents: which sentence belongs to which cannot be told safely. */
export function refuseSeveral(blocks: readonly Block[]): void {
  let first: Block | null = null
  let sections = 0
  for (const [i, block] of blocks.entries()) {
    const type = readTypeLine(block)
    if (type && planTypes.has(type.kind) && type.rest === null && !isAttached(blocks, i)) {
      if (first && sections > 0 && hasSections(blocks.slice(i + 1, i + 60))) throw several(first, block)
      if (!first || sections === 0) {
        first = block
        sections = 0
      }
    }
    if (
      block.marker?.style === 'roman' ||
      block.marker?.style === 'arabic' ||
      /^noi nhan/.test(block.passage.folded)
    )
      sections++
  }
}

const isAttached = (blocks: readonly Block[], at: number) =>
  blocks
    .slice(at, at + 5)
    .some((block) =>
      /kem theo (?:quyet dinh|cong van|van ban|ke hoach)/.test(block.passage.folded.slice(0, 300)),
    ) || blocks.slice(Math.max(0, at - 3), at).some((block) => /^(?:phu luc|bieu)/.test(block.passage.folded))

const hasSections = (blocks: readonly Block[]) =>
  blocks.some(
    (block) =>
      /^(?:I|A|1)$/.test(block.marker?.number ?? '') ||
      /^(?:muc tieu|muc dich|noi dung|nhiem vu|to chuc thuc hien)/.test(block.passage.folded),
  )

const several = (first: Block, second: Block) =>
  new NotAPlan({
    vi: `Văn bản chứa hai kế hoạch (dòng ${first.line} và dòng ${second.line}); hãy tách thành hai tệp.`,
    en: `The text holds two plans (line ${first.line} and line ${second.line}); split it into two files.`,
    place: { start: second.passage.start, end: second.passage.end },
  })

const planSections: readonly SectionKind[] = [
  'OBJECTIVES',
  'TARGETS',
  'TASKS',
  'FUNDING',
  'ASSIGNMENTS',
  'REPORTING',
]

/** A plan says so in its title and has sections of a plan; without a title it needs more of them. */
export function refuseOther(zones: Zones): void {
  const sections = sectionsOf(zones.body)
  const title = fold(zones.title?.text ?? '')
  const isPlan = zones.kind !== null && planTypes.has(zones.kind)
  if (isPlan && (sections.size >= 1 || zones.preamble.some(issuesPlan))) return
  const approves =
    zones.kind === 'Quyết định' && /ke hoach|chuong trinh|de an|chien luoc|du an|phuong an/.test(title)
  if (approves && sections.size >= 2) return
  if (
    (zones.kind === null ||
      zones.kind === 'Công văn' ||
      zones.kind === 'Chỉ thị' ||
      zones.kind === 'Nghị quyết') &&
    sections.size >= 3
  )
    return
  throw otherKind(zones)
}

function otherKind(zones: Zones): NotAPlan {
  const named = zones.kind !== null && !planTypes.has(zones.kind) ? zones.kind : null
  return new NotAPlan({
    vi: named
      ? `Văn bản là ${named.toLowerCase()}, không phải kế hoạch; hãy gửi tệp kế hoạch.`
      : 'Văn bản không phải kế hoạch: không thấy tên loại và các mục của một kế hoạch; hãy gửi tệp kế hoạch.',
    en: named
      ? `The text is another kind of document (${named}), not a plan; send the plan.`
      : 'The text is not a plan: it has neither the title nor the sections of one; send the file of a plan.',
    place: zones.typeLine ? { start: zones.typeLine.passage.start, end: zones.typeLine.passage.end } : null,
  })
}

function sectionsOf(body: readonly OutlineNode[]): Set<SectionKind> {
  const found = new Set<SectionKind>()
  for (const node of descendants(body)) {
    if (node.ownKind && planSections.includes(node.ownKind))
      found.add(node.ownKind === 'TARGETS' ? 'OBJECTIVES' : node.ownKind)
  }
  return found
}
