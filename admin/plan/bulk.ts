import { areaBases } from '../../schema/plan/plan.rules.ts'
import { type ApiProblem, asProblem } from '../api/problem.ts'
import { type Answer, number, word } from '../api/selection.ts'
import type { PageOf } from '../layout/useExport.ts'
import { planRow } from './shapes.ts'

/** A line of the list with what one wants to know before confirming several at once. */
export const planListRow = {
  ...planRow,
  areaBasis: word(areaBases),
  targetCount: number,
  warningCount: number,
}
export type PlanListRow = Answer<typeof planListRow>

/** What can be done with several drafts at once, as the API calls it for each. */
export const bulkVerbs = ['confirmPlan', 'withdrawPlan'] as const
export type BulkVerb = (typeof bulkVerbs)[number]

/** More at once than anybody looks through before confirming; the rest is another round. */
export const mostAtOnce = 500

/** Every row of the pages, up to the limit; `more`: there are others beyond it. */
export async function gather<R>(
  pageOf: PageOf<R>,
  signal: AbortSignal,
  most: number = mostAtOnce,
): Promise<{ rows: R[]; more: boolean }> {
  const rows: R[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<PageOf<R>>> = await pageOf(after, signal)
    rows.push(...page.rows)
    after = page.next
  } while (after !== null && rows.length < most)
  return { rows: rows.slice(0, most), more: after !== null || rows.length > most }
}

/** `left`: not begun, and just as it was. */
export type Outcome = 'waiting' | 'running' | 'done' | 'left' | ApiProblem

/**
 * One after the other, each for itself: what happens to one row changes nothing for the others. Where nobody can be
 * reached, or one is signed out, the rest is left as it is. Answers when no row is running any more.
 */
export async function inTurn<R extends { id: string }>(
  rows: readonly R[],
  act: (row: R) => Promise<unknown>,
  tell: (id: string, outcome: Outcome) => void,
  isStopped: () => boolean,
): Promise<void> {
  let cutOff = false
  for (const row of rows) {
    if (cutOff || isStopped()) {
      tell(row.id, 'left')
      continue
    }
    tell(row.id, 'running')
    try {
      await act(row)
      tell(row.id, 'done')
    } catch (error) {
      const problem = asProblem(error)
      tell(row.id, problem)
      cutOff = problem.kind === 'OFFLINE' || problem.kind === 'SIGNED_OUT'
    }
  }
}
