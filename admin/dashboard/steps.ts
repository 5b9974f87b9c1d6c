/** What somebody who answers for an area would do next, the most pressing first, each one click away. */
import { groupsPath } from '../agency/useGroupHead.ts'
import { number, one, text } from '../api/selection.ts'
import { listPath, pathTo } from '../layout/paths.ts'
import { cascadePath } from '../plan/cascade.ts'

export const draftIds = { id: text }
export const openGroupIds = { id: text }
export const cascadeCounts = { counts: one({ obliged: number, issued: number, notIssued: number }) }

type StepKind = 'DRAFTS' | 'NO_PLAN' | 'OPEN_GROUPS' | 'NOT_ISSUED' | 'BELOW_NONE' | 'SHORTFALLS'
/** `more`: there are more than were counted. */
export type Step = { kind: StepKind; count: number; more: boolean; to: string }

/** What is known of one's area; null: not known yet, or nothing to be known. */
type Standing = {
  drafts: number | null
  planId: string | null
  /** False: neither a plan of its own nor one that it lives under. */
  hasPlan: boolean | null
  /** Phrases for many of one's own area that wait for a person. */
  openGroups: number | null
  notIssued: number | null
  belowNone: number | null
  shortfalls: number | null
  /** What was counted on a first page that is not the last. */
  more: readonly StepKind[]
  mayLoad: boolean
}

export function stepsOf(known: Standing): Step[] {
  const { planId } = known
  const cascade = planId === null ? '' : `${cascadePath(planId)}?standing=NOT_ISSUED`
  const steps: (Omit<Step, 'more'> | false)[] = [
    { kind: 'DRAFTS', count: known.drafts ?? 0, to: listPath('plans', { state: 'DRAFT' }) },
    known.mayLoad && { kind: 'NO_PLAN', count: known.hasPlan === false ? 1 : 0, to: '/import' },
    { kind: 'OPEN_GROUPS', count: known.openGroups ?? 0, to: groupsPath },
    { kind: 'NOT_ISSUED', count: known.notIssued ?? 0, to: cascade },
    // Those whom the plan obliges are told of already, with whom to chase.
    { kind: 'BELOW_NONE', count: known.notIssued ? 0 : (known.belowNone ?? 0), to: '#plans-below' },
    planId !== null && { kind: 'SHORTFALLS', count: known.shortfalls ?? 0, to: pathTo('plans', planId) },
  ]
  return steps
    .filter((step) => step !== false)
    .filter(({ count }) => count > 0)
    .map((step) => ({ ...step, more: known.more.includes(step.kind) }))
}
