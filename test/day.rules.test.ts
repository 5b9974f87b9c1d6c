import { describe, expect, it } from 'vitest'
import { addDays, compareDays, dayBefore, isDay, isWithin, today, yearOf } from '../schema/day.rules.ts'

describe('a day', () => {
  it('is a real day of the calendar, written year-month-day', () => {
    expect(['2024-02-29', '2025-07-01'].map(isDay)).toEqual([true, true])
    expect(['2025-02-29', '2025-13-01', '2025-7-1', '01/07/2025', '', '2025-07-01T00:00'].map(isDay)).toEqual(
      Array(6).fill(false),
    )
  })

  it('follows and precedes across months and years', () => {
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
    expect(dayBefore('2025-07-01')).toBe('2025-06-30')
  })

  it('begins at midnight of Việt Nam, seven hours before that of UTC', () => {
    expect(today(new Date('2025-06-30T16:59:59Z'))).toBe('2025-06-30')
    expect(today(new Date('2025-06-30T17:00:00Z'))).toBe('2025-07-01')
  })

  it('compares by time and knows its year', () => {
    expect(compareDays('2025-06-30', '2025-07-01')).toBeLessThan(0)
    expect(compareDays('2025-07-01', '2025-07-01')).toBe(0)
    expect(compareDays('2026-01-01', '2025-12-31')).toBeGreaterThan(0)
    expect(yearOf('2026-04-30')).toBe(2026)
  })
})

describe('a span', () => {
  it('holds both of its days', () => {
    const span = { from: '2025-07-01', to: '2026-04-29' }
    expect(
      ['2025-06-30', '2025-07-01', '2026-04-29', '2026-04-30'].map((day) => isWithin(span, day)),
    ).toEqual([false, true, true, false])
  })

  it('has no beginning where it was there before the register, and no end while it lasts', () => {
    expect(isWithin({ from: null, to: '2025-06-30' }, '1990-01-01')).toBe(true)
    expect(isWithin({ from: '2025-07-01', to: null }, '2999-01-01')).toBe(true)
  })
})
