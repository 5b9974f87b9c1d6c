import { isClosingPhrase, type OutlineNode } from './outline.ts'
import type { Passage } from './passage.ts'
import { readAs } from './read.ts'
import type { ReadReportingDuty } from './reading.ts'
import { recipientsOf, viaOf } from './report-parties.ts'
import { reporterAbove, reportVerb, subjectOf } from './report-subject.ts'
import { type ReportTime, reportTimes } from './report-times.ts'
import { sentencesOf } from './sentences.ts'

/** Who reports to whom, how often and by which day: wherever the plan says so in a sentence. */
export function readReportingDuties(
  body: readonly OutlineNode[],
  preamble: readonly Passage[],
): ReadReportingDuty[] {
  const duties: ReadReportingDuty[] = []
  let before: OutlineNode | null = null
  for (const node of walk(body)) {
    if (duties.length > 500) break
    const found = dutiesIn(node.passage, node)
    if (found.length > 0) {
      duties.push(...found)
      before = node
    } else duties.push(...datesOf(node, before && isTogether(before, node) ? duties : []))
  }
  for (const passage of preamble)
    duties.push(...dutiesIn(passage, null).filter((duty) => duty.dueDay !== null))
  return duties
}

/** Days that a line of its own sets for the duty told before it ("Thời gian báo cáo: 6 tháng trước ngày …"). */
function datesOf(node: OutlineNode, earlier: ReadReportingDuty[]): ReadReportingDuty[] {
  if (node.kind !== 'REPORTING' && node.kind !== 'ASSIGNMENTS') return []
  const { passage } = node
  if (passage.text.length > 2000 || !/\bbao cao\b/.test(passage.folded) || recipientsOf(passage)) return []
  const times = reportTimes(passage.folded).filter((time) => time.dueDay !== null)
  const last = earlier.at(-1)
  const lead = last ? null : leadOf(node)
  if (times.length === 0 || (!last && !lead && node.kind !== 'REPORTING')) return []
  if (lead)
    return times.map((time) =>
      dutyOf(passage, lead.reporter ?? reporterAbove(node), lead.names, lead.via, time),
    )
  if (last && last.dueDay === null && last.frequency !== 'ADHOC') earlier.pop()
  const reporter = last?.reporterName ?? reporterAbove(node)
  return times.map((time) =>
    dutyOf(passage, reporter, last?.recipientNames ?? [], last?.viaName ?? null, time),
  )
}

/** "Các đơn vị gửi về Sở Y tế (qua Phòng …):" over a list of reports says who sends them where. */
function leadOf(node: OutlineNode) {
  const above = node.parent?.passage
  if (!above || above.text.length > 400 || !/\bgui\b.*:$/.test(above.folded)) return null
  const recipients = recipientsOf(above)
  return (
    recipients && { reporter: subjectOf(above), names: recipients.names, via: viaOf(above, recipients.end) }
  )
}

const isTogether = (one: OutlineNode, other: OutlineNode) =>
  one.parent === other.parent || one === other.parent || one.parent === other.parent?.parent

function* walk(nodes: readonly OutlineNode[]): Generator<OutlineNode> {
  for (const node of nodes) {
    const silent =
      node.kind === 'OBJECTIVES' ||
      node.kind === 'TARGETS' ||
      node.kind === 'FUNDING' ||
      node.kind === 'ANNEX' ||
      node.kind === 'REVIEW'
    if (!node.block.table && (!silent || isClosingPhrase(node.passage))) yield node
    yield* walk(node.children)
  }
}

/** Data are handed over as a report is, also where nobody calls it one; only with a day does a task say so. */
const handsOver =
  /\b(?:gui|cung cap|chuyen|nop)\b.{0,40}\b(?:so lieu|thong ke|bieu tong hop|ket qua thuc hien)\b|\b(?:so lieu|thong ke)\b.{0,20}\bgui\b/

function dutiesIn(passage: Passage, node: OutlineNode | null): ReadReportingDuty[] {
  if (passage.text.length > 6000 || !reportVerb.test(passage.folded)) return []
  const duties: ReadReportingDuty[] = []
  let subject: string | null = null
  let awaited: ReportTime[] = []
  for (const sentence of sentencesOf(passage).flatMap(dutyClauses)) {
    const found = inSentence(sentence, passage, node, subject)
    if (found.length > 0) duties.push(...found.flatMap((duty) => withTimes(duty, awaited)))
    else duties.push(...moreDates(sentence, duties))
    awaited = duties.length > 0 ? [] : datedTimes(sentence)
    subject = subjectOf(sentence) ?? subject
  }
  return duties
}

/** "… báo cáo UBND xã trước ngày 10/6; … báo cáo Sở Nội vụ trước ngày 15/6": each says its own recipient, and is its own. */
function dutyClauses(sentence: Passage): Passage[] {
  const clauses: Passage[] = []
  const stops = [...sentence.text.matchAll(/;\s+/g)].map(({ index }) => index)
  let from = 0
  stops.forEach((stop, i) => {
    // The short one first: a line of a thousand semicolons would be read a thousand times.
    if (!tellsWhom(sentence.slice(stop + 1, stops[i + 1])) || !tellsWhom(sentence.slice(from, stop))) return
    clauses.push(sentence.slice(from, stop))
    from = stop + 1
  })
  return [...clauses, sentence.slice(from)]
}

const tellsWhom = (clause: Passage) => reportVerb.test(clause.folded) && recipientsOf(clause) !== null

/** "Thời gian báo cáo: 6 tháng trước …, năm trước …. Báo cáo gửi về …": days said before the recipient. */
const withTimes = (duty: ReadReportingDuty, times: readonly ReportTime[]): ReadReportingDuty[] =>
  duty.dueDay !== null || duty.frequency !== null || times.length === 0
    ? [duty]
    : times.map((time) => ({ ...duty, ...time }))

const datedTimes = ({ folded }: Passage): ReportTime[] =>
  /\bbao cao\b/.test(folded) ? reportTimes(folded).filter((time) => time.dueDay !== null) : []

function moreDates(sentence: Passage, earlier: ReadReportingDuty[]): ReadReportingDuty[] {
  const last = earlier.at(-1)
  if (!last || !/\bbao cao\b/.test(sentence.folded) || recipientsOf(sentence)) return []
  const times = datedTimes(sentence)
  if (times.length > 0 && last.dueDay === null && last.frequency !== 'ADHOC') earlier.pop()
  return times.map((time) => ({ ...last, ...readAs(sentence, 0.85), ...time }))
}

function inSentence(
  sentence: Passage,
  whole: Passage,
  node: OutlineNode | null,
  subject: string | null,
): ReadReportingDuty[] {
  const verb = reportVerb.exec(sentence.folded)
  if (!verb) return []
  if (
    !/\bbao cao\b|\bket qua\b|\bphan anh\b|\bthong tin\b|\bso lieu\b|\bthong ke\b|\bbieu tong hop\b/.test(
      sentence.folded,
    )
  )
    return []
  const main = mainClause(sentence)
  const recipients = recipientsOf(main)
  const times = reportTimes(timeText(main, recipients?.index ?? 0))
  const dated = times.some((time) => time.dueDay !== null)
  const mustSayWhen = node === null || node.kind === 'TASKS' || /^(?:cung cap|chuyen|nop)/.test(verb[0])
  if (!recipients || (mustSayWhen && !dated)) return []
  if (node?.kind === 'TASKS' && !/\bbao cao\b/.test(main.folded) && !handsOver.test(main.folded)) return []
  const reporter = subjectOf(main) ?? subject ?? reporterAbove(node)
  const via = viaOf(main, recipients.end)
  const duties = once(times).map((time) =>
    dutyOf(sentence.text.length < 40 ? whole : sentence, reporter, recipients.names, via, time),
  )
  return [...duties, ...onward(sentence, main, recipients.names[0] ?? null)]
}

/** A day that the sentence repeats is the same day. */
const once = (times: readonly ReportTime[]): ReportTime[] => [
  ...new Map(times.map((time) => [JSON.stringify(time), time])).values(),
]

function dutyOf(
  passage: Passage,
  reporterName: string | null,
  recipientNames: string[],
  viaName: string | null,
  time: ReportTime,
): ReadReportingDuty {
  const confidence = time.dueDay !== null ? 0.95 : time.frequency ? 0.8 : 0.6
  return { ...readAs(passage, confidence), reporterName, recipientNames, viaName, ...time }
}

/** What comes after "để tổng hợp, báo cáo …" says why, and is no duty of the reporter. */
const purpose =
  /[,;]? (?:de|nham) (?:(?:xem xet|theo doi|chi dao|tong hop|kip thoi|giai quyet|duoc|bao cao|trinh|phoi hop|ubnd|uy ban|so|phong|hoi|cac|co (?:huong|bien phap|giai phap)|dieu chinh|thao go|xu ly|biet|lam can cu|tong ket)\b)/

/** "…: Báo cáo quý trước ngày …; báo cáo năm trước ngày …" behind a colon holds for the whole sentence. */
const schedule =
  /^[^:]{3,160}: (?:(?:doi voi )?bao cao|dinh ky|hang (?:thang|quy)|quy|0?6 thang)\b[^:]{0,60}\bngay \d/

function mainClause(sentence: Passage): Passage {
  const verb = reportVerb.exec(sentence.folded)
  const from = verb ? verb.index + verb[0].length : 0
  const found = purpose.exec(sentence.folded.slice(from))
  if (!found) return sentence
  const rest = sentence.folded.slice(from + found.index)
  const comesBack = /\b(?:gui|ve) (?:ve )?(?:so|ubnd|uy ban|phong|hoi|ban)\b/.exec(rest)
  const hasRecipient = recipientsOf(sentence.slice(0, from + found.index)) !== null
  if (hasRecipient && schedule.test(rest)) return sentence
  return hasRecipient || !comesBack ? sentence.slice(0, from + found.index) : sentence
}

/** The time of a duty stands in its own clause; days before its subject belong to something else. */
function timeText(main: Passage, recipientAt: number): string {
  const stop = main.folded.lastIndexOf('; ', recipientAt)
  const cut = Math.max(
    isEarlierReport(main.slice(0, Math.max(0, stop))) ? -1 : stop,
    endOfOtherWork(main.folded, recipientAt),
  )
  const clause = main.folded.slice(cut < 0 ? 0 : cut)
  const next = clause.indexOf('; ', Math.max(1, recipientAt - Math.max(0, cut)))
  const following = clause.slice(next + 2, next + 32)
  const isOther = /^(?:so ket|tong ket|to chuc (?:so|tong) ket)\b/.test(following)
  return next > 0 && (isOther || !/\b(?:bao cao|truoc ngay|thang|nam)\b/.test(following))
    ? clause.slice(0, next)
    : clause
}

/** "Báo cáo quý gửi trước ngày …; báo cáo năm gửi trước ngày … về Sở …": both go where the last says. */
const isEarlierReport = (clause: Passage): boolean =>
  /^(?:[^;:]{0,60}: )?(?:(?:gui|nop|thuc hien) )?bao cao (?:thang|quy|nam|dinh ky|so ket|tong ket|0?[369] thang)\b[^;]*$/.test(
    clause.folded,
  ) &&
  recipientsOf(clause) === null &&
  datedTimes(clause).length > 0

/** "Tổ chức … trước ngày 30/5 và báo cáo … trước ngày 05/6": the first day is that of the work; -1 where there is none. */
function endOfOtherWork(folded: string, recipientAt: number): number {
  const at = folded.lastIndexOf(' va bao cao ')
  if (at < 0 || /\bbao cao\b/.test(folded.slice(0, at))) return -1
  // "Gửi kế hoạch về … trước ngày … và báo cáo …" names the office with the plan, not with the report.
  if (at > recipientAt && !/\bke hoach\b(?!.*\b(?:so lieu|ket qua)\b)/.test(folded.slice(0, at))) return -1
  const isDated = (text: string) => reportTimes(text).some((time) => time.dueDay !== null)
  const isWork = reportTimes(folded.slice(0, at)).every(({ frequency }) => frequency === null)
  return isWork && isDated(folded.slice(0, at)) && isDated(folded.slice(at)) ? at : -1
}

/** "… để tổng hợp, báo cáo UBND tỉnh trước ngày 15/12": the desk that received it owes the next, if it has a day. */
function onward(sentence: Passage, main: Passage, desk: string | null): ReadReportingDuty[] {
  const rest = sentence.slice(main.text.length)
  if (!desk || !/\bbao cao\b/.test(rest.folded)) return []
  const recipients = recipientsOf(rest)
  if (!recipients) return []
  return reportTimes(rest.folded)
    .filter((time) => time.dueDay !== null)
    .map((time) => dutyOf(rest, desk, recipients.names, viaOf(rest, recipients.end), time))
}
