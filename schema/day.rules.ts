/**
 * A calendar day in Việt Nam (+07:00, no summer time), `YYYY-MM-DD`, so that days compare as strings.
 *
 * A span of days is `from` to `to`, both inclusive. `from: null` is "before the register's first day", `to: null` is
 * "still so".
 */
export type Day = string

/** The instant at which a day of Việt Nam begins is seven hours before that of UTC. */
const hoursAheadOfUtc = 7
const hour = 3_600_000
const shape = /^\d{4}-\d{2}-\d{2}$/

export function isDay(text: string): text is Day {
  if (!shape.test(text)) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}

/** Throws RangeError where `day` is no calendar day: a mistake of the programmer, input is asked `isDay` first. */
export function addDays(day: Day, days: number): Day {
  const instant = new Date(`${day}T00:00:00Z`)
  return new Date(instant.getTime() + days * 24 * hour).toISOString().slice(0, 10)
}

export function dayBefore(day: Day): Day {
  return addDays(day, -1)
}

/** Negative where `a` is earlier, 0 where they are one day. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The calendar day in Việt Nam at an instant. */
export function today(now: Date): Day {
  return new Date(now.getTime() + hoursAheadOfUtc * hour).toISOString().slice(0, 10)
}

/** As Vietnamese offices write a day: 02/06/2026. */
export function writtenDay(day: Day): string {
  return day.split('-').reverse().join('/')
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

export type Span = { from: Day | null; to: Day | null }

export function isWithin(span: Span, day: Day): boolean {
  return (span.from === null || span.from <= day) && (span.to === null || day <= span.to)
}
