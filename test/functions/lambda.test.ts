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
import { loaderContext, seed, worldIds } from '../../functions/dev/seed.ts'
import type { HttpAnswer, HttpEvent } from '../../functions/gateway.ts'
import { handler as graphql } from '../../functions/graphql.ts'
import { handler as jobs } from '../../functions/jobs.ts'
import { openTableClient } from '../../functions/table-client.ts'
import { contentHash } from '../../schema/ids.ts'
import { openStore } from '../../schema/store.ts'
import { saveUsers } from '../../schema/user/user.operations.ts'
import { people, worldUsers } from '../world/people.ts'
import { type BucketServer, bucketSecrets, startBucket } from './bucket-server.ts'

const root = join(import.meta.dirname, '../..')
const plan = readFileSync(join(root, 'test/world/plans/1-tinh-lang-son-2026-2030.txt'))

/** Of an issuer that is not Cognito. */
const stranger = { id: 'auth0|Nguyễn Văn Mẫu + 1%/a', name: 'Nguyễn Văn Mẫu', describes: 'Huế' }

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
  issuer = await startIssuer({ folder, port, consolePort: port + 1, people: [...people, stranger] })
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
  const contents = bucketContents(openBucket('contents'))
  await seed({ store, contents, wanted: 'areas', root })
  const [like] = worldUsers(worldIds).filter(({ id }) => id === 'hue')
  if (like) await saveUsers(loaderContext(store, contents), [{ ...like, id: stranger.id }])
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

const gatewayOf = (method: string, path: string) => ({
  accountId: '123456789012',
  apiId: 'a1b2c3d4e5',
  domainName: 'api.example',
  requestId: 'from-the-gateway',
  routeKey: `${method} ${path}`,
  stage: '$default',
  time: '22/Nov/2026:00:00:00 +0000',
  timeEpoch: 1_795_305_600_000,
  http: { method, path, protocol: 'HTTP/1.1', sourceIp: '203.0.113.7', userAgent: 'curl/8.5.0' },
})

/** An event as an HTTP API sends it (payload 2.0): names of headers in small letters, bytes as base64. */
async function event(
  method: string,
  path: string,
  { person, body, type, query = '' }: Asked,
): Promise<HttpEvent> {
  const headers = {
    accept: '*/*',
    'content-type': type ?? 'application/json',
    host: 'api.example',
    'x-amz-cf-id': 'sEen4b7rqbTqP7mEsM1Yx==',
    'x-forwarded-for': '203.0.113.7, 198.51.100.9',
    ...(person && { authorization: `Bearer ${await tokenOf(person)}` }),
  }
  const whole = {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: query,
    // The gateway takes cookies out of the headers.
    cookies: ['session=of-another-product', 'theme=dark'],
    headers,
    requestContext: gatewayOf(method, path),
    ...(typeof body === 'string' && { body }),
    ...(Buffer.isBuffer(body) && { body: body.toString('base64') }),
    isBase64Encoded: Buffer.isBuffer(body),
  }
  return whole
}

/** An event of S3 as EventBridge hands it on: the key as it is, unlike S3's own notifications, which escape it. */
const created = (key: string, id = 'event-1') => ({
  version: '0',
  id,
  'detail-type': 'Object Created',
  source: 'aws.s3',
  account: '123456789012',
  time: '2026-11-22T00:00:00Z',
  region: 'ap-southeast-1',
  resources: ['arn:aws:s3:::contents'],
  detail: {
    version: '0',
    bucket: { name: 'contents' },
    object: { key, size: 4, etag: 'd41d8cd98f00b204e9800998ecf8427e', sequencer: '0064D3901D00059242' },
    'request-id': 'XRRTKJXSZQCWNQR1',
    requester: '123456789012',
    'source-ip-address': '203.0.113.7',
    reason: 'PutObject',
  },
})

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

test('a name in Vietnamese arrives as it was typed, as text and in base64; a byte that is no letter is refused', async () => {
  const query = 'query ($q: String!) { areas(first: 1, where: { name: { search: $q } }) { nodes { name } } }'
  const text = JSON.stringify({ query, variables: { q: 'Bình Lư' } })
  const utf8 = Buffer.from(text)
  for (const body of [text, utf8]) {
    const { data } = answered(await graphql(await event('POST', '/graphql', { person: 'hue', body }))).body
    expect(data.areas.nodes).toEqual([{ name: 'Xã Bình Lư' }])
  }
  const inLatin1 = Buffer.from(text, 'latin1')
  const broken = Buffer.concat([utf8.subarray(0, -6), Buffer.from([0xff]), utf8.subarray(-6)])
  for (const body of [inLatin1, broken]) {
    const refused = answered(await graphql(await event('POST', '/graphql', { person: 'hue', body })))
    expect(refused.status).toBe(415)
    expect(refused.body.errors[0].extensions.message.vi).toContain('UTF-8')
  }
})

test('a header that was sent twice comes as one with a comma, and is taken for neither', async () => {
  const body = JSON.stringify({ query: '{ me { name } }' })
  const twice = await event('POST', '/graphql', { person: 'hue', body })
  const token = twice.headers.authorization ?? ''
  twice.headers.authorization = `${token},Bearer ${await tokenOf('ministry')}`
  expect(answered(await graphql(twice)).status).toBe(401)
  twice.headers.authorization = token
  twice.headers['x-correlation-id'] = 'mine,another'
  const answer = answered(await graphql(twice))
  expect(answer.status).toBe(200)
  expect(answer.headers['x-correlation-id']).toMatch(/^[\w.:=-]{1,64}$/)
  twice.headers['content-type'] = 'application/json,text/plain'
  expect(answered(await graphql(twice)).status).toBe(415)
})

test('a cookie is no sign-in', async () => {
  const asked = await event('POST', '/graphql', { body: JSON.stringify({ query: '{ me { name } }' }) })
  const withToken = { ...asked, cookies: [`authorization=Bearer ${await tokenOf('hue')}`] }
  expect(answered(await graphql(withToken)).status).toBe(401)
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
  expect((await asked()).body.url).toMatch(/^http/)
  expect(await jobs(created(key))).toBeNull()
  expect(await jobs(created(key))).toBeNull()
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

test('a person whose name at the issuer holds signs and Vietnamese letters uploads like any other', async () => {
  const bytes = Buffer.from('Kế hoạch của xã, gửi tay.')
  const sha256 = contentHash(bytes)
  const query = new URLSearchParams({
    name: 'Kế hoạch 50%.txt',
    sha256,
    size: String(bytes.length),
  }).toString()
  const asked = async () =>
    answered(await jobs(await event('POST', '/uploads', { person: stranger.id, query }))).body
  const { url, headers } = await asked()
  expect((await fetch(url, { method: 'PUT', headers, body: bytes })).status).toBe(200)
  const [key = ''] = [...bucket.objects.keys()].filter((one) => one.includes(sha256))
  // What S3 and its tools are known to change on the way does not occur in a key.
  expect(key).toMatch(/^uploads\/[\w%.-]+\/[0-9a-f]{64}\/[\w-]+$/)
  expect(await jobs(created(key))).toBeNull()
  expect(await asked()).toMatchObject({ id: sha256, name: 'Kế hoạch 50%.txt', size: bytes.length })
})

test.each([
  'uploads/nobody/x/bmFtZQ',
  'uploads/Kế hoạch của xã.txt',
  'uploads/tăng 100% năm 2026/a.txt',
  'uploads/Ke+hoach/a b/c',
  'uploads/',
])('what somebody else puts into the bucket as %s is left alone, and not tried again', async (key) => {
  bucket.objects.set(key, Buffer.from(key))
  expect(await jobs(created(key))).toBeNull()
  expect(bucket.objects.has(`contents/${contentHash(Buffer.from(key))}`)).toBe(false)
})

test('a fault while an upload is taken in is thrown, so that Lambda tries the event again', async () => {
  const bytes = Buffer.from('Một tệp nữa.')
  const key = `uploads/hue/${contentHash(bytes)}/${Buffer.from('a.txt').toString('base64url')}`
  bucket.objects.set(key, bytes)
  bucket.stumble(4)
  await expect(jobs(created(key))).rejects.toThrow('503')
  expect(await jobs(created(key))).toBeNull()
  expect(bucket.objects.has(`contents/${contentHash(bytes)}`)).toBe(true)
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
