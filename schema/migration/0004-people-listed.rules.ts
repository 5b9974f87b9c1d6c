/**
 * People are listed by name and by province, from attributes beside their record. Rows that were written before there
 * were such lists have the record alone: whoever lies so may sign in and is found by nobody.
 */
import { listedAs, toPerson, type User } from '../user/user.rules.ts'
import { type Asking, areaAt, recordIn } from './asking.rules.ts'
import type { Migration } from './migration.rules.ts'

export const peopleListed: Migration = {
  id: '0004-people-listed',
  what: {
    vi: 'Đưa vào danh sách những người dùng do phiên bản cũ ghi, vẫn đăng nhập được mà không ai tìm thấy.',
    en: 'Lists the people written by an older version, who may sign in but are found by nobody.',
  },
  *rowsFor(row) {
    const user = row['sk'] === 'user' ? recordIn<User>(row) : null
    if (!user || typeof row['folded'] === 'string') return []
    const upperId = yield* upperOf(user.areaId)
    const person = toPerson({ ...user, upperId })
    const { version, role, active, folded } = listedAs(person)
    return [
      {
        ...row,
        version,
        role,
        active,
        upperId,
        folded,
        body: JSON.stringify(person),
        gsi1pk: `users-in#${upperId}`,
        gsi1sk: `${folded}#${person.id}`,
        gsi2pk: 'users',
        gsi2sk: `${folded}#${person.id}`,
      },
    ]
  },
}

/** The province of an area, else itself; no area lies deeper than three. */
function* upperOf(areaId: string): Asking<string> {
  let id = areaId
  for (let steps = 0; steps < 3; steps += 1) {
    const area = yield* areaAt(id)
    if (!area) return areaId
    if (area.tier === 'NATION' || area.tier === 'PROVINCE') return area.id
    id = area.versions.at(-1)?.parentId ?? area.id
  }
  return areaId
}
