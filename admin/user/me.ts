import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { Api } from '../api/dataProvider.ts'
import { meShape } from './shapes.ts'

export function useMe() {
  const api = useDataProvider<Api>()
  return useQuery({ queryKey: ['me'], queryFn: () => api.read('me', meShape), staleTime: 300_000 })
}
