import type { AgencyKind } from '../agency/agency.rules.ts'
import type { Day } from '../day.rules.ts'
import type { Programme } from '../programme.rules.ts'
import type { Bilingual } from '../text.rules.ts'

export const indicatorUnits = ['PERCENT', 'COUNT', 'YES_NO'] as const
export type IndicatorUnit = (typeof indicatorUnits)[number]

/** Which way is better. NONE for counts of cases: finding nobody must never look like success. */
export const directions = ['UP', 'DOWN', 'NONE'] as const
export type Direction = (typeof directions)[number]

/** How values of areas below make the value of an area. COUNT_OF_AREAS: x of y areas meet it, never a sum. */
export const aggregations = ['SUM', 'RATIO_OF_SUMS', 'COUNT_OF_AREAS', 'NONE'] as const
export type Aggregation = (typeof aggregations)[number]

export const indicatorFrequencies = [
  'MONTHLY',
  'QUARTERLY',
  'SEMIANNUAL',
  'NINE_MONTHLY',
  'ANNUAL',
  'EVERY_FIVE_YEARS',
  'EVERY_TEN_YEARS',
] as const
export type IndicatorFrequency = (typeof indicatorFrequencies)[number]

export const breakdowns = [
  'SEX',
  'AGE_GROUP',
  'ETHNICITY',
  'DISABILITY',
  'URBAN_RURAL',
  'FORM_OF_VIOLENCE',
  'SERVICE',
  'SECTOR',
  'SCHOOL_LEVEL',
  'POSITION',
] as const
export type Breakdown = (typeof breakdowns)[number]

/** The same number over another definition: QĐ 2232 says that survivors seek help, a plan below that they receive it. */
export type IndicatorVariant = { key: string; name: Bilingual; note: Bilingual }

/** What is measured. A change of definition is a new `version` under the same `code`. */
export type Indicator = {
  id: string
  code: string
  version: number
  /** The key of the neutral format that readers write (`survivors-served`); null where it has none. */
  key: string | null
  programme: Programme
  name: Bilingual
  definition: Bilingual
  /** Both are there for a share, else null: a percentage is never kept alone. */
  numerator: Bilingual | null
  denominator: Bilingual | null
  unit: IndicatorUnit
  direction: Direction
  aggregation: Aggregation
  frequency: IndicatorFrequency
  breakdowns: Breakdown[]
  method: Bilingual
  source: Bilingual
  responsibleAgencyKind: AgencyKind
  sensitive: boolean
  variants: IndicatorVariant[]
  validFrom: Day | null
  validTo: Day | null
}
