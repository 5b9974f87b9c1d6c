/**
 * The place of a shelter is restricted, and so is every sentence that tells it. What everybody may read keeps the
 * length and the place of what is left out, so that offsets into the source stay right.
 */
import type { Span } from '../document/reading.ts'
import { overlaps } from './parts.rules.ts'
import type { Model, PartBase, Plan } from './plan.parts.ts'

export const blank = '█'

export function maskText(text: string, spans: readonly Span[]): string {
  let masked = ''
  let at = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue
    const from = Math.max(start, at)
    masked += text.slice(at, from) + text.slice(from, end).replace(/\S/g, blank)
    at = end
  }
  return masked + text.slice(at)
}

/** The plan without the words of its restricted sentences; its spans, ids and figures stay. */
export function withoutRestricted(plan: Plan, maskedSourceHash: string): Plan {
  if (plan.restricted.length === 0) return plan
  const isRestricted = ({ span }: PartBase) =>
    span !== null && plan.restricted.some((one) => overlaps(one, span))
  const mask = <P extends PartBase>(part: P): P =>
    isRestricted(part) ? { ...part, text: part.text.replace(/\S/g, blank) } : part
  return {
    ...plan,
    sourceHash: maskedSourceHash,
    mandates: plan.mandates.map(mask),
    objectives: plan.objectives.map(mask),
    targets: plan.targets.map(mask),
    taskGroups: plan.taskGroups.map((group) => ({
      ...mask(group),
      title: isRestricted(group) ? group.title.replace(/\S/g, blank) : group.title,
      tasks: group.tasks.map((task) => ({
        ...mask(task),
        outputs: isRestricted(task) ? [] : task.outputs,
        children: task.children.map(mask),
      })),
    })),
    assignments: plan.assignments.map((assignment) => ({
      ...assignment,
      duties: assignment.duties.map(mask),
    })),
    reportingDuties: plan.reportingDuties.map(mask),
    campaigns: plan.campaigns.map(mask),
    funding: plan.funding.map(mask),
    models: plan.models.map(
      (model): Model =>
        model.restricted || isRestricted(model) ? { ...mask(model), placeNames: [], placeIds: [] } : model,
    ),
    references: plan.references.map(mask),
    fileId: null,
  }
}
