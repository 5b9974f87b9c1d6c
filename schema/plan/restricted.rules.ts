/**
 * The place of a shelter is restricted, and so is every sentence that tells it. What everybody may read keeps the
 * length and the place of what is left out, so that offsets into the source stay right.
 */
import type { Reading, Span } from '../document/reading.ts'
import { namesSpot } from '../document/spot.rules.ts'
import { fold } from '../name.rules.ts'
import { overlaps } from './parts.rules.ts'
import type { Model, PartBase, Plan, ReportingDuty } from './plan.parts.ts'

export const blank = '█'

/** What a shelter is called; also "Ngôi nhà Ánh Dương", "Nhà Bình yên", and the trusted address that takes people in. */
const shelter =
  /(?:nơi|nhà|cơ sở|địa điểm|điểm|phòng|chỗ) (?:ở )?tạm (?:lánh|trú)|nhà (?:bình yên|ánh dương|nhân ái)|địa chỉ tin cậy/iu
const where = /(?:^|[\s,(:])(?:tại|ở|gồm|địa chỉ|địa điểm|là)[\s:,]|\|/iu

/** As it stands in a sentence, with capitals at the head of its words (Trạm Y tế), and in a title of capitals. */
const inAnyCase = (words: readonly string[]): string =>
  words.flatMap((word) => [headed(word), word.toUpperCase()]).join('|')

const headed = (words: string): string =>
  words.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)

const settlements = ['thôn', 'bản', 'ấp', 'buôn', 'xóm', 'làng', 'tổ dân phố', 'khu phố']
const streets = ['đường', 'phố', 'ngõ', 'số', 'số nhà']
const houses = ['trạm y tế', 'trụ sở', 'nhà văn hóa', 'nhà văn hoá', 'bệnh viện']
const communes = ['xã', 'phường', 'thị trấn', 'đặc khu']

/** In capitals these begin other words: TỔ CHỨC, SỐ LƯỢNG, KHU VỰC, XÃ HỘI. */
const otherWord = '(?!CHỨC|LƯỢNG|LIỆU|VỰC|DÂY|HỘI|CHỈ|KHÓ|ĐẶC|CÓ|VÀ(?!\\p{L}))'
/** A place with a name or a number of its own; "mỗi xã, phường" and "tại cộng đồng" tell nobody where to go. */
const place = new RegExp(
  `(?<!\\p{L})(?:${inAnyCase([...settlements, 'tổ', 'khu', ...streets, ...communes, ...houses, 'trung tâm'])})\\s+${otherWord}(?:\\p{Lu}[\\p{L}\\p{M}]*(?:\\s\\p{Lu}[\\p{L}\\p{M}]*)*|\\d+)`,
  'gu',
)

/** "Nhà tạm lánh số 9 đường …", without a word between. */
const addressAtOnce = new RegExp(
  `^\\s+(?:${inAnyCase([...settlements, 'số', 'ngõ', 'đường', 'phố'])})\\s+${otherWord}(?:\\p{Lu}|\\d)`,
  'u',
)
const spot = `(?:${inAnyCase([...settlements, ...streets, ...houses])})\\s+${otherWord}(?:\\p{Lu}|\\d|(?:xã|phường)\\s+\\p{Lu})[\\p{L}\\p{M}\\d]*`
/** "Tại thôn …, duy trì nơi tạm lánh": a spot that comes first. A commune there is where something is done, no spot. */
const spotBefore = new RegExp(`(?:Tại|tại|TẠI|Ở|ở)\\s+${spot}`, 'gu')
/** In a row of a table the spot stands in a cell of its own. */
const spotInCell = new RegExp(`\\|\\s*${spot}`, 'gu')

/**
 * Every sentence of the source that tells where a shelter is: those in which the reader found one with its places or
 * told the person who confirms that it is restricted, and those that name a shelter and then a place. The issuer's own area is no place in it: the title tells it.
 */
export function restrictedSentences(source: string, reading: Reading): Span[] {
  const own = fold(reading.header.issuer?.areaName ?? '')
  const isOwn = (words: string) => own !== '' && fold(words).endsWith(` ${own}`)
  const warned = reading.warnings.flatMap(({ code, span }) =>
    code === 'RESTRICTED_PLACE' && span ? [span] : [],
  )
  const found = reading.models.filter(({ restricted }) => restricted).map(({ span }) => span)
  return sentencesOf(source).filter((sentence) => {
    if (found.some((span) => overlaps(span, sentence))) return true
    const text = readable(source, sentence, reading)
    if (tellsShelterPlace(text, isOwn)) return true
    if (!warned.some((span) => overlaps(span, sentence))) return false
    return namesSpot(fold(text)) || own === '' || !fold(text).includes(` ${own}`)
  })
}

/** Whether a sentence tells where a shelter is; `isOwn` says of a place whether it is the issuer's own area. */
export function tellsShelterPlace(sentence: string, isOwn: (words: string) => boolean): boolean {
  const named = shelter.exec(sentence)
  if (!named) return false
  const before = sentence.slice(0, named.index)
  const said = sentence.slice(named.index + named[0].length)
  const from = addressAtOnce.test(said) ? 0 : (where.exec(said)?.index ?? said.length)
  const told = [...said.slice(from).matchAll(place)].map(([words]) => words)
  const first = [...before.matchAll(spotBefore), ...before.matchAll(spotInCell)].map(([words]) => words)
  return [...told, ...first].some((words) => !isOwn(words))
}

/**
 * Sentences end at a full stop or semicolon before white space, at an empty line, and before a new point of a list.
 * A row of a table is one, whatever stands in its cells.
 */
function sentencesOf(source: string): Span[] {
  const spans: Span[] = []
  let start = 0
  const add = (end: number) => {
    if (end > start) spans.push({ start, end })
    start = end
  }
  const ends = /(?<row>^[ \t]*\|[^\n]*\n?)|[.;!?](?=\s)|\r?\n[ \t]*(?=\r?\n|[-+*•–]|\d{1,2}[.)]|[a-zđ]\))/gimu
  for (const end of source.matchAll(ends)) {
    if (end.groups?.['row'] !== undefined) add(end.index)
    add(end.index + end[0].length)
  }
  add(source.length)
  return spans
}

/** The sentence with the letters that were restored, composed, on one line. */
function readable(
  source: string,
  { start, end }: Span,
  { restorations }: Pick<Reading, 'restorations'>,
): string {
  let text = ''
  let at = start
  for (const { span, restored } of restorations) {
    if (span.start < at || span.end > end) continue
    text += source.slice(at, span.start) + restored
    at = span.end
  }
  return (text + source.slice(at, end)).normalize('NFC').replace(/\s+/g, ' ')
}

/** As long as what it hides, with the same lines; its gaps are regular, for the length of words tells names. */
const maskWhole = (text: string): string =>
  text.replace(/[^\r\n]/g, (_, at: number) => (at % 8 === 7 ? ' ' : blank))

/** What is masked outside the source has no place to keep, so its length tells nothing. */
const masked = blank.repeat(7)

export function maskText(text: string, spans: readonly Span[]): string {
  let kept = ''
  let at = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue
    const from = Math.max(start, at)
    kept += text.slice(at, from) + maskWhole(text.slice(from, end))
    at = end
  }
  return kept + text.slice(at)
}

/** Fields of a part that repeat its words: what is said of a restricted sentence is left out with it. */
const spoken: readonly string[] = [
  'text',
  'title',
  'name',
  'scope',
  'valueText',
  'baseline',
  'citation',
  'namedAgency',
  'agencyName',
  'reporterName',
  'viaName',
]

function blanked<P extends object>(part: P): P {
  return Object.fromEntries(
    Object.entries(part).map(([field, value]) => [
      field,
      spoken.includes(field) && typeof value === 'string' ? masked : value,
    ]),
  ) as P
}

/**
 * What restricted sentences hide of a plan: the parts that lie in one, and the names that nothing else says. A duty takes
 * the name of who reports from the heading or the sentence before it.
 */
export type Hidden = { part(part: Pick<PartBase, 'span'>): boolean; name(words: string | null): boolean }

export function hiddenIn(
  source: string,
  { restricted, restorations }: Pick<Plan, 'restricted' | 'restorations'>,
): Hidden {
  const said = (spans: readonly Span[]) =>
    fold(spans.map((span) => readable(source, span, { restorations })).join(' | '))
  const sentences = restricted.length ? sentencesOf(source) : []
  const told = said(restricted)
  const open = said(sentences.filter((span) => !restricted.some((one) => overlaps(one, span))))
  return {
    part: ({ span }) => span !== null && restricted.some((one) => overlaps(one, span)),
    name: (words) => words !== null && told.includes(fold(words)) && !open.includes(fold(words)),
  }
}

/** The plan without the words of its restricted sentences, and without whom they name; its spans, ids and figures stay. */
export function withoutRestricted(plan: Plan, source: string, maskedSourceHash: string): Plan {
  if (plan.restricted.length === 0) return plan
  const hidden = hiddenIn(source, plan)
  const touches = (span: Span | null) => hidden.part({ span })
  const mask = <P extends PartBase>(part: P): P => (touches(part.span) ? blanked(part) : part)
  return {
    ...plan,
    ...(touches(plan.headerSpans.title ?? null) && { title: masked }),
    sourceHash: maskedSourceHash,
    mandates: plan.mandates.map(mask),
    objectives: plan.objectives.map(mask),
    targets: plan.targets.map(mask),
    taskGroups: plan.taskGroups.map((group) => ({
      ...mask(group),
      tasks: group.tasks.map((task) => ({
        ...mask(task),
        outputs: touches(task.span) ? [] : task.outputs,
        children: task.children.map(mask),
      })),
    })),
    assignments: plan.assignments.map((assignment) => ({
      ...mask(assignment),
      ...(touches(assignment.span) && { agencyId: null, groupId: null }),
      duties: assignment.duties.map(mask),
    })),
    reportingDuties: plan.reportingDuties.map((duty) => withoutParties(mask(duty), hidden)),
    campaigns: plan.campaigns.map(mask),
    funding: plan.funding.map(mask),
    recipients: plan.recipients.map(mask),
    models: plan.models.map(
      (model): Model =>
        model.restricted || touches(model.span) ? { ...blanked(model), placeNames: [], placeIds: [] } : model,
    ),
    references: plan.references.map(mask),
    restorations: plan.restorations.filter(({ span }) => !touches(span)),
    fileId: null,
  }
}

/** A reporting duty without the bodies that restricted sentences alone name. */
function withoutParties(duty: ReportingDuty, hidden: Hidden): ReportingDuty {
  const whole = hidden.part(duty)
  const reporter = duty.reporterName !== null && (whole || hidden.name(duty.reporterName))
  const via = duty.viaName !== null && (whole || hidden.name(duty.viaName))
  const named = duty.recipientNames.map((name) => !whole && !hidden.name(name))
  return {
    ...duty,
    ...(reporter && { reporterName: masked, reporterId: null, reporterGroupId: null }),
    ...(via && { viaName: masked, viaId: null }),
    recipientNames: duty.recipientNames.map((name, index) => (named[index] ? name : masked)),
    recipientIds: duty.recipientIds.map((id, index) => (named[index] ? id : null)),
  }
}
