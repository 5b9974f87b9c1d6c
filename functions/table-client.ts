/**
 * The one place that opens a connection to the table. ElectroDB is given a client of the DocumentClient's shape that
 * signs, sends and unmarshals by itself: the SDK spends more on a read than the engine does (README, decisions).
 * `DYNAMODB_ENDPOINT` is set everywhere but on AWS; there the region and the credentials are the Lambda's own.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { type Connections, openConnections } from './connections.ts'
import type { HttpAnswer } from './http-answer.ts'
import { type Sign, signer } from './signature.ts'
import { presentTally } from './tally.ts'

/** What the store said when it did not do what was asked: its name for it, and for a transaction why each part failed. */
export class TableError extends Error {
  readonly status: number
  readonly CancellationReasons: { Code?: string; Message?: string; Item?: unknown }[] | undefined

  constructor(status: number, name: string, message: string, reasons: TableError['CancellationReasons']) {
    super(message)
    this.name = name
    this.status = status
    this.CancellationReasons = reasons
  }
}

export type TableClient = {
  send(command: { input: object }): Promise<unknown>
  /** Requests sent since the start, repeated ones counted each: what the cost table and the tests read. */
  readonly requests: number
  close(): void
}

type Attributes = Record<string, unknown>
type Target = {
  url: URL
  region: string
  longestWait: number
  sign: Sign
}

/** By the names of the DocumentClient's commands, which bundles keep (`dev/lighter.ts`). */
const actions = new Map([
  ['GetCommand', 'GetItem'],
  ['PutCommand', 'PutItem'],
  ['UpdateCommand', 'UpdateItem'],
  ['DeleteCommand', 'DeleteItem'],
  ['QueryCommand', 'Query'],
  ['BatchGetCommand', 'BatchGetItem'],
  ['BatchWriteCommand', 'BatchWriteItem'],
  ['TransactGetCommand', 'TransactGetItems'],
  ['TransactWriteCommand', 'TransactWriteItems'],
])

const attempts = 5
const mostConnections = 100
const longestWait = 3_000
/** The embedded engine answers one request after the other: what waits its turn there is not lost, and is not sent again. */
const longestTurn = 30_000

export function openTableClient(endpoint: string | undefined, environment = process.env): TableClient {
  const target = targetOf(endpoint, environment)
  const connections = openConnections(target.url, mostConnections)
  let requests = 0

  async function call(action: string, input: object): Promise<Attributes> {
    const body = JSON.stringify(input)
    for (let attempt = 1; ; attempt += 1) {
      try {
        requests += 1
        const tally = presentTally()
        if (tally) tally.requests += 1
        return await post(target, connections, action, body)
      } catch (error) {
        if (attempt >= attempts || !isWorthRepeating(error)) throw error
        // Full jitter: many clients that were throttled together do not come back together.
        await sleep(Math.random() * 25 * 2 ** attempt)
      }
    }
  }

  return {
    get requests() {
      return requests
    },
    async send(command) {
      const action = actions.get(command.constructor.name)
      if (!action) throw new Error(`${command.constructor.name} is not spoken here`)
      const answer = await call(action, withToken(action, toWire(command.input)))
      if (action === 'BatchGetItem') await finishBatch(answer, (input) => call(action, input))
      return fromWire(answer)
    },
    close() {
      connections.close()
    },
  }
}

function targetOf(endpoint: string | undefined, environment: NodeJS.ProcessEnv): Target {
  if (endpoint) {
    const sign = signer({ accessKeyId: 'local', secretAccessKey: 'local' })
    return { url: new URL(endpoint), region: 'local', longestWait: longestTurn, sign }
  }
  const { AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = environment
  if (!AWS_REGION || !AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) {
    throw new Error('Set DYNAMODB_ENDPOINT, or run where AWS_REGION and credentials are in the environment')
  }
  return {
    url: new URL(`https://dynamodb.${AWS_REGION}.amazonaws.com`),
    region: AWS_REGION,
    longestWait,
    sign: signer({
      accessKeyId: AWS_ACCESS_KEY_ID,
      secretAccessKey: AWS_SECRET_ACCESS_KEY,
      ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
    }),
  }
}

async function post(
  { url, region, sign, longestWait }: Target,
  connections: Connections,
  action: string,
  body: string,
): Promise<Attributes> {
  const headers = sign({ host: url.host, region, action, body }, new Date())
  const answer = await connections.request({ method: 'POST', path: '/', headers, body }, longestWait)
  const parsed = parsedFrom(answer)
  if (answer.status !== 200) throw toError(answer.status, parsed)
  return parsed
}

/** What stands between the table and us may say in other words than JSON that it failed. */
function parsedFrom({ status, body }: HttpAnswer): Attributes {
  try {
    return body.length > 0 ? JSON.parse(body.toString()) : {}
  } catch (error) {
    if (status === 200) throw error
    return {}
  }
}

function toError(status: number, answer: Attributes): TableError {
  const name =
    String(answer.__type ?? 'UnknownError')
      .split('#')
      .at(-1) ?? 'UnknownError'
  const reasons = Array.isArray(answer.CancellationReasons) ? answer.CancellationReasons : undefined
  return new TableError(status, name, String(answer.message ?? answer.Message ?? name), reasons)
}

const passing = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'TransactionInProgressException',
])
const passingCodes = new Set(['ECONNRESET', 'EPIPE', 'ECONNREFUSED', 'ETIMEDOUT'])

/** A transaction sent again under its token does not happen twice, nor is its own first sending taken for a conflict. */
function withToken(action: string, input: object): object {
  return action === 'TransactWriteItems' ? { ClientRequestToken: randomUUID(), ...input } : input
}

function isWorthRepeating(error: unknown): boolean {
  if (error instanceof TableError) return passing.has(error.name) || error.status >= 500
  return error instanceof Error && 'code' in error && passingCodes.has(String(error.code))
}

/** A batch that the store cut short is finished: an item left out must never look like one that is not there. */
async function finishBatch(answer: Attributes, again: (input: object) => Promise<Attributes>): Promise<void> {
  const found = answer.Responses as Record<string, unknown[]>
  for (
    let round = 0;
    isRecord(answer.UnprocessedKeys) && Object.keys(answer.UnprocessedKeys).length > 0;
    round += 1
  ) {
    if (round >= attempts)
      throw new TableError(0, 'ThrottlingException', 'A batch was not finished', undefined)
    if (round > 0) await sleep(Math.random() * 25 * 2 ** round)
    const more = await again({ RequestItems: answer.UnprocessedKeys })
    for (const [table, items] of Object.entries(more.Responses as Record<string, unknown[]>)) {
      found[table] = [...(found[table] ?? []), ...items]
    }
    answer.UnprocessedKeys = more.UnprocessedKeys
  }
}

const maps = new Set(['Item', 'Key', 'ExpressionAttributeValues', 'ExclusiveStartKey'])

/** The DocumentClient's input as DynamoDB's wire has it: every map of attributes marshalled, wherever it stands. */
function toWire(input: object): object {
  return Object.fromEntries(
    Object.entries(input).flatMap(([name, value]) => {
      if (value === undefined) return []
      if (maps.has(name)) return [[name, marshall(value, { removeUndefinedValues: true })]]
      if (name === 'Keys' && Array.isArray(value)) return [[name, value.map((key) => marshall(key))]]
      if (Array.isArray(value)) return [[name, value.map((one) => (isRecord(one) ? toWire(one) : one))]]
      if (name === 'ExpressionAttributeNames') return [[name, value]]
      return [[name, isRecord(value) ? toWire(value) : value]]
    }),
  )
}

type WireItem = Parameters<typeof unmarshall>[0]

function fromWire(answer: Attributes): Attributes {
  const {
    Item,
    Items,
    Attributes: attributes,
    LastEvaluatedKey,
    Responses,
  } = answer as {
    Item?: WireItem
    Items?: WireItem[]
    Attributes?: WireItem
    LastEvaluatedKey?: WireItem
    Responses?: Record<string, WireItem[]> | { Item?: WireItem }[]
  }
  return {
    ...answer,
    ...(Item && { Item: unmarshall(Item) }),
    ...(Items && { Items: Items.map((item) => unmarshall(item)) }),
    ...(attributes && { Attributes: unmarshall(attributes) }),
    ...(LastEvaluatedKey && { LastEvaluatedKey: unmarshall(LastEvaluatedKey) }),
    ...(Responses && { Responses: responsesFrom(Responses) }),
  }
}

function responsesFrom(responses: Record<string, WireItem[]> | { Item?: WireItem }[]): unknown {
  if (Array.isArray(responses)) return responses.map(({ Item }) => (Item ? { Item: unmarshall(Item) } : {}))
  return Object.fromEntries(
    Object.entries(responses).map(([table, items]) => [table, items.map((item) => unmarshall(item))]),
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Set)
}
