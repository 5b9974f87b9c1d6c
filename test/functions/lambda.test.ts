import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openBucket } from '../../functions/bucket.ts'
import { bucketContents } from '../../functions/contents.ts'
import { bundle } from '../../functions/dev/bundle.ts'
import { type Engine, freePort, startEngine } from '../../functions/dev/engine.ts'
import { consoleClient, machineClient, startIssuer } from '../../functions/dev/issuer.ts'
import { seed } from '../../functions/dev/seed.ts'
import type { HttpAnswer, HttpEvent } from '../../functions/gateway.ts'
import { handler as graphql } from '../../functions/graphql.ts'
import { handler as jobs } from '../../functions/jobs.ts'
import { openTableClient } from '../../functions/table-client.ts'
import { contentHash } from '../../schema/ids.ts'
import { openStore } from '../../schema/store.ts'
import { people } from '../world/people.ts'
import { type BucketServer, bucketSecrets, startBucket } from './bucket-server.ts'

const root = join(import.meta.dirname, '../..')
const plan = readFileSync(join(root, 'test/world/plans/1-tinh-lang-son-2026-2030.txt'))

let engine: Engine
let bucket: BucketServer
let issuer: Server
let issuerUrl: string
const folder = mkdtempSync(join(tmpdir(), 'binh-an-lambda-'))

beforeAll(async () => {
  engine = await startEngine(null)
  bucket = await startBucket()
  const port = await freePort()
  issuerUrl = `http://127.0.0.1:${port}`
  issuer = await startIssuer({ folder, port, consolePort: port + 1, people })
  const environment = {
    DYNAMODB_ENDPOINT: engine.endpoint,
    TABLE_NAME: engine.tableName,
    CONTENTS_BUCKET: 'contents',
    S3_ENDPOINT: bucket.endpoint,
    AWS_REGION: bucketSecrets.region,
    AWS_ACCESS_KEY_ID: bucketSecrets.accessKeyId,
    AWS_SECRET_ACCESS_KEY: bucketSecrets.secretAccessKey,
    ISSUER: issuerUrl,
    JWKS_URI: `${issuerUrl}/jwks.json`,
    CLIENT_IDS: `${consoleClient},${machineClient}`,
  }
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
  const store = openStore(openTableClient(engine.endpoint), engine.tableName)
  await seed({ store, contents: bucketContents(openBucket('contents')), wanted: 'areas', root })
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await new Promise((done) => issuer.close(done))
  await bucket.close()
  await engine.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function tokenOf(person: string): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'demo', person })
  const answer = await fetch(`${issuerUrl}/token`, { method: 'POST', body })
  const { access_token } = (await answer.json()) as { access_token: string }
  return access_token
}

type Asked = { person?: string; body?: string | Buffer; type?: string; query?: string }

/** An event as an HTTP API sends it (payload 2.0): names of headers in small letters, bytes as base64. */
async function event(
  method: string,
  path: string,
  { person, body, type, query = '' }: Asked,
): Promise<HttpEvent> {
  const headers = {
    host: 'api.example',
    'content-type': type ?? 'application/json',
    ...(person && { authorization: `Bearer ${await tokenOf(person)}` }),
  }
  return {
    rawPath: path,
    rawQueryString: query,
    headers,
    requestContext: { requestId: 'from-the-gateway', http: { method } },
    ...(typeof body === 'string' && { body }),
    ...(Buffer.isBuffer(body) && { body: body.toString('base64') }),
    isBase64Encoded: Buffer.isBuffer(body),
  }
}

function answered(answer: HttpAnswer | null) {
  if (!answer) throw new Error('No answer')
  return { status: answer.statusCode, headers: answer.headers, body: JSON.parse(answer.body) }
}

const byFile = `mutation ($fileId: String!) {
  importPlanDocument(input: { fileId: $fileId }) {
    __typename
    ... on ImportPlanDocumentSuccess { outcome plan { number title } }
  }
}`

async function importFile(person: string, fileId: string) {
  const body = JSON.stringify({ query: byFile, variables: { fileId } })
  return answered(await graphql(await event('POST', '/graphql', { person, body }))).body
}

test('a query is answered to whom the token names', async () => {
  const body = JSON.stringify({ query: '{ me { name } }' })
  const {
    status,
    headers,
    body: answer,
  } = answered(await graphql(await event('POST', '/graphql', { person: 'hue', body })))
  expect({ status, answer }).toMatchObject({
    status: 200,
    answer: { data: { me: { name: 'Quản trị Huế' } } },
  })
  expect(headers).toMatchObject({ 'x-correlation-id': 'from-the-gateway', 'cache-control': 'no-store' })
})

test('a body in base64, and a query in the address, are read like any other', async () => {
  const body = Buffer.from(JSON.stringify({ query: '{ me { name } }' }))
  expect(
    answered(await graphql(await event('POST', '/graphql', { person: 'hue', body }))).body.data.me,
  ).toEqual({
    name: 'Quản trị Huế',
  })
  const query = `query=${encodeURIComponent('{ me { name } }')}`
  const asked = await event('GET', '/graphql', { person: 'binhlu', query })
  asked.headers['apollo-require-preflight'] = 'true'
  expect(answered(await graphql(asked)).body.data.me).toEqual({ name: 'Cán bộ Bình Lư' })
})

test('without a token, or with a forged one, nothing is told but to sign in', async () => {
  const body = JSON.stringify({ query: '{ me { name } }' })
  const none = await event('POST', '/graphql', { body })
  const forged = await event('POST', '/graphql', { body, person: 'hue' })
  forged.headers.authorization = `${forged.headers.authorization?.slice(0, -4)}AAAA`
  for (const asked of [none, forged]) {
    const answer = answered(await graphql(asked))
    expect(answer.status).toBe(401)
    expect(answer.body.errors[0].extensions.code).toBe('UNAUTHENTICATED')
  }
  expect(answered(await jobs(await event('POST', '/files', { body: 'x' }))).status).toBe(401)
})

test('a body that is no JSON is refused in words', async () => {
  const answer = answered(
    await graphql(await event('POST', '/graphql', { person: 'hue', body: '{"query":' })),
  )
  expect(answer.status).toBe(400)
  expect(answer.body.errors[0].extensions.message.vi).toMatch(/\S/)
})

test('a file handed in is read, kept in the bucket, imported by its id, and given back', async () => {
  const type = 'application/octet-stream'
  const name = 'Kế hoạch Lạng Sơn.txt'
  const asked = { person: 'ministry', body: plan, type, query: `name=${encodeURIComponent(name)}` }
  const posted = answered(await jobs(await event('POST', '/files', asked)))
  expect(posted).toMatchObject({ status: 201, body: { id: contentHash(plan), name, refusal: null } })
  expect(bucket.objects.get(`contents/${posted.body.id}`)).toEqual(plan)

  const imported = await importFile('ministry', posted.body.id)
  expect(imported).toMatchObject({ data: { importPlanDocument: { outcome: 'CREATED' } } })

  const given = await jobs(await event('GET', `/files/${posted.body.id}`, { person: 'ministry' }))
  expect(given).toMatchObject({ statusCode: 200, isBase64Encoded: true, body: plan.toString('base64') })
  const others = answered(await jobs(await event('GET', `/files/${posted.body.id}`, { person: 'hue' })))
  expect(others.status).toBe(404)
})

test('a large file goes to the bucket by an address of its own, and is read when the bucket tells of it', async () => {
  const bytes = readFileSync(join(root, 'test/world/plans/3-huyen-phu-loc-2024.txt'))
  const id = contentHash(bytes)
  const name = 'Phú Lộc + phụ lục/2024.txt'
  const query = new URLSearchParams({ name, sha256: id, size: String(bytes.length) }).toString()
  const asked = async () => answered(await jobs(await event('POST', '/uploads', { person: 'hue', query })))
  const place = await asked()
  expect(place).toMatchObject({ status: 200, body: { id } })
  const { url, headers } = place.body
  expect((await fetch(url, { method: 'PUT', headers, body: bytes })).status).toBe(200)

  const key = [...bucket.objects.keys()].find((one) => one.startsWith('uploads/')) ?? ''
  const created = { id: 'event-1', 'detail-type': 'Object Created', detail: { object: { key } } }
  expect((await asked()).body.url).toMatch(/^http/)
  expect(await jobs(created)).toBeNull()
  expect(await jobs(created)).toBeNull()
  expect(await asked()).toMatchObject({ status: 200, body: { id, size: bytes.length, refusal: null } })
  expect((await asked()).body.url).toBeUndefined()
  expect(await importFile('hue', id)).toMatchObject({
    data: { importPlanDocument: { outcome: 'CREATED', plan: { title: expect.stringMatching(/\S/) } } },
  })
})

test('an address is not given for a file of 11 MB, without its hash, or to an integrator', async () => {
  const ask = async (person: string, asked: Record<string, string>) =>
    answered(
      await jobs(await event('POST', '/uploads', { person, query: new URLSearchParams(asked).toString() })),
    )
  const sha256 = contentHash('x')
  const large = await ask('hue', { name: 'a.pdf', sha256, size: '11000000' })
  expect(large).toMatchObject({ status: 400, body: { code: 'FILE_REFUSED' } })
  expect(await ask('hue', { name: 'a.pdf', size: '10' })).toMatchObject({ status: 400 })
  expect(await ask('integrator', { sha256, size: '10' })).toMatchObject({
    status: 403,
    body: { code: 'FORBIDDEN' },
  })
})

test('an upload of nobody we know is left alone', async () => {
  bucket.objects.set('uploads/nobody/x/bmFtZQ', Buffer.from('text'))
  const event = {
    id: 'event-2',
    'detail-type': 'Object Created',
    detail: { object: { key: 'uploads/nobody/x/bmFtZQ' } },
  }
  expect(await jobs(event)).toBeNull()
  expect(bucket.objects.has(`contents/${contentHash('text')}`)).toBe(false)
})

test('the bundle answers a query that comes again as it did the first time, and says the same of what is wrong', async () => {
  await bundle(join(root, 'functions/graphql.ts'), folder)
  const { handler } = (await import(join(folder, 'index.mjs'))) as { handler: typeof graphql }
  const asked = async (query: string, variables = {}) =>
    answered(
      await handler(
        await event('POST', '/graphql', { person: 'hue', body: JSON.stringify({ query, variables }) }),
      ),
    ).body
  const good =
    'query ($of: ID!) { me { name } area(code: "46", tier: PROVINCE) { name tier } node(id: $of) { __typename id } }'
  const of = Buffer.from('Area:nowhere').toString('base64')
  const first = await asked(good, { of })
  expect(first).toMatchObject({
    data: { me: { name: 'Quản trị Huế' }, area: { tier: 'PROVINCE' }, node: null },
  })
  const bad = '{ me { name } areas(first: 201, where: { tier: { eq: PROVINCE } }) { nodes { name } } }'
  const refused = await asked(bad)
  expect(refused.errors[0].extensions.code).toBe('INVALID_INPUT')
  for (let again = 0; again < 3; again += 1) {
    expect(await asked(good, { of })).toEqual(first)
    expect(await asked(bad)).toEqual(refused)
    expect((await asked(good, { of: null })).errors[0].message).toMatch(/non-null|required/i)
  }
})
