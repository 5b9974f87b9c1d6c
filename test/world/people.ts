/** The people of the sample world: invented, one for each of those whom the product serves. */
import type { DemoPerson } from '../../functions/dev/issuer.ts'
import type { User } from '../../schema/user/user.rules.ts'
import type { AreaIdOf } from './areas.ts'

type Ids = { areaId: AreaIdOf; committeeId: (areaId: string) => string; agencyId: (key: string) => string }

export const people: readonly DemoPerson[] = [
  { id: 'hue', name: 'Quản trị Huế', describes: 'Sở Nội vụ thành phố Huế' },
  { id: 'laichau', name: 'Quản trị Lai Châu', describes: 'Sở Nội vụ tỉnh Lai Châu' },
  { id: 'binhlu', name: 'Cán bộ Bình Lư', describes: 'Phòng Văn hóa – Xã hội xã Bình Lư' },
  { id: 'ministry', name: 'Cán bộ Bộ Nội vụ', describes: 'Bộ Nội vụ' },
  { id: 'integrator', name: 'Hệ thống tích hợp', describes: 'Đọc dữ liệu đã công bố' },
]

/** Who they are in the register: a Sở Nội vụ drafts for its province's People's Committee, a phòng for its commune's. */
export function worldUsers({ areaId, committeeId, agencyId }: Ids): User[] {
  const nation = areaId('NATION', 'VN', null)
  const hue = areaId('PROVINCE', '46', null)
  const laiChau = areaId('PROVINCE', '12', null)
  const binhLu = areaId('COMMUNE', '03390', '2025-07-01')
  const homeAffairs = agencyId('trung-uong/bo-noi-vu')
  const named = (id: string) => people.find((person) => person.id === id)?.name ?? id
  return [
    {
      id: 'ministry',
      name: named('ministry'),
      role: 'MINISTRY',
      areaId: nation,
      agencyId: homeAffairs,
      draftsForIds: [agencyId('trung-uong/thu-tuong-chinh-phu')],
    },
    {
      id: 'hue',
      name: named('hue'),
      role: 'PROVINCE_ADMIN',
      areaId: hue,
      agencyId: agencyId('hue/so-noi-vu'),
      draftsForIds: [committeeId(hue)],
    },
    {
      id: 'laichau',
      name: named('laichau'),
      role: 'PROVINCE_ADMIN',
      areaId: laiChau,
      agencyId: agencyId('lai-chau/so-noi-vu'),
      draftsForIds: [committeeId(laiChau)],
    },
    {
      id: 'binhlu',
      name: named('binhlu'),
      role: 'COMMUNE_OFFICER',
      areaId: binhLu,
      upperId: laiChau,
      agencyId: agencyId('binh-lu/phong-van-hoa-xa-hoi'),
      draftsForIds: [committeeId(binhLu)],
    },
    {
      id: 'integrator',
      name: named('integrator'),
      role: 'INTEGRATOR',
      areaId: nation,
      agencyId: homeAffairs,
      draftsForIds: [],
    },
  ]
}
