import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type Agency,
  agencyKinds,
  committeeNamesOn,
  committeeOf,
  isAgencyAliveOn,
} from '../../schema/agency/agency.rules.ts'
import { readGroup } from '../../schema/agency/group.rules.ts'
import { holderOf } from '../../schema/agency/handover.rules.ts'
import { resolveGroup } from '../../schema/agency/resolve.rules.ts'
import {
  type Area,
  areaMatcherOf,
  checkVersions,
  isAliveOn,
  type Tier,
  versionOn,
} from '../../schema/area/area.rules.ts'
import { predecessorsOn, successorsOn, sumIsExact } from '../../schema/area/succession.rules.ts'
import type { Day } from '../../schema/day.rules.ts'
import { checkIndicator } from '../../schema/indicator/indicator.rules.ts'
import { programmeOf } from '../../schema/programme.rules.ts'
import { worldAgencies } from './agencies.ts'
import { worldAreas } from './areas.ts'
import { worldIndicators } from './indicators.ts'

const areaId = (tier: Tier, code: string, firstDay: Day | null) => `${tier} ${code} ${firstDay ?? 'always'}`
const committeeId = (id: string) => `committee of ${id}`
const areas = worldAreas(areaId)
const byId = new Map(areas.map((area) => [area.id, area]))
const find = (id: string) => byId.get(id)

function get(tier: Tier, code: string, day: Day): Area {
  const found = areas.filter((area) => area.tier === tier && versionOn(area, day)?.code === code)
  const [only] = found
  if (only === undefined || found.length > 1)
    throw new Error(`${found.length} areas with ${tier} ${code} on ${day}`)
  return only
}

const nameOf = (area: Area, day: Day) => versionOn(area, day)?.name
const childrenOn = (parent: Area, day: Day) =>
  areas.filter((area) => versionOn(area, day)?.parentId === parent.id)

describe('the areas of the sample world', () => {
  it('are 03390 twice: Thị trấn Tam Đường to 2025-06-30, Xã Bình Lư, founded from three, since', () => {
    const before = get('COMMUNE', '03390', '2025-06-30')
    const after = get('COMMUNE', '03390', '2025-07-01')
    expect(before.id).not.toBe(after.id)
    expect([nameOf(before, '2025-06-30'), nameOf(after, '2025-07-01')]).toEqual([
      'Thị trấn Tam Đường',
      'Xã Bình Lư',
    ])
    const communes = after.predecessors
      .map(({ fromId }) => find(fromId))
      .filter((area) => area?.tier === 'COMMUNE')
    expect(communes.map((area) => area?.versions[0]?.name)).toEqual([
      'Thị trấn Tam Đường',
      'Xã Bình Lư',
      'Xã Sơn Bình',
    ])
    expect(get('COMMUNE', '03412', '2025-06-30').id).not.toBe(after.id)
  })

  it('lead from huyện Bắc Sơn to its six communes, together an exact sum', () => {
    const district = get('DISTRICT', '185', '2025-06-30')
    const communes = successorsOn(district, '2025-07-01', find)
    expect(communes.map((area) => nameOf(area, '2025-07-01'))).toEqual([
      'Xã Bắc Sơn',
      'Xã Tân Tri',
      'Xã Hưng Vũ',
      'Xã Vũ Lễ',
      'Xã Vũ Lăng',
      'Xã Nhất Hòa',
    ])
    const outOf = (id: string) => find(id)?.successors ?? []
    expect(sumIsExact(district.successors, outOf)).toBe(true)
    expect(sumIsExact(district.successors.slice(0, 5), outOf)).toBe(false)
  })

  it('keep the id of Đồng Nai when it becomes a city on 2026-04-30, and of its ten communes', () => {
    const province = get('PROVINCE', '75', '2026-04-29')
    expect(get('PROVINCE', '75', '2026-04-30')).toBe(province)
    expect(versionOn(province, '2026-04-29')).toMatchObject({ name: 'Tỉnh Đồng Nai', type: 'PROVINCE' })
    expect(versionOn(province, '2026-04-30')).toMatchObject({
      name: 'Thành phố Đồng Nai',
      type: 'MUNICIPALITY',
    })
    const changed = childrenOn(province, '2026-04-30')
    expect(changed).toHaveLength(10)
    for (const commune of changed) {
      expect(versionOn(commune, '2026-04-29')?.type).toBe('COMMUNE')
      expect(versionOn(commune, '2026-04-30')?.type).toBe('WARD')
    }
    expect(get('PROVINCE', '75', '2025-06-30')).not.toBe(province)
  })

  it('keep the id of Huế 46 from province to city and through the reform', () => {
    const hue = get('PROVINCE', '46', '2024-12-31')
    expect(nameOf(hue, '2024-12-31')).toBe('Tỉnh Thừa Thiên Huế')
    expect(get('PROVINCE', '46', '2025-01-01')).toBe(hue)
    expect(get('PROVINCE', '46', '2025-07-01')).toBe(hue)
    expect(nameOf(hue, '2025-01-01')).toBe('Thành phố Huế')
    expect(committeeNamesOn(hue, '2024-12-31').name).toBe('Ủy ban nhân dân tỉnh Thừa Thiên Huế')
    expect(committeeOf(hue).name).toBe('Ủy ban nhân dân thành phố Huế')
  })

  it('are one nation, 63 provinces before and 34 since, of which 7 are cities from 2026-04-30', () => {
    const nation = get('NATION', 'VN', '2025-07-01')
    const provinces = (day: Day) => childrenOn(nation, day).filter((area) => area.tier === 'PROVINCE')
    expect(provinces('2025-06-30')).toHaveLength(63)
    expect(provinces('2025-07-01')).toHaveLength(34)
    const cities = (day: Day) =>
      provinces(day).filter((area) => versionOn(area, day)?.type === 'MUNICIPALITY')
    expect(cities('2025-07-01')).toHaveLength(6)
    expect(cities('2026-04-30')).toHaveLength(7)
  })

  it('show the administrators of Lai Châu and Huế their whole trees, then and now', () => {
    const tree = (code: string, day: Day) => childrenOn(get('PROVINCE', code, day), day).length
    expect([tree('12', '2025-06-30'), tree('12', '2025-07-01')]).toEqual([8, 38])
    expect([tree('46', '2025-06-30'), tree('46', '2025-07-01')]).toEqual([9, 40])
    expect([tree('66', '2024-01-01'), tree('01', '2024-01-01')]).toEqual([15, 30])
    const tamDuong = get('DISTRICT', '106', '2025-06-30')
    expect(childrenOn(tamDuong, '2025-06-30')).toHaveLength(13)
    expect(areas.filter((area) => area.tier === 'DISTRICT' && isAliveOn(area, '2025-07-01'))).toEqual([])
  })

  it('hold every area that the five plans name, on the day of the plan', () => {
    const named: [Tier, string, Day, string][] = [
      ['COMMUNE', '03390', '2026-06-02', 'Xã Bình Lư'],
      ['PROVINCE', '12', '2026-06-02', 'Tỉnh Lai Châu'],
      ['DISTRICT', '185', '2024-03-01', 'Huyện Bắc Sơn'],
      ['PROVINCE', '20', '2024-03-01', 'Tỉnh Lạng Sơn'],
      ['PROVINCE', '01', '2024-03-01', 'Thành phố Hà Nội'],
      ['PROVINCE', '66', '2021-03-01', 'Tỉnh Đắk Lắk'],
    ]
    for (const [tier, code, day, name] of named) expect(nameOf(get(tier, code, day), day)).toBe(name)
    const inHue = childrenOn(get('PROVINCE', '46', '2026-05-01'), '2026-05-01').map((area) =>
      nameOf(area, '2026-05-01'),
    )
    expect(inHue).toEqual(
      expect.arrayContaining([
        'Xã Lộc An',
        'Xã Long Quảng',
        'Phường Phong Dinh',
        'Phường Phong Quảng',
        'Phường Hương Trà',
      ]),
    )
  })

  it('are sound: versions without gap, parents that exist, links known at both ends', () => {
    for (const area of areas) {
      expect(checkVersions(area.versions)).toBeNull()
      expect([area.foundedOn, area.endedOn]).toEqual([area.versions[0]?.from, area.versions.at(-1)?.to])
      for (const version of area.versions)
        expect(version.parentId === null || byId.has(version.parentId)).toBe(true)
      for (const link of area.successors) expect(find(link.toId)?.predecessors).toContain(link)
      for (const link of area.predecessors) expect(find(link.fromId)?.successors).toContain(link)
    }
    expect(byId.size).toBe(areas.length)
  })

  it('are found by any spelling, two of one name as two', () => {
    const hits = (query: string) =>
      areas.filter((area) => area.versions.some(({ name }) => areaMatcherOf(query)(name) !== null))
    for (const query of ['dak lak', 'ĐẮK LẮK', 'Đắk Lắk'.normalize('NFD')]) {
      expect(hits(query).map((area) => area.endedOn)).toEqual(['2025-06-30', null])
    }
    expect(hits('Bình Lư')).toHaveLength(2)
  })

  it('lead back from a commune of today to the ground it has', () => {
    const commune = get('COMMUNE', '03390', '2026-01-01')
    const before = predecessorsOn(commune, '2025-06-30', find)
    expect(before.map((area) => area.tier).sort()).toEqual(['COMMUNE', 'COMMUNE', 'COMMUNE', 'DISTRICT'])
  })

  const tables = '../shared/areas'
  it.skipIf(!existsSync(tables))('agree with the register of the shared folder (skipped without it)', () => {
    const register = new Set<string>()
    for (const file of ['units-2025.csv', 'units-legacy.csv', 'units-changes-2026.csv']) {
      for (const line of readFileSync(`${tables}/${file}`, 'utf8').split('\n').slice(1)) {
        const [code, name] = line.split(',')
        if (code) register.add(`${code} ${name}`)
      }
    }
    const ours = areas
      .filter((area) => area.tier !== 'NATION')
      .flatMap((area) => area.versions.map(({ code, name }) => `${code} ${name}`))
    expect(ours.filter((line) => !register.has(line))).toEqual(['46 Tỉnh Thừa Thiên Huế'])
  })

  it.skipIf(!existsSync(tables))(
    'have every succession of Lai Châu, Huế and Bắc Sơn (skipped without it)',
    () => {
      const of = (tier: string, from: string, to: string) => `${tier} ${from}>${to}`
      const table = new Set<string>()
      const communes = new Set(
        areas
          .filter((area) => area.tier === 'COMMUNE' && isAliveOn(area, '2025-07-01'))
          .map((area) => versionOn(area, '2025-07-01')?.code),
      )
      const inDongNai = new Set(
        childrenOn(get('PROVINCE', '75', '2025-07-01'), '2025-07-01').map(
          (area) => versionOn(area, '2025-07-01')?.code,
        ),
      )
      for (const line of readFileSync(`${tables}/successors.csv`, 'utf8').split('\n').slice(1)) {
        const [from = '', tier = '', to = '', , , kind] = line.split(',')
        if (kind === 'unchanged' || !communes.has(to) || inDongNai.has(to)) continue
        if (tier === 'commune' || tier === 'district') table.add(of(tier.toUpperCase(), from, to))
      }
      const ours = new Set(
        areas.flatMap((area) =>
          area.tier === 'PROVINCE'
            ? []
            : area.successors.map((link) =>
                of(area.tier, area.versions.at(-1)?.code ?? '', find(link.toId)?.versions.at(-1)?.code ?? ''),
              ),
        ),
      )
      expect(ours).toEqual(table)
    },
  )
})

describe('the agencies of the sample world', () => {
  const agencies = worldAgencies({ areaId, committeeId, agencyId: (key) => key })
  const committees: Agency[] = areas.map((area) => {
    const { kind, name, shortName, foundedOn, endedOn } = committeeOf(area)
    const id = committeeId(area.id)
    const none = { superiorId: null, professionalLineId: null, handovers: [], takeovers: [] }
    return { id, kind, name, shortName, areaIds: [area.id], foundedOn, endedOn, ...none }
  })
  const everyone = [...committees, ...agencies]
  const all = new Map(everyone.map((agency) => [agency.id, agency]))
  const findAgency = (id: string) => all.get(id)
  const known = (id: string): Agency => {
    const agency = all.get(id)
    if (agency === undefined) throw new Error(`no ${id}`)
    return agency
  }

  it('stand in areas that exist, under superiors and lines that exist', () => {
    for (const agency of agencies) {
      expect(agencyKinds).toContain(agency.kind)
      for (const home of agency.areaIds) expect(byId.has(home)).toBe(true)
      for (const id of [agency.superiorId, agency.professionalLineId])
        expect(id === null || all.has(id)).toBe(true)
      for (const { toId } of agency.handovers) expect(all.has(toId)).toBe(true)
    }
  })

  it('live within the days of their area', () => {
    const outside = agencies.filter((agency) => {
      const home = find(agency.areaIds[0] ?? '')
      return (
        home &&
        [agency.foundedOn ?? home.foundedOn, agency.endedOn ?? home.endedOn].some(
          (day) => day !== null && !isAliveOn(home, day),
        )
      )
    })
    expect(outside.map(({ name }) => name)).toEqual([])
  })

  it('move gender equality from Sở Lao động to Sở Nội vụ, social protection to Sở Y tế, press to culture', () => {
    const labour = known('lai-chau/so-lao-dong-thuong-binh-xa-hoi')
    expect(holderOf('GENDER_EQUALITY', labour, '2025-02-28', findAgency).kind).toBe('SAME')
    const holder = (field: 'GENDER_EQUALITY' | 'SOCIAL_PROTECTION') =>
      holderOf(field, labour, '2026-01-01', findAgency)
    expect(holder('GENDER_EQUALITY')).toEqual({ kind: 'ONE', agencyId: 'lai-chau/so-noi-vu' })
    expect(holder('SOCIAL_PROTECTION')).toEqual({ kind: 'ONE', agencyId: 'lai-chau/so-y-te' })
    const information = known('hue/so-thong-tin-truyen-thong')
    expect(holderOf('PRESS', information, '2026-01-01', findAgency)).toEqual({
      kind: 'ONE',
      agencyId: 'hue/so-van-hoa-the-thao',
    })
    const ministry = known('trung-uong/bo-lao-dong-thuong-binh-xa-hoi')
    expect(holderOf('GENDER_EQUALITY', ministry, '2025-03-01', findAgency)).toEqual({
      kind: 'ONE',
      agencyId: 'trung-uong/bo-noi-vu',
    })
  })

  it('follow a sở of the former Đắk Lắk through both reforms', () => {
    const labour = known('dak-lak-truoc-2025/so-lao-dong-thuong-binh-xa-hoi')
    expect(holderOf('GENDER_EQUALITY', labour, '2025-06-30', findAgency)).toEqual({
      kind: 'ONE',
      agencyId: 'dak-lak-truoc-2025/so-noi-vu',
    })
    expect(holderOf('GENDER_EQUALITY', labour, '2025-07-01', findAgency)).toEqual({
      kind: 'ONE',
      agencyId: 'dak-lak/so-noi-vu',
    })
  })

  it("leave the duties of a district's phòng to a person, among the committees of six communes", () => {
    const office = known('bac-son/phong-lao-dong-thuong-binh-xa-hoi-dan-toc')
    const holder = holderOf('GENDER_EQUALITY', office, '2025-07-01', findAgency)
    expect(holder.kind === 'SEVERAL' && holder.agencyIds.map((id) => known(id).kind)).toEqual(
      Array(6).fill('PEOPLES_COMMITTEE'),
    )
  })

  it("answer the plans' phrases for many", () => {
    const resolve = (phrase: string, area: Area, day: Day) => {
      const rule = readGroup(phrase)
      const below = childrenOn(area, day)
      return rule && resolveGroup(rule, { area, day, areasBelow: below, agencies: everyone }).ids
    }
    const hue = get('PROVINCE', '46', '2026-05-01')
    expect(resolve('UBND các xã, phường', hue, '2026-05-01')).toHaveLength(40)
    const haNoi = get('PROVINCE', '01', '2024-03-01')
    expect(resolve('Ủy ban nhân dân và Hội LHPN các quận, huyện, thị xã', haNoi, '2024-03-01')).toHaveLength(
      60,
    )
    const dakLak = get('PROVINCE', '66', '2021-03-01')
    expect(resolve('Ủy ban nhân dân các huyện, thị xã, thành phố', dakLak, '2021-03-01')).toHaveLength(15)
    const bacSon = get('DISTRICT', '185', '2024-03-01')
    expect(resolve('UBND các xã, thị trấn', bacSon, '2024-03-01')).toHaveLength(18)
    const binhLu = get('COMMUNE', '03390', '2026-06-02')
    expect(resolve('Các trường học thuộc UBND xã', binhLu, '2026-06-02')).toEqual([])
    const departments = resolve('Các cơ quan, ban, ngành xã', binhLu, '2026-06-02')
    expect(departments).toContain('binh-lu/phong-van-hoa-xa-hoi')
  })

  it('are those whom the plan of Bình Lư names', () => {
    const home = get('COMMUNE', '03390', '2026-06-02').id
    const kinds = agencies
      .filter((agency) => agency.areaIds[0] === home && isAgencyAliveOn(agency, '2026-06-02'))
      .map(({ kind }) => kind)
    expect(kinds).toEqual(
      expect.arrayContaining([
        'CULTURE_SOCIAL_OFFICE',
        'COMMITTEE_OFFICE',
        'HEALTH_STATION',
        'POLICE',
        'SERVICE_CENTRE',
        'FATHERLAND_FRONT',
        'WOMENS_UNION',
        'YOUTH_UNION',
      ]),
    )
  })
})

describe('the indicators of the sample world', () => {
  const indicators = worldIndicators((code) => code)

  it('meet every rule of the catalogue', () => {
    expect(
      indicators.flatMap((indicator) =>
        checkIndicator(indicator).map(({ path }) => `${indicator.code} ${path}`),
      ),
    ).toEqual([])
    expect(new Set(indicators.map(({ code }) => code)).size).toBe(indicators.length)
    expect(new Set(indicators.map(({ key }) => key)).size).toBe(indicators.length)
  })

  it('are those that the five plans imply, by the keys of the neutral format', () => {
    expect(indicators.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'survivors-served',
        'shelters-per-commune',
        'communes-online-intake',
        'schools-with-procedure',
        'enterprises-with-antiharassment',
        'officers-trained',
        'coordination-regulation',
      ]),
    )
  })

  it('tell survivors who seek help from survivors who get it', () => {
    const helped = indicators.find(({ key }) => key === 'survivors-helped-by-providers')
    expect(helped?.variants.map(({ key }) => key)).toEqual(['seeking-help', 'receiving-help'])
  })

  it('count shelters by area, never as a sum', () => {
    expect(indicators.find(({ key }) => key === 'shelters-per-commune')?.aggregation).toBe('COUNT_OF_AREAS')
  })

  it('speak of survivors', () => {
    expect(JSON.stringify(indicators)).not.toMatch(/victim|nạn nhân/i)
  })
})

describe('the sample plans', () => {
  const folder = 'test/world/plans'
  const plans = readdirSync(folder).map((file) => ({ file, text: readFileSync(`${folder}/${file}`, 'utf8') }))
  const flat = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ')

  it('are five of one programme, one without a number, one with damaged letters', () => {
    expect(plans).toHaveLength(5)
    for (const { text } of plans.slice(0, 4)) expect(programmeOf(text)).toBe('GENDER_BASED_VIOLENCE')
    expect(plans.filter(({ text }) => !/^Số: \d+\/KH/m.test(text)).map(({ file }) => file)).toEqual([
      '4-hoi-lhpn-tinh-lai-chau-2026.txt',
    ])
    expect(plans.filter(({ text }) => text.includes('\ufffd')).map(({ file }) => file)).toEqual([
      '5-tinh-binh-thuan-2021-2025-hong-chu.txt',
    ])
  })

  it('name areas that were there on their day', () => {
    const day = '2024-03-08'
    expect(nameOf(get('DISTRICT', '482', day), day)).toBe('Huyện Phú Lộc')
    expect(nameOf(get('COMMUNE', '06337', '2026-06-15'), '2026-06-15')).toBe('Xã Tân Tri')
    expect(nameOf(get('PROVINCE', '60', '2021-02-25'), '2021-02-25')).toBe('Tỉnh Bình Thuận')
  })

  it('hold no personal number and no address for mail', () => {
    for (const { text } of plans) {
      expect(text).not.toMatch(/\b0\d{9}\b|\b\d{12}\b|@/)
      expect(text).not.toMatch(/nạn nhân/i)
    }
  })

  const real = '../shared/plans'
  it.skipIf(!existsSync(real))(
    'are worded by us: no sentence of a real plan (skipped without the shared folder)',
    () => {
      const theirs = readdirSync(real).map((file) => flat(readFileSync(`${real}/${file}`, 'utf8')))
      const copied = plans.flatMap(({ text }) =>
        text
          .split(/[\n.;:]/)
          .map((sentence) => flat(sentence).trim())
          .filter((sentence) => sentence.length >= 60 && theirs.some((plan) => plan.includes(sentence))),
      )
      expect(copied).toEqual([])
    },
  )
})
