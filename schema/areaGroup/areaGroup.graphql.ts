import { AreaRef, onDay } from '../area/area.graphql.ts'
import {
  BilingualInput,
  BilingualRef,
  builder,
  listCost,
  mutationErrors,
  pageArguments,
  toConnection,
} from '../builder.ts'
import { todayOf } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { SearchFilter } from '../filter.ts'
import { pageOfList } from '../paging.ts'
import {
  createAreaGroup,
  findAreaGroup,
  listAreaGroups,
  membersOfAreaGroup,
  updateAreaGroup,
} from './areaGroup.operations.ts'
import type {
  AreaGroup,
  AreaGroupMember,
  AreaGroupInput as Given,
  MemberOnDay,
  UnsettledMember,
} from './areaGroup.rules.ts'

export const AreaGroupRef = builder.objectRef<AreaGroup>('AreaGroup')

const AreaGroupMemberRef = builder.objectRef<AreaGroupMember & { day: Day }>('AreaGroupMember').implement({
  description: 'A line of the list: an area between two days.',
  fields: (t) => ({
    area: t.field({
      type: AreaRef,
      nullable: true,
      description: 'The area.',
      resolve: ({ areaId, day }, _, context) => onDay(context, areaId, day),
    }),
    from: t.expose('from', {
      type: 'Day',
      nullable: true,
      description: 'First day; null: since ever.',
    }),
    to: t.expose('to', {
      type: 'Day',
      nullable: true,
      description: 'Last day; null: still so.',
    }),
  }),
})

type OnDay<T> = T & { day: Day }

const MemberOnDayRef = builder.objectRef<OnDay<MemberOnDay>>('AreaGroupMemberOnDay').implement({
  description: 'An area that belongs to the group on a day.',
  fields: (t) => ({
    area: t.field({
      type: AreaRef,
      description: 'The area.',
      complexity: 0,
      resolve: ({ area, day }) => ({ area, day }),
    }),
    after: t.field({
      type: AreaRef,
      nullable: true,
      description: 'The area of the list that went into it whole; null where it stands in the list itself.',
      complexity: 0,
      resolve: ({ after, day }) => after && { area: after, day },
    }),
  }),
})

const UnsettledMemberRef = builder.objectRef<OnDay<UnsettledMember>>('UnsettledMember').implement({
  description: 'An area of the list that was split: a person has to say which of those after it belong.',
  fields: (t) => ({
    area: t.field({
      type: AreaRef,
      description: 'The area of the list.',
      complexity: 0,
      resolve: ({ area, day }) => ({ area, day }),
    }),
    successors: t.field({
      type: [AreaRef],
      description: 'Those that came after it.',
      complexity: 0,
      resolve: ({ successors, day }) => successors.map((area) => ({ area, day })),
    }),
  }),
})

builder.node(AreaGroupRef, {
  description:
    'A dated list of areas (nhóm địa bàn): ethnic-minority and mountain areas, a cluster, a region. Its members on a day follow the areas through mergers.',
  id: { resolve: ({ id }) => id },
  loadOne: (id, context) => findAreaGroup(context, String(id)),
  isTypeOf: (value) =>
    typeof value === 'object' && value !== null && 'members' in value && 'name' in value && 'areaId' in value,
  fields: (t) => ({
    version: t.exposeInt('version', {
      description: 'Goes up by one at each write; give it back as `expectedVersion`.',
    }),
    name: t.expose('name', { type: BilingualRef, description: 'Its name.' }),
    area: t.field({
      type: AreaRef,
      nullable: true,
      description: 'The area whose people keep the list.',
      resolve: ({ areaId }, _, context) => onDay(context, areaId, todayOf(context)),
    }),
    lineCount: t.int({
      description: 'How many lines the list has, of any day.',
      resolve: ({ members }) => members.length,
    }),
    lines: t.field({
      type: [AreaGroupMemberRef],
      description: 'The list itself, with its days.',
      complexity: { field: 50, multiplier: 50 },
      resolve: ({ members }, _, context) => members.map((one) => ({ ...one, day: todayOf(context) })),
    }),
    members: t.field({
      type: [MemberOnDayRef],
      description:
        'The areas that belong to it on a day; where one has ended, the one that it went into whole.',
      args: { asOf: t.arg({ type: 'Day', description: 'The day; today where left out.' }) },
      complexity: { field: 50, multiplier: 50 },
      resolve: async (group, { asOf }, context) => {
        const day = asOf ?? todayOf(context)
        const { members } = await membersOfAreaGroup(context, group, day)
        return members.map((one) => ({ ...one, day }))
      },
    }),
    unsettled: t.field({
      type: [UnsettledMemberRef],
      description:
        'The areas of the list that were split by the day: they wait for a person and are no members.',
      args: { asOf: t.arg({ type: 'Day', description: 'The day; today where left out.' }) },
      complexity: { field: 10, multiplier: 10 },
      resolve: async (group, { asOf }, context) => {
        const day = asOf ?? todayOf(context)
        const { unsettled } = await membersOfAreaGroup(context, group, day)
        return unsettled.map((one) => ({ ...one, day }))
      },
    }),
  }),
})

const AreaGroupConnection = builder.connectionObject(
  { type: AreaGroupRef, name: 'AreaGroupConnection', description: 'A page of area groups.' },
  { name: 'AreaGroupEdge', description: 'An area group and its place in the list.' },
)
const AreaGroupWhere = builder.inputType('AreaGroupWhere', {
  description: 'Which area groups; all conditions have to be met. They come in the order of their names.',
  fields: (t) => ({
    name: t.field({ type: SearchFilter, description: 'By words of the name.' }),
    updatedSince: t.field({ type: 'Moment', description: 'Written at this moment or since.' }),
  }),
})

builder.queryFields((t) => ({
  areaGroup: t.field({
    type: AreaGroupRef,
    nullable: true,
    description: 'One area group.',
    args: { id: t.arg.globalID({ for: AreaGroupRef, required: true, description: 'Its global id.' }) },
    resolve: (_, { id }, context) => findAreaGroup(context, id.id),
  }),
  areaGroups: t.field({
    type: AreaGroupConnection,
    description: 'All area groups, in order of name.',
    args: {
      ...pageArguments,
      where: t.arg({ type: AreaGroupWhere, description: 'Which; all where left out.' }),
    },
    complexity: listCost,
    resolve: async (_, { where, ...page }, context) =>
      toConnection(pageOfList(await listAreaGroups(context, where ?? {}), page, ({ id }) => id)),
  }),
}))

const AreaGroupMemberInput = builder.inputType('AreaGroupMemberInput', {
  description: 'A line of the list.',
  fields: (t) => ({
    areaId: t.globalID({ for: AreaRef, required: true, description: 'The area.' }),
    from: t.field({ type: 'Day', description: 'First day; left out: since ever.' }),
    to: t.field({ type: 'Day', description: 'Last day; left out: still so.' }),
  }),
})
const AreaGroupInput = builder.inputType('AreaGroupInput', {
  description: 'An area group, whole.',
  fields: (t) => ({
    name: t.field({ type: BilingualInput, required: true, description: 'Its name.' }),
    areaId: t.globalID({ for: AreaRef, required: true, description: 'The area whose people keep the list.' }),
    members: t.field({
      type: [AreaGroupMemberInput],
      required: true,
      description: 'The areas that belong to it, each with its days.',
    }),
  }),
})
const CreateAreaGroupInput = builder.inputType('CreateAreaGroupInput', {
  description: 'A new area group.',
  fields: (t) => ({
    areaGroup: t.field({ type: AreaGroupInput, required: true, description: 'The area group.' }),
  }),
})
const UpdateAreaGroupInput = builder.inputType('UpdateAreaGroupInput', {
  description: 'An area group as it is from now on. To end a membership give its line a last day.',
  fields: (t) => ({
    id: t.globalID({ for: AreaGroupRef, required: true, description: 'The area group, by its global id.' }),
    expectedVersion: t.int({ required: true, description: 'The version that you saw.' }),
    areaGroup: t.field({ type: AreaGroupInput, required: true, description: 'The area group.' }),
  }),
})

const Saved = (name: string, description: string) =>
  builder.objectRef<{ areaGroup: AreaGroup }>(name).implement({
    description,
    fields: (t) => ({
      areaGroup: t.expose('areaGroup', {
        type: AreaGroupRef,
        description: 'The area group as it is now.',
      }),
    }),
  })
const CreateAreaGroupSuccess = Saved('CreateAreaGroupSuccess', 'The area group is there.')
const UpdateAreaGroupSuccess = Saved('UpdateAreaGroupSuccess', 'The area group is changed.')

function toGroup({ name, areaId, members }: typeof AreaGroupInput.$inferInput): Given {
  return {
    name,
    areaId: areaId.id,
    members: members.map((one) => ({ areaId: one.areaId.id, from: one.from ?? null, to: one.to ?? null })),
  }
}

builder.mutationFields((t) => ({
  createAreaGroup: t.field({
    type: CreateAreaGroupSuccess,
    errors: mutationErrors,
    description: 'Adds an area group.',
    args: { input: t.arg({ type: CreateAreaGroupInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input }, context) => ({
      areaGroup: await createAreaGroup(context, toGroup(input.areaGroup)),
    }),
  }),
  updateAreaGroup: t.field({
    type: UpdateAreaGroupSuccess,
    errors: mutationErrors,
    description: 'Changes an area group.',
    args: { input: t.arg({ type: UpdateAreaGroupInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input }, context) => ({
      areaGroup: await updateAreaGroup(context, {
        ...toGroup(input.areaGroup),
        id: input.id.id,
        expectedVersion: input.expectedVersion,
      }),
    }),
  }),
}))
