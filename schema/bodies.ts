/**
 * Records by their keys, past ElectroDB: of the read that is made most often, one plan whole, it took as much CPU as
 * signing, sending and parsing together. Keys and the name of the attribute stay the entity's (`jsonText`).
 */
import { BatchGetCommand, GetCommand } from '@aws-sdk/lib-dynamodb'

/** The part of the DocumentClient that ElectroDB and these reads need. */
export type TableClient = { send(command: { input: object }): Promise<unknown> }

type Key = { pk: string; sk: string }
type Stored = Key & { body?: string }
/** A BatchGet takes at most 100 keys; the client finishes what the table cut short. */
const mostKeys = 100

/** In the order of the keys; null where there is none. One request for one key, one for each hundred otherwise. */
export async function readBodies<Body>(
  { client, tableName }: { client: TableClient; tableName: string },
  keys: readonly Key[],
): Promise<(Body | null)[]> {
  const [first, ...others] = keys
  if (first && others.length === 0) {
    const answer = await client.send(new GetCommand({ TableName: tableName, Key: first }))
    return [bodyOf((answer as { Item?: Stored }).Item)]
  }
  const found = new Map<string, Stored>()
  for (let start = 0; start < keys.length; start += mostKeys) {
    const wanted = { Keys: keys.slice(start, start + mostKeys) }
    const answer = await client.send(new BatchGetCommand({ RequestItems: { [tableName]: wanted } }))
    const { Responses = {} } = answer as { Responses?: Record<string, Stored[]> }
    for (const stored of Responses[tableName] ?? []) found.set(stored.pk, stored)
  }
  return keys.map(({ pk }) => bodyOf(found.get(pk)))
}

function bodyOf<Body>(stored: Stored | undefined): Body | null {
  return stored?.body ? JSON.parse(stored.body) : null
}
