import { AgencyKindEnum } from '../agency/agency.graphql.ts'
import { agencyKindLabels } from '../agency/agency.rules.ts'
import {
  BilingualInput,
  BilingualRef,
  builder,
  described,
  listCost,
  mutationErrors,
  pageArguments,
  toConnection,
} from '../builder.ts'
import { SearchFilter } from '../filter.ts'
import { pageOfList } from '../paging.ts'
import { programmeLabels } from '../programme.rules.ts'
import {
  createIndicator,
  findIndicator,
  formerIndicators,
  type IndicatorInput,
  listIndicators,
  undoIndicatorChange,
  updateIndicator,
} from './indicator.operations.ts'
import {
  aggregationLabels,
  breakdownLabels,
  directionLabels,
  type Indicator,
  type IndicatorVariant,
  indicatorFrequencyLabels,
  indicatorUnitLabels,
} from './indicator.rules.ts'

export const ProgrammeEnum = builder.enumType('Programme', {
  description: 'What plans belong to. Figures of different programmes are never added to each other.',
  values: described(programmeLabels),
})
const UnitEnum = builder.enumType('IndicatorUnit', {
  description: 'The unit of measure.',
  values: described(indicatorUnitLabels),
})
const DirectionEnum = builder.enumType('Direction', {
  description: 'Which way is better. NONE for counts of cases: finding nobody must never look like success.',
  values: described(directionLabels),
})
const AggregationEnum = builder.enumType('Aggregation', {
  description: 'How the values of the areas below make the value of an area.',
  values: described(aggregationLabels),
})
const FrequencyEnum = builder.enumType('IndicatorFrequency', {
  description: 'How often it is measured.',
  values: described(indicatorFrequencyLabels),
})
const BreakdownEnum = builder.enumType('Breakdown', {
  description: 'By what it may be broken down.',
  values: described(breakdownLabels),
})

export const IndicatorRef = builder.objectRef<Indicator>('Indicator')
const IndicatorConnection = builder.connectionObject(
  { type: IndicatorRef, name: 'IndicatorConnection', description: 'A page of indicators.' },
  { name: 'IndicatorEdge', description: 'An indicator and its place in the list.' },
)

const VariantRef = builder.objectRef<IndicatorVariant>('IndicatorVariant').implement({
  description: 'The same measure over another definition: that survivors seek help, or that they receive it.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its key within the indicator.' }),
    name: t.field({ type: BilingualRef, description: 'Its name.', resolve: ({ name }) => name }),
    note: t.field({ type: BilingualRef, description: 'In what it differs.', resolve: ({ note }) => note }),
  }),
})

builder.node(IndicatorRef, {
  description:
    'What is measured: bilingual, versioned. A change of definition is a new version under the same code.',
  id: { resolve: ({ id }) => id },
  loadOne: (id, context) => findIndicator(context, String(id)),
  isTypeOf: (value) => typeof value === 'object' && value !== null && 'aggregation' in value,
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Goes up by one at each write.' }),
    code: t.exposeString('code', { description: 'Its code in the catalogue.' }),
    programme: t.field({
      type: ProgrammeEnum,
      description: 'The programme that it belongs to.',
      resolve: (one) => one.programme,
    }),
    programmeLabel: t.field({
      type: BilingualRef,
      description: 'The programme, for people.',
      resolve: (one) => programmeLabels[one.programme],
    }),
    name: t.field({ type: BilingualRef, description: 'Its name.', resolve: (one) => one.name }),
    definition: t.field({
      type: BilingualRef,
      description: 'What counts and what does not.',
      resolve: (one) => one.definition,
    }),
    numerator: t.field({
      type: BilingualRef,
      nullable: true,
      description: 'Of a share: what is counted.',
      resolve: (one) => one.numerator,
    }),
    denominator: t.field({
      type: BilingualRef,
      nullable: true,
      description: 'Of a share: out of what.',
      resolve: (one) => one.denominator,
    }),
    unit: t.field({ type: UnitEnum, description: 'The unit of measure.', resolve: (one) => one.unit }),
    direction: t.field({
      type: DirectionEnum,
      description: 'Which way is better.',
      resolve: (one) => one.direction,
    }),
    aggregation: t.field({
      type: AggregationEnum,
      description: 'How it adds up.',
      resolve: (one) => one.aggregation,
    }),
    frequency: t.field({ type: FrequencyEnum, description: 'How often.', resolve: (one) => one.frequency }),
    breakdowns: t.field({
      type: [BreakdownEnum],
      description: 'Permitted breakdowns.',
      resolve: (one) => one.breakdowns,
    }),
    method: t.field({ type: BilingualRef, description: 'How it is measured.', resolve: (one) => one.method }),
    source: t.field({
      type: BilingualRef,
      description: 'Where the figures come from.',
      resolve: (one) => one.source,
    }),
    responsibleAgencyKind: t.field({
      type: AgencyKindEnum,
      description: 'The kind of agency whose figure counts.',
      resolve: (one) => one.responsibleAgencyKind,
    }),
    responsibleAgencyLabel: t.field({
      type: BilingualRef,
      description: 'That kind, for people.',
      resolve: (one) => agencyKindLabels[one.responsibleAgencyKind],
    }),
    sensitive: t.exposeBoolean('sensitive', {
      description:
        'Whether small counts could point at a person. A new indicator is sensitive until declared otherwise.',
    }),
    variants: t.field({ type: [VariantRef], description: 'Its variants.', resolve: (one) => one.variants }),
    validFrom: t.field({
      type: 'Day',
      nullable: true,
      description: 'First day of use.',
      resolve: (one) => one.validFrom,
    }),
    validTo: t.field({
      type: 'Day',
      nullable: true,
      description: 'Last day of use; null: in use.',
      resolve: (one) => one.validTo,
    }),
    formerVersions: t.field({
      type: [IndicatorRef],
      description: 'What it was before, newest first.',
      complexity: { field: 10, multiplier: 10 },
      resolve: (one, _, context) => formerIndicators(context, one.id),
    }),
  }),
})

const ProgrammeFilter = builder.inputType('ProgrammeFilter', {
  isOneOf: true,
  description: 'By programme.',
  fields: (t) => ({
    eq: t.field({ type: ProgrammeEnum, description: 'This one.' }),
    in: t.field({ type: [ProgrammeEnum], description: 'Any of these.' }),
  }),
})

export { ProgrammeFilter }

const IndicatorWhere = builder.inputType('IndicatorWhere', {
  description: 'Which indicators; the catalogue is small, every condition is indexed by its order of code.',
  fields: (t) => ({
    programme: t.field({ type: ProgrammeFilter, description: 'Of these programmes.' }),
    name: t.field({ type: SearchFilter, description: 'By words of code or name.' }),
    sensitive: t.boolean({ description: 'Only sensitive (true) or only not sensitive (false) ones.' }),
    updatedSince: t.field({ type: 'Moment', description: 'Written at this moment or since.' }),
  }),
})

builder.queryFields((t) => ({
  indicator: t.field({
    type: IndicatorRef,
    nullable: true,
    description: 'One indicator.',
    args: { id: t.arg.globalID({ required: true, description: 'Its global id.' }) },
    resolve: (_, { id }, context) => findIndicator(context, id.id),
  }),
  indicators: t.field({
    type: IndicatorConnection,
    description: 'The catalogue, in order of code.',
    args: {
      ...pageArguments,
      where: t.arg({ type: IndicatorWhere, description: 'Which indicators; all where left out.' }),
    },
    complexity: listCost,
    resolve: async (_, { where, ...page }, context) =>
      toConnection(pageOfList(await listIndicators(context, where ?? {}), page, ({ id }) => id)),
  }),
}))

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
    frequency: t.field({ type: FrequencyEnum, required: true, description: 'How often.' }),
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
    id: t.globalID({ required: true, description: 'Which.' }),
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
    id: t.globalID({ required: true, description: 'Which.' }),
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
