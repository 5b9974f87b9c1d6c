/** Areas by id, by code and by condition. */
import { builder, pageArguments, queriesCost, toConnection } from '../builder.ts'
import { todayOf } from '../context.ts'
import { countNamed, IdFilter, idsOf, SearchFilter } from '../filter.ts'
import { largestPageSize, mapPage } from '../paging.ts'
import { AreaConnection, AreaRef, TierEnum } from './area.graphql.ts'
import { findAskedArea } from './area.operations.ts'
import { mostCodes, pageOfAreas } from './list.operations.ts'

const TierFilter = builder.inputType('TierFilter', {
  isOneOf: true,
  description: 'By tier of government.',
  fields: (t) => ({
    eq: t.field({ type: TierEnum, description: 'This one.' }),
    in: t.field({ type: [TierEnum], description: 'Any of these.' }),
  }),
})

const CodeFilter = builder.inputType('CodeFilter', {
  isOneOf: true,
  description:
    'By code of the statistics office. Codes are used again: a code means something with a day and a tier.',
  fields: (t) => ({
    eq: t.string({ description: 'This one.' }),
    in: t.stringList({ description: `Any of these, ${mostCodes} at most.` }),
  }),
})

const AreaWhere = builder.inputType('AreaWhere', {
  description:
    'Which areas; all conditions have to be met. `id`, `parent`, `name`, or `code` with `tier`, is needed.',
  fields: (t) => ({
    id: t.field({
      type: IdFilter,
      description: `These, ${largestPageSize} at most, in the order asked, as they are on the day asked for; one that is not there is left out, one that was merged away is told as the area that stayed. Alive then or not: add \`alive\` for one of the two.`,
    }),
    parent: t.field({ type: IdFilter, description: 'Directly under this area on the day asked for.' }),
    name: t.field({
      type: SearchFilter,
      description: 'By name, of any day, accents or not: exact first, then folded, then those that begin so.',
    }),
    code: t.field({
      type: CodeFilter,
      description:
        'Those that bore these codes on the day asked for, at the tiers of `tier`, in the order asked; a code that nobody bore then is left out.',
    }),
    tier: t.field({ type: TierFilter, description: 'Of these tiers.' }),
    alive: t.boolean({
      description: 'Only those that existed (true) or did not exist (false) on the day asked for.',
    }),
    updatedSince: t.field({ type: 'Moment', description: 'Written at this moment or since.' }),
  }),
})

function codesOf(code: typeof CodeFilter.$inferInput | null | undefined): string[] | null {
  return code ? [...new Set(code.in ?? (code.eq ? [code.eq] : []))] : null
}

const asOfArgument = {
  description: 'The day that the answer is to speak of; today where left out.',
} as const

builder.queryFields((t) => ({
  area: t.field({
    type: AreaRef,
    nullable: true,
    description:
      'One area, by its id, or by what bore a code at a tier on a day: 03390 was Thị trấn Tam Đường until 2025-06-30 and is Xã Bình Lư since. The nation is `VN` at NATION. Where both are given they have to name the same area.',
    args: {
      id: t.arg.globalID({ for: AreaRef, description: 'Its global id.' }),
      code: t.arg.string({ description: 'Its code; with `tier`.' }),
      tier: t.arg({ type: TierEnum, description: 'The tier of the code.' }),
      asOf: t.arg({ type: 'Day', ...asOfArgument }),
    },
    resolve: async (_, { id, code, tier, asOf }, context) => {
      const day = asOf ?? todayOf(context)
      const asked = { id: id?.id ?? null, code: code ?? null, tier: tier ?? null }
      const area = await findAskedArea(context, asked, day)
      return area && { area, day }
    },
  }),
  areas: t.field({
    type: AreaConnection,
    description: 'Areas under one, by name, or by many ids or codes at once.',
    args: {
      ...pageArguments,
      where: t.arg({ type: AreaWhere, required: true, description: 'Which areas.' }),
      asOf: t.arg({ type: 'Day', ...asOfArgument }),
    },
    complexity: (args) => {
      const { id, parent, code, tier } = args.where
      const coded = code ? countNamed(code) * countNamed(tier) : 1
      const { field, multiplier } = queriesCost(args, Math.max(countNamed(parent), coded))
      return { field: field + (id ? countNamed(id) : 0), multiplier }
    },
    resolve: async (_, { where, asOf, ...page }, context) => {
      const day = asOf ?? todayOf(context)
      const areas = await pageOfAreas(
        context,
        {
          ...where,
          ids: idsOf(where.id, 'Area', largestPageSize),
          parentIds: idsOf(where.parent, 'Area'),
          codes: codesOf(where.code),
        },
        day,
        page,
      )
      return toConnection(mapPage(areas, (area) => ({ area, day })))
    },
  }),
}))
