import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderContents } from '../../functions/contents.ts'
import { startEngine } from '../../functions/dev/engine.ts'
import { openRawTable, type RawAction } from '../../functions/dev/raw-table.ts'
import { contentHash } from '../../schema/ids.ts'
import { cut, hashIn, run } from '../dev/commands.ts'

/** 50,000 rows of the sizes that there are: most small, each hundredth as a plan, and contents that plans name. */
const rowCount = 50_000
const folder = mkdtempSync(join(tmpdir(), 'binh-an-long-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
/** The rows take several times this memory: they are never there together. */
const little = { NODE_OPTIONS: '--max-old-space-size=64' }
const at = (name: string) => ({ DATA_DIR: join(folder, name), ...little })
const file = join(folder, 'whole.gz')

beforeAll(async () => {
  const data = join(folder, 'first')
  const engine = await startEngine(data)
  const rows = openRawTable(engine.endpoint, engine.tableName)
  const contents = folderContents(join(data, 'contents'))
  const letters = 'Kế hoạch phòng ngừa và ứng phó '
  for (let from = 0; from < rowCount; from += 100) {
    const text = `${letters} số ${from}`.repeat(300)
    const hash = contentHash(text)
    await contents.put(hash, new TextEncoder().encode(text))
    await rows.write(
      Array.from({ length: 100 }, (_, index): RawAction => {
        const at = from + index
        const body =
          index === 0 ? JSON.stringify({ sourceHash: hash, text: text.repeat(2) }) : letters.repeat(at % 12)
        const key = { pk: { S: `plan#${at % 9_000}` }, sk: { S: `row#${at}` } }
        const index1 = { gsi1pk: { S: `plan-of#${at % 500}` }, gsi1sk: { S: String(at) } }
        return { put: { ...key, ...(at % 3 === 0 && index1), version: { N: String(at) }, body: { S: body } } }
      }),
    )
  }
  rows.close()
  await engine.stop()
})

test('50,000 rows come back with an equal hash through a backup and a restore that were both cut by kill -9', async () => {
  expect(await cut('backup', [file], at('first'), 2_500)).toBe(true)
  expect(readdirSync(folder).filter((name) => name.endsWith('.gz'))).toEqual([])
  const saved = await run('backup', [file], at('first'))
  expect(saved).toMatchObject({ code: 0, out: expect.stringContaining(`${rowCount} rows, 500 contents`) })

  for (const after of [6_000, 9_000]) expect(await cut('restore', [file], at('second'), after)).toBe(true)
  const started = await run('local', [], { ...at('second'), PORT: '4666', SEED: 'none' })
  expect(started).toMatchObject({ code: 1, out: expect.stringContaining('was not finished') })
  const unfinished = await run('backup', [join(folder, 'half.gz')], at('second'))
  expect(unfinished).toMatchObject({ code: 2, out: expect.stringContaining('was not finished') })

  const restored = await run('restore', [file], at('second'))
  expect(restored).toMatchObject({ code: 0 })
  const again = await run('backup', [join(folder, 'again.gz')], at('second'))
  expect(hashIn(again)).toBe(hashIn(saved))
  expect(again.out).toContain(`${rowCount} rows, 500 contents`)
}, 1_800_000)
