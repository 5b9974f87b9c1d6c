/**
 * The targets of an indicator over the nation are read from rows beside the plans, which hold the target itself and lie by
 * area. Rows that were written before say only which plan and part it is, in another order.
 */
import type { Plan, Target } from '../plan/plan.parts.ts'
import { type KeptRow, recordIn } from './asking.rules.ts'
import type { Migration } from './migration.rules.ts'

export const targetsTold: Migration = {
  id: '0007-targets-told',
  what: {
    vi: 'Ghi chỉ tiêu vào dòng bên cạnh kế hoạch, để tìm được theo chỉ tiêu thống kê trong cả nước.',
    en: 'Notes each target in its row beside the plan, so that it is found by its indicator over the nation.',
  },
  rowsFor(row) {
    const plan = row['sk'] === 'plan' ? recordIn<Plan>(row) : null
    return plan?.state === 'PUBLISHED' ? plan.targets.flatMap((target) => targetRow(plan, target)) : []
  },
}

/** As `rows.operations.ts` writes it. */
function targetRow({ id, version, areaId, parentAreaId, state }: Plan, target: Target): KeptRow[] {
  const { id: partId, indicatorId } = target
  const parentId = parentAreaId ?? 'none'
  if (indicatorId === null) return []
  return [
    {
      pk: `plan#${id}`,
      sk: `target#${partId}`,
      id,
      rowId: partId,
      partId,
      indicatorId,
      areaId,
      parentId,
      state,
      body: JSON.stringify({ target, version }),
      gsi1pk: `target-of#${indicatorId}#${state}`,
      gsi1sk: `${parentId}#${areaId}#${id}#${partId}`,
      __edb_e__: 'planTarget',
      __edb_v__: '1',
    },
  ]
}
