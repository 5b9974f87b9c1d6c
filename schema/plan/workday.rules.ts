/**
 * Working days, for reminding alone: what is due on a Sunday is due on that Sunday. Known are Saturdays, Sundays and the
 * public holidays of fixed dates (Labour Code 2019, art. 112); Tết, the day of the Hùng kings and days moved for a long
 * weekend are decided each year and are not known here, so a reminder may then come on a day off.
 */
import { type Day, dayBefore } from '../day.rules.ts'

/**
 * Month and day. The National Day's second day is the one before or after, as decided each year: the one before is
 * taken, so that a reminder comes rather a day early.
 */
const holidays: readonly string[] = ['01-01', '04-30', '05-01', '09-01', '09-02']

function isWorkday(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.includes(day.slice(5))
}

/** The day that lies so many working days before; itself a working day. */
export function workdaysBefore(day: Day, count: number): Day {
  let before = day
  for (let left = count; left > 0; ) {
    before = dayBefore(before)
    if (isWorkday(before)) left -= 1
  }
  return before
}

/** How many working days before a due day its agency is reminded. */
export const reminderSteps = [14, 3, 1] as const
export type ReminderStep = (typeof reminderSteps)[number]

/** Farther ahead no reminder begins: 14 working days with their weekends and all holidays at once. */
export const reminderReach = 31

/**
 * The reminder that is due: the nearest whose day has come. One that was missed is caught up until the next one's day;
 * null before the first one, and after the due day.
 */
export function stepOn(due: Day, today: Day): ReminderStep | null {
  if (today > due) return null
  return reminderSteps.findLast((step) => workdaysBefore(due, step) <= today) ?? null
}
