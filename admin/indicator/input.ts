/** What stands in the form, as the rules and the API take it. */
import { agencyKinds } from '../../schema/agency/agency.rules.ts'
import {
  aggregations,
  type Breakdown,
  breakdowns,
  checkIndicator,
  directions,
  type IndicatorInput,
  indicatorFrequencies,
  indicatorUnits,
} from '../../schema/indicator/indicator.rules.ts'
import { programmes } from '../../schema/programme.rules.ts'
import type { Bilingual } from '../../schema/text.rules.ts'
import { nested } from '../api/problem.ts'

type Values = Readonly<Record<string, unknown>>

/** A new indicator: yearly, of this programme, and sensitive until somebody declares otherwise. */
export const newIndicator = {
  programme: 'GENDER_BASED_VIOLENCE',
  unit: 'PERCENT',
  direction: 'UP',
  aggregation: 'RATIO_OF_SUMS',
  frequency: 'ANNUAL',
  responsibleAgencyKind: 'HOME_AFFAIRS',
  sensitive: true,
  breakdowns: [],
  variants: [],
} as const

export function indicatorInput(values: Values): IndicatorInput {
  const unit = wordOf(indicatorUnits, values.unit)
  return {
    code: textOf(values.code).trim(),
    key: null,
    programme: wordOf(programmes, values.programme),
    name: bothOf(values.name),
    definition: bothOf(values.definition),
    numerator: unit === 'PERCENT' ? bothOf(values.numerator) : null,
    denominator: unit === 'PERCENT' ? bothOf(values.denominator) : null,
    unit,
    direction: wordOf(directions, values.direction),
    aggregation: wordOf(aggregations, values.aggregation),
    frequency: wordOf(indicatorFrequencies, values.frequency),
    breakdowns: listOf(values.breakdowns).filter((word): word is Breakdown =>
      breakdowns.some((known) => known === word),
    ),
    method: bothOf(values.method),
    source: bothOf(values.source),
    responsibleAgencyKind: wordOf(agencyKinds, values.responsibleAgencyKind),
    sensitive: values.sensitive !== false,
    variants: listOf(values.variants).map((variant) => {
      const given = valuesOf(variant)
      return { key: textOf(given.key).trim(), name: bothOf(given.name), note: bothOf(given.note) }
    }),
    validFrom: textOf(values.validFrom) || null,
    validTo: textOf(values.validTo) || null,
  }
}

/** The sentences that the form does not meet yet, at their boxes; empty where it may be sent. */
export function mendIndicator(values: Values, language: 'vi' | 'en') {
  const issues = checkIndicator(indicatorInput(values)).map(({ path, vi, en }) => ({
    path: atBoxes(path),
    message: { vi, en },
  }))
  return nested(issues, language)
}

/** A sentence about a text in both languages is shown at the Vietnamese box. */
function atBoxes(path: string): string[] {
  const steps = path.split('.')
  const last = steps.at(-1) ?? ''
  return ['name', 'definition', 'numerator', 'denominator', 'method', 'source', 'note'].includes(last)
    ? [...steps, 'vi']
    : steps
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function valuesOf(value: unknown): Values {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function bothOf(value: unknown): Bilingual {
  const { vi, en } = valuesOf(value)
  return { vi: textOf(vi), en: textOf(en) }
}

/** The first of the list where the form holds none: the form offers no other. */
function wordOf<W extends string>(words: readonly [W, ...W[]], value: unknown): W {
  return words.find((word) => word === value) ?? words[0]
}
