/** What may be changed of the parts of a plan: alike for a correction, an amendment and a đính chính. */
import { AgencyRef } from '../agency/agency.graphql.ts'
import { builder } from '../builder.ts'
import { IndicatorRef } from '../indicator/indicator.graphql.ts'
import {
  FrequencyEnum,
  GroundRoleEnum,
  OperatorEnum,
  TargetKindEnum,
  TargetUnitEnum,
} from './label.graphql.ts'

const ObjectiveChangeInput = builder.inputType('ObjectiveChangeInput', {
  description: 'An objective whose words are put right, or without `id` one to add. Left out: stays.',
  fields: (t) => ({
    id: t.id({ description: 'The part, by its `id` within the plan; left out for a new one.' }),
    text: t.string({ description: 'Its words; needed for a new one.' }),
  }),
})
const TargetChangeInput = builder.inputType('TargetChangeInput', {
  description: 'A target to put right, or without `id` to add. Left out: stays. Null: becomes empty.',
  fields: (t) => ({
    id: t.id({ description: 'The part, by its `id` within the plan; left out for a new one.' }),
    text: t.string({ description: 'Its words; needed for a new one.' }),
    kind: t.field({ type: TargetKindEnum, description: 'What is counted: a share, a number, a milestone …' }),
    operator: t.field({ type: OperatorEnum, description: 'How the value is to be met.' }),
    value: t.float({ description: 'The figure, in `unit`; null for a milestone.' }),
    unit: t.field({ type: TargetUnitEnum, description: 'The unit of the figure.' }),
    scope: t.string({ description: 'For whom or where.' }),
    dueYear: t.int({ description: 'The year by whose end it is due.' }),
    firm: t.boolean({ description: 'A commitment, not an aim.' }),
    baseline: t.string({ description: 'Where it starts from.' }),
    indicatorId: t.globalID({ for: IndicatorRef, description: 'What is measured.' }),
    variantKey: t.string({ description: "The variant of the indicator's definition." }),
  }),
})
const TaskChangeInput = builder.inputType('TaskChangeInput', {
  description: 'A task whose words are put right, or without `id` one to add. Left out: stays.',
  fields: (t) => ({
    id: t.id({ description: 'The part, by its `id` within the plan; left out for a new one.' }),
    groupId: t.id({ description: 'Of a new one: the group of tasks at whose end it stands.' }),
    text: t.string({ description: 'Its words; needed for a new one.' }),
  }),
})
const AssignmentChangeInput = builder.inputType('AssignmentChangeInput', {
  description: 'An assignment to put right.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The part, by its `id` within the plan.' }),
    agencyId: t.globalID({ for: AgencyRef, description: 'The agency meant.' }),
    agencyName: t.string({ description: 'The agency, in the words of the plan.' }),
  }),
})
const ReportingDutyChangeInput = builder.inputType('ReportingDutyChangeInput', {
  description: 'A reporting duty to put right, or without `id` to add. Left out: stays. Null: becomes empty.',
  fields: (t) => ({
    id: t.id({ description: 'The part, by its `id` within the plan; left out for a new one.' }),
    text: t.string({ description: 'Its words; needed for a new one.' }),
    frequency: t.field({
      type: FrequencyEnum,
      description: 'How often it is due; null where no period is said.',
    }),
    dueDay: t.int({ description: 'Day of the month.' }),
    dueMonth: t.int({ description: 'Month of the due day, 1–12; null for a monthly duty.' }),
    dueYear: t.int({ description: 'Year of the due day; null where it comes every year.' }),
    reporterName: t.string({ description: 'Who reports, in the words of the plan.' }),
    reporterId: t.globalID({ for: AgencyRef, description: 'Who reports, in the register.' }),
    recipientNames: t.stringList({
      description: 'Who gets it, all of them, at most 20; linked where the register knows the name.',
    }),
    viaName: t.string({ description: 'Via which desk.' }),
    viaId: t.globalID({ for: AgencyRef, description: 'Via which desk, in the register.' }),
  }),
})
const MandateChangeInput = builder.inputType('MandateChangeInput', {
  description: 'A cited document to put right. Left out: stays. Null: becomes empty.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The part, by its `id` within the plan.' }),
    role: t.field({ type: GroundRoleEnum, description: 'Mandate or ground.' }),
    number: t.string({ description: 'The number of the cited document.' }),
    date: t.field({ type: 'Day', description: 'The day that the cited document was signed.' }),
    issuerName: t.string({ description: 'Who issued the cited document, in the words of the plan.' }),
    issuerId: t.globalID({ for: AgencyRef, description: 'Its issuer, in the register.' }),
  }),
})

type Fields = Parameters<NonNullable<Parameters<typeof builder.inputType>[1]['fields']>>[0]

/** The lists of changed parts that each of these inputs takes. */
export const partChanges = (t: Fields) => ({
  objectives: t.field({
    type: [ObjectiveChangeInput],
    description: 'Objectives to change, each by its `id`, or to add; those left out stay.',
  }),
  targets: t.field({
    type: [TargetChangeInput],
    description: 'Targets to change, each by its `id`, or to add; those left out stay.',
  }),
  tasks: t.field({
    type: [TaskChangeInput],
    description: 'Tasks to change, each by its `id`, or to add; those left out stay.',
  }),
  assignments: t.field({
    type: [AssignmentChangeInput],
    description: 'Assignments whose agency to change, each by its `id`; those left out stay.',
  }),
  reportingDuties: t.field({
    type: [ReportingDutyChangeInput],
    description: 'Reporting duties to change, each by its `id`, or to add; those left out stay.',
  }),
  mandates: t.field({
    type: [MandateChangeInput],
    description: 'Cited documents to change, each by its `id`; those left out stay.',
  }),
})
