/**
 * Plans are also listed in the order of their areas' names and of their periods, from a row beside each. Plans that were
 * published before such rows were kept have none, and those that an older version wrote since have it as it was.
 */
import { areaOrderKey, dayOf, periodKey, sortKeyOf } from '../plan/order.rules.ts'
import type { PlanHeader } from '../plan/plan.parts.ts'
import { areaAt, recordIn } from './asking.rules.ts'
import type { Migration } from './migration.rules.ts'

export const inOtherOrders: Migration = {
  id: '0005-in-other-orders',
  what: {
    vi: 'Ghi bên cạnh mỗi kế hoạch đã công bố chỗ của kế hoạch đó khi xếp theo tên địa bàn và theo giai đoạn.',
    en: 'Notes beside each published plan its place in the order of areas’ names and of periods.',
  },
  *rowsFor(row) {
    const { pk, sk, state, header: text } = row
    if (sk !== 'listing' || state !== 'PUBLISHED') return []
    const header = recordIn<PlanHeader>(row, 'header')
    const area = header && (yield* areaAt(header.areaId))
    if (!area) return []
    const { id } = header
    const [areaKey, period, day] = [areaOrderKey(area, header), periodKey(header), dayOf(header)]
    const parentId = header.parentAreaId ?? 'none'
    return [
      {
        pk,
        sk: 'order',
        id,
        state,
        parentId,
        areaKey,
        period,
        day,
        header: text,
        gsi1pk: `plans-by-area#${state}`,
        gsi1sk: sortKeyOf([areaKey, day, id]),
        gsi2pk: `plans-under-by-area#${parentId}#${state}`,
        gsi2sk: sortKeyOf([areaKey, day, id]),
        gsi3pk: `plans-by-period#${state}`,
        gsi3sk: sortKeyOf([period, day, id]),
        __edb_e__: 'planOrder',
        __edb_v__: '1',
      },
    ]
  },
}
