/**
 * Ids are opaque and never move. What the register gives a lasting identity (an area, its People's Committee)
 * gets an id derived from that identity, so that loading the same facts twice finds the same things.
 */
import { createHash, randomFillSync } from 'node:crypto'
import type { Tier } from './area/area.rules.ts'
import type { Day } from './day.rules.ts'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** Crockford base 32, 5 bits a letter. */
function encode(bytes: Uint8Array, length: number): string {
  let text = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet[(value >>> bits) & 31]
      value &= (1 << bits) - 1
    }
  }
  return text.slice(0, length)
}

/** Sixteen letters (80 bits) derived from the parts; equal parts, equal id. */
export function derivedId(...parts: string[]): string {
  return encode(createHash('sha256').update(parts.join('\u0000')).digest(), 16)
}

/** An area is named by its tier, its code and its first known day; null: known from before the register. */
export function areaId(tier: Tier, code: string, firstDay: Day | null): string {
  return derivedId('area', tier, code, firstDay ?? '')
}

export function committeeId(areaId: string): string {
  return derivedId('committee', areaId)
}

/** Drawn for many ids at once: each drawing takes longer than all else of an id. */
const drawn = new Uint8Array(1_280)
let left = 0

function random(length: number): Uint8Array {
  if (left < length) left = randomFillSync(drawn).length
  left -= length
  return drawn.subarray(left, left + length)
}

/** A new id that sorts by the moment of its making (48 bits of milliseconds, then 80 random bits). */
export function newId(now: Date): string {
  const bytes = new Uint8Array(16)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(now.getTime()) << 16n)
  bytes.set(random(10), 6)
  return encode(bytes, 26)
}

/** SHA-256 of bytes or of UTF-8 text, 64 hexadecimal letters. */
export function contentHash(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

const ownId = /^([A-Z][A-Za-z]{0,40}):([0-9a-z]{1,64})$/
/** A person's is what the issuer calls that person: a UUID at Cognito, 255 letters at most (OpenID Connect Core, 2). */
const personId = /^(User):(\P{C}{1,255})$/u

/** A global id is a type and one of our ids: what is longer, or holds other letters, is nobody's. */
export function readGlobalID(globalId: string): { typename: string; id: string } | null {
  const written = Buffer.from(globalId, 'base64').toString()
  const [, typename, id] = ownId.exec(written) ?? personId.exec(written) ?? []
  return typename && id ? { typename, id } : null
}
