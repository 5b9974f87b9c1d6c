import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { Programme } from '../../schema/programme.rules.ts'
import type { Api } from '../api/dataProvider.ts'
import { useMayLoad } from '../user/useMay.ts'
import { allDrafts } from './cascade.ts'

type Waiting = { isLoading: boolean; count: number; byArea: ReadonlyMap<string, string> }

/** The drafts that wait for this person to confirm them, all of them: whoever has handed one in need not be chased. */
export function useDrafts(programme: Programme | null): Waiting {
  const api = useDataProvider<Api>()
  const mayLoad = useMayLoad()
  const { data = [], isLoading } = useQuery({
    queryKey: ['plans', 'drafts', programme],
    queryFn: ({ signal }) => allDrafts(api, programme, signal),
    enabled: mayLoad && programme !== null,
  })
  return {
    isLoading,
    count: data.length,
    byArea: new Map(data.flatMap(({ id, area }) => (area ? [[area.id, id]] : []))),
  }
}
