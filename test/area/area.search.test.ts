import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runMigration } from '../../functions/dev/migration-job.ts'
import type { RawRow } from '../../functions/dev/raw-table.ts'
import { openTableClient } from '../../functions/table-client.ts'
import {
  type Area,
  areaMatcherOf,
  bareName,
  foldedBareName,
  isAliveOn,
} from '../../schema/area/area.rules.ts'
import { pageOfAreas } from '../../schema/area/list.operations.ts'
import { searchAreas } from '../../schema/area/search.operations.ts'
import { saveAreas } from '../../schema/area/write.operations.ts'
import type { TableClient } from '../../schema/bodies.ts'
import type { Context } from '../../schema/context.ts'
import { areaId } from '../../schema/ids.ts'
import { areasSought } from '../../schema/migration/0014-areas-sought.rules.ts'
import { byVietnameseName, fold } from '../../schema/name.rules.ts'
import { openStore } from '../../schema/store.ts'
import { pace, type Rows, startRows } from '../migration/rows.ts'
import { at, listAt, textAt } from '../world/answers.ts'

const day = '2026-06-01'
const parentId = areaId('PROVINCE', '12', null)
const first = [
  'Dzan',
  'Dzân',
  'Dzẩn',
  'Dzan Hòa',
  'Dzan Hoà',
  'Dzân Hòa',
  'Dzan Thủy',
  'Dzan Thuỷ',
  'Dzủy',
  'Dzuỷ',
]
const second = ['', 'Bình', 'Bính', 'Phú', 'Lạc', 'Lộc', 'Xá', '1', '2', '10']
const third = ['', 'B', 'Đông', 'Tây']

/** Names that begin alike, differ by a tone's place or by an accent, or not at all; some areas have two, some are gone. */
function generated(): Area[] {
  const names = first.flatMap((one) =>
    second.flatMap((two) => third.map((three) => `${one} ${two} ${three}`.replace(/ +/g, ' ').trim())),
  )
  return names.map((name, index): Area => {
    const code = String(90_000 + index)
    const type = index % 7 === 0 ? 'TOWNSHIP' : 'COMMUNE'
    const word = type === 'TOWNSHIP' ? 'Thị trấn' : 'Xã'
    const endedOn = index % 3 === 0 ? '2025-06-30' : null
    const former = index % 5 === 0 ? `${word} ${names[(index * 31) % names.length]}` : null
    const version = { code, type, parentId, act: null } as const
    const last = { ...version, name: `${word} ${name}`, to: endedOn }
    return {
      id: areaId('COMMUNE', code, null),
      tier: 'COMMUNE',
      foundedOn: null,
      endedOn,
      versions: former
        ? [
            { ...version, name: former, from: null, to: '2020-12-31' },
            { ...last, from: '2021-01-01' },
          ]
        : [{ ...last, from: null }],
      predecessors: [],
      successors: [],
    }
  })
}
const areas = generated()

/** All areas read whole, of which the first 250 in the order of their keys are looked at, and those called just so. */
function asWhole(text: string, aliveOnly: boolean): string[] {
  const folded = fold(bareName(text.normalize('NFC').trim()))
  const keyed = areas
    .flatMap((area) =>
      area.versions.map(({ name, from }) => ({
        area,
        key: `${fold(bareName(name))}#${area.id}#${from ?? '0000-00-00'}`,
      })),
    )
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const found = [folded, foldedBareName(folded)].flatMap((one) => [
    ...keyed.filter(({ key }) => key.startsWith(one)).slice(0, 250),
    ...keyed.filter(({ key }) => key.startsWith(`${one}#`)).slice(0, 250),
  ])
  const rankOf = areaMatcherOf(text)
  return [...new Set(found.map(({ area }) => area))]
    .filter((area) => !aliveOnly || isAliveOn(area, day))
    .flatMap((area) => {
      const ranked = area.versions.flatMap(({ name }) => {
        const rank = rankOf(name)
        return rank === null ? [] : [{ area, name, rank }]
      })
      return ranked.toSorted((a, b) => a.rank - b.rank).slice(0, 1)
    })
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        Number(isAliveOn(b.area, day)) - Number(isAliveOn(a.area, day)) ||
        byVietnameseName(a.name, b.name) ||
        (a.area.id < b.area.id ? -1 : 1),
    )
    .map(({ area, name, rank }) => `${rank} ${name} ${area.id}`)
}

let started: Rows
let context: Context
beforeAll(async () => {
  started = await startRows()
  context = await started.world.as('ministry')
  await saveAreas(context, areas)
})
afterAll(() => started.close())

const texts = [
  'dzan hoa',
  'Dzan Hòa',
  'Dzan Hoà',
  'DZÂN HOÀ',
  'dzan thủy',
  'xa dzan binh',
  'Xã Dzan Bình',
  'TT Dzân Lạc',
]
const many = ['dzan', 'Dzân', 'dz', 'xã dzan']

describe('of names that begin alike', () => {
  it.each([
    ...texts,
    ...texts.map((text) => text.normalize('NFD')),
    'dzuy',
    'dzủy 1',
    'Thị trấn Dzuỷ',
    ...many,
  ])('“%s” finds the same in the same order as comparing areas read whole', async (text) => {
    for (const aliveOnly of [false, true]) {
      const hits = await searchAreas(context, text, { day, aliveOnly })
      const expected = asWhole(text, aliveOnly)
      expect(expected.length).toBeGreaterThan(0)
      expect(hits.map(({ rank, name, id }) => `${rank} ${name} ${id}`)).toEqual(expected)
    }
  })

  it('pages hold each hit once, in that order', async () => {
    const query = `query ($after: String) {
      areas(where: { name: { search: "dzan hoa" }, alive: true }, first: 7, after: $after, asOf: "${day}") {
        nodes { code } pageInfo { endCursor hasNextPage } } }`
    const codes: unknown[] = []
    let after: string | undefined
    do {
      const answer = await started.world.ask('integrator', query, { after })
      codes.push(
        ...listAt(answer, 'areas.nodes').map((_, index) => textAt(answer, `areas.nodes.${index}.code`)),
      )
      after =
        at(answer, 'areas.pageInfo.hasNextPage') === true
          ? textAt(answer, 'areas.pageInfo.endCursor')
          : undefined
    } while (after)
    const expected = asWhole('dzan hoa', true).map(
      (hit) => areas.find(({ id }) => hit.endsWith(id))?.versions.at(-1)?.code,
    )
    expect(codes).toEqual(expected)
  })

  it('two requests to the table tell which they are, and a third reads those alone whole that are answered', async () => {
    const { engine } = started.world
    const client = openTableClient(engine.endpoint)
    const asked: object[] = []
    const listening: TableClient = {
      send(command) {
        asked.push(command.input)
        return client.send(command)
      },
    }
    const overheard = { ...context, store: openStore(listening, engine.tableName) }
    const hits = await searchAreas(overheard, 'dzan', { day })
    expect(hits.length).toBeGreaterThan(200)
    expect(asked).toHaveLength(2)
    for (const query of asked)
      expect(query).toMatchObject({ ProjectionExpression: '#id, #updatedAt, #sought' })
    const page = await pageOfAreas(overheard, { name: { search: 'dzan' } }, day, { first: 5 })
    expect(page.edges.map(({ node }) => node)).toMatchObject(hits.slice(0, 5).map(({ id }) => ({ id })))
    expect(asked).toHaveLength(5)
    expect(JSON.stringify(asked[4]).match(/area#/g)).toHaveLength(5)
  })
})

describe('areas that an older version wrote, which does not note what a search compares', () => {
  /** Of those whose name begins so: a few, for each is written anew. */
  const isSome = ({ pk, sk, folded }: RawRow) =>
    pk?.S?.startsWith('area#') && sk?.S?.startsWith('version#') && folded?.S?.startsWith('dzan hoa b')
  async function versionRows(): Promise<RawRow[]> {
    const found: RawRow[] = []
    for await (const page of started.rows.pages()) found.push(...page.rows.filter(isSome))
    return found
  }

  it('are found as well, and noted as this version notes them by a migration', async () => {
    const noted = await versionRows()
    const before = await searchAreas(context, 'dzan hoa', { day })
    expect(noted.length).toBeGreaterThan(5)
    const stripped = noted.map(({ sought, ...row }) => ({ put: row }))
    await started.rows.write(stripped)
    expect(await searchAreas(context, 'dzan hoa', { day })).toEqual(before)

    expect(await runMigration(started.where, areasSought, pace)).toMatchObject({ written: noted.length })
    expect(await versionRows()).toEqual(noted)
  })
})
