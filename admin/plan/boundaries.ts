/**
 * The boundaries of the provinces, where this installation has them: they are no part of the product, since their rights
 * are not ours to give. Without them the table stands alone.
 */
import { useQuery } from '@tanstack/react-query'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { useTransport } from '../api/transport.tsx'

export type Boundaries = Topology<{ provinces: GeometryCollection<{ code: string; name: string }> }>

/** The first day on which these 34 provinces were there. */
export const boundariesFrom = '2025-07-01'

/** Null where there are none; undefined until that is known. */
export function useBoundaries(): Boundaries | null | undefined {
  const { fetchFile } = useTransport()
  const { data } = useQuery({
    queryKey: ['boundaries'],
    queryFn: () =>
      fetchFile('/map/provinces.json')
        .then((file) => file.text())
        .then(readBoundaries)
        .catch(() => null),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data
}

/** Another file under that name is none. */
export function readBoundaries(text: string): Boundaries | null {
  try {
    const found: unknown = JSON.parse(text)
    return isBoundaries(found) ? found : null
  } catch {
    return null
  }
}

function isBoundaries(found: unknown): found is Boundaries {
  if (!isRecord(found) || found['type'] !== 'Topology' || !Array.isArray(found['arcs'])) return false
  const provinces = isRecord(found['objects']) ? found['objects']['provinces'] : null
  if (!isRecord(provinces) || !Array.isArray(provinces['geometries'])) return false
  return provinces['geometries'].every(
    (one: unknown) =>
      isRecord(one) && isRecord(one['properties']) && typeof one['properties']['code'] === 'string',
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
