/**
 * When the reports of a plan are due lies in a row beside it, by which all that is due under an area is found at once.
 * Plans that were published before such rows were kept have none.
 */
import { dueSourceOf } from '../plan/due.rules.ts'
import type { Plan } from '../plan/plan.parts.ts'
import { type KeptRow, recordIn } from './asking.rules.ts'
import type { Migration } from './migration.rules.ts'

export const dueDays: Migration = {
  id: '0002-due-days',
  what: {
    vi: 'Ghi bên cạnh mỗi kế hoạch các thời hạn gửi báo cáo của kế hoạch đó.',
    en: 'Notes beside each plan when its reports are due.',
  },
  rowsFor(row) {
    const plan = publishedPlan(row)
    const source = plan && dueSourceOf(plan)
    if (!plan || !source) return []
    const { id, areaId, state } = plan
    const parentId = plan.parentAreaId ?? 'none'
    return [
      {
        pk: `plan#${id}`,
        sk: 'due',
        id,
        areaId,
        parentId,
        state,
        body: JSON.stringify(source),
        gsi2pk: `plan-due-under#${parentId}#${state}`,
        gsi2sk: `${areaId}#${id}`,
        __edb_e__: 'planDue',
        __edb_v__: '1',
      },
    ]
  },
}

function publishedPlan(row: KeptRow): Plan | null {
  const plan = row['sk'] === 'plan' ? recordIn<Plan>(row) : null
  return plan?.state === 'PUBLISHED' ? plan : null
}
