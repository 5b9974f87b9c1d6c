/**
 * `npm run bench`: what the product costs, each line beside the bare engine doing the same reads in the same run, and
 * the growth from 1× to 4×. Ratios are to be trusted, milliseconds belong to the machine. Token and scope are checked.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { Agent, request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { folderContents } from '../../functions/contents.ts'
import { bundle } from '../../functions/dev/bundle.ts'
import { freePort, startEngine } from '../../functions/dev/engine.ts'
import { startIssuer } from '../../functions/dev/issuer.ts'
import { loaderContext, seed } from '../../functions/dev/seed.ts'
import { openTableClient } from '../../functions/table-client.ts'
import { importPlanDocument } from '../../schema/plan/import.operations.ts'
import { openStore } from '../../schema/store.ts'
import { provinceCount } from '../world/nation.ts'
import { people } from '../world/people.ts'
import { benchDocuments } from './documents.ts'
import { benchRegister } from './register.ts'
import { benchStarts } from './starts.ts'
import { grow, type Made, templateFrom } from './world.ts'

const root = resolve(import.meta.dirname, '../..')
const oneFold = Number(process.env.BENCH_PROVINCES ?? String(provinceCount))
const rounds = Number(process.env.BENCH_ROUNDS ?? '400')

const agent = new Agent({ keepAlive: true })

function post(url: string, headers: Record<string, string>, body: string): Promise<string> {
  return new Promise((done, fail) => {
    const sent = httpRequest(
      url,
      { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => done(Buffer.concat(chunks).toString()))
      },
    )
    sent.on('error', fail)
    sent.end(body)
  })
}

type Figures = { p50: number; p95: number; perSecond: number }

/** Until what may be kept is kept and the code is compiled, which takes some thousand rounds: ten seconds have to do. */
async function warmUp(work: (round: number) => Promise<unknown>): Promise<void> {
  const enough = performance.now() + 10_000
  for (let round = 0; round < rounds * 8; round += 1) {
    if (round >= rounds && performance.now() > enough) break
    await work(round)
  }
}

async function measure(work: (round: number) => Promise<unknown>, count = rounds): Promise<Figures> {
  const times: number[] = []
  for (let round = 0; round < count; round += 1) {
    const start = performance.now()
    await work(round)
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN
  let next = 0
  const start = performance.now()
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (next < count) await work(next++)
    }),
  )
  return { p50: at(0.5), p95: at(0.95), perSecond: count / ((performance.now() - start) / 1_000) }
}

const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64')

const queries = {
  plan: `query ($id: ID!) { plan(id: $id) { number title date area { name code } issuer { name }
    targets { text value operator unit dueYear indicator { code } } taskGroups { number title tasks { label text } }
    assignments { agencyName agency { name } duties { text roles } } } }`,
  province: `query ($id: ID!) { area(id: $id) { name children(first: 50) { nodes { name code
    currentPlan(programme: GENDER_BASED_VIOLENCE) { number date state } } } } }`,
  page: `query ($after: String) { plans(first: 50, after: $after) { pageInfo { endCursor }
    nodes { number title date state area { name } issuer { name } mandates { number } } } }`,
  cascade: `query ($id: ID!) { cascade(plan: $id, asOf: "2026-10-01") { counts { obliged issued inherited notIssued } } }`,
}

const plansIn = ({ communePlans, realPlans, provincePlans }: Made) =>
  communePlans.length + realPlans.length + provincePlans.length + 1

type Line = {
  name: string
  query: string
  variables: (round: number) => object
  /** The bare engine doing the same reads. */
  floor: (round: number) => Promise<unknown>
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'binh-an-bench-'))
  mkdirSync(join(folder, 'contents'))
  const engine = await startEngine(null)
  const store = openStore(openTableClient(engine.endpoint), engine.tableName)
  const contents = folderContents(join(folder, 'contents'))
  await seed({ store, contents, wanted: 'areas', root })
  const context = () => loaderContext(store, contents)
  const { plan: template, text } = await templateFrom(context(), root)

  const issuerPort = await freePort()
  const issuerServer = await startIssuer({ folder, port: issuerPort, consolePort: 1, people })
  const issuer = `http://127.0.0.1:${issuerPort}`
  const port = await freePort()
  // Two folders below the root, as its sources are.
  const built = join(root, '.cache/bench')
  await bundle('./test/bench/server.ts', built)
  const server = fork(
    join(built, 'index.mjs'),
    [String(port), engine.endpoint, engine.tableName, join(folder, 'contents'), issuer],
    { env: { ...process.env, NODE_ENV: 'production' }, execArgv: ['--max-semi-space-size=4'] },
  )
  await once(server, 'message')
  const usage = async (): Promise<{ cpu: NodeJS.CpuUsage; memory: number; peak: number }> => {
    const answer = once(server, 'message')
    server.send('usage')
    return (await answer)[0]
  }
  const idle = await usage()
  const token = JSON.parse(
    await post(
      `${issuer}/token`,
      { 'content-type': 'application/x-www-form-urlencoded' },
      'grant_type=demo&person=integrator',
    ),
  ).access_token

  const ask = async (query: string, variables: object): Promise<string> => {
    const answer = await post(
      `http://127.0.0.1:${port}/graphql`,
      { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      JSON.stringify({ query, variables }),
    )
    if (answer.includes('"errors"')) throw new Error(answer.slice(0, 500))
    return answer
  }
  const bare = (target: string, body: object) =>
    post(
      engine.endpoint,
      {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDB_20120810.${target}`,
        authorization:
          'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
        'x-amz-date': '20260101T000000Z',
      },
      JSON.stringify({ TableName: engine.tableName, ...body }),
    )
  const bareQuery = (index: string, value: string, limit?: number) =>
    bare('Query', {
      IndexName: index,
      KeyConditionExpression: '#pk = :pk',
      ExpressionAttributeNames: { '#pk': `${index}pk` },
      ExpressionAttributeValues: { ':pk': { S: value } },
      ScanIndexForward: false,
      ...(limit && { Limit: limit }),
    })

  const textOfPlan = JSON.stringify(Array.from({ length: 31 }, (_, part) => `${part}`.padEnd(275, 'phần ')))
  await bare('PutItem', { Item: { pk: { S: 'bench' }, sk: { S: 'text' }, body: { S: textOfPlan } } })
  /** The raw read of one row that holds a plan as JSON text, and the milliseconds it took where the goals were set. */
  const readText = () => bare('GetItem', { Key: { pk: { S: 'bench' }, sk: { S: 'text' } } })
  const readTextThere = 0.55

  const before: Record<string, Figures> = {}
  const made = await grow(context(), 0, oneFold, template)
  let plans = plansIn(made)
  for (const fold of [1, 4]) {
    if (fold === 4) {
      for (let more = 1; more < fold; more += 1) {
        plans += plansIn(await grow(context(), oneFold * more, oneFold * (more + 1), template))
      }
    }
    const planAt = (ids: readonly string[], round: number) => ids[round % ids.length] ?? ''
    const detail = (name: string, ids: readonly string[]): Line => ({
      name,
      query: queries.plan,
      variables: (round) => ({ id: globalId('Plan', planAt(ids, round)) }),
      floor: (round) =>
        bare('GetItem', { Key: { pk: { S: `plan#${planAt(ids, round)}` }, sk: { S: 'plan' } } }),
    })
    const firstPage = JSON.parse(await ask(queries.page, { after: null }))
    const secondPage = firstPage.data.plans.pageInfo.endCursor
    const lines: Line[] = [
      detail('plan detail', made.communePlans.slice(0, 50)),
      detail('plan detail, none kept in the process', made.communePlans),
      detail('detail of a real plan', made.realPlans.slice(0, 50)),
      {
        name: "a province's communes with plan status",
        query: queries.province,
        variables: (round) => ({ id: globalId('Area', planAt(made.provinces, round)) }),
        floor: async (round) => {
          const id = planAt(made.provinces, round)
          await Promise.all([
            bareQuery('gsi1', `area-under#${id}`),
            bareQuery('gsi2', `plan-under#${id}#PUBLISHED`),
          ])
        },
      },
      {
        name: 'a page of issued plans',
        query: queries.page,
        variables: () => ({ after: null }),
        floor: () => bareQuery('gsi3', 'plans#PUBLISHED', 51),
      },
      {
        name: 'page 2 of issued plans',
        query: queries.page,
        variables: () => ({ after: secondPage }),
        floor: () => bareQuery('gsi3', 'plans#PUBLISHED', 51),
      },
      {
        name: 'the cascade of a province',
        query: queries.cascade,
        variables: (round) => ({ id: globalId('Plan', planAt(made.provincePlans, round)) }),
        floor: (round) => bareQuery('gsi2', `plan-under#${planAt(made.provinces, round)}#PUBLISHED`),
      },
    ]
    // At 1× as at 4× a process is measured that has answered everything: code that met one query alone is quicker.
    if (fold === 1)
      for (const { query, variables } of lines) await warmUp((round) => ask(query, variables(round)))
    for (const { name, query, variables, floor } of lines) {
      await warmUp(readText)
      const scale = readTextThere / (await measure(readText)).p50
      await warmUp(floor)
      const engineAlone = await measure(floor)
      const work = (round: number) => ask(query, variables(round))
      await warmUp(work)
      const start = await usage()
      const figures = await measure(work)
      const end = await usage()
      const requests = rounds * 2
      const cpu = (end.cpu.user + end.cpu.system - start.cpu.user - start.cpu.system) / 1_000 / requests
      const growth = before[name] ? ` · growth ${(figures.p50 / before[name].p50).toFixed(2)}×` : ''
      before[name] ??= figures
      process.stdout.write(
        `${name} (${plans} plans): p50 ${figures.p50.toFixed(2)} ms, p95 ${figures.p95.toFixed(2)}, ${figures.perSecond.toFixed(0)}/s, server CPU ${cpu.toFixed(2)} ms · engine alone p50 ${engineAlone.p50.toFixed(2)} ms, ${engineAlone.perSecond.toFixed(0)}/s · ratio ${(figures.p50 / engineAlone.p50).toFixed(2)}${growth} · where a raw read of ${(Buffer.byteLength(textOfPlan) / 1e3).toFixed(0)} KB takes ${readTextThere} ms: p50 ${(figures.p50 * scale).toFixed(2)}, CPU ${(cpu * scale).toFixed(2)}\n`,
      )
    }
  }

  if (oneFold === provinceCount) benchRegister(root, (line) => process.stdout.write(`${line}\n`))
  benchDocuments(root, rounds, (line) => process.stdout.write(`${line}\n`))
  let serial = 0
  const importing = await measure(
    async () => {
      serial += 1
      return importPlanDocument(context(), { text: text.replace(/Số: \d+/, `Số: ${9_000 + serial}`) })
    },
    Math.min(30, rounds),
  )
  process.stdout.write(
    `import of a plan: p50 ${importing.p50.toFixed(1)} ms, ${importing.perSecond.toFixed(0)}/s\n`,
  )
  const body = JSON.stringify({
    query: queries.plan,
    variables: { id: globalId('Plan', made.communePlans[0] ?? '') },
  })
  await benchStarts(
    { root, folder, rounds: Math.min(15, rounds) },
    {
      environment: {
        DYNAMODB_ENDPOINT: engine.endpoint,
        TABLE_NAME: engine.tableName,
        CONTENTS_BUCKET: 'contents',
        ISSUER: issuer,
        JWKS_URI: `${issuer}/jwks.json`,
        CLIENT_IDS: 'integrator',
      },
      event: {
        rawPath: '/graphql',
        rawQueryString: '',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        requestContext: { requestId: 'first', http: { method: 'POST' } },
        body,
        isBase64Encoded: false,
      },
    },
    (line) => process.stdout.write(`${line}\n`),
  )
  const { peak } = await usage()
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`
  process.stdout.write(`server memory: idle ${megabytes(idle.memory)}, peak ${megabytes(peak)}\n`)

  server.kill()
  issuerServer.close()
  agent.destroy()
  await engine.stop()
  rmSync(folder, { recursive: true, force: true })
}

await main()
