import type { Actor } from '../access/access.rules.ts'
import { AgencyRef } from '../agency/agency.graphql.ts'
import { findAgency } from '../agency/agency.operations.ts'
import { AreaRef, onDay } from '../area/area.graphql.ts'
import { BilingualRef, builder, described } from '../builder.ts'
import { todayOf } from '../context.ts'
import { roleLabels } from './user.rules.ts'

export const RoleEnum = builder.enumType('Role', {
  description: 'What a person or machine may do.',
  values: described(roleLabels),
})

const MeRef = builder.objectRef<Actor>('Me').implement({
  description: 'Who signed in: a person or a machine, its agency and its area.',
  fields: (t) => ({
    userId: t.globalID({
      description: 'Its id among the users.',
      resolve: ({ id }) => ({ id, type: 'User' }),
    }),
    name: t.exposeString('name', { description: 'How it is called.' }),
    role: t.expose('role', { type: RoleEnum, description: 'Its role.' }),
    roleLabel: t.field({
      type: BilingualRef,
      description: 'Its role, for people.',
      resolve: ({ role }) => roleLabels[role],
    }),
    area: t.field({
      type: AreaRef,
      nullable: true,
      description: 'Its area; its scope is this and all below.',
      resolve: (actor, _, context) => onDay(context, actor.areaId, todayOf(context)),
    }),
    agency: t.field({
      type: AgencyRef,
      nullable: true,
      description: 'Its agency.',
      resolve: (actor, _, context) => findAgency(context, actor.agencyId),
    }),
    draftsFor: t.field({
      type: [AgencyRef],
      description: 'The agencies whose documents it drafts.',
      resolve: async (actor, _, context) => {
        const agencies = await Promise.all(actor.agencyIds.slice(1).map((id) => findAgency(context, id)))
        return agencies.filter((agency) => agency !== null)
      },
    }),
  }),
})

builder.queryField('me', (t) =>
  t.field({ type: MeRef, description: 'Who asks.', resolve: (_, __, context) => context.actor }),
)
