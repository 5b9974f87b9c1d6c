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

/** Where people prove who they are: a pool with their names and passwords, which this system never sees. */
export type SignIns = {
  /**
   * Lets somebody choose a password, and answers the subject that tokens will name; null where the name is somebody's
   * already. `begunAt`: when an invitation of ours was begun before, so that the name may be there since then.
   */
  invite(person: { signInName: string; name: string }, begunAt: Date | null): Promise<string | null>
  /** Once more changes nothing, as does the next. */
  bar(subject: string): Promise<void>
  readmit(subject: string): Promise<void>
}

export type Context = {
  actor: Actor
  store: Store
  contents: ContentStore
  /** Left out where people are let in elsewhere. */
  signIns?: SignIns
  now: Date
  /** A new id at each call. */
  newId: () => string
  /** Named in every log line and every fault. */
  correlationId: string
}

export function todayOf(context: Context): Day {
  return today(context.now)
}

/** How often a request has written: what it read before a write is read again after it. */
const writesOf = new WeakMap<object, number>()

export function forgetReads(context: object): void {
  writesOf.set(context, (writesOf.get(context) ?? 0) + 1)
}

/**
 * Reads by id, gathered: all that one request asks for in the same tick is one `loadMany`, and nothing is read twice
 * until the request writes. `loadMany` answers in the order of the ids.
 */
export function batched<T>(
  loadMany: (context: Context, ids: readonly string[]) => Promise<T[]>,
): (context: Context, id: string) => Promise<T> {
  const present = new WeakMap<Context, { loader: DataLoader<string, T>; writes: number }>()
  return (context, id) => {
    const writes = writesOf.get(context) ?? 0
    let entry = present.get(context)
    if (entry?.writes !== writes) {
      entry = { loader: new DataLoader<string, T>((ids) => loadMany(context, ids)), writes }
      present.set(context, entry)
    }
    return entry.loader.load(id)
  }
}

/** Requests that were told of a change: what this process remembers may be older. */
const readingAnew = new WeakSet<Context>()

/** From here on the request reads the register as it is in the table. */
export function readAnew(context: Context): void {
  readingAnew.add(context)
}

const keptFor = 60_000
const mostKept = 20_000

/**
 * Reads of the register by id: areas, agencies and indicators change seldom and are asked for by every plan, so what
 * was found is kept in the process for 60 s. What is written here is forgotten at once; what another process wrote is
 * seen within that time. What was not found is not kept.
 */
export function remembered<T extends object>(
  loadMany: (context: Context, ids: readonly string[]) => Promise<(T | null)[]>,
): {
  find(context: Context, id: string): Promise<T | null>
  /** All of them where no ids are given. */
  forget(context: Context, ids?: readonly string[]): void
} {
  const keptOf = new WeakMap<Store, Map<string, { value: T; until: number }>>()
  const load = batched(async (context, ids) => {
    const found = await loadMany(context, ids)
    const kept = keptIn(context)
    if (kept.size + ids.length > mostKept) kept.clear()
    for (const [index, id] of ids.entries()) {
      const value = found[index]
      if (value) kept.set(id, { value, until: context.now.getTime() + keptFor })
    }
    return found
  })

  function keptIn({ store }: Context) {
    const kept = keptOf.get(store) ?? new Map<string, { value: T; until: number }>()
    keptOf.set(store, kept)
    return kept
  }

  return {
    async find(context, id) {
      const present = keptIn(context).get(id)
      const counts = present && present.until > context.now.getTime() && !readingAnew.has(context)
      return counts ? present.value : load(context, id)
    },
    forget(context, ids) {
      const kept = keptIn(context)
      for (const id of ids ?? [...kept.keys()]) kept.delete(id)
    },
  }
}
