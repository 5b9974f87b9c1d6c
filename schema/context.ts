/** What an operation receives: who acts, where things lie, what time it is. One a request. */
import DataLoader from 'dataloader'
import type { Actor } from './access/access.rules.ts'
import { type Day, today } from './day.rules.ts'
import type { Store } from './store.ts'

/** Bytes and long texts, kept by their SHA-256. On AWS a bucket, locally a folder. */
export type ContentStore = {
  put(hash: string, content: Uint8Array): Promise<void>
  get(hash: string): Promise<Uint8Array | null>
}

export type Context = {
  actor: Actor
  store: Store
  contents: ContentStore
  now: Date
  /** A new id at each call. */
  newId: () => string
  /** Named in every log line and every fault. */
  correlationId: string
}

export function todayOf(context: Context): Day {
  return today(context.now)
}

/**
 * Reads by id, gathered: all that one request asks for in the same tick is one `loadMany`, and nothing is read twice.
 * `loadMany` answers in the order of the ids.
 */
export function batched<T>(
  loadMany: (context: Context, ids: readonly string[]) => Promise<T[]>,
): (context: Context, id: string) => Promise<T> {
  const loaderOf = new WeakMap<Context, DataLoader<string, T>>()
  return (context, id) => {
    let loader = loaderOf.get(context)
    if (!loader) {
      loader = new DataLoader<string, T>((ids) => loadMany(context, ids))
      loaderOf.set(context, loader)
    }
    return loader.load(id)
  }
}
