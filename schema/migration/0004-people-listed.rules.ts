/**
 * People are listed by name and by province, from attributes beside their record. Rows that were written before there
 * were such lists have the record alone: whoever lies so may sign in and is found by nobody.
 */
import type { Area, AreaAlias } from '../area/area.rules.ts'
import { listedAs, toPerson, type User } from '../user/user.rules.ts'
import { type Asking, rowAt } from './asking.rules.ts'
import type { Migration } from './migration.rules.ts'

export const peopleListed: Migration = {
  id: '0004-people-listed',
  what: {
    vi: 'Đưa vào danh sách những người dùng do phiên bản cũ ghi, vẫn đăng nhập được mà không ai tìm thấy.',
    en: 'Lists the people written by an older version, who may sign in but are found by nobody.',
  },
  *rowsFor(row) {
    const { sk, body } = row
    if (sk !== 'user' || typeof body !== 'string' || typeof row['folded'] === 'string') return []
    const user: User = JSON.parse(body)
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
  for (let steps = 0; steps < 6; steps += 1) {
    const row = yield* rowAt(`area#${id}`, 'area')
    if (typeof row?.['body'] !== 'string') return areaId
    const area: Area | AreaAlias = JSON.parse(row['body'])
    if ('aliasOf' in area) id = area.aliasOf
    else if (area.tier === 'NATION' || area.tier === 'PROVINCE') return area.id
    else id = area.versions.at(-1)?.parentId ?? area.id
  }
  return areaId
}
