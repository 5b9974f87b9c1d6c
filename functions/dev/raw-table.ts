/**
 * The table row by row as it lies, for what is done to all of it: backup, restore, migration. The one place that scans.
 * Rows stay in the wire's form, so that nothing is lost or rounded on the way.
 */
import {
  type AttributeValue,
  DynamoDBClient,
  GetItemCommand,
  ScanCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'

export type RawRow = Record<string, AttributeValue>

/** `asRead`: from that form, only where the row still has it, or, for null, where there still is none. */
export type RawAction = { put: RawRow; asRead?: RawRow | null } | { check: RawRow } | { remove: RawRow }

export type RawTable = {
  /** Page by page, about a megabyte each, from the place after `from` on. `next` is absent on the last page. */
  pages(from?: RawRow, most?: number): AsyncGenerator<{ rows: RawRow[]; next: RawRow | undefined }>
  find(key: RawRow): Promise<RawRow | null>
  isEmpty(): Promise<boolean>
  /** All or nothing: at most 100 actions and 4 MB. Answers false, with nothing written, where a row is not as it was read. */
  write(actions: readonly RawAction[]): Promise<boolean>
  close(): void
}

/** Throttled, it waits and asks again: a long job shares the table with people. */
const attempts = 10

export function openRawTable(endpoint: string | undefined, tableName: string): RawTable {
  const local = { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
  const client = new DynamoDBClient({ maxAttempts: attempts, ...(endpoint && { endpoint, ...local }) })
  const TableName = tableName

  return {
    async *pages(from, most) {
      let next = from
      do {
        const page = await client.send(
          new ScanCommand({ TableName, ConsistentRead: true, ExclusiveStartKey: next, Limit: most }),
        )
        next = page.LastEvaluatedKey
        yield { rows: page.Items ?? [], next }
      } while (next)
    },
    async find(key) {
      const { Item } = await client.send(new GetItemCommand({ TableName, Key: key, ConsistentRead: true }))
      return Item ?? null
    },
    async isEmpty() {
      const { Items } = await client.send(new ScanCommand({ TableName, ConsistentRead: true, Limit: 1 }))
      return !Items?.length
    },
    async write(actions) {
      const TransactItems = actions.map((action): TransactWriteItem => {
        if ('remove' in action) return { Delete: { TableName, Key: action.remove } }
        if ('check' in action) {
          return { ConditionCheck: { TableName, Key: keyOf(action.check), ...stillAs(action.check) } }
        }
        const { put, asRead } = action
        if (asRead) return { Update: { TableName, Key: keyOf(put), ...changed(asRead, put) } }
        const onlyNew = { ConditionExpression: 'attribute_not_exists(pk)' }
        return { Put: { TableName, Item: put, ...(asRead === null && onlyNew) } }
      })
      try {
        await client.send(new TransactWriteItemsCommand({ TransactItems }))
        return true
      } catch (error) {
        if (isOvertaken(error)) return false
        throw error
      }
    },
    close: () => client.destroy(),
  }
}

export function keyOf(row: RawRow): RawRow {
  const { pk, sk } = row
  if (!pk || !sk) throw new Error('A row without its key')
  return { pk, sk }
}

/** That each attribute is what it was: the version of a row does not tell of every write. */
function stillAs(row: RawRow) {
  const names = Object.keys(row)
  return {
    ConditionExpression: names.map((_, at) => `#a${at} = :a${at}`).join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(names.map((name, at) => [`#a${at}`, name])),
    ExpressionAttributeValues: Object.fromEntries(Object.values(row).map((value, at) => [`:a${at}`, value])),
  }
}

/** From one form of a row to another; an attribute that somebody added meanwhile stays. */
function changed(from: RawRow, to: RawRow) {
  const { ConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues } = stillAs(from)
  const set = Object.entries(to).filter(([name, value]) => canonicalText(from[name]) !== canonicalText(value))
  const gone = Object.keys(from).filter((name) => !(name in to))
  const sets = set.map((_, at) => `#s${at} = :s${at}`).join(', ')
  const removes = gone.map((_, at) => `#r${at}`).join(', ')
  return {
    ConditionExpression,
    UpdateExpression: `${sets && `SET ${sets}`} ${removes && `REMOVE ${removes}`}`.trim(),
    ExpressionAttributeNames: {
      ...ExpressionAttributeNames,
      ...Object.fromEntries(set.map(([name], at) => [`#s${at}`, name])),
      ...Object.fromEntries(gone.map((name, at) => [`#r${at}`, name])),
    },
    ExpressionAttributeValues: {
      ...ExpressionAttributeValues,
      ...Object.fromEntries(set.map(([, value], at) => [`:s${at}`, value])),
    },
  }
}

function isOvertaken(error: unknown): boolean {
  if (!(error instanceof TransactionCanceledException)) return false
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None')
  const passing = ['None', 'ConditionalCheckFailed', 'TransactionConflict']
  return codes.length > 0 && codes.every((code) => passing.includes(code))
}

/** One text for one row, whatever the order of its attributes: what is counted, compared and written to a file. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
