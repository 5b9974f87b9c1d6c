import { describe, expect, it } from 'vitest'
import type { Area } from '../../schema/area/area.rules.ts'
import type { Succession } from '../../schema/area/succession.rules.ts'
import { areaGroupSentences, checkAreaGroup, membersOn } from '../../schema/areaGroup/areaGroup.rules.ts'
import { typedShelterPlace } from '../../schema/document/typed-place.rules.ts'

const link = (fromId: string, toId: string, extent: Succession['extent'] = 'WHOLE'): Succession => ({
  kind: extent === 'WHOLE' ? 'MERGED' : 'SPLIT',
  extent,
  share: null,
  act: null,
  on: '2025-07-01',
  fromId,
  toId,
})
const area = (id: string, successors: Succession[] = [], foundedOn: string | null = null): Area => ({
  id,
  tier: 'COMMUNE',
  foundedOn,
  endedOn: successors.length ? '2025-06-30' : null,
  versions: [],
  predecessors: [],
  successors,
})
const world = new Map(
  [
    area('kept'),
    area('merged', [link('merged', 'new')]),
    area('other', [link('other', 'new')]),
    area('split', [link('split', 'new', 'PART'), link('split', 'kept', 'PART')]),
    area('new', [], '2025-07-01'),
  ].map((one) => [one.id, one]),
)
const on = (day: string, ...ids: string[]) => {
  const members = ids.map((areaId) => ({ areaId, from: null, to: null }))
  const found = membersOn({ members }, day, (id) => world.get(id))
  return {
    members: found.members.map(({ area: one, after }) => [one.id, after?.id ?? null]),
    unsettled: found.unsettled.map(({ area: one, successors }) => [one.id, successors.map(({ id }) => id)]),
  }
}

describe('the members of a group on a day', () => {
  it('are those of the list, and after a merger what they went into whole, once', () => {
    expect(on('2025-06-30', 'kept', 'merged', 'other').members).toEqual([
      ['kept', null],
      ['merged', null],
      ['other', null],
    ])
    expect(on('2025-07-01', 'kept', 'merged', 'other').members).toEqual([
      ['kept', null],
      ['new', 'merged'],
    ])
  })

  it('wait for a person where one was split', () => {
    expect(on('2025-07-01', 'split')).toEqual({ members: [], unsettled: [['split', ['new', 'kept']]] })
    expect(on('2025-06-30', 'split').unsettled).toEqual([])
  })

  it('are none that did not exist yet, and none outside the days of its line', () => {
    expect(on('2025-06-30', 'new').members).toEqual([])
    const members = [{ areaId: 'kept', from: '2024-01-01', to: '2024-12-31' }]
    const count = (day: string) => membersOn({ members }, day, (id) => world.get(id)).members.length
    expect(['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'].map(count)).toEqual([0, 1, 1, 0])
  })
})

describe('a group', () => {
  const name = { vi: 'Vùng cao', en: 'Highlands' }
  const told = (members: { areaId: string; from: string | null; to: string | null }[], given = name) =>
    checkAreaGroup({ name: given, members }).map(({ path, message }) => [path.join('.'), message])

  it('has a name in both languages and each area once at a time', () => {
    const twice = { areaId: 'a', from: '2025-01-01', to: null }
    expect(told([{ areaId: 'a', from: null, to: '2024-12-31' }, twice])).toEqual([])
    expect(told([twice, twice])).toEqual([['members.1.areaId', areaGroupSentences.twice]])
    expect(told([], { vi: ' ', en: 'x'.repeat(201) })).toEqual([
      ['name.vi', areaGroupSentences.noName],
      ['name.en', areaGroupSentences.nameTooLong],
    ])
    expect(told([{ areaId: 'a', from: '2025-02-01', to: '2025-01-01' }])).toEqual([
      ['members.0.to', areaGroupSentences.dayOrder],
    ])
    expect(told([{ areaId: 'a', from: '2025-02-30', to: null }])).toEqual([
      ['members.0.from', areaGroupSentences.badDay],
    ])
  })
})

describe('the name of a group', () => {
  const broken = (vi: string) => checkAreaGroup({ name: { vi, en: 'Group' }, members: [] })

  it('does not tell where a shelter is', () => {
    expect(broken('Nhà tạm lánh tại thôn Nà Ca')).toEqual([
      { path: ['name', 'vi'], message: typedShelterPlace },
    ])
  })

  it('may say what the areas have in common', () => {
    expect(broken('Các xã thí điểm mô hình nhà tạm lánh')).toEqual([])
    expect(broken('Xã đặc biệt khó khăn')).toEqual([])
  })
})
