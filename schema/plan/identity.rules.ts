/**
 * When two documents are one plan, and when a citation means a plan. Numbers restart each year and repeat between
 * issuers, so a number means something only with its issuer and its date.
 */
import type { Day } from '../day.rules.ts'
import { fold } from '../name.rules.ts'

/** A key of the table holds 2,048 bytes; no number and no title that means something differs only behind these. */
const longestNumber = 80
const longestTitle = 400

/** Issuer + number + date; null where one of them is not known. The same key serves a plan and what cites it. */
export function numberedKey(issuerId: string | null, number: string | null, date: Day | null): string | null {
  if (!issuerId || !number || !date) return null
  return `n#${issuerId}#${plainNumber(number)}#${date}`
}

/** Without a number: issuer + what it carries out + period + title. */
export function contentKey(plan: {
  issuerId: string | null
  areaId: string
  mandateNumber: string | null
  fromYear: number | null
  toYear: number | null
  title: string
}): string {
  const mandate = plan.mandateNumber ? plainNumber(plan.mandateNumber) : '-'
  const period = `${plan.fromYear ?? '-'}-${plan.toYear ?? '-'}`
  return `c#${plan.issuerId ?? `area:${plan.areaId}`}#${mandate}#${period}#${fold(plan.title).slice(0, longestTitle)}`
}

/** `1097 / KH-UBND` and `1097/kh-ubnd` are one number; Đ stays apart from D, for DA and ĐA are two types. */
function plainNumber(number: string): string {
  return number.normalize('NFC').toUpperCase().replace(/\s+/g, '').slice(0, longestNumber)
}

/**
 * The same text handed in again by the same office, for the same area where a person chose one: found also after a
 * person put right what tells a plan apart.
 */
export function sourceKey(office: string, chosenAreaId: string | null, sourceHash: string): string {
  return `s#${office}#${chosenAreaId ?? '-'}#${sourceHash}`
}

/** What a plan says, by which a text is told to be the same or another. */
type Said = {
  targets: readonly { text: string }[]
  taskGroups: readonly { tasks: readonly { text: string }[] }[]
  assignments: readonly { duties: readonly { text: string }[] }[]
  reportingDuties: readonly { text: string }[]
}

/** Whether most of what is read stands in a plan already: two documents may have one title, but hardly one text. */
export function isMostlyIn(reading: Said, plan: Said): boolean {
  const present = new Set(sentencesOf(plan))
  const read = sentencesOf(reading)
  return read.filter((sentence) => present.has(sentence)).length * 2 > read.length
}

function sentencesOf({ targets, taskGroups, assignments, reportingDuties }: Said): string[] {
  const tasks = taskGroups.flatMap((group) => group.tasks)
  const duties = assignments.flatMap((assignment) => assignment.duties)
  return [...targets, ...tasks, ...duties, ...reportingDuties].map(({ text }) => fold(text))
}
