/**
 * Which part of the plan is looked at. It stands in the address, so that a sentence can be shown to somebody else,
 * but a plan has hundreds of parts: the address is written without the router, and only the two rows that change are
 * drawn again.
 */
import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react'

type Selected = {
  get: () => string | null
  select: (id: string | null) => void
  subscribe: (told: () => void) => () => void
}

const SelectionContext = createContext<Selected | null>(null)

export function PartSelection({ children }: { children: ReactNode }) {
  const [selected] = useState(openSelection)
  return <SelectionContext.Provider value={selected}>{children}</SelectionContext.Provider>
}

function openSelection(): Selected {
  let present = new URLSearchParams(window.location.search).get('part')
  const listeners = new Set<() => void>()
  return {
    get: () => present,
    select(id) {
      present = id
      const address = new URL(window.location.href)
      if (id === null) address.searchParams.delete('part')
      else address.searchParams.set('part', id)
      window.history.replaceState(window.history.state, '', address)
      for (const tell of listeners) tell()
    },
    subscribe(told) {
      listeners.add(told)
      return () => listeners.delete(told)
    },
  }
}

function useSelection(): Selected {
  const selection = useContext(SelectionContext)
  if (!selection) throw new Error('Parts are selected inside a PartSelection.')
  return selection
}

export function useSelectPart(): (id: string | null) => void {
  return useSelection().select
}

export function useSelectedPart(): string | null {
  const { subscribe, get } = useSelection()
  return useSyncExternalStore(subscribe, get)
}

export function useIsSelected(id: string): boolean {
  const { subscribe, get } = useSelection()
  return useSyncExternalStore(subscribe, () => get() === id)
}
