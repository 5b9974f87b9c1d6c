import { agencyKinds } from '../../schema/agency/agency.rules.ts'
import {
  aggregations,
  breakdowns,
  directions,
  indicatorFrequencies,
  indicatorUnits,
} from '../../schema/indicator/indicator.rules.ts'
import { operators, targetUnits } from '../../schema/plan/plan.rules.ts'
import { programmes } from '../../schema/programme.rules.ts'
import { type Answer, bilingual, flag, list, maybe, number, one, text, word } from '../api/selection.ts'

export const indicatorRow = {
  id: text,
  version: number,
  code: text,
  name: bilingual,
  unit: word(indicatorUnits),
  frequency: word(indicatorFrequencies),
  programme: word(programmes),
  sensitive: flag,
  validTo: maybe(text),
}
export type IndicatorRow = Answer<typeof indicatorRow>

export const indicatorPage = {
  ...indicatorRow,
  definition: bilingual,
  numerator: maybe(bilingual),
  denominator: maybe(bilingual),
  direction: word(directions),
  aggregation: word(aggregations),
  breakdowns: list(word(breakdowns)),
  method: bilingual,
  source: bilingual,
  responsibleAgencyKind: word(agencyKinds),
  variants: list(one({ key: text, name: bilingual, note: bilingual })),
  validFrom: maybe(text),
}
export type IndicatorPage = Answer<typeof indicatorPage>

/** Where it is aimed at, from a cursor on: in an area and directly under it, or everywhere. */
export function indicatorTargets(area: string | null, after: string | null, first: number) {
  const given = [
    `first: ${first}, asOf: $asOf`,
    area && `area: ${JSON.stringify(area)}`,
    after && `after: ${JSON.stringify(after)}`,
  ]
  return {
    targets: one(
      {
        nodes: list(one(indicatorTarget)),
        pageInfo: one({ hasNextPage: flag, endCursor: maybe(text) }),
      },
      `(${given.filter(Boolean).join(', ')})`,
    ),
  }
}

const indicatorTarget = {
  area: maybe(one({ id: text, name: text })),
  plan: one({ id: text, number: maybe(text), title: text, issuerName: text }),
  target: one({
    id: text,
    text,
    value: maybe(number),
    operator: maybe(word(operators)),
    unit: word(targetUnits),
    dueYear: maybe(number),
    firm: flag,
  }),
}
export type IndicatorTarget = Answer<typeof indicatorTarget>

export const indicatorChoice = {
  id: text,
  code: text,
  name: bilingual,
  variants: list(one({ key: text, name: bilingual })),
}
export type IndicatorChoice = Answer<typeof indicatorChoice>
