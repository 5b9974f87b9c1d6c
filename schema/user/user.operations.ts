import { may, type Thing } from '../access/access.rules.ts'
import { auditOf } from '../access/audit.operations.ts'
import { ancestorsOf, findArea, scopeOf } from '../area/area.operations.ts'
import { getEach } from '../batch.ts'
import { batched, type Context, todayOf } from '../context.ts'
import type { Store } from '../store.ts'
import { writeTogether } from '../transaction.ts'
import { listedAs, type Person, toPerson, type User } from './user.rules.ts'

/** The item of a person, with what its lists go by. */
export function userRow(person: Person, now: Date) {
  return { id: person.id, ...listedAs(person), updatedAt: now.toISOString(), body: person }
}

/**
 * Puts people into the register that are not there yet; what was written of the others since is left alone, those that
 * an older version kept aside. One audit entry a chunk. Answers how many were written.
 */
export async function saveUsers(
  context: Omit<Context, 'contents' | 'correlationId'>,
  users: readonly User[],
): Promise<number> {
  const rows = await getEach(
    users.map(({ id }) => id),
    (ids) => context.store.user.get(ids.map((id) => ({ id }))).go({ preserveBatchOrder: true }),
  )
  const missing = users.filter((_, index) => rows[index]?.body.version === undefined)
  for (let start = 0; start < missing.length; start += 99) {
    const chunk = missing.slice(start, start + 99)
    const audit = auditOf(context, 'User#register', 'import', 1, {
      vi: `Ghi nhận ${chunk.length} người dùng.`,
      en: `Registered users (${chunk.length}).`,
    })
    await writeTogether(context, ({ user: register, audit: audits }) => [
      ...chunk.map((user) => register.put(userRow(toPerson(user), context.now)).commit()),
      audits.put(audit).commit(),
    ])
  }
  return missing.length
}

/** What `may` is asked about: a person as it is, or as somebody wants it to be. */
export async function userThing(
  context: Context,
  { id, role, areaId }: Pick<Person, 'id' | 'role' | 'areaId'>,
): Promise<Thing> {
  const scopeIds = await scopeOf(context, areaId, todayOf(context))
  return { type: 'User', id, role, areaId, scopeIds }
}

/** Whether one may read a person. */
export async function mayReadUser(context: Context, person: Person): Promise<boolean> {
  const { id, role, areaId } = person
  // The ministry reads all: the areas of 4,000 people need not be looked up for it.
  if (may(context.actor, 'read', { type: 'User', id, role, areaId, scopeIds: [areaId] })) return true
  return may(context.actor, 'read', await userThing(context, person))
}

/** A person by id, where one may read it; null else. */
export const findUser = batched<Person | null>(async (context, ids) => {
  const rows = await getEach(ids, (some) =>
    context.store.user.get(some.map((id) => ({ id }))).go({ preserveBatchOrder: true }),
  )
  return Promise.all(
    rows.map(async (row) => {
      const person = row && toPerson(row.body)
      return person && (await mayReadUser(context, person)) ? person : null
    }),
  )
})

/** The province of an area, or itself where none is above it. */
export async function upperOf(context: Context, areaId: string) {
  const area = await findArea(context, areaId)
  if (!area || area.tier === 'NATION' || area.tier === 'PROVINCE') return area
  const above = await ancestorsOf(context, area, todayOf(context))
  return above.find(({ tier }) => tier === 'PROVINCE') ?? area
}

/** Those who were invited here, for an issuer that keeps no names of its own. */
export async function invitedPeople(store: Store): Promise<Person[]> {
  const { data } = await store.user.query.byName({}).go({ pages: 'all' })
  return data
    .map(({ body }) => toPerson(body))
    .filter(({ signInName, waiting }) => signInName !== null && !waiting)
}
