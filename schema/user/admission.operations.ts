/** Who is admitted: asked at each request, and once more by each write. */
import type { Actor } from '../access/access.rules.ts'
import type { Context } from '../context.ts'
import { ForbiddenProblem } from '../errors.ts'
import type { Store } from '../store.ts'
import type { writeTogether } from '../transaction.ts'
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
  const { data } = await store.user.get({ id: subject }).go({ consistent: true })
  if (data?.body.active === false) throw new ForbiddenProblem(userSentences.deactivated)
  return data && toActor(data.body)
}

/** The same, where who is deactivated is nobody. */
export async function findActor(store: Store, subject: string): Promise<Actor | null> {
  const { data } = await store.user.get({ id: subject }).go()
  return data && data.body.active !== false ? toActor(data.body) : null
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
