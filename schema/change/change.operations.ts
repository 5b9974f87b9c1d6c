import { may, type Thing } from '../access/access.rules.ts'
import { getEach } from '../batch.ts'
import { type Context, readAnew } from '../context.ts'
import { ValidationProblem } from '../errors.ts'
import { fromCursor, type PageArgs, pageSize, toCursor } from '../paging.ts'
import {
  beginning,
  type ChangedType,
  type ChangeKind,
  changesGone,
  type FeedShard,
  feedShards,
  type Head,
  noChangeCursor,
} from './change.rules.ts'

export type Change = {
  type: ChangedType
  id: string
  kind: ChangeKind
  version: number | null
  at: string
}
export type ChangePage = { changes: Change[]; cursor: string; hasMore: boolean }

/**
 * What changed after a cursor; without one, where to begin. One request to the table where nothing did, and one more for
 * each part of the feed that has something. Errors: Validation where the cursor is none of ours, or too old.
 */
export async function listChanges(
  context: Context,
  { types, ...page }: PageArgs & { types?: readonly ChangedType[] | null },
): Promise<ChangePage> {
  const size = pageSize(page)
  const heads = await readHeads(context)
  if (page.after === null || page.after === undefined) {
    const beginnings = heads.map((head) => beginning(head, context.now))
    return { changes: [], cursor: toCursor(beginnings.map(String)), hasMore: isBehind(beginnings, heads) }
  }
  const places = placesOf(page.after, heads)
  // Whoever was told that a thing changed must not be shown it as this process remembers it.
  readAnew(context)
  // Those that are left out by their type are passed by: more of them at once.
  const limit = types ? 200 : size
  const parts = await Promise.all(
    feedShards.map((shard, index) =>
      rowsAfter(context, shard, places[index] ?? 0, heads[index] ?? null, limit),
    ),
  )
  const changes: Change[] = []
  for (const { part, row } of merged(parts)) {
    if (passes(context, row.type, types)) {
      if (changes.length === size) break
      changes.push({ ...row, version: row.version ?? null })
    }
    places[part] = row.sequence
  }
  return {
    changes,
    cursor: toCursor(places.map(String)),
    hasMore: isBehind(places, heads),
  }
}

function isBehind(places: readonly number[], heads: readonly (Head | null)[]): boolean {
  return heads.some((head, part) => (head?.last ?? 0) > (places[part] ?? 0))
}

function readHeads({ store }: Context): Promise<(Head | null)[]> {
  return getEach(feedShards, async (shards) => {
    const { data, unprocessed } = await store.changeHead
      .get(shards.map((shard) => ({ shard })))
      .go({ preserveBatchOrder: true, consistent: true })
    return { data, unprocessed: unprocessed.map(({ shard }) => ({ id: shard })) }
  })
}

function placesOf(cursor: string, heads: readonly (Head | null)[]): number[] {
  const texts = fromCursor(cursor, feedShards.length, noChangeCursor)
  const places = texts.map(Number)
  const isOurs =
    texts.every((text) => /^\d{1,12}$/.test(text)) &&
    places.every((place, part) => place <= (heads[part]?.last ?? 0))
  if (!isOurs) throw ValidationProblem.at(['after'], changesGone)
  return places
}

/** The numbers have no gap: where the next one is not there, it was kept and is no more. */
async function rowsAfter(
  { store, now }: Context,
  shard: FeedShard,
  place: number,
  head: Head | null,
  limit: number,
) {
  if (!head || head.last <= place) return []
  const { data } = await store.change.query
    .primary({ shard })
    .gt({ sequence: place })
    .go({ limit, consistent: true })
  const [first] = data
  if (first?.sequence !== place + 1 || first.expiresAt * 1_000 <= now.getTime()) {
    throw ValidationProblem.at(['after'], changesGone)
  }
  return data
}

type Row = Awaited<ReturnType<typeof rowsAfter>>[number]

/** By their moments, which never go back within a part: each part keeps its order. */
function merged(parts: readonly (readonly Row[])[]): { part: number; row: Row }[] {
  return parts
    .flatMap((rows, part) => rows.map((row) => ({ part, row })))
    .sort((a, b) =>
      a.row.at === b.row.at
        ? a.part - b.part || a.row.sequence - b.row.sequence
        : a.row.at < b.row.at
          ? -1
          : 1,
    )
}

/** What the feed holds is public; that the actor's role reads such things at all is asked all the same. */
const publicThings: Record<ChangedType, Thing> = {
  PLAN: { type: 'Plan', published: true, issuerId: null, scopeIds: [], areaId: '' },
  AREA: { type: 'Area' },
  AGENCY: { type: 'Agency' },
  AGENCY_GROUP: { type: 'AgencyGroup', scopeIds: [], areaId: '' },
  INDICATOR: { type: 'Indicator' },
}

function passes(
  { actor }: Context,
  type: ChangedType,
  types: readonly ChangedType[] | null | undefined,
): boolean {
  return (!types || types.includes(type)) && may(actor, 'read', publicThings[type])
}
