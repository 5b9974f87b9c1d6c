/** The life of a plan as the screen holds it, in the terms of the table that the server uses too. */
import { isAllowed, type LifeEntry, type PlanAct } from '../../schema/plan/life.rules.ts'
import type { LifeEventKind } from '../../schema/plan/plan.rules.ts'
import type { Dated } from '../../schema/plan/state.rules.ts'
import type { PlanPage } from './shapes.ts'

/** What can be done to a published plan, in the order of the menu. */
export const publishedActs = [
  'correct',
  'amend',
  'correctPublished',
  'supersede',
  'repeal',
] as const satisfies readonly PlanAct[]
export type PublishedAct = (typeof publishedActs)[number]
export type DocumentAct = Exclude<PublishedAct, 'correct'>

export const eventOf = {
  amend: 'AMENDED',
  correctPublished: 'CORRECTED',
  supersede: 'SUPERSEDED',
  repeal: 'REPEALED',
} as const satisfies Record<DocumentAct, LifeEventKind>

export const verbOf = {
  correct: 'correct',
  amend: 'amend',
  correctPublished: 'correct',
  supersede: 'supersede',
  repeal: 'repeal',
} as const satisfies Record<PublishedAct, string>

export const mutationOf = {
  amend: 'amendPlan',
  correctPublished: 'correctPublishedPlan',
  supersede: 'supersedePlan',
  repeal: 'repealPlan',
} as const satisfies Record<DocumentAct, string>

/** What the table allows of the plan as it is on the day that is looked at. */
export function actsOf(plan: PlanPage): PublishedAct[] {
  return plan.state === 'DRAFT' ? [] : publishedActs.filter((act) => isAllowed(plan.state, act))
}

/** A published plan as the rules of its life know it. */
export function datedOf(plan: PlanPage): Dated {
  return {
    state: 'PUBLISHED',
    effectiveFrom: plan.effectiveFrom,
    toYear: plan.toYear,
    life: plan.lifeEvents.map(({ plan: document, issuerName, ...event }) => ({
      ...event,
      issuerName,
      planId: document?.id ?? null,
    })),
  }
}

/** Whether a text says that it takes the place of the plan with this number. */
export function saysSuperseded(text: string, number: string | null): boolean {
  if (number === null) return false
  const after = text
    .normalize('NFC')
    .split(/thay thế/iu)
    .slice(1)
  return after.some((words) => words.slice(0, 300).includes(number))
}

/** As the API takes it. */
export function inputOf({ on, reason, planId, number, date, issuerName }: LifeEntry) {
  return {
    on,
    reason,
    document: planId ? { planId } : { number, date, issuerName },
  }
}
