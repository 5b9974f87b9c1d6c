import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHttp } from '../../functions/dev/http.ts'
import { startIssuer } from '../../functions/dev/issuer.ts'
import { graphqlHandler } from '../../functions/server.ts'
import type { Log } from '../../functions/telemetry.ts'
import { startWorld, type World } from '../world/api.ts'
import { people } from '../world/people.ts'

const consolePort = 46_310
const port = consolePort + 1
const folder = mkdtempSync(join(tmpdir(), 'binh-an-doors-'))
const closing: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]
let world: World
const events: string[] = []

beforeAll(async () => {
  world = await startWorld({ wanted: 'none' })
  const log: Log = { ...world.services.log, event: (name) => events.push(name) }
  const issuer = await startIssuer({ folder, port, consolePort, people })
  const http = await startHttp({
    port: consolePort,
    issuer: `http://127.0.0.1:${port}`,
    clientId: 'console',
    services: { ...world.services, log },
    handler: await graphqlHandler(world.services),
    consoleFolder: folder,
    mapFile: join(folder, 'boundaries.json'),
    building: Promise.resolve(),
  })
  closing.push(
    () => issuer.close(),
    () => http.close(),
    () => world.close(),
  )
})
afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

type Asked = { port: number; path: string; method?: string; headers?: Record<string, string>; body?: string }

function ask({ body = '', ...asked }: Asked): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', agent: false, ...asked }, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const demo = { port, path: '/token', method: 'POST', body: 'grant_type=demo&person=ministry' }

describe('the boundaries of the provinces', () => {
  it('are not there where the machine has none, and served once it has them', async () => {
    const path = '/map/provinces.json'
    expect(await ask({ port: consolePort, path })).toEqual({ status: 404, text: '{"code":"NOT_FOUND"}' })
    writeFileSync(join(folder, 'boundaries.json'), '{"type":"Topology"}')
    expect(await ask({ port: consolePort, path })).toEqual({ status: 200, text: '{"type":"Topology"}' })
  })
})

describe('a page of the console', () => {
  it('goes over the line packed to who can unpack it, and as it is to others', async () => {
    writeFileSync(join(folder, 'index.html'), 'Bình An. '.repeat(1_000))
    const address = `http://127.0.0.1:${consolePort}/plans`
    const packed = await fetch(address)
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    const plain = await fetch(address, { headers: { 'accept-encoding': 'identity' } })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await packed.text()).toBe(await plain.text())
  })
})

describe('the token issuer of a local server', () => {
  it('gives a token to its own machine', async () => {
    expect(await ask({ ...demo, headers: form })).toMatchObject({ status: 200 })
  })

  it('gives none under the name of another site, nor to a page of one', async () => {
    const renamed = await ask({ ...demo, headers: { ...form, host: `evil.example:${port}` } })
    const foreign = await ask({ ...demo, headers: { ...form, origin: 'http://evil.example' } })
    expect([renamed.status, foreign.status]).toEqual([421, 403])
    for (const { text } of [renamed, foreign]) expect(text).not.toContain('access_token')
  })

  it('answers an address that cannot be read as a bad request', async () => {
    expect(await ask({ port, path: '//' })).toMatchObject({ status: 400 })
  })
})

describe('the door for questions', () => {
  it.each(['/graphql/', '/graphql/x'])('has nothing at %s, and says where it is', async (path) => {
    for (const method of ['POST', 'GET']) {
      const answer = await ask({
        port: consolePort,
        path,
        method,
        body: method === 'POST' ? '{"query":"{ me { id } }"}' : '',
      })
      expect(answer.status).toBe(404)
      expect(JSON.parse(answer.text)).toMatchObject({
        code: 'NOT_FOUND',
        message: { vi: expect.stringContaining('"/graphql"'), en: expect.stringContaining('"/graphql"') },
      })
    }
  })

  it.each(['/graphql', '/files?name=a.txt'])(
    'whoever hangs up amid a body sent to %s is no fault of ours',
    async (path) => {
      const hungUp = () => events.filter((name) => name === 'hung-up').length
      const before = hungUp()
      const socket = connect(consolePort, '127.0.0.1')
      const headers = `host: 127.0.0.1:${consolePort}\r\ncontent-type: application/json\r\ncontent-length: 1000`
      socket.write(`POST ${path} HTTP/1.1\r\n${headers}\r\n\r\n{"query":`)
      await sleep(50)
      socket.resetAndDestroy()
      for (let waited = 0; waited < 5_000 && hungUp() === before; waited += 20) await sleep(20)
      expect(hungUp()).toBe(before + 1)
      expect(world.faults).toEqual([])
    },
  )
})

describe('the door for files', () => {
  it.each([
    ['GET', '/files/0', 401],
    ['POST', '/files?name=a.txt', 401],
  ])('%s %s without a token is told to sign in, in both languages', async (method, path, status) => {
    const answer = await ask({ port: consolePort, method, path })
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.text)).toMatchObject({
      code: 'UNAUTHENTICATED',
      message: { vi: expect.stringContaining('đăng nhập'), en: expect.stringContaining('Sign in') },
    })
  })

  it('says how files come and go to who asks otherwise', async () => {
    const headers = { authorization: 'Bearer binhlu' }
    const answer = await ask({ port: consolePort, method: 'PUT', path: '/files', headers })
    expect(answer.status).toBe(405)
    expect(JSON.parse(answer.text)).toMatchObject({ message: { en: expect.stringContaining('POST /files') } })
  })
})
