/** Who holds on a day what an agency was given: duties of an older plan lie with who took them over. */
import { builder } from '../builder.ts'
import { todayOf } from '../context.ts'
import { AgencyRef, FieldOfWorkEnum } from './agency.graphql.ts'
import { holdersOf } from './handover.operations.ts'

builder.objectField(AgencyRef, 'holders', (t) =>
  t.field({
    type: [AgencyRef],
    description:
      'Who holds on a day what it was given of a field of work, as an older plan gave it: itself until it hands it over, then who took it over, from hand to hand. Several where a person has to say which; empty where it has ended and nobody is known to have taken that over.',
    args: {
      field: t.arg({
        type: FieldOfWorkEnum,
        description: 'The field of work. Left out where it is not known: every handover is followed.',
      }),
      asOf: t.arg({ type: 'Day', description: 'The day; today where left out.' }),
    },
    resolve: (agency, { field, asOf }, context) =>
      holdersOf(context, agency, field ?? null, asOf ?? todayOf(context)),
  }),
)
