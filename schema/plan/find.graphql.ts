/** Plans by id and by condition. */
import { builder, described, pageArguments, queriesCost } from '../builder.ts'
import { todayOf } from '../context.ts'
import { countNamed, IdFilter, IntFilter, idsOf, SearchFilter } from '../filter.ts'
import { ProgrammeFilter } from '../indicator/indicator.graphql.ts'
import { PlanStateEnum } from './label.graphql.ts'
import { listPlans, type PlanCondition } from './list.operations.ts'
import { newestFirst, orderDirectionLabels, planOrderLabels } from './order.rules.ts'
import { PlanConnection, PlanRef, shownOn, toPlanConnection } from './plan.graphql.ts'
import { findPlan } from './read.operations.ts'

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
    'Which plans; all conditions have to be met. Give `area`, `under`, `mandate` or `issuedOn` where you can: the others look through at most 1,000 plans, beyond which the answer is an error, never a list cut short.',
  fields: (t) => ({
    area: t.field({ type: IdFilter, description: 'Issued in these areas.' }),
    under: t.field({ type: IdFilter, description: 'Issued in the areas directly under these.' }),
    mandate: t.field({ type: IdFilter, description: 'Carrying out these plans.' }),
    state: t.field({ type: PlanStateFilter, description: 'In these states; all published where left out.' }),
    programme: t.field({ type: ProgrammeFilter, description: 'Of these programmes.' }),
    fromYear: t.field({ type: IntFilter, description: 'By the first year of the period.' }),
    toYear: t.field({ type: IntFilter, description: 'By the last year of the period.' }),
    number: t.string({
      description:
        'Of this number, white space and capitals apart: `12/KH-UBND`. Numbers repeat between issuers and years: give `issuedOn`, `area` or `under` too.',
    }),
    issuedOn: t.field({
      type: 'Day',
      description: 'Signed on this day; of the whole nation only the plans of that day are looked through.',
    }),
    title: t.field({ type: SearchFilter, description: 'By words of number, title or issuer.' }),
    updatedSince: t.field({
      type: 'Moment',
      description:
        'Written at this moment or since. A plan that was withdrawn is no longer listed: follow `changes`, which has a tombstone for it.',
    }),
  }),
})

const PlanOrderFieldEnum = builder.enumType('PlanOrderField', {
  description:
    'By what plans are put in order. STATE looks through what `where` lets pass; AREA does so too where that is more than one `under`, PERIOD where it is anything.',
  values: described(planOrderLabels),
})
const OrderDirectionEnum = builder.enumType('OrderDirection', {
  description: 'Upwards or downwards.',
  values: described(orderDirectionLabels),
})
const PlanOrder = builder.inputType('PlanOrder', {
  description:
    'In which order; plans that are alike in it by day of issue and id, in the same direction. A cursor goes on in the order that it was given in, and in no other.',
  fields: (t) => ({
    by: t.field({
      type: PlanOrderFieldEnum,
      required: true,
      description:
        'By what. ISSUED: `effectiveFrom`. AREA: the name that the area had on that day, without the word of its type, in Vietnamese order. PERIOD: its first year, then its last. STATE: the state on the day asked for, in the order of the enum.',
    }),
    direction: t.field({
      type: OrderDirectionEnum,
      defaultValue: 'ASC',
      required: true,
      description: 'Upwards or downwards.',
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

type Named = Parameters<typeof countNamed>[0]
type PlansArgs = {
  first?: number | null
  where?: { area?: Named; under?: Named; mandate?: Named; state?: Named } | null
}

/** Each id is asked in each of the three states in which plans are kept. */
function plansCost(args: PlansArgs) {
  const { area, under, mandate, state } = args.where ?? {}
  const ids = Math.max(...[area, under, mandate].map(countNamed))
  return queriesCost(args, ids * Math.min(countNamed(state), 3))
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
    description: 'Plans, newest first, or in the order asked for.',
    args: {
      ...pageArguments,
      orderBy: t.arg({
        type: PlanOrder,
        description: 'In which order; by day of issue, newest first, where left out.',
      }),
      where: t.arg({ type: PlanWhere, description: 'Which plans; all published where left out.' }),
      asOf: t.arg({
        type: 'Day',
        description:
          'The day of their text, and of `where.state`; today where left out. `toYear` and `title` of `where` look at what was entered last.',
      }),
    },
    complexity: plansCost,
    resolve: async (_, { where, asOf, orderBy, ...page }, context) => {
      const day = asOf ?? todayOf(context)
      const found = await listPlans(context, toCondition(where), page, { day, order: orderBy ?? newestFirst })
      return toPlanConnection(context, found, day)
    },
  }),
}))
