/** Who is meant by a phrase for many: its rule in words, how many on a day, where they lie, and a page of them. */
import { type AreaOnDay, AreaRef } from '../area/area.graphql.ts'
import { BilingualRef, builder, listCost, pageArguments, toConnection } from '../builder.ts'
import { todayOf } from '../context.ts'
import { AgencyConnection } from './agency.graphql.ts'
import { findAgencyGroup } from './agency.operations.ts'
import { AgencyGroupRef } from './group.graphql.ts'
import { sayMembership } from './group-words.rules.ts'
import { countsByArea, memberPage, membersMeant } from './members.operations.ts'

const MembersOfAreaRef = builder.objectRef<{ area: AreaOnDay; count: number }>('MembersOfArea').implement({
  description: 'How many of those meant by a phrase lie below an area.',
  fields: (t) => ({
    area: t.expose('area', { type: AreaRef, description: 'The area.' }),
    count: t.exposeInt('count', { description: 'How many agencies are meant there.' }),
  }),
})

/** As dear as the areas of all provinces: "UBND cấp xã" of the nation. */
const wholeNation = 40

builder.objectFields(AgencyGroupRef, (t) => ({
  membership: t.field({
    type: BilingualRef,
    description: 'By which rule they are meant, or that a person listed them.',
    resolve: (group) => sayMembership(group),
  }),
  memberCount: t.int({
    description: 'How many are meant on a day, of all; 0 while `open`, and where the rule finds nobody.',
    args: { asOf: t.arg({ type: 'Day', description: 'The day; today where left out.' }) },
    complexity: wholeNation,
    resolve: async (group, { asOf }, context) =>
      (await membersMeant(context, group, asOf ?? todayOf(context))).members.length,
  }),
  memberAreas: t.field({
    type: [MembersOfAreaRef],
    description:
      'How many are meant on a day, by area directly below `area`: of "UBND cấp xã" of the nation, by province. Empty where they lie directly below `area`, where a person listed them, and while `open`.',
    args: { asOf: t.arg({ type: 'Day', description: 'The day; today where left out.' }) },
    complexity: { field: wholeNation, multiplier: 40 },
    resolve: async (group, { asOf }, context) => {
      const day = asOf ?? todayOf(context)
      const counts = countsByArea(await membersMeant(context, group, day))
      return counts.map(({ area, count }) => ({ area: { area, day }, count }))
    },
  }),
}))

builder.queryField('agencyGroupMembers', (t) =>
  t.field({
    type: AgencyConnection,
    nullable: true,
    description:
      'Who is meant by a phrase for many on a day, page by page; null where there is no such group.',
    args: {
      group: t.arg.globalID({ for: AgencyGroupRef, required: true, description: 'The group.' }),
      under: t.arg.globalID({
        for: AreaRef,
        description: 'Only those below this area, one of `memberAreas`.',
      }),
      asOf: t.arg({ type: 'Day', description: 'The day; today where left out.' }),
      ...pageArguments,
    },
    complexity: (args) => {
      const { field, multiplier } = listCost(args)
      return { field: wholeNation + field, multiplier }
    },
    resolve: async (_, { group: { id }, under, asOf, ...page }, context) => {
      const group = await findAgencyGroup(context, id)
      if (!group) return null
      const members = await membersMeant(context, group, asOf ?? todayOf(context))
      return toConnection(await memberPage(context, members, under?.id ?? null, page))
    },
  }),
)
