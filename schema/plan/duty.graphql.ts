/** Who is to do what, and who reports to whom: the parts of a plan that name agencies. */
import { AgencyRef } from '../agency/agency.graphql.ts'
import { findAgency, findAgencyGroup } from '../agency/agency.operations.ts'
import { AgencyGroupRef } from '../agency/group.graphql.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { AgencyRoleEnum, FrequencyEnum, ModalityEnum } from './label.graphql.ts'
import { PlanPart } from './part.graphql.ts'
import type { Assignment, Duty, ReportingDuty } from './plan.parts.ts'

const agencyOf = (id: string | null, context: Context) => (id ? findAgency(context, id) : null)
const groupOf = (id: string | null, context: Context) => (id ? findAgencyGroup(context, id) : null)

const DutyRef = builder.objectRef<Duty>('Duty').implement({
  description: 'One duty of an agency.',
  interfaces: [PlanPart],
  fields: (t) => ({
    label: t.exposeString('label', { nullable: true, description: 'Its mark in the document.' }),
    roles: t.expose('roles', {
      type: [AgencyRoleEnum],
      description: 'The roles that its words give.',
    }),
    modality: t.expose('modality', {
      type: ModalityEnum,
      description: 'Assigned or requested.',
    }),
    namedAgency: t.exposeString('namedAgency', {
      nullable: true,
      description: 'A part of the agency that it names.',
    }),
  }),
})
export const AssignmentRef = builder.objectRef<Assignment>('Assignment').implement({
  description: 'Who is to do what: one agency, or a phrase for many.',
  interfaces: [PlanPart],
  fields: (t) => ({
    agencyName: t.exposeString('agencyName', { description: 'As the plan names it.' }),
    agency: t.field({
      type: AgencyRef,
      nullable: true,
      description: 'The agency in the register; null for a group, or while open.',
      resolve: ({ agencyId }, _, context) => agencyOf(agencyId, context),
    }),
    group: t.field({
      type: AgencyGroupRef,
      nullable: true,
      description: 'The phrase for many.',
      resolve: ({ groupId }, _, context) => groupOf(groupId, context),
    }),
    proposed: t.boolean({
      description: 'Whether the register has no such agency yet: confirming the plan adds it.',
      resolve: ({ agencyId, groupId }) => !agencyId && !groupId,
    }),
    duties: t.expose('duties', { type: [DutyRef], description: 'Its duties.' }),
  }),
})

type ReportRecipient = { name: string; agencyId: string | null }
const ReportRecipientRef = builder.objectRef<ReportRecipient>('ReportRecipient').implement({
  description: 'Who is to get a report.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As the plan names it.' }),
    agency: t.field({
      type: AgencyRef,
      nullable: true,
      description: 'In the register.',
      resolve: ({ agencyId }, _, context) => agencyOf(agencyId, context),
    }),
  }),
})
export const ReportingDutyRef = builder.objectRef<ReportingDuty>('ReportingDuty').implement({
  description: 'Chế độ báo cáo: who reports to whom, via which desk, how often and by which day.',
  interfaces: [PlanPart],
  fields: (t) => ({
    reporterName: t.exposeString('reporterName', {
      nullable: true,
      description: 'Who reports, as the plan says.',
    }),
    reporter: t.field({
      type: AgencyRef,
      nullable: true,
      description: 'Who reports, in the register; null for a group, or while open.',
      resolve: ({ reporterId }, _, context) => agencyOf(reporterId, context),
    }),
    reporterGroup: t.field({
      type: AgencyGroupRef,
      nullable: true,
      description: 'The phrase for many that reports.',
      resolve: ({ reporterGroupId }, _, context) => groupOf(reporterGroupId, context),
    }),
    recipients: t.field({
      type: [ReportRecipientRef],
      description: 'Who gets it.',
      resolve: ({ recipientNames, recipientIds }) =>
        recipientNames.map((name, index) => ({ name, agencyId: recipientIds[index] ?? null })),
    }),
    viaName: t.exposeString('viaName', {
      nullable: true,
      description: 'The desk that receives and consolidates, as the plan says.',
    }),
    via: t.field({
      type: AgencyRef,
      nullable: true,
      description: 'That desk, in the register.',
      resolve: ({ viaId }, _, context) => agencyOf(viaId, context),
    }),
    frequency: t.expose('frequency', {
      type: FrequencyEnum,
      nullable: true,
      description: 'How often; null: "định kỳ" with no period.',
    }),
    dueDay: t.exposeInt('dueDay', { nullable: true, description: 'Day of the month.' }),
    dueMonth: t.exposeInt('dueMonth', {
      nullable: true,
      description: 'Month; null for a monthly duty or an undated one.',
    }),
    dueYear: t.exposeInt('dueYear', { nullable: true, description: 'Year; null where it comes every year.' }),
  }),
})
