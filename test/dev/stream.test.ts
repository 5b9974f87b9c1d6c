import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { enableStream, startEngine } from '../../functions/dev/engine.ts'
import { followStream, readPlace } from '../../functions/dev/stream.ts'
import { tendRecords } from '../../functions/dev/stream-records.ts'
import { openTableClient } from '../../functions/table-client.ts'
import { feedShards } from '../../schema/change/change.rules.ts'
import { openStore } from '../../schema/store.ts'
import { numberAt, textAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planVerbs } from '../world/plan-verbs.ts'

/** The stream followed on one machine: what it has handled, what it has noted, and what a crash between leaves. */
let world: World
let verbs: ReturnType<typeof planVerbs>
let next = 900
const folder = mkdtempSync(join(tmpdir(), 'binh-an-stream-'))
const placeFile = join(folder, 'stream.json')

beforeAll(async () => {
  world = await startWorld()
  verbs = planVerbs(world)
  await enableStream(world.engine)
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

function follow(file = placeFile) {
  const { store, log } = world.services
  return followStream({
    ...world.engine,
    placeFile: file,
    recorder: { store, clock: () => new Date() },
    log,
  })
}

async function publish(): Promise<string> {
  next += 1
  const answer = await verbs.importText('binhlu', planText({ number: `${next}/KH-UBND` }))
  const plan = { id: textAt(answer, 'done.plan.id'), version: numberAt(answer, 'done.plan.version') }
  await verbs.confirm('binhlu', plan)
  return Buffer.from(plan.id, 'base64').toString().split(':')[1] ?? ''
}

async function toldOf(id: string): Promise<string[]> {
  const { change } = world.services.store
  const parts = await Promise.all(
    feedShards.map((shard) => change.query.primary({ shard }).go({ pages: 'all' })),
  )
  return parts.flatMap(({ data }) => data.filter((row) => row.id === id).map(({ kind }) => kind))
}

async function untilTold(id: string): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 100) {
    if ((await toldOf(id)).length > 0) return
    await sleep(100)
  }
  throw new Error('Nothing was told within 20 s')
}

it('tells what is written while it follows, and what was written while it did not', async () => {
  const first = follow()
  const during = await publish()
  await untilTold(during)
  await first.stop()
  const between = await publish()
  expect(await toldOf(between)).toEqual([])
  const second = follow()
  await untilTold(between)
  await second.stop()
  expect(await toldOf(during)).toEqual(['CREATED'])
})

it('that ended between handling and noting its place handles again, and tells nothing twice', async () => {
  const before = join(folder, 'before.json')
  copyFileSync(placeFile, before)
  const id = await publish()
  const first = follow()
  await untilTold(id)
  await first.stop()
  for (const place of [before, join(folder, 'lost.json')]) {
    const again = follow(place)
    const later = await publish()
    await untilTold(later)
    await again.stop()
    expect(await toldOf(id)).toEqual(['CREATED'])
    expect(await toldOf(later)).toEqual(['CREATED'])
  }
})

it('two at once tell everything once', async () => {
  const both = [follow(join(folder, 'one.json')), follow(join(folder, 'two.json'))]
  const ids = [await publish(), await publish(), await publish()]
  for (const id of ids) await untilTold(id)
  for (const one of both) await one.stop()
  for (const id of ids) expect(await toldOf(id)).toEqual(['CREATED'])
})

it('puts a record aside that cannot be told, says so in the log, and goes on', async () => {
  const { client, tableName } = world.services.store
  const broken = { pk: 'plan#broken', sk: 'listing', state: 'PUBLISHED', header: '{' }
  await client.send(new PutCommand({ TableName: tableName, Item: broken }))
  const id = await publish()
  const following = follow()
  await untilTold(id)
  await following.stop()
  expect(world.faults.length).toBeGreaterThan(0)
  expect(await toldOf(id)).toEqual(['CREATED'])
}, 60_000)

it("numbers the records of the engine's file by an index; those handled are taken out, and the rest is told", async () => {
  const data = join(folder, 'data')
  const file = join(data, 'table.db')
  const place = join(data, 'stream.json')
  const engine = await startEngine(data)
  try {
    const client = openTableClient(engine.endpoint)
    const store = openStore(client, engine.tableName)
    await enableStream(engine)
    tendRecords(file, {})
    const write = (id: string) =>
      client.send(
        new PutCommand({ TableName: engine.tableName, Item: { pk: `area#${id}`, sk: 'area', version: 1 } }),
      )
    const followed = async () => {
      const following = followStream({
        ...engine,
        placeFile: place,
        recorder: { store, clock: () => new Date() },
        log: world.services.log,
      })
      const reached = Number(Object.values(readPlace(place)?.reached ?? {})[0] ?? 0)
      for (let waited = 0; waited < 20_000; waited += 50) {
        if (Number(Object.values(readPlace(place)?.reached ?? {})[0] ?? 0) > reached) break
        await sleep(50)
      }
      await following.stop()
    }
    for (const id of ['a1', 'a2', 'a3']) await write(id)
    await followed()
    const before = rowsIn(file, 'SELECT sequence_number FROM _stream_records').length
    expect(before).toBeGreaterThanOrEqual(3)

    const handled = readPlace(place)?.reached ?? {}
    tendRecords(file, handled)
    const [number = ''] = Object.values(handled)
    const left = rowsIn(file, 'SELECT sequence_number AS number FROM _stream_records').map(({ number }) =>
      Number(number),
    )
    expect(Math.min(...left)).toBe(Number(number))
    const plan = rowsIn(
      file,
      "EXPLAIN QUERY PLAN SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = 'x'",
    )
    expect(plan.map(({ detail }) => detail).join()).toContain('_stream_order')

    await write('a4')
    expect(rowsIn(file, 'SELECT sequence_number FROM _stream_records').length).toBe(left.length + 1)
    await followed()
    expect(readPlace(place)?.reached).not.toEqual(handled)
  } finally {
    await engine.stop()
  }
}, 60_000)

function rowsIn(file: string, query: string) {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    return database.prepare(query).all()
  } finally {
    database.close()
  }
}
