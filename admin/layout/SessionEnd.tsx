import { useEffect, useRef } from 'react'
import { useLogout, useNotify } from 'react-admin'
import { sessionEnded } from '../api/authProvider.ts'
import { signedOut } from '../api/problem.ts'
import { useSay } from '../i18n.ts'

/** Leads to the sign-in page, once however many requests were refused; what was typed is kept for who comes back. */
export function SessionEnd() {
  const logout = useLogout()
  const notify = useNotify()
  const say = useSay()
  const leaving = useRef(false)
  useEffect(() => {
    const leave = () => {
      if (leaving.current) return
      leaving.current = true
      notify(say(signedOut), { type: 'info' })
      void logout().finally(() => {
        leaving.current = false
      })
    }
    window.addEventListener(sessionEnded, leave)
    return () => window.removeEventListener(sessionEnded, leave)
  }, [logout, notify, say])
  return null
}
