import { builder, listCost, pageArguments, toConnection } from '../builder.ts'
import { mapPage, pageOfList } from '../paging.ts'
import { AreaRef, ExtentEnum, SuccessionRef, TierEnum } from './area.graphql.ts'
import { isCompleteOn } from './area.rules.ts'
import { type CrosswalkRow, listCrosswalk } from './crosswalk.operations.ts'
import { extentOf, shareOf } from './succession.rules.ts'

builder.objectField(AreaRef, 'complete', (t) =>
  t.boolean({
    description:
      'Whether the register knows all that lay under it on that day. False before 2025-01-01: of most former areas neither the first day nor earlier names are known.',
    resolve: ({ day }) => isCompleteOn(day),
  }),
)

type DatedRow = CrosswalkRow & { fromDay: string; toDay: string }

const CrosswalkRowRef = builder.objectRef<DatedRow>('CrosswalkRow').implement({
  description: 'An area of one day, and one that stands in its place on another.',
  fields: (t) => ({
    from: t.field({
      type: AreaRef,
      description: 'The area, as it was on the day `from`.',
      resolve: ({ from, fromDay }) => ({ area: from, day: fromDay }),
    }),
    to: t.field({
      type: AreaRef,
      nullable: true,
      description: 'The one in its place, as it was on the day `to`; null where none is known.',
      resolve: ({ to, toDay }) => to && { area: to, day: toDay },
    }),
    same: t.boolean({
      description: 'Whether the two are one area, however it was renamed, reclassified or moved.',
      resolve: ({ from, to }) => from.id === to?.id,
    }),
    extent: t.field({
      type: ExtentEnum,
      description: 'Whether the whole of the old went over to the new, or at some step a part.',
      resolve: ({ links }) => extentOf(links),
    }),
    share: t.float({
      nullable: true,
      description:
        'The part of the old population that is in the new, 0–1; null where nobody has published it.',
      resolve: ({ links }) => shareOf(links),
    }),
    steps: t.field({
      type: [SuccessionRef],
      description: 'The successions between them, in the order walked; empty where it is the same area.',
      resolve: ({ links, toDay }) => links.map((link) => ({ ...link, day: toDay })),
    }),
  }),
})
const CrosswalkConnection = builder.connectionObject(
  { type: CrosswalkRowRef, name: 'CrosswalkConnection', description: 'A page of a crosswalk.' },
  { name: 'CrosswalkEdge', description: 'A row and its place in the crosswalk.' },
)

builder.queryField('crosswalk', (t) =>
  t.field({
    type: CrosswalkConnection,
    description:
      'Old and new codes by date: the areas of a tier on the day `from`, each with those that stand in its place on the day `to`, one row a pair. Either day may be the earlier. The communes of the nation are asked province by province.',
    args: {
      ...pageArguments,
      from: t.arg({ type: 'Day', required: true, description: 'The day whose areas are listed.' }),
      to: t.arg({ type: 'Day', required: true, description: 'The day whose areas they are held against.' }),
      tier: t.arg({ type: TierEnum, required: true, description: 'Areas of this tier.' }),
      parent: t.arg.globalID({
        for: AreaRef,
        description: 'Under this area, which has to exist on the day `from`; the nation where left out.',
      }),
    },
    complexity: listCost,
    resolve: async (_, { from, to, tier, parent, ...page }, context) => {
      const rows = await listCrosswalk(context, { from, to, tier, parentId: parent?.id ?? null })
      const list = pageOfList(rows, page, (row) => `${row.from.id}-${row.to?.id ?? 'none'}`)
      return toConnection(mapPage(list, (row): DatedRow => ({ ...row, fromDay: from, toDay: to })))
    },
  }),
)
