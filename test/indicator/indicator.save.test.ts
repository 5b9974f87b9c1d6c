import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { nothingToUndo } from '../../schema/indicator/indicator.operations.ts'
import { at, listAt, numberAt, textAt } from '../world/answers.ts'
import { type Answer, startWorld, type World } from '../world/api.ts'
import { creatingIndicator, undoingIndicator, updatingIndicator } from '../world/plan-verbs.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

const both = (vi: string, en: string) => ({ vi, en })
const count = (more: object = {}) => ({
  code: 'THU-01',
  programme: 'GENDER_BASED_VIOLENCE',
  name: both('Số buổi truyền thông', 'Awareness sessions'),
  definition: both('Mỗi buổi đếm một lần', 'Each session counts once'),
  unit: 'COUNT',
  direction: 'NONE',
  aggregation: 'SUM',
  frequency: 'ANNUAL',
  method: both('Đếm', 'Counting'),
  source: both('Báo cáo của xã', 'Reports of communes'),
  responsibleAgencyKind: 'PEOPLES_COMMITTEE',
  ...more,
})
const create = (person: string, indicator: object): Promise<Answer> =>
  world.ask(person, creatingIndicator, { input: { indicator } })
const update = (person: string, id: string, expectedVersion: number, indicator: object): Promise<Answer> =>
  world.ask(person, updatingIndicator, { input: { id, expectedVersion, indicator } })
const indicatorOf = (answer: Answer) => ({
  id: textAt(answer, 'done.indicator.id'),
  version: numberAt(answer, 'done.indicator.version'),
})
const entries = async (id: string) => {
  const { store } = await world.as('ministry')
  const raw = Buffer.from(id, 'base64').toString().split(':')[1] ?? ''
  const { data } = await store.audit.query.primary({ thing: `Indicator#${raw}` }).go()
  return data.map(({ entry }) => [entry.verb, entry.version])
}

describe('the catalogue', () => {
  it('has the indicators that the plans imply, in order of code, in both languages', async () => {
    const answer = await world.ask(
      'integrator',
      '{ indicators(first: 200) { nodes { code key: version name { vi en } definition { vi en } numerator { vi } denominator { vi } unit variants { key name { vi en } note { vi en } } sensitive } } }',
    )
    const nodes = listAt(answer, 'indicators.nodes')
    const codes = nodes.map((node) => textAt({ data: node }, 'code'))
    expect(codes.length).toBeGreaterThan(10)
    expect(codes).toEqual([...codes].sort())
    for (const node of nodes) {
      expect(textAt({ data: node }, 'name.vi')).not.toBe('')
      expect(textAt({ data: node }, 'name.en')).not.toBe('')
      if (at({ data: node }, 'unit') === 'PERCENT') expect(at({ data: node }, 'denominator.vi')).toBeTruthy()
    }
    expect(JSON.stringify(nodes)).toMatch(/"variants":\[\{/)
  })

  it('is searched by code and name, accents or not', async () => {
    const search = (text: string) =>
      world.ask(
        'integrator',
        'query ($t: String!) { indicators(where: { name: { search: $t } }) { nodes { code } } }',
        { t: text },
      )
    expect(listAt(await search('gbv-06'), 'indicators.nodes')).toEqual([{ code: 'GBV-06' }])
    expect(listAt(await search('co so giao duc'), 'indicators.nodes').length).toBeGreaterThan(0)
  })
})

describe('a new indicator', () => {
  it('is sensitive until declared otherwise', async () => {
    const silent = await create('ministry', count({ code: 'THU-10' }))
    expect(at(silent, 'done.indicator')).toMatchObject({ code: 'THU-10', version: 1, sensitive: true })
    const declared = await create('ministry', count({ code: 'THU-11', sensitive: false }))
    expect(at(declared, 'done.indicator.sensitive')).toBe(false)
    expect(await entries(indicatorOf(silent).id)).toEqual([['create', 1]])
  })

  it.each([
    [['indicator', 'code'], { code: 'thấp' }],
    [['indicator', 'code'], { code: 'GBV-06' }],
    [['indicator', 'name', 'en'], { name: both('Chỉ tiếng Việt', ' ') }],
    [['indicator', 'definition'], { definition: both('x'.repeat(4_001), 'x') }],
    [['indicator', 'numerator'], { unit: 'PERCENT', aggregation: 'NONE', denominator: both('Mẫu', 'Whole') }],
    [['indicator', 'aggregation'], { aggregation: 'RATIO_OF_SUMS' }],
    [['indicator', 'direction'], { direction: 'UP' }],
    [['indicator', 'validTo'], { validFrom: '2026-01-01', validTo: '2025-01-01' }],
    [
      ['indicator', 'variants', '0', 'key'],
      { variants: [{ key: 'Không', name: both('a', 'b'), note: both('a', 'b') }] },
    ],
  ])('is refused at %j (%#)', async (path, change) => {
    const answer = await create('ministry', count({ code: 'THU-20', ...change }))
    expect(at(answer, 'done')).toMatchObject({ __typename: 'ValidationError', code: 'INVALID_INPUT' })
    expect(listAt(answer, 'done.issues').map((issue) => at({ data: issue }, 'path'))).toContainEqual(path)
  })

  it('has a code of its own, also when two are made at once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => create('ministry', count({ code: 'THU-30' }))))
    const types = answers.map((answer) => at(answer, 'done.__typename')).sort()
    expect(types).toEqual(['CreateIndicatorSuccess', 'ValidationError', 'ValidationError'])
  })
})

describe('a changed indicator', () => {
  it('is a new version under the same id; the former stay readable, newest first', async () => {
    const made = indicatorOf(await create('ministry', count({ code: 'THU-40' })))
    const second = await update('ministry', made.id, 1, count({ code: 'THU-40', name: both('Hai', 'Two') }))
    const third = await update('ministry', made.id, 2, count({ code: 'THU-40', name: both('Ba', 'Three') }))
    expect(at(second, 'done.indicator.version')).toBe(2)
    expect(at(third, 'done.indicator')).toMatchObject({
      id: made.id,
      version: 3,
      name: { vi: 'Ba' },
      formerVersions: [
        { version: 2, name: { vi: 'Hai' } },
        { version: 1, name: { vi: 'Số buổi truyền thông' } },
      ],
    })
    expect(await entries(made.id)).toEqual([
      ['create', 1],
      ['update', 2],
      ['update', 3],
    ])
    const read = await world.ask('integrator', 'query ($id: ID!) { indicator(id: $id) { name { vi } } }', {
      id: made.id,
    })
    expect(at(read, 'indicator.name.vi')).toBe('Ba')
  })

  it('of two people who save at once is one success and one conflict with the present version', async () => {
    const made = indicatorOf(await create('ministry', count({ code: 'THU-50' })))
    const answers = await Promise.all(
      ['hue', 'ministry'].map((person) =>
        update(person, made.id, 1, count({ code: 'THU-50', name: both(person, person) })),
      ),
    )
    const conflict = answers.find((answer) => at(answer, 'done.__typename') === 'ConflictError')
    expect(answers.some((answer) => at(answer, 'done.__typename') === 'UpdateIndicatorSuccess')).toBe(true)
    expect(conflict && at(conflict, 'done')).toMatchObject({ code: 'STALE_VERSION', presentVersion: 2 })
    expect(await entries(made.id)).toHaveLength(2)
  })

  it('cannot take the code of another, and gives its own back to nobody', async () => {
    await create('ministry', count({ code: 'THU-60' }))
    const other = indicatorOf(await create('ministry', count({ code: 'THU-61' })))
    const taken = await update('ministry', other.id, 1, count({ code: 'THU-60' }))
    expect(at(taken, 'done')).toMatchObject({
      __typename: 'ValidationError',
      issues: [{ path: ['indicator', 'code'] }],
    })
    const renamed = await update('ministry', other.id, 1, count({ code: 'THU-62' }))
    expect(at(renamed, 'done.indicator.code')).toBe('THU-62')
  })

  it('that does not exist is not found', async () => {
    const none = Buffer.from('Indicator:0000000000000000').toString('base64')
    expect(at(await update('ministry', none, 1, count()), 'done')).toMatchObject({
      __typename: 'NotFoundError',
      code: 'NOT_FOUND',
    })
  })
})

describe('who may keep the catalogue', () => {
  it.each([
    ['ministry', 'CreateIndicatorSuccess'],
    ['hue', 'CreateIndicatorSuccess'],
    ['laichau', 'CreateIndicatorSuccess'],
    ['binhlu', 'ForbiddenError'],
    ['integrator', 'ForbiddenError'],
  ])('%s gets %s', async (person, expected) => {
    const answer = await create(person, count({ code: `THU-7-${person.toUpperCase()}` }))
    expect(at(answer, 'done.__typename')).toBe(expected)
  })
})

describe('the last change of an indicator', () => {
  const undo = (person: string, { id, version }: { id: string; version: number }) =>
    world.ask(person, undoingIndicator, { input: { id, expectedVersion: version } })

  it('is taken back as a new version, and done again', async () => {
    const created = await create('ministry', count({ code: 'THU-80' }))
    const { id } = indicatorOf(created)
    const updated = await update('ministry', id, 1, count({ code: 'THU-81', sensitive: false }))
    const undone = await undo('laichau', indicatorOf(updated))
    expect(at(undone, 'done.indicator')).toMatchObject({ version: 3, code: 'THU-80', sensitive: true })
    expect(await entries(id)).toEqual([
      ['create', 1],
      ['update', 2],
      ['undo', 3],
    ])
    expect(at(await undo('ministry', indicatorOf(undone)), 'done.indicator')).toMatchObject({
      version: 4,
      code: 'THU-81',
      sensitive: false,
    })
  })

  it('stays where there is none, where something came after, and for who may not change it', async () => {
    const created = indicatorOf(await create('ministry', count({ code: 'THU-82' })))
    expect(at(await undo('ministry', created), 'done')).toMatchObject({
      code: 'WRONG_STATE',
      message: nothingToUndo,
    })
    await update('ministry', created.id, 1, count({ code: 'THU-82', sensitive: false }))
    expect(at(await undo('ministry', created), 'done')).toMatchObject({
      code: 'STALE_VERSION',
      presentVersion: 2,
    })
    expect(at(await undo('binhlu', { ...created, version: 2 }), 'done.__typename')).toBe('ForbiddenError')
  })
})

it('is found by its code, by the one that it had too, and tells who may take its last change back', async () => {
  const made = indicatorOf(await create('ministry', count({ code: 'THU-71' })))
  const ask = (person: string, args: string) =>
    world.ask(person, `{ indicator(${args}) { id code undoable } }`)
  expect(at(await ask('ministry', 'code: "THU-71"'), 'indicator')).toEqual({
    id: made.id,
    code: 'THU-71',
    undoable: false,
  })
  await update('ministry', made.id, made.version, count({ code: 'THU-72' }))
  expect(at(await ask('ministry', 'code: "THU-72"'), 'indicator.undoable')).toBe(true)
  expect(at(await ask('integrator', `id: "${made.id}", code: "THU-72"`), 'indicator.undoable')).toBe(false)
  expect(at(await ask('integrator', 'code: "THU-71"'), 'indicator.id')).toBe(made.id)
  expect((await ask('integrator', 'code: "KHONG-CO"')).data).toEqual({ indicator: null })
  for (const args of ['code: null', `id: "${made.id}", code: "GBV-06"`]) {
    const { errors } = await ask('integrator', args)
    expect(errors?.[0]?.extensions, args).toMatchObject({ code: 'INVALID_INPUT' })
  }
  const { requests } = await world.count(() => ask('integrator', 'code: "THU-72"'))
  expect(requests - 1).toBeLessThanOrEqual(2)
})
