/** The rows beside a plan of more parts than one transaction takes: never a word of what is not published. */
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { withdrawPlan } from '../../schema/plan/confirm.operations.ts'
import { at, listAt, numberAt, textAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planOf, planVerbs } from '../world/plan-verbs.ts'

let world: World
let verbs: ReturnType<typeof planVerbs>
let indicator: string
let other: string

const manyTargets = (words = 'trường học') =>
  Array.from(
    { length: 80 },
    (_, index) => `100% ${words} số ${index + 1} thực hiện quy trình xử lý bạo lực trong nhà trường.`,
  )

beforeAll(async () => {
  world = await startWorld()
  verbs = planVerbs(world)
  const small = await draft('951/KH-UBND', [
    '100% trường học thực hiện quy trình xử lý bạo lực trong nhà trường.',
  ])
  indicator = textAt(await verbs.confirm('binhlu', small), 'done.plan.targets.0.indicator.id')
  const list = await world.ask('integrator', '{ indicators(first: 200) { nodes { id } } }')
  const ids = listAt(list, 'indicators.nodes').map((node) => textAt({ data: node }, 'id'))
  other = ids.find((id) => id !== indicator) ?? ''
})
afterEach(() => expect(world.faults).toEqual([]))
afterAll(() => world.close())

const draft = async (number: string, targets = manyTargets()) =>
  planOf(await verbs.importText('binhlu', planText({ number, targets })))

/** All that a stranger finds in lists, in every order, and under the indicator. */
async function seen(args = 'asOf: "2026-10-01"'): Promise<string> {
  const lists = ['AREA', 'PERIOD', 'ISSUED', 'STATE'].map((by) =>
    world.ask('integrator', `{ plans(first: 200, orderBy: { by: ${by} }) { nodes { number } } }`),
  )
  const query = `query ($id: ID!) { indicator(id: $id) { targets(first: 200, ${args}) { nodes { target { text } plan { number } } } } }`
  const under = [indicator, other].map((id) => world.ask('integrator', query, { id }))
  const due = `{ area(code: "03390", tier: COMMUNE, asOf: "2026-10-01") { id } }`
  const area = textAt(await world.ask('integrator', due), 'area.id')
  const reports = world.ask(
    'integrator',
    `query ($area: ID!) { dueReports(area: $area, from: "2026-10-01", to: "2027-09-30") { nodes { plan { number } } } }`,
    { area },
  )
  return JSON.stringify(await Promise.all([...lists, ...under, reports]))
}

it('a draft that is withdrawn while somebody publishes it is in no list', async () => {
  const big = await draft('952/KH-UBND')
  const [published, withdrawn] = await Promise.all([
    verbs.confirm('binhlu', big),
    verbs.withdraw('binhlu', big, 'nạp nhầm'),
  ])
  const outcomes = [published, withdrawn].map((answer) => textAt(answer, 'done.__typename')).toSorted()
  if (outcomes.includes('ConfirmPlanSuccess')) await verbs.withdraw('binhlu', planOf(published), 'nạp nhầm')
  else expect(outcomes).toEqual(['ConflictError', 'WithdrawPlanSuccess'])
  expect(await seen()).not.toContain('952/KH-UBND')
})

it('a plan that is withdrawn is in no list from then on, though the process dies before its last rows are gone', async () => {
  const big = planOf(await verbs.confirm('binhlu', await draft('953/KH-UBND')))
  expect(await seen()).toContain('953/KH-UBND')
  const { client } = world.services.store
  const { send } = client
  let transactions = 0
  const dying = vi.spyOn(client, 'send').mockImplementation(async (command) => {
    if ('TransactItems' in command.input) transactions += 1
    if (transactions > 1) throw new Error('the power is gone')
    return send.call(client, command)
  })
  const id = Buffer.from(big.id, 'base64').toString().replace('Plan:', '')
  const context = await world.as('binhlu')
  await expect(
    withdrawPlan(context, { id, expectedVersion: big.version, reason: 'nạp nhầm' }),
  ).rejects.toThrow('the power is gone')
  dying.mockRestore()
  const withdrawn = await verbs.read('binhlu', big.id)
  expect(textAt(withdrawn, 'plan.state')).toBe('WITHDRAWN')
  expect(await seen()).not.toContain('953/KH-UBND')
  await verbs.undo('binhlu', { id: big.id, version: numberAt(withdrawn, 'plan.version') })
  // In four orders, and each target.
  expect((await seen()).match(/953\/KH-UBND/g)).toHaveLength(4 + 80)
})

it('a correction that was refused is not read under its indicator', async () => {
  const big = planOf(await verbs.confirm('binhlu', await draft('954/KH-UBND')))
  const read = await verbs.read('binhlu', big.id)
  const ids = listAt(read, 'plan.targets').map((node) => textAt({ data: node }, 'id'))
  const said = (words: string) => ({ targets: ids.map((id) => ({ id, text: `Chỉ tiêu theo ${words}.` })) })
  const [one, two] = await Promise.all([
    verbs.correct('binhlu', big, said('người thứ nhất')),
    verbs.correct('laichau', big, said('người thứ hai')),
  ])
  const refused = [one, two].findIndex((answer) => textAt(answer, 'done.__typename') === 'ConflictError')
  expect(refused).toBeGreaterThanOrEqual(0)
  const told = await seen()
  expect(told).toContain(refused === 0 ? 'người thứ hai' : 'người thứ nhất')
  expect(told).not.toContain(refused === 0 ? 'người thứ nhất' : 'người thứ hai')
})

it('what an amendment took from its indicator leaves the index with its plan and comes back with it', async () => {
  const small = planOf(await verbs.confirm('binhlu', await draft('955/KH-UBND', manyTargets().slice(0, 1))))
  const target = textAt(await verbs.read('binhlu', small.id), 'plan.targets.0.id')
  const entry = { on: '2027-01-01', document: { number: '9/QĐ-UBND', date: '2026-07-20' } }
  const targets = [{ id: target, indicatorId: other }]
  const amended = planOf(await verbs.amend('binhlu', small, { ...entry, targets }))
  const id = Buffer.from(small.id, 'base64').toString().replace('Plan:', '')
  const states = async () => {
    const { data } = await world.services.store.planTarget.query.primary({ id }).go()
    return data.map(({ state }) => state)
  }
  expect(await states()).toEqual(['PUBLISHED', 'PUBLISHED'])
  const withdrawn = planOf(await verbs.withdraw('binhlu', amended, 'nạp nhầm'))
  expect(await states()).toEqual(['WITHDRAWN'])
  const back = await verbs.undo('binhlu', withdrawn)
  expect(numberAt(back, 'done.plan.version')).toBe(withdrawn.version + 1)
  expect(await states()).toEqual(['PUBLISHED', 'PUBLISHED'])
  const on = async (day: string, one: string) =>
    JSON.stringify(
      at(
        await world.ask(
          'integrator',
          `query ($id: ID!) { indicator(id: $id) { targets(first: 200, asOf: "${day}") { nodes { plan { number } } } } }`,
          { id: one },
        ),
        'indicator.targets.nodes',
      ),
    )
  expect(await on('2026-12-31', indicator)).toContain('955/KH-UBND')
  expect(await on('2027-01-01', indicator)).not.toContain('955/KH-UBND')
  expect(await on('2027-01-01', other)).toContain('955/KH-UBND')
})
