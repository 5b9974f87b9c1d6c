/** The people whom one keeps, under conditions. */
import { findArea, scopeOf, withAliases } from '../area/area.operations.ts'
import { type Context, todayOf } from '../context.ts'
import { ValidationProblem } from '../errors.ts'
import { fold } from '../name.rules.ts'
import { mayReadUser, upperOf } from './user.operations.ts'
import { type Person, type Role, toPerson, userSentences } from './user.rules.ts'

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
    found.map(async (person) => (await isIn(context, person, asked)) && (await mayReadUser(context, person))),
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
