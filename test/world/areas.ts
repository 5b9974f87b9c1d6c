import { type Area, type AreaVersion, type Tier, typeOfName } from '../../schema/area/area.rules.ts'
import type { Succession, SuccessionKind } from '../../schema/area/succession.rules.ts'
import { type Day, dayBefore } from '../../schema/day.rules.ts'
import {
  communes,
  districts,
  formerCommunes,
  formerProvinces,
  foundedProvinces,
  keptProvinces,
} from './area-tables.ts'

/** The id of an area, from what tells it apart: its tier, its code and its first known day (null: before the register). */
export type AreaIdOf = (tier: Tier, code: string, firstDay: Day | null) => string

const reform: Day = '2025-07-01'
const lastBeforeReform = dayBefore(reform)
const cities: Day = '2026-04-30'
const mergerOfProvinces = 'Nghị quyết 202/2025/QH15'

const communeActs: Readonly<Record<string, string>> = {
  '12': 'Nghị quyết 1670/NQ-UBTVQH15',
  '20': 'Nghị quyết 1672/NQ-UBTVQH15',
  '46': 'Nghị quyết 1675/NQ-UBTVQH15',
  '75': 'Nghị quyết 1662/NQ-UBTVQH15',
}

type Row = {
  code: string
  name: string
  from: Day | null
  act: string | null
  founders: string[]
  continues: string | null
}

function rowsOf(table: string): Row[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [names = '', from = null, act = null] = line.split(/ \| /)
      const [head = '', founders = ''] = names.split(' < ')
      const [codeAndName = '', continues = null] = head.split(' = ')
      return {
        code: codeAndName.slice(0, codeAndName.indexOf(' ')),
        name: codeAndName.slice(codeAndName.indexOf(' ') + 1),
        from,
        act,
        founders: founders === '' ? [] : founders.split(' '),
        continues,
      }
    })
}

/** Every area of the sample world with its versions and successions; ids as the caller makes them. */
export function worldAreas(areaId: AreaIdOf): Area[] {
  const areas = new Map<string, Area>()

  const add = (tier: Tier, versions: AreaVersion[]): Area => {
    const [first] = versions
    if (first === undefined) throw new RangeError('An area has at least one version')
    const id = areaId(tier, first.code, first.from)
    const ended = versions.at(-1)?.to ?? null
    const area: Area = {
      id,
      tier,
      foundedOn: first.from,
      endedOn: ended,
      versions,
      predecessors: [],
      successors: [],
    }
    if (areas.has(id)) throw new RangeError(`${first.name} is there twice`)
    areas.set(id, area)
    return area
  }

  const link = (from: Area, to: Area, kind: SuccessionKind, whole: boolean, act: string | null) => {
    const extent = whole ? 'WHOLE' : 'PART'
    const succession: Succession = {
      kind,
      extent,
      share: whole ? 1 : null,
      act,
      on: reform,
      fromId: from.id,
      toId: to.id,
    }
    from.successors.push(succession)
    to.predecessors.push(succession)
  }

  const nation = add('NATION', [version('NATION', { code: 'VN', name: 'Việt Nam', parentId: null })])
  const before = new Map<string, Area>()
  const now = new Map<string, Area>()
  const known = (places: Map<string, Area>, code: string): Area => {
    const place = places.get(code)
    if (place === undefined) throw new RangeError(`No area with the code ${code}`)
    return place
  }

  for (const row of rowsOf(keptProvinces)) {
    const province = add('PROVINCE', [version('PROVINCE', { ...row, parentId: nation.id })])
    before.set(row.code, province)
    now.set(row.code, province)
  }
  const hue = add('PROVINCE', [
    version('PROVINCE', { code: '46', name: 'Tỉnh Thừa Thiên Huế', to: '2024-12-31', parentId: nation.id }),
    version('PROVINCE', {
      code: '46',
      name: 'Thành phố Huế',
      from: '2025-01-01',
      parentId: nation.id,
      act: 'Nghị quyết 175/2024/QH15',
    }),
  ])
  before.set('46', hue)
  now.set('46', hue)
  for (const row of rowsOf(formerProvinces)) {
    before.set(
      row.code,
      add('PROVINCE', [version('PROVINCE', { ...row, to: lastBeforeReform, parentId: nation.id })]),
    )
  }
  for (const row of rowsOf(foundedProvinces)) {
    const facts = { ...row, from: reform, parentId: nation.id, act: mergerOfProvinces }
    const versions =
      row.code === '75'
        ? [
            version('PROVINCE', { ...facts, to: dayBefore(cities) }),
            version('PROVINCE', {
              ...facts,
              name: 'Thành phố Đồng Nai',
              from: cities,
              act: 'Nghị quyết 30/2026/QH16',
            }),
          ]
        : [version('PROVINCE', facts)]
    const province = add('PROVINCE', versions)
    now.set(row.code, province)
    for (const code of row.founders) link(known(before, code), province, 'MERGED', true, mergerOfProvinces)
  }

  const districtByCode = new Map<string, Area>()
  for (const [code, table] of Object.entries(districts)) {
    for (const row of rowsOf(table)) {
      const parentId = known(before, code).id
      districtByCode.set(
        row.code,
        add('DISTRICT', [version('DISTRICT', { ...row, to: lastBeforeReform, parentId })]),
      )
    }
  }

  const continued = new Map<string, Row & { province: string }>()
  for (const [province, table] of Object.entries(communes)) {
    for (const row of rowsOf(table)) {
      if (row.continues !== null) continued.set(row.continues, { ...row, province })
    }
  }
  const districtOf = new Map<string, Area>()
  const oldCommune = new Map<string, Area>()
  for (const [code, table] of Object.entries(formerCommunes)) {
    const district = known(districtByCode, code)
    for (const row of rowsOf(table)) {
      const versions = [version('COMMUNE', { ...row, to: lastBeforeReform, parentId: district.id })]
      const goesOn = continued.get(row.code)
      if (goesOn !== undefined) versions.push(version('COMMUNE', sinceReform(goesOn, goesOn.province)))
      oldCommune.set(row.code, add('COMMUNE', versions))
      districtOf.set(row.code, district)
    }
  }
  const partsOf = new Map<Area, Map<Area, string | null>>()
  for (const [province, table] of Object.entries(communes)) {
    const act = communeActs[province] ?? null
    for (const row of rowsOf(table)) {
      const commune =
        row.continues === null
          ? add('COMMUNE', sinceFounding(row, province))
          : known(oldCommune, row.continues)
      for (const code of row.founders) link(known(oldCommune, code), commune, 'MERGED', true, act)
      for (const code of row.continues === null ? row.founders : [row.continues]) {
        const district = known(districtOf, code)
        partsOf.set(district, (partsOf.get(district) ?? new Map()).set(commune, act))
      }
    }
  }
  for (const [district, parts] of partsOf) {
    for (const [commune, act] of parts) link(district, commune, 'DISSOLVED', parts.size === 1, act)
  }
  return [...areas.values()]

  function sinceReform(row: Row, province: string) {
    return {
      code: row.code,
      name: row.name,
      from: reform,
      parentId: known(now, province).id,
      act: communeActs[province] ?? null,
    }
  }

  /** The communes of Đồng Nai in the table are those that became wards on the day when it became a city. */
  function sinceFounding(row: Row, province: string): AreaVersion[] {
    const facts = sinceReform(row, province)
    if (province !== '75') return [version('COMMUNE', facts)]
    const ward = { name: row.name.replace('Xã', 'Phường'), from: cities, act: 'Nghị quyết 237/NQ-UBTVQH16' }
    return [
      version('COMMUNE', { ...facts, to: dayBefore(cities) }),
      version('COMMUNE', { ...facts, ...ward }),
    ]
  }
}

type VersionFacts = Pick<AreaVersion, 'code' | 'name' | 'parentId'> &
  Partial<Pick<AreaVersion, 'from' | 'to' | 'act'>>

function version(tier: Tier, facts: VersionFacts): AreaVersion {
  const type = tier === 'NATION' ? 'NATION' : typeOfName(facts.name, tier)
  if (type === null) throw new RangeError(`${facts.name} names no type of ${tier}`)
  const { code, name, parentId, from = null, to = null, act = null } = facts
  return { from, to, code, name, type, parentId, act }
}
