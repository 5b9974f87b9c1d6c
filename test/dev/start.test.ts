import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { auditServer } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { people } from '../world/people.ts'
import { planText } from '../world/plan-text.ts'

/** The product as a stranger starts it: `npm start`, on ports and a folder of its own. */
const root = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)
const started: ChildProcess[] = []
let folder: string
let port: number
let environment: NodeJS.ProcessEnv

type Lock = { server: number; engine: number }
type Running = { npm: ChildProcess; output: () => string; lock: Lock; took: number }

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'binh-an-start-'))
  port = await twoFreePorts()
  environment = { ...process.env, PORT: String(port), DATA_DIR: folder, SEED: 'areas' }
  delete environment.DYNAMODB_ENDPOINT
})
afterAll(async () => {
  for (const npm of started) if (npm.pid && npm.exitCode === null) killGroup(npm.pid, 'SIGKILL')
  const lock = readLock()
  for (const pid of [lock?.server, lock?.engine]) if (pid && isAlive(pid)) process.kill(pid, 'SIGKILL')
  await sleep(100)
  rmSync(folder, { recursive: true, force: true })
})

const base = () => `http://127.0.0.1:${port}`

/** `npm start` in a process group of its own, as a terminal does it. */
async function start(): Promise<Running> {
  const begun = performance.now()
  const npm = spawn('npm', ['start'], {
    cwd: root,
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(npm)
  let output = ''
  npm.stdout?.on('data', (chunk) => {
    output += String(chunk)
  })
  npm.stderr?.on('data', (chunk) => {
    output += String(chunk)
  })
  for (;;) {
    if (npm.exitCode !== null) throw new Error(`npm start ended: ${output}`)
    const health = await fetch(`${base()}/health`).catch(() => null)
    if (health?.ok) break
    if (performance.now() - begun > 50_000) throw new Error(`No health within 50 s: ${output}`)
    await sleep(50)
  }
  const lock = readLock()
  if (!lock) throw new Error('There is no lock in DATA_DIR')
  return { npm, output: () => output, lock, took: performance.now() - begun }
}

function readLock(): Lock | null {
  const file = join(folder, 'lock.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Lock) : null
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

function killGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch {
    // The group is gone already.
  }
}

async function goneWithin(milliseconds: number, pids: number[]): Promise<number[]> {
  for (let waited = 0; waited < milliseconds && pids.some(isAlive); waited += 50) await sleep(50)
  return pids.filter(isAlive)
}

async function token(person: string): Promise<string> {
  const { stdout } = await run('npm', ['run', '-s', 'token', '--', person], { cwd: root, env: environment })
  return stdout.trim()
}

async function ask(bearer: string, query: string, variables?: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${base()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
    body: JSON.stringify({ query, variables }),
  })
  return Object(await response.json()).data
}

const importing = `mutation ($text: String!) { importPlanDocument(input: { text: $text }) {
  ... on ImportPlanDocumentSuccess { plan { id version } } } }`

async function confirm(id: string, version: number): Promise<void> {
  const answer = await ask(
    await token('binhlu'),
    'mutation ($id: ID!, $version: Int!) { confirmPlan(input: { id: $id, expectedVersion: $version }) { __typename } }',
    { id, version },
  )
  expect(Object(answer.confirmPlan).__typename).toBe('ConfirmPlanSuccess')
}

async function beginFollowing(): Promise<string> {
  const { changes } = await ask(await token('integrator'), '{ changes { cursor } }')
  return Object(changes).cursor
}

type Told = { id: string; kind: string }

/** What an integrator is told after a cursor, asked for until a thing is in it. */
async function untilTold(after: string, id: string): Promise<Told[]> {
  const bearer = await token('integrator')
  for (let waited = 0; waited < 20_000; waited += 200) {
    const { changes } = await ask(
      bearer,
      'query ($after: String) { changes(after: $after, first: 200) { nodes { id kind } } }',
      { after },
    )
    const told: Told[] = Object(changes).nodes
    if (told.some((change) => change.id === id)) return told
    await sleep(200)
  }
  throw new Error('Nothing was told within 20 s')
}

async function twoFreePorts(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const first = 20_000 + Math.trunc(Math.random() * 30_000)
    if ((await isFree(first)) && (await isFree(first + 1))) return first
  }
  throw new Error('There are no two free ports side by side')
}

function isFree(wanted: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer()
    probe.once('error', () => answer(false))
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => answer(true)))
  })
}

describe('npm start', () => {
  let first: Running
  let planId: unknown

  beforeAll(async () => {
    first = await start()
  }, 60_000)

  it('is ready within fifteen seconds', () => {
    expect(first.took).toBeLessThan(15_000)
  })

  it('says in five lines where things are and who can sign in', async () => {
    for (let waited = 0; waited < 20_000 && !first.output().includes('People'); waited += 100)
      await sleep(100)
    const lines = first
      .output()
      .split('\n')
      .filter((line) => /^(?:Bình An|GraphQL|Tokens|Data|People)\s/.test(line))
    expect(lines).toHaveLength(5)
    expect(first.output()).toContain(base())
    for (const { id } of people) expect(lines[4]).toContain(id)
  })

  it('answers at /health, serves the console, and tells nobody else who it is', async () => {
    expect(await (await fetch(`${base()}/health`)).json()).toMatchObject({ status: 'ok' })
    const page = await fetch(`${base()}/plans/anything`)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(await page.text()).toContain('<!doctype html>')
    const { request } = await import('node:http')
    const status = await new Promise((answer, fail) => {
      request(
        { port, host: '127.0.0.1', path: '/health', headers: { host: 'elsewhere.example' } },
        (response) => {
          response.resume()
          answer(response.statusCode)
        },
      )
        .once('error', fail)
        .end()
    })
    expect(status).toBe(421)
  })

  it.each(['/%E0%A4%A', '/..%2f..%2fpackage.json', '/files/%00', '//', '/graphql/../../package.json'])(
    'stays calm and gives nothing away at %s',
    async (path) => {
      const { request } = await import('node:http')
      const { status, body } = await new Promise<{ status: number; body: string }>((answer, fail) => {
        request({ port, host: '127.0.0.1', path, headers: { host: `127.0.0.1:${port}` } }, (response) => {
          let text = ''
          response.on('data', (chunk) => {
            text += String(chunk)
          })
          response.on('end', () => answer({ status: response.statusCode ?? 0, body: text }))
        })
          .once('error', fail)
          .end()
      })
      expect(status).toBeLessThan(500)
      expect(body).not.toContain('"binh-an"')
    },
  )

  it.each(people.map(({ id, name }) => [id, name]))(
    'prints a token for %s, with which the API knows %s',
    async (id, name) => {
      expect(Object((await ask(await token(id), '{ me { name } }')).me).name).toBe(name)
    },
  )

  it('prints no token for a stranger, but a sentence that names the people', async () => {
    const failed = await run('npm', ['run', '-s', 'token', '--', 'nobody'], {
      cwd: root,
      env: environment,
    }).catch((error: unknown) => Object(error))
    expect(failed.code).toBe(2)
    expect(failed.stderr).toMatch(/^error: .+ \/ .+binhlu.+\n$/)
    expect(failed.stdout).toBe('')
  })

  it('refuses to start a second time on the same data, with a sentence in both languages', async () => {
    const failed = await run('npm', ['start'], {
      cwd: root,
      env: { ...environment, PORT: String(port + 10) },
    }).catch((error: unknown) => Object(error))
    expect(failed.code).not.toBe(0)
    expect(failed.stderr).toMatch(/đang được tiến trình \d+ dùng.+ \/ .+is in use by process \d+/)
    expect((await fetch(`${base()}/health`)).ok).toBe(true)
  })

  it('refuses ports that are taken before it loads anything, and leaves no lock behind', async () => {
    const other = mkdtempSync(join(tmpdir(), 'binh-an-taken-'))
    const failed = await run('npm', ['start'], {
      cwd: root,
      env: { ...environment, DATA_DIR: other },
    }).catch((error: unknown) => Object(error))
    expect(failed.code).not.toBe(0)
    expect(failed.stderr).toContain(`Port ${port} is in use; set another PORT.`)
    expect(existsSync(join(other, 'lock.json'))).toBe(false)
    expect(existsSync(join(other, 'contents'))).toBe(false)
    rmSync(other, { recursive: true })
  })

  it('passes the audit of GraphQL over HTTP without an error', async () => {
    const bearer = await token('integrator')
    const results = await auditServer({
      url: `${base()}/graphql`,
      fetchFn: (url: string, init: RequestInit = {}) =>
        fetch(url, { ...init, headers: { ...init.headers, authorization: `Bearer ${bearer}` } }),
    })
    expect(results.length).toBeGreaterThan(50)
    const failed = results.filter(({ status }) => status === 'error')
    expect(failed.map((one) => `${one.id} ${one.name}: ${'reason' in one ? one.reason : ''}`)).toEqual([])
  }, 60_000)

  it('keeps files by their bytes, for whoever handed them in', async () => {
    const bearer = await token('binhlu')
    const headers = { authorization: `Bearer ${bearer}` }
    const body = planText({ number: '77/KH-UBND' })
    const posted = await fetch(`${base()}/files?name=${encodeURIComponent('kế hoạch.txt')}`, {
      method: 'POST',
      headers,
      body,
    })
    expect(posted.status).toBe(201)
    const { id } = Object(await posted.json())
    expect(await (await fetch(`${base()}/files/${id}`, { headers })).text()).toBe(body)
    const others = { authorization: `Bearer ${await token('hue')}` }
    expect((await fetch(`${base()}/files/${id}`, { headers: others })).status).toBe(404)
    expect((await fetch(`${base()}/files/${id}`)).status).toBe(401)
    const imported = await ask(
      bearer,
      'mutation ($id: String!) { importPlanDocument(input: { fileId: $id }) { ... on ImportPlanDocumentSuccess { plan { id } } } }',
      { id },
    )
    planId = Object(Object(imported.importPlanDocument).plan).id
    expect(planId).toBeTypeOf('string')
  })

  it('tells whoever follows of a plan within seconds of its publishing, and of a draft never', async () => {
    const cursor = await beginFollowing()
    const imported = await ask(await token('binhlu'), importing, { text: planText({ number: '78/KH-UBND' }) })
    const { id, version } = Object(Object(imported.importPlanDocument).plan)
    await confirm(id, version)
    const told = await untilTold(cursor, id)
    expect(told.filter((change) => change.id === id)).toEqual([{ id, kind: 'CREATED' }])
    expect(told.map((change) => change.id)).not.toContain(planId)
  }, 60_000)

  it('has all that was acknowledged when it starts again after kill -9, and no stale engine', async () => {
    const { lock } = first
    const cursor = await beginFollowing()
    await confirm(String(planId), 1)
    process.kill(lock.server, 'SIGKILL')
    expect(await goneWithin(5_000, [lock.server])).toEqual([])
    expect(isAlive(lock.engine)).toBe(true)

    const second = await start()
    expect(await goneWithin(1_000, [lock.engine])).toEqual([])
    expect(second.lock.engine).not.toBe(lock.engine)
    expect(second.took).toBeLessThan(8_000)
    const answer = await ask(await token('binhlu'), 'query ($id: ID!) { plan(id: $id) { number version } }', {
      id: planId,
    })
    expect(answer.plan).toEqual({ number: '77/KH-UBND', version: 2 })
    const told = await untilTold(cursor, String(planId))
    expect(told.filter((change) => change.id === planId)).toEqual([{ id: planId, kind: 'CREATED' }])

    second.npm.kill('SIGTERM')
    expect(await goneWithin(8_000, [second.lock.server, second.lock.engine, second.npm.pid ?? 0])).toEqual([])
    expect(readLock()).toBe(null)
  }, 90_000)

  it('leaves nothing behind when its whole group is told to end', async () => {
    const third = await start()
    const exit = once(third.npm, 'exit')
    killGroup(third.npm.pid ?? 0, 'SIGTERM')
    expect(await goneWithin(8_000, [third.lock.server, third.lock.engine, third.npm.pid ?? 0])).toEqual([])
    await exit
    expect(readLock()).toBe(null)
    expect(await fetch(`${base()}/health`).catch(() => null)).toBe(null)
  }, 60_000)
})
