import type { AuditEntry } from '../access/audit.entity.ts'
import { AgencyRef } from '../agency/agency.graphql.ts'
import { findAgency } from '../agency/agency.operations.ts'
import { AreaRef, onDay } from '../area/area.graphql.ts'
import { BilingualRef, builder, listCost, pageArguments, toConnection } from '../builder.ts'
import { type Context, todayOf } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { ProgrammeEnum } from '../indicator/indicator.graphql.ts'
import type { Page } from '../paging.ts'
import { programmeLabels } from '../programme.rules.ts'
import { bylineOf } from '../user/byline.operations.ts'
import { AssignmentRef, ReportingDutyRef } from './duty.graphql.ts'
import { AreaBasisEnum, InstrumentEnum, PlanStateEnum } from './label.graphql.ts'
import { planStateLabels } from './label.rules.ts'
import { listPlans } from './list.operations.ts'
import {
  CampaignRef,
  FundingRef,
  MandateRef,
  ModelRef,
  ObjectiveRef,
  RecipientRef,
  ReferenceRef,
  SignerRef,
  TargetRef,
  TaskGroupRef,
} from './part.graphql.ts'
import type { Plan, PlanHeader } from './plan.parts.ts'
import type { PlanState } from './plan.rules.ts'
import { findMandatePlan, findPlan, planHistory } from './read.operations.ts'
import { PlanSourceRef, WarningRef } from './source.graphql.ts'
import { stateOn } from './state.rules.ts'
import { type PlanOnDay, planOnDay } from './version.operations.ts'

/** A plan known by its header, or read whole: parts are fetched when they are asked for. */
type ShownPlan = PlanHeader | Plan | PlanOnDay
export const PlanRef = builder.objectRef<ShownPlan>('Plan')
export const PlanConnection = builder.connectionObject(
  { type: PlanRef, name: 'PlanConnection', description: 'A page of plans.' },
  { name: 'PlanEdge', description: 'A plan and its place in the list.' },
)

async function whole(plan: ShownPlan, context: Context): Promise<Plan> {
  const found = 'targets' in plan ? plan : await findPlan(context, plan.id)
  if (!found) throw new Error(`Plan ${plan.id} is listed but not there`)
  return found
}

/** Its state on a day follows from all that was entered, whichever text is shown. */
function stateOf(plan: ShownPlan, day: Day): PlanState {
  return stateOn('readOn' in plan ? plan.readOn.present : plan, day)
}

export function dayOfText(plan: ShownPlan, context: Context): Day {
  return 'readOn' in plan ? plan.readOn.day : todayOf(context)
}

/** The plan in its text of a day, where there is one. */
export async function shownOn(
  context: Context,
  plan: PlanHeader | Plan | null,
  day: Day = todayOf(context),
): Promise<PlanOnDay | null> {
  return plan && planOnDay(context, plan, day)
}

export async function toPlanConnection(context: Context, page: Page<PlanHeader>, day: Day) {
  const edges = await Promise.all(
    page.edges.map(async ({ node, cursor }) => ({ node: await planOnDay(context, node, day), cursor })),
  )
  return toConnection({ ...page, edges })
}

export const byWhom =
  "Who: by name for the people of the author's area and of those above it, by role and area for all others (`cán bộ xã Bình Lư`)."

export const AuditEntryRef = builder.objectRef<AuditEntry & { planId: string }>('AuditEntry').implement({
  description: 'What was done, by whom and when.',
  fields: (t) => ({
    at: t.expose('at', { type: 'Moment', description: 'The moment at which it was done.' }),
    by: t.string({
      description: byWhom,
      resolve: (entry, _, context) => bylineOf(context, entry),
    }),
    verb: t.exposeString('verb', {
      description: 'Which verb: import, correct, confirm, withdraw, amend, supersede, repeal, undo.',
    }),
    version: t.exposeInt('version', { description: 'The version that it made.' }),
    summary: t.expose('summary', {
      type: BilingualRef,
      description: 'What was done, in a sentence for people.',
    }),
    changed: t.boolean({
      nullable: true,
      description:
        'Whether this version says something else than the one before it, as `comparePlanVersions` tells: a confirmation mostly does not. Null where that was not kept.',
      resolve: ({ changed }) => changed ?? null,
    }),
  }),
})

builder.node(PlanRef, {
  description:
    'A document with number, date, issuer, signer and period, and what it says: as amended by the day that it was reached through (`asOf`), today where none was given. What a mutation answers is as entered last. Numbers, dates and signers that the text lacks are null.',
  id: { resolve: ({ id }) => id },
  loadOne: async (id, context) => shownOn(context, await findPlan(context, String(id))),
  isTypeOf: (value) =>
    typeof value === 'object' && value !== null && 'issuerName' in value && 'scopeIds' in value,
  fields: (t) => ({
    version: t.exposeInt('version', {
      description:
        'The version entered last, whichever day’s text this is: goes up by one at each write; give it back as `expectedVersion`.',
    }),
    state: t.field({
      type: PlanStateEnum,
      description: 'What it is on a day.',
      args: { asOf: t.arg({ type: 'Day', description: 'The day; today where left out.' }) },
      resolve: (plan, { asOf }, context) => stateOf(plan, asOf ?? todayOf(context)),
    }),
    stateLabel: t.field({
      type: BilingualRef,
      description: 'The same, for people.',
      args: { asOf: t.arg({ type: 'Day', description: 'The day; today where left out.' }) },
      resolve: (plan, { asOf }, context) => planStateLabels[stateOf(plan, asOf ?? todayOf(context))],
    }),
    number: t.exposeString('number', { nullable: true, description: '`1097/KH-UBND`.' }),
    date: t.expose('date', {
      type: 'Day',
      nullable: true,
      description: 'The day that it was signed.',
    }),
    title: t.exposeString('title', { description: 'What it is about: its title (trích yếu).' }),
    documentType: t.exposeString('documentType', {
      nullable: true,
      description: 'KH, QĐ, HD, CV … of Decree 30/2020.',
    }),
    instrument: t.expose('instrument', {
      type: InstrumentEnum,
      nullable: true,
      description: 'Strategy, programme, scheme, plan …',
    }),
    programme: t.expose('programme', {
      type: ProgrammeEnum,
      description: 'The programme that it belongs to.',
    }),
    programmeLabel: t.field({
      type: BilingualRef,
      description: 'The same, for people.',
      resolve: ({ programme }) => programmeLabels[programme],
    }),
    issuerName: t.exposeString('issuerName', { description: 'Its issuer as the text names it.' }),
    issuer: t.field({
      type: AgencyRef,
      nullable: true,
      description: 'Its issuer in the register; null while open.',
      resolve: ({ issuerId }, _, context) => (issuerId ? findAgency(context, issuerId) : null),
    }),
    area: t.field({
      type: AreaRef,
      nullable: true,
      description: "Its issuer's area, on the plan's day.",
      resolve: (plan, _, context) => onDay(context, plan.areaId, plan.effectiveFrom ?? todayOf(context)),
    }),
    areaBasis: t.expose('areaBasis', {
      type: AreaBasisEnum,
      description: 'How the area was found.',
    }),
    fromYear: t.exposeInt('fromYear', { nullable: true, description: 'The first year of its period.' }),
    toYear: t.exposeInt('toYear', { nullable: true, description: 'The last year of its period.' }),
    effectiveFrom: t.expose('effectiveFrom', {
      type: 'Day',
      nullable: true,
      description: 'The day from which it counts: its date, else the first day of its period.',
    }),
    signer: t.expose('signer', {
      type: SignerRef,
      nullable: true,
      description: 'Who signed.',
    }),
    onBehalf: t.exposeBoolean('onBehalf', {
      description: 'Entered by another than its issuer or drafter (nhập thay).',
    }),
    targetCount: t.exposeInt('targetCount', { description: 'How many targets it has.' }),
    warningCount: t.exposeInt('warningCount', { description: 'How many warnings its reading gave.' }),
    createdAt: t.expose('createdAt', {
      type: 'Moment',
      description: 'When it was first loaded.',
    }),
    updatedAt: t.expose('updatedAt', {
      type: 'Moment',
      description: 'When it was last written.',
    }),
    correctedFields: t.stringList({
      description: 'The header fields that a person put right.',
      resolve: async (plan, _, context) => (await whole(plan, context)).corrected,
    }),
    mandates: t.expose('mandates', {
      type: [MandateRef],
      description: 'What it carries out, and its grounds.',
    }),
    objectives: t.field({
      type: [ObjectiveRef],
      description: 'Its objectives.',
      resolve: async (plan, _, context) => (await whole(plan, context)).objectives,
    }),
    targets: t.field({
      type: [TargetRef],
      description: 'Its targets.',
      resolve: async (plan, _, context) => (await whole(plan, context)).targets,
    }),
    taskGroups: t.field({
      type: [TaskGroupRef],
      description: 'Its tasks, by heading.',
      resolve: async (plan, _, context) => (await whole(plan, context)).taskGroups,
    }),
    assignments: t.field({
      type: [AssignmentRef],
      description: 'Which agencies, or groups of them, it tells to do what.',
      resolve: async (plan, _, context) => (await whole(plan, context)).assignments,
    }),
    reportingDuties: t.field({
      type: [ReportingDutyRef],
      description: 'Who reports to whom by when.',
      resolve: async (plan, _, context) => (await whole(plan, context)).reportingDuties,
    }),
    campaigns: t.field({
      type: [CampaignRef],
      description: 'Its recurring days and months of action.',
      resolve: async (plan, _, context) => (await whole(plan, context)).campaigns,
    }),
    funding: t.field({
      type: [FundingRef],
      description: 'What it says on where the money comes from.',
      resolve: async (plan, _, context) => (await whole(plan, context)).funding,
    }),
    recipients: t.field({
      type: [RecipientRef],
      description: 'Who gets the document.',
      resolve: async (plan, _, context) => (await whole(plan, context)).recipients,
    }),
    models: t.field({
      type: [ModelRef],
      description: 'Its models and service sites.',
      resolve: async (plan, _, context) => (await whole(plan, context)).models,
    }),
    references: t.field({
      type: [ReferenceRef],
      description: 'Announced sub-plans and assignments by reference.',
      resolve: async (plan, _, context) => (await whole(plan, context)).references,
    }),
    warnings: t.field({
      type: [WarningRef],
      description: 'What a person should look at.',
      resolve: async (plan, _, context) => (await whole(plan, context)).warnings,
    }),
    source: t.field({
      type: PlanSourceRef,
      description:
        'The text that it was read from; half a megabyte at most, and dear: ask for it plan by plan.',
      complexity: { field: 200, multiplier: 1 },
      resolve: (plan, _, context) => whole(plan, context),
    }),
    history: t.field({
      type: [AuditEntryRef],
      description: 'What was done with it, newest first.',
      complexity: { field: 10, multiplier: 1 },
      resolve: async (plan, _, context) =>
        (await planHistory(context, plan)).map((entry) => ({ ...entry, planId: plan.id })),
    }),
    carriedOutBy: t.field({
      type: PlanConnection,
      description: 'The published plans that name it as what they carry out.',
      args: pageArguments,
      complexity: listCost,
      resolve: async (plan, args, context) =>
        toPlanConnection(
          context,
          await listPlans(context, { mandateIds: [plan.id] }, args),
          dayOfText(plan, context),
        ),
    }),
  }),
})

builder.objectField(MandateRef, 'plan', (t) =>
  t.field({
    type: PlanRef,
    nullable: true,
    description: 'The plan itself, where its document is here; it links by itself when that arrives.',
    resolve: async (mandate, _, context) => shownOn(context, await findMandatePlan(context, mandate)),
  }),
)
