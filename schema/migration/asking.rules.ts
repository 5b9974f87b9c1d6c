/**
 * What a migration may look at beside the row in hand. It asks, and whoever runs it answers: so it stays pure, and a dry
 * run keeps nothing.
 */
import type { Reading } from '../document/reading.ts'

/** A row as it lies, by the names of its attributes; a record in it is JSON text. */
export type KeptRow = Readonly<Record<string, unknown>>

/** A row by its key; the source of a plan by its hash, with what the reader finds in it; a text to be kept by its hash. */
export type Ask = { row: { pk: string; sk: string } } | { source: string } | { keep: string }
type Source = { text: string; reading: Reading | null }
export type Answer = { row: KeptRow | null } | { source: Source | null } | { kept: string }
export type Asking<Found> = Generator<Ask, Found, Answer>

export function* rowAt(pk: string, sk: string): Asking<KeptRow | null> {
  const answer = yield { row: { pk, sk } }
  return 'row' in answer ? answer.row : null
}

/** Null where the text is gone; `reading` is null where the reader takes it for a plan no longer. */
export function* sourceOf(hash: string): Asking<Source | null> {
  const answer = yield { source: hash }
  return 'source' in answer ? answer.source : null
}

/** The hash by which the text is found from now on. */
export function* kept(text: string): Asking<string> {
  const answer = yield { keep: text }
  if (!('kept' in answer)) throw new Error('What is to be kept was answered otherwise')
  return answer.kept
}
