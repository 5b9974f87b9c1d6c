/** The parts of a plan as the API shows them. Each has its words, its place in the source, and what a person changed. */

import { AgencyRef } from '../agency/agency.graphql.ts'
import { findAgency } from '../agency/agency.operations.ts'
import { AreaRef, onDay } from '../area/area.graphql.ts'
import { builder } from '../builder.ts'
import { todayOf } from '../context.ts'
import type { Span } from '../document/reading.ts'
import { IndicatorRef } from '../indicator/indicator.graphql.ts'
import { findIndicator } from '../indicator/indicator.operations.ts'
import { isFigureChanged } from './correct.rules.ts'
import {
  GroundRoleEnum,
  ModelKindEnum,
  OperatorEnum,
  RecipientPurposeEnum,
  ReferenceKindEnum,
  TargetKindEnum,
  TargetUnitEnum,
} from './label.graphql.ts'
import type {
  Campaign,
  Funding,
  Mandate,
  Model,
  Objective,
  PartBase,
  Recipient,
  Reference,
  Signer,
  Target,
  Task,
  TaskGroup,
} from './plan.parts.ts'

export const SpanRef = builder.objectRef<Span>('Span').implement({
  description: 'A stretch of the source text, in UTF-16 code units: `source.text.slice(start, end)`.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where it begins.' }),
    end: t.exposeInt('end', { description: 'Where it ends; the unit there is no longer part of it.' }),
  }),
})

export const PlanPart = builder.interfaceRef<PartBase>('PlanPart').implement({
  description: 'A part of a plan. Its id is given at the first save and never moves.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id within the plan; opaque.' }),
    text: t.exposeString('text', {
      description:
        'Its words: those of the source, white space collapsed, or those that a correction or an amendment gave. A change of its other fields leaves them: a field that `correctedFields` names counts, not these words. █ stands where a restricted sentence is left out.',
    }),
    span: t.expose('span', {
      type: SpanRef,
      nullable: true,
      description: 'Where the source says it; null for what a person added.',
    }),
    confidence: t.exposeFloat('confidence', { description: 'How sure the reader is, 0–1.' }),
    correctedFields: t.stringList({
      description: 'The fields that a person put right; a new reading leaves them alone.',
      resolve: ({ corrected }) => corrected,
    }),
  }),
})

export const MandateRef = builder.objectRef<Mandate>('Mandate')
MandateRef.implement({
  description: 'A document that the plan carries out, or a law that empowers it, as cited.',
  interfaces: [PlanPart],
  fields: (t) => ({
    role: t.expose('role', { type: GroundRoleEnum, description: 'Mandate or ground.' }),
    kind: t.exposeString('kind', {
      nullable: true,
      description: 'The word of its type: Quyết định, Kế hoạch …',
    }),
    number: t.exposeString('number', {
      nullable: true,
      description: 'Its number as cited; null where a law is cited by date.',
    }),
    date: t.expose('date', {
      type: 'Day',
      nullable: true,
      description: 'Its date as cited.',
    }),
    issuerName: t.exposeString('issuerName', { nullable: true, description: 'Its issuer as cited.' }),
    issuer: t.field({
      type: AgencyRef,
      nullable: true,
      description: 'Its issuer in the register.',
      resolve: ({ issuerId }, _, context) => (issuerId ? findAgency(context, issuerId) : null),
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
    kind: t.expose('kind', {
      type: TargetKindEnum,
      description: 'What is counted: a share, a number, a milestone …',
    }),
    operator: t.expose('operator', {
      type: OperatorEnum,
      nullable: true,
      description: 'How the value is to be met; null for a milestone.',
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
    unit: t.expose('unit', { type: TargetUnitEnum, description: 'The unit of the figure.' }),
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
    text: t.exposeString('text', { description: 'Its words in the source.' }),
    value: t.exposeFloat('value', { description: 'The figure, in its unit.' }),
    unitText: t.exposeString('unitText', {
      nullable: true,
      description: 'Of what: `huyện`, `nơi tạm lánh`.',
    }),
    operator: t.expose('operator', {
      type: OperatorEnum,
      nullable: true,
      description: 'How it is to be met.',
    }),
  }),
})
export const TaskRef = builder.objectRef<Task>('Task').implement({
  description: 'What is to be done.',
  interfaces: [PlanPart],
  fields: (t) => ({
    label: t.exposeString('label', { nullable: true, description: 'Its mark in the document: `a)`, `-` …' }),
    outputs: t.expose('outputs', {
      type: [OutputRef],
      description: 'Outputs of its own.',
    }),
    children: t.expose('children', {
      type: [TaskChildRef],
      description: 'The points under it.',
    }),
  }),
})
export const TaskGroupRef = builder.objectRef<TaskGroup>('TaskGroup').implement({
  description: 'Nhóm nhiệm vụ và giải pháp: tasks under one heading.',
  interfaces: [PlanPart],
  fields: (t) => ({
    number: t.exposeString('number', { description: 'The number of its heading.' }),
    title: t.exposeString('title', { description: 'Its heading.' }),
    tasks: t.expose('tasks', { type: [TaskRef], description: 'Its tasks.' }),
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
    purpose: t.expose('purpose', {
      type: RecipientPurposeEnum,
      nullable: true,
      description: 'For what they get it: to report, to carry out, to know …',
    }),
  }),
})
export const ModelRef = builder.objectRef<Model>('Model').implement({
  description:
    'A way of working run in named communes, or a place that helps. Where a shelter is is restricted.',
  interfaces: [PlanPart],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    kind: t.expose('kind', { type: ModelKindEnum, description: 'What it is for.' }),
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
    kind: t.expose('kind', { type: ReferenceKindEnum, description: 'Which of the two.' }),
    citation: t.exposeString('citation', { nullable: true, description: 'The document, as cited.' }),
  }),
})

export const SignerRef = builder.objectRef<Signer>('Signer').implement({
  description:
    'Who signed, by Decree 30/2020: TM. on behalf of the body, KT. deputy for the head, TL. by order, TUQ. by authority.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name.' }),
    position: t.exposeString('position', {
      nullable: true,
      description: 'The position in which it was signed.',
    }),
    onBehalfOf: t.exposeString('onBehalfOf', {
      nullable: true,
      description: 'In whose name: `TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH`.',
    }),
  }),
})
