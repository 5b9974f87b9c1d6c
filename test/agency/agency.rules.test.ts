import { describe, expect, it } from 'vitest'
import { committeeNamesOn, committeeOf } from '../../schema/agency/agency.rules.ts'
import type { Area, AreaVersion } from '../../schema/area/area.rules.ts'

describe("an area's People's Committee", () => {
  const version: AreaVersion = {
    from: '2025-07-01',
    to: null,
    code: '03390',
    name: 'Xã Bình Lư',
    type: 'COMMUNE',
    parentId: '12',
    act: null,
  }
  const commune: Area = {
    id: 'a',
    tier: 'COMMUNE',
    foundedOn: '2025-07-01',
    endedOn: null,
    versions: [version],
    predecessors: [],
    successors: [],
  }

  it('bears its name and is founded and ended with it', () => {
    expect(committeeOf(commune)).toEqual({
      kind: 'PEOPLES_COMMITTEE',
      name: 'Ủy ban nhân dân xã Bình Lư',
      shortName: 'UBND xã Bình Lư',
      foundedOn: '2025-07-01',
      endedOn: null,
    })
    expect(committeeOf({ ...commune, endedOn: '2030-12-31' }).endedOn).toBe('2030-12-31')
  })

  it('keeps the capital of a numbered area', () => {
    const ward = { ...commune, versions: [{ ...version, name: 'Phường 1', type: 'WARD' as const }] }
    expect(committeeOf(ward).name).toBe('Ủy ban nhân dân Phường 1')
  })

  it('goes on under a new name, remembering the former one', () => {
    const renamed = {
      ...commune,
      versions: [
        { ...version, to: '2026-04-29' },
        { ...version, from: '2026-04-30', name: 'Phường Bình Lư', type: 'WARD' as const },
      ],
    }
    expect(committeeOf(renamed).name).toBe('Ủy ban nhân dân phường Bình Lư')
    const nameOn = (day: string) => committeeNamesOn(renamed, day).shortName
    expect(nameOn('2026-04-29')).toBe('UBND xã Bình Lư')
    expect(nameOn('2026-04-30')).toBe('UBND phường Bình Lư')
    expect(nameOn('2020-01-01')).toBe('UBND xã Bình Lư')
  })

  it('is the Government for the nation', () => {
    const nation = {
      ...commune,
      tier: 'NATION' as const,
      versions: [{ ...version, code: 'VN', name: 'Việt Nam', type: 'NATION' as const, parentId: null }],
    }
    expect(committeeOf(nation)).toMatchObject({ kind: 'GOVERNMENT', name: 'Chính phủ' })
  })
})
