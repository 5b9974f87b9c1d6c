import { describe, expect, it } from 'vitest'
import type { Agency, AgencyKind } from '../../schema/agency/agency.rules.ts'
import { readGroup, socioPoliticalKinds } from '../../schema/agency/group.rules.ts'
import { type GroupWorld, resolveGroup } from '../../schema/agency/resolve.rules.ts'
import type { Area, AreaType } from '../../schema/area/area.rules.ts'

describe('a phrase for many', () => {
  const unions = [...socioPoliticalKinds]
  const districts: AreaType[] = ['URBAN_DISTRICT', 'RURAL_DISTRICT', 'TOWN']

  it.each([
    ['UBND các xã, phường', { kind: 'COMMITTEES_BELOW', areaTypes: ['COMMUNE', 'WARD'] }],
    ['Các xã, thị trấn trên địa bàn huyện', { kind: 'COMMITTEES_BELOW', areaTypes: ['COMMUNE', 'TOWNSHIP'] }],
    [
      'Ủy ban nhân dân các huyện, thị xã, thành phố',
      { kind: 'COMMITTEES_BELOW', areaTypes: ['RURAL_DISTRICT', 'TOWN', 'DISTRICT_CITY'] },
    ],
    [
      'UBND các huyện, TX, TP',
      { kind: 'COMMITTEES_BELOW', areaTypes: ['RURAL_DISTRICT', 'TOWN', 'DISTRICT_CITY'] },
    ],
    ['UBND các tỉnh, thành phố', { kind: 'COMMITTEES_BELOW', areaTypes: ['PROVINCE', 'MUNICIPALITY'] }],
    ['UBND cấp xã', { kind: 'COMMITTEES_BELOW', areaTypes: ['WARD', 'TOWNSHIP', 'COMMUNE', 'SPECIAL_ZONE'] }],
    [
      'Hội LHPN các quận, huyện, thị xã',
      { kind: 'UNIONS_BELOW', agencyKind: 'WOMENS_UNION', areaTypes: districts },
    ],
    [
      'Công an các xã, phường',
      { kind: 'UNIONS_BELOW', agencyKind: 'POLICE', areaTypes: ['COMMUNE', 'WARD'] },
    ],
    [
      'Đề nghị Ủy ban nhân dân và Hội LHPN các quận, huyện, thị xã',
      {
        kind: 'SEVERAL',
        rules: [
          { kind: 'COMMITTEES_BELOW', areaTypes: districts },
          { kind: 'UNIONS_BELOW', agencyKind: 'WOMENS_UNION', areaTypes: districts },
        ],
      },
    ],
    [
      'Phòng Văn hóa và Thông tin các huyện',
      { kind: 'UNIONS_BELOW', agencyKind: 'CULTURE', areaTypes: ['RURAL_DISTRICT'] },
    ],
    ['Các Sở, ban, ngành Thành phố (để phối hợp)', { kind: 'DEPARTMENTS', tier: 'PROVINCE' }],
    ['Các cơ quan, ban, ngành xã', { kind: 'DEPARTMENTS', tier: 'COMMUNE' }],
    ['Các phòng, ban, ngành huyện', { kind: 'DEPARTMENTS', tier: 'DISTRICT' }],
    ['Các trường học thuộc UBND xã', { kind: 'MEMBERS', agencyKinds: ['SCHOOL'] }],
    [
      'Các huyện, thành, thị đoàn',
      {
        kind: 'UNIONS_BELOW',
        agencyKind: 'YOUTH_UNION',
        areaTypes: ['RURAL_DISTRICT', 'DISTRICT_CITY', 'TOWN'],
      },
    ],
    [
      'Các Xã đoàn, Phường đoàn',
      { kind: 'UNIONS_BELOW', agencyKind: 'YOUTH_UNION', areaTypes: ['COMMUNE', 'WARD'] },
    ],
    ['Các trưởng bản', { kind: 'MEMBERS', agencyKinds: ['VILLAGE_HEAD'] }],
    ['các cơ quan tố tụng', { kind: 'MEMBERS', agencyKinds: ['POLICE', 'PROCURACY', 'COURT'] }],
    ['Các cơ quan tổ tụng', { kind: 'MEMBERS', agencyKinds: ['POLICE', 'PROCURACY', 'COURT'] }],
    ['Các cơ quan chuyên môn thuộc UBND tỉnh', { kind: 'DEPARTMENTS', tier: 'PROVINCE' }],
    ['Các cơ quan của xã', { kind: 'DEPARTMENTS', tier: 'COMMUNE' }],
    ['Các cơ quan, đơn vị', { kind: 'DEPARTMENTS', tier: null }],
    [
      'Ủy ban MTTQ Việt Nam và các tổ chức chính trị - xã hội xã',
      { kind: 'MEMBERS', agencyKinds: ['FATHERLAND_FRONT', ...unions] },
    ],
    [
      'Các cơ quan, ban, ngành, đoàn thể huyện',
      {
        kind: 'SEVERAL',
        rules: [
          { kind: 'DEPARTMENTS', tier: 'DISTRICT' },
          { kind: 'MEMBERS', agencyKinds: unions },
        ],
      },
    ],
  ])('"%s" is a rule', (phrase, rule) => {
    expect(readGroup(phrase)).toEqual(rule)
    expect(readGroup(phrase.normalize('NFD'))).toEqual(rule)
  })

  it.each([
    'các sở, ban, ngành liên quan',
    'Các đơn vị nêu tại mục IV',
    'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố và các tổ chức thành viên',
    'Hội LHPN các quận, huyện, thị xã và đơn vị trực thuộc',
    'các cơ quan, đơn vị, địa phương',
    'Các cơ quan bảo vệ pháp luật',
    'Các cơ quan Đảng tỉnh',
    'các cơ quan Trung ương đóng trên địa bàn',
    'Các cơ quan chủ trì triển khai mô hình',
  ])('"%s" stays open until a person lists the members', (phrase) => {
    expect(readGroup(phrase)).toEqual({ kind: 'OPEN' })
  })

  it.each([
    'UBND xã Bình Lư',
    'Phòng Văn hóa – Xã hội',
    'Phòng Lao động, Thương binh, Xã hội – Dân tộc',
    'Văn phòng HĐND và UBND xã',
    'Ban Quản lý các khu công nghiệp tỉnh',
    'CT, các PCT UBND huyện',
    'Hội LHPN huyện, Hội Nông dân huyện, Huyện đoàn',
    'Đề nghị Hội Liên hiệp Phụ nữ quận, Quận đoàn',
    'Hội Nông dân tỉnh, Tỉnh đoàn',
    'Công an huyện, Huyện ủy',
    'VP: CVP, PCVP',
  ])('"%s" is one agency, or several by their names, or persons', (phrase) => {
    expect(readGroup(phrase)).toBeNull()
  })
})

describe('the members on a day', () => {
  const area = (id: string, type: AreaType, endedOn: string | null = null): Area => ({
    id,
    tier: 'COMMUNE',
    foundedOn: null,
    endedOn,
    versions: [{ from: null, to: endedOn, code: '00001', name: id, type, parentId: 'p', act: null }],
    predecessors: [],
    successors: [],
  })
  const body = (kind: AgencyKind, home: string, endedOn: string | null = null): Agency => ({
    id: `${kind} ${home}`,
    kind,
    name: kind,
    shortName: null,
    areaIds: [home],
    superiorId: null,
    professionalLineId: null,
    foundedOn: null,
    endedOn,
    handovers: [],
    takeovers: [],
  })
  const world: GroupWorld = {
    area: { id: 'p', tier: 'PROVINCE' },
    day: '2026-01-01',
    areasBelow: [area('x1', 'COMMUNE'), area('w1', 'WARD'), area('t1', 'TOWNSHIP', '2025-06-30')],
    agencies: [
      body('PEOPLES_COMMITTEE', 'x1'),
      body('PEOPLES_COMMITTEE', 'w1'),
      body('PEOPLES_COMMITTEE', 't1', '2025-06-30'),
      body('WOMENS_UNION', 'x1'),
      body('HEALTH', 'p'),
      body('LABOUR', 'p', '2025-02-28'),
      body('POLICE', 'p'),
    ],
  }

  it('are the committees of the areas alive that day, of the types named', () => {
    const both = readGroup('UBND các xã, phường, thị trấn')
    expect(both && resolveGroup(both, world)).toEqual({
      open: false,
      ids: ['PEOPLES_COMMITTEE x1', 'PEOPLES_COMMITTEE w1'],
    })
    expect(both && resolveGroup(both, { ...world, day: '2025-06-30' }).ids).toHaveLength(3)
    const wards = readGroup('UBND các phường, đặc khu')
    expect(wards && resolveGroup(wards, world).ids).toEqual(['PEOPLES_COMMITTEE w1'])
  })

  it("are the departments of the issuer's area that exist that day", () => {
    const rule = readGroup('Các sở, ban, ngành của tỉnh')
    expect(rule && resolveGroup(rule, world)).toEqual({ open: false, ids: ['HEALTH p', 'POLICE p'] })
    expect(rule && resolveGroup(rule, { ...world, day: '2025-02-28' }).ids).toContain('LABOUR p')
  })

  it('are never quietly too few: a list with a gap waits for a person', () => {
    const unions = readGroup('Hội LHPN các xã, phường')
    expect(unions && resolveGroup(unions, world)).toEqual({ open: true, ids: ['WOMENS_UNION x1'] })
    const courts = readGroup('Các cơ quan tố tụng')
    expect(courts && resolveGroup(courts, world)).toEqual({ open: true, ids: ['POLICE p'] })
    const districts = readGroup('UBND các huyện, thị xã, thành phố')
    expect(districts && resolveGroup(districts, world)).toEqual({ open: true, ids: [] })
    const otherTier = readGroup('Các cơ quan, ban, ngành xã')
    expect(otherTier && resolveGroup(otherTier, world)).toEqual({ open: true, ids: [] })
  })

  it('of a part of the areas are those meant there, and nobody is missed who lies elsewhere', () => {
    const part: GroupWorld = {
      ...world,
      areasBelow: world.areasBelow.filter(({ id }) => id === 'x1'),
      isPart: true,
    }
    const resolve = (phrase: string) => {
      const rule = readGroup(phrase)
      return rule && resolveGroup(rule, part)
    }
    expect(resolve('UBND các xã, phường')).toEqual({ open: false, ids: ['PEOPLES_COMMITTEE x1'] })
    expect(resolve('Hội LHPN các xã, phường')).toEqual({ open: false, ids: ['WOMENS_UNION x1'] })
    expect(resolve('UBND các phường')).toEqual({ open: false, ids: [] })
    expect(resolve('Các sở, ban, ngành và UBND các xã')).toEqual({
      open: false,
      ids: ['PEOPLES_COMMITTEE x1'],
    })
  })

  it('are nobody made up', () => {
    const known = new Set(world.agencies.map(({ id }) => id))
    for (const phrase of [
      'UBND các xã, phường',
      'Các trường học',
      'Các sở, ban, ngành tỉnh',
      'các trưởng bản',
    ]) {
      const rule = readGroup(phrase)
      const ids = rule === null ? [] : resolveGroup(rule, world).ids
      expect(ids.every((id) => known.has(id))).toBe(true)
    }
  })
})
