/**
 * Who asks. A bearer token is taken when its issuer, client and use are ours, it has an end, and its signature meets
 * the issuer's key set. What was verified is kept for at most 60 s, as is who acts: a person removed is out by then.
 */
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import type { Actor } from '../schema/access/access.rules.ts'
import { contentHash } from '../schema/ids.ts'
import type { Store } from '../schema/store.ts'
import type { Bilingual } from '../schema/text.rules.ts'
import { findActor } from '../schema/user/user.operations.ts'
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
const mostKept = 10_000

export type Authenticate = (authorization: string | undefined) => Promise<Actor | null>

/** Answers who asks; null where there is no token, or not one of ours, or nobody of that name may sign in. */
export function authenticator(issuer: Issuer, store: Store, clock: () => number = Date.now): Authenticate {
  const keys = keySetAt(issuer.jwksUri)
  const kept = new Map<string, { actor: Promise<Actor | null>; until: number }>()

  async function verify(token: string): Promise<{ actor: Actor | null; until: number }> {
    const claims = await verifiedClaims(token, keys, issuer)
    if (!claims?.sub || claims.exp === undefined) return { actor: null, until: 0 }
    const actor = (await findActor(store, claims.sub)) ?? (await takeIn(store, claims, new Date(clock())))
    return { actor, until: claims.exp * 1_000 }
  }

  return async (authorization) => {
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1]
    if (!token) return null
    const now = clock()
    const key = contentHash(token)
    const present = kept.get(key)
    if (present && present.until > now) return present.actor
    if (kept.size >= mostKept) kept.clear()
    const { actor, until } = await verify(token)
    if (actor) kept.set(key, { actor: Promise.resolve(actor), until: Math.min(until, now + keptFor) })
    return actor
  }
}

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
