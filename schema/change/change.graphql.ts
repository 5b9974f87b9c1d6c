import { builder, described, queriesCost } from '../builder.ts'
import { defaultPageSize, largestPageSize } from '../paging.ts'
import { type Change, type ChangePage, listChanges } from './change.operations.ts'
import {
  type ChangedType,
  changedTypeLabels,
  changeKindLabels,
  feedShards,
  keptDays,
} from './change.rules.ts'

const ChangedTypeEnum = builder.enumType('ChangedType', {
  description: 'What can change.',
  values: described(changedTypeLabels),
})
const ChangeKindEnum = builder.enumType('ChangeKind', {
  description:
    'What happened to a thing. CREATED and UPDATED are met alike: take the thing as `node` has it now, in place of what you hold.',
  values: described(changeKindLabels),
})

/** The types of the API, in which a global id is written. */
const typeNames = {
  PLAN: 'Plan',
  AREA: 'Area',
  AGENCY: 'Agency',
  AGENCY_GROUP: 'AgencyGroup',
  INDICATOR: 'Indicator',
} as const satisfies Record<ChangedType, string>

function globalId({ type, id }: Change) {
  return { type: typeNames[type], id }
}

const ChangeRef = builder.objectRef<Change>('Change').implement({
  description:
    'One thing changed, as everybody who signed in may read it. Several changes of one thing follow each other in the order of their commits, and may be told as one.',
  fields: (t) => ({
    id: t.globalID({ description: 'The global id of the thing that changed.', resolve: globalId }),
    type: t.expose('type', { type: ChangedTypeEnum, description: 'The type of the thing that changed.' }),
    kind: t.expose('kind', {
      type: ChangeKindEnum,
      description: 'What happened. REMOVED is a tombstone: delete what you hold.',
    }),
    version: t.exposeInt('version', {
      nullable: true,
      description:
        'The version that it had when this was told; null for a type without `version`, and where it was removed. Where `node` has a lower one, ask for it again: it was read from a copy that lags behind.',
    }),
    at: t.expose('at', {
      type: 'Moment',
      description: 'When it was told: seconds after it was written. Go on by `cursor`, never by this.',
    }),
    node: t.node({
      description:
        'The thing as it is now, which may be newer than this change; null where it was removed, now or since. Where its `id` is not that of the change, the thing was merged into it: drop what you hold under the old id.',
      id: (change) => (change.kind === 'REMOVED' ? null : globalId(change)),
    }),
  }),
})

const ChangePageRef = builder.objectRef<ChangePage>('ChangePage').implement({
  description: 'What changed after a cursor, and the cursor to go on from.',
  fields: (t) => ({
    nodes: t.field({
      type: [ChangeRef],
      description: 'The changes, oldest first; may be none though `hasMore`, where `types` left out all.',
      resolve: ({ changes }) => changes,
    }),
    cursor: t.exposeString('cursor', {
      description: 'Keep it, once what `nodes` tell is kept, and give it back as `after`.',
    }),
    hasMore: t.exposeBoolean('hasMore', { description: 'Whether to ask again at once.' }),
  }),
})

builder.queryField('changes', (t) =>
  t.field({
    type: ChangePageRef,
    description: `What changed since a cursor: published plans, areas, agencies, indicators, and groups that published plans name; with a tombstone where something is published no more. Drafts are not in it. What follows from the day alone (a plan in force, expired, an amendment taking effect) is not told: ask \`state(asOf)\` and \`contentAsOf\`. Nor is what is worked out of other things: whom a phrase for many means follows from the areas and agencies of the register.

To follow everything: ask without \`after\` and keep the \`cursor\`; then read all lists (areas tree by tree, agencies, indicators, plans, and groups as plans name them); then ask with \`after\` as often as you like, at once while \`hasMore\`. The first page without \`after\` tells nothing but where to begin: \`nodes\` is empty and \`hasMore\` false, however much there is. In this order nothing is missed; what changed while you read the lists is told again, which does no harm. A change is told within seconds and kept ${keptDays} days; a cursor older than that is refused, and all is to be read anew.`,
    args: {
      after: t.arg.string({
        description: 'The cursor that the last page gave; where to begin is answered where left out.',
      }),
      first: t.arg.int({
        description: `How many at most, 1–${largestPageSize}; ${defaultPageSize} where left out.`,
      }),
      types: t.arg({ type: [ChangedTypeEnum], description: 'Of these types alone; of all where left out.' }),
    },
    complexity: (args) => queriesCost(args, feedShards.length),
    resolve: (_, args, context) => listChanges(context, args),
  }),
)
