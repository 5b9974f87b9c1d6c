import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { countMigration, runMigration } from '../../functions/dev/migration-job.ts'
import type { RawTable } from '../../functions/dev/raw-table.ts'
import { committeeId } from '../../schema/ids.ts'
import { typedPlaces } from '../../schema/migration/0008-typed-places.rules.ts'
import { listAt, textAt } from '../world/answers.ts'
import type { World } from '../world/api.ts'
import { pace, type Rows, startRows } from './rows.ts'

let world: World
let rows: RawTable
let where: Rows['where']
let close: Rows['close']
beforeAll(async () => {
  ;({ world, rows, where, close } = await startRows())
})
afterEach(() => expect(world.faults).toEqual([]))
afterAll(() => close())

const told = 'Trạm Y tế, nhà tạm lánh tại số 7 ngõ Hàng Thử'
const idOf = (globalId: string) => Buffer.from(globalId, 'base64').toString().split(':')[1] ?? ''

/** As a version wrote it that took what was typed. */
async function rewrite(pk: string, sk: string, change: (body: Record<string, unknown>) => object) {
  const row = await rows.find(marshall({ pk, sk }))
  if (!row) throw new Error(`There is no row ${pk}`)
  const lying = unmarshall(row)
  const body = JSON.stringify(change(JSON.parse(lying['body'])))
  await rows.write([{ put: marshall({ ...lying, body, folded: 'tram y te nha tam lanh' }), asRead: row }])
}

it('what was typed before the rule is masked where it tells the place of a shelter, and nothing else', async () => {
  const found = await world.ask(
    'ministry',
    `{ area(code: "03390", tier: COMMUNE) { id } indicators(first: 2) { nodes { id } } }`,
  )
  const area = textAt(found, 'area.id')
  const asked = await world.ask(
    'integrator',
    'query ($area: ID!) { agencies(where: { area: { eq: $area } }, first: 100) { nodes { id } } }',
    { area },
  )
  const indicatorId = idOf(textAt(found, 'indicators.nodes.0.id'))
  const agencies = listAt(asked, 'agencies.nodes').map((node) => Object(node))
  const [one, other] = agencies.filter(({ id }) => idOf(id) !== committeeId(idOf(area)))
  await rewrite(`agency#${idOf(one.id)}`, 'agency', (body) => ({ ...body, name: told }))
  await rewrite(`agency#${idOf(other.id)}`, 'agency', (body) => ({
    ...body,
    name: 'Nhà tạm lánh xã Bình Lư',
  }))
  await rewrite(`indicator#${indicatorId}`, 'indicator', (body) => ({
    ...body,
    definition: { vi: `Số người được tiếp nhận. ${told}.`, en: 'People received.' },
  }))
  const { store } = await world.as('ministry')
  const summary = { vi: `Nạp 1 cơ quan, từ ${told}.`, en: 'Loaded.' }
  const entry = { id: '1', at: '', byId: '', byName: '', verb: 'import', summary, version: 1 } as const
  await store.audit.put({ thing: 'Agency#test', id: '1', entry }).go()

  expect(await countMigration(where, typedPlaces)).toMatchObject({ written: 3 })
  expect(await runMigration(where, typedPlaces, pace)).toMatchObject({ written: 3 })
  const { data } = await store.agency.query.byArea({ areaId: idOf(area) }).go()
  const names = data.map(({ body }) => ('name' in body ? body.name : ''))
  expect(JSON.stringify(data)).not.toContain('Hàng Thử')
  expect(names).toContain('Nhà tạm lánh xã Bình Lư')
  expect(names.filter((name) => name.endsWith(' ███████'))).toHaveLength(1)
  const { data: kept } = await store.audit.get({ thing: 'Agency#test', id: '1' }).go()
  expect(JSON.stringify(kept)).not.toContain('Hàng Thử')
  const { data: indicator } = await store.indicator.get({ id: indicatorId }).go()
  expect(indicator?.body.definition.vi).toMatch(/^Số người được tiếp nhận\.[ █]+$/)
  expect(await runMigration(where, typedPlaces, pace)).toMatchObject({ written: 0 })
})
