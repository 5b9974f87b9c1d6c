/** The versions of a plan: what each said, when it counted, and how two differ. */
import { BilingualRef, builder, described } from '../builder.ts'
import { bylineOf } from '../user/byline.operations.ts'
import type { FieldChange, PartChange } from './compare.rules.ts'
import { AssignmentRef, ReportingDutyRef } from './duty.graphql.ts'
import { comparedKindLabels, partChangeKindLabels } from './label.rules.ts'
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
import { AuditEntryRef, byWhom, PlanRef } from './plan.graphql.ts'
import type { Plan } from './plan.parts.ts'
import {
  changesOfVersion,
  comparePlanVersions,
  contentOn,
  findVersion,
  type PlanComparison,
  type PlanVersion,
  versionsOf,
} from './version.operations.ts'

const ComparedKindEnum = builder.enumType('ComparedKind', {
  description: 'In what two versions differ: the header, or a kind of part.',
  values: described(comparedKindLabels),
})
const PartChangeKindEnum = builder.enumType('PartChangeKind', {
  description: 'Whether a part came, went or changed.',
  values: described(partChangeKindLabels),
})

const PlanContentRef = builder.objectRef<Plan>('PlanContent').implement({
  description:
    'What a plan said in one of its versions. Ids of parts are the same in every version: a client that keeps things by id must not keep these.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Which version.' }),
    number: t.exposeString('number', { nullable: true, description: 'Its number.' }),
    date: t.expose('date', { type: 'Day', nullable: true, description: 'Its date.' }),
    title: t.exposeString('title', { description: 'What it is about: its title (trích yếu).' }),
    issuerName: t.exposeString('issuerName', { description: 'Its issuer as the text names it.' }),
    fromYear: t.exposeInt('fromYear', { nullable: true, description: 'The first year of its period.' }),
    toYear: t.exposeInt('toYear', { nullable: true, description: 'The last year of its period.' }),
    signer: t.expose('signer', {
      type: SignerRef,
      nullable: true,
      description: 'Who signed.',
    }),
    mandates: t.expose('mandates', {
      type: [MandateRef],
      description: 'What it carried out, and its grounds.',
    }),
    objectives: t.expose('objectives', {
      type: [ObjectiveRef],
      description: 'Its objectives.',
    }),
    targets: t.expose('targets', { type: [TargetRef], description: 'Its targets.' }),
    taskGroups: t.expose('taskGroups', {
      type: [TaskGroupRef],
      description: 'Its tasks, by heading.',
    }),
    assignments: t.expose('assignments', {
      type: [AssignmentRef],
      description: 'Which agencies it tells to do what, as it said then.',
    }),
    reportingDuties: t.expose('reportingDuties', {
      type: [ReportingDutyRef],
      description: 'Who reported to whom by when.',
    }),
    campaigns: t.expose('campaigns', {
      type: [CampaignRef],
      description: 'Its recurring days and months of action, as it said then.',
    }),
    funding: t.expose('funding', {
      type: [FundingRef],
      description: 'What it says on where the money comes from, as it said then.',
    }),
    recipients: t.expose('recipients', {
      type: [RecipientRef],
      description: 'Who got the document.',
    }),
    models: t.expose('models', {
      type: [ModelRef],
      description: 'Its models and service sites.',
    }),
    references: t.expose('references', {
      type: [ReferenceRef],
      description: 'Announced sub-plans and assignments by reference.',
    }),
  }),
})

const PlanVersionRef = builder.objectRef<PlanVersion>('PlanVersion').implement({
  description: 'A version of a plan: who made it, how, and in which days its text counted.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Its number, from 1.' }),
    at: t.field({ type: 'Moment', description: 'When it was entered.', resolve: ({ entry }) => entry.at }),
    by: t.string({ description: byWhom, resolve: ({ entry }, _, context) => bylineOf(context, entry) }),
    verb: t.string({
      description: 'What was done: import, correct, confirm, amend …',
      resolve: ({ entry }) => entry.verb,
    }),
    summary: t.field({
      type: BilingualRef,
      description: 'What was done, in a sentence for people.',
      resolve: ({ entry }) => entry.summary,
    }),
    from: t.expose('from', {
      type: 'Day',
      nullable: true,
      description: 'The first day on which its text counted; null for a draft, or where no day is known.',
    }),
    before: t.expose('before', {
      type: 'Day',
      nullable: true,
      description: 'The first day of the text after it; null: none was entered.',
    }),
    counts: t.exposeBoolean('counts', {
      description: 'Whether it is what counted in these days: the last of those entered for them.',
    }),
    content: t.field({
      type: PlanContentRef,
      nullable: true,
      description: 'What it said; null where it was a draft that is not yours to see.',
      complexity: { field: 2, multiplier: 1 },
      resolve: ({ plan, version }, _, context) => findVersion(context, plan.id, version),
    }),
  }),
})

builder.objectFields(PlanRef, (t) => ({
  versions: t.field({
    type: [PlanVersionRef],
    description: 'Its versions, newest first, at most the last 200.',
    complexity: { field: 10, multiplier: 10 },
    resolve: (plan, _, context) => versionsOf(context, plan),
  }),
  contentOfVersion: t.field({
    type: PlanContentRef,
    nullable: true,
    description: 'What it said in one version; null where there is none, or it is not yours to see.',
    complexity: { field: 2, multiplier: 1 },
    args: { version: t.arg.int({ required: true, description: 'Which version.' }) },
    resolve: (plan, { version }, context) => findVersion(context, plan.id, version),
  }),
  contentAsOf: t.field({
    type: PlanContentRef,
    nullable: true,
    description: 'What it said on a day: as amended by then.',
    complexity: { field: 2, multiplier: 1 },
    args: { asOf: t.arg({ type: 'Day', required: true, description: 'The day whose text is asked for.' }) },
    resolve: (plan, { asOf }, context) => contentOn(context, plan, asOf),
  }),
}))

builder.objectField(AuditEntryRef, 'changes', (t) =>
  t.field({
    type: [BilingualRef],
    description:
      'What changed, a sentence each, at most 30: `comparePlanVersions` has the whole. Empty for the first version, and for a draft that is not yours to see.',
    complexity: { field: 2, multiplier: 1 },
    resolve: ({ planId, version }, _, context) => changesOfVersion(context, planId, version),
  }),
)

const FieldChangeRef = builder.objectRef<FieldChange>('FieldChange').implement({
  description: 'A field that differs.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Its name in this API.' }),
    label: t.expose('label', {
      type: BilingualRef,
      description: 'Its name, for people.',
    }),
    before: t.expose('before', {
      type: BilingualRef,
      nullable: true,
      description: 'What it was; null: empty.',
    }),
    after: t.expose('after', {
      type: BilingualRef,
      nullable: true,
      description: 'What it is; null: empty.',
    }),
  }),
})

const PartChangeRef = builder.objectRef<PartChange>('PartChange').implement({
  description: 'A part of the plan, or its header, that differs.',
  fields: (t) => ({
    kind: t.expose('kind', {
      type: ComparedKindEnum,
      description: 'What kind of part it is, or the header.',
    }),
    change: t.expose('change', {
      type: PartChangeKindEnum,
      description: 'Whether it came, went or changed.',
    }),
    partId: t.exposeString('partId', {
      nullable: true,
      description: 'Its id in the plan; null for the header.',
    }),
    before: t.exposeString('before', { nullable: true, description: 'Its words then; null: it came.' }),
    after: t.exposeString('after', { nullable: true, description: 'Its words now; null: it went.' }),
    fields: t.expose('fields', {
      type: [FieldChangeRef],
      description: 'Each field that differs.',
    }),
  }),
})

const PlanComparisonRef = builder.objectRef<PlanComparison>('PlanComparison').implement({
  description: 'Two versions of a plan side by side.',
  fields: (t) => ({
    before: t.expose('before', { type: PlanContentRef, description: 'What it said before.' }),
    after: t.expose('after', { type: PlanContentRef, description: 'What it said after.' }),
    changes: t.expose('changes', {
      type: [PartChangeRef],
      description: 'What differs, in the order of a plan; empty where nothing does.',
    }),
  }),
})

builder.queryField('comparePlanVersions', (t) =>
  t.field({
    type: PlanComparisonRef,
    nullable: true,
    description:
      'How one version of a plan differs from another: parts added, removed and changed, with their fields. Null where either is not there or not yours to see.',
    complexity: { field: 5, multiplier: 1 },
    args: {
      id: t.arg.globalID({ for: PlanRef, required: true, description: 'The plan, by its global id.' }),
      from: t.arg.int({ required: true, description: 'The version before.' }),
      to: t.arg.int({ required: true, description: 'The version after.' }),
    },
    resolve: (_, { id, from, to }, context) => comparePlanVersions(context, { id: id.id, from, to }),
  }),
)
