import type { Day } from '../day.rules.ts'

export const successionKinds = ['MERGED', 'SPLIT', 'DISSOLVED', 'BOUNDARY_CHANGED'] as const
export type SuccessionKind = (typeof successionKinds)[number]

export const extents = ['WHOLE', 'PART'] as const
export type Extent = (typeof extents)[number]

/**
 * One area's end (or loss of ground) as another's beginning. `on` is the first day of the new area; `share` is the
 * part of the old population that went along, from 0 to 1, null where nobody has published it.
 */
export type Succession = {
  kind: SuccessionKind
  extent: Extent
  share: number | null
  act: string | null
  on: Day
  fromId: string
  toId: string
}
