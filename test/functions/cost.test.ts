import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { agencyKindLabels } from '../../schema/agency/agency.rules.ts'
import type { GroupRule } from '../../schema/agency/group.rules.ts'
import { forgetAreas } from '../../schema/area/area.operations.ts'
import { derivedId } from '../../schema/ids.ts'
import { listAt, numberAt, textAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'

/** What a request is said to cost, and refused by, is at least what it asks of the table. */
let world: World
/** Fifty areas, those that there are before others; the nation is the first. */
let areas: string[]

const rule: GroupRule = {
  kind: 'SEVERAL',
  rules: [
    { kind: 'COMMITTEES_BELOW', areaTypes: ['COMMUNE', 'WARD'] },
    { kind: 'UNIONS_BELOW', agencyKind: 'WOMENS_UNION', areaTypes: ['COMMUNE', 'WARD'] },
    { kind: 'DEPARTMENTS', tier: null },
  ],
}
const nowhere = (index: number) => Buffer.from(`Area:${derivedId('nowhere', `${index}`)}`).toString('base64')
const rawId = (id: string) => Buffer.from(id, 'base64').toString().split(':')[1] ?? ''

beforeAll(async () => {
  world = await startWorld()
  const nation = textAt(await world.ask('ministry', '{ me { area { id } } }'), 'me.area.id')
  const below = await world.ask(
    'ministry',
    'query ($id: ID!) { areas(first: 200, where: { parent: { eq: $id } }) { nodes { id } } }',
    { id: nation },
  )
  const known = [nation, ...listAt(below, 'areas.nodes').map((node) => textAt({ data: node }, 'id'))]
  const others = Array.from({ length: 50 }, (_, index) => nowhere(index))
  areas = [...known, ...others].slice(0, 50)
  const groups = known.map(rawId).map((areaId) => ({ id: derivedId('many', areaId), areaId }))
  const rows = groups.map((group) => ({
    ...group,
    version: 1,
    body: { ...group, phrase: 'Các cơ quan, UBND và Hội LHPN các xã, phường', rule, memberIds: null },
  }))
  await world.services.store.agencyGroup.put(rows).go()
})
afterEach(() => expect(world.faults).toEqual([]))
afterAll(() => world.close())

describe('a list of which one row is asked, under a condition of many values, costs at least its requests:', () => {
  const codes = Array.from({ length: 25 }, (_, index) => `${10_000 + index}`)
  const kinds = Object.keys(agencyKindLabels)
  const all = Array.from({ length: 200 }, (_, index) => nowhere(index))
  const written = (list: string, where: string) =>
    `{ ${list}(first: 1, where: { ${where} }) { nodes { id } } }`
  const some = (ids: readonly string[]) => `{ in: ${JSON.stringify(ids)} }`
  const states = 'state: { in: [IN_FORCE, DRAFT, WITHDRAWN] }'
  const cases: [string, () => string][] = [
    ['groups of areas', () => written('agencyGroups', `area: ${some(areas)}`)],
    ['groups that wait', () => written('agencyGroups', `area: ${some(areas)}, open: true`)],
    [
      'groups of the nation that are known',
      () => written('agencyGroups', `area: { eq: "${areas[0]}" }, open: false`),
    ],
    ['agencies of areas', () => written('agencies', `area: ${some(areas)}`)],
    ['agencies of kinds', () => written('agencies', `kind: { in: [${kinds.join(', ')}] }`)],
    ['areas under areas', () => written('areas', `parent: ${some(areas)}`)],
    ['areas by ids', () => written('areas', `id: ${some(all)}`)],
    ['areas by codes', () => written('areas', `code: ${some(codes)}, tier: { in: [PROVINCE, COMMUNE] }`)],
    ['plans of areas', () => written('plans', `area: ${some(areas)}, ${states}`)],
    ['plans under areas', () => written('plans', `under: ${some(areas)}, ${states}`)],
    ['people of areas', () => written('users', `area: ${some(areas.slice(1))}`)],
  ]

  it.each(cases)('%s', async (_, query) => {
    forgetAreas(await world.as('ministry'), [])
    const { result, requests } = await world.count(() => world.ask('ministry', query()))
    expect(result.errors).toBe(undefined)
    const cost = numberAt({ data: result.extensions }, 'cost.requested')
    expect(requests).toBeGreaterThan(2)
    expect(requests).toBeLessThanOrEqual(cost)
    expect(cost).toBeLessThan(10_000)
  })
})

it('what waits is weighed each time it is asked for, for `open` alone may change the cost', async () => {
  const query =
    'query ($area: ID!, $open: Boolean) { agencyGroups(first: 1, where: { area: { eq: $area }, open: $open }) { nodes { id } } }'
  const cost = async (open: boolean | null) => {
    const { extensions } = await world.ask('ministry', query, { area: areas[0], open })
    return numberAt({ data: extensions }, 'cost.requested')
  }
  const all = await cost(null)
  expect(await cost(true)).toBe(all + 100)
  expect(await cost(null)).toBe(all)
})
