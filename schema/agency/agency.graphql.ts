import { AreaRef, onDay } from '../area/area.graphql.ts'
import { BilingualRef, builder, described, pageArguments, queriesCost, toConnection } from '../builder.ts'
import { todayOf } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { countNamed, IdFilter, idsOf, SearchFilter } from '../filter.ts'
import { committeeId } from '../ids.ts'
import { pageOfList } from '../paging.ts'
import { findAgency, listAgencies } from './agency.operations.ts'
import {
  type Agency,
  agencyKindLabels,
  committeeNamesOn,
  fieldOfWorkLabels,
  type Handover,
  isAgencyAliveOn,
} from './agency.rules.ts'

export const AgencyKindEnum = builder.enumType('AgencyKind', {
  description: 'What kind of body an agency is.',
  values: described(agencyKindLabels),
})
export const FieldOfWorkEnum = builder.enumType('FieldOfWork', {
  description: 'What a duty is about. Agencies hand over by field, one to many.',
  values: described(fieldOfWorkLabels),
})

export const AgencyRef = builder.objectRef<Agency>('Agency')
export const AgencyConnection = builder.connectionObject(
  { type: AgencyRef, name: 'AgencyConnection', description: 'A page of agencies.' },
  { name: 'AgencyEdge', description: 'An agency and its place in the list.' },
)

const HandoverRef = builder.objectRef<Handover>('Handover').implement({
  description: 'From a day on, the duties of a field lie with another agency.',
  fields: (t) => ({
    field: t.field({
      type: FieldOfWorkEnum,
      nullable: true,
      description: 'The field of work; null: all of them.',
      resolve: ({ field }) => (field === 'ALL' ? null : field),
    }),
    fieldLabel: t.field({
      type: BilingualRef,
      description: 'The field of work, for people.',
      resolve: ({ field }) => (field === 'ALL' ? { vi: 'Toàn bộ', en: 'All' } : fieldOfWorkLabels[field]),
    }),
    on: t.expose('on', { type: 'Day', description: 'The first day of the new holder.' }),
    act: t.exposeString('act', { nullable: true, description: 'The legal act.' }),
    from: t.field({
      type: AgencyRef,
      nullable: true,
      description: 'Who had it.',
      resolve: ({ fromId }, _, context) => findAgency(context, fromId),
    }),
    to: t.field({
      type: AgencyRef,
      nullable: true,
      description: 'Who has it.',
      resolve: ({ toId }, _, context) => findAgency(context, toId),
    }),
  }),
})

builder.node(AgencyRef, {
  description:
    "A body that acts: a People's Committee, a sở, a phòng, police, a school, a union, a village head.",
  id: { resolve: ({ id }) => id },
  loadOne: (id, context) => findAgency(context, String(id)),
  isTypeOf: (value) => typeof value === 'object' && value !== null && 'professionalLineId' in value,
  fields: (t) => ({
    kind: t.expose('kind', { type: AgencyKindEnum, description: 'Its kind.' }),
    kindLabel: t.field({
      type: BilingualRef,
      description: 'Its kind, for people.',
      resolve: ({ kind }) => agencyKindLabels[kind],
    }),
    name: t.exposeString('name', {
      description:
        "Its full name, the one it has now or had last. A People's Committee reached by `Area.peoplesCommittee` has that of the area's day.",
    }),
    shortName: t.exposeString('shortName', {
      nullable: true,
      description: 'Its name as abbreviated in documents.',
    }),
    foundedOn: t.expose('foundedOn', {
      type: 'Day',
      nullable: true,
      description: 'Its first day; null: before the register.',
    }),
    endedOn: t.expose('endedOn', {
      type: 'Day',
      nullable: true,
      description: 'Its last day; null: it exists.',
    }),
    alive: t.boolean({
      description: 'Whether it exists on a day.',
      args: { asOf: t.arg({ type: 'Day', description: 'The day; today where left out.' }) },
      resolve: (agency, { asOf }, context) => isAgencyAliveOn(agency, asOf ?? todayOf(context)),
    }),
    areas: t.field({
      type: [AreaRef],
      description: 'Its jurisdiction, its home first.',
      resolve: async (agency, _, context) => {
        const areas = await Promise.all(
          agency.areaIds.map((id) => onDay(context, id, dayOf(agency, todayOf(context)))),
        )
        return areas.filter((area) => area !== null)
      },
    }),
    superior: t.field({
      type: AgencyRef,
      nullable: true,
      description: 'Its administrative superior: who may assign work to it.',
      resolve: ({ superiorId }, _, context) => (superiorId === null ? null : findAgency(context, superiorId)),
    }),
    professionalLine: t.field({
      type: AgencyRef,
      nullable: true,
      description: 'Who guides it in its field: a phòng stands under its UBND and is guided by the sở.',
      resolve: ({ professionalLineId }, _, context) =>
        professionalLineId === null ? null : findAgency(context, professionalLineId),
    }),
    handovers: t.expose('handovers', {
      type: [HandoverRef],
      description: 'What it handed over, by field of work.',
    }),
    takeovers: t.expose('takeovers', {
      type: [HandoverRef],
      description: 'What it took over, by field of work.',
    }),
  }),
})

builder.objectField(AreaRef, 'peoplesCommittee', (t) =>
  t.field({
    type: AgencyRef,
    nullable: true,
    description:
      "Its People's Committee, founded and ended with it, as it was called on that day; of the nation, the Government.",
    resolve: async ({ area, day }, _, context) => {
      const committee = await findAgency(context, committeeId(area.id))
      return committee && { ...committee, ...committeeNamesOn(area, day) }
    },
  }),
)

/** An agency that has ended is told in the names of its own time. */
function dayOf(agency: Agency, day: Day): Day {
  return agency.endedOn !== null && agency.endedOn < day ? agency.endedOn : day
}

const AgencyKindFilter = builder.inputType('AgencyKindFilter', {
  isOneOf: true,
  description: 'By kind of agency.',
  fields: (t) => ({
    eq: t.field({ type: AgencyKindEnum, description: 'This one.' }),
    in: t.field({ type: [AgencyKindEnum], description: 'Any of these.' }),
  }),
})

const AgencyWhere = builder.inputType('AgencyWhere', {
  description: 'Which agencies; all conditions have to be met. `area` or `kind` is needed.',
  fields: (t) => ({
    area: t.field({ type: IdFilter, description: 'At home in these areas.' }),
    kind: t.field({ type: AgencyKindFilter, description: 'Of these kinds.' }),
    name: t.field({ type: SearchFilter, description: 'By words of the name, abbreviated or not.' }),
    alive: t.boolean({
      description: 'Only those that existed (true) or did not exist (false) on the day asked for.',
    }),
    updatedSince: t.field({ type: 'Moment', description: 'Written at this moment or since.' }),
  }),
})

builder.queryFields((t) => ({
  agency: t.field({
    type: AgencyRef,
    nullable: true,
    description: 'One agency.',
    args: { id: t.arg.globalID({ for: AgencyRef, required: true, description: 'Its global id.' }) },
    resolve: (_, { id }, context) => findAgency(context, id.id),
  }),
  agencies: t.field({
    type: AgencyConnection,
    description: 'Agencies of an area, or of a kind, in order of name.',
    args: {
      ...pageArguments,
      where: t.arg({ type: AgencyWhere, required: true, description: 'Which agencies.' }),
      asOf: t.arg({ type: 'Day', description: 'The day of `alive`; today where left out.' }),
    },
    complexity: (args) => queriesCost(args, countNamed(args.where.area ?? args.where.kind)),
    resolve: async (_, { where, asOf, ...page }, context) => {
      const condition = { ...where, areaIds: idsOf(where.area, 'Area') }
      const agencies = await listAgencies(context, condition, asOf ?? todayOf(context))
      return toConnection(pageOfList(agencies, page, ({ id }) => id))
    },
  }),
}))
