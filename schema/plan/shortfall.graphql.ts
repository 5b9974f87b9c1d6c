/** Where a plan falls short of those that it carries out, or leaves its own work undone. */
import { BilingualRef, builder, described } from '../builder.ts'
import { shortfallKindLabels } from './label.rules.ts'
import { dayOfText, PlanRef } from './plan.graphql.ts'
import { findPlan } from './read.operations.ts'
import { type ShortfallFound, shortfallsOf } from './shortfall.operations.ts'

const ShortfallKindEnum = builder.enumType('ShortfallKind', {
  description:
    'LACKING, WEAKER, LATER, REDEFINED (another variant or unit): of a target of the plan above. BY_REFERENCE: taken over without being repeated. NOT_COMPARED: the target above is linked to no indicator, or tells a variant where the own one tells none. NO_LEAD: a task that nobody is told to lead. NO_DAY_TO_SPARE: a report due upwards on the day, or before, on which those for it come in.',
  values: described(shortfallKindLabels),
})

const SentenceRef = builder.objectRef<{ partId: string; text: string }>('PlanSentence').implement({
  description: 'The words of a part of a plan.',
  fields: (t) => ({
    partId: t.exposeString('partId', { description: 'The id of the part within its plan.' }),
    text: t.exposeString('text', { description: 'The words of the plan.' }),
  }),
})

const ShortfallRef = builder.objectRef<ShortfallFound>('Shortfall').implement({
  description: 'One thing to look at, with the sentences of both plans.',
  fields: (t) => ({
    kind: t.expose('kind', {
      type: ShortfallKindEnum,
      description: 'In what the plan falls short, or differs.',
    }),
    kindLabel: t.field({
      type: BilingualRef,
      description: 'The same, for people.',
      resolve: ({ kind }) => shortfallKindLabels[kind],
    }),
    message: t.expose('message', {
      type: BilingualRef,
      description: 'What differs, in a sentence.',
    }),
    mandate: t.expose('mandate', {
      type: PlanRef,
      nullable: true,
      description: 'The plan above; null where it is about the plan alone.',
    }),
    above: t.expose('above', {
      type: SentenceRef,
      nullable: true,
      description: 'The words above, or of the report that is due first.',
    }),
    own: t.expose('own', {
      type: SentenceRef,
      nullable: true,
      description: 'Its own words; null where it has none.',
    }),
  }),
})

builder.objectField(PlanRef, 'shortfalls', (t) =>
  t.field({
    type: [ShortfallRef],
    description:
      'The text of its day (`Plan`), held against that of each plan of its programme that it names as mandate and that is here: targets lacking, weaker, later, redefined, taken over by reference; then tasks without a lead and reports without a day to spare.',
    complexity: { field: 20, multiplier: 5 },
    resolve: async (header, _, context) => {
      const plan = 'targets' in header ? header : await findPlan(context, header.id)
      return plan ? shortfallsOf(context, plan, dayOfText(header, context)) : []
    },
  }),
)
