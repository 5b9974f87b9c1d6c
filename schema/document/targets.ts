import type { TargetKind } from '../plan/plan.rules.ts'
import { findDueYears, yearForFigure } from './due-years.ts'
import { type Figure, findFigures } from './figures.ts'
import { fold } from './fold.rules.ts'
import { indicatorOf } from './indicator-key.ts'
import { descendants, type OutlineNode } from './outline.ts'
import type { Passage } from './passage.ts'
import { readAs } from './read.ts'
import type { ReadTarget } from './reading.ts'
import { clausesOf, isStep, sentencesOf } from './sentences.ts'
import { readTargetTable } from './target-table.ts'

/** Targets of the sections that set them, in tables and in prose, then those that tasks and duties set. */
export function readTargets(body: readonly OutlineNode[]): ReadTarget[] {
  const targets: ReadTarget[] = []
  for (const node of descendants(body)) {
    if (targets.length > 2000) break
    if (node.block.table) targets.push(...readTargetTable(node, yearAbove(node)))
    else if (node.kind === 'OBJECTIVES' || node.kind === 'TARGETS') targets.push(...targetsOf(node))
    else if (node.kind === 'TASKS' || node.kind === 'ASSIGNMENTS') targets.push(...promised(node))
  }
  return targets
}

function targetsOf(node: OutlineNode): ReadTarget[] {
  const text = node.passage.text
  if (text.length > 6000) return []
  const targets: ReadTarget[] = []
  for (const sentence of sentencesOf(node.passage)) targets.push(...ofSentence(sentence, node))
  if (targets.length > 0 || isLeadIn(node) || !setsMilestones(node)) return targets
  return isMilestoneItem(node) ? [milestone(node.passage, node)] : targets
}

/** A title over items, or words that only open a list. */
const isLeadIn = (node: OutlineNode) =>
  node.ownKind !== null || /:$/.test(node.passage.text) || (node.children.length > 0 && node.isHeading)

/** Only under "chỉ tiêu" is an item without a figure a target, to be met or not. */
function setsMilestones(node: OutlineNode): boolean {
  for (let at: OutlineNode | null = node.parent; at; at = at.parent) {
    if (at.ownKind === 'TARGETS')
      return /chi tieu|muc tieu (?:cu the|den|phan dau)/.test(at.passage.folded.slice(0, 120))
    if (at.ownKind !== null) return /chi tieu/.test(at.passage.folded.slice(0, 120))
  }
  return false
}

const achieving =
  /^(?:phan dau |den (?:het |cuoi )?nam \d{4},? |hang nam,? |moi nam,? )*(?:ban hanh|thanh lap|xay dung|hoan thanh|trien khai|to chuc|duy tri|co |dat |bao dam|dam bao|tat ca|toan bo|moi |cac |thiet lap|hinh thanh|kien toan|dua |ung dung|van hanh|khong (?:de|co)|giam |tang |hang nam|tiep tuc|cong bo|thuc hien|nang cao|phat trien|nhan rong|thi diem|phan dau|tren dia ban|tung)/

/** "Mục tiêu 6: …", "Chỉ tiêu số 2. …" count the items by a word. */
const itemLabel = /^(?:muc tieu|chi tieu) (?:so )?\d{1,2} ?[:.] ?/

function isMilestoneItem(node: OutlineNode): boolean {
  const inSpecificAims =
    /muc tieu (?:cu the|den|phan dau)/.test(nearestTitle(node)) && !/chi tieu/.test(nearestTitle(node))
  if (node.children.length > 0 && node.children.some((child) => findFigures(child.passage.folded).length > 0))
    return false
  const first = node.passage.folded.slice(0, 120).replace(itemLabel, '')
  if (inSpecificAims)
    return /^(?:phan dau |den (?:het )?nam \d{4},? )*(?:ban hanh|thanh lap|hoan thanh|co |xay dung|tat ca|toan bo|moi )/.test(
      first,
    )
  return node.block.marker !== null || achieving.test(first)
}

function nearestTitle(node: OutlineNode): string {
  for (let at: OutlineNode | null = node.parent; at; at = at.parent)
    if (at.ownKind) return at.passage.folded.slice(0, 160)
  return ''
}

const standsAlone =
  /^(?:va )?(?:phan dau|den (?:het |cuoi )?nam \d{4}|tren dia ban|moi (?:xa|phuong|thon|huyen|dia phuong|co so)|tat ca|toan bo|hoan thanh|ban hanh|thanh lap)\b/

/** What a clause before the first figure must say to be a target: a deed, and no words that open a list. */
const isDeed = /^(?:ban hanh|thanh lap|hoan thanh)\b.{12,}[^:]$/

function stepOf(target: ReadTarget, last: ReadTarget, segment: Passage, sentence: Passage): ReadTarget {
  const from = sentence.text.indexOf(last.text)
  const to = sentence.text.lastIndexOf(segment.text) + segment.text.length
  const { kind, scope, indicatorKey } = last
  return { ...target, ...readAs(sentence.slice(from, to), 0.85), kind, scope, indicatorKey }
}

/**
 * A year that opens a clause ("Đến năm 2028, 70% …; 80% …") holds for those after it; one that closes a clause is its
 * own, and stands in for others only where no heading gives a year.
 */
function ofSentence(sentence: Passage, node: OutlineNode): ReadTarget[] {
  const targets: ReadTarget[] = []
  const segments = clausesOf(sentence)
  const hasFigure = segments.some((segment) => measuring(segment.folded).length > 0)
  const above = yearAbove(node)
  let leading: number | null = null
  let trailing: number | null = null
  for (const segment of segments) {
    const years = findDueYears(segment.folded)
    const figures = measuring(segment.folded)
    const last = targets.at(-1)
    figures.forEach((figure, i) => {
      const own = yearForFigure(years, figure.index, i, figures.length)
      const target = figureTarget(segment, figure, own ?? leading ?? above ?? trailing)
      targets.push(last && isStep.test(segment.folded) ? stepOf(target, last, segment, sentence) : target)
    })
    if (
      figures.length === 0 &&
      hasFigure &&
      (targets.length > 0 ? standsAlone : isDeed).test(segment.folded) &&
      setsMilestones(node)
    ) {
      targets.push({ ...milestone(segment, node), dueYear: years[0]?.year ?? leading ?? above ?? trailing })
    }
    const [only] = years
    if (only && years.length === 1 && only.index < (figures[0]?.index ?? segment.text.length)) {
      leading = only.year
    } else leading = years.length > 0 ? null : leading
    trailing = years.at(-1)?.year ?? trailing
  }
  return targets.map((target) => (isBare(target) ? { ...target, ...readAs(sentence, 0.85) } : target))
}

/** "Đến năm 2026: 70%; đến năm 2028: 100% trường học …": steps whose words come last need the whole sentence. */
const isBare = ({ text }: ReadTarget) =>
  text.length < 60 && text.split(';').every((part) => isStep.test(fold(part.trim())))

/**
 * The figures of a clause that are targets of their own: beside a share, "ít nhất một dịch vụ" or "02 lớp" only
 * say what the share is of.
 */
function measuring(folded: string): Figure[] {
  const all = findFigures(folded).filter((figure) => !isStart(folded, figure))
  const figures = all.filter((figure, i) => i === 0 || !isPlaces(folded, figure))
  const shares = figures.filter((figure) => figure.unit === 'PERCENT' || isOutOf(folded, figure))
  if (shares.length > 0) return shares
  const own = figures.filter(
    (figure) => figure.unit !== 'COUNT' || !/^(?:lan|dich vu|ca)$/.test(figure.noun ?? ''),
  )
  return own.length > 0 ? own : figures
}

/** "124/124 xã, phường": all of them, told as a fraction. */
const isOutOf = (folded: string, { unit, index, length }: Figure) =>
  unit === 'COUNT' && /^\d{1,4}\/\d{1,4} [a-z]/.test(folded.slice(index, index + length))

/** "05 mô hình tại 05 xã": how many places the models stand in. */
const isPlaces = (folded: string, figure: Figure) =>
  figure.unit === 'COUNT' && /\btai $/.test(folded.slice(0, figure.index))

/** "từ 12% năm 2025 xuống …", "(năm 2025 là 12%)": where it stands today, not where it is to go. */
const isStart = (folded: string, figure: Figure) =>
  /\((?:cuoi )?(?:nam \d{4}|hien (?:nay|tai|co))[^();]{0,16}$/.test(folded.slice(0, figure.index)) ||
  isLeft(folded, figure)

const isLeft = (folded: string, figure: Figure) =>
  /\btu $/.test(folded.slice(0, figure.index)) &&
  /^ ?(?:\(?(?:vao |cuoi )?nam \d{4}\)?)?(?: [a-z]+(?:\/[\d.]+ [a-z ]{2,30})?)? ?\b(?:xuong|(?<!tro )len|con)\b/.test(
    folded.slice(figure.index + figure.length),
  )

function figureTarget(segment: Passage, figure: Figure, dueYear: number | null): ReadTarget {
  const folded = segment.folded
  const written = segment.slice(figure.index, figure.index + figure.length)
  const unit = figure.unit === 'PERCENT' ? 'PERCENT' : figure.unit === 'MONEY' ? 'MONEY' : 'COUNT'
  return {
    ...readAs(segment, figure.value === null ? 0.3 : figure.operator === 'NOT_STATED' ? 0.9 : 0.95),
    kind: kindOf(figure, folded),
    operator: figure.operator,
    value: figure.value,
    valueText: written.text,
    unit,
    scope: scopeOf(segment, figure),
    dueYear,
    firm: !/\bphan dau\b/.test(folded),
    baseline: baselineOf(segment),
    indicatorKey: indicatorOf(folded).key,
  }
}

const areaNoun =
  'xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tinh|thon|ban|ap|to dan pho|khu pho|khu dan cu|dia phuong|dac khu'
const perArea = new RegExp(`\\b(?:moi|tung) (?:don vi )?(?:${areaNoun})\\b`)

function kindOf(figure: Figure, folded: string): TargetKind {
  if (figure.unit === 'COUNT') return perArea.test(folded) ? 'COUNT_PER_AREA' : 'COUNT'
  if (figure.unit === 'MONEY') return 'COUNT'
  const after = folded.slice(figure.index + figure.length, figure.index + figure.length + 40)
  return new RegExp(`^ ?(?:so |cac |don vi )?(?:${areaNoun})\\b`).test(after) ? 'COVERAGE' : 'SHARE'
}

const scopeEnd =
  /(?<![\p{L}])(?:được|có|triển khai|xây dựng|ban hành|thực hiện|tham gia|duy trì|tổ chức|đạt|là|vào|đến|trở lên|biết|nắm|hoàn thành|tiếp cận|ký|áp dụng|thành lập|đăng ký|bố trí)(?![\p{L}])|[;.,]\s*(?=được|có)|[;.]/u

function scopeOf(segment: Passage, figure: Figure): string | null {
  const each = perArea.exec(segment.folded)
  if (each) {
    const rest = segment.text.slice(each.index)
    return (
      rest
        .slice(
          0,
          rest.search(
            /(?<![\p{L}])(?:có|được|phải|đạt|xây dựng|thành lập|duy trì|tổ chức)(?![\p{L}])|[;.]|$/u,
          ),
        )
        .trim() || null
    )
  }
  if (figure.unit !== 'PERCENT') return null
  const after = segment.text.slice(figure.index + figure.length).replace(/^\s*(?:số|trở lên)?\s*/u, '')
  const end = after.search(scopeEnd)
  const scope = after.slice(0, end < 0 ? undefined : end).trim()
  return scope.length > 1 && scope.length <= 160 && !/^(?:(?:và|đến|vào|trong)(?:\s|$)|\/)/u.test(scope)
    ? scope
    : null
}

function baselineOf(segment: Passage): string | null {
  const found =
    /(?:so voi|tu muc) (?:nam \d{4}|[\d.,]{1,6} ?%|cuoi nam \d{4}|giai doan \d{4} ?[-–] ?\d{4}|cung ky)|\(nam \d{4}:? (?:la |dat )?[\d.,]{1,6} ?%\)|\btu [\d.,]{1,6} ?%(?: \(?(?:vao |cuoi )?nam \d{4}\)?)?(?= ?(?:xuong|len|con))/.exec(
      segment.folded,
    )
  return found ? segment.text.slice(found.index, found.index + found[0].length) : null
}

function milestone(passage: Passage, node: OutlineNode): ReadTarget {
  return {
    ...readAs(passage, 0.75),
    kind: 'MILESTONE',
    operator: null,
    value: null,
    valueText: null,
    unit: 'YES_NO',
    scope: null,
    dueYear: findDueYears(passage.folded)[0]?.year ?? yearAbove(node),
    firm: !/\bphan dau\b/.test(passage.folded),
    baseline: null,
    indicatorKey: indicatorOf(passage.folded).key,
  }
}

/** The year of the lead-in or of the headings above, the nearest first; never the plan's period. */
export function yearAbove(node: OutlineNode): number | null {
  for (let at: OutlineNode | null = node.parent; at; at = at.parent) {
    if (at.kind !== 'OBJECTIVES' && at.kind !== 'TARGETS' && at.kind !== 'ANNEX') return null
    const years = findDueYears(at.passage.folded.slice(0, 300))
    if (years.length > 0 && (at.isHeading || at.ownKind || /:/.test(at.passage.text)))
      return years.at(-1)?.year ?? null
  }
  return null
}

/** What a task hands out, airs or holds is its output and changes nothing by itself. */
const deliverable =
  /^(?:tac pham|tai lieu|tieu pham|bai viet|tin bai|tin|bai|phong su|chuyen muc|chuyen de|to roi|to gap|cuon|quyen|bo tai lieu|bo|san pham|pa ?no|ap phich|bang ron|video|clip|ban tin|buoi|cuoc|hoi nghi|hoi thao|dot|lop|chien dich|hoi thi|cuoc thi|dien dan|toa dam|su kien|suat qua|phan qua|van ban)$/

const bound = /\b(?:it nhat|toi thieu|phan dau|khong duoi|dat ty le)\b/

/** A task or duty sets a target where it says how much at least, or what it strives for. */
function promised(node: OutlineNode): ReadTarget[] {
  const { passage } = node
  if (passage.text.length > 4000 || !bound.test(passage.folded)) return []
  const targets: ReadTarget[] = []
  for (const sentence of sentencesOf(passage).flatMap(clausesOf)) {
    if (!bound.test(sentence.folded)) continue
    const figures = measuring(sentence.folded).filter(
      (figure) =>
        figure.unit !== 'MONEY' &&
        !/^(?:dich vu|lan|ca)$/.test(figure.noun ?? '') &&
        !deliverable.test(figure.noun ?? ''),
    )
    const said = figures.filter(
      (figure) => figure.operator !== 'NOT_STATED' || /\bphan dau\b/.test(sentence.folded),
    )
    const years = findDueYears(sentence.folded)
    said.forEach((figure, i) => {
      targets.push({
        ...figureTarget(sentence, figure, yearForFigure(years, figure.index, i, said.length)),
        confidence: 0.6,
      })
    })
  }
  return targets
}
