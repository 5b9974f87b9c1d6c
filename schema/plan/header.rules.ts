import type { Plan, PlanHeader } from './plan.parts.ts'

/** The plan without its parts: what a list shows. */
export function headerOf(plan: Plan): PlanHeader {
  const {
    objectives,
    targets,
    taskGroups,
    assignments,
    reportingDuties,
    campaigns,
    funding,
    recipients,
    ...most
  } = plan
  const {
    models,
    references,
    corrected,
    headerSpans,
    warnings,
    restorations,
    restricted,
    removed,
    ...header
  } = most
  const { sourceHash, sourceKey, readAs, fileId, fileName, ...listed } = header
  return listed
}
