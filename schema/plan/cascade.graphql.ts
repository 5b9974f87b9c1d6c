/** The cascade of a plan: who is obliged to one of their own, who has issued, who inherits, who has not. */
import { AgencyRef } from '../agency/agency.graphql.ts'
import { findAgency, findAgencyGroup } from '../agency/agency.operations.ts'
import { AgencyGroupRef } from '../agency/group.graphql.ts'
import { AreaRef } from '../area/area.graphql.ts'
import { BilingualRef, builder, described, listCost, pageArguments, toConnection } from '../builder.ts'
import { todayOf } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { pageOfList } from '../paging.ts'
import { type Cascade, type CascadeRow, cascadeOf } from './cascade.operations.ts'
import { type CascadeCounts, countStandings, toCsv } from './cascade.rules.ts'
import { chaseListOf, linesOf, type PlacedLine, rowsAsked } from './chase.operations.ts'
import { cascadeStandingLabels } from './label.rules.ts'
import type { ObligingSentence } from './obliged.operations.ts'
import { PlanRef, shownOn } from './plan.graphql.ts'
import { InheritedPlanRef } from './standing.graphql.ts'

export const CascadeStandingEnum = builder.enumType('CascadeStanding', {
  description:
    'ISSUED: it has a plan that names the plan above, or was issued since, in force or expired. INHERITED: it lives under a plan of an area that it came after. NOT_ISSUED: none is here.',
  values: described(cascadeStandingLabels),
})

const CascadeCountsRef = builder.objectRef<CascadeCounts>('CascadeCounts').implement({
  description: 'How many are obliged, and what came of it.',
  fields: (t) => ({
    obliged: t.exposeInt('obliged', { description: 'Obliged by a sentence.' }),
    issued: t.exposeInt('issued', { description: 'How many have issued a plan of their own.' }),
    inherited: t.exposeInt('inherited', { description: 'Live under an inherited plan.' }),
    notIssued: t.exposeInt('notIssued', { description: 'Have not issued.' }),
  }),
})

const ObligingSentenceRef = builder.objectRef<ObligingSentence>('ObligingSentence').implement({
  description: 'A sentence of a plan that obliges somebody to a plan of their own.',
  fields: (t) => ({
    plan: t.expose('plan', { type: PlanRef, description: 'The plan that says it.' }),
    partId: t.exposeString('partId', {
      nullable: true,
      description: 'The id of the part within the plan; null where it stands in none.',
    }),
    text: t.exposeString('text', { description: 'The words of the sentence.' }),
    agencyName: t.exposeString('agencyName', { description: 'Whom it names, in its words.' }),
    open: t.exposeBoolean('open', {
      description: 'Whether a person has still to say who is meant: those are not counted.',
    }),
    group: t.field({
      type: AgencyGroupRef,
      nullable: true,
      description: 'The phrase for many that it names; where it is open a person lists its members.',
      complexity: 0,
      resolve: ({ groupId }, _, context) => (groupId ? findAgencyGroup(context, groupId) : null),
    }),
    count: t.exposeInt('count', { description: 'How many it obliges on the day.' }),
  }),
})

type RowOnDay = CascadeRow & { day: Day }

const CascadeIssuerRef = builder.objectRef<RowOnDay>('CascadeIssuer').implement({
  description: 'Somebody who is obliged to a plan of their own, and what came of it.',
  fields: (t) => ({
    agencyName: t.exposeString('agencyName', { description: 'The name of the agency that is obliged.' }),
    agency: t.field({
      type: AgencyRef,
      nullable: true,
      description: 'Who, in the register.',
      resolve: ({ agencyId }, _, context) => findAgency(context, agencyId),
    }),
    area: t.field({
      type: AreaRef,
      nullable: true,
      description: 'Where it is at home.',
      complexity: 0,
      resolve: ({ area, day }) => area && { area, day },
    }),
    standing: t.expose('standing', {
      type: CascadeStandingEnum,
      description: 'What came of it.',
    }),
    standingLabel: t.field({
      type: BilingualRef,
      description: 'The same, for people.',
      resolve: ({ standing }) => cascadeStandingLabels[standing],
    }),
    sentence: t.expose('sentence', {
      type: ObligingSentenceRef,
      description: 'What obliges it.',
    }),
    plan: t.field({
      type: PlanRef,
      nullable: true,
      description: 'What it issued.',
      complexity: 0,
      resolve: ({ plan, day }, _, context) => shownOn(context, plan, day),
    }),
    namesIt: t.exposeBoolean('namesIt', {
      description: 'Whether what it issued names the plan above as what it carries out.',
    }),
    earlier: t.field({
      type: PlanRef,
      nullable: true,
      description: 'A plan of its own from before the plan above, still in force.',
      complexity: 0,
      resolve: ({ earlier, day }, _, context) => shownOn(context, earlier, day),
    }),
    inherited: t.expose('inherited', {
      type: [InheritedPlanRef],
      description: 'What it lives under while it has none of its own.',
    }),
  }),
})
const CascadeIssuerConnection = builder.connectionObject(
  {
    type: CascadeIssuerRef,
    name: 'CascadeIssuerConnection',
    description: 'A page of those who are obliged.',
  },
  { name: 'CascadeIssuerEdge', description: 'One who is obliged, and its place in the list.' },
)

type Below = Cascade['below'][number] & { day: Day }

const CascadeBelowRef = builder.objectRef<Below>('CascadeBelow').implement({
  description: 'One whose own plan obliges others in turn: a province with its communes.',
  fields: (t) => ({
    issuer: t.field({
      type: CascadeIssuerRef,
      description: 'The one whose plan obliges others.',
      resolve: ({ row, day }) => ({ ...row, day }),
    }),
    counts: t.expose('counts', {
      type: CascadeCountsRef,
      description: 'What came of it below.',
    }),
  }),
})

const CascadeLineRef = builder.objectRef<PlacedLine>('CascadeLine').implement({
  description: 'Somebody who is obliged, as a row of a table.',
  fields: (t) => ({
    aboveName: t.exposeString('aboveName', { description: 'Who asks for a plan.' }),
    aboveDocument: t.exposeString('aboveDocument', {
      description: 'The document that asks for it, with its number and date, in Vietnamese.',
    }),
    area: t.field({
      type: AreaRef,
      nullable: true,
      description: 'Its area, by which the row is told from others on every day.',
      complexity: 0,
      resolve: ({ area, day }) => area && { area, day },
    }),
    areaCode: t.exposeString('areaCode', { description: 'The code of its area on the day, or empty.' }),
    areaName: t.exposeString('areaName', { description: 'The name of its area on the day, or empty.' }),
    agencyName: t.exposeString('agencyName', { description: 'Who has to issue.' }),
    standing: t.expose('standing', {
      type: CascadeStandingEnum,
      description: 'What came of it.',
    }),
    number: t.exposeString('number', { description: 'The number of what it issued, or empty.' }),
    date: t.expose('date', {
      type: 'Day',
      nullable: true,
      description: 'The date of what it issued.',
    }),
    title: t.exposeString('title', { description: 'The title of what it issued, or empty.' }),
    inherited: t.exposeString('inherited', { description: 'What it lives under meanwhile, or empty.' }),
    sentence: t.exposeString('sentence', { description: 'The sentence that obliges it.' }),
  }),
})

const CascadeRef = builder.objectRef<Cascade>('Cascade').implement({
  description:
    'Who is obliged by the sentences of a plan to one of their own, and who by theirs in turn: whoever a sentence names, not every area below.',
  fields: (t) => ({
    plan: t.expose('plan', { type: PlanRef, description: 'The plan.' }),
    asOf: t.field({ type: 'Day', description: 'The day that it speaks of.', resolve: ({ day }) => day }),
    counts: t.field({
      type: CascadeCountsRef,
      description: 'Of all, however far down.',
      resolve: ({ rows }) => countStandings(rows),
    }),
    sentences: t.expose('sentences', {
      type: [ObligingSentenceRef],
      description: 'The sentences that oblige, those of the plan first.',
    }),
    below: t.field({
      type: [CascadeBelowRef],
      description: 'Those whose own plan obliges others in turn, each with what came of it.',
      resolve: ({ below, day }) => below.map((one) => ({ ...one, day })),
    }),
    issuers: t.field({
      type: CascadeIssuerConnection,
      description: 'Those who are obliged.',
      args: {
        ...pageArguments,
        standing: t.arg({
          type: [CascadeStandingEnum],
          description: 'Only those that stand so; all where left out.',
        }),
        above: t.arg.globalID({ for: PlanRef, description: 'Only those obliged by this plan itself.' }),
      },
      complexity: listCost,
      resolve: ({ rows, day }, { standing, above, ...page }) => {
        const listed = rowsAsked(rows, { standing, above }).map((row) => ({ ...row, day }))
        return toConnection(pageOfList(listed, page, ({ agencyId }) => agencyId))
      },
    }),
    lines: t.field({
      type: [CascadeLineRef],
      description: 'All of them as rows of a table, however many, in one answer.',
      args: {
        standing: t.arg({
          type: [CascadeStandingEnum],
          description: 'Only those that stand so; all where left out.',
        }),
        above: t.arg.globalID({ for: PlanRef, description: 'Only those obliged by this plan itself.' }),
      },
      complexity: { field: 100, multiplier: 1 },
      resolve: (cascade, asked, context) => linesOf(context, cascade, asked),
    }),
    csv: t.string({
      description: 'All of them as a table with a heading, comma-separated, safe from formulas.',
      args: {
        standing: t.arg({
          type: [CascadeStandingEnum],
          description: 'Only those that stand so; all where left out.',
        }),
      },
      complexity: { field: 100, multiplier: 1 },
      resolve: async (cascade, { standing }, context) => toCsv(await linesOf(context, cascade, { standing })),
    }),
    chaseList: t.string({
      description: 'Those who have not issued, in Vietnamese words that can be sent as they are.',
      args: {
        above: t.arg.globalID({ for: PlanRef, description: 'Only those obliged by this plan itself.' }),
      },
      complexity: { field: 100, multiplier: 1 },
      resolve: (cascade, { above }, context) => chaseListOf(context, cascade, above),
    }),
  }),
})

builder.queryField('cascade', (t) =>
  t.field({
    type: CascadeRef,
    nullable: true,
    description:
      'What came of a plan below it, on a day; null where the plan is not there or not yours to see. On a day when the plan is not in force nobody is obliged.',
    complexity: { field: 200, multiplier: 1 },
    args: {
      plan: t.arg.globalID({ for: PlanRef, required: true, description: 'The plan.' }),
      asOf: t.arg({ type: 'Day', description: 'The day; today where left out.' }),
    },
    resolve: (_, { plan, asOf }, context) => cascadeOf(context, plan.id, asOf ?? todayOf(context)),
  }),
)
