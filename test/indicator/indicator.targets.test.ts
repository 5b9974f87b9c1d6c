/** Where an indicator is aimed at over the nation: by area, by day, page after page. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { runMigration } from '../../functions/dev/migration-job.ts'
import { openRawTable } from '../../functions/dev/raw-table.ts'
import { migrations } from '../../schema/migration/migration.rules.ts'
import { at, listAt, textAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planOf, planVerbs } from '../world/plan-verbs.ts'

let world: World
let verbs: ReturnType<typeof planVerbs>
let indicator: string
let other: string
let province: string
let commune: string
let amended: { id: string; version: number }

const document = { number: '9/QĐ-UBND', date: '2026-07-20' }

async function publish(person: string, given: Parameters<typeof planText>[0], areaId?: string) {
  const drafted = await verbs.importText(person, planText(given), { areaId })
  return verbs.confirm(person, planOf(drafted))
}

beforeAll(async () => {
  world = await startWorld()
  verbs = planVerbs(world)
  const tree = await world.ask(
    'laichau',
    '{ area(code: "12", tier: PROVINCE) { id children(first: 12) { nodes { id name shortName } } } }',
  )
  province = textAt(tree, 'area.id')
  for (const [index, node] of listAt(tree, 'area.children.nodes').entries()) {
    const of = (field: string) => textAt({ data: node }, field)
    const name = of('name')
    await publish(
      'laichau',
      {
        letterhead: name.toUpperCase(),
        area: `${name[0]?.toLowerCase()}${name.slice(1)}`,
        place: of('shortName'),
        number: `${100 + index}/KH-UBND`,
      },
      of('id'),
    )
  }
  const own = { letterhead: 'TỈNH LAI CHÂU', area: 'tỉnh Lai Châu', place: 'Lai Châu', number: '12/KH-UBND' }
  await publish('laichau', own)
  const published = await publish('binhlu', { number: '801/KH-UBND' })
  indicator = textAt(published, 'done.plan.targets.0.indicator.id')
  commune = textAt(published, 'done.plan.area.id')
  const list = await world.ask('integrator', '{ indicators(first: 200) { nodes { id } } }')
  other = listAt(list, 'indicators.nodes')
    .map((node) => textAt({ data: node }, 'id'))
    .filter((id) => id !== indicator)[0] as string
  amended = planOf(published)
}, 120_000)
afterEach(() => expect(world.faults).toEqual([]))
afterAll(() => world.close())

type Found = { plan: { number: string }; target: { text: string; value: number }; area: { name: string } }
const ask = (args: string, id = indicator) =>
  world.ask(
    'integrator',
    `query ($id: ID!) { indicator(id: $id) { targets(${args}) { nodes { target { text value } plan { number } area { name } }
      pageInfo { hasNextPage endCursor } } } }`,
    { id },
  )
const numbers = async (args: string, id = indicator) =>
  listAt(await ask(args, id), 'indicator.targets.nodes').map((node) => (node as Found).plan.number)

it('each plan in force that aims at it, with area and words, once, page after page', async () => {
  const all = await numbers('asOf: "2026-10-01", first: 200')
  expect(all).toHaveLength(14)
  const paged: string[] = []
  let after = ''
  for (;;) {
    const page = await ask(`asOf: "2026-10-01", first: 3 ${after && `, after: "${after}"`}`)
    paged.push(...listAt(page, 'indicator.targets.nodes').map((node) => (node as Found).plan.number))
    if (!at(page, 'indicator.targets.pageInfo.hasNextPage')) break
    after = textAt(page, 'indicator.targets.pageInfo.endCursor')
  }
  expect(paged).toEqual(all)
  expect(at(await ask('asOf: "2026-10-01", first: 1'), 'indicator.targets.nodes.0')).toMatchObject({
    target: { text: expect.stringContaining('100%'), value: 100 },
    area: { name: expect.any(String) },
  })
  expect(await numbers('first: 200, asOf: "2025-01-01"')).toEqual([])
})

it('of a province and those directly under it, or of one commune; of an area without any none', async () => {
  expect(await numbers(`asOf: "2026-10-01", area: "${province}", first: 200`)).toHaveLength(14)
  const first = await ask(`asOf: "2026-10-01", area: "${province}", first: 1`)
  expect(at(first, 'indicator.targets.nodes.0.plan.number')).toBe('12/KH-UBND')
  const rest = await numbers(
    `asOf: "2026-10-01", area: "${province}", first: 200, after: "${textAt(first, 'indicator.targets.pageInfo.endCursor')}"`,
  )
  expect(rest).toHaveLength(13)
  expect(await numbers(`asOf: "2026-10-01", area: "${commune}", first: 200`)).toContain('801/KH-UBND')
  const hue = await world.ask('integrator', '{ area(code: "46", tier: PROVINCE) { id } }')
  expect(await numbers(`area: "${textAt(hue, 'area.id')}"`)).toEqual([])
})

it('as they count on the day: an amendment that ties one to another indicator moves it from its day on', async () => {
  const target = textAt(await verbs.read('binhlu', amended.id), 'plan.targets.0.id')
  const answer = await verbs.amend('binhlu', amended, {
    on: '2027-01-01',
    document,
    targets: [{ id: target, indicatorId: other, value: 95 }],
  })
  expect(at(answer, 'done.plan.targets.0')).toMatchObject({ indicator: { id: other }, value: 95 })
  const on = async (day: string, id?: string) => numbers(`first: 200, area: "${commune}", asOf: "${day}"`, id)
  expect(await on('2026-12-31')).toContain('801/KH-UBND')
  expect(await on('2027-01-01')).not.toContain('801/KH-UBND')
  expect(await on('2026-12-31', other)).toEqual([])
  expect(await on('2027-01-01', other)).toEqual(['801/KH-UBND'])

  amended = planOf(answer)
  const repealed = await verbs.repeal('binhlu', amended, { on: '2028-01-01', document })
  expect(await on('2027-12-31', other)).toEqual(['801/KH-UBND'])
  expect(await on('2028-01-01', other)).toEqual([])
  await verbs.withdraw('binhlu', planOf(repealed), 'nạp nhầm')
  expect(await on('2026-12-31')).not.toContain('801/KH-UBND')
})

it('costs two requests a page, and one more for its areas, however many plans there are', async () => {
  const few = await world.count(() => ask('first: 2, asOf: "2026-10-01"'))
  const many = await world.count(() => ask('first: 50, asOf: "2026-10-01"'))
  // One more to learn who asks.
  expect(few.requests - 1).toBeLessThanOrEqual(3)
  expect(many.requests).toBeLessThanOrEqual(few.requests)
})

it('refuses a cursor of another list in words', async () => {
  const list = await world.ask('integrator', '{ plans(first: 1) { pageInfo { endCursor } } }')
  const answer = await ask(`after: "${textAt(list, 'plans.pageInfo.endCursor')}"`)
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' })
  const hue = textAt(await world.ask('integrator', '{ area(code: "46", tier: PROVINCE) { id } }'), 'area.id')
  const page = await ask(`first: 1, asOf: "2026-10-01", area: "${province}"`)
  const cursor = textAt(page, 'indicator.targets.pageInfo.endCursor')
  const elsewhere = await ask(`area: "${hue}", after: "${cursor}"`)
  expect(elsewhere.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' })
})

it('costs few requests where all are passed over, and is weighed by what it may pass over', async () => {
  const passed = await world.count(() => ask('first: 1, asOf: "2025-01-01"'))
  expect(at(passed.result, 'indicator.targets.nodes')).toEqual([])
  // Who asks, two rows and their plans, the rest and their plans.
  expect(passed.requests).toBeLessThanOrEqual(1 + 2 + 2)
  const many = await world.ask(
    'integrator',
    '{ indicators(first: 200) { nodes { a: targets(first: 1) { nodes { plan { id } } } b: targets(first: 1, asOf: "1990-01-01") { nodes { plan { id } } } c: targets(first: 1) { nodes { plan { id } } } } } }',
  )
  expect(many.errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED' })
})

it('of plans that an older version published are found once the migration has passed, and as it wrote them before too', async () => {
  const rows = openRawTable(world.engine.endpoint, world.engine.tableName)
  const before = await numbers('asOf: "2026-10-01", first: 200')
  const kept = new Map<string, unknown>()
  for await (const page of rows.pages()) {
    for (const row of page.rows.filter(({ sk }) => sk?.S?.startsWith('target#'))) {
      const { body: _, rowId: __, parentId: ___, ...older } = row
      const key = `${row.areaId?.S}#${row.id?.S}`
      kept.set(`${row.pk?.S} ${row.sk?.S}`, row)
      await rows.write([{ put: { ...older, gsi1sk: { S: key } }, asRead: row }])
    }
  }
  expect((await numbers('asOf: "2026-10-01", first: 200')).sort()).toEqual([...before].sort())
  const migration = migrations.find(({ id }) => id.startsWith('0007-'))
  if (!migration) throw new Error('There is no such migration')
  const where = { rows, store: world.services.store, contents: world.services.contents }
  const pace = { rate: 1_000, clock: () => new Date('2026-11-01T00:00:00Z'), wait: async () => {} }
  expect((await runMigration(where, migration, pace)).written).toBeGreaterThanOrEqual(before.length)
  expect(await numbers('asOf: "2026-10-01", first: 200')).toEqual(before)
  expect(await runMigration(where, migration, pace)).toMatchObject({ written: 0 })
  rows.close()
})
