/**
 * Records past ElectroDB, for the reads that are made most often: there it took as much CPU as signing, sending and
 * parsing together. Keys and the names of attributes stay the entity's (`jsonText`).
 */
import { BatchGetCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'

/** The part of the DocumentClient that ElectroDB and these reads need. */
export type TableClient = { send(command: { input: object }): Promise<unknown> }

type Place = { client: TableClient; tableName: string }
type Key = { pk: string; sk: string }
/** `renewed`: what wrote the record again under its version, a migration. */
type Stored = Key & { body?: string; version?: number; renewed?: string }
const standing = { '#v': 'version', '#r': 'renewed' }
/** A BatchGet takes at most 100 keys; the client finishes what the table cut short. */
const mostKeys = 100

/** Rows in the order of the keys; undefined where there is none. One request for one key, one for each hundred otherwise. */
async function readRows(
  { client, tableName }: Place,
  keys: readonly Key[],
  { only, consistent }: { only?: 'standing' | undefined; consistent?: boolean } = {},
): Promise<(Stored | undefined)[]> {
  const [first, ...others] = keys
  const consistency = consistent && { ConsistentRead: true }
  if (first && others.length === 0) {
    const projection = only && { ProjectionExpression: '#v, #r', ExpressionAttributeNames: standing }
    const wanted = { TableName: tableName, Key: first, ...projection, ...consistency }
    const answer = await client.send(new GetCommand(wanted))
    return [(answer as { Item?: Stored }).Item]
  }
  const found = new Map<string, Stored>()
  for (let start = 0; start < keys.length; start += mostKeys) {
    const wanted = { Keys: keys.slice(start, start + mostKeys), ...consistency }
    const answer = await client.send(new BatchGetCommand({ RequestItems: { [tableName]: wanted } }))
    const { Responses = {} } = answer as { Responses?: Record<string, Stored[]> }
    for (const stored of Responses[tableName] ?? []) found.set(nameOf(stored), stored)
  }
  return keys.map((key) => found.get(nameOf(key)))
}

const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`

function bodyOf<Body>(stored: Stored | undefined): Body | null {
  return stored?.body ? JSON.parse(stored.body) : null
}

/** Records in the order of their keys, each named once; null where there is none. */
export async function readBodies<Body>(
  place: Place,
  keys: readonly Key[],
  { consistent = false } = {},
): Promise<(Body | null)[]> {
  const rows = await readRows(place, keys, { consistent })
  return rows.map((row) => bodyOf<Body>(row))
}

type Gathered = { keys: Map<string, Key>; rows: Promise<Map<string, Stored | undefined>> }
const gatheredBy = new WeakMap<object, Gathered>()

/**
 * The same of a request (`asker`), gathered: what it asks for in one tick, of whatever kind, is one request to the table, a
 * plan's area and issuer say.
 */
export async function readTogether<Body>(
  asker: { store: Place },
  keys: readonly Key[],
): Promise<(Body | null)[]> {
  const gathered = gatheredBy.get(asker) ?? gather(asker)
  for (const key of keys) gathered.keys.set(nameOf(key), key)
  const rows = await gathered.rows
  return keys.map((key) => bodyOf<Body>(rows.get(nameOf(key))))
}

function gather(asker: { store: Place }): Gathered {
  const keys = new Map<string, Key>()
  const rows = Promise.resolve().then(async () => {
    gatheredBy.delete(asker)
    const found = await readRows(asker.store, [...keys.values()])
    return new Map([...keys.keys()].map((name, at) => [name, found[at]]))
  })
  const gathered = { keys, rows }
  gatheredBy.set(asker, gathered)
  return gathered
}

type Versioned = { id: string; version: number }
type Kept<Body> = { record: Body; renewed: string | undefined }

const isStill = ({ record, renewed }: Kept<Versioned>, row: Stored | undefined): boolean =>
  record.version === row?.version && renewed === row.renewed

/**
 * Reads records by id. The last `most` that were read stay parsed in the process, and each time they are asked for the
 * table says, by the `version` (and `renewed`) of a small row beside the record, whether they still are what they were: nothing old is
 * ever answered. One request to the table; a second where a kept record has changed since. Records are not to be changed.
 */
export function revalidatedBodies<Body extends Versioned>(
  keysOf: (id: string) => { body: Key; version: Key },
  most: number,
): (place: Place, ids: readonly string[]) => Promise<(Body | null)[]> {
  const keptOf = new WeakMap<Place, Map<string, Kept<Body>>>()

  return async (place, ids) => {
    const kept = keptOf.get(place) ?? new Map<string, Kept<Body>>()
    keptOf.set(place, kept)
    const keep = (record: Body, renewed: string | undefined) => {
      kept.delete(record.id)
      kept.set(record.id, { record, renewed })
      for (const [oldest] of kept) {
        if (kept.size <= most) break
        kept.delete(oldest)
      }
      return record
    }
    const known = ids.map((id) => kept.get(id))
    const rows = await readRows(
      place,
      ids.map((id, at) => (known[at] ? keysOf(id).version : keysOf(id).body)),
      { only: known[0] && 'standing' },
    )
    const stale = ids.filter((_, at) => known[at] && !isStill(known[at], rows[at]))
    const anew = await readRows(
      place,
      stale.map((id) => keysOf(id).body),
    )
    return ids.map((id, at) => {
      const present = known[at]
      if (present && !stale.includes(id)) return keep(present.record, present.renewed)
      const row = present ? anew[stale.indexOf(id)] : rows[at]
      const record = bodyOf<Body>(row)
      if (!record) kept.delete(id)
      return record && keep(record, row?.renewed)
    })
  }
}

export type Rows = {
  index: 'gsi1' | 'gsi2' | 'gsi3'
  value: string
  /** Rows whose sort key is less than this one. */
  before?: string | undefined
  /** Rows whose sort key is greater; not together with `before`. */
  after?: string | undefined
  /** Rows whose sort key begins so; of these, those after `after`. */
  begins?: string | undefined
  newestFirst?: boolean
  /** All of them where it is left out. */
  limit?: number | undefined
  /** These attributes alone; whole rows where left out. */
  only?: readonly string[]
}

/** An item as it lies: JSON texts are still texts. */
export type StoredRow = Readonly<Record<string, string>>

/** The items of one partition of an index. One Query a megabyte. */
export async function queryRows(
  { client, tableName }: Place,
  { index, value, before, after, begins, newestFirst = false, limit, only = [] }: Rows,
): Promise<StoredRow[]> {
  const found: StoredRow[] = []
  const { condition, values } = boundsOf({ before, after, begins })
  let from: Key | undefined
  do {
    const answer = await client.send(
      new QueryCommand({
        TableName: tableName,
        IndexName: index,
        KeyConditionExpression: `#pk = :pk${condition}`,
        ExpressionAttributeNames: {
          '#pk': `${index}pk`,
          ...(condition && { '#sk': `${index}sk` }),
          ...Object.fromEntries(only.map((name) => [`#${name}`, name])),
        },
        ExpressionAttributeValues: { ':pk': value, ...values },
        ScanIndexForward: !newestFirst,
        ...(only.length > 0 && { ProjectionExpression: only.map((name) => `#${name}`).join(', ') }),
        ...(limit && { Limit: limit - found.length }),
        ...(from && { ExclusiveStartKey: from }),
      }),
    )
    const { Items = [], LastEvaluatedKey } = answer as { Items?: StoredRow[]; LastEvaluatedKey?: Key }
    found.push(...Items)
    from = LastEvaluatedKey
  } while (from && (!limit || found.length < limit))
  return found
}

/** What a sort key is held against. Keys are letters, digits, "#", "-" and "_": "!" comes before all of them, "~" after. */
function boundsOf({ before, after, begins }: Pick<Rows, 'before' | 'after' | 'begins'>): {
  condition: string
  values: Record<string, string>
} {
  if (before) return { condition: ' and #sk < :sk', values: { ':sk': before } }
  if (after && begins)
    return { condition: ' and #sk between :sk and :to', values: { ':sk': `${after}!`, ':to': `${begins}~` } }
  if (after) return { condition: ' and #sk > :sk', values: { ':sk': after } }
  return begins
    ? { condition: ' and begins_with(#sk, :sk)', values: { ':sk': begins } }
    : { condition: '', values: {} }
}
