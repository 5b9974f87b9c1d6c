import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Area } from '../../schema/area/area.rules.ts'
import {
  fateOf,
  predecessorsOn,
  publishedShare,
  type Succession,
  successorsOn,
  sumIsExact,
} from '../../schema/area/succession.rules.ts'

const tables = ['../shared/areas/successors.csv', '../shared/areas/units-changes-2026.csv']
const absent = !tables.every((table) => existsSync(table))

function area(id: string, foundedOn: string | null, endedOn: string | null): Area {
  return { id, tier: 'COMMUNE', foundedOn, endedOn, versions: [], predecessors: [], successors: [] }
}

function link(from: Area, to: Area, on: string, part?: { share: number | null }): Succession {
  const succession: Succession = {
    kind: part ? 'SPLIT' : 'MERGED',
    extent: part ? 'PART' : 'WHOLE',
    share: part ? part.share : 1,
    act: null,
    on,
    fromId: from.id,
    toId: to.id,
  }
  from.successors.push(succession)
  to.predecessors.push(succession)
  return succession
}

describe('the words of the register', () => {
  it.skipIf(absent)('each have a fate (needs the tables of the shared folder)', () => {
    const met = new Map<string, string>()
    for (const table of tables) {
      const [header = '', ...lines] = readFileSync(table, 'utf8').trim().split('\n').map(cellsOf)
      const at = (name: string) => header.indexOf(name)
      const isLink = at('fromTier') >= 0
      for (const cells of lines) {
        const word = cells[at('kind')] ?? ''
        const from = (isLink ? cells[at('fromTier')] : cells[at('tier')]) ?? ''
        const to = (isLink ? cells[at('toTier')] : cells[at('tier')]) ?? ''
        const fate = fateOf(word, from, to)
        met.set(`${word} ${from} ${to}`, fate === null ? 'LOST' : fate.keepsId ? 'KEEPS' : fate.kind)
      }
    }
    expect(Object.fromEntries(met)).toEqual({
      'unchanged province province': 'KEEPS',
      'unchanged commune commune': 'KEEPS',
      'renamed commune commune': 'KEEPS',
      'reclassified commune commune': 'KEEPS',
      'reclassified province province': 'KEEPS',
      'special_zone commune commune': 'KEEPS',
      'special_zone district commune': 'DISSOLVED',
      'merged province province': 'MERGED',
      'merged commune commune': 'MERGED',
      'split commune commune': 'SPLIT',
      'abolished_split district commune': 'DISSOLVED',
      'abolished_single district commune': 'DISSOLVED',
    })
  })

  it.skipIf(absent)(
    'keep the id of exactly 143 areas in the tables of 2025 (needs the shared folder)',
    () => {
      const [header = '', ...lines] = readFileSync(tables[0] ?? '', 'utf8')
        .trim()
        .split('\n')
        .map(cellsOf)
      const at = (name: string) => header.indexOf(name)
      const kept = lines.filter(
        (cells) =>
          fateOf(cells[at('kind')] ?? '', cells[at('fromTier')] ?? '', cells[at('toTier')] ?? '')?.keepsId,
      )
      expect(kept.length).toBe(143)
    },
  )

  it('are not guessed where they are new', () => {
    expect(fateOf('annexed', 'commune', 'commune')).toBeNull()
    expect(fateOf('constructor', 'commune', 'commune')).toBeNull()
  })

  it('tell a share only where all went, or all the people', () => {
    expect(publishedShare('WHOLE', 'Nhập toàn bộ')).toBe(1)
    expect(publishedShare('PART', 'Nhập một phần diện tích, toàn bộ dân số')).toBe(1)
    expect(publishedShare('PART', 'Nhập một phần')).toBeNull()
    expect(publishedShare('PART', 'Nhập toàn bộ diện tích')).toBeNull()
  })
})

describe('a sum over successions', () => {
  const a = area('a', null, '2025-06-30')
  const b = area('b', null, '2025-06-30')
  const north = area('north', '2025-07-01', null)
  const south = area('south', '2025-07-01', null)
  const whole = link(b, north, '2025-07-01')
  const toNorth = link(a, north, '2025-07-01', { share: null })
  const toSouth = link(a, south, '2025-07-01', { share: null })
  const outOf = (id: string) => [a, b].find((one) => one.id === id)?.successors ?? []

  it('is exact over whole areas', () => {
    expect(sumIsExact([whole], outOf)).toBe(true)
    expect(sumIsExact([])).toBe(true)
  })

  it('is an estimate over one part', () => {
    expect(sumIsExact([whole, toNorth], outOf)).toBe(false)
    expect(sumIsExact([toNorth])).toBe(false)
  })

  it('is exact again over all the parts of an area together', () => {
    expect(sumIsExact([whole, toNorth, toSouth], outOf)).toBe(true)
    expect(sumIsExact([toNorth, toSouth])).toBe(false)
  })

  it('is exact over a part that took all the people, and over the land that was left', () => {
    const c = area('c', null, '2025-06-30')
    const people = link(c, south, '2025-07-01', { share: 1 })
    const land = link(c, north, '2025-07-01', { share: null })
    expect(sumIsExact([people], () => c.successors)).toBe(true)
    expect(sumIsExact([land], () => c.successors)).toBe(true)
  })
})

describe('what stands in the place of an area', () => {
  const old = area('old', null, '2019-12-31')
  const middle = area('middle', '2020-01-01', '2025-06-30')
  const north = area('north', '2025-07-01', null)
  const south = area('south', '2025-07-01', null)
  link(old, middle, '2020-01-01')
  link(middle, north, '2025-07-01', { share: null })
  link(middle, south, '2025-07-01', { share: null })
  const all = new Map([old, middle, north, south].map((one) => [one.id, one]))
  const find = (id: string) => all.get(id)
  const ids = (areas: Area[]) => areas.map((one) => one.id)

  it('is itself while it lives, and its successors along as many steps as it takes', () => {
    expect(ids(successorsOn(old, '2019-12-31', find))).toEqual(['old'])
    expect(ids(successorsOn(old, '2020-01-01', find))).toEqual(['middle'])
    expect(ids(successorsOn(old, '2026-01-01', find))).toEqual(['north', 'south'])
  })

  it('leads back the same way', () => {
    expect(ids(predecessorsOn(north, '2026-01-01', find))).toEqual(['north'])
    expect(ids(predecessorsOn(north, '2025-06-30', find))).toEqual(['middle'])
    expect(ids(predecessorsOn(south, '2019-06-30', find))).toEqual(['old'])
  })

  it('is nobody where nothing is known to have followed', () => {
    expect(successorsOn(area('lost', null, '2020-12-31'), '2026-01-01', find)).toEqual([])
  })

  it('comes to an end even if two areas name each other', () => {
    const one = area('one', null, '2020-12-31')
    const two = area('two', null, '2020-12-31')
    link(one, two, '2021-01-01')
    link(two, one, '2021-01-01')
    const both = new Map([one, two].map((each) => [each.id, each]))
    expect(successorsOn(one, '2026-01-01', (id) => both.get(id))).toEqual([])
  })
})

/** The tables quote only cells that hold a comma. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/("([^"]*)"|[^,]*)(?:,|$)/g)].map((match) => match[2] ?? match[1] ?? '')
}
