/** Days as they are typed here, day before month: a browser's own box may turn 05/02 into the 2nd of May. */
import { type Day, isDay } from '../../schema/day.rules.ts'

/** `2/6/2026`, `02-06-2026`, `02.06.2026` → `2026-06-02`; null where it is no day, or empty. */
export function readDay(typed: string): Day | null {
  const [, day, month, year] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(typed) ?? []
  if (!day || !month || !year) return null
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(written) ? written : null
}

export function typeDay(day: Day | null): string {
  return day === null ? '' : day.split('-').reverse().join('/')
}
