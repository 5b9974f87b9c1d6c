/** The legal life of a plan, closed: which verb each stored state allows, and what a published plan is on a day. */
import type { Verb } from '../access/access.rules.ts'
import { type Day, yearOf } from '../day.rules.ts'
import type { PlanState, StoredState } from './plan.rules.ts'

type PlanVerb = Extract<Verb, 'import' | 'correct' | 'confirm' | 'withdraw'>

/** State → verbs allowed. A person corrects a published plan too: each correction is a version of its own. */
export const allowedVerbs = {
  DRAFT: ['import', 'correct', 'confirm', 'withdraw'],
  PUBLISHED: ['correct', 'withdraw'],
  WITHDRAWN: ['import'],
} as const satisfies Record<StoredState, readonly PlanVerb[]>

export function isAllowed(state: StoredState, verb: PlanVerb): boolean {
  const verbs: readonly PlanVerb[] = allowedVerbs[state]
  return verbs.includes(verb)
}

/** The day from which a plan counts: its date, else the first day of its period; null where the text has neither. */
export function effectiveDay({ date, fromYear }: { date: Day | null; fromYear: number | null }): Day | null {
  return date ?? (fromYear === null ? null : `${fromYear}-01-01`)
}

/** Whether a published plan is in force follows from its period and the day; it is not stored. */
export function stateOn(
  plan: { state: StoredState; effectiveFrom: Day | null; toYear: number | null },
  day: Day,
): PlanState {
  if (plan.state !== 'PUBLISHED') return plan.state
  if (plan.effectiveFrom !== null && day < plan.effectiveFrom) return 'UPCOMING'
  return plan.toYear !== null && yearOf(day) > plan.toYear ? 'EXPIRED' : 'IN_FORCE'
}
