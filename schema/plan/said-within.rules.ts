/**
 * A plan says each sentence on reporting once, often within a duty or a task. Where a document changes the words of such
 * a reporting duty or ends it, what holds its sentence says so too: else one plan would ask for two days. Pure.
 */
import type { PartBase, Plan, ReportingDuty } from './plan.parts.ts'

/** "Sở Nội vụ: Tổng hợp, báo cáo …" stands under its heading without the name. */
export function bareText({ text, reporterName }: Pick<ReportingDuty, 'text' | 'reporterName'>): string {
  return reporterName && text.startsWith(`${reporterName}: `) ? text.slice(reporterName.length + 2) : text
}

/** `after`, its duties and tasks without the sentences on reporting that are no more. A sentence that another duty still has stays. */
export function sentencesFollow(before: Plan, after: Plan): Plan {
  const now = new Map(after.reportingDuties.map((duty) => [duty.id, duty]))
  const still = new Set(after.reportingDuties.map(bareText))
  const gone = before.reportingDuties.flatMap((duty) => {
    const said = bareText(duty)
    const next = now.get(duty.id)
    if (still.has(said)) return []
    return [{ said, says: next ? bareText(next) : '' }]
  })
  if (gone.length === 0) return after
  const follow = <P extends PartBase>(part: P): P => {
    const text = gone.reduce(
      (words, { said, says }) => (says && words.includes(says) ? words : words.replace(said, () => says)),
      part.text,
    )
    if (text === part.text) return part
    return { ...part, text: tidied(text), corrected: [...new Set([...part.corrected, 'text'])] }
  }
  const saysSomething = ({ text }: PartBase) => text !== ''
  return {
    ...after,
    taskGroups: after.taskGroups.map((group) => ({
      ...group,
      tasks: group.tasks
        .map((task) => ({ ...follow(task), children: task.children.map(follow).filter(saysSomething) }))
        .filter((task) => saysSomething(task) || task.children.length > 0),
    })),
    assignments: after.assignments.map((assignment) => ({
      ...assignment,
      duties: assignment.duties.map(follow).filter(saysSomething),
    })),
  }
}

function tidied(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s;,.]+|[\s;,]+$/g, '')
    .replace(/\s+([;,.])/g, '$1')
}
