/** The last change of an agency, taken back. */
import { builder, mutationErrors } from '../builder.ts'
import { AgencyRef } from './agency.graphql.ts'
import type { Agency } from './agency.rules.ts'
import { standingOf, undoAgencyChange } from './undo.operations.ts'

builder.objectFields(AgencyRef, (t) => ({
  version: t.int({
    description: 'Goes up by one at each write.',
    complexity: 1,
    resolve: async ({ id }, _, context) => (await standingOf(context, id)).version,
  }),
  undoable: t.boolean({
    description: 'Whether its last change can be taken back: what it was before is kept.',
    complexity: 2,
    resolve: async ({ id }, _, context) => (await standingOf(context, id)).undoable,
  }),
}))

const UndoAgencyChangeInput = builder.inputType('UndoAgencyChangeInput', {
  description: 'The last change of an agency is taken back.',
  fields: (t) => ({
    id: t.globalID({ for: AgencyRef, required: true, description: 'The agency, by its global id.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The version that you saw: the change that made it is taken back.',
    }),
  }),
})
const UndoAgencyChangeSuccess = builder.objectRef<{ agency: Agency }>('UndoAgencyChangeSuccess').implement({
  description: 'The version before counts again.',
  fields: (t) => ({
    agency: t.expose('agency', {
      type: AgencyRef,
      description: 'The agency as it is now.',
    }),
  }),
})

builder.mutationField('undoAgencyChange', (t) =>
  t.field({
    type: UndoAgencyChangeSuccess,
    errors: mutationErrors,
    description:
      'Takes back the last change of an agency, as long as nothing came after. Of a merger it makes two agencies again, the other under its own id; undone again, they are one again.',
    args: { input: t.arg({ type: UndoAgencyChangeInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input }, context) => ({
      agency: await undoAgencyChange(context, { id: input.id.id, expectedVersion: input.expectedVersion }),
    }),
  }),
)
