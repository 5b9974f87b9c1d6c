import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEngine } from '../../functions/dev/engine.ts'
import { openRawTable } from '../../functions/dev/raw-table.ts'
import { cut, run } from '../dev/commands.ts'

const folder = mkdtempSync(join(tmpdir(), 'binh-an-long-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const environment = { DATA_DIR: join(folder, 'data') }
const count = 600

/** Listings of plans that were superseded before that was noted beside the newer plan. */
beforeAll(async () => {
  const engine = await startEngine(environment.DATA_DIR)
  const rows = openRawTable(engine.endpoint, engine.tableName)
  for (let start = 0; start < count; start += 100) {
    await rows.write(
      Array.from({ length: 100 }, (_, index) => {
        const id = `old${start + index}`
        const header = {
          id,
          state: 'PUBLISHED',
          life: [{ kind: 'SUPERSEDED', planId: `new${start + index}` }],
        }
        const key = { pk: { S: `plan#${id}` }, sk: { S: 'listing' } }
        return { put: { ...key, state: { S: 'PUBLISHED' }, header: { S: JSON.stringify(header) } } }
      }),
    )
  }
  rows.close()
  await engine.stop()
})

const left = async () => {
  const { out } = await run('migrate', ['--dry-run'], environment)
  return Number(/dry run, nothing written: (\d+)/.exec(out)?.[1])
}

test('a migration ended by kill -9 goes on where it was once its turn has run out', async () => {
  expect(await left()).toBe(count)
  expect(await cut('migrate', ['--rate', '40'], environment, 9_000)).toBe(true)
  const after = await left()
  expect(after).toBeGreaterThan(0)
  expect(after).toBeLessThan(count)

  const refused = await run('migrate', [], environment)
  expect(refused).toMatchObject({
    code: 2,
    out: expect.stringContaining('Another process is at this migration'),
  })
  await sleep(31_000)
  expect(await run('migrate', ['--rate', '1000'], environment)).toMatchObject({ code: 0 })
  expect(await left()).toBe(0)
  const listed = await run('migrate', ['--list'], environment)
  expect(listed.out).toContain('0001-relied-on-by: done at')
  expect((await run('migrate', [], environment)).out).toContain('done at')
  const again = await run('migrate', ['0001'], environment)
  expect(again.out).toContain('0 rows written')
})
