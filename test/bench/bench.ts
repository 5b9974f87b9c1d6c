/**
 * `npm run bench`: what the product costs, each line beside the bare engine doing the same reads, at 1× and at 4×, all in
 * turns. Ratios are to be trusted, milliseconds belong to the machine. Token and scope are checked.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { bundle } from '../../functions/dev/bundle.ts'
import { freePort } from '../../functions/dev/engine.ts'
import { startIssuer } from '../../functions/dev/issuer.ts'
import { importPlanDocument } from '../../schema/plan/import.operations.ts'
import { provinceCount } from '../world/nation.ts'
import { people } from '../world/people.ts'
import { benchDocuments } from './documents.ts'
import { type Nation, openNation } from './nation.ts'
import { benchRegister } from './register.ts'
import { benchStarts } from './starts.ts'
import { closeConnections, type Figures, measure, post, rounds, warmUp } from './timing.ts'

const root = resolve(import.meta.dirname, '../..')
const provinces = Number(process.env.BENCH_PROVINCES ?? String(provinceCount))
/** Milliseconds that each line is asked before anything is measured. */
const warmth = Number(process.env.BENCH_WARMTH ?? '10000')
const print = (line: string) => process.stdout.write(`${line}\n`)

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

type Line = {
  name: string
  query: string
  variables: (round: number) => object
  /** The bare engine doing the same reads. */
  floor: (round: number) => Promise<unknown>
  /** How often it is asked; short answers more often. */
  rounds?: number
}

const at = (ids: readonly string[], round: number) => ids[round % ids.length] ?? ''

/** What is asked of a nation. */
async function linesOf({ made, ask, bare }: Nation): Promise<Line[]> {
  const bareQuery = (index: string, value: string, limit?: number) =>
    bare('Query', {
      IndexName: index,
      KeyConditionExpression: '#pk = :pk',
      ExpressionAttributeNames: { '#pk': `${index}pk` },
      ExpressionAttributeValues: { ':pk': { S: value } },
      ScanIndexForward: false,
      ...(limit && { Limit: limit }),
    })
  const detail = (name: string, ids: readonly string[]): Line => ({
    name,
    query: queries.plan,
    variables: (round) => ({ id: globalId('Plan', at(ids, round)) }),
    floor: (round) => bare('GetItem', { Key: { pk: { S: `plan#${at(ids, round)}` }, sk: { S: 'plan' } } }),
    rounds: 4 * rounds,
  })
  const page = (name: string, after: string | null): Line => ({
    name,
    query: queries.page,
    variables: () => ({ after }),
    floor: () => bareQuery('gsi3', 'plans#PUBLISHED', 51),
  })
  const firstPage = JSON.parse(await ask(queries.page, { after: null }))
  return [
    detail('plan detail', made.communePlans.slice(0, 50)),
    detail('plan detail, none kept in the process', made.communePlans),
    detail('detail of a real plan', made.realPlans.slice(0, 50)),
    {
      name: "a province's communes with plan status",
      query: queries.province,
      variables: (round) => ({ id: globalId('Area', at(made.provinces, round)) }),
      floor: async (round) => {
        const id = at(made.provinces, round)
        await Promise.all([
          bareQuery('gsi1', `area-under#${id}`),
          bareQuery('gsi2', `plan-under#${id}#PUBLISHED`),
        ])
      },
    },
    page('a page of issued plans', null),
    page('page 2 of issued plans', firstPage.data.plans.pageInfo.endCursor),
    {
      name: 'the cascade of a province',
      query: queries.cascade,
      variables: (round) => ({ id: globalId('Plan', at(made.provincePlans, round)) }),
      floor: (round) => bareQuery('gsi2', `plan-under#${at(made.provinces, round)}#PUBLISHED`),
    },
  ]
}

const textOfPlan = JSON.stringify(Array.from({ length: 31 }, (_, part) => `${part}`.padEnd(275, 'phần ')))
/** Milliseconds that the raw read of one row holding a plan as JSON text took where the goals were set. */
const readTextThere = 0.55

async function benchReads(once: Nation, fourfold: Nation): Promise<void> {
  await once.bare('PutItem', { Item: { pk: { S: 'bench' }, sk: { S: 'text' }, body: { S: textOfPlan } } })
  const readText = () => once.bare('GetItem', { Key: { pk: { S: 'bench' }, sk: { S: 'text' } } })
  const nations = [once, fourfold]
  const all = await Promise.all(nations.map(linesOf))
  const warmed = async (at: number, milliseconds: number) => {
    // In turns: a process that is left alone for seconds collects garbage and forgets compiled code.
    for (let turn = 0; turn < 5; turn += 1) {
      for (const [of, { ask }] of nations.entries()) {
        const line = all[of]?.[at]
        if (!line) continue
        await warmUp((round) => ask(line.query, line.variables(round)), milliseconds / 5)
        await warmUp(line.floor, milliseconds / 50)
      }
    }
  }
  // What is measured is a process that has answered everything: code that met one query alone is quicker.
  const [lines = [], more = []] = all
  for (const at of lines.keys()) await warmed(at, warmth / 2)
  await warmUp(readText, warmth / 10)
  for (const [at, line] of lines.entries()) {
    const other = more[at]
    if (!other) continue
    await warmed(at, warmth)
    const server = (nation: Nation, { query, variables }: Line) => ({
      work: (round: number) => nation.ask(query, variables(round)),
      cpu: async () => (await nation.usage()).cpu,
    })
    const figures = await measure(
      {
        readText: { work: readText },
        floor: { work: line.floor },
        asked: server(once, line),
        floor4: { work: other.floor },
        asked4: server(fourfold, other),
      },
      line.rounds,
    )
    const scale = readTextThere / figures.readText.p50
    print(told(line.name, once.plans, figures.asked, figures.floor, scale))
    print(told(line.name, fourfold.plans, figures.asked4, figures.floor4, scale))
    const growth = (of: 'p50' | 'cpu') => (figures.asked4[of] / figures.asked[of]).toFixed(2)
    print(
      `${line.name}, growth: p50 ${growth('p50')}×, server CPU ${growth('cpu')}× · engine alone ${(figures.floor4.p50 / figures.floor.p50).toFixed(2)}×`,
    )
  }
}

function told(name: string, plans: number, asked: Figures, floor: Figures, scale: number): string {
  const { p50, p95, perSecond, cpu, system, best } = asked
  return `${name} (${plans} plans): p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)}, ${perSecond.toFixed(0)}/s, server CPU ${cpu.toFixed(2)} ms, ${system.toFixed(2)} of it the system's (best turn: p50 ${best.p50.toFixed(2)}, CPU ${best.cpu.toFixed(2)}) · engine alone p50 ${floor.p50.toFixed(2)} ms, ${floor.perSecond.toFixed(0)}/s · ratio ${(p50 / floor.p50).toFixed(2)} · where a raw read of ${(Buffer.byteLength(textOfPlan) / 1e3).toFixed(0)} KB takes ${readTextThere} ms: p50 ${(p50 * scale).toFixed(2)}, CPU ${(cpu * scale).toFixed(2)}`
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'binh-an-bench-'))
  const issuerPort = await freePort()
  const issuerServer = await startIssuer({ folder, port: issuerPort, consolePort: 1, people })
  const issuer = `http://127.0.0.1:${issuerPort}`
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const token = JSON.parse(
    await post(`${issuer}/token`, type, 'grant_type=demo&person=integrator'),
  ).access_token
  // Two folders below the root, as its sources are.
  const bundled = join(root, '.cache/bench')
  await bundle('./test/bench/server.ts', bundled)
  const given = { root, bundled, issuer, token, provinces }
  const nation = (fold: number) => openNation({ ...given, folder: join(folder, `${fold}`), fold })
  const [once, fourfold] = await Promise.all([nation(1), nation(4)])

  await benchReads(once, fourfold)
  if (provinces === provinceCount) benchRegister(root, print)
  benchDocuments(root, rounds, print)
  let serial = 0
  const { importing } = await measure(
    {
      importing: {
        work: () => {
          serial += 1
          const text = once.text.replace(/Số: \d+/, `Số: ${9_000 + serial}`)
          return importPlanDocument(once.context(), { text })
        },
      },
    },
    Math.min(30, rounds),
  )
  print(`import of a plan: p50 ${importing.p50.toFixed(1)} ms, ${importing.perSecond.toFixed(0)}/s`)
  await benchFirstAnswers(once, folder, issuer, token)
  const { peak } = await fourfold.usage()
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`
  print(`server memory: idle ${megabytes(fourfold.idle.memory)}, peak ${megabytes(peak)}`)

  issuerServer.close()
  closeConnections()
  await Promise.all([once.stop(), fourfold.stop()])
  rmSync(folder, { recursive: true, force: true })
}

function benchFirstAnswers(
  { made, endpoint, tableName }: Nation,
  folder: string,
  issuer: string,
  token: string,
): Promise<void> {
  const environment = {
    DYNAMODB_ENDPOINT: endpoint,
    TABLE_NAME: tableName,
    CONTENTS_BUCKET: 'contents',
    ISSUER: issuer,
    JWKS_URI: `${issuer}/jwks.json`,
    CLIENT_IDS: 'integrator',
  }
  const variables = { id: globalId('Plan', at(made.communePlans, 0)) }
  const event = {
    rawPath: '/graphql',
    rawQueryString: '',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    requestContext: { requestId: 'first', http: { method: 'POST' } },
    body: JSON.stringify({ query: queries.plan, variables }),
    isBase64Encoded: false,
  }
  return benchStarts({ root, folder, rounds: Math.min(15, rounds) }, { environment, event }, print)
}

await main()
