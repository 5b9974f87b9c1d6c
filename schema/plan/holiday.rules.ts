/**
 * Days on which offices are closed (Labour Code 2019, art. 112; a weekend day among them is given back on the next
 * working day, art. 111). Where the law leaves a choice to each year's notice, every day is taken that may be off: a
 * reminder comes rather a day early than on a day off.
 */
import { addDays, type Day, yearOf } from '../day.rules.ts'

/**
 * Tết and the day of the Hùng kings (10/3 of the lunar calendar) by the calendar of Việt Nam, UTC+7. Pinned: the Chinese
 * calendar of ICU has 2027-02-07 for the Tết of 2027-02-06, and that of UTC+8 a day later in 2030.
 */
const lunarDays: Readonly<Record<number, { newYear: Day; hungKings: Day }>> = {
  2024: { newYear: '2024-02-10', hungKings: '2024-04-18' },
  2025: { newYear: '2025-01-29', hungKings: '2025-04-07' },
  2026: { newYear: '2026-02-17', hungKings: '2026-04-26' },
  2027: { newYear: '2027-02-06', hungKings: '2027-04-16' },
  2028: { newYear: '2028-01-26', hungKings: '2028-04-04' },
  2029: { newYear: '2029-02-13', hungKings: '2029-04-23' },
  2030: { newYear: '2030-02-02', hungKings: '2030-04-12' },
  2031: { newYear: '2031-01-23', hungKings: '2031-04-01' },
  2032: { newYear: '2032-02-11', hungKings: '2032-04-19' },
  2033: { newYear: '2033-01-31', hungKings: '2033-04-09' },
  2034: { newYear: '2034-02-19', hungKings: '2034-04-28' },
  2035: { newYear: '2035-02-08', hungKings: '2035-04-17' },
  2036: { newYear: '2036-01-28', hungKings: '2036-04-06' },
}

/**
 * What the government's notice of a year moves: working days that are off, and the Saturdays worked for them. A line is
 * added when a notice is out; a year without one goes by the law alone.
 */
const moved: Readonly<Record<number, { off: readonly Day[]; worked: readonly Day[] }>> = {
  2026: { off: ['2026-01-02', '2026-08-31'], worked: ['2026-01-10', '2026-08-22'] },
}

/** From two days before the new year to the fourth of its first month: of these six the notice names five. */
const newYearDays = [-2, -1, 0, 1, 2, 3]

/** The National Day's second day is the one before or after: the one before is taken, which is the earlier. */
const fixedDays = ['01-01', '04-30', '05-01', '09-01', '09-02']

function isWeekend(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

/** Whether a person of an office works on the day. */
export function isWorkday(day: Day): boolean {
  if (moved[yearOf(day)]?.worked.includes(day)) return true
  return !isWeekend(day) && !daysOff(yearOf(day)).has(day)
}

const known = new Map<number, ReadonlySet<Day>>()

function daysOff(year: number): ReadonlySet<Day> {
  const before = known.get(year)
  if (before) return before
  const lunar = lunarDays[year]
  const holidays = [
    ...fixedDays.map((day) => `${year}-${day}`),
    ...(lunar ? [lunar.hungKings, ...newYearDays.map((days) => addDays(lunar.newYear, days))] : []),
  ].sort()
  const off = new Set(holidays)
  for (const day of holidays.filter(isWeekend)) {
    let given = addDays(day, 1)
    while (isWeekend(given) || off.has(given)) given = addDays(given, 1)
    off.add(given)
  }
  for (const day of moved[year]?.off ?? []) off.add(day)
  known.set(year, off)
  return off
}
