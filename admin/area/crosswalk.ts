import { type Tier, tiers } from '../../schema/area/area.rules.ts'
import { extents, successionKinds } from '../../schema/area/succession.rules.ts'
import type { Day } from '../../schema/day.rules.ts'
import { type Answer, flag, list, maybe, number, one, text, word } from '../api/selection.ts'
import { reform } from '../layout/reform.ts'

const side = { id: text, code: text, name: text, ancestors: list(one({ tier: word(tiers), name: text })) }

const row = {
  from: one(side),
  to: maybe(one(side)),
  same: flag,
  extent: word(extents),
  share: maybe(number),
  steps: list(one({ kind: word(successionKinds), on: text, act: maybe(text) })),
}
export type CrosswalkRow = Answer<typeof row>

export const crosswalkPage = {
  nodes: list(one(row)),
  pageInfo: one({ hasNextPage: flag, endCursor: maybe(text) }),
}

type Parent = { id: string; tier: Tier; foundedOn: Day | null; endedOn: Day | null }

/** The address of the crosswalk of what lies under an area, from a day on which it was there; else of the nation. */
export function crosswalkPath(parent: Parent | null): string {
  if (!parent || parent.tier === 'NATION' || parent.tier === 'COMMUNE') return '/areas/crosswalk'
  const search = new URLSearchParams({ parent: parent.id, tier: 'COMMUNE' })
  // Founded by the reform: what lay in its place is asked backwards.
  if (parent.foundedOn !== null && parent.foundedOn > reform.before) {
    search.set('from', parent.foundedOn)
    search.set('to', reform.before)
  }
  return `/areas/crosswalk?${search}`
}
