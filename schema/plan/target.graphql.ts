/** Where an indicator is aimed at: its targets over the nation. */
import { AreaRef, onDay } from '../area/area.graphql.ts'
import { builder, listCost, pageArguments, toConnection } from '../builder.ts'
import { todayOf } from '../context.ts'
import { IndicatorRef } from '../indicator/indicator.graphql.ts'
import { TargetRef } from './part.graphql.ts'
import { PlanRef, shownOn } from './plan.graphql.ts'
import { type LinkedTarget, targetsOf } from './target.operations.ts'

const IndicatorTargetRef = builder.objectRef<LinkedTarget>('IndicatorTarget').implement({
  description: 'A target of a plan in force on the day asked for, tied to the indicator.',
  fields: (t) => ({
    target: t.expose('target', {
      type: TargetRef,
      description: 'The target as it counted on that day; █ stands where a restricted sentence is left out.',
    }),
    plan: t.field({
      type: PlanRef,
      description: 'Its plan, in its text of that day.',
      resolve: async ({ plan, day }, _, context) => (await shownOn(context, plan, day)) ?? plan,
    }),
    area: t.field({
      type: AreaRef,
      nullable: true,
      description: "The area of the plan's issuer, on the plan's day.",
      resolve: ({ plan, day }, _, context) => onDay(context, plan.areaId, plan.effectiveFrom ?? day),
    }),
  }),
})
const IndicatorTargetConnection = builder.connectionObject(
  {
    type: IndicatorTargetRef,
    name: 'IndicatorTargetConnection',
    description: 'A page of targets; it may be shorter than asked for and yet have a next one.',
  },
  { name: 'IndicatorTargetEdge', description: 'A target and its place in the list.' },
)

/** A page of any size looks at up to 1,000 rows and their plans. */
const passingOver = 20

builder.objectField(IndicatorRef, 'targets', (t) =>
  t.field({
    type: IndicatorTargetConnection,
    description:
      'The targets tied to it in the plans in force on a day, of the nation or of an area: those of one area together, and areas under one area together. A page costs two requests to the table however many plans there are, some more where it passes over many that are not in force.',
    args: {
      ...pageArguments,
      area: t.arg.globalID({
        for: AreaRef,
        description:
          'Only of plans issued in this area and in those directly under it; of all where left out.',
      }),
      asOf: t.arg({ type: 'Day', description: 'The day; today where left out.' }),
    },
    complexity: (args) => ({ ...listCost(args), field: passingOver + listCost(args).field }),
    resolve: async ({ id }, { area, asOf, ...page }, context) => {
      const asked = { indicatorId: id, areaId: area?.id ?? null, day: asOf ?? todayOf(context) }
      return toConnection(await targetsOf(context, asked, page))
    },
  }),
)
