import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { folderContents } from '../../functions/contents.ts'
import { startEngine } from '../../functions/dev/engine.ts'
import { loaderContext } from '../../functions/dev/seed.ts'
import { openTableClient } from '../../functions/table-client.ts'
import { agencyRows } from '../../schema/agency/agency.operations.ts'
import { readAreaFile } from '../../schema/area/area.import.ts'
import { readRegister } from '../../schema/area/read-register.operations.ts'
import { joinRegister } from '../../schema/area/register.import.ts'
import { areaId, committeeId } from '../../schema/ids.ts'
import { openStore } from '../../schema/store.ts'
import { worldAreas } from '../world/areas.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'binh-an-long-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The whole register where it is at hand, else a made-up one of a province with 3,000 communes. */
function tables(): string[] {
  const shared = resolve(root, '../shared/areas')
  const names = ['units-legacy.csv', 'units-2025.csv', 'successors.csv', 'units-changes-2026.csv']
  if (existsSync(join(shared, 'units-legacy.csv'))) return names.map((name) => join(shared, name))
  const rows = Array.from(
    { length: 3_000 },
    (_, at) => `${90_000 + at},Xã Thử ${at},xa,commune,99,2025-07-01,,`,
  )
  const file = join(folder, 'made-up.csv')
  const heading = 'code,name,type,tier,parentCode,validFrom,legalBasis,validTo'
  writeFileSync(file, [heading, '99,Tỉnh Thử,tinh,province,VN,,,', ...rows].join('\n'))
  return [file]
}

const data = join(folder, 'data')
const files = tables()

function command(...options: string[]) {
  const child = spawn(process.execPath, ['functions/dev/import.ts', 'areas', ...files, ...options], {
    cwd: root,
    env: { ...process.env, DATA_DIR: data },
  })
  let out = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      out += String(text)
    })
  }
  return { child, ended: once(child, 'close').then(([code]) => ({ code, out })) }
}

/** Deterministic lots, so that a failure comes again. */
function lots(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

test('loading the register survives kill -9 at 20 points: no gap, nothing twice, and nothing to do afterwards', async () => {
  // How long this machine takes until it would write. The first end comes after that; from then on what is to be written
  // is kept, and all of it takes longer than the other nineteen leave it.
  const start = performance.now()
  expect(await command('--dry-run').ended).toMatchObject({ code: 0 })
  const untilWritten = performance.now() - start
  const draw = lots(20_260_430)
  let fresh = true
  for (let killed = 0, rounds = 0; killed < 20; rounds += 1) {
    expect(rounds).toBeLessThan(80)
    const { child, ended } = command()
    const wait: number = untilWritten * (fresh ? 1.5 : 0.15 + draw() / 2)
    const outcome = await Promise.race([ended, sleep(wait)])
    fresh = outcome !== undefined
    if (outcome) {
      // The machine has become quicker and all of it is written: from the beginning again.
      expect(outcome).toMatchObject({ code: 0 })
      rmSync(data, { recursive: true, force: true })
      continue
    }
    child.kill('SIGKILL')
    await ended
    killed += 1
  }
  const last = await command().ended
  expect(last).toMatchObject({ code: 0 })
  const again = await command().ended
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining('There was nothing to write') })

  const engine = await startEngine(data)
  try {
    const store = openStore(openTableClient(engine.endpoint), engine.tableName)
    const context = loaderContext(store, folderContents(join(data, 'contents')))
    const read = files.map((file) => readAreaFile(file, readFileSync(file)))
    const world = worldAreas(areaId)
    const { changed, bad } = joinRegister(
      { areas: read.flatMap((file) => file.areas), successions: read.flatMap((file) => file.successions) },
      world,
      areaId,
    )
    expect(bad).toEqual([])
    const wanted = new Map([...world, ...changed.map(({ area }) => area)].map((area) => [area.id, area]))
    const found = new Map((await readRegister(context)).map((area) => [area.id, area]))
    expect(found.size).toBe(wanted.size)
    for (const [id, area] of wanted) expect(found.get(id)).toEqual(area)

    const ids = [...wanted.keys()]
    const committees = await agencyRows(context, ids.map(committeeId))
    expect(committees.filter((row) => row === null)).toEqual([])
    const rows = await store.area.get(ids.slice(0, 100).map((id) => ({ id }))).go()
    expect(rows.data.length).toBe(100)

    const audits = await store.audit.query.primary({ thing: 'Area#register' }).go({ pages: 'all' })
    const told = audits.data.map(({ entry }) => Number(/^Loaded (\d+)/.exec(entry.summary.en)?.[1]))
    const written = told.reduce((sum, count) => sum + count, 0)
    expect(written).toBe(world.length + changed.length)
  } finally {
    await engine.stop()
  }
})
