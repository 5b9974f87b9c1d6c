/** Two of the register found to be one: areas, and agencies. */
import { type AreaOnDay, AreaRef } from '../area/area.graphql.ts'
import { mergeAreas } from '../area/merge.operations.ts'
import { builder, mutationErrors } from '../builder.ts'
import { todayOf } from '../context.ts'
import { AgencyRef } from './agency.graphql.ts'
import type { Agency } from './agency.rules.ts'
import { mergeAgencies } from './merge.operations.ts'

const MergeAreasInput = builder.inputType('MergeAreasInput', {
  description: 'Which two areas are one.',
  fields: (t) => ({ ids: t.globalIDList({ required: true, description: 'The two, in any order.' }) }),
})
const MergeAreasSuccess = builder.objectRef<{ area: AreaOnDay }>('MergeAreasSuccess').implement({
  description: 'The two are one.',
  fields: (t) => ({
    area: t.field({
      type: AreaRef,
      description: 'The area under the id of the elder; the other id leads to it.',
      resolve: ({ area }) => area,
    }),
  }),
})
builder.mutationField('mergeAreas', (t) =>
  t.field({
    type: MergeAreasSuccess,
    errors: mutationErrors,
    description:
      'Two areas found to be one: the elder takes over days, successions, areas below and agencies of the younger, whose id leads to it from then on, and so do their committees. Asked again, it finishes what was cut short.',
    args: { input: t.arg({ type: MergeAreasInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input }, context) => {
      const ids = input.ids.map(({ id }) => id)
      return { area: { area: await mergeAreas(context, ids), day: todayOf(context) } }
    },
  }),
)

const MergeAgenciesInput = builder.inputType('MergeAgenciesInput', {
  description: 'Which two agencies are one.',
  fields: (t) => ({ ids: t.globalIDList({ required: true, description: 'The two, in any order.' }) }),
})
const MergeAgenciesSuccess = builder.objectRef<{ agency: Agency }>('MergeAgenciesSuccess').implement({
  description: 'The two are one.',
  fields: (t) => ({
    agency: t.field({
      type: AgencyRef,
      description: 'The agency under the id of the elder; the other id leads to it.',
      resolve: ({ agency }) => agency,
    }),
  }),
})
builder.mutationField('mergeAgencies', (t) =>
  t.field({
    type: MergeAgenciesSuccess,
    errors: mutationErrors,
    description:
      "Two agencies found to be one: the elder takes over areas and hand-overs of the younger, whose id leads to it from then on. A People's Committee goes with its area: merge the areas.",
    args: { input: t.arg({ type: MergeAgenciesInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input }, context) => ({
      agency: await mergeAgencies(
        context,
        input.ids.map(({ id }) => id),
      ),
    }),
  }),
)
