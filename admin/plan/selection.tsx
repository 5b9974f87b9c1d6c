/** Which part of the plan is looked at; it stands in the address, so that a sentence can be shown to somebody else. */
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react'
import { useLocation, useNavigate } from 'react-admin'

type Selection = { selected: string | null; select: (id: string | null) => void }
const SelectionContext = createContext<Selection>({ selected: null, select: () => {} })

export function PartSelection({ children }: { children: ReactNode }) {
  const { pathname, search } = useLocation()
  const navigate = useNavigate()
  const selected = new URLSearchParams(search).get('part')
  const select = useCallback(
    (id: string | null) => {
      const params = new URLSearchParams(search)
      if (id === null) params.delete('part')
      else params.set('part', id)
      navigate({ pathname, search: params.toString() }, { replace: true })
    },
    [navigate, pathname, search],
  )
  const value = useMemo(() => ({ selected, select }), [selected, select])
  return <SelectionContext.Provider value={value}>{children}</SelectionContext.Provider>
}

export function usePartSelection(): Selection {
  return useContext(SelectionContext)
}
