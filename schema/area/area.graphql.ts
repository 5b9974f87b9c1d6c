import { BilingualRef, builder, described, listCost, pageArguments, toConnection } from '../builder.ts'
import { type Context, todayOf } from '../context.ts'
import { type Day, dayBefore } from '../day.rules.ts'
import { mapPage, pageOfList } from '../paging.ts'
import { ancestorsOf, findArea, isSumOfPredecessorsExact, listChildren } from './area.operations.ts'
import {
  type Area,
  type AreaVersion,
  areaTypeFacts,
  areaTypeLabels,
  bareName,
  isAliveOn,
  lastKnownVersion,
  tierLabels,
} from './area.rules.ts'
import { extentLabels, type Succession, successionKindLabels } from './succession.rules.ts'

/** An area as seen on a day: its name, code and parent are those of that day. */
export type AreaOnDay = { area: Area; day: Day }

export const TierEnum = builder.enumType('Tier', {
  description:
    'A tier of government. DISTRICT ended on 2025-06-30. A village is a community inside a commune, no tier.',
  values: described(tierLabels),
})
export const AreaTypeEnum = builder.enumType('AreaType', {
  description: 'What an area is by law: tỉnh, thành phố, huyện, quận, xã, phường, đặc khu …',
  values: described(areaTypeLabels),
})
const SuccessionKindEnum = builder.enumType('SuccessionKind', {
  description: 'How one area became another.',
  values: described(successionKindLabels),
})
export const ExtentEnum = builder.enumType('Extent', {
  description:
    'WHOLE: all of the old area went over. PART: a part of it; how large, `share` says where that is published.',
  values: described(extentLabels),
})

export const AreaRef = builder.objectRef<AreaOnDay>('Area')
export const AreaConnection = builder.connectionObject(
  { type: AreaRef, name: 'AreaConnection', description: 'A page of areas.' },
  { name: 'AreaEdge', description: 'An area and its place in the list.' },
)

const AreaVersionRef = builder.objectRef<AreaVersion & { day: Day }>('AreaVersion').implement({
  description: 'What was true of an area between two days, both inclusive.',
  fields: (t) => ({
    from: t.expose('from', {
      type: 'Day',
      nullable: true,
      description: 'First day; null: before the register.',
    }),
    to: t.expose('to', {
      type: 'Day',
      nullable: true,
      description: 'Last day; null: still so.',
    }),
    code: t.exposeString('code', {
      description: 'The code of the statistics office in those days. Codes are used again.',
    }),
    name: t.exposeString('name', { description: 'The full name, with the word of its type.' }),
    type: t.expose('type', { type: AreaTypeEnum, description: 'What it was by law.' }),
    act: t.exposeString('act', { nullable: true, description: 'The legal act that made it so.' }),
    parent: t.field({
      type: AreaRef,
      nullable: true,
      description: 'The area that it lay under.',
      resolve: (version, _, context) => onDay(context, version.parentId, version.to ?? version.day),
    }),
  }),
})

export const SuccessionRef = builder.objectRef<Succession & { day: Day }>('Succession').implement({
  description: "One area's end, or loss of ground, as another's beginning.",
  fields: (t) => ({
    kind: t.expose('kind', { type: SuccessionKindEnum, description: 'How the old area became the new one.' }),
    kindLabel: t.field({
      type: BilingualRef,
      description: 'How, for people.',
      resolve: ({ kind }) => successionKindLabels[kind],
    }),
    extent: t.expose('extent', {
      type: ExtentEnum,
      description: 'Whether all of the old area went over, or a part.',
    }),
    share: t.exposeFloat('share', {
      nullable: true,
      description: 'The part of the old population that went over, 0–1; null where nobody has published it.',
    }),
    on: t.expose('on', { type: 'Day', description: 'The first day of the new area.' }),
    act: t.exposeString('act', { nullable: true, description: 'The legal act.' }),
    from: t.field({
      type: AreaRef,
      nullable: true,
      description: 'The old area, as it was on the last day before.',
      resolve: ({ fromId, on }, _, context) => onDay(context, fromId, dayBefore(on)),
    }),
    to: t.field({
      type: AreaRef,
      nullable: true,
      description: 'The new area.',
      resolve: ({ toId, on }, _, context) => onDay(context, toId, on),
    }),
  }),
})

builder.node(AreaRef, {
  description:
    'A territory of government, the same from its founding to its end, however it is renamed, reclassified or moved. ' +
    'Code, name, type and parent are those of the day asked for (today where none is).',
  id: { resolve: ({ area }) => area.id },
  loadOne: (id, context) => onDay(context, String(id), todayOf(context)),
  isTypeOf: (value) => typeof value === 'object' && value !== null && 'area' in value && 'day' in value,
  fields: (t) => ({
    tier: t.field({
      type: TierEnum,
      description: 'Its tier of government.',
      resolve: ({ area }) => area.tier,
    }),
    tierLabel: t.field({
      type: BilingualRef,
      description: 'Its tier, for people.',
      resolve: ({ area }) => tierLabels[area.tier],
    }),
    asOf: t.field({
      type: 'Day',
      description: 'The day that this answer speaks of.',
      resolve: ({ day }) => day,
    }),
    alive: t.boolean({
      description: 'Whether it existed on that day.',
      resolve: ({ area, day }) => isAliveOn(area, day),
    }),
    code: t.string({
      description: 'Its code on that day, or the nearest known.',
      resolve: (on) => versionOf(on).code,
    }),
    name: t.string({
      description: 'Its full name on that day, or the nearest known.',
      resolve: (on) => versionOf(on).name,
    }),
    shortName: t.string({
      description: 'Its name without the word of its type: `Đắk Lắk`.',
      resolve: (on) => bareName(versionOf(on).name),
    }),
    type: t.field({
      type: AreaTypeEnum,
      description: 'What it was by law on that day.',
      resolve: (on) => versionOf(on).type,
    }),
    typeLabel: t.field({
      type: BilingualRef,
      description: 'What it was by law, for people.',
      resolve: (on) => areaTypeFacts[versionOf(on).type].label,
    }),
    foundedOn: t.field({
      type: 'Day',
      nullable: true,
      description: 'Its first day; null: before the register.',
      resolve: ({ area }) => area.foundedOn,
    }),
    endedOn: t.field({
      type: 'Day',
      nullable: true,
      description: 'Its last day; null: it exists.',
      resolve: ({ area }) => area.endedOn,
    }),
    parent: t.field({
      type: AreaRef,
      nullable: true,
      description: 'The area above it on that day.',
      resolve: (on, _, context) => onDay(context, versionOf(on).parentId, on.day),
    }),
    ancestors: t.field({
      type: [AreaRef],
      description: 'All above it on that day, the nation first.',
      resolve: async ({ area, day }, _, context) =>
        (await ancestorsOf(context, area, day)).map((above) => ({ area: above, day })),
    }),
    children: t.field({
      type: AreaConnection,
      description: 'The areas directly under it on that day, in Vietnamese order.',
      args: { ...pageArguments, tier: t.arg({ type: TierEnum, description: 'Only those of this tier.' }) },
      complexity: listCost,
      resolve: async ({ area, day }, args, context) => {
        const children = await listChildren(context, area.id, day, args.tier ?? undefined)
        const page = pageOfList(children, args, (child) => child.id)
        return toConnection(mapPage(page, (child) => ({ area: child, day })))
      },
    }),
    childCount: t.int({
      description: 'How many areas lay directly under it on that day.',
      resolve: async ({ area, day }, _, context) =>
        area.tier === 'COMMUNE' ? 0 : (await listChildren(context, area.id, day)).length,
    }),
    versions: t.field({
      type: [AreaVersionRef],
      description: 'Its names, codes, types and parents over time, oldest first.',
      resolve: ({ area, day }) => area.versions.map((version) => ({ ...version, day })),
    }),
    predecessors: t.field({
      type: [SuccessionRef],
      description: 'The areas that it came from.',
      resolve: ({ area, day }) => area.predecessors.map((one) => ({ ...one, day })),
    }),
    successors: t.field({
      type: [SuccessionRef],
      description: 'The areas that came after it.',
      resolve: ({ area, day }) => area.successors.map((one) => ({ ...one, day })),
    }),
    sumOfPredecessorsIsExact: t.boolean({
      description:
        'Whether its past is the plain sum of its predecessors of the same tier. False where one of them was split: any sum is an estimate.',
      resolve: ({ area }, _, context) => isSumOfPredecessorsExact(context, area),
    }),
  }),
})

function versionOf({ area, day }: AreaOnDay): AreaVersion {
  const version = lastKnownVersion(area, day)
  if (!version) throw new Error(`Area ${area.id} has no version`)
  return version
}

export async function onDay(context: Context, id: string | null, day: Day): Promise<AreaOnDay | null> {
  const area = id === null ? null : await findArea(context, id)
  return area && { area, day }
}
