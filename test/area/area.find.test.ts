import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { areaSentences } from '../../schema/area/area.rules.ts'
import { saveAreas } from '../../schema/area/write.operations.ts'
import { ValidationProblem } from '../../schema/errors.ts'
import { areaId } from '../../schema/ids.ts'
import { at, listAt, textAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'
import { worldAreas } from '../world/areas.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

const ask = (query: string, variables?: object) => world.ask('integrator', query, variables)
const byCode = (code: string, tier: string, asOf?: string) =>
  ask(
    'query ($code: String!, $tier: Tier!, $asOf: Day) { area(code: $code, tier: $tier, asOf: $asOf) { id name code type alive asOf parent { name } } }',
    {
      code,
      tier,
      asOf,
    },
  )
const namesAt = (answer: Awaited<ReturnType<typeof ask>>, path: string) =>
  listAt(answer, path).map((node) => textAt({ data: node }, 'name'))

describe('a code with its tier and a day', () => {
  it('03390 is Thị trấn Tam Đường until 2025-06-30 and Xã Bình Lư since: two areas', async () => {
    const before = await byCode('03390', 'COMMUNE', '2025-06-30')
    const since = await byCode('03390', 'COMMUNE', '2025-07-01')
    expect(at(before, 'area')).toMatchObject({ name: 'Thị trấn Tam Đường', type: 'TOWNSHIP', alive: true })
    expect(at(since, 'area')).toMatchObject({
      name: 'Xã Bình Lư',
      type: 'COMMUNE',
      parent: { name: 'Tỉnh Lai Châu' },
    })
    expect(at(before, 'area.id')).not.toBe(at(since, 'area.id'))
  })

  it('the former Xã Bình Lư bore another code, and is a third', async () => {
    const former = await byCode('03412', 'COMMUNE', '2025-06-30')
    expect(at(former, 'area.name')).toBe('Xã Bình Lư')
    expect(at(await byCode('03412', 'COMMUNE', '2025-07-01'), 'area')).toBe(null)
  })

  it('46 keeps its id when the province becomes a city', async () => {
    const before = await byCode('46', 'PROVINCE', '2024-12-31')
    const since = await byCode('46', 'PROVINCE', '2025-01-01')
    expect(at(before, 'area')).toMatchObject({ name: 'Tỉnh Thừa Thiên Huế', type: 'PROVINCE' })
    expect(at(since, 'area')).toMatchObject({ name: 'Thành phố Huế', type: 'MUNICIPALITY' })
    expect(at(before, 'area.id')).toBe(at(since, 'area.id'))
  })

  it('75 keeps its id when Đồng Nai becomes a city on 2026-04-30', async () => {
    const before = await byCode('75', 'PROVINCE', '2026-04-29')
    const since = await byCode('75', 'PROVINCE', '2026-04-30')
    expect([at(before, 'area.type'), at(since, 'area.type')]).toEqual(['PROVINCE', 'MUNICIPALITY'])
    expect(at(before, 'area.id')).toBe(at(since, 'area.id'))
  })

  it('means nothing at another tier, or for a code that nobody bears', async () => {
    expect(at(await byCode('03390', 'PROVINCE'), 'area')).toBe(null)
    expect(at(await byCode('99999', 'COMMUNE'), 'area')).toBe(null)
  })
})

describe('the tree as of a day', () => {
  const tree = (asOf: string, code: string, tier = 'PROVINCE') =>
    ask(
      'query ($code: String!, $tier: Tier!, $asOf: Day!) { area(code: $code, tier: $tier, asOf: $asOf) { name childCount children(first: 200) { nodes { name tier alive parent { name } ancestors { name } } } } }',
      { code, tier, asOf },
    )

  it('has 63 provinces until 2025-06-30 and 34 since', async () => {
    for (const [day, count] of [
      ['2025-06-30', 63],
      ['2025-07-01', 34],
    ] as const) {
      const nation = await tree(day, 'VN', 'NATION')
      expect(listAt(nation, 'area.children.nodes')).toHaveLength(count)
      expect(at(nation, 'area.childCount')).toBe(count)
    }
  })

  it('has districts between until 2025-06-30, and none since', async () => {
    const before = await tree('2025-06-30', '12')
    const since = await tree('2025-07-01', '12')
    const tiers = (answer: typeof before) =>
      new Set(listAt(answer, 'area.children.nodes').map((node) => at({ data: node }, 'tier')))
    expect(tiers(before)).toEqual(new Set(['DISTRICT']))
    expect(tiers(since)).toEqual(new Set(['COMMUNE']))
    expect(listAt(since, 'area.children.nodes')).toHaveLength(38)
    expect(at(since, 'area.children.nodes.0.ancestors')).toEqual([
      { name: 'Việt Nam' },
      { name: 'Tỉnh Lai Châu' },
    ])
  })

  it('has children in Vietnamese order, of the name without the word of its type', async () => {
    const names = namesAt(await tree('2025-07-01', '46'), 'area.children.nodes')
    expect(names).toHaveLength(40)
    const bare = names.map((name) => name.replace(/^(?:Xã|Phường|Đặc khu) /, ''))
    expect(bare).toEqual([...bare].sort(new Intl.Collator('vi', { numeric: true }).compare))
    expect(bare.findIndex((name) => name.startsWith('Đ'))).toBeGreaterThan(
      bare.findIndex((name) => name.startsWith('D')),
    )
  })

  it('tells the names of its day: Đồng Nai and its wards before and since 2026-04-30', async () => {
    const before = namesAt(await tree('2026-04-29', '75'), 'area.children.nodes')
    const since = namesAt(await tree('2026-04-30', '75'), 'area.children.nodes')
    expect(since.length).toBe(before.length)
    expect(since.filter((name) => !before.includes(name))).toHaveLength(10)
  })

  it('pages through children, each once, in the same order', async () => {
    const whole = namesAt(await tree('2025-07-01', '46'), 'area.children.nodes')
    const paged: string[] = []
    let after: unknown = null
    do {
      const page = await ask(
        'query ($after: String) { area(code: "46", tier: PROVINCE, asOf: "2025-07-01") { children(first: 7, after: $after) { nodes { name } pageInfo { endCursor hasNextPage } } } }',
        { after },
      )
      paged.push(...namesAt(page, 'area.children.nodes'))
      after = at(page, 'area.children.pageInfo.hasNextPage')
        ? at(page, 'area.children.pageInfo.endCursor')
        : null
    } while (after)
    expect(paged).toEqual(whole)
  })
})

describe('successions', () => {
  it('lead from huyện Bắc Sơn to its six communes, and back', async () => {
    const district = await ask(
      '{ area(code: "185", tier: DISTRICT, asOf: "2025-06-30") { name endedOn successors { kind kindLabel { vi en } extent on to { name alive predecessors { from { name } } } } } }',
    )
    expect(at(district, 'area')).toMatchObject({ name: 'Huyện Bắc Sơn', endedOn: '2025-06-30' })
    const successors = listAt(district, 'area.successors')
    expect(successors).toHaveLength(6)
    for (const one of successors) {
      expect(one).toMatchObject({ on: '2025-07-01', to: { alive: true, predecessors: expect.any(Array) } })
    }
    const names = successors.map((one) => textAt({ data: one }, 'to.name'))
    expect(names).toContain('Xã Bắc Sơn')
  })

  it('say of what Xã Bình Lư was made, and whether its past is a plain sum', async () => {
    const answer = await ask(
      '{ area(code: "03390", tier: COMMUNE, asOf: "2025-07-01") { predecessors { extent share from { name code alive } } sumOfPredecessorsIsExact } }',
    )
    const names = listAt(answer, 'area.predecessors').map((one) => textAt({ data: one }, 'from.name'))
    expect(names.sort()).toEqual(['Huyện Tam Đường', 'Thị trấn Tam Đường', 'Xã Bình Lư', 'Xã Sơn Bình'])
    expect(at(answer, 'area.sumOfPredecessorsIsExact')).toBe(true)
  })
})

describe('the search by name', () => {
  const search = (name: string, more = '') =>
    ask(
      `query ($name: String!) { areas(where: { name: { search: $name } ${more} }, asOf: "2026-06-01") { nodes { id name alive tier } } }`,
      { name },
    )

  it.each([
    ['dak lak'],
    ['ĐẮK LẮK'],
    ['Đắk Lắk'.normalize('NFD')],
    ['Đắk Lắk'],
    ['tỉnh đắk lắk'],
    ['  Đắk   Lắk '],
  ])('finds Đắk Lắk from %j', async (name) => {
    const names = namesAt(await search(name), 'areas.nodes')
    expect(names[0]).toBe('Tỉnh Đắk Lắk')
  })

  it('gives two areas of one name as two hits, those alive first', async () => {
    const hits = listAt(await search('Bình Lư'), 'areas.nodes')
    const same = hits.filter((hit) => at({ data: hit }, 'name') === 'Xã Bình Lư')
    expect(same).toHaveLength(2)
    expect(same.map((hit) => at({ data: hit }, 'alive'))).toEqual([true, false])
  })

  it('puts those alive on the day asked for first, not those of today', async () => {
    const answer = await ask(
      '{ areas(where: { name: { search: "Bình Lư" }, tier: { eq: COMMUNE } }, asOf: "2025-06-30") { nodes { name code alive } } }',
    )
    expect(listAt(answer, 'areas.nodes')[0]).toEqual({ name: 'Xã Bình Lư', code: '03412', alive: true })
  })

  it.each(['xa binh lu', 'Xa Binh Lu', 'binh lu', 'xã Bình Lư'])(
    'finds Xã Bình Lư from %j, whatever accents its type lost',
    async (name) => {
      expect(namesAt(await search(name), 'areas.nodes')).toContain('Xã Bình Lư')
    },
  )

  it('puts the exact name before those that begin so', async () => {
    const names = namesAt(await search('Huế'), 'areas.nodes')
    expect(names[0]).toMatch(/Huế$/)
  })

  it('narrows by tier, parent and life', async () => {
    const provinces = await search('hue', 'tier: { eq: PROVINCE }')
    expect(listAt(provinces, 'areas.nodes')).toHaveLength(1)
    const dead = await search('Bình Lư', 'alive: false')
    for (const hit of listAt(dead, 'areas.nodes')) expect(hit).toMatchObject({ alive: false })
    const parent = textAt(await byCode('12', 'PROVINCE'), 'area.id')
    const under = await search('Bình Lư', `parent: { eq: "${parent}" }`)
    expect(listAt(under, 'areas.nodes')).toHaveLength(1)
  })
})

describe('the register', () => {
  it('takes the same areas again without writing anything', async () => {
    const context = await world.as('ministry')
    expect(await saveAreas(context, worldAreas(areaId))).toBe(0)
    const history = await context.store.audit.query.primary({ thing: 'Area#register' }).go()
    const again = await saveAreas(context, worldAreas(areaId))
    const after = await context.store.audit.query.primary({ thing: 'Area#register' }).go()
    expect([again, after.data.length]).toEqual([0, history.data.length])
    expect(history.data.length).toBeGreaterThan(0)
  })

  it('forgets a version that an area no longer has', async () => {
    const context = await world.as('ministry')
    const parentId = areaId('NATION', 'VN', null)
    const version = (from: string | null, to: string | null, name: string) => ({
      from,
      to,
      code: '98',
      name,
      type: 'PROVINCE' as const,
      parentId,
      act: null,
    })
    const thing = {
      id: 'trial0000000000',
      tier: 'PROVINCE' as const,
      foundedOn: '1990-01-01',
      endedOn: '1991-12-31',
    }
    const links = { predecessors: [], successors: [] }
    const first = version('1990-01-01', '1990-12-31', 'Tỉnh Thử Một')
    const second = version('1991-01-01', '1991-12-31', 'Tỉnh Thử Hai')
    await saveAreas(context, [{ ...thing, ...links, versions: [first, second] }])
    const whole = version('1990-01-01', '1991-12-31', 'Tỉnh Thử Cả')
    await saveAreas(context, [{ ...thing, ...links, versions: [whole] }])
    const names = async (day: string) =>
      namesAt(
        await ask(
          'query ($d: Day!) { area(code: "VN", tier: NATION, asOf: $d) { children(first: 200) { nodes { name } } } }',
          { d: day },
        ),
        'area.children.nodes',
      ).filter((name) => name.includes('Thử'))
    expect(await names('1990-06-01')).toEqual(['Tỉnh Thử Cả'])
    expect(await names('1991-06-01')).toEqual(['Tỉnh Thử Cả'])
    expect(at(await byCode('98', 'PROVINCE', '1991-06-01'), 'area.name')).toBe('Tỉnh Thử Cả')
  })

  it('refuses an area whose versions leave a gap, and writes nothing', async () => {
    const context = await world.as('ministry')
    const [province] = worldAreas(areaId).filter(
      ({ tier, versions }) => tier === 'PROVINCE' && versions.length === 2,
    )
    if (!province?.versions[1]) throw new Error('The sample world has no province of two versions')
    const broken = {
      ...province,
      versions: [province.versions[0], { ...province.versions[1], from: '2099-01-01' }].filter(
        (one) => one !== undefined,
      ),
    }
    const refusal = await saveAreas(context, [broken]).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(ValidationProblem)
    expect(refusal).toMatchObject({ bilingual: areaSentences.gap })
  })

  it('tells an area by its id on any day: names over time, oldest first', async () => {
    const id = textAt(await byCode('46', 'PROVINCE'), 'area.id')
    const answer = await ask(
      'query ($id: ID!) { area(id: $id, asOf: "2020-01-01") { name asOf versions { from to name code act parent { name } } } node(id: $id) { ... on Area { name } } }',
      { id },
    )
    expect(at(answer, 'area')).toMatchObject({ name: 'Tỉnh Thừa Thiên Huế', asOf: '2020-01-01' })
    expect(at(answer, 'node.name')).toBe('Thành phố Huế')
    expect(at(answer, 'area.versions')).toMatchObject([
      { from: null, to: '2024-12-31', name: 'Tỉnh Thừa Thiên Huế' },
      { from: '2025-01-01', to: null, name: 'Thành phố Huế' },
    ])
  })
})

describe('many areas by their codes', () => {
  const ask = (args: string) => world.ask('integrator', `{ areas(${args}) { nodes { code name tier } } }`)
  it('are those that bore them on the day at the tier, in the order asked, one Query a code', async () => {
    const codes = 'code: { in: ["03390", "12", "99999", "03390", "x y"] }'
    const counted = await world.count(() =>
      ask(`asOf: "2025-07-01", where: { ${codes}, tier: { eq: COMMUNE } }`),
    )
    expect(listAt(counted.result, 'areas.nodes')).toEqual([
      { code: '03390', name: 'Xã Bình Lư', tier: 'COMMUNE' },
    ])
    expect(counted.requests - 1).toBe(3)
    const before = await ask(`asOf: "2025-06-30", where: { ${codes}, tier: { in: [PROVINCE, COMMUNE] } }`)
    expect(listAt(before, 'areas.nodes').map((node) => Object(node).name)).toEqual([
      'Thị trấn Tam Đường',
      'Tỉnh Lai Châu',
    ])
  })

  it('are refused without a tier, and when there are too many', async () => {
    const many = Array.from({ length: 26 }, (_, index) => `"${10_000 + index}"`).join(', ')
    for (const where of [
      'code: { eq: "12" }',
      `code: { in: [${many}] }, tier: { in: [PROVINCE, COMMUNE] }`,
    ]) {
      const { errors } = await ask(`where: { ${where} }`)
      expect(errors?.[0]?.extensions, where).toMatchObject({ code: 'INVALID_INPUT' })
    }
  })
})

describe('many areas by their ids', () => {
  const idOf = async (code: string, tier: string, asOf: string) =>
    textAt(await byCode(code, tier, asOf), 'area.id')
  const made = (type: string, index: number) =>
    Buffer.from(`${type}:nobody${String(index).padStart(10, '0')}`).toString('base64')
  const list = (ids: string[], more = '', rest = '') =>
    ask(
      `query ($ids: [ID!]!) { areas(first: 200 ${rest}, where: { id: { in: $ids } ${more} }) { nodes { name alive asOf } } }`,
      { ids },
    )

  it('are as they were on the day, in the order asked, each once; who is not there is left out', async () => {
    const hue = await idOf('46', 'PROVINCE', '2026-01-01')
    const township = await idOf('03390', 'COMMUNE', '2025-06-30')
    const ids = [hue, made('Area', 1), township, hue]
    const then = await list(ids, '', 'asOf: "2024-12-31"')
    expect(listAt(then, 'areas.nodes')).toEqual([
      { name: 'Tỉnh Thừa Thiên Huế', alive: true, asOf: '2024-12-31' },
      { name: 'Thị trấn Tam Đường', alive: true, asOf: '2024-12-31' },
    ])
    const since = await list(ids.toReversed(), 'alive: true', 'asOf: "2025-07-01"')
    expect(namesAt(since, 'areas.nodes')).toEqual(['Thành phố Huế'])
    expect(namesAt(await list(ids, 'tier: { eq: COMMUNE }'), 'areas.nodes')).toEqual(['Thị trấn Tam Đường'])
    const named = await list(ids, 'name: { search: "hue" }')
    expect(namesAt(named, 'areas.nodes')).toEqual(['Thành phố Huế'])
  })

  it('are those written since a moment, where that is asked', async () => {
    const ids = [await idOf('46', 'PROVINCE', '2026-01-01'), await idOf('12', 'PROVINCE', '2026-01-01')]
    const since = await list(ids, 'updatedSince: "2020-01-01T00:00:00Z"')
    expect(namesAt(since, 'areas.nodes')).toEqual(['Thành phố Huế', 'Tỉnh Lai Châu'])
    expect(listAt(await list(ids, 'updatedSince: "2999-01-01T00:00:00Z"'), 'areas.nodes')).toEqual([])
  })

  it('are a BatchGet a hundred, 200 at most, and of no other type', async () => {
    const many = Array.from({ length: 201 }, (_, index) => made('Area', index))
    const { result, requests } = await world.count(() => list(many.slice(1)))
    expect(listAt(result, 'areas.nodes')).toEqual([])
    expect(requests - 1).toBeLessThanOrEqual(2)
    for (const ids of [many, [made('Plan', 1)]]) {
      const { errors } = await list(ids)
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' })
    }
  })
})
