import { describe, expect, it } from 'vitest'
import { agencyKindLabels, agencyKinds } from '../../schema/agency/agency.rules.ts'
import { agencyKey, kindOf, localAgencyKey } from '../../schema/agency/kind.rules.ts'

const binhLu = { name: 'Bình Lư', type: 'COMMUNE' } as const

describe('one agency written in several ways', () => {
  it.each([
    ['Sở LĐ-TB&XH', 'Sở Lao động - Thương binh và Xã hội'],
    ['Sở LĐTBXH', 'Sở Lao động – Thương binh và Xã hội'],
    ['Bộ Lao động - TBXH (b/c)', 'Bộ Lao động - Thương binh và Xã hội'],
    ['UBND TP Huế', 'Ủy ban nhân dân thành phố Huế'],
    ['Hội LHPN tỉnh', 'Hội Liên hiệp phụ nữ tỉnh'],
    ['Sở GD&ĐT', 'Sở Giáo dục và Đào tạo'],
    ['Sở VH&TT', 'Sở Văn hóa và Thể thao'],
    ['Phòng VHTT', 'Phòng Văn hoá và Thông tin'],
    ['Phòng VH-XH', 'Phòng Văn hóa – Xã hội'],
    ['Sở TT&TT', 'Sở Thông tin và Truyền thông'],
    ['UBMTTQVN tỉnh', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'],
    ['LĐLĐ thành phố', 'Liên đoàn Lao động thành phố'],
    ['VP HĐND và UBND xã', 'Văn phòng HĐND và UBND xã'],
    ['TT.HĐND tỉnh', 'Thường trực Hội đồng nhân dân tỉnh'],
    ['Sở TP', 'Sở Tư pháp'],
  ])('"%s" and "%s" have one key', (short, long) => {
    expect(agencyKey(short)).toBe(agencyKey(long))
    expect(agencyKey(short.normalize('NFD'))).toBe(agencyKey(long))
  })

  it('is not taken for another', () => {
    expect(agencyKey('Sở Y tế')).not.toBe(agencyKey('Sở Nội vụ'))
    expect(agencyKey('Phòng VHTT')).not.toBe(agencyKey('Phòng VH-XH'))
    expect(agencyKey('Sở VH&TT')).not.toBe(agencyKey('Sở TT&TT'))
  })

  it('has one key inside its area, named or not', () => {
    const inHaNoi = ['Hội LHPN Hà Nội', 'Hội LHPN Thành phố', 'Hội Liên hiệp phụ nữ thành phố Hà Nội']
    const haNoi = { name: 'Hà Nội', type: 'MUNICIPALITY' } as const
    expect(new Set(inHaNoi.map((name) => localAgencyKey(name, haNoi))).size).toBe(1)
    expect(localAgencyKey('Công an xã Bình Lư', binhLu)).toBe(localAgencyKey('Công an xã', binhLu))
    expect(localAgencyKey('Công an xã Tả Lèng', binhLu)).not.toBe(localAgencyKey('Công an xã', binhLu))
  })

  it.each([
    ['UBND tỉnh', binhLu],
    ['UBND tỉnh Bình Lư', binhLu],
    ['Công an huyện', binhLu],
    ['UBND xã', { name: 'Lai Châu', type: 'PROVINCE' }],
    ['UBND thành phố', { name: 'Lai Châu', type: 'PROVINCE' }],
    ['UBND tỉnh', { name: 'Huế', type: 'MUNICIPALITY' }],
  ] as const)('of another tier is not a body of this area: %s in %j', (name, area) => {
    const own = localAgencyKey(name.replace(/ (?:tỉnh|huyện|xã|thành phố).*/, ''), area)
    expect(localAgencyKey(name, area)).not.toBe(own)
  })

  it('keeps the word of a former type within the tiers below the province', () => {
    const ward = { name: 'Bình Lư', type: 'WARD' } as const
    expect(localAgencyKey('UBND xã Bình Lư', ward)).toBe(localAgencyKey('UBND phường', ward))
  })
})

describe('the kind of an agency', () => {
  it.each([
    ['Thủ tướng Chính phủ', 'PRIME_MINISTER'],
    ['Chính phủ', 'GOVERNMENT'],
    ['Văn phòng Chính phủ', 'MINISTRY'],
    ['Bộ Nội vụ', 'MINISTRY'],
    ['Bộ Công an', 'MINISTRY'],
    ['UBND xã Bình Lư', 'PEOPLES_COMMITTEE'],
    ['CT, các PCT UBND huyện', 'PEOPLES_COMMITTEE'],
    ['TT.HĐND tỉnh', 'PEOPLES_COUNCIL'],
    ['TT. Huyện ủy', 'PARTY_COMMITTEE'],
    ['TT: Đảng ủy, HĐND xã', 'PARTY_COMMITTEE'],
    ['Văn phòng HĐND và UBND xã', 'COMMITTEE_OFFICE'],
    ['Sở Nội vụ', 'HOME_AFFAIRS'],
    ['Phòng Lao động, Thương binh, Xã hội –Dân tộc', 'LABOUR'],
    ['Ban Dân tộc và Tôn giáo', 'ETHNIC_RELIGION'],
    ['Phòng Văn hóa và Thông tin', 'CULTURE'],
    ['Sở Văn hóa, Thể thao và Du lịch', 'CULTURE'],
    ['Phòng Văn hóa – Xã hội', 'CULTURE_SOCIAL_OFFICE'],
    ['Trung tâm Văn hóa, Thể thao và Truyền thông', 'CULTURE_CENTRE'],
    ['Trung tâm Dịch vụ tổng hợp', 'SERVICE_CENTRE'],
    ['Trung tâm Phục vụ hành chính công', 'ADMINISTRATIVE_SERVICE_CENTRE'],
    ['Trạm Y tế xã', 'HEALTH_STATION'],
    ['Bệnh viện đa khoa tỉnh', 'HOSPITAL'],
    ['Công an xã', 'POLICE'],
    ['Bộ Chỉ huy quân sự tỉnh', 'MILITARY'],
    ['Bộ đội Biên phòng tỉnh', 'BORDER_GUARD'],
    ['TAND tỉnh', 'COURT'],
    ['VKSND huyện', 'PROCURACY'],
    ['Các trường học thuộc UBND xã', 'SCHOOL'],
    ['Trường TH&THCS số 1', 'SCHOOL'],
    ['Báo Phụ nữ Thủ đô', 'PRESS'],
    ['Đài PT-TH tỉnh', 'PRESS'],
    ['Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'FATHERLAND_FRONT'],
    ['Đoàn Chủ tịch TW Hội LHPN Việt Nam', 'WOMENS_UNION'],
    ['Ban Thường vụ Hội LHPN Hà Nội', 'WOMENS_UNION'],
    ['Ban GD&XH, CSLP, VP TW Hội LHPN Việt Nam', 'UNION_COMMITTEE'],
    ['Ban Gia đình - xã hội', 'UNION_COMMITTEE'],
    ['các Chi Hội phụ nữ bản', 'WOMENS_UNION_BRANCH'],
    ['Tỉnh đoàn thanh niên', 'YOUTH_UNION'],
    ['Đoàn TNCS Hồ Chí Minh xã', 'YOUTH_UNION'],
    ['Hội CCB huyện', 'VETERANS'],
    ['Liên đoàn Lao động thành phố', 'TRADE_UNION'],
    ['Các trưởng bản', 'VILLAGE_HEAD'],
    ['Tổ trưởng tổ dân phố', 'VILLAGE_HEAD'],
    ['Ban Vì sự tiến bộ của phụ nữ', 'ADVANCEMENT_COMMITTEE'],
  ])('"%s" is %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind)
    expect(kindOf(name.normalize('NFD'))).toBe(kind)
  })

  it.each([
    'các sở, ban, ngành liên quan',
    'Các cơ quan tố tụng',
    'Lưu: VT',
    'Báo cáo',
    'Trưởng ban Tuyên giáo',
    '',
  ])('"%s" is of no single kind', (name) => {
    expect(kindOf(name)).toBeNull()
  })
})

it('has a label in both languages for every kind', () => {
  const blank = agencyKinds.filter(
    (kind) => !agencyKindLabels[kind].vi.trim() || !agencyKindLabels[kind].en.trim(),
  )
  expect(blank).toEqual([])
  expect(new Set(agencyKinds.map((kind) => agencyKindLabels[kind].vi)).size).toBe(agencyKinds.length)
})
