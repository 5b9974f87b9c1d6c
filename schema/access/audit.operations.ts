import type { Context } from '../context.ts'
import type { Bilingual } from '../text.rules.ts'
import type { Verb } from './access.rules.ts'
import type { AuditEntry } from './audit.entity.ts'

/** The entry of one write, to be put into that write's transaction. `thing` is `<type>#<id>`. */
export function auditOf(
  context: Pick<Context, 'actor' | 'now' | 'newId'>,
  thing: string,
  verb: Verb,
  version: number,
  summary: Bilingual,
  changed?: boolean,
) {
  const entry: AuditEntry = {
    id: context.newId(),
    at: context.now.toISOString(),
    byId: context.actor.id,
    byName: context.actor.name,
    byRole: context.actor.role,
    byAreaId: context.actor.areaId,
    verb,
    version,
    summary,
    ...(changed !== undefined && { changed }),
  }
  return { thing, id: entry.id, entry }
}

/** What was done to one thing, newest first; the caller has asked whether it may be read. At most 200 entries. */
export async function historyOf(context: Context, thing: string): Promise<AuditEntry[]> {
  const { data } = await context.store.audit.query.primary({ thing }).go({ order: 'desc', limit: 200 })
  return data.map((row) => row.entry)
}
