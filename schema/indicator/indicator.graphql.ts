import { AgencyKindEnum } from '../agency/agency.graphql.ts'
import { agencyKindLabels } from '../agency/agency.rules.ts'
import { BilingualRef, builder, described, listCost, pageArguments, toConnection } from '../builder.ts'
import { SearchFilter } from '../filter.ts'
import { pageOfList } from '../paging.ts'
import { programmeLabels } from '../programme.rules.ts'
import {
  findAskedIndicator,
  findIndicator,
  formerIndicators,
  isIndicatorUndoable,
  listIndicators,
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
export const UnitEnum = builder.enumType('IndicatorUnit', {
  description: 'The unit of measure.',
  values: described(indicatorUnitLabels),
})
export const DirectionEnum = builder.enumType('Direction', {
  description: 'Which way is better. NONE for counts of cases: finding nobody must never look like success.',
  values: described(directionLabels),
})
export const AggregationEnum = builder.enumType('Aggregation', {
  description: 'How the values of the areas below make the value of an area.',
  values: described(aggregationLabels),
})
export const FrequencyEnum = builder.enumType('IndicatorFrequency', {
  description: 'How often it is measured.',
  values: described(indicatorFrequencyLabels),
})
export const BreakdownEnum = builder.enumType('Breakdown', {
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
    name: t.expose('name', { type: BilingualRef, description: 'Its name.' }),
    note: t.expose('note', { type: BilingualRef, description: 'In what it differs.' }),
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
    undoable: t.boolean({
      description: 'Whether you may take its last change back (`undoIndicatorChange`).',
      resolve: (one, _, context) => isIndicatorUndoable(context, one),
    }),
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
    frequency: t.field({
      type: FrequencyEnum,
      description: 'How often its figure is collected.',
      resolve: (one) => one.frequency,
    }),
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
    variants: t.field({
      type: [VariantRef],
      description: 'The definitions under which plans state it; `Target.variantKey` names one.',
      resolve: (one) => one.variants,
    }),
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

export const ProgrammeFilter = builder.inputType('ProgrammeFilter', {
  isOneOf: true,
  description: 'By programme.',
  fields: (t) => ({
    eq: t.field({ type: ProgrammeEnum, description: 'This one.' }),
    in: t.field({ type: [ProgrammeEnum], description: 'Any of these.' }),
  }),
})

const IndicatorWhere = builder.inputType('IndicatorWhere', {
  description: 'Which indicators; all conditions have to be met. They come in the order of their codes.',
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
    description:
      'One indicator, by its id or by its code in the catalogue. Where both are given they have to name the same one.',
    args: {
      id: t.arg.globalID({ for: IndicatorRef, description: 'Its global id.' }),
      code: t.arg.string({ description: 'Its code, letter by letter: `GBV-06`.' }),
    },
    resolve: (_, { id, code }, context) =>
      findAskedIndicator(context, { id: id?.id ?? null, code: code ?? null }),
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
