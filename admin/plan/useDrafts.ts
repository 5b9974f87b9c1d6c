import { useGetList } from 'react-admin'
import type { Programme } from '../../schema/programme.rules.ts'
import { maybe, one, text } from '../api/selection.ts'
import { useMayLoad } from '../user/useMay.ts'

const draft = { id: text, area: maybe(one({ id: text })) }
type Draft = { id: string; area: { id: string } | null }

type Waiting = { isLoading: boolean; count: number; byArea: ReadonlyMap<string, string> }

/** The drafts that wait for this person to confirm them: whoever has handed one in need not be chased. */
export function useDrafts(programme: Programme | null): Waiting {
  const mayLoad = useMayLoad()
  const { data = [], isLoading } = useGetList<Draft>(
    'plans',
    { filter: { state: 'DRAFT', programme }, pagination: { page: 1, perPage: 200 }, meta: { fields: draft } },
    { enabled: mayLoad && programme !== null },
  )
  return {
    isLoading,
    count: data.length,
    byArea: new Map(data.flatMap(({ id, area }) => (area ? [[area.id, id]] : []))),
  }
}
