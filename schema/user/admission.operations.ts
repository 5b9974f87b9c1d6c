/** Who is admitted: asked at each request, and once more by each write. */
import type { Actor } from '../access/access.rules.ts'
import { readBodies } from '../bodies.ts'
import type { Context } from '../context.ts'
import { ForbiddenProblem } from '../errors.ts'
import type { Store } from '../store.ts'
import type { writeTogether } from '../transaction.ts'
import { userItemKey } from './user.entity.ts'
import { type User, userSentences } from './user.rules.ts'

const changesIn = new WeakMap<Store, number>()

/** How often this process changed who is admitted: what it remembers of them counts until then. */
export function admissionsOf(store: Store): number {
  return changesIn.get(store) ?? 0
}

export function admissionsChanged({ store }: Context): void {
  changesIn.set(store, admissionsOf(store) + 1)
}

/** Who a verified subject is; null where nobody of that name is there. Errors: Forbidden (deactivated). */
export async function admitActor(store: Store, subject: string): Promise<Actor | null> {
  const [user] = await readBodies<User>(store, [userItemKey(subject)], { consistent: true })
  if (user?.active === false) throw new ForbiddenProblem(userSentences.deactivated)
  return user ? toActor(user) : null
}

/** The same, where who is deactivated is nobody. */
export async function findActor(store: Store, subject: string): Promise<Actor | null> {
  const [user] = await readBodies<User>(store, [userItemKey(subject)])
  return user && user.active !== false ? toActor(user) : null
}

function toActor({ id, name, role, areaId, agencyId, draftsForIds }: User): Actor {
  return { id, name, role, areaId, agencyId, agencyIds: [agencyId, ...draftsForIds] }
}

type Tables = Parameters<Parameters<typeof writeTogether>[1]>[0]

/** Written only while who acts is still there, in the role that may: of two who put each other out, one stays. */
export function whileAdmitted({ actor }: Context, { user }: Tables) {
  return (
    user
      .check({ id: actor.id })
      // Rows that an older version wrote have neither beside them.
      .where(
        (row, { eq, exists, notExists }) =>
          `${exists(row.body)} AND (${notExists(row.role)} OR (${eq(row.role, actor.role)} AND ${eq(row.active, true)}))`,
      )
      .commit()
  )
}
