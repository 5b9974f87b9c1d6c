import { createServer, type Server } from 'node:http'
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Authenticate, authenticator } from '../../functions/authenticate.ts'
import { historyOf } from '../../schema/access/audit.operations.ts'
import { userRow } from '../../schema/user/user.operations.ts'
import { toPerson, userSentences } from '../../schema/user/user.rules.ts'
import { startWorld, type World } from '../world/api.ts'

/** Tokens of every wrong kind, against a key set that is really fetched. */
let world: World
let keySet: Server
let issuer: string
let authenticate: Authenticate
let now = Date.now()

const ours = await generateKeyPair('ES256', { extractable: true })
const theirs = await generateKeyPair('ES256', { extractable: true })
const symmetric = new TextEncoder().encode('a secret that is long enough for an HMAC')
let publicJwk: JWK
let fetched = 0

beforeAll(async () => {
  world = await startWorld()
  publicJwk = { ...(await exportJWK(ours.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }
  keySet = createServer((_, response) => {
    fetched += 1
    response.end(JSON.stringify({ keys: [publicJwk] }))
  })
  await new Promise<void>((listening) => keySet.listen(0, '127.0.0.1', listening))
  const address = keySet.address()
  if (typeof address !== 'object' || !address) throw new Error('The key set does not listen')
  issuer = `http://127.0.0.1:${address.port}`
  authenticate = authenticator(
    { issuer, jwksUri: `${issuer}/jwks.json`, clientIds: ['console', 'integrator'] },
    world.services.store,
    () => now,
  )
})
afterAll(async () => {
  keySet.close()
  await world.close()
})

type Wish = {
  claims?: Record<string, unknown>
  without?: string[]
  key?: CryptoKey | Uint8Array
  algorithm?: string
  kid?: string
}

async function token({
  claims = {},
  without = [],
  key = ours.privateKey,
  algorithm = 'ES256',
  kid = 'k1',
}: Wish) {
  const seconds = Math.trunc(now / 1000)
  const payload: Record<string, unknown> = {
    iss: issuer,
    sub: 'hue',
    client_id: 'console',
    token_use: 'access',
    iat: seconds,
    exp: seconds + 600,
    ...claims,
  }
  for (const claim of without) delete payload[claim]
  return new SignJWT(payload).setProtectedHeader({ alg: algorithm, kid }).sign(key)
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('a token of ours', () => {
  it('tells who asks: the person, its role, its area and the agencies that it drafts for', async () => {
    const actor = await authenticate(`Bearer ${await token({})}`)
    expect(actor).toMatchObject({
      id: 'hue',
      role: 'PROVINCE_ADMIN',
      agencyIds: [expect.any(String), expect.any(String)],
    })
  })

  it('is taken from each of our clients', async () => {
    const actor = await authenticate(
      `Bearer ${await token({ claims: { client_id: 'integrator', sub: 'integrator' } })}`,
    )
    expect(actor?.role).toBe('INTEGRATOR')
  })

  it('costs one request to the table, and none while it is remembered; never longer than 60 s or its own end', async () => {
    const short = `Bearer ${await token({ claims: { exp: Math.trunc(now / 1000) + 30, jti: 'short' } })}`
    const first = await world.count(() => authenticate(short))
    const second = await world.count(() => authenticate(short))
    expect([first.requests, second.requests]).toEqual([1, 0])
    const start = now
    now = start + 31_000
    const third = await world.count(() => authenticate(short))
    expect(third.requests).toBe(1)
    now = start
  })

  it('is refused when its person is deactivated: at once who writes, and who reads after 5 s', async () => {
    const { store } = world.services
    const person = {
      id: 'outgoing',
      name: 'Người Thử',
      role: 'INTEGRATOR',
      areaId: 'a',
      agencyId: 'b',
    } as const
    const row = (active: boolean) => userRow(toPerson({ ...person, draftsForIds: [], active }), new Date(now))
    await store.user.put(row(true)).go()
    const bearer = `Bearer ${await token({ claims: { sub: person.id } })}`
    expect((await authenticate(bearer))?.id).toBe('outgoing')
    await store.user.put(row(false)).go()
    await expect(authenticate(bearer, true)).rejects.toThrow(userSentences.deactivated.en)
    const start = now
    now = start + 5_001
    await expect(authenticate(bearer)).rejects.toThrow(userSentences.deactivated.en)
    now = start
  })

  it('makes nobody of a subject that the register does not have', async () => {
    expect(await authenticate(`Bearer ${await token({ claims: { sub: 'nobody' } })}`)).toBe(null)
  })
})

describe('who is not in the register yet', () => {
  const firstOf = async (claims: Record<string, unknown>) => authenticate(`Bearer ${await token({ claims })}`)

  it('is put there as a ministry officer when the issuer says so by its group, once, on record', async () => {
    const claims = { sub: 'first-of-all', 'cognito:groups': ['others', 'MINISTRY'] }
    expect(await firstOf(claims)).toMatchObject({ id: 'first-of-all', role: 'MINISTRY' })
    expect(await firstOf({ ...claims, 'cognito:groups': [], jti: 'later' })).toMatchObject({
      role: 'MINISTRY',
    })
    const entries = await historyOf(await world.as('ministry'), 'User#register')
    expect(entries.filter(({ byId }) => byId === 'first-of-all')).toHaveLength(1)
  })

  it('is put there as a system that reads when it was given the scope to', async () => {
    const claims = { sub: 'client-1', client_id: 'integrator', scope: 'binh-an/read' }
    expect(await firstOf(claims)).toMatchObject({ id: 'client-1', role: 'INTEGRATOR' })
  })

  it.each([
    { 'cognito:groups': ['PROVINCE_ADMIN', 'ministry'] },
    { 'cognito:groups': 'MINISTRY' },
    { scope: 'openid binh-an/reader' },
    { role: 'MINISTRY' },
  ])('stays outside with %o', async (claims) => {
    expect(await firstOf({ sub: 'somebody-else', ...claims })).toBe(null)
  })

  it('does not change who is there already', async () => {
    expect(await firstOf({ sub: 'binhlu', 'cognito:groups': ['MINISTRY'], jti: 'binhlu' })).toMatchObject({
      role: 'COMMUNE_OFFICER',
    })
  })
})

describe('a token is refused', () => {
  it.each<[string, Wish]>([
    ['that has expired', { claims: { exp: Math.trunc(Date.now() / 1000) - 1 } }],
    ['that never expires', { without: ['exp'] }],
    ['that is not valid yet', { claims: { nbf: Math.trunc(Date.now() / 1000) + 600 } }],
    ['of another issuer', { claims: { iss: 'https://elsewhere.example' } }],
    ['of another client', { claims: { client_id: 'somebody' } }],
    ['of a list of clients', { claims: { client_id: ['console'] } }],
    ['of no client', { without: ['client_id'] }],
    ['that is for an identity, not for access', { claims: { token_use: 'id' } }],
    ['of no use', { without: ['token_use'] }],
    ['of nobody', { without: ['sub'] }],
    ['signed by another key', { key: theirs.privateKey }],
    ['signed by a key that the set does not have', { kid: 'k2' }],
    ['signed with a shared secret', { key: symmetric, algorithm: 'HS256' }],
  ])('%s', async (_, wish) => {
    expect(await authenticate(`Bearer ${await token(wish)}`)).toBe(null)
  })

  it('that is not signed at all, or was changed', async () => {
    const good = await token({})
    const [header, , signature] = good.split('.')
    const claims = part({
      iss: issuer,
      sub: 'ministry',
      client_id: 'console',
      token_use: 'access',
      exp: 9_999_999_999,
    })
    for (const bad of [
      `${part({ alg: 'none' })}.${claims}.`,
      `${part({ alg: 'none' })}.${claims}.${signature}`,
      `${header}.${claims}.${signature}`,
      good.slice(0, -2),
    ]) {
      expect(await authenticate(`Bearer ${bad}`), bad).toBe(null)
    }
  })

  it.each([
    ['nothing', undefined],
    ['an empty header', ''],
    ['another scheme', 'Basic aHVlOmh1ZQ=='],
    ['words', 'Bearer a b c'],
    ['dots', 'Bearer ..'],
    ['a megabyte', `Bearer ${'a'.repeat(1_000_000)}.b.c`],
  ])('that is %s', async (_, authorization) => {
    expect(await authenticate(authorization)).toBe(null)
  })

  it('without asking for the key set each time', async () => {
    const before = fetched
    for (let round = 0; round < 20; round += 1) {
      await authenticate(`Bearer ${await token({ kid: `unknown-${round}` })}`)
    }
    expect(fetched - before).toBeLessThanOrEqual(1)
  })
})
