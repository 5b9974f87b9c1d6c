/** Two of the register found to be one: areas, and agencies. */
import { type AreaOnDay, AreaRef } from '../area/area.graphql.ts'
import { type AreaMerge, findAreaMerge, mergeAreas } from '../area/merge.operations.ts'
import { BilingualRef, builder, mutationErrors } from '../builder.ts'
import { todayOf } from '../context.ts'
import { AgencyRef } from './agency.graphql.ts'
import type { Agency } from './agency.rules.ts'
import { type AgencyMerge, findAgencyMerge, mergeAgencies } from './merge.operations.ts'

const MergeAreasInput = builder.inputType('MergeAreasInput', {
  description: 'Which two areas are one.',
  fields: (t) => ({
    ids: t.globalIDList({ for: AreaRef, required: true, description: 'The two, in any order.' }),
    despiteCodes: t.boolean({
      description:
        'Merges also two that lived on one day with different codes (`areaMerge.doubt`). Say so only where one of the codes is wrong.',
    }),
  }),
})
const MergeAreasSuccess = builder.objectRef<{ area: AreaOnDay }>('MergeAreasSuccess').implement({
  description: 'The two are one.',
  fields: (t) => ({
    area: t.expose('area', {
      type: AreaRef,
      description: 'The area under the id of the elder; the other id leads to it.',
    }),
  }),
})
builder.mutationField('mergeAreas', (t) =>
  t.field({
    type: MergeAreasSuccess,
    errors: mutationErrors,
    description:
      'Two areas found to be one: the elder takes over days, successions, areas below and agencies of the younger, whose id leads to it from then on; so it is with their committees. It cannot be undone: ask `areaMerge` before. Sent again after a failure, it finishes what was cut short.',
    args: { input: t.arg({ type: MergeAreasInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input }, context) => {
      const ids = input.ids.map(({ id }) => id)
      return {
        area: { area: await mergeAreas(context, ids, input.despiteCodes ?? false), day: todayOf(context) },
      }
    },
  }),
)

const MergeAgenciesInput = builder.inputType('MergeAgenciesInput', {
  description: 'Which two agencies are one.',
  fields: (t) => ({
    ids: t.globalIDList({ for: AgencyRef, required: true, description: 'The two, in any order.' }),
  }),
})
const MergeAgenciesSuccess = builder.objectRef<{ agency: Agency }>('MergeAgenciesSuccess').implement({
  description: 'The two are one.',
  fields: (t) => ({
    agency: t.expose('agency', {
      type: AgencyRef,
      description: 'The agency under the id of the elder; the other id leads to it.',
    }),
  }),
})
builder.mutationField('mergeAgencies', (t) =>
  t.field({
    type: MergeAgenciesSuccess,
    errors: mutationErrors,
    description:
      "Two agencies found to be one: the elder takes over areas and hand-overs of the younger, whose id leads to it from then on. A People's Committee goes with its area: merge the areas. `undoAgencyChange` takes it back while nothing came after.",
    args: { input: t.arg({ type: MergeAgenciesInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input }, context) => ({
      agency: await mergeAgencies(
        context,
        input.ids.map(({ id }) => id),
      ),
    }),
  }),
)

const AreaMergeRef = builder.objectRef<AreaMerge>('AreaMerge').implement({
  description: 'What merging two areas would do.',
  fields: (t) => ({
    stays: t.field({
      type: AreaRef,
      description: 'The elder, which stays.',
      resolve: ({ elder }, _, context) => ({ area: elder, day: todayOf(context) }),
    }),
    goes: t.field({
      type: AreaRef,
      description: 'The younger, whose id leads to the elder from then on.',
      resolve: ({ younger }, _, context) => ({ area: younger, day: todayOf(context) }),
    }),
    childCount: t.exposeInt('below', { description: 'Areas below the younger, of every day, that move.' }),
    successionCount: t.int({
      description: 'Successions of the younger that move.',
      resolve: ({ younger }) => younger.predecessors.length + younger.successors.length,
    }),
    agencyCount: t.int({
      description: "Agencies at home in the younger that move, its People's Committee apart.",
      resolve: ({ agencies }) => agencies.length,
    }),
    doubt: t.expose('doubt', {
      type: BilingualRef,
      nullable: true,
      description:
        'Why they are probably two: on some day both existed, with different codes. Null: there is no such day. Where it is not null, `mergeAreas` answers a ValidationError unless `despiteCodes` is true.',
    }),
    refusal: t.expose('refusal', {
      type: BilingualRef,
      nullable: true,
      description: 'Why they cannot be one, also with `despiteCodes`; null where they can.',
    }),
  }),
})

const AgencyMergeRef = builder.objectRef<AgencyMerge>('AgencyMerge').implement({
  description: 'What merging two agencies would do.',
  fields: (t) => ({
    stays: t.field({
      type: AgencyRef,
      description: 'The elder, which stays.',
      resolve: ({ elder }) => elder,
    }),
    goes: t.field({
      type: AgencyRef,
      description: 'The younger, whose id leads to the elder from then on.',
      resolve: ({ younger }) => younger,
    }),
    areaCount: t.int({
      description: 'Areas of the younger that the elder does not have yet.',
      resolve: ({ elder, younger }) => younger.areaIds.filter((id) => !elder.areaIds.includes(id)).length,
    }),
    handoverCount: t.int({
      description: 'Hand-overs of the younger that move.',
      resolve: ({ younger }) => younger.handovers.length + younger.takeovers.length,
    }),
    refusal: t.expose('refusal', {
      type: BilingualRef,
      nullable: true,
      description: 'Why they cannot be one, also with `despiteCodes`; null where they can.',
    }),
  }),
})

builder.queryFields((t) => ({
  areaMerge: t.field({
    type: AreaMergeRef,
    nullable: true,
    description:
      'A look before `mergeAreas`, nothing is written; null where one of the two is not there, or you may not merge.',
    args: { ids: t.arg.globalIDList({ required: true, description: 'The two, in any order.' }) },
    complexity: { field: 50, multiplier: 1 },
    resolve: (_, { ids }, context) =>
      findAreaMerge(
        context,
        ids.map(({ id }) => id),
      ),
  }),
  agencyMerge: t.field({
    type: AgencyMergeRef,
    nullable: true,
    description:
      'A look before `mergeAgencies`, nothing is written; null where one of the two is not there, or you may not merge.',
    args: { ids: t.arg.globalIDList({ required: true, description: 'The two, in any order.' }) },
    resolve: (_, { ids }, context) =>
      findAgencyMerge(
        context,
        ids.map(({ id }) => id),
      ),
  }),
}))
