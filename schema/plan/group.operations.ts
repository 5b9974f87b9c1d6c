/** The phrases for many that plans use: kept for a draft's own people, everybody's from the first plan published. */
import { auditOf } from '../access/audit.operations.ts'
import { agencyGroupRows } from '../agency/agency.operations.ts'
import type { AgencyGroup } from '../agency/group.rules.ts'
import type { Context } from '../context.ts'
import { writeTogether } from '../transaction.ts'
import type { Plan } from './plan.parts.ts'

export type Tables = Parameters<Parameters<typeof writeTogether>[1]>[0]

/**
 * Groups are named by their area and phrase: one that is there keeps the members that a person listed. A new one is seen
 * by those who may see the draft.
 */
export async function keepNewGroups(
  context: Context,
  groups: readonly AgencyGroup[],
  { scopeIds }: Plan,
): Promise<void> {
  if (groups.length === 0) return
  const rows = await agencyGroupRows(
    context,
    groups.map(({ id }) => id),
  )
  const fresh = groups.filter((_, index) => !rows[index])
  for (let start = 0; start < fresh.length; start += 99) {
    const chunk = fresh.slice(start, start + 99)
    const audit = auditOf(context, 'AgencyGroup#register', 'import', 1, {
      vi: `Ghi nhận ${chunk.length} cụm từ chỉ nhiều cơ quan.`,
      en: `Noted ${chunk.length} phrases for many agencies.`,
    })
    await writeTogether(context, ({ agencyGroup, audit: audits }) => [
      ...chunk.map((group) =>
        agencyGroup
          .put({ id: group.id, version: 1, areaId: group.areaId, draftScopeIds: scopeIds, body: group })
          .commit(),
      ),
      audits.put(audit).commit(),
    ])
  }
}

/** The groups that a published plan names and drafts alone named until now. */
export async function groupsToOpen(context: Context, plan: Plan): Promise<string[]> {
  if (plan.state !== 'PUBLISHED') return []
  const named = [
    ...plan.assignments.map(({ groupId }) => groupId),
    ...plan.reportingDuties.map(({ reporterGroupId }) => reporterGroupId),
  ]
  const rows = await agencyGroupRows(context, [...new Set(named.filter((id) => id !== null))])
  return rows.filter((row) => row?.draftScopeIds !== undefined).flatMap((row) => row?.id ?? [])
}

/** Its version stays: who lists its members meanwhile loses nothing. */
export function openGroup({ agencyGroup }: Tables, id: string) {
  return agencyGroup.update({ id }).remove(['draftScopeIds']).commit()
}
