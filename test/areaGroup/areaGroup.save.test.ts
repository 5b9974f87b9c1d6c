import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { at, listAt, numberAt, textAt } from '../world/answers.ts'
import { type Answer, startWorld, type World } from '../world/api.ts'
import { areaGroupVerbs } from '../world/area-group-verbs.ts'

let world: World
let verbs: ReturnType<typeof areaGroupVerbs>
let province: string
let former: string[]

beforeAll(async () => {
  world = await startWorld()
  verbs = areaGroupVerbs(world)
  const found = await world.ask(
    'laichau',
    `{ area(code: "12", tier: PROVINCE) { id } town: area(code: "03390", tier: COMMUNE, asOf: "2025-06-30") { id }
       now: area(code: "03390", tier: COMMUNE) { id } }`,
  )
  province = textAt(found, 'area.id')
  former = [textAt(found, 'town.id'), textAt(found, 'now.id')]
})
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

const name = { vi: 'Vùng cao biên giới', en: 'Border highlands' }
const group = (more: object = {}) => ({
  name,
  areaId: province,
  members: [{ areaId: former[0] }],
  ...more,
})
const groupOf = (answer: Answer) => ({
  id: textAt(answer, 'done.areaGroup.id'),
  version: numberAt(answer, 'done.areaGroup.version'),
})

describe('an area group', () => {
  it('is made, found by its name, and tells its members on a day', async () => {
    const made = await verbs.create('laichau', group())
    expect(at(made, 'done.areaGroup')).toMatchObject({ version: 1, name, lineCount: 1 })
    const { id } = groupOf(made)
    const answer = await world.ask(
      'integrator',
      `query ($id: ID!) { areaGroup(id: $id) { area { name }
        before: members(asOf: "2025-06-30") { area { name } after { name } }
        members(asOf: "2025-07-01") { area { name } after { name } } unsettled(asOf: "2025-07-01") { area { name } } }
        areaGroups(where: { name: { search: "vung cao" } }) { nodes { id } } node(id: $id) { __typename } }`,
      { id },
    )
    expect(listAt(answer, 'areaGroups.nodes')).toContainEqual({ id })
    expect(at(answer, 'node.__typename')).toBe('AreaGroup')
    expect(at(answer, 'areaGroup.before')).toEqual([{ area: { name: 'Thị trấn Tam Đường' }, after: null }])
    const settled = listAt(answer, 'areaGroup.members').length
    const waiting = listAt(answer, 'areaGroup.unsettled').length
    expect(settled + waiting).toBe(1)
  })

  it('is changed under the version that was seen; of two at once one is told', async () => {
    const made = groupOf(await verbs.create('laichau', group({ name: { vi: 'Cụm một', en: 'Cluster one' } })))
    const members = [{ areaId: former[0], to: '2025-06-30' }, { areaId: former[1] }]
    const both = await Promise.all([
      verbs.update('laichau', made, group({ members })),
      verbs.update('ministry', made, group({ members: [] })),
    ])
    const types = both.map((answer) => at(answer, 'done.__typename')).sort()
    expect(types).toEqual(['ConflictError', 'UpdateAreaGroupSuccess'])
    const late = await verbs.update('laichau', made, group())
    expect(at(late, 'done')).toMatchObject({ code: 'STALE_VERSION', presentVersion: 2 })
  })

  it('is kept by those above its area, and by nobody else', async () => {
    for (const [person, type] of [
      ['ministry', 'CreateAreaGroupSuccess'],
      ['hue', 'ForbiddenError'],
      ['binhlu', 'ForbiddenError'],
      ['integrator', 'ForbiddenError'],
    ] as const) {
      expect(at(await verbs.create(person, group()), 'done.__typename'), person).toBe(type)
    }
    const made = groupOf(await verbs.create('laichau', group()))
    expect(at(await verbs.update('hue', made, group()), 'done.__typename')).toBe('ForbiddenError')
    const nobody = { id: Buffer.from('AreaGroup:none').toString('base64'), version: 1 }
    expect(at(await verbs.update('laichau', nobody, group()), 'done.__typename')).toBe('NotFoundError')
  })

  it('is refused where an area is not there, with its place', async () => {
    const areaId = Buffer.from('Area:none').toString('base64')
    const answer = await verbs.create('laichau', group({ members: [{ areaId }] }))
    expect(at(answer, 'done.issues')).toMatchObject([{ path: ['areaGroup', 'members', '0', 'areaId'] }])
  })
})
