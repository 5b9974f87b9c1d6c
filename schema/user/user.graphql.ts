import { AgencyRef } from '../agency/agency.graphql.ts'
import { findAgency } from '../agency/agency.operations.ts'
import { AreaRef, onDay } from '../area/area.graphql.ts'
import {
  BilingualRef,
  builder,
  mutationErrors,
  pageArguments,
  queriesCost,
  toConnection,
} from '../builder.ts'
import { todayOf } from '../context.ts'
import { countNamed, IdFilter, idsOf, SearchFilter } from '../filter.ts'
import { pageOfList } from '../paging.ts'
import { createUser } from './invite.operations.ts'
import { deactivateUser, reactivateUser, updateUser } from './keep.operations.ts'
import { listUsers } from './list.operations.ts'
import { RoleEnum } from './me.graphql.ts'
import { findUser } from './user.operations.ts'
import { type UserInput as Given, type Person, roleLabels } from './user.rules.ts'

const UserRef = builder.objectRef<Person>('User')
builder.node(UserRef, {
  description:
    'A person, or a system, that may sign in. It is seen by those who keep its account: the ministry, and the administrators of its province.',
  id: { resolve: ({ id }) => id },
  loadOne: (id, context) => findUser(context, String(id)),
  isTypeOf: (value) =>
    typeof value === 'object' && value !== null && 'draftsForIds' in value && 'signInName' in value,
  fields: (t) => ({
    version: t.exposeInt('version', {
      description: 'Goes up by one at each write; give it back as `expectedVersion`.',
    }),
    name: t.exposeString('name', { description: 'What the person is called.' }),
    signInName: t.exposeString('signInName', {
      nullable: true,
      description: 'What the person signs in by: a work e-mail. Null for who was not invited here.',
    }),
    role: t.expose('role', { type: RoleEnum, description: 'Its role.' }),
    roleLabel: t.field({
      type: BilingualRef,
      description: 'Its role, for people.',
      resolve: ({ role }) => roleLabels[role],
    }),
    waiting: t.boolean({
      nullable: true,
      description:
        'True: somebody else already signs in by this name, in an area that the inviter does not keep; this user is not let in until the ministry moves that person or deactivates this user. Null where you are not of the ministry.',
      resolve: ({ waiting }, _, { actor }) => (actor.role === 'MINISTRY' ? waiting : null),
    }),
    active: t.exposeBoolean('active', { description: 'False: refused, whatever token it holds.' }),
    area: t.field({
      type: AreaRef,
      nullable: true,
      description: 'Its area; its scope is this and all below.',
      resolve: ({ areaId }, _, context) => onDay(context, areaId, todayOf(context)),
    }),
    agency: t.field({
      type: AgencyRef,
      nullable: true,
      description: 'Its agency.',
      resolve: ({ agencyId }, _, context) => findAgency(context, agencyId),
    }),
    draftsFor: t.field({
      type: [AgencyRef],
      description: 'The agencies whose documents it drafts, beside its own.',
      resolve: async ({ draftsForIds }, _, context) => {
        const agencies = await Promise.all(draftsForIds.map((id) => findAgency(context, id)))
        return agencies.filter((agency) => agency !== null)
      },
    }),
  }),
})

const UserConnection = builder.connectionObject(
  { type: UserRef, name: 'UserConnection', description: 'A page of users.' },
  { name: 'UserEdge', description: 'A user and its place in the list.' },
)
const RoleFilter = builder.inputType('RoleFilter', {
  isOneOf: true,
  description: 'By role.',
  fields: (t) => ({
    eq: t.field({ type: RoleEnum, description: 'This one.' }),
    in: t.field({ type: [RoleEnum], description: 'Any of these.' }),
  }),
})
const UserWhere = builder.inputType('UserWhere', {
  description: 'Which users, of those whose accounts you keep.',
  fields: (t) => ({
    name: t.field({ type: SearchFilter, description: 'By words of the name or of the sign-in name.' }),
    area: t.field({ type: IdFilter, description: 'Of these areas or below.' }),
    role: t.field({ type: RoleFilter, description: 'Of these roles.' }),
    active: t.boolean({ description: 'Only those who may sign in, or only those who may no more.' }),
    waiting: t.boolean({
      description:
        'Only those who wait for their invitation to be settled (`User.waiting`), or only the others.',
    }),
    updatedSince: t.field({ type: 'Moment', description: 'Written at this moment or since.' }),
  }),
})

builder.queryFields((t) => ({
  user: t.field({
    type: UserRef,
    nullable: true,
    description: 'One user whose account you keep.',
    args: { id: t.arg.globalID({ for: UserRef, required: true, description: 'Its global id.' }) },
    resolve: (_, { id }, context) => findUser(context, id.id),
  }),
  users: t.field({
    type: UserConnection,
    description: 'The users whose accounts you keep, in order of name: those of your own area and below.',
    args: {
      ...pageArguments,
      where: t.arg({ type: UserWhere, description: 'Which; all where left out.' }),
    },
    complexity: (args) => queriesCost(args, countNamed(args.where?.area)),
    resolve: async (_, { where, ...page }, context) => {
      const { role, area, ...others } = where ?? {}
      const roles = role ? (role.eq ? [role.eq] : (role.in ?? [])) : null
      const users = await listUsers(context, { ...others, roles, areaIds: idsOf(area, 'Area') })
      return toConnection(pageOfList(users, page, ({ id }) => id))
    },
  }),
}))

const UserInput = builder.inputType('UserInput', {
  description: 'A person, whole.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What the person is called.' }),
    role: t.field({
      type: RoleEnum,
      required: true,
      description: 'Its role, which goes with the tier of its area; no system.',
    }),
    areaId: t.globalID({ for: AreaRef, required: true, description: 'Its area.' }),
    agencyId: t.globalID({ for: AgencyRef, required: true, description: 'Its agency, one of that area.' }),
    draftsForIds: t.globalIDList({
      for: AgencyRef,
      required: true,
      description: 'The agencies of that area whose documents it drafts, beside its own.',
    }),
  }),
})
const CreateUserInput = builder.inputType('CreateUserInput', {
  description: 'A person to be invited.',
  fields: (t) => ({
    signInName: t.string({
      required: true,
      description: 'What the person is to sign in by: a work e-mail, to which the invitation goes.',
    }),
    user: t.field({ type: UserInput, required: true, description: 'The person.' }),
  }),
})
const UpdateUserInput = builder.inputType('UpdateUserInput', {
  description: 'A person as it is from now on.',
  fields: (t) => ({
    id: t.globalID({ for: UserRef, required: true, description: 'The user, by their global id.' }),
    expectedVersion: t.int({ required: true, description: 'The version that you saw.' }),
    user: t.field({ type: UserInput, required: true, description: 'The person.' }),
  }),
})
const Which = (name: string, description: string) =>
  builder.inputType(name, {
    description,
    fields: (t) => ({
      id: t.globalID({ for: UserRef, required: true, description: 'The user, by their global id.' }),
      expectedVersion: t.int({ required: true, description: 'The version that you saw.' }),
    }),
  })
const DeactivateUserInput = Which('DeactivateUserInput', 'Who is to be refused.')
const ReactivateUserInput = Which('ReactivateUserInput', 'Who may sign in again.')

const Saved = (name: string, description: string) =>
  builder.objectRef<{ user: Person }>(name).implement({
    description,
    fields: (t) => ({
      user: t.expose('user', { type: UserRef, description: 'The user as it is now.' }),
    }),
  })
const CreateUserSuccess = Saved('CreateUserSuccess', 'The person is invited.')
const UpdateUserSuccess = Saved('UpdateUserSuccess', 'The person is changed.')
const DeactivateUserSuccess = Saved('DeactivateUserSuccess', 'The user is refused from the next request on.')
const ReactivateUserSuccess = Saved('ReactivateUserSuccess', 'The user may sign in again.')

function toInput({ name, role, areaId, agencyId, draftsForIds }: typeof UserInput.$inferInput): Given {
  return {
    name,
    role,
    areaId: areaId.id,
    agencyId: agencyId.id,
    draftsForIds: draftsForIds.map(({ id }) => id),
  }
}

builder.mutationFields((t) => ({
  createUser: t.field({
    type: CreateUserSuccess,
    errors: mutationErrors,
    description: 'Invites a person: it gets a mail with a first password, and is in the register.',
    args: { input: t.arg({ type: CreateUserInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input }, context) => ({
      user: await createUser(context, { signInName: input.signInName, user: toInput(input.user) }),
    }),
  }),
  updateUser: t.field({
    type: UpdateUserSuccess,
    errors: mutationErrors,
    description:
      'Changes the name, role, area or agencies of a person. Nobody changes their own role or area.',
    args: { input: t.arg({ type: UpdateUserInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input: { id, expectedVersion, user } }, context) => ({
      user: await updateUser(context, { id: id.id, expectedVersion, user: toInput(user) }),
    }),
  }),
  deactivateUser: t.field({
    type: DeactivateUserSuccess,
    errors: mutationErrors,
    description:
      'Refuses a user from the next request on, also with a token that still holds. Never oneself.',
    args: { input: t.arg({ type: DeactivateUserInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input: { id, expectedVersion } }, context) => ({
      user: await deactivateUser(context, { id: id.id, expectedVersion }),
    }),
  }),
  reactivateUser: t.field({
    type: ReactivateUserSuccess,
    errors: mutationErrors,
    description: 'Lets a deactivated user sign in again.',
    args: { input: t.arg({ type: ReactivateUserInput, required: true, description: 'What to do.' }) },
    resolve: async (_, { input: { id, expectedVersion } }, context) => ({
      user: await reactivateUser(context, { id: id.id, expectedVersion }),
    }),
  }),
}))
