import type { Actor } from '../access/access.rules.ts'
import type { Store } from '../store.ts'
import type { User } from './user.rules.ts'

/** Who a verified subject is; null where nobody of that name may sign in. */
export async function findActor(store: Store, subject: string): Promise<Actor | null> {
  const { data } = await store.user.get({ id: subject }).go()
  return data && toActor(data.body)
}

function toActor({ id, name, role, areaId, agencyId, draftsForIds }: User): Actor {
  return { id, name, role, areaId, agencyId, agencyIds: [agencyId, ...draftsForIds] }
}

/** Puts the people who may sign in into the register. */
export async function saveUsers(store: Store, users: readonly User[]): Promise<void> {
  for (const user of users) await store.user.put({ id: user.id, body: user }).go()
}
