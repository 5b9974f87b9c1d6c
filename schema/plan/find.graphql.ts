/** Plans by id and by condition. */
import { builder, listCost, pageArguments } from '../builder.ts'
import { todayOf } from '../context.ts'
import { IdFilter, IntFilter, idsOf, SearchFilter } from '../filter.ts'
import { ProgrammeFilter } from '../indicator/indicator.graphql.ts'
import { PlanStateEnum } from './label.graphql.ts'
import { PlanConnection, PlanRef, shownOn, toPlanConnection } from './plan.graphql.ts'
import { findPlan, listPlans, type PlanCondition } from './read.operations.ts'

const PlanStateFilter = builder.inputType('PlanStateFilter', {
  isOneOf: true,
  description:
    'By state on the day asked for. IN_FORCE finds all that is in force, amended and corrected plans too.',
  fields: (t) => ({
    eq: t.field({ type: PlanStateEnum, description: 'This one.' }),
    in: t.field({ type: [PlanStateEnum], description: 'Any of these.' }),
  }),
})

const PlanWhere = builder.inputType('PlanWhere', {
  description:
    'Which plans; all conditions have to be met. Give `area`, `under` or `mandate` where you can: the others look through at most 1,000 plans, beyond which the answer is an error, never a list cut short.',
  fields: (t) => ({
    area: t.field({ type: IdFilter, description: 'Issued in these areas.' }),
    under: t.field({ type: IdFilter, description: 'Issued in the areas directly under these.' }),
    mandate: t.field({ type: IdFilter, description: 'Carrying out these plans.' }),
    state: t.field({ type: PlanStateFilter, description: 'In these states; all published where left out.' }),
    programme: t.field({ type: ProgrammeFilter, description: 'Of these programmes.' }),
    fromYear: t.field({ type: IntFilter, description: 'By the first year of the period.' }),
    toYear: t.field({ type: IntFilter, description: 'By the last year of the period.' }),
    title: t.field({ type: SearchFilter, description: 'By words of number, title or issuer.' }),
    updatedSince: t.field({
      type: 'Moment',
      description:
        'Written at this moment or since. A plan that was withdrawn is no longer listed: follow `changes`, which has a tombstone for it.',
    }),
  }),
})

function toCondition(where: typeof PlanWhere.$inferInput | null | undefined): PlanCondition {
  const { area, under, mandate, ...rest } = where ?? {}
  return {
    ...rest,
    areaIds: idsOf(area, 'Area'),
    underIds: idsOf(under, 'Area'),
    mandateIds: idsOf(mandate, 'Plan'),
  }
}

builder.queryFields((t) => ({
  plan: t.field({
    type: PlanRef,
    nullable: true,
    description: 'One plan with everything in it.',
    args: {
      id: t.arg.globalID({ for: PlanRef, required: true, description: 'Its global id.' }),
      asOf: t.arg({ type: 'Day', description: 'The day of its text; today where left out.' }),
      newest: t.arg.boolean({
        description:
          'Its text as entered last, also that of an amendment of a later day: what a change builds upon. `asOf` then says nothing.',
      }),
    },
    resolve: async (_, { id, asOf, newest }, context) => {
      const plan = await findPlan(context, id.id)
      return newest ? plan : shownOn(context, plan, asOf ?? undefined)
    },
  }),
  plans: t.field({
    type: PlanConnection,
    description: 'Plans, newest first.',
    args: {
      ...pageArguments,
      where: t.arg({ type: PlanWhere, description: 'Which plans; all published where left out.' }),
      asOf: t.arg({
        type: 'Day',
        description:
          'The day of their text, and of `where.state`; today where left out. `toYear` and `title` of `where` look at what was entered last.',
      }),
    },
    complexity: listCost,
    resolve: async (_, { where, asOf, ...page }, context) => {
      const day = asOf ?? todayOf(context)
      return toPlanConnection(context, await listPlans(context, toCondition(where), page, day), day)
    },
  }),
}))
