import { describe, expect, it } from 'vitest'
import {
  type AreaVersion,
  areaMatcherOf,
  areaSentences,
  areaTypeFacts,
  areaTypes,
  bareName,
  checkVersions,
  codeLength,
  hasGovernment,
  isAliveOn,
  tiers,
  typeOfName,
  versionOn,
} from '../../schema/area/area.rules.ts'

const asProvince: AreaVersion = {
  from: null,
  to: '2024-12-31',
  code: '46',
  name: 'Tỉnh Thừa Thiên Huế',
  type: 'PROVINCE',
  parentId: 'vn',
  act: null,
}
const asCity: AreaVersion = {
  ...asProvince,
  from: '2025-01-01',
  to: null,
  name: 'Thành phố Huế',
  type: 'MUNICIPALITY',
}

describe('the name without its type', () => {
  it.each([
    ['Tỉnh Đắk Lắk', 'Đắk Lắk'],
    ['TỈNH ĐẮK LẮK', 'ĐẮK LẮK'],
    ['Thành phố Hồ Chí Minh', 'Hồ Chí Minh'],
    ['TP. Huế', 'Huế'],
    ['TP Huế', 'Huế'],
    ['Thị xã Hương Trà', 'Hương Trà'],
    ['Thị trấn Nông trường Mộc Châu', 'Nông trường Mộc Châu'],
    ['Đặc khu Phú Quốc', 'Phú Quốc'],
    ['Xã Bình Lư'.normalize('NFD'), 'Bình Lư'],
    ['Xuân Lộc', 'Xuân Lộc'],
    ['Tỉnh', 'Tỉnh'],
  ])('of %s is %s', (name, bare) => {
    expect(bareName(name)).toBe(bare)
  })

  it('stays whole where a number is all that it would leave', () => {
    expect(bareName('Phường 1')).toBe('Phường 1')
    expect(bareName('Quận 10')).toBe('Quận 10')
  })

  it('reads the type within a tier: "thành phố" is of two', () => {
    expect(typeOfName('Thành phố Huế', 'PROVINCE')).toBe('MUNICIPALITY')
    expect(typeOfName('Thành phố Huế', 'DISTRICT')).toBe('DISTRICT_CITY')
    expect(typeOfName('Xã Bình Lư', 'COMMUNE')).toBe('COMMUNE')
    expect(typeOfName('Thị xã Quảng Trị', 'COMMUNE')).toBeNull()
    expect(typeOfName('Xãn Bình', 'COMMUNE')).toBeNull()
  })
})

describe('a search for an area', () => {
  it('meets the name with the word of its type, without it, and abbreviated', () => {
    expect(areaMatcherOf('Đắk Lắk')('Tỉnh Đắk Lắk')).toBe(0)
    expect(areaMatcherOf('dak lak')('Tỉnh Đắk Lắk')).toBe(2)
    expect(areaMatcherOf('tinh dak lak')('Tỉnh Đắk Lắk')).toBe(2)
    expect(areaMatcherOf('TP Huế')('Thành phố Huế')).toBe(0)
    expect(areaMatcherOf('bình')('Xã Bình Lư')).toBe(3)
  })

  it('does not take one type for another', () => {
    expect(areaMatcherOf('Phường Hương Trà')('Thị xã Hương Trà')).toBeNull()
  })
})

describe('versions', () => {
  it('tell what was true on a day, both ends included', () => {
    const area = { versions: [asProvince, asCity] }
    expect(versionOn(area, '2024-12-31')?.name).toBe('Tỉnh Thừa Thiên Huế')
    expect(versionOn(area, '2025-01-01')?.name).toBe('Thành phố Huế')
    expect(versionOn({ versions: [asProvince] }, '2025-01-01')).toBeUndefined()
    expect(isAliveOn({ foundedOn: null, endedOn: '2025-06-30' }, '2025-06-30')).toBe(true)
    expect(isAliveOn({ foundedOn: '2025-07-01', endedOn: null }, '2025-06-30')).toBe(false)
  })

  it('that follow each other day by day are accepted', () => {
    expect(checkVersions([asProvince, asCity])).toBeNull()
  })

  it.each([
    ['none at all', [], areaSentences.noVersion],
    ['an empty name', [{ ...asCity, name: ' ' }], areaSentences.noName],
    ['a day that is none', [{ ...asProvince, to: '2024-02-30' }], areaSentences.notADay],
    ['a code of another tier', [{ ...asCity, code: '046' }], areaSentences.wrongCodeLength],
    ['a code of letters', [{ ...asCity, code: 'AB' }], areaSentences.wrongCodeLength],
    [
      'another tier',
      [asProvince, { ...asCity, type: 'TOWN' as const, code: '480' }],
      areaSentences.changesTier,
    ],
    ['no parent', [{ ...asCity, parentId: null }], areaSentences.noParent],
    ['an end before the start', [{ ...asCity, to: '2024-12-31' }], areaSentences.endsBeforeStart],
    ['no end in the middle', [{ ...asProvince, to: null }, asCity], areaSentences.openInTheMiddle],
    ['no start in the middle', [asProvince, { ...asCity, from: null }], areaSentences.openInTheMiddle],
    ['an overlap', [asProvince, { ...asCity, from: '2024-12-31' }], areaSentences.overlap],
    ['a gap', [asProvince, { ...asCity, from: '2025-01-02' }], areaSentences.gap],
  ])('with %s are refused with their sentence', (_, versions, sentence) => {
    expect(checkVersions(versions)).toEqual(sentence)
  })
})

describe('the words of areas', () => {
  it('give every type a tier of which the code has a length', () => {
    for (const type of areaTypes) expect(codeLength[areaTypeFacts[type].tier]).toBeGreaterThan(1)
    expect(tiers.filter((tier) => !areaTypes.some((type) => areaTypeFacts[type].tier === tier))).toEqual([])
  })

  it('put a government at the head of every tier, and no village among them', () => {
    expect(tiers.map((tier) => hasGovernment({ tier }))).toEqual([true, true, true, true])
    expect(tiers).not.toContain('VILLAGE')
  })
})
