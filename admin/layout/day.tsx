/**
 * The day that a person looks at, kept in the address as `?asOf=`, so that a link shows the same to everybody.
 * Without it the day is today. Lists rewrite the address when their filters change; the day is put back then.
 */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef } from 'react'
import { useLocation, useNavigate } from 'react-admin'
import { type Day, isDay, today } from '../../schema/day.rules.ts'

type DayOfView = {
  /** null: today. */
  asOf: Day | null
  /** The day as such, today's where none is chosen. */
  day: Day
  setAsOf: (day: Day | null) => void
}

const DayContext = createContext<DayOfView | null>(null)

export function DayProvider({ children }: { children: ReactNode }) {
  const { pathname, search } = useLocation()
  const navigate = useNavigate()
  const inAddress = dayIn(search)
  const kept = useRef<Day | null>(inAddress)

  useEffect(() => {
    if (inAddress !== null) kept.current = inAddress
    else if (kept.current !== null) {
      navigate({ pathname, search: withDay(search, kept.current) }, { replace: true })
    }
  }, [inAddress, pathname, search, navigate])

  const here = useRef({ pathname, search, navigate })
  here.current = { pathname, search, navigate }
  const setAsOf = useCallback((day: Day | null) => {
    kept.current = day
    const { pathname, search, navigate } = here.current
    navigate({ pathname, search: withDay(search, day) })
  }, [])

  const asOf = inAddress ?? kept.current
  const value = useMemo(() => ({ asOf, day: asOf ?? today(new Date()), setAsOf }), [asOf, setAsOf])
  return <DayContext.Provider value={value}>{children}</DayContext.Provider>
}

export function useDay(): DayOfView {
  const value = useContext(DayContext)
  if (!value) throw new Error('useDay needs a DayProvider above it.')
  return value
}

function dayIn(search: string): Day | null {
  const day = new URLSearchParams(search).get('asOf')
  return day !== null && isDay(day) ? day : null
}

export function withDay(search: string, day: Day | null): string {
  const params = new URLSearchParams(search)
  if (day === null) params.delete('asOf')
  else params.set('asOf', day)
  return params.toString()
}

/** `2026-06-02` → `02/06/2026`, as Vietnamese offices write it. */
export function writeDay(day: Day): string {
  return day.split('-').reverse().join('/')
}

/** An instant as its day and time in Việt Nam. */
export function writeMoment(moment: string): string {
  return new Intl.DateTimeFormat('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(moment))
}
