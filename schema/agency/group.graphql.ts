/** A phrase of a plan for many: what it is, and a person who lists whom it means. */
import { AreaRef, onDay } from '../area/area.graphql.ts'
import { builder, mutationErrors, pageArguments, queriesCost, toConnection } from '../builder.ts'
import { todayOf } from '../context.ts'
import { countNamed, IdFilter, idsOf } from '../filter.ts'
import { pageOfList } from '../paging.ts'
import { AgencyRef } from './agency.graphql.ts'
import { findAgencyGroup, type KeptGroup, listGroupMembers } from './agency.operations.ts'
import { listGroups } from './group.operations.ts'
import { firstMembers, isOpenOn, membersMeant, mostParents } from './members.operations.ts'

export const AgencyGroupRef = builder.objectRef<KeptGroup>('AgencyGroup')
builder.node(AgencyGroupRef, {
  description:
    'A phrase of a plan that stands for many ("UBND các xã, phường"): a rule resolved on a day, or left open until a person lists the members. Never a made-up agency.',
  id: { resolve: ({ id }) => id },
  loadOne: (id, context) => findAgencyGroup(context, String(id)),
  isTypeOf: (value) => typeof value === 'object' && value !== null && 'phrase' in value && 'rule' in value,
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Goes up by one at each write.' }),
    phrase: t.exposeString('phrase', { description: 'The phrase as the plan has it.' }),
    open: t.boolean({
      description: 'Whether a person has still to list the members that it has on a day.',
      args: { asOf: t.arg({ type: 'Day', description: 'The day; today where left out.' }) },
      resolve: (group, { asOf }, context) => isOpenOn(context, group, asOf ?? todayOf(context)),
    }),
    area: t.field({
      type: AreaRef,
      nullable: true,
      description: 'The area whose documents use the phrase.',
      resolve: ({ areaId }, _, context) => onDay(context, areaId, todayOf(context)),
    }),
    members: t.field({
      type: [AgencyRef],
      description:
        'Who is meant on a day, the first 500 of them; empty while `open`. For all see `agencyGroupMembers`.',
      args: { asOf: t.arg({ type: 'Day', description: 'The day; today where left out.' }) },
      complexity: { field: 50, multiplier: 50 },
      resolve: async (group, { asOf }, context) => {
        const members = await membersMeant(context, group, asOf ?? todayOf(context))
        return firstMembers(context, members)
      },
    }),
  }),
})

const AgencyGroupConnection = builder.connectionObject(
  { type: AgencyGroupRef, name: 'AgencyGroupConnection', description: 'A page of groups of agencies.' },
  { name: 'AgencyGroupEdge', description: 'A group and its place in the list.' },
)
const AgencyGroupWhere = builder.inputType('AgencyGroupWhere', {
  description: 'Which groups; all conditions have to be met.',
  fields: (t) => ({
    area: t.field({
      type: IdFilter,
      required: true,
      description: 'Whose documents use the phrase: plans of these areas themselves, not of those below.',
    }),
    open: t.boolean({
      description:
        'Only those for which a person has still to list the members on the day asked for (true), or those whose members are known (false).',
    }),
  }),
})

type GroupsArgs = {
  first?: number | null
  where: { area: Parameters<typeof countNamed>[0]; open?: boolean | null }
}

/** Who is meant is asked of the areas below each, where `open` wants it known. */
function groupsCost(args: GroupsArgs) {
  const { area, open = null } = args.where
  const { field, multiplier } = queriesCost(args, countNamed(area))
  return { field: field + (open === null ? 0 : mostParents * countNamed(area)), multiplier }
}

builder.queryFields((t) => ({
  agencyGroup: t.field({
    type: AgencyGroupRef,
    nullable: true,
    description: 'One group of agencies.',
    args: { id: t.arg.globalID({ for: AgencyGroupRef, required: true, description: 'Its global id.' }) },
    resolve: (_, { id }, context) => findAgencyGroup(context, id.id),
  }),
  agencyGroups: t.field({
    type: AgencyGroupConnection,
    description:
      'The groups of areas, in order of their phrases: with `open`, what waits for a person there. Those that drafts alone name are seen by who sees these drafts.',
    args: {
      ...pageArguments,
      where: t.arg({ type: AgencyGroupWhere, required: true, description: 'Which groups.' }),
      asOf: t.arg({ type: 'Day', description: 'The day of `open` in `where`; today where left out.' }),
    },
    complexity: groupsCost,
    resolve: async (_, { where, asOf, ...page }, context) => {
      const condition = { areaIds: idsOf(where.area, 'Area') ?? [], open: where.open ?? null }
      const groups = await listGroups(context, condition, asOf ?? todayOf(context))
      return toConnection(pageOfList(groups, page, ({ id }) => id))
    },
  }),
}))

const ListGroupMembersInput = builder.inputType('ListGroupMembersInput', {
  description: 'Who is meant by an open phrase.',
  fields: (t) => ({
    id: t.globalID({ for: AgencyGroupRef, required: true, description: 'The group.' }),
    expectedVersion: t.int({ required: true, description: 'The version that you saw.' }),
    memberIds: t.globalIDList({ for: AgencyRef, required: true, description: 'The agencies meant.' }),
  }),
})
const ListGroupMembersSuccess = builder.objectRef<{ group: KeptGroup }>('ListGroupMembersSuccess').implement({
  description: 'The members are listed.',
  fields: (t) => ({
    group: t.expose('group', {
      type: AgencyGroupRef,
      description: 'The group as it is now.',
    }),
  }),
})
builder.mutationField('listGroupMembers', (t) =>
  t.field({
    type: ListGroupMembersSuccess,
    errors: mutationErrors,
    description: 'A person lists who is meant by an open phrase of a plan.',
    args: { input: t.arg({ type: ListGroupMembersInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input }, context) => ({
      group: await listGroupMembers(context, {
        id: input.id.id,
        expectedVersion: input.expectedVersion,
        memberIds: input.memberIds.map(({ id }) => id),
      }),
    }),
  }),
)
