/** What one event has come to so far, for its line in the log: whoever works for it adds here, however many run at once. */
import { AsyncLocalStorage } from 'node:async_hooks'

export type Tally = {
  correlationId: string
  /** What was asked, in words of ours: `query plans`, `POST /files`. Null where nothing could be read. */
  operation: string | null
  /** The document's hash, under which the same question is found again. */
  document: string | null
  cost: number | null
  /** Requests to the table. */
  requests: number
}

const current = new AsyncLocalStorage<Tally>()

/** The tally of the event that is worked for; undefined in a command, at the start, in a test of an operation. */
export function presentTally(): Tally | undefined {
  return current.getStore()
}

/** Does the work of one event. */
export function tallied<T>(tally: Tally, work: () => Promise<T>): Promise<T> {
  return current.run(tally, work)
}
