/** Who did what, as a reader may know it. Every answer that tells of a person's act asks here. */
import { mayReadName } from '../access/access.rules.ts'
import type { AuditEntry } from '../access/audit.entity.ts'
import { findArea, scopeOf } from '../area/area.operations.ts'
import { lastKnownVersion } from '../area/area.rules.ts'
import { getEach } from '../batch.ts'
import { batched, type Context, todayOf } from '../context.ts'
import { type Role, roleIn } from './user.rules.ts'

type Author = { role: Role; areaId: string }

/** Where nothing is known of an author any more. */
const somebody = 'người dùng'

/** By name among those who see each other's people; for all others by role and area. */
export async function bylineOf(context: Context, entry: AuditEntry): Promise<string> {
  const { byId: id, byName, byRole: role, byAreaId: areaId } = entry
  if (id === context.actor.id) return byName
  const author = role && areaId ? { role, areaId } : await findAuthor(context, id)
  if (!author) return somebody
  const day = todayOf(context)
  const scopeIds = await scopeOf(context, author.areaId, day)
  if (mayReadName(context.actor, { id, areaId: author.areaId, scopeIds })) return byName
  const area = await findArea(context, author.areaId)
  return roleIn(author.role, (area && lastKnownVersion(area, day)?.name) ?? '')
}

/** As they are now, for entries that do not say. */
const findAuthor = batched<Author | null>(async (context, ids) => {
  const rows = await getEach(ids, (some) =>
    context.store.user.get(some.map((id) => ({ id }))).go({ preserveBatchOrder: true }),
  )
  return rows.map((row) => row?.body ?? null)
})
