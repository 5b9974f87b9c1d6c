import { describe, expect, it, test } from 'vitest'
import { addDays } from '../../schema/day.rules.ts'
import {
  type DueDuty,
  type DueSource,
  dueDates,
  dueMoment,
  isWindow,
  textsWithin,
} from '../../schema/plan/due.rules.ts'
import { isWorkday } from '../../schema/plan/holiday.rules.ts'
import type { LifeEvent } from '../../schema/plan/plan.parts.ts'
import type { LifeEventKind } from '../../schema/plan/plan.rules.ts'
import { reminderReach, stepOn, workdaysBefore } from '../../schema/plan/workday.rules.ts'

const duty = (given: Partial<DueDuty>): DueDuty => ({
  id: 'd',
  frequency: 'ANNUAL',
  dueDay: 20,
  dueMonth: 11,
  dueYear: null,
  afterPeriod: false,
  reporterId: 'a',
  groupId: null,
  ...given,
})
const plan = (given: Partial<DueSource> = {}): DueSource => ({
  id: 'p',
  version: 1,
  areaId: 'x',
  state: 'PUBLISHED',
  effectiveFrom: '2026-06-15',
  fromYear: 2026,
  toYear: 2030,
  duties: [],
  ...given,
})
const event = (kind: LifeEventKind, on: string, version = 2): LifeEvent => ({
  kind,
  on,
  version,
  number: null,
  date: null,
  issuerName: null,
  planId: null,
  reason: null,
})
const days = (given: Partial<DueDuty>, from: string, to: string, of: Partial<DueSource> = {}) =>
  dueDates(plan(of), [duty(given)], from, to).map(({ due }) => due)

describe('the due days of a duty', () => {
  test.each<[string, Partial<DueDuty>, string, string, string[]]>([
    [
      'each year where no year is said',
      {},
      '2026-07-01',
      '2028-12-31',
      ['2026-11-20', '2027-11-20', '2028-11-20'],
    ],
    ['once where a year is said', { dueYear: 2027 }, '2026-07-01', '2030-12-31', ['2027-11-20']],
    ['on both ends of the window', {}, '2026-11-20', '2026-11-20', ['2026-11-20']],
    ['never where the day lies just before', {}, '2026-11-21', '2027-11-19', []],
    [
      'each month',
      { frequency: 'MONTHLY', dueMonth: null },
      '2026-10-01',
      '2026-12-31',
      ['2026-10-20', '2026-11-20', '2026-12-20'],
    ],
    [
      'each month of the one year',
      { frequency: 'MONTHLY', dueMonth: null, dueYear: 2026 },
      '2026-12-01',
      '2027-02-28',
      ['2026-12-20'],
    ],
    [
      'in the last month of a quarter',
      { frequency: 'QUARTERLY', dueMonth: null },
      '2026-07-01',
      '2027-03-31',
      ['2026-09-20', '2026-12-20', '2027-03-20'],
    ],
    [
      'in the month after a quarter',
      { frequency: 'QUARTERLY', dueMonth: null, afterPeriod: true, dueDay: 5 },
      '2026-07-01',
      '2027-01-31',
      ['2026-07-05', '2026-10-05', '2027-01-05'],
    ],
    [
      'in the last month of a half-year',
      { frequency: 'SEMIANNUAL', dueMonth: null },
      '2026-06-16',
      '2027-06-30',
      ['2026-06-20', '2026-12-20', '2027-06-20'],
    ],
    [
      'in September of nine months',
      { frequency: 'NINE_MONTHLY', dueMonth: null },
      '2026-06-16',
      '2027-12-31',
      ['2026-09-20', '2027-09-20'],
    ],
    [
      'in December of a year',
      { frequency: 'ANNUAL', dueMonth: null },
      '2026-06-16',
      '2026-12-31',
      ['2026-12-20'],
    ],
    [
      'on the day said, however often',
      { frequency: 'QUARTERLY', dueMonth: 9, dueDay: 15 },
      '2026-07-01',
      '2027-07-01',
      ['2026-09-15'],
    ],
    [
      'each year where it only says "định kỳ"',
      { frequency: null },
      '2026-07-01',
      '2027-12-31',
      ['2026-11-20', '2027-11-20'],
    ],
    [
      'never where it says neither period nor month',
      { frequency: null, dueMonth: null },
      '2026-07-01',
      '2027-12-31',
      [],
    ],
    ['never without a day', { dueDay: null }, '2026-07-01', '2030-12-31', []],
    ['never on request', { frequency: 'ADHOC' }, '2026-07-01', '2030-12-31', []],
    [
      'the first such day after the plan where it comes once',
      { frequency: 'ONCE' },
      '2026-07-01',
      '2030-12-31',
      ['2026-11-20'],
    ],
    [
      'that of the next year where this one is over',
      { frequency: 'ONCE', dueMonth: 3 },
      '2026-07-01',
      '2030-12-31',
      ['2027-03-20'],
    ],
    [
      'the last of a shorter month for the 31st',
      { frequency: 'MONTHLY', dueMonth: null, dueDay: 31 },
      '2027-01-01',
      '2027-04-30',
      ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'],
    ],
    [
      '29/2 in a leap year, 28/2 in others',
      { dueDay: 29, dueMonth: 2 },
      '2027-01-01',
      '2028-12-31',
      ['2027-02-28', '2028-02-29'],
    ],
    ['30/11 for a 31/11 that somebody wrote', { dueDay: 31 }, '2026-07-01', '2026-12-31', ['2026-11-30']],
  ])('are %s', (_, given, from, to, expected) => {
    expect(days(given, from, to)).toEqual(expected)
  })

  it('come in order of the days where a sentence has several', () => {
    const duties = [duty({ id: 'b', dueMonth: 11, dueDay: 15 }), duty({ id: 'a', dueMonth: 6, dueDay: 15 })]
    expect(
      dueDates(plan(), duties, '2027-01-01', '2027-12-31').map(({ due, duty: { id } }) => [due, id]),
    ).toEqual([
      ['2027-06-15', 'a'],
      ['2027-11-15', 'b'],
    ])
  })
})

describe('nothing is due', () => {
  test('before the plan was issued, nor for a period that was over by then', () => {
    expect(days({ dueMonth: 6, dueDay: 14 }, '2026-01-01', '2026-12-31')).toEqual([])
    const january = { dueMonth: 1, dueDay: 10 }
    expect(days(january, '2026-01-01', '2027-12-31', { effectiveFrom: '2026-01-05' })).toEqual(['2027-01-10'])
    expect(days(january, '2026-01-01', '2027-12-31', { effectiveFrom: '2025-12-31' })).toEqual([
      '2026-01-10',
      '2027-01-10',
    ])
    const quarter = { frequency: 'QUARTERLY', dueMonth: null, dueDay: 5, afterPeriod: true } as const
    expect(days(quarter, '2026-01-01', '2026-10-31', { effectiveFrom: '2026-07-02' })).toEqual(['2026-10-05'])
  })

  test('after its period', () => {
    expect(days({}, '2030-01-01', '2032-12-31')).toEqual(['2030-11-20'])
    expect(days({}, '2030-01-01', '2031-12-31', { toYear: null })).toEqual(['2030-11-20', '2031-11-20'])
  })

  test.each(['DRAFT', 'WITHDRAWN'] as const)('of a plan that is %s', (state) => {
    expect(days({}, '2026-07-01', '2027-12-31', { state })).toEqual([])
  })

  test.each(['SUPERSEDED', 'REPEALED'] as const)('from the day on that it was %s', (kind) => {
    expect(days({}, '2026-07-01', '2028-12-31', { life: [event(kind, '2027-11-20')] })).toEqual([
      '2026-11-20',
    ])
    expect(days({}, '2026-07-01', '2027-12-31', { life: [event(kind, '2027-11-21')] })).toEqual([
      '2026-11-20',
      '2027-11-20',
    ])
  })
})

describe('the text that counts', () => {
  test('is one where nothing was amended, or was before', () => {
    const whole = [{ from: '2026-07-01', to: '2026-12-31', isNewest: true }]
    expect(textsWithin(plan(), '2026-07-01', '2026-12-31')).toEqual(whole)
    const life = [event('AMENDED', '2026-07-01'), event('CORRECTED', '2026-09-01', 3)]
    expect(textsWithin(plan({ life }), '2026-07-01', '2026-12-31')).toEqual(whole)
  })

  test('is another from the day of each amendment, to the day before the next', () => {
    const life = [
      event('AMENDED', '2026-09-01'),
      event('AMENDED', '2026-11-01', 3),
      event('AMENDED', '2028-01-01', 4),
    ]
    expect(textsWithin(plan({ life }), '2026-07-01', '2026-12-31')).toEqual([
      { from: '2026-07-01', to: '2026-08-31', isNewest: false },
      { from: '2026-09-01', to: '2026-10-31', isNewest: false },
      { from: '2026-11-01', to: '2026-12-31', isNewest: false },
    ])
  })
})

test('a due day counts to its last second in Việt Nam', () => {
  expect(new Date(dueMoment('2026-11-20')).toISOString()).toBe('2026-11-20T16:59:59.000Z')
})

test('a window spans at most 366 days, both ends counted', () => {
  expect(isWindow({ from: '2026-01-01', to: '2027-01-01' })).toBe(true)
  expect(isWindow({ from: '2026-01-01', to: '2027-01-02' })).toBe(false)
  expect(isWindow({ from: '2026-01-02', to: '2026-01-01' })).toBe(false)
})

describe('working days', () => {
  test.each([
    ['a Thursday', '2026-11-19', 1, '2026-11-18'],
    ['a Sunday', '2026-11-22', 1, '2026-11-20'],
    ['a Monday', '2026-11-23', 1, '2026-11-20'],
    ['the day after the first of May', '2026-05-02', 1, '2026-04-29'],
    ['the days of the National Day', '2027-09-03', 1, '2027-08-31'],
    ['a Monday that a notice moves', '2026-09-03', 1, '2026-08-28'],
    ['New Year', '2027-01-04', 1, '2026-12-31'],
    ['a fortnight and its weekends', '2026-11-20', 14, '2026-11-02'],
  ])('before %s leave out days off', (_, day, count, expected) => {
    expect(workdaysBefore(day, count)).toBe(expected)
  })

  it('counts no day of Tết, of the Hùng kings or given back for a weekend, nor one that a notice moves', () => {
    const worked = [
      // Tết of 2026: the notice names 16 to 20 February.
      ['2026-02-13', true],
      ['2026-02-16', false],
      ['2026-02-20', false],
      // By our calendar the new year of 2027 is 6 February and that of 2030 the 2nd, a day before the Chinese one.
      ['2027-02-04', false],
      ['2027-02-12', true],
      ['2030-01-30', true],
      ['2030-01-31', false],
      ['2030-02-05', false],
      // 26 April 2026 is a Sunday: the Monday is given back for it.
      ['2026-04-27', false],
      ['2026-04-28', true],
      ['2027-04-16', false],
      // 1 May 2027 is a Saturday.
      ['2027-05-03', false],
      ['2026-08-31', false],
      ['2026-08-22', true],
      ['2026-08-29', false],
      ['2025-08-29', true],
    ] as const
    expect(worked.map(([day]) => [day, isWorkday(day)])).toEqual(worked.map((one) => [...one]))
  })

  it('never begins to remind farther ahead than it looks', () => {
    const days = Array.from({ length: 366 * 10 }, (_, index) => addDays('2026-01-01', index))
    const farthest = days.filter((day) => workdaysBefore(day, 14) < addDays(day, -reminderReach))
    expect(farthest).toEqual([])
  })

  it.each([
    ['2026-11-01', null],
    ['2026-11-02', 14],
    ['2026-11-16', 14],
    ['2026-11-17', 3],
    ['2026-11-18', 3],
    ['2026-11-19', 1],
    ['2026-11-20', 1],
    ['2026-11-21', null],
  ])('on %s the reminder of the 20th is that of %s working days', (today, step) => {
    expect(stepOn('2026-11-20', today)).toBe(step)
  })
})
