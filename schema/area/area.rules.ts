import type { Day } from '../day.rules.ts'
import type { Succession } from './succession.rules.ts'

/** A village (thôn, bản, tổ dân phố) is a community inside a commune, not a tier. DISTRICT ended on 2025-06-30. */
export const tiers = ['NATION', 'PROVINCE', 'DISTRICT', 'COMMUNE'] as const
export type Tier = (typeof tiers)[number]

export const areaTypes = [
  'NATION',
  'MUNICIPALITY',
  'PROVINCE',
  'DISTRICT_CITY',
  'TOWN',
  'URBAN_DISTRICT',
  'RURAL_DISTRICT',
  'WARD',
  'TOWNSHIP',
  'COMMUNE',
  'SPECIAL_ZONE',
] as const
export type AreaType = (typeof areaTypes)[number]

/** What was true of an area between two days (both inclusive). `parentId` is null for the nation alone. */
export type AreaVersion = {
  from: Day | null
  to: Day | null
  code: string
  name: string
  type: AreaType
  parentId: string | null
  act: string | null
}

/**
 * A territory of government, the same from its founding to its end. Identity is `id`, never the code: 3,316 of the
 * 3,321 communes of 2025-07-01 carry a code that an area before them had.
 */
export type Area = {
  id: string
  tier: Tier
  foundedOn: Day | null
  endedOn: Day | null
  versions: AreaVersion[]
  predecessors: Succession[]
  successors: Succession[]
}
