/**
 * Who is put into the register of people by their first request: members of the issuer's group of ministry officers, who
 * register the others, and systems that were given the scope to read. Nobody else gets in by a token alone.
 */
import type { JWTPayload } from 'jose'
import type { Actor } from '../schema/access/access.rules.ts'
import { areaId, committeeId, newId } from '../schema/ids.ts'
import type { Store } from '../schema/store.ts'
import { findActor } from '../schema/user/admission.operations.ts'
import { saveUsers } from '../schema/user/user.operations.ts'
import { type Role, roleLabels } from '../schema/user/user.rules.ts'

/** The claims by which a role is given; the pool of a deployment has this group and this scope. */
const group: Role = 'MINISTRY'
const scope = 'binh-an/read'

/** Answers who came; null where the token vouches for no role. The same again changes nothing. */
export async function takeIn(store: Store, claims: JWTPayload, now: Date): Promise<Actor | null> {
  const role = roleOf(claims)
  if (!role || !claims.sub) return null
  const nation = areaId('NATION', 'VN', null)
  // An access token holds no name: the first letters of the subject tell two of a role apart.
  const name = `${roleLabels[role].vi} ${claims.sub.slice(0, 8)}`
  const place = { areaId: nation, agencyId: committeeId(nation) }
  const actor: Actor = { id: claims.sub, name, role, ...place, agencyIds: [place.agencyId] }
  await saveUsers({ actor, store, now, newId: () => newId(now) }, [
    { id: claims.sub, name, role, ...place, draftsForIds: [] },
  ])
  return findActor(store, claims.sub)
}

function roleOf(claims: JWTPayload): Role | null {
  const groups = claims['cognito:groups']
  if (Array.isArray(groups) && groups.includes(group)) return 'MINISTRY'
  const scopes = typeof claims['scope'] === 'string' ? claims['scope'].split(' ') : []
  return scopes.includes(scope) ? 'INTEGRATOR' : null
}
