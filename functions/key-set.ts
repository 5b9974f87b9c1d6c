/**
 * The issuer's public keys, asked for when the first token comes and kept for ten minutes; a key that they do not have
 * has them asked for again, at most every five seconds. Over connections of our own: `fetch` and Node's client take longer
 * to load than to ask.
 */
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'
import { openConnections } from './connections.ts'

const keptFor = 600_000
const askedAgainAfter = 5_000
const longestWait = 3_000
/** A set of a few keys. */
const largestSet = 100_000

export function keySetAt(address: string): JWTVerifyGetKey {
  let keys: { find: ReturnType<typeof createLocalJWKSet>; at: number } | undefined
  let asking: Promise<NonNullable<typeof keys>> | undefined

  async function ask() {
    asking ??= keySetFrom(address)
      .then((set) => ({ find: createLocalJWKSet(set), at: Date.now() }))
      .finally(() => {
        asking = undefined
      })
    keys = await asking
    return keys
  }

  return async (header, token) => {
    const present = keys && keys.at > Date.now() - keptFor ? keys : await ask()
    try {
      return await present.find(header, token)
    } catch (error) {
      const unknown = error instanceof errors.JWKSNoMatchingKey
      if (!unknown || present.at > Date.now() - askedAgainAfter) throw error
      return (await ask()).find(header, token)
    }
  }
}

/** Throws where there is no such set within the time: a fault of ours, not of the token. */
async function keySetFrom(address: string): Promise<JSONWebKeySet> {
  const url = new URL(address)
  const connections = openConnections(url, 1)
  try {
    const path = `${url.pathname}${url.search}`
    const headers = { host: url.host, accept: 'application/json' }
    const { status, body } = await connections.request({ method: 'GET', path, headers }, longestWait)
    if (status !== 200) throw new Error(`${address} answered ${status}`)
    if (body.length > largestSet) throw new Error(`${address} is no key set`)
    return JSON.parse(body.toString())
  } finally {
    connections.close()
  }
}
