import { describe, expect, it } from 'vitest'
import {
  actOf,
  checkLifeEvent,
  daysOfVersion,
  isAllowed,
  type LifeEntry,
  life,
  lifeSentences,
  type PlanAct,
  versionCountingOn,
} from '../../schema/plan/life.rules.ts'
import type { LifeEvent } from '../../schema/plan/plan.parts.ts'
import { lifeEventKinds, type PlanState, planStates } from '../../schema/plan/plan.rules.ts'
import { type Dated, isInForce, stateOn } from '../../schema/plan/state.rules.ts'

const plan: Dated & { version: number } = {
  version: 4,
  state: 'PUBLISHED',
  effectiveFrom: '2026-06-15',
  toYear: 2030,
}
const entry: LifeEntry = {
  on: '2027-03-01',
  number: '9/QĐ-UBND',
  date: '2027-02-15',
  issuerName: null,
  planId: null,
  reason: 'Sai số',
}
const event = (kind: LifeEvent['kind'], on: string, version = 5): LifeEvent => ({
  ...entry,
  kind,
  on,
  version,
})
const after = (...events: LifeEvent[]) => ({ ...plan, life: events })

describe('the table of the legal life', () => {
  it.each(planStates)('knows from %s only acts that lead to a state', (state) => {
    for (const next of Object.values(life[state])) expect(planStates).toContain(next)
  })

  it('lets no document change a plan that is not in force', () => {
    const byDocument: PlanAct[] = ['amend', 'correctPublished', 'supersede', 'repeal']
    for (const state of planStates) {
      for (const act of byDocument) expect(isAllowed(state, act), `${state} ${act}`).toBe(isInForce(state))
    }
  })

  it.each(lifeEventKinds)('tells what a plan is from the day of an event on: %s', (kind) => {
    const told = after(event(kind, '2027-03-01'))
    expect(stateOn(told, '2027-02-28')).toBe('IN_FORCE')
    const leads: Partial<Record<PlanAct, PlanState>> = life.IN_FORCE
    expect(stateOn(told, '2027-03-01')).toBe(leads[actOf[kind]])
  })

  it('lets a draft be confirmed, read again and withdrawn, and a withdrawn plan only come again', () => {
    expect(Object.keys(life.DRAFT).sort()).toEqual(['confirm', 'correct', 'import', 'withdraw'])
    expect(Object.keys(life.WITHDRAWN)).toEqual(['import'])
  })
})

describe('what a plan is on a day', () => {
  it.each([
    ['2026-06-14', 'UPCOMING'],
    ['2026-06-15', 'IN_FORCE'],
    ['2026-12-31', 'IN_FORCE'],
    ['2027-01-01', 'CORRECTED'],
    ['2028-01-01', 'AMENDED'],
    ['2029-06-30', 'AMENDED'],
    ['2029-07-01', 'REPEALED'],
    ['2031-01-01', 'REPEALED'],
  ])('follows from dated facts: %s %s', (day, state) => {
    const told = after(
      event('CORRECTED', '2027-01-01'),
      event('AMENDED', '2028-01-01'),
      event('REPEALED', '2029-07-01'),
    )
    expect(stateOn(told, day)).toBe(state)
  })

  it('is expired after its period, whatever amended it', () => {
    expect(stateOn(after(event('AMENDED', '2028-01-01')), '2031-01-01')).toBe('EXPIRED')
  })
})

describe('an entry is refused', () => {
  it.each([
    [{ on: '2026-06-14', date: null, planId: 'x' }, 'on', lifeSentences.beforeIssue],
    [{ on: '2031-01-01' }, 'on', lifeSentences.expired],
    [{ on: 'never' }, 'on', lifeSentences.noDay],
    [{ on: '2027-02-14' }, 'on', lifeSentences.documentAfterwards],
    [{ date: '2026-06-01' }, 'document.date', lifeSentences.documentBeforeIssue],
    [{ number: ' ' }, 'document.number', lifeSentences.noDocument],
    [{ date: null }, 'document.number', lifeSentences.noDocument],
    [{ number: '9'.repeat(81) }, 'document.number', lifeSentences.tooLong],
    [{ issuerName: 'x'.repeat(301) }, 'document.issuerName', lifeSentences.tooLong],
    [{ reason: 'x'.repeat(501) }, 'reason', lifeSentences.tooLong],
    [{ reason: ' ' }, 'reason', lifeSentences.noReason],
  ])('with its sentence at its place: %j', (given, path, message) => {
    const broken = checkLifeEvent(plan, 'CORRECTED', { ...entry, ...given })
    expect(broken.map((one) => [one.path.join('.'), one.message])).toEqual([[path, message]])
  })

  it('after the plan has ended, and before what happened already', () => {
    const repealed = after(event('REPEALED', '2027-01-01'))
    expect(checkLifeEvent(repealed, 'AMENDED', entry)[0]?.message).toBe(lifeSentences.ended)
    const amended = after(event('AMENDED', '2028-01-01'))
    expect(checkLifeEvent(amended, 'REPEALED', entry)[0]?.message).toBe(lifeSentences.beforeLastEvent)
  })

  it('but not when all is told, or the document is here', () => {
    expect(checkLifeEvent(plan, 'REPEALED', { ...entry, reason: null })).toEqual([])
    const byPlan = { ...entry, number: null, date: null, planId: 'x' }
    expect(checkLifeEvent(plan, 'SUPERSEDED', byPlan)).toEqual([])
  })
})

describe('the text that counted on a day', () => {
  const amendedTwice = {
    ...after(
      event('AMENDED', '2027-01-01', 3),
      event('CORRECTED', '2027-06-01', 4),
      event('AMENDED', '2028-01-01', 6),
    ),
    version: 7,
  }

  it.each([
    ['2026-12-31', 2],
    ['2027-01-01', 5],
    ['2027-12-31', 5],
    ['2028-01-01', 7],
  ])('is parted by amendments alone: %s version %i', (day, version) => {
    expect(versionCountingOn(amendedTwice, day)).toBe(version)
  })

  it('tells of each version from when until when', () => {
    expect(daysOfVersion(amendedTwice, 2)).toEqual({ from: '2026-06-15', before: '2027-01-01' })
    expect(daysOfVersion(amendedTwice, 4)).toEqual({ from: '2027-01-01', before: '2028-01-01' })
    expect(daysOfVersion(amendedTwice, 7)).toEqual({ from: '2028-01-01', before: null })
  })
})
