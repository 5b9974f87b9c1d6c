import { type Actor, may, type Thing } from '../access/access.rules.ts'
import { auditOf } from '../access/audit.operations.ts'
import { ancestorsOf, findArea, scopeOf, withAliases } from '../area/area.operations.ts'
import { getEach } from '../batch.ts'
import { batched, type Context, todayOf } from '../context.ts'
import { ForbiddenProblem, ValidationProblem } from '../errors.ts'
import { fold } from '../name.rules.ts'
import type { Store } from '../store.ts'
import { writeTogether } from '../transaction.ts'
import { listedAs, type Person, type Role, toPerson, type User, userSentences } from './user.rules.ts'

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

/** The item of a person, with what its lists go by. */
export function userRow(person: Person, now: Date) {
  return { id: person.id, ...listedAs(person), updatedAt: now.toISOString(), body: person }
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

async function readable(context: Context, person: Person): Promise<boolean> {
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
      return person && (await readable(context, person)) ? person : null
    }),
  )
})

export type UserCondition = {
  name?: { search: string } | null
  /** Of these areas or below. */
  areaIds?: readonly string[] | null
  roles?: readonly Role[] | null
  active?: boolean | null
  /** Seen by the ministry alone. */
  waiting?: boolean | null
  updatedSince?: string | null
}

/** The people whom one keeps, in order of name; none for who keeps nobody. */
export async function listUsers(context: Context, where: UserCondition): Promise<Person[]> {
  if (typeof where.waiting === 'boolean' && context.actor.role !== 'MINISTRY')
    throw ValidationProblem.at(['where', 'waiting'], userSentences.waitingForMinistry)
  const words = where.name ? fold(where.name.search) : ''
  const asked = where.areaIds ? await belowNation(context, where.areaIds) : null
  const found = (await rowsFor(context, asked))
    .filter(({ updatedAt = '' }) => !where.updatedSince || updatedAt >= where.updatedSince)
    .map(({ body }) => toPerson(body))
    .filter(({ active }) => where.active === null || where.active === undefined || active === where.active)
    .filter(
      ({ waiting }) => where.waiting === null || where.waiting === undefined || waiting === where.waiting,
    )
    .filter(({ role }) => !where.roles || where.roles.includes(role))
    .filter(({ name, signInName }) => fold(`${name} ${signInName ?? ''}`).includes(words))
  const kept = await Promise.all(
    found.map(async (person) => (await isIn(context, person, asked)) && (await readable(context, person))),
  )
  return found.filter((_, index) => kept[index])
}

/** The ids of areas and of what leads to them; null where the nation is among them, which leaves nobody out. */
async function belowNation(context: Context, areaIds: readonly string[]): Promise<string[] | null> {
  const areas = await Promise.all(areaIds.map((id) => findArea(context, id)))
  return areas.some((area) => area?.tier === 'NATION') ? null : withAliases(context, areaIds)
}

async function isIn(context: Context, person: Person, asked: readonly string[] | null): Promise<boolean> {
  if (!asked || asked.includes(person.areaId)) return true
  return (await scopeOf(context, person.areaId, todayOf(context))).some((id) => asked.includes(id))
}

/** The people under the uppers of some areas, those that went into them too; all of them for the nation. */
async function rowsFor(context: Context, asked: readonly string[] | null) {
  const { actor, store } = context
  if (actor.role !== 'MINISTRY' && actor.role !== 'PROVINCE_ADMIN') return []
  const uppers = await Promise.all((asked ?? [actor.areaId]).map((id) => upperOf(context, id)))
  if (uppers.some((area) => area?.tier === 'NATION')) {
    return (await store.user.query.byName({}).go({ pages: 'all' })).data
  }
  const own = uppers.flatMap((area) =>
    area ? [area.id, ...area.predecessors.map(({ fromId }) => fromId)] : [],
  )
  const upperIds = await withAliases(context, [...new Set(own)])
  const pages = await Promise.all(
    upperIds.map((upperId) => store.user.query.byUpper({ upperId }).go({ pages: 'all' })),
  )
  return pages.flatMap(({ data }) => data).toSorted((a, b) => ((a.folded ?? '') < (b.folded ?? '') ? -1 : 1))
}

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
