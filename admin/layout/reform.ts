import type { Day } from '../../schema/day.rules.ts'

/** The reorganisation of 2025: the last day with districts, and the first without. */
export const reform = { before: '2025-06-30', after: '2025-07-01' } as const satisfies Record<string, Day>
