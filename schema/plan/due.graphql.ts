/** Reports that are due: what plans ask for by which day, who owes it, and who was reminded. */
import { AgencyConnection, AgencyRef } from '../agency/agency.graphql.ts'
import { findAgency } from '../agency/agency.operations.ts'
import { memberPage } from '../agency/members.operations.ts'
import { AreaRef } from '../area/area.graphql.ts'
import { builder, listCost, pageArguments, toConnection } from '../builder.ts'
import { todayOf } from '../context.ts'
import { type Day, today } from '../day.rules.ts'
import { areaId, derivedId } from '../ids.ts'
import { pageOfList } from '../paging.ts'
import { type DueReport, dueReports, dutyOf, planOfDue, windowOf } from './due.operations.ts'
import { dueMoment } from './due.rules.ts'
import { ReportingDutyRef } from './duty.graphql.ts'
import { PlanRef } from './plan.graphql.ts'
import { type Reminder, remindersOf } from './remind.operations.ts'
import { workdaysBefore } from './workday.rules.ts'

const DueReportRef = builder.objectRef<DueReport>('DueReport').implement({
  description:
    'A report that a plan asks for by a day. Whether it was sent is not known: reports are not kept here yet.',
  fields: (t) => ({
    plan: t.field({
      type: PlanRef,
      nullable: true,
      description: 'The plan that asks for it, in the text of the due day.',
      complexity: 0,
      resolve: (report, _, context) => planOfDue(context, report),
    }),
    duty: t.field({
      type: ReportingDutyRef,
      nullable: true,
      description: 'What the plan says of it.',
      resolve: (report, _, context) => dutyOf(context, report),
    }),
    due: t.expose('due', { type: 'Day', description: 'The due day, which still counts.' }),
    dueAt: t.field({
      type: 'Moment',
      description: 'The end of the due day in Việt Nam.',
      resolve: ({ due }) => dueMoment(due),
    }),
    remindOn: t.field({
      type: 'Day',
      description:
        'The last day on which it is reminded of: the working day before `due`. Saturdays, Sundays and public holidays are none, with Tết and the days given back for a weekend; days moved by a yearly notice once they are entered here.',
      resolve: ({ due }) => workdaysBefore(due, 1),
    }),
    open: t.exposeBoolean('open', {
      description:
        'Whether a person has still to say who is meant: its words are for many, or for one that is not in the register or has ended.',
    }),
    owedByCount: t.int({
      description: 'How many owe it, of the area asked for and below it.',
      resolve: ({ owedBy }) => owedBy.length,
    }),
    owedBy: t.field({
      type: AgencyConnection,
      description: 'Who owes it, of the area asked for and below it.',
      args: pageArguments,
      complexity: listCost,
      resolve: async ({ owedBy }, page, context) =>
        toConnection(await memberPage(context, { members: owedBy }, null, page)),
    }),
  }),
})
const DueReportConnection = builder.connectionObject(
  { type: DueReportRef, name: 'DueReportConnection', description: 'A page of reports that are due.' },
  { name: 'DueReportEdge', description: 'A report that is due, and its place in the list.' },
)

const ReminderRef = builder.objectRef<Reminder>('Reminder').implement({
  description: 'That an agency was reminded of a day on which it owes a report.',
  fields: (t) => ({
    agency: t.field({
      type: AgencyRef,
      nullable: true,
      description: 'Who was reminded.',
      resolve: ({ agencyId }, _, context) => findAgency(context, agencyId),
    }),
    due: t.expose('due', { type: 'Day', description: 'The due day.' }),
    step: t.exposeInt('step', {
      description: 'Which reminder it was: that of 14, 3 or 1 working days before the due day.',
    }),
  }),
})

/** As the caller gave it, before it is decoded; in whatever spelling of base64. */
type AskedArea = string | { id: string }
const isNation = (area: AskedArea): boolean => {
  const id = typeof area === 'string' ? Buffer.from(area, 'base64').toString() : area.id
  return id.endsWith(areaId('NATION', 'VN', null))
}

type DueArgs = { area: AskedArea; from?: Day | null; to?: Day | null; first?: number | null }

/** Reads the rows of every area above and below, those of each province for the nation; and works out each day asked for. */
function dueCost({ area, from, to, first }: DueArgs, context: object) {
  const { field, multiplier } = listCost({ first: first ?? null })
  const start = from ?? ('now' in context && context.now instanceof Date ? today(context.now) : to)
  const quarters =
    start && to && to > start ? Math.ceil((Date.parse(to) - Date.parse(start)) / 92 / 86_400_000) : 1
  return { field: (isNation(area) ? 1_000 : 100) * Math.min(quarters, 4) + field, multiplier }
}

builder.queryFields((t) => ({
  dueReports: t.field({
    type: DueReportConnection,
    description:
      'The reports that an area and all below it owe by published plans, their own and those of the areas above, in order of the due days. Duties without a day are never due. Nothing is owed for a time before a plan was issued, nor on a day on which it is not in force.',
    args: {
      area: t.arg.globalID({ for: AreaRef, required: true, description: 'The area.' }),
      from: t.arg({ type: 'Day', description: 'The first due day; today where left out.' }),
      to: t.arg({
        type: 'Day',
        description: 'The last due day, at most 366 days on; 30 days after the first where left out.',
      }),
      agency: t.arg.globalID({
        for: AgencyRef,
        description:
          'Those alone that this agency owes, of the area asked for or below it. What is `open` counts once it is known to owe it.',
      }),
      plan: t.arg.globalID({ for: PlanRef, description: 'Those alone that this plan asks for.' }),
      ...pageArguments,
    },
    complexity: dueCost,
    resolve: async (_, { area, from, to, agency, plan, ...page }, context) => {
      const window = windowOf(todayOf(context), { from: from ?? null, to: to ?? null })
      const condition = { agencyId: agency?.id ?? null, planId: plan?.id ?? null }
      const reports = await dueReports(context, area.id, window, condition)
      return toConnection(
        pageOfList(reports, page, ({ due, planId, duty }) => derivedId(due, planId, duty.id)),
      )
    },
  }),
  reminders: t.field({
    type: [ReminderRef],
    description:
      'What one’s own agency, and those that one drafts for, were reminded of and what is not over yet: of each due day the last reminder, in order of the days.',
    complexity: 5,
    resolve: (_, __, context) => remindersOf(context),
  }),
}))
