/** Working days, for reminding alone: what is due on a Sunday is due on that Sunday. */
import { type Day, dayBefore } from '../day.rules.ts'
import { isWorkday } from './holiday.rules.ts'

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

/** Farther ahead no reminder begins: 14 working days with their weekends, over Tết with all that is given back for it. */
export const reminderReach = 31

/**
 * The reminder that is due: the nearest whose day has come. One that was missed is caught up until the next one's day;
 * null before the first one, and after the due day.
 */
export function stepOn(due: Day, today: Day): ReminderStep | null {
  if (today > due) return null
  return reminderSteps.findLast((step) => workdaysBefore(due, step) <= today) ?? null
}
