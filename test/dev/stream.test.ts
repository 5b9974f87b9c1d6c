import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enableStream, startEngine } from '../../functions/dev/engine.ts'
import { followStream, readPlace } from '../../functions/dev/stream.ts'
import { openRecords, tendRecords } from '../../functions/dev/stream-records.ts'
import { openTableClient } from '../../functions/table-client.ts'
import type { Area } from '../../schema/area/area.rules.ts'
import { saveAreas } from '../../schema/area/write.operations.ts'
import { feedShards } from '../../schema/change/change.rules.ts'
import { areaId } from '../../schema/ids.ts'
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
const place = () => join(folder, `${file ? 'file' : 'engine'}.json`)

beforeAll(async () => {
  world = await startWorld()
  verbs = planVerbs(world)
  await enableStream(world.engine)
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Where the records come from: the engine's file, or, as of another engine, what it hands over. */
let file: string | null = null

function follow(placeFile = place()) {
  const { store, log } = world.services
  return followStream({
    ...world.engine,
    file,
    placeFile,
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

/** Until the number of the last record is the one handled last. */
async function untilReached(placeFile: string): Promise<void> {
  const last =
    "SELECT MAX(CAST(sequence_number AS INTEGER)) AS number FROM _stream_records WHERE keys_json NOT LIKE '%change%'"
  const [row] = rowsIn(world.engine.file ?? '', last)
  for (let waited = 0; waited < 20_000; waited += 20) {
    const [reached = '0'] = Object.values(readPlace(placeFile)?.reached ?? {})
    if (Number(reached) >= Number(row?.['number'])) return
    await sleep(20)
  }
  throw new Error('The last record was not reached within 20 s')
}

async function untilTold(id: string): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 100) {
    if ((await toldOf(id)).length > 0) return
    await sleep(100)
  }
  throw new Error('Nothing was told within 20 s')
}

describe('whoever follows', () => {
  beforeAll(() => {
    file = world.engine.file
  })

  it('that ended between handling and noting its place handles again, and tells nothing twice', async () => {
    const begun = follow()
    await untilTold(await publish())
    await begun.stop()
    const before = join(folder, 'before.json')
    copyFileSync(place(), before)
    const id = await publish()
    const first = follow()
    await untilTold(id)
    await first.stop()
    for (const lost of [before, join(folder, 'lost.json')]) {
      const again = follow(lost)
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

  it('hundreds of rows are told by full transactions: rows that are no things are passed by, wherever they stand', async () => {
    const context = await world.as('ministry')
    const parentId = areaId('PROVINCE', '12', null)
    const areas = Array.from({ length: 160 }, (_, index): Area => {
      const code = String(98_000 + index)
      const version = { code, name: `Xã Thử ${index}`, type: 'COMMUNE', parentId, act: null } as const
      return {
        id: areaId('COMMUNE', code, '2025-07-01'),
        tier: 'COMMUNE',
        foundedOn: '2025-07-01',
        endedOn: null,
        versions: [{ ...version, from: '2025-07-01', to: null }],
        predecessors: [],
        successors: [],
      }
    })
    await saveAreas(context, areas)
    const { requests } = await world.count(async () => {
      const following = follow()
      await untilReached(place())
      await following.stop()
    })
    // 320 things in four parts, 49 a transaction: eight transactions and the five or so reads before each.
    expect(requests).toBeLessThanOrEqual(60)
    for (const area of [areas[0], areas.at(-1)]) expect(await toldOf(area?.id ?? '')).toEqual(['CREATED'])
  })
})

describe.each(['its file', 'what it hands over'])('the stream of the engine, read from %s,', (from) => {
  beforeAll(() => {
    file = from === 'its file' ? world.engine.file : null
    if (from === 'its file') expect(file).not.toBeNull()
  })

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

  it('puts a record aside that cannot be told, says so in the log, and goes on', async () => {
    const { client, tableName } = world.services.store
    const broken = { pk: `plan#broken-${file ? 1 : 2}`, sk: 'listing', state: 'PUBLISHED', header: '{' }
    await client.send(new PutCommand({ TableName: tableName, Item: broken }))
    const id = await publish()
    const following = follow()
    await untilTold(id)
    await following.stop()
    expect(world.faults.length).toBeGreaterThan(0)
    world.faults.length = 0
    expect(await toldOf(id)).toEqual(['CREATED'])
  }, 60_000)
})

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

    const records = openRecords(file, engine.tableName)
    const waiting = records.after({})
    records.close()
    expect(waiting?.records.map(({ dynamodb }) => dynamodb?.Keys?.['pk']?.S)).toEqual(
      ['a1', 'a2', 'a3'].map((id) => `area#${id}`),
    )
    expect(Number(waiting?.last)).toBeGreaterThan(3)

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
