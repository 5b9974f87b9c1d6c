/** Whether an area has a plan on a day: its own, or one that it inherited. */
import { type AreaOnDay, AreaRef, onDay } from '../area/area.graphql.ts'
import { BilingualRef, builder, described } from '../builder.ts'
import { dayBefore } from '../day.rules.ts'
import { ProgrammeEnum } from '../indicator/indicator.graphql.ts'
import { planStandingLabels } from './label.rules.ts'
import { PlanRef, shownOn } from './plan.graphql.ts'
import { findCurrentPlan } from './read.operations.ts'
import { type AreaPlanStatus, findPlanStatus, type InheritedPlan } from './standing.operations.ts'
import { planOnDay } from './version.operations.ts'

export const PlanStandingEnum = builder.enumType('PlanStanding', {
  description:
    'OWN: its People’s Committee has a plan in force. INHERITED: it has none yet, and lives under that of an area that it came after. NONE: neither is here, which does not mean that none was issued.',
  values: described(planStandingLabels),
})

export const InheritedPlanRef = builder.objectRef<InheritedPlan>('InheritedPlan').implement({
  description: 'A plan of an area that has ended, still in force for the area that came after it.',
  fields: (t) => ({
    plan: t.field({
      type: PlanRef,
      description: 'The plan.',
      resolve: ({ header, day }, _, context) => planOnDay(context, header, day),
    }),
    from: t.field({
      type: AreaRef,
      nullable: true,
      description: 'The area before, as it was on the last day before.',
      resolve: ({ header, since }, _, context) => onDay(context, header.areaId, dayBefore(since)),
    }),
    since: t.expose('since', {
      type: 'Day',
      description: 'The first day of the new area.',
    }),
    whole: t.exposeBoolean('whole', {
      description: 'Whether the whole of the area before went over; false: a part of it.',
    }),
  }),
})

const AreaPlanStatusRef = builder.objectRef<AreaPlanStatus>('AreaPlanStatus').implement({
  description: 'Whether an area has a plan of a programme on a day.',
  fields: (t) => ({
    status: t.expose('status', {
      type: PlanStandingEnum,
      description: 'Whether it has a plan of its own in force, lives under inherited ones, or has none here.',
    }),
    statusLabel: t.field({
      type: BilingualRef,
      description: 'The same, for people.',
      resolve: ({ status }) => planStandingLabels[status],
    }),
    plan: t.field({
      type: PlanRef,
      nullable: true,
      description: 'Its own plan in force.',
      resolve: ({ own, day }, _, context) => shownOn(context, own, day),
    }),
    inherited: t.expose('inherited', {
      type: [InheritedPlanRef],
      description: 'The plans that it lives under while it has none of its own, one for each area before it.',
    }),
  }),
})

const askedFor = builder.args((t) => ({
  programme: t.field({
    type: ProgrammeEnum,
    required: true,
    description: 'The programme whose plan is asked for.',
  }),
  asOf: t.field({ type: 'Day', description: 'The day; that of the area where left out.' }),
}))
const homeOf = ({ area }: AreaOnDay) => ({ ...area, parentId: area.versions.at(-1)?.parentId ?? null })

builder.objectFields(AreaRef, (t) => ({
  currentPlan: t.field({
    type: PlanRef,
    nullable: true,
    description:
      "The plan of its own People's Committee in force on a day for a programme, in the text of that day. Null: there is none of its own here; it may live under inherited ones, see `planStatus`.",
    args: askedFor,
    complexity: 1,
    resolve: async (on, { programme, asOf }, context) => {
      const day = asOf ?? on.day
      return shownOn(context, await findCurrentPlan(context, homeOf(on), programme, day), day)
    },
  }),
  planStatus: t.field({
    type: AreaPlanStatusRef,
    description:
      'Whether it has a plan of a programme in force on a day: its own, or one inherited at a reorganisation.',
    args: askedFor,
    complexity: 2,
    resolve: (on, { programme, asOf }, context) =>
      findPlanStatus(context, homeOf(on), programme, asOf ?? on.day),
  }),
}))
