import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { Api } from '../api/dataProvider.ts'
import { forgetOthers } from './kept.ts'
import { meShape } from './shapes.ts'

export function useMe() {
  const api = useDataProvider<Api>()
  return useQuery({
    queryKey: ['me'],
    async queryFn() {
      const me = await api.read('me', meShape)
      forgetOthers(me)
      return me
    },
    staleTime: 300_000,
  })
}
