/** What other documents did to a plan: amend, correct (đính chính), supersede, repeal. */
import { BilingualRef, builder, described, mutationErrors } from '../builder.ts'
import { PlanHeaderInput, PlanSaved, toChanges } from './change.graphql.ts'
import { lifeEventKindLabels } from './label.rules.ts'
import { amendPlan, correctPublishedPlan, repealPlan, supersedePlan } from './life.operations.ts'
import { type LifeEntry, sayLifeEvent } from './life.rules.ts'
import { partChanges } from './part-change.graphql.ts'
import { PlanRef } from './plan.graphql.ts'
import type { LifeEvent } from './plan.parts.ts'
import { findPlanHeader } from './read.operations.ts'
import { plansSupersededBy } from './reliance.operations.ts'

const LifeEventKindEnum = builder.enumType('LifeEventKind', {
  description:
    'AMENDED: parts of it were changed (sửa đổi, bổ sung). CORRECTED: its issuer put an error of the document right (đính chính). SUPERSEDED: another plan took its place. REPEALED: it was ended (bãi bỏ).',
  values: described(lifeEventKindLabels),
})

const LifeEventRef = builder.objectRef<LifeEvent>('LifeEvent').implement({
  description: 'What another document did to a plan, from a day on.',
  fields: (t) => ({
    kind: t.expose('kind', {
      type: LifeEventKindEnum,
      description: 'What the other document did: amended, corrected, superseded, repealed.',
    }),
    on: t.expose('on', {
      type: 'Day',
      description:
        'The first day on which it counts. Of CORRECTED the day of the correction, whose text counts from the first day of the plan.',
    }),
    number: t.exposeString('number', { nullable: true, description: 'The number of the document.' }),
    date: t.expose('date', {
      type: 'Day',
      nullable: true,
      description: 'The day that the document was signed.',
    }),
    issuerName: t.exposeString('issuerName', { nullable: true, description: 'Who issued the document.' }),
    plan: t.field({
      type: PlanRef,
      nullable: true,
      description: 'The document itself, where it is a plan that is here.',
      resolve: ({ planId }, _, context) => (planId ? findPlanHeader(context, planId) : null),
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, in a few words.' }),
    version: t.exposeInt('version', {
      description: 'The version that it made; the one before it is the text until then.',
    }),
    summary: t.field({
      type: BilingualRef,
      description: 'The whole in a sentence.',
      resolve: (event) => sayLifeEvent(event),
    }),
  }),
})

builder.objectField(PlanRef, 'lifeEvents', (t) =>
  t.field({
    type: [LifeEventRef],
    description:
      'What other documents did to it, in order of their days. `state` on a day follows from these.',
    resolve: ({ life }) => life ?? [],
  }),
)

builder.objectField(PlanRef, 'supersedes', (t) =>
  t.field({
    type: [PlanRef],
    description: 'The plans whose place it took (thay thế), as their `lifeEvents` say; at most 50.',
    resolve: (plan, _, context) => plansSupersededBy(context, plan),
  }),
)

const LifeDocumentInput = builder.inputType('LifeDocumentInput', {
  description: 'The document that did it: one that is here, else its number and date.',
  fields: (t) => ({
    planId: t.globalID({
      for: PlanRef,
      description: 'The document, where it is a published plan that is here.',
    }),
    number: t.string({ description: 'Its number.' }),
    date: t.field({ type: 'Day', description: 'The day that it was signed.' }),
    issuerName: t.string({ description: 'Who issued it.' }),
  }),
})

const AmendedHeaderInput = builder.inputType('AmendedHeaderInput', {
  description: 'What an amendment may change of the header. Number, date, issuer and programme stay.',
  fields: (t) => ({
    title: t.string({ description: 'What it is about: its title (trích yếu).' }),
    toYear: t.int({ description: 'Last year of its period.' }),
  }),
})

const AmendPlanInput = builder.inputType('AmendPlanInput', {
  description: 'A document that changes parts of a published plan (sửa đổi, bổ sung).',
  fields: (t) => ({
    id: t.globalID({ for: PlanRef, required: true, description: 'The plan, by its global id.' }),
    expectedVersion: t.int({ required: true, description: 'The version that you saw.' }),
    on: t.field({ type: 'Day', required: true, description: 'The first day on which it counts.' }),
    document: t.field({ type: LifeDocumentInput, required: true, description: 'By which document.' }),
    reason: t.string({ description: 'Why, in a few words; never a case.' }),
    header: t.field({
      type: AmendedHeaderInput,
      description: 'Fields of its header to change; those left out stay.',
    }),
    ...partChanges(t),
    removeParts: t.idList({ description: 'Parts to take out.' }),
  }),
})
const CorrectPublishedPlanInput = builder.inputType('CorrectPublishedPlanInput', {
  description: 'A document by which the issuer puts an error of a published plan right (đính chính).',
  fields: (t) => ({
    id: t.globalID({ for: PlanRef, required: true, description: 'The plan, by its global id.' }),
    expectedVersion: t.int({ required: true, description: 'The version that you saw.' }),
    on: t.field({
      type: 'Day',
      required: true,
      description:
        'The day of the correction, for the record: the text put right counts from the first day of the plan.',
    }),
    document: t.field({ type: LifeDocumentInput, required: true, description: 'By which document.' }),
    reason: t.string({ required: true, description: 'Why, in a few words; never a case.' }),
    header: t.field({
      type: PlanHeaderInput,
      description: 'Fields of its header to change; those left out stay.',
    }),
    ...partChanges(t),
    removeParts: t.idList({ description: 'Parts to take out.' }),
  }),
})
const EndPlanInput = (name: string, description: string, by: string) =>
  builder.inputType(name, {
    description,
    fields: (t) => ({
      id: t.globalID({ for: PlanRef, required: true, description: 'The plan that ends.' }),
      expectedVersion: t.int({ required: true, description: 'The version that you saw.' }),
      on: t.field({
        type: 'Day',
        required: true,
        description: 'The first day on which it no longer counts.',
      }),
      document: t.field({ type: LifeDocumentInput, required: true, description: by }),
      reason: t.string({ description: 'Why, in a few words; never a case.' }),
    }),
  })
const SupersedePlanInput = EndPlanInput(
  'SupersedePlanInput',
  'A plan that ends because another takes its place (thay thế).',
  'The document that takes its place.',
)
const RepealPlanInput = EndPlanInput(
  'RepealPlanInput',
  'A plan that a document ends (bãi bỏ).',
  'By which document.',
)

const AmendPlanSuccess = PlanSaved('AmendPlanSuccess', 'The plan is amended.')
const CorrectPublishedPlanSuccess = PlanSaved('CorrectPublishedPlanSuccess', 'The plan is corrected.')
const SupersedePlanSuccess = PlanSaved('SupersedePlanSuccess', 'The plan is superseded.')
const RepealPlanSuccess = PlanSaved('RepealPlanSuccess', 'The plan is repealed.')

type Entered = {
  id: { id: string }
  expectedVersion: number
  on: string
  document: typeof LifeDocumentInput.$inferInput
  reason?: string | null
}

function entryOf({ id, expectedVersion, on, document, reason }: Entered): LifeEntry & {
  id: string
  expectedVersion: number
} {
  return {
    id: id.id,
    expectedVersion,
    on,
    number: document.number ?? null,
    date: document.date ?? null,
    issuerName: document.issuerName ?? null,
    planId: document.planId?.id ?? null,
    reason: reason ?? null,
  }
}

builder.mutationFields((t) => ({
  amendPlan: t.field({
    type: AmendPlanSuccess,
    errors: mutationErrors,
    description:
      'Another document changes parts of a published plan from a day on. The former text stays readable: `versions`, `contentAsOf`, `comparePlanVersions`.',
    args: { input: t.arg({ type: AmendPlanInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input }, context) => {
      const header = input.header && { ...input.header, title: input.header.title ?? undefined }
      const plan = await amendPlan(context, {
        ...entryOf(input),
        changes: { ...toChanges({ ...input, header: null }), header },
      })
      return { plan }
    },
  }),
  correctPublishedPlan: t.field({
    type: CorrectPublishedPlanSuccess,
    errors: mutationErrors,
    description:
      'The issuer puts an error of its published document right, by a document that says so (đính chính).',
    args: { input: t.arg({ type: CorrectPublishedPlanInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input }, context) => ({
      plan: await correctPublishedPlan(context, { ...entryOf(input), changes: toChanges(input) }),
    }),
  }),
  supersedePlan: t.field({
    type: SupersedePlanSuccess,
    errors: mutationErrors,
    description:
      'Ends a plan from a day on because another takes its place: `id` is the older one. It stays readable, and counts until the day before.',
    args: { input: t.arg({ type: SupersedePlanInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input }, context) => ({ plan: await supersedePlan(context, entryOf(input)) }),
  }),
  repealPlan: t.field({
    type: RepealPlanSuccess,
    errors: mutationErrors,
    description:
      'Ends a plan from a day on by a document. It stays readable, and counts until the day before.',
    args: { input: t.arg({ type: RepealPlanInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input }, context) => ({ plan: await repealPlan(context, entryOf(input)) }),
  }),
}))
