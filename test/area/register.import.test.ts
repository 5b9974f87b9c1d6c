import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAreaFile } from '../../schema/area/area.import.ts'
import { type Area, checkVersions, isAliveOn, type Tier, versionOn } from '../../schema/area/area.rules.ts'
import { joinRegister } from '../../schema/area/register.import.ts'
import { successionKinds } from '../../schema/area/succession.rules.ts'
import { areaId } from '../../schema/ids.ts'
import { worldAreas } from '../world/areas.ts'

/** The whole register as published, which is no part of the project: where it is not at hand, nothing can be said of it. */
const folder = resolve(import.meta.dirname, '../../../shared/areas')
const names = ['units-legacy.csv', 'units-2025.csv', 'successors.csv', 'units-changes-2026.csv']
const absent = !existsSync(join(folder, names[0] ?? ''))

describe.skipIf(absent)('the whole register (skipped where ../shared/areas is not there)', () => {
  const files = absent ? [] : names.map((name) => readAreaFile(name, readFileSync(join(folder, name))))
  const tables = {
    areas: files.flatMap((file) => file.areas),
    successions: files.flatMap((file) => file.successions),
  }
  const joined = joinRegister(tables, [], areaId)
  const areas = joined.changed.map(({ area }) => area)
  const byId = new Map(areas.map((area) => [area.id, area]))
  const aliveOn = (day: string, tier: Tier) =>
    areas.filter((area) => area.tier === tier && isAliveOn(area, day))
  const get = (tier: Tier, code: string, day: string): Area => {
    const found = areas.filter((area) => area.tier === tier && versionOn(area, day)?.code === code)
    if (found.length !== 1 || !found[0]) throw new Error(`${found.length} of ${code} on ${day}`)
    return found[0]
  }

  it('is 14,006 areas and the nation, without a bad row', () => {
    expect([...files.flatMap(({ bad }) => bad), ...joined.bad]).toEqual([])
    expect(areas).toHaveLength(14_007)
    expect(byId.size).toBe(14_007)
  })

  it('counts on each side of the reform, and after 2026-04-30, as the statistics office does', () => {
    const counts = (day: string) =>
      (['PROVINCE', 'DISTRICT', 'COMMUNE'] as const).map((tier) => aliveOn(day, tier).length)
    expect(counts('2025-06-30')).toEqual([63, 696, 10_035])
    expect(counts('2025-07-01')).toEqual([34, 0, 3_321])
    const types = (day: string) =>
      (['MUNICIPALITY', 'COMMUNE', 'WARD', 'SPECIAL_ZONE'] as const).map(
        (type) => areas.filter((area) => versionOn(area, day)?.type === type).length,
      )
    expect(types('2026-04-30')).toEqual([7, 2_611, 697, 13])
  })

  it('has areas that keep the law of versions, under parents that are there', () => {
    for (const area of areas) {
      expect(checkVersions(area.versions), area.versions[0]?.name).toBe(null)
      for (const { parentId } of area.versions) expect(parentId === null || byId.has(parentId)).toBe(true)
    }
  })

  it('joins the 143 that stayed what they were, and the eleven changes; each younger id leads to one', () => {
    const aliases = areas.flatMap((area) => area.aliases ?? [])
    expect(aliases).toHaveLength(143 + 11)
    expect(new Set(aliases).size).toBe(aliases.length)
    expect(aliases.filter((id) => byId.has(id))).toEqual([])
  })

  it('knows every succession from both ends, each by a word of ours', () => {
    const links = areas.flatMap((area) => area.successors)
    expect(links).toHaveLength(14_280 - 143)
    for (const link of links) {
      expect(successionKinds).toContain(link.kind)
      expect(byId.get(link.toId)?.predecessors).toContainEqual(link)
    }
    expect(areas.flatMap((area) => area.predecessors)).toHaveLength(links.length)
  })

  it('tells 03390 then and now: Thị trấn Tam Đường, then Xã Bình Lư of three communes', () => {
    const before = get('COMMUNE', '03390', '2025-06-30')
    const since = get('COMMUNE', '03390', '2025-07-01')
    expect([before.versions[0]?.name, since.versions[0]?.name]).toEqual(['Thị trấn Tam Đường', 'Xã Bình Lư'])
    const former = since.predecessors
      .map(({ fromId }) => byId.get(fromId))
      .filter((one) => one?.tier === 'COMMUNE')
    expect(former).toHaveLength(3)
  })

  it('leads from huyện Bắc Sơn to its six communes', () => {
    const district = get('DISTRICT', '185', '2025-06-30')
    expect(district.successors.map(({ kind }) => kind)).toEqual(Array(6).fill('DISSOLVED'))
  })

  it('keeps Đồng Nai of 2025 when it becomes a city; Đồng Nai before was another', () => {
    const since = get('PROVINCE', '75', '2026-04-30')
    expect(get('PROVINCE', '75', '2025-07-01')).toBe(since)
    expect(get('PROVINCE', '75', '2025-06-30')).not.toBe(since)
    expect(since.versions.map(({ type }) => type)).toEqual(['PROVINCE', 'MUNICIPALITY'])
  })

  it('knows the special zones: Thổ Châu was a commune, five were districts, the others were founded', () => {
    const zones = areas.filter((area) => versionOn(area, '2025-07-01')?.type === 'SPECIAL_ZONE')
    expect(zones).toHaveLength(13)
    const kept = zones.filter((area) => area.versions.length > 1)
    expect(kept.map((area) => area.versions.map(({ name }) => name))).toEqual([
      ['Xã Thổ Châu', 'Đặc khu Thổ Châu'],
    ])
    const ofDistricts = zones.filter(({ predecessors }) =>
      predecessors.some(({ fromId, extent }) => extent === 'WHOLE' && byId.get(fromId)?.tier === 'DISTRICT'),
    )
    expect(ofDistricts.length).toBeGreaterThanOrEqual(5)
  })

  it('changes nothing when it is loaded again', () => {
    expect(joinRegister(tables, areas, areaId)).toMatchObject({ changed: [], unchanged: 14_006, bad: [] })
  })

  it('completes the sample world: every area of it keeps its id, Huế also its name before 2025, none is there twice', () => {
    const world = worldAreas(areaId)
    const { changed, bad } = joinRegister(tables, world, areaId)
    expect(bad).toEqual([])
    expect(changed.flatMap(({ gone }) => gone)).toEqual([])
    const whole = new Map([...world, ...changed.map(({ area }) => area)].map((area) => [area.id, area]))
    expect(whole.size).toBe(14_007)
    const hue = whole.get(areaId('PROVINCE', '46', null))
    expect(hue?.versions.map(({ name }) => name)).toEqual(['Tỉnh Thừa Thiên Huế', 'Thành phố Huế'])
    for (const { id, versions } of world) {
      const last = versions.at(-1)
      expect(whole.get(id)?.versions.at(-1)).toMatchObject({
        name: last?.name,
        to: last?.to,
        code: last?.code,
      })
    }
  })
})
