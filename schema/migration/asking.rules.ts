/**
 * What a migration may look at beside the row in hand. It asks, and whoever runs it answers: so it stays pure, and a dry
 * run keeps nothing.
 */
import type { Area, AreaAlias } from '../area/area.rules.ts'
import type { Reading } from '../document/reading.ts'

/** A row as it lies, by the names of its attributes; a record in it is JSON text. */
export type KeptRow = Readonly<Record<string, unknown>>

/** A row by its key; the source of a plan by its hash, with what the reader finds in it; a text to be kept by its hash. */
export type Ask = { row: { pk: string; sk: string } } | { source: string } | { keep: string }
type Source = { text: string; reading: Reading | null }
export type Answer = { row: KeptRow | null } | { source: Source | null } | { kept: string }
export type Asking<Found> = Generator<Ask, Found, Answer>

/** The record that a row holds; null where it holds none. */
export function recordIn<R extends object>(row: KeptRow | null, attribute = 'body'): R | null {
  const text = row?.[attribute]
  return typeof text === 'string' ? JSON.parse(text) : null
}

export function* rowAt(pk: string, sk: string): Asking<KeptRow | null> {
  const answer = yield { row: { pk, sk } }
  return 'row' in answer ? answer.row : answeredOtherwise()
}

/** An area by its id, or by one that leads to it; null where there is none. */
export function* areaAt(id: string): Asking<Area | null> {
  const area = recordIn<Area | AreaAlias>(yield* rowAt(`area#${id}`, 'area'))
  return area && 'aliasOf' in area ? yield* areaAt(area.aliasOf) : area
}

/** Null where the text is gone; `reading` is null where the reader takes it for a plan no longer. */
export function* sourceOf(hash: string): Asking<Source | null> {
  const answer = yield { source: hash }
  return 'source' in answer ? answer.source : answeredOtherwise()
}

/** The hash by which the text is found from now on. */
export function* kept(text: string): Asking<string> {
  const answer = yield { keep: text }
  return 'kept' in answer ? answer.kept : answeredOtherwise()
}

/** Taken for a row that is not there, it would have a migration pass over what it is for. */
function answeredOtherwise(): never {
  throw new Error('A migration was answered otherwise than it asked')
}
