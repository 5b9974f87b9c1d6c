import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider, useNotify, useRedirect } from 'react-admin'
import type { Api } from '../api/dataProvider.ts'
import { ApiProblem, asProblem } from '../api/problem.ts'
import type { Answer, Shape } from '../api/selection.ts'
import { useTexts } from '../i18n.ts'
import { pathTo } from './paths.ts'

type Given<P extends Shape> = {
  resource: 'areas' | 'agencies'
  /** What a look before is called, and what is asked of it. */
  look: 'areaMerge' | 'agencyMerge'
  fields: P
  id: string
  otherId: string | null
  /** Merges, and answers the id of the one that stays. */
  merge: (api: Api, ids: string[], looked: Answer<P> | null) => Promise<string>
}

/** A look at what merging would do, and the merging, after which the page is that of the one that stays. */
export function useMerge<P extends Shape>({ resource, look, fields, id, otherId, merge }: Given<P>) {
  const api = useDataProvider<Api>()
  const queryClient = useQueryClient()
  const notify = useNotify()
  const redirect = useRedirect()
  const texts = useTexts()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const ids = [id, otherId ?? '']
  const looked = useQuery({
    queryKey: [resource, 'merge', ...ids],
    queryFn: async (): Promise<Answer<P> | null> => (await api.read(look, fields, { ids })) ?? null,
    enabled: otherId !== null && otherId !== id,
  })
  /** Whether they are one now. */
  const run = async (): Promise<boolean> => {
    setBusy(true)
    setProblem(null)
    try {
      const stays = await merge(api, ids, looked.data ?? null)
      await queryClient.invalidateQueries()
      notify(texts.merge.done, { type: 'success' })
      redirect(pathTo(resource, stays))
      return true
    } catch (error) {
      setProblem(asProblem(error))
      return false
    } finally {
      setBusy(false)
    }
  }
  const failed = looked.error instanceof ApiProblem ? looked.error : null
  return {
    looked: (otherId !== id && looked.data) || null,
    notTwo: otherId !== null && (otherId === id || looked.data === null),
    waiting: looked.isLoading,
    busy,
    problem: problem ?? failed,
    run,
  }
}
