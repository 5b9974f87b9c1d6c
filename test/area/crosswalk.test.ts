import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { at, codeOf, listAt, textAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

const idOf = async (code: string, tier: string, asOf: string) =>
  textAt(
    await world.ask(
      'integrator',
      'query ($code: String!, $tier: Tier!, $asOf: Day) { area(code: $code, tier: $tier, asOf: $asOf) { id } }',
      { code, tier, asOf },
    ),
    'area.id',
  )
const crosswalk = (variables: object) =>
  world.ask(
    'integrator',
    `query ($from: Day!, $to: Day!, $tier: Tier!, $parent: ID, $first: Int, $after: String) {
      crosswalk(from: $from, to: $to, tier: $tier, parent: $parent, first: $first, after: $after) {
        nodes { from { code name } to { code name } same extent share steps { kind on } }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    { first: 200, ...variables },
  )

describe('the crosswalk', () => {
  it('leads the communes of Lai Châu from before the reform to those since: 03412 to 03390', async () => {
    const parent = await idOf('12', 'PROVINCE', '2025-06-30')
    const rows = listAt(
      await crosswalk({ from: '2025-06-30', to: '2025-07-01', tier: 'COMMUNE', parent }),
      'crosswalk.nodes',
    )
    const codes = rows.map(
      (row) => `${textAt({ data: row }, 'from.code')} ${textAt({ data: row }, 'to.code')}`,
    )
    expect(codes).toContain('03412 03390')
    expect(codes).toContain('03390 03390')
    const same = rows.filter((row) => at({ data: row }, 'same') === true)
    for (const row of same) expect(row).toMatchObject({ extent: 'WHOLE', share: 1, steps: [] })
    expect(new Set(codes.map((pair) => pair.slice(0, 5))).size).toBeGreaterThan(100)
  })

  it('leads back from a day to an earlier one, to areas of the same tier', async () => {
    const parent = await idOf('12', 'PROVINCE', '2026-01-01')
    const rows = listAt(
      await crosswalk({ from: '2026-01-01', to: '2025-06-30', tier: 'COMMUNE', parent }),
      'crosswalk.nodes',
    )
    const binhLu = rows.filter((row) => at({ data: row }, 'from.code') === '03390')
    expect(binhLu.map((row) => at({ data: row }, 'to.name')).sort()).toEqual([
      'Thị trấn Tam Đường',
      'Xã Bình Lư',
      'Xã Sơn Bình',
    ])
  })

  it('of provinces needs no parent: Bình Phước is in Đồng Nai, which became a city', async () => {
    const rows = listAt(
      await crosswalk({ from: '2025-06-30', to: '2026-05-01', tier: 'PROVINCE' }),
      'crosswalk.nodes',
    )
    expect(rows).toHaveLength(63)
    expect(rows.find((row) => at({ data: row }, 'from.code') === '70')).toMatchObject({
      from: { name: 'Tỉnh Bình Phước' },
      to: { name: 'Thành phố Đồng Nai' },
      same: false,
      extent: 'WHOLE',
      steps: [{ kind: 'MERGED', on: '2025-07-01' }],
    })
  })

  it('is paged, each row once', async () => {
    const whole = listAt(
      await crosswalk({ from: '2025-06-30', to: '2025-07-01', tier: 'PROVINCE' }),
      'crosswalk.nodes',
    )
    const paged: unknown[] = []
    let after: unknown = null
    do {
      const page = await crosswalk({
        from: '2025-06-30',
        to: '2025-07-01',
        tier: 'PROVINCE',
        first: 20,
        after,
      })
      paged.push(...listAt(page, 'crosswalk.nodes'))
      after = at(page, 'crosswalk.pageInfo.hasNextPage') ? at(page, 'crosswalk.pageInfo.endCursor') : null
    } while (after)
    expect(paged).toEqual(whole)
  })

  it('says to ask province by province, and which tiers lie below', async () => {
    const nation = await crosswalk({ from: '2025-06-30', to: '2025-07-01', tier: 'COMMUNE' })
    expect(nation.errors?.[0]?.message).toMatch(/one after the other/)
    const parent = await idOf('12', 'PROVINCE', '2026-01-01')
    const above = await crosswalk({ from: '2025-06-30', to: '2025-07-01', tier: 'PROVINCE', parent })
    expect(above.errors?.[0]?.message).toMatch(/has to lie below/)
  })

  it('says when a parent ended, or was founded, that did not exist on the day `from`', async () => {
    const district = await idOf('180', 'DISTRICT', '2025-06-30')
    const ended = await crosswalk({
      from: '2025-07-01',
      to: '2026-01-01',
      tier: 'COMMUNE',
      parent: district,
    })
    expect(codeOf(ended)).toBe('INVALID_INPUT')
    expect(ended.errors?.[0]?.extensions.message).toEqual({
      vi: expect.stringMatching(/kết thúc ngày 30\/06\/2025/),
      en: expect.stringMatching(/ended on 2025-06-30/),
    })
    const commune = await idOf('03390', 'COMMUNE', '2025-07-01')
    const tooEarly = await crosswalk({
      from: '2025-06-30',
      to: '2026-01-01',
      tier: 'COMMUNE',
      parent: commune,
    })
    expect(codeOf(tooEarly)).toBe('INVALID_INPUT')
  })
})

describe('the tree of a day', () => {
  it.each([
    ['2024-12-31', false],
    ['2025-01-01', true],
  ])('on %s says whether the register knows all of it: %s', async (asOf, complete) => {
    const answer = await world.ask(
      'integrator',
      'query ($d: Day!) { area(code: "VN", tier: NATION, asOf: $d) { complete children(first: 1) { nodes { complete } } } }',
      { d: asOf },
    )
    expect(at(answer, 'area')).toMatchObject({ complete, children: { nodes: [{ complete }] } })
  })
})
