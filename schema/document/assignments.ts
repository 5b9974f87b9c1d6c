import type { AgencyRole, Modality } from '../plan/plan.rules.ts'
import { agencyKindOf, isAgencyGroup } from './agency-kind.ts'
import { namesIn } from './agency-list.ts'
import { agencyLength, askingLength, isRequest, opensAgency } from './agency-words.ts'
import { foldKey } from './fold.rules.ts'
import { isBullet } from './marker.ts'
import { isClosingPhrase, type OutlineNode } from './outline.ts'
import type { Passage } from './passage.ts'
import { readAs } from './read.ts'
import type { ReadAssignment, ReadDuty } from './reading.ts'

/** With the words that it was read from. */
type Headed = ReadAssignment & { name: Passage }

/** Who is to do what, from the section on organisation: a heading (or a line with a colon) a body. */
export function readAssignments(body: readonly OutlineNode[]): ReadAssignment[] {
  const rows: Headed[] = []
  const headed = sections(body).flatMap((section) =>
    agenciesUnder(section, isRequest(section.passage.folded), rows),
  )
  return withRows(headed, rows).flatMap(oneEach)
}

/** Bodies that are named together each have the duties that follow. */
function oneEach({ name, ...assignment }: Headed): ReadAssignment[] {
  const names = namesIn(name)
  if (names.length === 1) return [assignment]
  return names.map((one) => ({
    ...readAs(one.passage, assignment.confidence - 0.05),
    ...bodyOf(one.name),
    duties: assignment.duties,
    sharedHeading: assignment.agencyName,
  }))
}

/** A body that a table names, once or often, beside its own heading is one body with the duties of both. */
function withRows(headed: readonly Headed[], rows: readonly Headed[]): Headed[] {
  const all = [...headed]
  const places = new Map(headed.map((assignment, i) => [foldKey(assignment.agencyName), i]))
  for (const row of rows) {
    const place = places.get(foldKey(row.agencyName))
    const known = place === undefined ? undefined : all[place]
    if (place !== undefined && known) all[place] = { ...known, duties: [...known.duties, ...row.duties] }
    else places.set(foldKey(row.agencyName), all.push(row) - 1)
  }
  return all
}

function sections(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => (node.ownKind === 'ASSIGNMENTS' ? [node] : sections(node.children)))
}

function agenciesUnder(section: OutlineNode, requested: boolean, rows: Headed[]): Headed[] {
  const children = section.children.filter((child) => child.kind === 'ASSIGNMENTS' && !child.block.table)
  rows.push(...section.children.flatMap((child) => tableAssignments(child.block.table, requested)))
  const labelled = children.some((child) => child.block.marker !== null || child.isHeading)
  return children.flatMap((child) => {
    if (
      labelled &&
      child.block.marker === null &&
      child.children.length === 0 &&
      !/:\s/.test(child.passage.text.slice(0, 120))
    )
      return []
    if (isClosingPhrase(child.passage) && child.block.marker === null) return []
    return agencyAt(child, requested, rows)
  })
}

/** "Cơ quan | Nhiệm vụ": a row a body. */
function tableAssignments(rows: readonly (readonly Passage[])[] | null, requested: boolean): Headed[] {
  const [head] = rows ?? []
  const who = head?.findIndex((cell) => /^(?:ten )?(?:co quan|don vi)(?! tinh)/.test(cell.folded)) ?? -1
  const what =
    head?.findIndex((cell) => /^(?:noi dung|nhiem vu|trach nhiem|cong viec)/.test(cell.folded)) ?? -1
  if (!rows || who < 0 || what < 0) return []
  return rows.slice(1).flatMap((row) => {
    const name = row[who]
    const duty = row[what]
    if (!name || !duty || name.text.length < 3) return []
    const modality: Modality = requested || isRequest(name.folded) ? 'REQUESTED' : 'ASSIGNED'
    const said = dutyOf(duty, null, modality, null)
    const own = leads.test(head?.[who]?.folded ?? '') ? { ...said, roles: ledBy(said.roles) } : said
    return [assignmentOf(name.slice(askingLength(name.text)), [own], 0.8)]
  })
}

/** Whoever stands in the column "Cơ quan chủ trì" leads, whatever the row says of the work. */
const ledBy = (roles: readonly AgencyRole[]): AgencyRole[] => [
  'LEAD',
  ...roles.filter((role) => role !== 'LEAD' && role !== 'IMPLEMENT'),
]

function assignmentOf(name: Passage, duties: ReadDuty[], confidence: number): Headed {
  return { ...readAs(name, confidence), ...bodyOf(name.text), duties, name }
}

const bodyOf = (agencyName: string) => ({
  agencyName,
  agencyKind: agencyKindOf(agencyName),
  isGroup: isAgencyGroup(agencyName),
})

/** What a heading among agencies may be about without being one. */
const noAgency =
  /^(?:che do|kiem tra|so ket|tong ket|thoi gian|kinh phi|tien do|noi dung|cong tac|phan cong|to chuc|trien khai|giam sat|khen thuong|bao cao|cac buoc|giai doan|nam |hang nam|dinh ky|dot |buoc |muc |nguon |doi tuong|yeu cau|nhiem vu|giai phap|thuc hien|cap |mot so|tuyen truyen|xay dung|hoi nghi|quy |thang |tu thang|chi tieu)/

/** "Tư pháp - Hộ tịch" between the other offices of a commune: a title in a row of agencies names one too. */
function titleAsName(node: OutlineNode): Named | null {
  if (!standsAmongAgencies(node)) return null
  const { passage } = node
  const asked = askingLength(passage.text)
  const colon = passage.text.indexOf(':')
  if (colon < 0) return { name: passage.slice(asked), rest: null }
  const rest = passage.slice(colon + 1)
  return { name: passage.slice(asked, colon), rest: rest.text === '' ? null : rest }
}

function standsAmongAgencies(node: OutlineNode): boolean {
  const { marker, passage } = node.block
  if (!marker || isBullet(marker) || noAgency.test(passage.folded)) return false
  const isTitle = passage.text.length <= 90 && node.isHeading && node.children.length > 0
  if (!isTitle && !/^[^:.;]{3,60}:\s\S/.test(passage.text)) return false
  const row = (node.parent?.children ?? []).filter((other) => other.block.marker?.style === marker.style)
  return row.length > 2 && row.filter((other) => nameAgency(other.passage) !== null).length * 2 >= row.length
}

function agencyAt(node: OutlineNode, requested: boolean, rows: Headed[]): Headed[] {
  const asks = requested || isRequest(node.passage.folded)
  const inner = node.children.filter((child) => namesAgency(child))
  const holdsAgencies =
    inner.length > 0 && inner.length * 2 > node.children.filter((child) => !child.block.table).length
  const named = nameAgency(node.passage) ?? titleAsName(node)
  if (
    holdsAgencies &&
    (inner.some((child) => child.children.length > 0) || !named || inner.length > 1) &&
    !sharesDuty(node, inner)
  ) {
    return agenciesUnder(node, asks, rows)
  }
  if (!named)
    return node.isHeading && node.children.some((child) => nameAgency(child.passage))
      ? agenciesUnder(node, asks, rows)
      : []
  const modality: Modality = asks ? 'REQUESTED' : 'ASSIGNED'
  const duties = dutiesOf(node, named.rest, modality)
  return [assignmentOf(named.name, duties, named.rest ? 0.85 : 0.95)]
}

/** Duties under one agency may each begin with the name of a part of it ("Giao Ban …"): they stay its duties. */
function sharesDuty(node: OutlineNode, inner: readonly OutlineNode[]): boolean {
  const named = nameAgency(node.passage)
  if (!named) return false
  const introduced = inner.every((child) => /^.{0,140}:\s/.test(child.passage.text))
  if (introduced && isAgencyGroup(named.name.text)) return false
  return inner.every((child) => isBullet(child.block.marker) && child.children.length === 0)
}

/** A child that is the heading of an agency's own duties, or carries them behind a colon. */
function namesAgency(node: OutlineNode): boolean {
  const named = nameAgency(node.passage)
  if (!named || node.block.table) return false
  if (node.block.marker === null && !node.isHeading) return /^.{0,120}:\s/.test(node.passage.text)
  return (
    named.rest === null ||
    node.isHeading ||
    node.children.length > 0 ||
    /^.{0,140}:\s/.test(node.passage.text)
  )
}

type Named = { name: Passage; rest: Passage | null }

/** Asked of the same heading by several readers. */
const known = new WeakMap<Passage, Named | null>()

/** The body that a heading or sentence opens with, and what it says of it. */
export function nameAgency(passage: Passage): Named | null {
  const found = known.get(passage)
  if (found !== undefined) return found
  const named = readName(passage)
  known.set(passage, named)
  return named
}

/** What parts a name from its duty: stops, or an aside in brackets before a colon. */
const behindName = /^(?:\s?\([^()]{1,200}\)\s?(?=:))?[\s:.,;–-]+/

function readName(passage: Passage): Named | null {
  const asking = askingLength(passage.text)
  const words = passage.slice(asking)
  const shout = words.text.slice(0, 120) === words.text.slice(0, 120).toUpperCase()
  if (!opensAgency(words.text)) return null
  const colon = words.text.search(/:(?:\s|$)/)
  const cut = shout && colon < 0 ? words.text.length : agencyLength(words.text)
  const length = isTailOfName(words.text.slice(cut)) ? words.text.replace(/[:.;,\s]+$/, '').length : cut
  if (length < 2 || length > 260) return null
  const name = withoutAside(words.slice(0, length))
  const rest = words.slice(length + (behindName.exec(words.text.slice(length))?.[0].length ?? 0))
  return { name, rest: rest.text === '' ? null : rest }
}

/** "… tổng hợp" after "Trung tâm Dịch vụ": too short to be a duty, so it belongs to the name. */
const isTailOfName = (rest: string) =>
  rest.trim() !== '' && !/[:;.](?:\s|$)/.test(rest) && rest.trim().split(/\s+/).length <= 2

const withoutAside = (name: Passage) => {
  const aside =
    /\s*\((?:sau đây|gọi tắt|cơ quan thường trực|cơ quan chủ trì|đầu mối|thường trực)[^)]*\)?\s*$/iu.exec(
      name.text,
    )
  return aside ? name.slice(0, aside.index) : name
}

function dutiesOf(node: OutlineNode, rest: Passage | null, modality: Modality): ReadDuty[] {
  const own = node.children.filter(
    (child) => !child.block.table && child.kind === 'ASSIGNMENTS' && !isClosing(child),
  )
  const labelled = own.filter((child) => child.block.marker !== null)
  const items = (labelled.length > 0 ? labelled : own).flatMap(openLead)
  if (items.length > 0)
    return items.map((item) => dutyOf(item.passage, item.block.marker?.label ?? null, modality, item))
  return rest && rest.text.length > 6 ? [dutyOf(rest, null, modality, null)] : []
}

const isClosing = (node: OutlineNode) =>
  node.block.marker === null && isClosingPhrase(node.passage) && node.parent?.children[0] !== node

/** "…, cụ thể:" over a list gives way to the list. */
function openLead(node: OutlineNode): OutlineNode[] {
  const opens = node.block.marker === null && node.children.length > 0 && /:$/.test(node.passage.text)
  return opens ? node.children.filter((child) => !child.block.table) : [node]
}

function dutyOf(
  passage: Passage,
  label: string | null,
  modality: Modality,
  node: OutlineNode | null,
): ReadDuty {
  const asks = isRequest(passage.folded)
  const named =
    askingLength(passage.text) > 0 || /^(?:Ban|Báo|Phòng|Hội|Đoàn|Sở|Trung tâm) /u.test(passage.text)
      ? nameAgency(passage)
      : null
  const details = node ? node.children.map((child) => child.passage.folded).join(' ') : ''
  return {
    ...readAs(passage, 0.9),
    label,
    roles: rolesOf(`${passage.folded} ${details}`),
    modality: asks ? 'REQUESTED' : modality,
    namedAgency: named?.rest ? named.name.text : null,
  }
}

/** "chủ trì" as one's own work, not as the name of those one works with. */
const leads =
  /(?<!voi (?:cac )?(?:co quan|don vi|nganh|so) )(?<!(?:phoi hop|trach nhiem|phan dinh ro|cua (?:co quan|don vi)|do|duoc giao nhiem vu|duoc giao|nguoi|cung) )\bchu tri\b/

function rolesOf(folded: string): AgencyRole[] {
  const roles: AgencyRole[] = []
  if (leads.test(folded)) roles.push('LEAD')
  if (/\bdau moi\b/.test(folded) && !/(?:qua|thong qua|voi) (?:co quan )?dau moi/.test(folded))
    roles.push('FOCAL')
  if (/\bphoi hop\b/.test(folded)) roles.push('COOPERATE')
  if (/\b(?:chi dao|huong dan|don doc)\b/.test(folded)) roles.push('GUIDE')
  if (/\b(?:kiem tra|thanh tra)\b/.test(folded)) roles.push('INSPECT')
  if (/\b(?:giam sat|phan bien)\b/.test(folded)) roles.push('SUPERVISE')
  if (!roles.includes('LEAD') && !roles.includes('COOPERATE')) roles.push('IMPLEMENT')
  return roles
}
