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
    id: t.id({ description: 'Which; left out for a new one.' }),
    text: t.string({ description: 'Its words; needed for a new one.' }),
  }),
})
const TargetChangeInput = builder.inputType('TargetChangeInput', {
  description: 'A target to put right, or without `id` to add. Left out: stays. Null: becomes empty.',
  fields: (t) => ({
    id: t.id({ description: 'Which; left out for a new one.' }),
    text: t.string({ description: 'Its words; needed for a new one.' }),
    kind: t.field({ type: TargetKindEnum, description: 'Its kind.' }),
    operator: t.field({ type: OperatorEnum, description: 'How the value is to be met.' }),
    value: t.float({ description: 'The figure.' }),
    unit: t.field({ type: TargetUnitEnum, description: 'Its unit.' }),
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
    id: t.id({ description: 'Which; left out for a new one.' }),
    groupId: t.id({ description: 'Of a new one: the group of tasks at whose end it stands.' }),
    text: t.string({ description: 'Its words; needed for a new one.' }),
  }),
})
const AssignmentChangeInput = builder.inputType('AssignmentChangeInput', {
  description: 'An assignment to put right.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Which.' }),
    agencyId: t.globalID({ for: AgencyRef, description: 'The agency meant.' }),
    agencyName: t.string({ description: 'Its name.' }),
  }),
})
const ReportingDutyChangeInput = builder.inputType('ReportingDutyChangeInput', {
  description: 'A reporting duty to put right, or without `id` to add. Left out: stays. Null: becomes empty.',
  fields: (t) => ({
    id: t.id({ description: 'Which; left out for a new one.' }),
    text: t.string({ description: 'Its words; needed for a new one.' }),
    frequency: t.field({ type: FrequencyEnum, description: 'How often.' }),
    dueDay: t.int({ description: 'Day of the month.' }),
    dueMonth: t.int({ description: 'Month.' }),
    dueYear: t.int({ description: 'Year.' }),
    reporterName: t.string({ description: 'Who reports.' }),
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
    id: t.id({ required: true, description: 'Which.' }),
    role: t.field({ type: GroundRoleEnum, description: 'Mandate or ground.' }),
    number: t.string({ description: 'Its number.' }),
    date: t.field({ type: 'Day', description: 'Its date.' }),
    issuerName: t.string({ description: 'Its issuer.' }),
    issuerId: t.globalID({ for: AgencyRef, description: 'Its issuer, in the register.' }),
  }),
})

type Fields = Parameters<NonNullable<Parameters<typeof builder.inputType>[1]['fields']>>[0]

/** The lists of changed parts that each of these inputs takes. */
export const partChanges = (t: Fields) => ({
  objectives: t.field({ type: [ObjectiveChangeInput], description: 'Objectives.' }),
  targets: t.field({ type: [TargetChangeInput], description: 'Targets.' }),
  tasks: t.field({ type: [TaskChangeInput], description: 'Tasks.' }),
  assignments: t.field({ type: [AssignmentChangeInput], description: 'Assignments.' }),
  reportingDuties: t.field({ type: [ReportingDutyChangeInput], description: 'Reporting duties.' }),
  mandates: t.field({ type: [MandateChangeInput], description: 'Cited documents.' }),
})
