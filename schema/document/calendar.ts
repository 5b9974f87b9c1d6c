/** Days and years as Vietnamese documents write them. Patterns run on folded text. */

export type Day = { day: number; month: number; year: number | null }

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** null for what is no day of any year, such as 31/2 or 24/7 read as hours of the day. */
export function dayOf(day: string | undefined, month: string | undefined, year?: string): Day | null {
  const d = Number(day)
  const m = Number(month)
  const longest = lengths[m - 1]
  if (!longest || !(d >= 1 && d <= longest)) return null
  return { day: d, month: m, year: year ? Number(year) : null }
}

/** `2026-06-02`, or null without a year or for a 29/2 of a common year. */
export function isoDate(day: Day | null): string | null {
  if (!day || day.year === null || day.year < 1945 || day.year > 2100) return null
  if (day.day === 29 && day.month === 2 && new Date(Date.UTC(day.year, 1, 29)).getUTCMonth() !== 1)
    return null
  return `${day.year}-${pad(day.month)}-${pad(day.day)}`
}

export const pad = (value: number) => String(value).padStart(2, '0')

/** `ngày 06 tháng 4 năm 2026`, `ngày 01/5/2026`, `29-8-2022`. */
const full =
  /(?:ngay ?)?(\d{1,2}) ?thang ?(\d{1,2}),? ?nam ?(\d{4})|(?<![\d/])(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})(?!\d)/

export function findFullDate(folded: string): { date: string; index: number; length: number } | null {
  const found = full.exec(folded)
  if (!found) return null
  const date = isoDate(dayOf(found[1] ?? found[4], found[2] ?? found[5], found[3] ?? found[6]))
  return date ? { date, index: found.index, length: found[0].length } : null
}
