/** The last change of a plan, taken back. */
import { builder, mutationErrors } from '../builder.ts'
import { PlanSaved } from './change.graphql.ts'
import { PlanRef } from './plan.graphql.ts'
import { mayUndo, undoPlanChange } from './undo.operations.ts'

builder.objectField(PlanRef, 'undoable', (t) =>
  t.boolean({
    description:
      'Whether there is a change to take back and you may (`undoPlanChange`). It is refused all the same where another plan relies on that change.',
    resolve: (plan, _, context) => mayUndo(context, plan),
  }),
)

const UndoPlanChangeInput = builder.inputType('UndoPlanChangeInput', {
  description: 'The last change of a plan is taken back.',
  fields: (t) => ({
    id: t.globalID({ for: PlanRef, required: true, description: 'The plan, by its global id.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The version that you saw: the change that made it is taken back.',
    }),
  }),
})
const UndoPlanChangeSuccess = PlanSaved('UndoPlanChangeSuccess', 'The version before counts again.')

builder.mutationField('undoPlanChange', (t) =>
  t.field({
    type: UndoPlanChangeSuccess,
    errors: mutationErrors,
    description:
      'Takes back the last change of a plan, whoever made it and however long ago, as long as nothing came after: correction, confirmation, withdrawal, amendment, repeal … The version before is written again as a new one; nothing is erased. Undone again, the change is done again. Agencies that a confirmation founded stay.',
    args: { input: t.arg({ type: UndoPlanChangeInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input }, context) => ({
      plan: await undoPlanChange(context, { id: input.id.id, expectedVersion: input.expectedVersion }),
    }),
  }),
)
