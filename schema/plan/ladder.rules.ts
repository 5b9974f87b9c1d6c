/** Whether the work of a plan has somebody to lead it, and its reports a day to spare on their way up. Pure. */
import { agencyKey } from '../agency/kind.rules.ts'
import { fold } from '../name.rules.ts'
import type { Plan, ReportingDuty, Task } from './plan.parts.ts'
import type { Shortfall } from './shortfall.rules.ts'

type Led = Pick<Plan, 'taskGroups' | 'assignments'>

/** Nobody is told to lead it: no lead speaks of it, and nobody leads the plan as a whole. */
export function tasksWithoutLead({ taskGroups, assignments }: Led): Shortfall[] {
  const leads = assignments
    .flatMap(({ duties }) => duties)
    .filter(({ roles }) => roles.includes('LEAD') || roles.includes('FOCAL'))
    .map(({ text }) => text)
  if (leads.some((text) => ofWhole.test(text.normalize('NFC')))) return []
  const words = leads.map(wordsOf)
  return taskGroups
    .flatMap(({ tasks }) => tasks)
    .filter((task) => !isLed(task, words))
    .map(({ id, text }) => ({
      kind: 'NO_LEAD',
      above: null,
      own: { partId: id, text },
      message: {
        vi: 'Không có cơ quan nào được giao chủ trì nhiệm vụ này.',
        en: 'Nobody is told to lead this task.',
      },
    }))
}

/** "Chủ trì … triển khai các nhiệm vụ của Kế hoạch": leads all of it. */
const ofWhole = /(?:triển khai|điều hành|tham mưu|thực hiện|theo dõi)[^.;]{0,60}kế hoạch/iu

/** So many of a task's words said by a lead mean that task. */
const sharedWords = 0.5

function isLed(task: Task, leads: readonly Set<string>[]): boolean {
  if (/chủ trì/iu.test(task.text.normalize('NFC'))) return true
  const own = wordsOf(task.text)
  if (own.size === 0) return true
  return leads.some((words) => [...own].filter((word) => words.has(word)).length / own.size >= sharedWords)
}

function wordsOf(text: string): Set<string> {
  return new Set(
    fold(text)
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word.length > 2),
  )
}

/**
 * A report on its way up: what comes in to the issuer, or to its desk, and what the issuer owes. `owed` are the duties
 * that this plan, and the one above, lay upon the issuer or its desk; `due` those whose reports it waits for.
 */
export function tightRungs(
  { issuerId, issuerName, reportingDuties }: Pick<Plan, 'issuerId' | 'issuerName' | 'reportingDuties'>,
  fromAbove: readonly ReportingDuty[],
): Shortfall[] {
  return reportingDuties.flatMap((below) => {
    const receives = receiversOf(below)
    if (!receives.ids.has(issuerId ?? '') && !isIssuer(receives.names, issuerName)) return []
    const owed = [
      ...fromAbove.map((duty) => ({ duty, isAbove: true })),
      ...reportingDuties
        .filter((duty) => duty.id !== below.id && isOwed(duty, receives, issuerId, issuerName))
        .map((duty) => ({ duty, isAbove: false })),
    ]
    return owed
      .filter(({ duty }) => isTight(below, duty))
      .map(({ duty, isAbove }) => tight(below, duty, isAbove))
  })
}

type Receivers = { ids: ReadonlySet<string>; names: ReadonlySet<string> }

function receiversOf({ recipientIds, recipientNames, viaId, viaName }: ReportingDuty): Receivers {
  return {
    ids: new Set([...recipientIds, viaId].filter((id) => id !== null)),
    names: new Set([...recipientNames, ...(viaName ? [viaName] : [])].map(agencyKey)),
  }
}

/** "Ủy ban nhân dân xã" in the plan of the "Ủy ban nhân dân xã Bình Lư". */
function isIssuer(names: ReadonlySet<string>, issuerName: string): boolean {
  const issuer = agencyKey(issuerName)
  return [...names].some((name) => name !== '' && issuer.startsWith(name))
}

function isOwed(
  { reporterId, reporterName }: ReportingDuty,
  receives: Receivers,
  issuerId: string | null,
  issuerName: string,
): boolean {
  if (reporterId !== null && (reporterId === issuerId || receives.ids.has(reporterId))) return true
  if (!reporterName) return false
  const name = agencyKey(reporterName)
  return receives.names.has(name) || isIssuer(new Set([name]), issuerName)
}

/** Due above on the day on which, or before, it is due below. Only reports of one rhythm are held together. */
function isTight(below: ReportingDuty, above: ReportingDuty): boolean {
  if (below.frequency !== above.frequency || below.frequency === 'ADHOC') return false
  const low = placeInYear(below)
  const high = placeInYear(above)
  if (low === null || high === null) return false
  const nextYear = low.month !== 0 && low.month >= 10 && high.month !== 0 && high.month <= 3
  return (nextYear ? high.month + 12 : high.month) * 100 + high.day <= low.month * 100 + low.day
}

/** Month 0: it comes in every month or quarter, and the day alone tells. */
function placeInYear({ dueDay, dueMonth }: ReportingDuty): { month: number; day: number } | null {
  return dueDay === null ? null : { month: dueMonth ?? 0, day: dueDay }
}

function tight(below: ReportingDuty, duty: ReportingDuty, isAbove: boolean): Shortfall {
  const day = ({ dueDay, dueMonth }: ReportingDuty) =>
    dueMonth === null ? `${dueDay}` : `${dueDay}/${dueMonth}`
  return {
    kind: 'NO_DAY_TO_SPARE',
    above: { partId: duty.id, text: duty.text },
    own: { partId: below.id, text: below.text },
    message: {
      vi: `Cấp dưới gửi đến trước ngày ${day(below)}, còn phải gửi ${isAbove ? 'cấp trên' : 'đi'} trước ngày ${day(duty)}: không còn ngày để tổng hợp.`,
      en: `What comes in by ${day(below)} has to go up by ${day(duty)}: no day is left to put it together.`,
    },
  }
}
