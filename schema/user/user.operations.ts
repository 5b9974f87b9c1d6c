import type { Actor } from '../access/access.rules.ts'
import { auditOf } from '../access/audit.operations.ts'
import { getEach } from '../batch.ts'
import type { Context } from '../context.ts'
import type { Store } from '../store.ts'
import { writeTogether } from '../transaction.ts'
import type { User } from './user.rules.ts'

/** Who a verified subject is; null where nobody of that name may sign in. */
export async function findActor(store: Store, subject: string): Promise<Actor | null> {
  const { data } = await store.user.get({ id: subject }).go()
  return data && toActor(data.body)
}

function toActor({ id, name, role, areaId, agencyId, draftsForIds }: User): Actor {
  return { id, name, role, areaId, agencyId, agencyIds: [agencyId, ...draftsForIds] }
}

/**
 * Puts the people who may sign in into the register; those that are there and unchanged are left alone. One audit
 * entry a chunk. Answers how many were written.
 */
export async function saveUsers(
  context: Omit<Context, 'contents' | 'correlationId'>,
  users: readonly User[],
): Promise<number> {
  const rows = await getEach(
    users.map(({ id }) => id),
    (ids) => context.store.user.get(ids.map((id) => ({ id }))).go({ preserveBatchOrder: true }),
  )
  const changed = users.filter((user, index) => JSON.stringify(rows[index]?.body) !== JSON.stringify(user))
  for (let start = 0; start < changed.length; start += 99) {
    const chunk = changed.slice(start, start + 99)
    const audit = auditOf(context, 'User#register', 'import', 1, {
      vi: `Ghi nhận ${chunk.length} người dùng.`,
      en: `Registered users (${chunk.length}).`,
    })
    await writeTogether(context, ({ user: register, audit: audits }) => [
      ...chunk.map((user) => register.put({ id: user.id, body: user }).commit()),
      audits.put(audit).commit(),
    ])
  }
  return changed.length
}
