import { useGetList } from 'react-admin'
import type { Programme } from '../../schema/programme.rules.ts'
import { maybe, one, text } from '../api/selection.ts'
import { useMayLoad } from '../user/useMay.ts'

const draft = { id: text, area: maybe(one({ id: text })) }
type Draft = { id: string; area: { id: string } | null }

/** By area, the draft that waits for this person to confirm it: whoever has handed one in need not be chased. */
export function useDrafts(programme: Programme | null): ReadonlyMap<string, string> {
  const mayLoad = useMayLoad()
  const { data } = useGetList<Draft>(
    'plans',
    { filter: { state: 'DRAFT', programme }, pagination: { page: 1, perPage: 200 }, meta: { fields: draft } },
    { enabled: mayLoad && programme !== null },
  )
  return new Map(data?.flatMap(({ id, area }) => (area ? [[area.id, id]] : [])))
}
