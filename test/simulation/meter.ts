/**
 * What requests to the table would be charged on AWS, by key: read units of 4 KB (half for a read that may be a moment
 * old), write units of 1 KB, twice for a transaction, and one more write in each index that a row lies in.
 */
import type { TableClient } from '../../functions/table-client.ts'

/** `key`: a partition of the table, or of an index (`gsi3 plans#DRAFT`). */
export type Charge = { key: string; reads: number; writes: number }

type Row = Record<string, unknown>
type Input = {
  Item?: Row
  Key?: Row
  IndexName?: string
  ConsistentRead?: boolean
  ExpressionAttributeValues?: Row
  TransactItems?: { [action: string]: { Item?: Row; Key?: Row } | undefined }[]
  RequestItems?: Record<string, { Keys?: Row[]; ConsistentRead?: boolean }>
}
type Answer = { Item?: Row; Items?: Row[]; Responses?: Record<string, Row[]> }

const indexes = ['gsi1', 'gsi2', 'gsi3'] as const
const sizeOf = (rows: readonly unknown[]) =>
  rows.reduce((sum: number, row) => sum + Buffer.byteLength(JSON.stringify(row)), 0)
const readUnits = (bytes: number, consistent: boolean | undefined) =>
  Math.max(1, Math.ceil(bytes / 4_096)) * (consistent ? 1 : 0.5)
const writeUnits = (row: Row) => Math.max(1, Math.ceil(sizeOf([row]) / 1_024))
const idOf = ({ pk, sk }: Row) => `${String(pk)} ${String(sk)}`

/** The client, and what was charged since the last `take`. */
export function metered(client: TableClient): { client: TableClient; take(): Charge[] } {
  let charges: Charge[] = []
  /** Rows as they were written last: an index pays for the place that a row leaves, too. */
  const written = new Map<string, Row>()
  const read = (key: unknown, reads: number) => charges.push({ key: String(key), reads, writes: 0 })
  const write = (key: string, writes: number) => charges.push({ key, reads: 0, writes })

  function put(row: Row, times: number): void {
    const before = written.get(idOf(row))
    const units = Math.max(writeUnits(row), before ? writeUnits(before) : 0)
    write(String(row.pk), units * times)
    for (const index of indexes) {
      const [old, now] = [before?.[`${index}pk`], row[`${index}pk`]]
      if (now !== undefined) write(`${index} ${String(now)}`, writeUnits(row))
      if (old !== undefined && old !== now) write(`${index} ${String(old)}`, writeUnits(row))
    }
    written.set(idOf(row), row)
  }
  function remove(key: Row, times: number): void {
    const before = written.get(idOf(key))
    write(String(key.pk), (before ? writeUnits(before) : 1) * times)
    for (const index of indexes) {
      const old = before?.[`${index}pk`]
      if (before && old !== undefined) write(`${index} ${String(old)}`, writeUnits(before))
    }
    written.delete(idOf(key))
  }

  function charge(name: string, input: Input, answer: Answer): void {
    const { Item, Key, IndexName, ConsistentRead } = input
    if (name === 'GetCommand') read(Key?.pk, readUnits(sizeOf([answer.Item ?? {}]), ConsistentRead))
    else if (name === 'QueryCommand') {
      const partition = input.ExpressionAttributeValues?.[':pk']
      read(
        IndexName ? `${IndexName} ${String(partition)}` : partition,
        readUnits(sizeOf(answer.Items ?? []), ConsistentRead),
      )
    } else if (name === 'BatchGetCommand') {
      for (const [table, { Keys = [], ConsistentRead: consistent }] of Object.entries(
        input.RequestItems ?? {},
      )) {
        const found = new Map((answer.Responses?.[table] ?? []).map((row) => [idOf(row), row]))
        for (const key of Keys) read(key.pk, readUnits(sizeOf([found.get(idOf(key)) ?? {}]), consistent))
      }
    } else if (name === 'TransactWriteCommand') {
      for (const action of input.TransactItems ?? []) {
        if (action.Put?.Item) put(action.Put.Item, 2)
        else if (action.Delete?.Key) remove(action.Delete.Key, 2)
        else {
          const key = (action.Update ?? action.ConditionCheck)?.Key ?? {}
          const row = { ...written.get(idOf(key)), ...key }
          if (action.Update) put(row, 2)
          else write(String(key.pk), 2 * writeUnits(row))
        }
      }
    } else if (name === 'PutCommand' && Item) put(Item, 1)
    else if (name === 'UpdateCommand' && Key) put({ ...written.get(idOf(Key)), ...Key }, 1)
    else if (name === 'DeleteCommand' && Key) remove(Key, 1)
    else throw new Error(`${name} is not charged here`)
  }

  return {
    client: {
      async send(command) {
        const answer = await client.send(command)
        charge(command.constructor.name, command.input, Object(answer))
        return answer
      },
      get requests() {
        return client.requests
      },
      close: () => client.close(),
    },
    take() {
      const taken = charges
      charges = []
      return taken
    },
  }
}

/** One charge a key. */
export function summed(charges: readonly Charge[]): Charge[] {
  return [...Map.groupBy(charges, ({ key }) => key)].map(([key, some]) => ({
    key,
    reads: some.reduce((sum, { reads }) => sum + reads, 0),
    writes: some.reduce((sum, { writes }) => sum + writes, 0),
  }))
}
