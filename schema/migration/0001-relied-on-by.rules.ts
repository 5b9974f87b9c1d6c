/**
 * A plan by which another was amended, corrected, superseded or repealed is not withdrawn before that is undone: a row
 * beside it says who stands so. Plans that were published before such rows were kept have none.
 */
import { documentsOf } from '../plan/life.rules.ts'
import type { PlanHeader } from '../plan/plan.parts.ts'
import { type KeptRow, recordIn } from './asking.rules.ts'
import type { Migration } from './migration.rules.ts'

export const reliedOnBy: Migration = {
  id: '0001-relied-on-by',
  what: {
    vi: 'Ghi bên cạnh mỗi kế hoạch những kế hoạch đã được nó sửa đổi, đính chính, thay thế hoặc bãi bỏ.',
    en: 'Notes beside each plan those that were amended, corrected, superseded or repealed by it.',
  },
  rowsFor(row) {
    const header = publishedHeader(row)
    if (!header) return []
    return documentsOf(header).map((id) => ({
      pk: `plan#${id}`,
      sk: `relied-on-by#${header.id}`,
      id,
      reliantId: header.id,
      __edb_e__: 'planReliance',
      __edb_v__: '1',
    }))
  },
}

function publishedHeader(row: KeptRow): PlanHeader | null {
  return row['sk'] === 'listing' && row['state'] === 'PUBLISHED' ? recordIn<PlanHeader>(row, 'header') : null
}
