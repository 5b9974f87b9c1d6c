/**
 * A search by name compares what a row tells of its area and reads those alone whole that it answers. Rows that were
 * written before tell nothing: their areas are read whole, each time, to be compared.
 */
import { type Area, soughtOf } from '../area/area.rules.ts'
import { type KeptRow, recordIn } from './asking.rules.ts'
import type { Migration } from './migration.rules.ts'

export const areasSought: Migration = {
  id: '0014-areas-sought',
  what: {
    vi: 'Ghi vào dòng của mỗi đơn vị hành chính những điều dùng để tìm theo tên, để tìm nhanh hơn.',
    en: 'Notes in the rows of each area what searches by name compare, so that they are quicker.',
  },
  rowsFor(row) {
    const area = areaIn(row)
    return area ? [{ ...row, sought: JSON.stringify(soughtOf(area)) }] : []
  },
}

function areaIn(row: KeptRow): Area | null {
  const { pk, sk } = row
  const isVersion = typeof pk === 'string' && pk.startsWith('area#') && String(sk).startsWith('version#')
  return isVersion ? recordIn<Area>(row) : null
}
