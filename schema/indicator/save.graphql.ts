/** What changes the catalogue of indicators. */
import { AgencyKindEnum } from '../agency/agency.graphql.ts'
import { BilingualInput, builder, mutationErrors } from '../builder.ts'
import {
  AggregationEnum,
  BreakdownEnum,
  DirectionEnum,
  FrequencyEnum,
  IndicatorRef,
  ProgrammeEnum,
  UnitEnum,
} from './indicator.graphql.ts'
import {
  createIndicator,
  type IndicatorInput,
  undoIndicatorChange,
  updateIndicator,
} from './indicator.operations.ts'
import type { Indicator } from './indicator.rules.ts'

const VariantInput = builder.inputType('IndicatorVariantInput', {
  description: 'A variant of the definition.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'Its key, unique within the indicator.' }),
    name: t.field({ type: BilingualInput, required: true, description: 'Its name.' }),
    note: t.field({ type: BilingualInput, required: true, description: 'In what it differs.' }),
  }),
})

const indicatorFields = builder.inputType('IndicatorInput', {
  description: 'An indicator, whole.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'Its code, unique among those in use.' }),
    programme: t.field({
      type: ProgrammeEnum,
      required: true,
      description: 'The programme that it belongs to.',
    }),
    name: t.field({ type: BilingualInput, required: true, description: 'Its name.' }),
    definition: t.field({
      type: BilingualInput,
      required: true,
      description: 'What counts and what does not.',
    }),
    numerator: t.field({ type: BilingualInput, description: 'Of a share: what is counted.' }),
    denominator: t.field({ type: BilingualInput, description: 'Of a share: out of what.' }),
    unit: t.field({ type: UnitEnum, required: true, description: 'The unit of measure.' }),
    direction: t.field({ type: DirectionEnum, required: true, description: 'Which way is better.' }),
    aggregation: t.field({ type: AggregationEnum, required: true, description: 'How it adds up.' }),
    frequency: t.field({
      type: FrequencyEnum,
      required: true,
      description: 'How often its figure is collected.',
    }),
    breakdowns: t.field({ type: [BreakdownEnum], description: 'Permitted breakdowns; none where left out.' }),
    method: t.field({ type: BilingualInput, required: true, description: 'How it is measured.' }),
    source: t.field({ type: BilingualInput, required: true, description: 'Where the figures come from.' }),
    responsibleAgencyKind: t.field({
      type: AgencyKindEnum,
      required: true,
      description: 'The kind of agency whose figure counts.',
    }),
    sensitive: t.boolean({ defaultValue: true, description: 'Sensitive until declared otherwise.' }),
    variants: t.field({ type: [VariantInput], description: 'Its variants; none where left out.' }),
    validFrom: t.field({ type: 'Day', description: 'First day of use.' }),
    validTo: t.field({ type: 'Day', description: 'Last day of use.' }),
  }),
})

const CreateIndicatorInput = builder.inputType('CreateIndicatorInput', {
  description: 'A new indicator.',
  fields: (t) => ({
    indicator: t.field({ type: indicatorFields, required: true, description: 'The indicator.' }),
  }),
})
const UpdateIndicatorInput = builder.inputType('UpdateIndicatorInput', {
  description: 'A new version of an indicator; what is left out becomes empty.',
  fields: (t) => ({
    id: t.globalID({ for: IndicatorRef, required: true, description: 'The indicator, by its global id.' }),
    expectedVersion: t.int({ required: true, description: 'The version that you saw.' }),
    indicator: t.field({ type: indicatorFields, required: true, description: 'The indicator, whole.' }),
  }),
})

const IndicatorSaved = (name: string, description: string) =>
  builder.objectRef<{ indicator: Indicator }>(name).implement({
    description,
    fields: (t) => ({
      indicator: t.field({
        type: IndicatorRef,
        description: 'The indicator as it is now.',
        resolve: (saved) => saved.indicator,
      }),
    }),
  })
const CreateIndicatorSuccess = IndicatorSaved('CreateIndicatorSuccess', 'The indicator is in the catalogue.')
const UpdateIndicatorSuccess = IndicatorSaved('UpdateIndicatorSuccess', 'The indicator is changed.')
const UndoIndicatorChangeInput = builder.inputType('UndoIndicatorChangeInput', {
  description: 'The last change of an indicator is taken back.',
  fields: (t) => ({
    id: t.globalID({ for: IndicatorRef, required: true, description: 'The indicator, by its global id.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The version that you saw: the change that made it is taken back.',
    }),
  }),
})
const UndoIndicatorChangeSuccess = IndicatorSaved(
  'UndoIndicatorChangeSuccess',
  'The version before counts again.',
)

type Fields = typeof indicatorFields.$inferInput
function toIndicator(fields: Fields): IndicatorInput {
  return {
    ...fields,
    numerator: fields.numerator ?? null,
    denominator: fields.denominator ?? null,
    breakdowns: fields.breakdowns ?? [],
    sensitive: fields.sensitive ?? true,
    variants: fields.variants ?? [],
    validFrom: fields.validFrom ?? null,
    validTo: fields.validTo ?? null,
  }
}

builder.mutationFields((t) => ({
  createIndicator: t.field({
    type: CreateIndicatorSuccess,
    errors: mutationErrors,
    description: 'A new indicator for the catalogue.',
    args: { input: t.arg({ type: CreateIndicatorInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input }, context) => ({
      indicator: await createIndicator(context, toIndicator(input.indicator)),
    }),
  }),
  undoIndicatorChange: t.field({
    type: UndoIndicatorChangeSuccess,
    errors: mutationErrors,
    description:
      'Takes back the last change of an indicator, as long as nothing came after: the version before is written again as a new one. Undone again, the change is done again.',
    args: { input: t.arg({ type: UndoIndicatorChangeInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input }, context) => ({
      indicator: await undoIndicatorChange(context, {
        id: input.id.id,
        expectedVersion: input.expectedVersion,
      }),
    }),
  }),
  updateIndicator: t.field({
    type: UpdateIndicatorSuccess,
    errors: mutationErrors,
    description: 'A new version of an indicator; the former one stays readable.',
    args: { input: t.arg({ type: UpdateIndicatorInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input }, context) => ({
      indicator: await updateIndicator(context, {
        ...toIndicator(input.indicator),
        id: input.id.id,
        expectedVersion: input.expectedVersion,
      }),
    }),
  }),
}))
