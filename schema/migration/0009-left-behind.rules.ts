/**
 * Lists show some rows beside a plan as they lie. Where a plan was withdrawn by a version that did not know such a row, or
 * its publication was refused after rows that found no room in its transaction, the row stayed: it goes out of its lists.
 */
import { type KeptRow, rowAt } from './asking.rules.ts'
import type { Migration } from './migration.rules.ts'

export const leftBehind: Migration = {
  id: '0009-left-behind',
  what: {
    vi: 'Đưa ra khỏi danh sách những dòng còn sót lại bên cạnh kế hoạch chưa công bố hoặc đã thu hồi.',
    en: 'Takes out of the lists the rows that were left beside plans not published, or withdrawn.',
  },
  *rowsFor(row) {
    const { pk, sk, id, state, parentId, __edb_e__, __edb_v__ } = row
    if (typeof pk !== 'string' || !pk.startsWith('plan#') || typeof sk !== 'string' || !isShown(sk)) return []
    const listing: KeptRow | null = yield* rowAt(pk, 'listing')
    if (listing?.['state'] === state) return []
    return [{ pk, sk, id, parentId, state: listing?.['state'] ?? 'WITHDRAWN', __edb_e__, __edb_v__ }]
  },
}

const isShown = (sk: string): boolean => sk === 'order' || sk === 'due' || sk.startsWith('heir#')
