/** The parts of a plan as the API shows them. Each has its words, its place in the source, and what a person changed. */
import { AgencyGroupRef, AgencyRef } from '../agency/agency.graphql.ts'
import { findAgency, findAgencyGroup } from '../agency/agency.operations.ts'
import { AreaRef, onDay } from '../area/area.graphql.ts'
import { BilingualRef, builder, described } from '../builder.ts'
import { todayOf } from '../context.ts'
import type { ReadWarning, Restoration, Span } from '../document/reading.ts'
import { IndicatorRef } from '../indicator/indicator.graphql.ts'
import { findIndicator } from '../indicator/indicator.operations.ts'
import { isFigureChanged } from './correct.rules.ts'
import {
  agencyRoleLabels,
  frequencyLabels,
  groundRoleLabels,
  modalityLabels,
  modelKindLabels,
  operatorLabels,
  recipientPurposeLabels,
  referenceKindLabels,
  targetKindLabels,
  targetUnitLabels,
} from './label.rules.ts'
import type {
  Assignment,
  Campaign,
  Duty,
  Funding,
  Mandate,
  Model,
  Objective,
  PartBase,
  Recipient,
  Reference,
  ReportingDuty,
  Signer,
  Target,
  Task,
  TaskGroup,
} from './plan.parts.ts'

export const OperatorEnum = builder.enumType('Operator', {
  description:
    'How a value is to be met. NOT_STATED: the text has no word of comparison; the direction of the indicator judges.',
  values: described(operatorLabels),
})
export const TargetKindEnum = builder.enumType('TargetKind', {
  description:
    'SHARE, COUNT, COUNT_PER_AREA (x of y areas meet it, never a sum), MILESTONE (yes or no), COVERAGE (of areas).',
  values: described(targetKindLabels),
})
export const TargetUnitEnum = builder.enumType('TargetUnit', {
  description: 'The unit of a target.',
  values: described(targetUnitLabels),
})
export const FrequencyEnum = builder.enumType('Frequency', {
  description: 'How often a report is due.',
  values: described(frequencyLabels),
})
export const GroundRoleEnum = builder.enumType('GroundRole', {
  description:
    'MANDATE: a document that this one carries out ("Thực hiện …"). GROUND: a law that empowers ("Căn cứ").',
  values: described(groundRoleLabels),
})
const AgencyRoleEnum = builder.enumType('AgencyRole', {
  description:
    'LEAD chủ trì, IMPLEMENT thực hiện, COOPERATE phối hợp, FOCAL đầu mối, GUIDE hướng dẫn, INSPECT kiểm tra, SUPERVISE giám sát.',
  values: described(agencyRoleLabels),
})
const ModalityEnum = builder.enumType('Modality', {
  description: 'ASSIGNED where the issuer is superior, REQUESTED ("đề nghị") where it is not.',
  values: described(modalityLabels),
})
const ModelKindEnum = builder.enumType('ModelKind', {
  description: 'What a model is for.',
  values: described(modelKindLabels),
})
const RecipientPurposeEnum = builder.enumType('RecipientPurpose', {
  description: 'Why somebody gets the document: to report, to carry out, to cooperate, to know, to archive.',
  values: described(recipientPurposeLabels),
})
const ReferenceKindEnum = builder.enumType('ReferenceKind', {
  description: 'A sub-plan announced ("có kế hoạch riêng"), or work assigned in another document.',
  values: described(referenceKindLabels),
})

const SpanRef = builder.objectRef<Span>('Span').implement({
  description: 'A stretch of the source text, in UTF-16 code units: `source.text.slice(start, end)`.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where it begins.' }),
    end: t.exposeInt('end', { description: 'Where it ends; the unit there is no longer part of it.' }),
  }),
})

const PlanPart = builder.interfaceRef<PartBase>('PlanPart').implement({
  description: 'A part of a plan. Its id is given at the first save and never moves.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id within the plan; opaque.' }),
    text: t.exposeString('text', {
      description:
        'The words of the source as first read, white space collapsed: an amendment of other fields leaves them (`correctedFields` names those). █ stands where a restricted sentence is left out.',
    }),
    span: t.field({
      type: SpanRef,
      nullable: true,
      description: 'Where the source says it; null for what a person added.',
      resolve: ({ span }) => span,
    }),
    confidence: t.exposeFloat('confidence', { description: 'How sure the reader is, 0–1.' }),
    correctedFields: t.stringList({
      description: 'The fields that a person put right; a new reading leaves them alone.',
      resolve: ({ corrected }) => corrected,
    }),
  }),
})

const agencyOf = (id: string | null, context: Parameters<typeof findAgency>[0]) =>
  id ? findAgency(context, id) : null

export const MandateRef = builder.objectRef<Mandate>('Mandate')
MandateRef.implement({
  description: 'A document that the plan carries out, or a law that empowers it, as cited.',
  interfaces: [PlanPart],
  fields: (t) => ({
    role: t.field({ type: GroundRoleEnum, description: 'Mandate or ground.', resolve: ({ role }) => role }),
    kind: t.exposeString('kind', {
      nullable: true,
      description: 'The word of its type: Quyết định, Kế hoạch …',
    }),
    number: t.exposeString('number', {
      nullable: true,
      description: 'Its number as cited; null where a law is cited by date.',
    }),
    date: t.field({
      type: 'Day',
      nullable: true,
      description: 'Its date as cited.',
      resolve: ({ date }) => date,
    }),
    issuerName: t.exposeString('issuerName', { nullable: true, description: 'Its issuer as cited.' }),
    issuer: t.field({
      type: AgencyRef,
      nullable: true,
      description: 'Its issuer in the register.',
      resolve: ({ issuerId }, _, context) => agencyOf(issuerId, context),
    }),
  }),
})

export const ObjectiveRef = builder.objectRef<Objective>('Objective').implement({
  description: 'What the plan wants, in words.',
  interfaces: [PlanPart],
})

export const TargetRef = builder.objectRef<Target>('Target').implement({
  description: 'What is to be reached: value, operator and unit as written, with the year it is due.',
  interfaces: [PlanPart],
  fields: (t) => ({
    kind: t.field({ type: TargetKindEnum, description: 'Its kind.', resolve: ({ kind }) => kind }),
    operator: t.field({
      type: OperatorEnum,
      nullable: true,
      description: 'How the value is to be met; null for a milestone.',
      resolve: ({ operator }) => operator,
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: 'The figure; null for a milestone, and where it is damaged. Money in đồng.',
    }),
    valueText: t.string({
      nullable: true,
      description:
        'The figure as written: `ít nhất 05`; null where a person changed value, operator or unit.',
      resolve: ({ corrected, valueText }) => (isFigureChanged(corrected) ? null : valueText),
    }),
    unit: t.field({ type: TargetUnitEnum, description: 'Its unit.', resolve: ({ unit }) => unit }),
    scope: t.exposeString('scope', { nullable: true, description: 'For whom or where: `mỗi xã, phường`.' }),
    dueYear: t.exposeInt('dueYear', { nullable: true, description: 'The year by whose end it is due.' }),
    firm: t.exposeBoolean('firm', { description: 'False for "phấn đấu": an aim, not a commitment.' }),
    baseline: t.exposeString('baseline', { nullable: true, description: 'Where it starts from, if given.' }),
    indicator: t.field({
      type: IndicatorRef,
      nullable: true,
      description: 'What is measured; null while open.',
      resolve: ({ indicatorId }, _, context) => (indicatorId ? findIndicator(context, indicatorId) : null),
    }),
    variantKey: t.exposeString('variantKey', {
      nullable: true,
      description: "The variant of the indicator's definition.",
    }),
  }),
})

type Child = PartBase & { label: string | null }
const TaskChildRef = builder.objectRef<Child>('TaskChild').implement({
  description: 'A point under a task.',
  interfaces: [PlanPart],
  fields: (t) => ({
    label: t.exposeString('label', { nullable: true, description: 'Its mark: `+`, `a)` …' }),
  }),
})
const OutputRef = builder.objectRef<Task['outputs'][number]>('TaskOutput').implement({
  description: 'What the task itself is to yield: `ở 02 huyện`.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The words.' }),
    value: t.exposeFloat('value', { description: 'The figure.' }),
    unitText: t.exposeString('unitText', {
      nullable: true,
      description: 'Of what: `huyện`, `nơi tạm lánh`.',
    }),
    operator: t.field({
      type: OperatorEnum,
      nullable: true,
      description: 'How it is to be met.',
      resolve: ({ operator }) => operator,
    }),
  }),
})
export const TaskRef = builder.objectRef<Task>('Task').implement({
  description: 'What is to be done.',
  interfaces: [PlanPart],
  fields: (t) => ({
    label: t.exposeString('label', { nullable: true, description: 'Its mark in the document: `a)`, `-` …' }),
    outputs: t.field({
      type: [OutputRef],
      description: 'Outputs of its own.',
      resolve: ({ outputs }) => outputs,
    }),
    children: t.field({
      type: [TaskChildRef],
      description: 'The points under it.',
      resolve: ({ children }) => children,
    }),
  }),
})
export const TaskGroupRef = builder.objectRef<TaskGroup>('TaskGroup').implement({
  description: 'Nhóm nhiệm vụ và giải pháp: tasks under one heading.',
  interfaces: [PlanPart],
  fields: (t) => ({
    number: t.exposeString('number', { description: 'The number of its heading.' }),
    title: t.exposeString('title', { description: 'Its heading.' }),
    tasks: t.field({ type: [TaskRef], description: 'Its tasks.', resolve: ({ tasks }) => tasks }),
  }),
})

const DutyRef = builder.objectRef<Duty>('Duty').implement({
  description: 'One duty of an agency.',
  interfaces: [PlanPart],
  fields: (t) => ({
    label: t.exposeString('label', { nullable: true, description: 'Its mark in the document.' }),
    roles: t.field({
      type: [AgencyRoleEnum],
      description: 'The roles that its words give.',
      resolve: ({ roles }) => roles,
    }),
    modality: t.field({
      type: ModalityEnum,
      description: 'Assigned or requested.',
      resolve: ({ modality }) => modality,
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
      resolve: ({ groupId }, _, context) => (groupId ? findAgencyGroup(context, groupId) : null),
    }),
    proposed: t.boolean({
      description: 'Whether the register has no such agency yet: confirming the plan adds it.',
      resolve: ({ agencyId, groupId }) => !agencyId && !groupId,
    }),
    duties: t.field({ type: [DutyRef], description: 'Its duties.', resolve: ({ duties }) => duties }),
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
      resolve: ({ reporterGroupId }, _, context) =>
        reporterGroupId ? findAgencyGroup(context, reporterGroupId) : null,
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
    frequency: t.field({
      type: FrequencyEnum,
      nullable: true,
      description: 'How often; null: "định kỳ" with no period.',
      resolve: ({ frequency }) => frequency,
    }),
    dueDay: t.exposeInt('dueDay', { nullable: true, description: 'Day of the month.' }),
    dueMonth: t.exposeInt('dueMonth', {
      nullable: true,
      description: 'Month; null for a monthly duty or an undated one.',
    }),
    dueYear: t.exposeInt('dueYear', { nullable: true, description: 'Year; null where it comes every year.' }),
  }),
})

export const CampaignRef = builder.objectRef<Campaign>('Campaign').implement({
  description: 'Recurring days: a month of action, a day of remembrance.',
  interfaces: [PlanPart],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    start: t.exposeString('start', { description: 'First day, `MM-DD`.' }),
    end: t.exposeString('end', { description: 'Last day, `MM-DD`.' }),
  }),
})
export const FundingRef = builder.objectRef<Funding>('Funding').implement({
  description: 'Where the money comes from, in words.',
  interfaces: [PlanPart],
})
export const RecipientRef = builder.objectRef<Recipient>('Recipient').implement({
  description: 'Nơi nhận: who gets the document, and for what.',
  interfaces: [PlanPart],
  fields: (t) => ({
    purpose: t.field({
      type: RecipientPurposeEnum,
      nullable: true,
      description: 'For what.',
      resolve: ({ purpose }) => purpose,
    }),
  }),
})
export const ModelRef = builder.objectRef<Model>('Model').implement({
  description:
    'A way of working run in named communes, or a place that helps. Where a shelter is is restricted.',
  interfaces: [PlanPart],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    kind: t.field({ type: ModelKindEnum, description: 'What it is for.', resolve: ({ kind }) => kind }),
    placeNames: t.exposeStringList('placeNames', {
      description: 'Where, as the plan says; empty where restricted.',
    }),
    places: t.field({
      type: [AreaRef],
      description: 'Where, in the register; empty where restricted.',
      resolve: async ({ placeIds }, _, context) => {
        const places = await Promise.all(placeIds.map((id) => onDay(context, id, todayOf(context))))
        return places.filter((place) => place !== null)
      },
    }),
    restricted: t.exposeBoolean('restricted', { description: 'Whether its place is restricted.' }),
  }),
})
export const ReferenceRef = builder.objectRef<Reference>('Reference').implement({
  description: 'A sub-plan announced, or work assigned by reference to another document.',
  interfaces: [PlanPart],
  fields: (t) => ({
    kind: t.field({ type: ReferenceKindEnum, description: 'Which of the two.', resolve: ({ kind }) => kind }),
    citation: t.exposeString('citation', { nullable: true, description: 'The document, as cited.' }),
  }),
})

export const SignerRef = builder.objectRef<Signer>('Signer').implement({
  description:
    'Who signed, by Decree 30/2020: TM. on behalf of the body, KT. deputy for the head, TL. by order, TUQ. by authority.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name.' }),
    position: t.exposeString('position', { nullable: true, description: 'The position.' }),
    onBehalfOf: t.exposeString('onBehalfOf', {
      nullable: true,
      description: 'In whose name: `TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH`.',
    }),
  }),
})

export const WarningRef = builder.objectRef<ReadWarning>('PlanWarning').implement({
  description: 'What the reader wants a person to look at.',
  fields: (t) => ({
    code: t.string({
      description: 'Which kind: NO_NUMBER, FIGURE_DAMAGED, DUTY_WITHOUT_DAY …',
      resolve: ({ code }) => code,
    }),
    message: t.field({
      type: BilingualRef,
      description: 'What and what to do.',
      resolve: ({ vi, en }) => ({ vi, en }),
    }),
    span: t.field({
      type: SpanRef,
      nullable: true,
      description: 'Where in the source.',
      resolve: ({ span }) => span,
    }),
  }),
})

export const RestorationRef = builder.objectRef<Restoration>('Restoration').implement({
  description: 'Letters that the file had lost, restored because the language leaves one reading.',
  fields: (t) => ({
    span: t.field({ type: SpanRef, description: 'Where in the source.', resolve: ({ span }) => span }),
    original: t.exposeString('original', { description: 'As the file has it.' }),
    restored: t.exposeString('restored', { description: 'As it is read.' }),
  }),
})

export const HeaderSpanRef = builder.objectRef<{ field: string; span: Span }>('HeaderSpan').implement({
  description: 'Where the source says a field of the header.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'number, date, place, title, issuer, period or signer.' }),
    span: t.field({ type: SpanRef, description: 'Where.', resolve: ({ span }) => span }),
  }),
})
