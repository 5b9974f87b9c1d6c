import { afterAll, beforeAll, expect, it } from 'vitest'
import { importPlanDocument } from '../../schema/plan/import.operations.ts'
import { at, listAt, textAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'
import { makeNation } from '../world/nation.ts'
import { planText } from '../world/plan-text.ts'

/** The cascade of the nation: 3,321 communes in 34 provinces. */
let world: World
let made: Awaited<ReturnType<typeof makeNation>>
let id: string

beforeAll(async () => {
  world = await startWorld()
  const { plan } = await importPlanDocument(await world.as('binhlu'), { text: planText({}) })
  const template = plan
  await world.close()
  world = await startWorld({ wanted: 'none' })
  made = await makeNation(await world.as('ministry'), template)
  id = Buffer.from(`Plan:${made.plan.id}`).toString('base64')
})
afterAll(() => world.close())

const ask = (selection: string) =>
  world.ask('integrator', `query ($id: ID!) { cascade(plan: $id, asOf: "2026-10-01") { ${selection} } }`, {
    id,
  })

it('of the nation is one request to the table a province, and nothing scans', async () => {
  const selection =
    'counts { obliged issued inherited notIssued } below { issuer { agencyName } counts { obliged } }'
  const first = await world.count(() => ask(selection))
  expect(at(first.result, 'cascade.counts')).toEqual({
    obliged: made.obliged,
    issued: made.issued,
    inherited: 0,
    notIssued: made.obliged - made.issued,
  })
  expect(listAt(first.result, 'cascade.below')).toHaveLength(33)
  const warm = await world.count(() => ask(selection))
  expect(warm.result).toEqual(first.result)
  // Of 33 provinces with a plan one Query each, and as many again while the register is not yet in memory.
  expect(warm.requests).toBeLessThanOrEqual(34 + 8)
  expect(first.requests).toBeLessThanOrEqual(2 * 34 + 8)
})

it('is exported whole, and drilled down to one province', async () => {
  const answer = await ask('csv below { issuer { plan { id } } }')
  expect(textAt(answer, 'cascade.csv').split('\r\n')).toHaveLength(1 + made.obliged)
  const above = textAt(answer, 'cascade.below.0.issuer.plan.id')
  const drilled = await world.ask(
    'integrator',
    `query ($id: ID!, $above: ID!) { cascade(plan: $id, asOf: "2026-10-01") {
      issuers(first: 200, above: $above, standing: [NOT_ISSUED]) { nodes { agencyName standing } } } }`,
    { id, above },
  )
  const nodes = listAt(drilled, 'cascade.issuers.nodes')
  expect(nodes.length).toBeGreaterThan(20)
  expect(nodes.length).toBeLessThan(98)
})
