/**
 * Who asks. A bearer token is taken when its issuer, client and use are ours, it has an end, and its signature meets
 * the issuer's key set: that is kept for at most 60 s. Who acts is asked for again after 5 s, by who writes, and once
 * this process changed it: who was deactivated changes nothing more anywhere, and reads nothing more after those 5 s.
 */
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import type { Actor } from '../schema/access/access.rules.ts'
import { contentHash } from '../schema/ids.ts'
import type { Store } from '../schema/store.ts'
import type { Bilingual } from '../schema/text.rules.ts'
import { admissionsOf, admitActor } from '../schema/user/admission.operations.ts'
import { keySetAt } from './key-set.ts'
import { takeIn } from './newcomer.ts'

export type Issuer = {
  /** The `iss` of a token, and the base of its discovery document. */
  issuer: string
  jwksUri: string
  /** The clients whose access tokens are taken: console, integrators. A Cognito access token names them in `client_id`. */
  clientIds: readonly string[]
}

const keptFor = 60_000
const actorKeptFor = 5_000
const mostKept = 10_000

/** `anew`: who acts is not taken from memory. */
export type Authenticate = (authorization: string | undefined, anew?: boolean) => Promise<Actor | null>

/**
 * Answers who asks; null where there is no token, or not one of ours, or nobody of that name may sign in. Errors:
 * Forbidden (deactivated).
 */
export function authenticator(issuer: Issuer, store: Store, clock: () => number = Date.now): Authenticate {
  const keys = keySetAt(issuer.jwksUri)
  const kept = new Map<string, Kept>()

  async function verify(token: string, now: number): Promise<Kept | null> {
    const claims = await verifiedClaims(token, keys, issuer)
    if (!claims?.sub || claims.exp === undefined) return null
    return {
      claims,
      until: Math.min(claims.exp * 1_000, now + keptFor),
      actor: null,
      actorUntil: 0,
      admissions: 0,
    }
  }

  return async (authorization, anew = false) => {
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1]
    if (!token) return null
    const now = clock()
    const key = contentHash(token)
    const known = kept.get(key)
    const present = known && known.until > now ? known : await verify(token, now)
    if (!present) return null
    const admissions = admissionsOf(store)
    const counts = present.actorUntil > now && present.admissions === admissions && !anew
    if (present.actor && counts) return present.actor
    const { claims } = present
    const actor = (await admitActor(store, claims.sub ?? '')) ?? (await takeIn(store, claims, new Date(now)))
    if (!actor) return null
    if (kept.size >= mostKept) kept.clear()
    kept.set(key, { ...present, actor, actorUntil: now + actorKeptFor, admissions })
    return actor
  }
}

type Kept = { claims: JWTPayload; until: number; actor: Actor | null; actorUntil: number; admissions: number }

async function verifiedClaims(
  token: string,
  keys: JWTVerifyGetKey,
  { issuer, clientIds }: Issuer,
): Promise<JWTPayload | null> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      algorithms: ['RS256', 'ES256'],
      requiredClaims: ['exp', 'sub', 'client_id', 'token_use'],
    })
    const ours =
      payload.token_use === 'access' &&
      typeof payload.client_id === 'string' &&
      clientIds.includes(payload.client_id)
    return ours ? payload : null
  } catch (error) {
    if (error instanceof errors.JOSEError) return null
    throw error
  }
}

/** What somebody without a token that holds is told, at every door. */
export const signIn: Bilingual = {
  vi: 'Cần đăng nhập: gửi kèm mã truy cập còn hạn trong tiêu đề Authorization.',
  en: 'Sign in: send an access token that has not expired in the Authorization header.',
}
