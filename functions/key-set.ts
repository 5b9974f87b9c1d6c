/**
 * The issuer's public keys, asked for when the first token comes and kept for ten minutes; a key that they do not have
 * has them asked for again, at most every five seconds. By node's own HTTP: `fetch` takes longer to load than to ask.
 */
import { get as httpGet } from 'node:http'
import { get as httpsGet } from 'node:https'
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'

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
function keySetFrom(address: string): Promise<JSONWebKeySet> {
  const get = address.startsWith('https:') ? httpsGet : httpGet
  return new Promise((resolve, reject) => {
    const asked = get(address, { timeout: longestWait }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => {
        text += part
        if (text.length > largestSet) asked.destroy(new Error(`${address} is no key set`))
      })
      answer.on('error', reject)
      answer.on('end', () => {
        try {
          if (answer.statusCode !== 200) throw new Error(`${address} answered ${answer.statusCode}`)
          resolve(JSON.parse(text))
        } catch (error) {
          reject(error)
        }
      })
    })
    asked.on('timeout', () => asked.destroy(new Error(`${address} did not answer in ${longestWait} ms`)))
    asked.on('error', reject)
  })
}
