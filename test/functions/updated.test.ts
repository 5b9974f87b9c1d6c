import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { agenciesOfArea, saveAgencies } from '../../schema/agency/agency.operations.ts'
import { findArea } from '../../schema/area/area.operations.ts'
import { saveAreas } from '../../schema/area/write.operations.ts'
import { updateIndicator } from '../../schema/indicator/indicator.operations.ts'
import { listAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'

/** What changed since yesterday: every list takes `updatedSince`. */
let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

it('each list tells what was written since a moment, and nothing else', async () => {
  await sleep(5)
  const since = new Date().toISOString()
  const lists = {
    areas: `areas(first: 200, where: { parent: { eq: $area }, updatedSince: $since }) { nodes { id } }`,
    agencies: `agencies(first: 200, where: { area: { eq: $area }, updatedSince: $since }) { nodes { id } }`,
    indicators: `indicators(first: 200, where: { updatedSince: $since }) { nodes { id } }`,
  }
  const province = await world.ask(
    'hue',
    '{ area(code: "46", tier: PROVINCE) { id children(first: 1) { nodes { id } } } agencies(where: { kind: { eq: MINISTRY } }) { nodes { id } } }',
  )
  const areaGlobalId = String(Object(Object(province.data).area).id)
  const raw = (globalId: string) => Buffer.from(globalId, 'base64').toString().split(':')[1] ?? ''
  const counts = async (from: string) => {
    const answer = await world.ask(
      'hue',
      `query ($area: ID!, $since: Moment!) { ${Object.values(lists).join(' ')} }`,
      { area: areaGlobalId, since: from },
    )
    return Object.keys(lists).map((list) => listAt(answer, `${list}.nodes`).length)
  }
  expect(await counts(since)).toEqual([0, 0, 0])
  const [areas = 0, agencies = 0, indicators = 0] = await counts('2000-01-01T00:00:00Z')
  expect(Math.min(areas, agencies, indicators)).toBeGreaterThan(10)
  expect(await counts('2000-01-01T07:00+07:00')).toEqual([areas, agencies, indicators])

  const context = await world.as('ministry')
  const { store } = context
  const child = await findArea(context, raw(String(Object(listAt(province, 'area.children.nodes')[0]).id)))
  if (!child) throw new Error('Huế has no commune')
  const [version, ...others] = child.versions
  if (!version) throw new Error('The commune has no version')
  await saveAreas(context, [{ ...child, versions: [{ ...version, act: 'Nghị quyết thử' }, ...others] }])
  const [agency] = await agenciesOfArea(context, raw(areaGlobalId))
  if (!agency) throw new Error('Huế has no agency')
  await saveAgencies(context, [{ ...agency, shortName: 'Tên tắt thử' }])
  const catalogue = await store.indicator.query.byCode({}).go()
  const [indicator] = catalogue.data
  if (!indicator) throw new Error('The catalogue is empty')
  const { id, version: expectedVersion, key: _, ...fields } = indicator.body
  await updateIndicator(context, { ...fields, id, expectedVersion })
  expect(await counts(since)).toEqual([1, 1, 1])
})
