import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { portInUse } from '../../functions/dev/engine.ts'
import { copySample } from '../world/sample.ts'

// Every test starts processes, on a machine that may be busy with others.
vi.setConfig({ testTimeout: 90_000 })

const root = join(import.meta.dirname, '../..')
const sample = (name: string) => join('test/world/plans', name)
const langSon = sample('1-tinh-lang-son-2026-2030.txt')
const tanTri = sample('2-xa-tan-tri-2026-2030.txt')
const phuLoc = sample('3-huyen-phu-loc-2024.txt')

const folder = mkdtempSync(join(tmpdir(), 'binh-an-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Ended = { code: number | null; lines: string[]; errors: string[] }

/** Runs a command of the product on a data folder, as a person at the keyboard does. */
async function run(script: string, args: string[], environment: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, [`functions/dev/${script}.ts`, ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (text) => {
    out += String(text)
  })
  child.stderr.on('data', (text) => {
    err += String(text)
  })
  const [code] = await once(child, 'close')
  return { code, lines: linesOf(out), errors: linesOf(err) }
}

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '')

describe('without a server', () => {
  const data = { DATA_DIR: join(folder, 'alone') }
  const load = (...args: string[]) => run('import', ['plan', ...args], data)

  test('a plan becomes a draft in a new folder, and the same file again changes nothing', async () => {
    const first = await load(langSon)
    expect(first).toMatchObject({ code: 0, errors: [] })
    expect(first.lines).toEqual([
      expect.stringMatching(
        /^CREATED 9012\/KH-UBND · Tỉnh Lạng Sơn · \d+ chỉ tiêu \/ targets, \d+ lưu ý \/ warnings/,
      ),
    ])
    const again = await load(langSon)
    expect(again).toMatchObject({ code: 0, errors: [] })
    expect(again.lines).toEqual([expect.stringMatching(/^UNCHANGED 9012\/KH-UBND/)])
  })

  test('what cannot be read is told in both languages, the others go in, and the command ends with 2', async () => {
    const emptyFile = join(folder, 'empty.txt')
    const noPlan = join(folder, 'recipe.txt')
    writeFileSync(emptyFile, '')
    writeFileSync(
      noPlan,
      'Canh chua: cá lóc, me, cà chua, giá. Nấu nhỏ lửa hai mươi phút rồi nêm vừa ăn.\n'.repeat(9),
    )
    mkdirSync(join(folder, 'plans'), { recursive: true })
    const ended = await load('nowhere.txt', join(folder, 'plans'), emptyFile, noPlan, tanTri)
    expect(ended.code).toBe(2)
    expect(ended.errors).toHaveLength(4)
    for (const line of ended.errors) expect(line).toMatch(/^error: \S+: .+ \/ .+$/)
    expect(ended.errors[0]).toContain('nowhere.txt: Không có tệp này.')
    expect(ended.errors[1]).toContain('thư mục')
    expect(ended.lines).toEqual([expect.stringMatching(/^CREATED 9107\/KH-UBND · Xã Tân Tri/)])
  })

  test('a person loads what is theirs alone; a name that nobody has is refused', async () => {
    const outside = await load(phuLoc, '--as', 'laichau')
    expect(outside).toMatchObject({ code: 2, lines: [] })
    expect(outside.errors[0]).toContain('ngoài phạm vi')
    expect(await load(phuLoc, '--as', 'nobody')).toMatchObject({
      code: 2,
      errors: [expect.stringContaining('Nobody is called "nobody"')],
    })
    expect(await load(phuLoc, '--as', 'hue')).toMatchObject({ code: 0 })
  })

  test('a command without a kind or a file is answered by how to use it', async () => {
    for (const args of [['plan'], ['recipe', langSon], ['plan', langSon, '--loudly']]) {
      const ended = await run('import', args, data)
      expect(ended).toMatchObject({ code: 2, lines: [], errors: [expect.stringContaining('usage')] })
    }
  })

  test('sample data are loaded, and loading them again says the same', async () => {
    const seeding = () => run('seed-now', [], { DATA_DIR: join(folder, 'seeded'), SEED: 'areas' })
    const first = await seeding()
    expect(first).toMatchObject({ code: 0, errors: [], lines: [expect.stringMatching(/\(\d+ areas\)$/)] })
    expect(await seeding()).toEqual(first)
    const wrong = await run('seed-now', [], { DATA_DIR: join(folder, 'seeded'), SEED: 'everything' })
    expect(wrong).toMatchObject({ code: 2, errors: [expect.stringContaining('everything')] })
  })
})

describe('with a server', () => {
  const data = { DATA_DIR: join(folder, 'served') }
  let server: ChildProcess
  let address: string

  beforeAll(async () => {
    const port = await neighbouringPorts()
    address = `http://127.0.0.1:${port}`
    await copySample(data.DATA_DIR, 'areas')
    server = spawn(process.execPath, ['functions/dev/local.ts'], {
      cwd: root,
      env: { ...process.env, ...data, PORT: String(port), SEED: 'areas' },
      stdio: 'ignore',
    })
  })

  afterAll(async () => {
    server.kill('SIGTERM')
    if (server.exitCode === null) await once(server, 'exit')
  })

  test('a plan goes in through it, also while it is still starting, and is there for everybody to ask', async () => {
    for (let waited = 0; waited < 300 && portInUse(data.DATA_DIR) === null; waited += 1) await sleep(20)
    const ended = await run('import', ['plan', langSon, 'nowhere.txt'], data)
    expect(ended.lines).toEqual([expect.stringMatching(/^CREATED 9012\/KH-UBND · Tỉnh Lạng Sơn/)])
    expect(ended).toMatchObject({ code: 2, errors: [expect.stringContaining('nowhere.txt')] })
    expect(server.exitCode).toBeNull()
    const again = await run('import', ['plan', langSon, '--as', 'hue'], data)
    expect(again).toMatchObject({ code: 2, errors: [expect.stringContaining('ngoài phạm vi')] })
    expect(await run('import', ['plan', langSon], data)).toMatchObject({
      code: 0,
      lines: [expect.stringMatching(/^UNCHANGED/)],
    })
  })

  test('nobody has a token by a name that it does not know', async () => {
    expect(await run('import', ['plan', langSon, '--as', 'nobody'], data)).toMatchObject({
      code: 2,
      errors: [expect.stringContaining('Nobody is called "nobody"')],
    })
  })

  test('sample data are not loaded beneath it', async () => {
    const ended = await run('seed-now', [], data)
    expect(ended).toMatchObject({ code: 2, lines: [], errors: [expect.stringContaining(address)] })
  })
})

async function neighbouringPorts(): Promise<number> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const first = await listens(0)
    if (first !== null && (await listens(first + 1)) !== null) return first
  }
  throw new Error('No two neighbouring ports are free')
}

async function listens(port: number): Promise<number | null> {
  const probe = createServer()
  try {
    probe.listen(port, '127.0.0.1')
    await once(probe, 'listening')
    const address = probe.address()
    return typeof address === 'object' && address ? address.port : null
  } catch {
    return null
  } finally {
    await new Promise((done) => probe.close(done))
  }
}
