/**
 * What each act of a person or machine asks of AWS, measured through the real handler on the embedded engine, with one
 * province of 98 communes and a plan of each. The engine counts read and write units as DynamoDB does; CPU belongs to
 * the machine, and the rest does not.
 */
import { resolve } from 'node:path'
import { HeaderMap } from '@apollo/server'
import { type Act, acts, type Measured, type Usage } from '../../cdk/cost.ts'
import { startEngine } from '../../functions/dev/engine.ts'
import { loaderContext, seed } from '../../functions/dev/seed.ts'
import { graphqlHandler, type Services } from '../../functions/server.ts'
import { handleRecords } from '../../functions/stream.ts'
import { openTableClient, type TableClient } from '../../functions/table-client.ts'
import { openStore } from '../../schema/store.ts'
import { findActor } from '../../schema/user/admission.operations.ts'
import { confirming, correcting, importing, planFields } from '../world/plan-verbs.ts'
import { grow, templateFrom } from './world.ts'

const root = resolve(import.meta.dirname, '../..')
const nothing: Usage = {
  requests: 0,
  readUnits: 0,
  writeUnits: 0,
  tableRequests: 0,
  cpu: 0,
  bytesOut: 0,
  logBytes: 0,
  filePuts: 0,
  fileGets: 0,
}

const queries = {
  me: '{ me { name role area { id name } agency { name } } }',
  plan: `query ($id: ID!) { plan(id: $id) { ${planFields} } }`,
  province: `query ($id: ID!) { area(id: $id) { name children(first: 200) { nodes { id name code
    currentPlan(programme: GENDER_BASED_VIOLENCE) { id number date state } } } } }`,
  page: `{ plans(first: 25) { pageInfo { endCursor hasNextPage }
    nodes { id number title date state area { name } issuer { name } targetCount mandates { number } } } }`,
  counts: `query ($id: ID!) { cascade(plan: $id, asOf: "2026-10-01") { counts { obliged issued notIssued } } }`,
  cascade: `query ($id: ID!) { cascade(plan: $id, asOf: "2026-10-01") { counts { obliged issued inherited notIssued }
    issuers(first: 200) { nodes { standing area { id name code } plan { id number date } } } } }`,
  changes: '{ changes { cursor } }',
  changesAfter: `query ($after: String) { changes(after: $after, first: 200) { cursor hasMore
    nodes { id type kind version } } }`,
}

type Consumed = { CapacityUnits?: number; WriteCapacityUnits?: number }

/** The same client, which also asks for the units that each request used and adds them to `usage`. */
function metered(client: TableClient, usage: Usage): TableClient {
  return {
    get requests() {
      return client.requests
    },
    async send(command) {
      const asked: typeof command = Object.create(Object.getPrototypeOf(command), {
        input: { value: { ...command.input, ReturnConsumedCapacity: 'TOTAL' } },
      })
      const answer = await client.send(asked)
      const { ConsumedCapacity } = Object(answer) as { ConsumedCapacity?: Consumed | Consumed[] }
      const writes = /^(?:Put|Update|Delete|BatchWrite|TransactWrite)Command$/.test(command.constructor.name)
      for (const { CapacityUnits = 0 } of [ConsumedCapacity ?? []].flat()) {
        if (writes) usage.writeUnits += CapacityUnits
        else usage.readUnits += CapacityUnits
      }
      return answer
    },
    close: () => client.close(),
  }
}

const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64')

/** Each round takes a draft of its own a step further. */
const onceEach: readonly Act[] = [
  'loading a plan',
  'correcting a draft',
  'confirming a plan',
  'telling a change',
]

/** `rounds`: how often each act is done; what it used is the mean of them. */
export async function measureUsage(rounds: number): Promise<Measured> {
  const engine = await startEngine(null)
  const used: Usage = { ...nothing }
  const client = metered(openTableClient(engine.endpoint), used)
  const store = openStore(client, engine.tableName)
  const kept = new Map<string, Uint8Array>()
  const contents: Services['contents'] = {
    async put(hash, bytes) {
      used.filePuts += 1
      kept.set(hash, bytes)
    },
    async get(hash) {
      used.fileGets += 1
      return kept.get(hash) ?? null
    },
  }
  const count = (line: object) => {
    used.logBytes += JSON.stringify(line).length
  }
  const services: Services = {
    store,
    contents,
    log: {
      fault: (_, error) => {
        throw error
      },
      event: (name, details) => count({ level: 'info', event: name, ...details }),
    },
    authenticate: async () => findActor(store, 'ministry'),
  }
  await seed({ store, contents, wanted: 'areas', root })
  const { plan: template, text } = await templateFrom(loaderContext(store, contents), root)
  const { provinces, provincePlans, realPlans } = await grow(loaderContext(store, contents), 0, 1, template)
  const handler = await graphqlHandler(services)

  async function ask(query: string, variables: object = {}, key: string | null = null): Promise<unknown> {
    const headers = new HeaderMap([['content-type', 'application/json']])
    if (key !== null) headers.set('idempotency-key', key)
    const body = JSON.stringify({ query, variables })
    const answer = await handler({ method: 'POST', path: '/graphql', search: '', headers, body })
    used.requests += 1
    used.bytesOut += Buffer.byteLength(answer.body)
    const said: unknown = JSON.parse(answer.body)
    if (answer.status !== 200 || answer.body.includes('"errors"')) throw new Error(answer.body.slice(0, 500))
    return Object(said).data
  }
  const planAt = (round: number) => realPlans[(round * 7) % realPlans.length] ?? ''
  const done = async (query: string, input: object) =>
    Object(await ask(query, { input }, crypto.randomUUID())).done
  const drafts: { id: string; version: number }[] = []
  const draftAt = (round: number) => {
    const draft = drafts[round]
    if (!draft) throw new Error('A draft is missing')
    return draft
  }

  let after: string = Object(await ask(queries.changes)).changes.cursor

  const work: Record<Act, (round: number) => Promise<unknown>> = {
    async 'opening the first page'() {
      await ask(queries.me)
      await ask(queries.page)
      await ask(queries.counts, { id: globalId('Plan', provincePlans[0] ?? '') })
    },
    'a page of plans': () => ask(queries.page),
    'opening a plan': (round) => ask(queries.plan, { id: globalId('Plan', planAt(round)) }),
    "a province's communes with their plans": () =>
      ask(queries.province, { id: globalId('Area', provinces[0] ?? '') }),
    'the cascade of a province': () => ask(queries.cascade, { id: globalId('Plan', provincePlans[0] ?? '') }),
    async 'loading a plan'(round) {
      const { plan } = await done(importing, { text: text.replace(/Số: \d+/, `Số: ${9_000 + round}`) })
      drafts[round] = plan
      // The file itself is handed in before: one more request, which keeps it and its row.
      used.requests += 1
      used.filePuts += 1
      used.writeUnits += 4
    },
    async 'correcting a draft'(round) {
      const { id, version } = draftAt(round)
      const { plan } = await done(correcting, {
        id,
        expectedVersion: version,
        header: { title: `Kế hoạch ${round}` },
      })
      drafts[round] = plan
    },
    async 'confirming a plan'(round) {
      const { id, version } = draftAt(round)
      await done(confirming, { id, expectedVersion: version })
    },
    async 'telling a change'(round) {
      const id = Buffer.from(draftAt(round).id, 'base64').toString().replace('Plan:', '')
      const record = {
        dynamodb: { Keys: { pk: { S: `plan#${id}` }, sk: { S: 'listing' } }, SequenceNumber: '1' },
      }
      used.requests += 1
      const recorder = { store, clock: () => new Date() }
      const { batchItemFailures } = await handleRecords(recorder, services.log, { Records: [record] })
      if (batchItemFailures.length > 0) throw new Error('A change was not told')
    },
    async 'asking what changed'() {
      const { changes } = Object(await ask(queries.changesAfter, { after }))
      after = changes.cursor
    },
  }

  const measured: Partial<Record<Act, Usage>> = {}
  for (const act of acts) {
    // The first time compiles, and fills what a process keeps.
    if (!onceEach.includes(act)) await work[act](0)
    Object.assign(used, nothing)
    const cpu = process.cpuUsage()
    const before = client.requests
    for (let round = 0; round < rounds; round += 1) await work[act](round)
    const { user, system } = process.cpuUsage(cpu)
    Object.assign(used, { cpu: (user + system) / 1_000, tableRequests: client.requests - before })
    measured[act] = meanOf(used, rounds)
  }
  await engine.stop()
  return measured as Measured
}

function meanOf(usage: Usage, rounds: number): Usage {
  const mean: Usage = { ...usage }
  for (const name of Object.keys(mean) as (keyof Usage)[]) mean[name] /= rounds
  return mean
}
