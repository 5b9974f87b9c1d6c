/** What a plan is on a day: it follows from its period and from what other documents did to it, and is not stored. */
import { type Day, yearOf } from '../day.rules.ts'
import { passes } from '../where.rules.ts'
import type { PlanHeader } from './plan.parts.ts'
import type { LifeEventKind, PlanState } from './plan.rules.ts'

/** The day from which a plan counts: its date, else the first day of its period; null where the text has neither. */
export function effectiveDay({ date, fromYear }: { date: Day | null; fromYear: number | null }): Day | null {
  return date ?? (fromYear === null ? null : `${fromYear}-01-01`)
}

export type Dated = Pick<PlanHeader, 'state' | 'effectiveFrom' | 'toYear' | 'life'>

/** An end by another document comes before the end of the period; an amendment tells more than a correction. */
export function stateOn(plan: Dated, day: Day): PlanState {
  if (plan.state !== 'PUBLISHED') return plan.state
  if (plan.effectiveFrom !== null && day < plan.effectiveFrom) return 'UPCOMING'
  const past = (plan.life ?? []).filter(({ on }) => on <= day).map(({ kind }) => kind)
  const end = past.find((kind): kind is LifeEventKind & PlanState => endsIt[kind])
  if (end) return end
  if (plan.toYear !== null && yearOf(day) > plan.toYear) return 'EXPIRED'
  if (past.includes('AMENDED')) return 'AMENDED'
  return past.includes('CORRECTED') ? 'CORRECTED' : 'IN_FORCE'
}

/** Whether the plan ends with it. */
const endsIt = {
  AMENDED: false,
  CORRECTED: false,
  SUPERSEDED: true,
  REPEALED: true,
} as const satisfies Record<LifeEventKind, boolean>

const inForce = {
  DRAFT: false,
  UPCOMING: false,
  IN_FORCE: true,
  AMENDED: true,
  CORRECTED: true,
  SUPERSEDED: false,
  EXPIRED: false,
  REPEALED: false,
  WITHDRAWN: false,
} as const satisfies Record<PlanState, boolean>

/** In force, as it was or as changed since. */
export function isInForce(state: PlanState): boolean {
  return inForce[state]
}

export function isInForceOn(plan: Dated, day: Day): boolean {
  return isInForce(stateOn(plan, day))
}

/** A filter by state: "in force" means all that is in force, amended and corrected plans too. */
export function meetsState(plan: Dated, day: Day, filter: Parameters<typeof passes<PlanState>>[1]): boolean {
  const state = stateOn(plan, day)
  return passes(state, filter) || (isInForce(state) && passes('IN_FORCE', filter))
}
