/**
 * Which parts of a draft its reviewer has looked at, kept in this tab for this person alone: a help for a long review,
 * which says nothing of the plan. What a person put right counts as looked at. As with the selection only the rows that
 * change are drawn again.
 */
import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react'
import { keyOf, readKept, writeKept } from '../user/kept.ts'
import { useMe } from '../user/me.ts'
import type { Part } from './shapes.ts'

type Seen = {
  get: () => ReadonlySet<string>
  put: (ids: readonly string[], seen: boolean) => void
  subscribe: (told: () => void) => () => void
}

/** Null where nothing is reviewed. */
const SeenContext = createContext<Seen | null>(null)

export function SeenParts({ planId, children }: { planId: string; children: ReactNode }) {
  const { data: me } = useMe()
  const key = me ? keyOf(me, `seen.${planId}`) : null
  const seen = useMemo(() => openSeen(key), [key])
  return <SeenContext.Provider value={seen}>{children}</SeenContext.Provider>
}

function openSeen(key: string | null): Seen {
  const kept = key === null ? null : readKept(key)
  let present: ReadonlySet<string> = new Set(Array.isArray(kept) ? kept.map(String) : [])
  const listeners = new Set<() => void>()
  return {
    get: () => present,
    put(ids, seen) {
      const these = new Set(ids)
      const rest = [...present].filter((id) => !these.has(id))
      present = new Set(seen ? [...rest, ...ids] : rest)
      if (key !== null) writeKept(key, [...present])
      for (const tell of listeners) tell()
    },
    subscribe(told) {
      listeners.add(told)
      return () => listeners.delete(told)
    },
  }
}

const none: ReadonlySet<string> = new Set()
const nothing: Seen = { get: () => none, put: () => {}, subscribe: () => () => {} }

/** Of one part whether it was looked at; null where nothing is reviewed. */
export function useIsSeen({ id, correctedFields }: Part): boolean | null {
  const seen = useContext(SeenContext)
  const { subscribe, get } = seen ?? nothing
  const ticked = useSyncExternalStore(subscribe, () => get().has(id))
  return seen && (ticked || correctedFields.length > 0)
}

/** Of some parts how many were looked at; null where nothing is reviewed. */
export function useSeenCount(parts: readonly Part[]): number | null {
  const seen = useContext(SeenContext)
  const { subscribe, get } = seen ?? nothing
  const count = useSyncExternalStore(
    subscribe,
    () => parts.filter(({ id, correctedFields }) => get().has(id) || correctedFields.length > 0).length,
  )
  return seen && count
}

export function usePutSeen(): Seen['put'] {
  return (useContext(SeenContext) ?? nothing).put
}
