import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { Api } from '../api/dataProvider.ts'
import { comparison } from './shapes.ts'

/** How two versions differ; null where either is not there, or not this person's to see. */
export function useComparison(id: string, from: number, to: number) {
  const api = useDataProvider<Api>()
  return useQuery({
    queryKey: ['plans', 'compare', id, from, to],
    queryFn: async () => (await api.read('comparePlanVersions', comparison, { id, from, to })) ?? null,
  })
}

export function comparePath(id: string): string {
  return `/plans/${encodeURIComponent(id)}/compare`
}
