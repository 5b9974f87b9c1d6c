import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { Api } from '../api/dataProvider.ts'
import { ApiProblem, notThere } from '../api/problem.ts'
import { useDay } from '../layout/day.tsx'
import { groupHead } from './shapes.ts'

export const groupsPath = '/agency-groups'
export const groupPath = (id: string) => `${groupsPath}/${encodeURIComponent(id)}`

/** What is known of a phrase for many, without its members. */
export function useGroupHead(id: string) {
  const api = useDataProvider<Api>()
  const { asOf } = useDay()
  return useQuery({
    queryKey: ['agencyGroup', 'head', id, asOf],
    queryFn: async () => {
      const group = await api.read('agencyGroup', groupHead, { id, asOf })
      if (!group) throw new ApiProblem('NOT_FOUND', notThere)
      return group
    },
  })
}
