/** The verbs of a plan: import, correct, confirm, withdraw. */
import { AgencyRef } from '../agency/agency.graphql.ts'
import { AreaRef } from '../area/area.graphql.ts'
import { builder, described, mutationErrors } from '../builder.ts'
import { ConflictProblem, ValidationProblem } from '../errors.ts'
import { ProgrammeEnum } from '../indicator/indicator.graphql.ts'
import { confirmPlan, withdrawPlan } from './confirm.operations.ts'
import { correctPlan } from './correct.operations.ts'
import type { PlanChanges } from './correct.rules.ts'
import { importPlanDocument } from './import.operations.ts'
import { importOutcomeLabels } from './label.rules.ts'
import { partChanges } from './part-change.graphql.ts'
import { PlanRef } from './plan.graphql.ts'
import type { Plan } from './plan.parts.ts'
import type { ImportOutcome } from './plan.rules.ts'
import { findPlanHeader } from './read.operations.ts'

const ImportOutcomeEnum = builder.enumType('ImportOutcome', {
  description:
    'CREATED: a new draft. UNCHANGED: the same document was here, nothing changed. REREAD: the draft was read again.',
  values: described(importOutcomeLabels),
})

const ImportPlanDocumentInput = builder.inputType('ImportPlanDocumentInput', {
  description: 'A document to be read: a file that was uploaded to `/files`, or its text.',
  fields: (t) => ({
    fileId: t.string({ description: 'The id that `POST /files` gave.' }),
    text: t.string({ description: 'The text itself, at most 500 KB.' }),
    fileName: t.string({ description: 'What the text was called.' }),
    areaId: t.globalID({
      for: AreaRef,
      description: "The issuer's area, where a person knows better than the text.",
    }),
  }),
})

export const PlanHeaderInput = builder.inputType('PlanHeaderInput', {
  description: 'Header fields to put right. Left out: stays. Null: becomes empty.',
  fields: (t) => ({
    number: t.string({ description: 'Its number.' }),
    date: t.field({ type: 'Day', description: 'Its date.' }),
    title: t.string({ description: 'What it is about: its title (trích yếu).' }),
    programme: t.field({ type: ProgrammeEnum, description: 'Its programme.' }),
    areaId: t.globalID({ for: AreaRef, description: "Its issuer's area." }),
    issuerId: t.globalID({ for: AgencyRef, description: 'Its issuer.' }),
    issuerName: t.string({ description: 'Its issuer as the text should have named it.' }),
    fromYear: t.int({ description: 'First year of its period.' }),
    toYear: t.int({ description: 'Last year of its period.' }),
    signerName: t.string({ description: 'Who signed.' }),
    signerPosition: t.string({ description: 'In which position.' }),
  }),
})
const CorrectPlanInput = builder.inputType('CorrectPlanInput', {
  description: 'What a person puts right in a plan.',
  fields: (t) => ({
    id: t.globalID({ for: PlanRef, required: true, description: 'The plan, by its global id.' }),
    expectedVersion: t.int({ required: true, description: 'The version that you saw.' }),
    header: t.field({
      type: PlanHeaderInput,
      description: 'Fields of its header to change; those left out stay.',
    }),
    ...partChanges(t),
    removeParts: t.idList({ description: 'Parts to take out; a new reading does not bring them back.' }),
  }),
})
const PlanActionInput = (name: string, description: string) =>
  builder.inputType(name, {
    description,
    fields: (t) => ({
      id: t.globalID({ for: PlanRef, required: true, description: 'The plan, by its global id.' }),
      expectedVersion: t.int({ required: true, description: 'The version that you saw.' }),
    }),
  })
const ConfirmPlanInput = PlanActionInput('ConfirmPlanInput', 'A draft to be confirmed.')
const WithdrawPlanInput = builder.inputType('WithdrawPlanInput', {
  description: 'A plan to be taken back.',
  fields: (t) => ({
    id: t.globalID({ for: PlanRef, required: true, description: 'The plan, by its global id.' }),
    expectedVersion: t.int({ required: true, description: 'The version that you saw.' }),
    reason: t.string({ description: 'Why, in a few words; never a case.' }),
  }),
})

export const PlanSaved = (name: string, description: string) =>
  builder.objectRef<{ plan: Plan }>(name).implement({
    description,
    fields: (t) => ({
      plan: t.expose('plan', {
        type: PlanRef,
        description: 'The plan as entered last, also where that text counts from a later day only.',
      }),
    }),
  })
const CorrectPlanSuccess = PlanSaved('CorrectPlanSuccess', 'The plan is corrected.')
const ConfirmPlanSuccess = PlanSaved('ConfirmPlanSuccess', 'The plan is published.')
const WithdrawPlanSuccess = PlanSaved('WithdrawPlanSuccess', 'The plan is withdrawn.')
const ImportPlanDocumentSuccess = builder
  .objectRef<{ plan: Plan; outcome: ImportOutcome }>('ImportPlanDocumentSuccess')
  .implement({
    description: 'The document is a draft now, or was here before.',
    fields: (t) => ({
      plan: t.expose('plan', { type: PlanRef, description: 'The plan.' }),
      outcome: t.expose('outcome', {
        type: ImportOutcomeEnum,
        description: 'Whether the document was new, read again over a draft, or here already.',
      }),
    }),
  })

/** What is null where the rules know only "left out" becomes left out: a title or a kind cannot be emptied. */
type Changes = Omit<typeof CorrectPlanInput.$inferInput, 'id' | 'expectedVersion'>

export function toChanges(input: Changes): PlanChanges {
  const { header, objectives, targets, tasks, assignments, reportingDuties, mandates, removeParts } = input
  return {
    header: header && {
      ...header,
      title: header.title ?? undefined,
      programme: header.programme ?? undefined,
      issuerName: header.issuerName ?? undefined,
      areaId: header.areaId?.id,
      issuerId: idOrNull(header.issuerId),
    },
    objectives: objectives?.map((objective) => ({ ...objective, text: objective.text ?? undefined })),
    targets: targets?.map((target) => ({
      ...target,
      text: target.text ?? undefined,
      kind: target.kind ?? undefined,
      operator: target.operator ?? undefined,
      unit: target.unit ?? undefined,
      firm: target.firm ?? undefined,
      indicatorId: idOrNull(target.indicatorId),
    })),
    tasks: tasks?.map((task) => ({ ...task, text: task.text ?? undefined })),
    assignments: assignments?.map(({ id, agencyId, agencyName }) => ({
      id,
      agencyId: idOrNull(agencyId),
      agencyName: agencyName ?? undefined,
    })),
    reportingDuties: reportingDuties?.map((duty) => ({
      ...duty,
      text: duty.text ?? undefined,
      recipientNames: duty.recipientNames ?? undefined,
      reporterId: idOrNull(duty.reporterId),
      viaId: idOrNull(duty.viaId),
    })),
    mandates: mandates?.map((mandate) => ({
      ...mandate,
      role: mandate.role ?? undefined,
      issuerId: idOrNull(mandate.issuerId),
    })),
    removeParts,
  }
}

function idOrNull(globalId: { id: string } | null | undefined): string | null | undefined {
  return globalId ? globalId.id : globalId
}

for (const error of [ValidationProblem, ConflictProblem]) {
  builder.objectField(error, 'presentPlan', (t) =>
    t.field({
      type: PlanRef,
      nullable: true,
      description: 'The plan that is there already and stands in the way, where you may read it.',
      resolve: ({ presentId }, _, context) => (presentId ? findPlanHeader(context, presentId) : null),
    }),
  )
}

builder.mutationFields((t) => ({
  importPlanDocument: t.field({
    type: ImportPlanDocumentSuccess,
    errors: mutationErrors,
    description:
      'Reads a document into a draft with its parts and warnings. The same document again is the same plan.',
    args: { input: t.arg({ type: ImportPlanDocumentInput, required: true, description: 'What to do.' }) },
    resolve: (_, { input }, context) => importPlanDocument(context, { ...input, areaId: input.areaId?.id }),
  }),
  correctPlan: t.field({
    type: CorrectPlanSuccess,
    errors: mutationErrors,
    description:
      'Puts right what was misread, in a draft or a published plan; the law stays as it is. Each field changed is marked and survives a new reading. For an error of the document itself see `correctPublishedPlan`.',
    args: { input: t.arg({ type: CorrectPlanInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input }, context) => ({
      plan: await correctPlan(context, {
        id: input.id.id,
        expectedVersion: input.expectedVersion,
        changes: toChanges(input),
      }),
    }),
  }),
  confirmPlan: t.field({
    type: ConfirmPlanSuccess,
    errors: mutationErrors,
    description:
      'A person has checked the draft: it is published, and agencies that it proposes join the register.',
    args: { input: t.arg({ type: ConfirmPlanInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input }, context) => ({
      plan: await confirmPlan(context, { id: input.id.id, expectedVersion: input.expectedVersion }),
    }),
  }),
  withdrawPlan: t.field({
    type: WithdrawPlanSuccess,
    errors: mutationErrors,
    description: 'Takes a draft back, which undoes its import, or a plan that was published by mistake.',
    args: { input: t.arg({ type: WithdrawPlanInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input }, context) => ({
      plan: await withdrawPlan(context, { ...input, id: input.id.id }),
    }),
  }),
}))
