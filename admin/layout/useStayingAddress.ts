import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-admin'
import { pathTo } from './paths.ts'

/** The address of one that was merged into another becomes the address of the one that stays. */
export function useStayingAddress(resource: string, asked: string, found: string | undefined): void {
  const navigate = useNavigate()
  const { search } = useLocation()
  useEffect(() => {
    if (found !== undefined && found !== asked)
      navigate({ pathname: pathTo(resource, found), search }, { replace: true })
  }, [resource, asked, found, search, navigate])
}
