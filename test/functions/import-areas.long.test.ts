import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Product, startProduct } from '../admin/server.ts'
import { copySample } from '../world/sample.ts'

// Every test starts processes, on a machine that may be busy with others.
vi.setConfig({ testTimeout: 90_000 })

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'binh-an-areas-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const heading = 'code,name,type,tier,parentCode,validFrom,legalBasis,validTo'
const commune = (code: string, name: string) => `${code},${name},xa,commune,12,2025-07-01,NQ thử,`
function table(name: string, ...rows: string[]): string {
  const file = join(folder, name)
  writeFileSync(file, [heading, ...rows].join('\n'))
  return file
}
const good = table('good.csv', commune('91001', 'Xã Lệnh Một'), commune('91002', 'Xã Lệnh Hai'))
const mixed = table('mixed.csv', commune('91003', 'Xã Lệnh Ba'), commune('9', 'Xã Sai'), commune('91004', ''))

type Ended = { code: number | null; lines: string[]; errors: string[] }

async function run(script: string, args: string[], data: string): Promise<Ended> {
  const child = spawn(process.execPath, [`functions/dev/${script}.ts`, ...args], {
    cwd: root,
    env: { ...process.env, DATA_DIR: data },
  })
  const said: Record<'out' | 'err', string> = { out: '', err: '' }
  child.stdout.on('data', (text) => {
    said.out += String(text)
  })
  child.stderr.on('data', (text) => {
    said.err += String(text)
  })
  const [code] = await once(child, 'close')
  const lines = (text: string) => text.split('\n').filter((line) => line !== '')
  return { code, lines: lines(said.out), errors: lines(said.err) }
}

describe('tables of the register, without a server', () => {
  const data = join(folder, 'alone')
  beforeAll(() => copySample(data, 'areas'))
  const load = (...args: string[]) => run('import', ['areas', ...args], data)

  test('a dry run says what would be written and writes nothing', async () => {
    for (let round = 0; round < 2; round += 1) {
      const ended = await load(good, '--dry-run')
      expect(ended).toMatchObject({ code: 0, errors: [] })
      expect(ended.lines.at(-1)).toMatch(/Dry run, nothing written: 2 new/)
    }
  })

  test('all or nothing writes nothing where a row is bad, and ends with 1', async () => {
    const ended = await load(good, mixed, '--all-or-nothing')
    expect(ended.code).toBe(1)
    expect(ended.lines.at(-1)).toMatch(/Nothing written, for there are bad rows: 3 new.* 2 bad rows/)
  })

  test('good rows go in, bad ones are lines with file, line, column and reason, and it ends with 1', async () => {
    const ended = await load(mixed)
    expect(ended.code).toBe(1)
    expect(ended.errors).toEqual([
      expect.stringMatching(
        /^error: mixed\.csv:3 code: Mã không đúng độ dài.* \/ The code has the wrong length/,
      ),
      expect.stringMatching(/^error: mixed\.csv:4 name: Thiếu tên.* \/ The name of the area is missing/),
    ])
    expect(ended.lines.at(-1)).toMatch(/Loaded: 1 new/)
  })

  test('the same tables again change nothing', async () => {
    expect(await load(good)).toMatchObject({ code: 0, errors: [] })
    const again = await load(good)
    expect(again).toMatchObject({ code: 0, errors: [] })
    expect(again.lines.at(-1)).toMatch(/nothing to write: 0 new, 0 changed, 2 unchanged/)
  })

  test('a file that is not there, and a person who may not, are refused with 2', async () => {
    expect(await load('nowhere.csv')).toMatchObject({
      code: 2,
      errors: [expect.stringMatching(/nowhere\.csv: .+ \/ .*There is no such file/)],
    })
    expect(await load(good, '--as', 'hue')).toMatchObject({ code: 2, lines: [] })
  })

  test('old and new areas are written as CSV, and a wrong day is told', async () => {
    const out = await run('export', ['crosswalk', '--tier', 'province'], data)
    expect(out).toMatchObject({ code: 0, errors: [] })
    expect(out.lines).toHaveLength(1 + 63)
    expect(out.lines.find((line) => line.startsWith('70,'))).toMatch(
      /^70,PROVINCE,Tỉnh Bình Phước,,75,PROVINCE,Tỉnh Đồng Nai,,false,WHOLE,1,MERGED,2025-07-01,/,
    )
    expect(await run('export', ['crosswalk', '--from', 'once'], data)).toMatchObject({ code: 2 })
    expect(await run('export', ['everything'], data)).toMatchObject({
      code: 2,
      errors: [expect.stringContaining('usage')],
    })
  })
})

describe('tables of the register, through the server that uses the folder', () => {
  let product: Product
  beforeAll(async () => {
    product = await startProduct('areas')
  }, 90_000)
  afterAll(() => product.stop())

  test('go in just so, and the same again changes nothing', async () => {
    const load = () => run('import', ['areas', good, mixed], product.folder)
    const first = await load()
    expect(first).toMatchObject({
      code: 1,
      errors: [expect.stringContaining('mixed.csv:3 code'), expect.any(String)],
    })
    expect(first.lines.at(-1)).toMatch(/Loaded: 3 new/)
    expect((await load()).lines.at(-1)).toMatch(/nothing to write: 0 new, 0 changed, 3 unchanged/)
  })
})
