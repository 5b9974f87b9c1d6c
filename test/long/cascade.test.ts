import { afterAll, beforeAll, expect, it } from 'vitest'
import { derivedId } from '../../schema/ids.ts'
import { importPlanDocument } from '../../schema/plan/import.operations.ts'
import type { Assignment } from '../../schema/plan/plan.parts.ts'
import { at, listAt, numberAt, textAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'
import { makeNation, phrases, planOf, writeMadeUp } from '../world/nation.ts'
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

it('of a decision that obliges all communes at once is one request to the table a province too', async () => {
  const every = await issueToEveryCommune('626/QĐ-TTg', [])
  const asked = () =>
    world.ask('integrator', askedOf('counts { obliged issued } sentences { open count }'), { id: every })
  const first = await world.count(asked)
  expect(at(first.result, 'cascade')).toEqual({
    counts: { obliged: 3_321, issued: made.issued - 33 },
    sentences: [{ open: false, count: 3_321 }],
  })
  const warm = await world.count(asked)
  expect(warm.result).toEqual(first.result)
  expect(warm.requests).toBeLessThanOrEqual(34 + 8)
})

it('counts a commune that nation and province both oblige once, under its province', async () => {
  const both = await issueToEveryCommune('627/QĐ-TTg', made.plan.assignments)
  const answer = await world.ask(
    'integrator',
    askedOf('counts { obliged issued } below { counts { obliged } }'),
    { id: both },
  )
  expect(at(answer, 'cascade.counts')).toEqual({ obliged: 34 + 3_321, issued: made.issued })
  const below = listAt(answer, 'cascade.below').map((_, index) =>
    numberAt(answer, `cascade.below.${index}.counts.obliged`),
  )
  expect(below.reduce((sum, one) => sum + one, 0)).toBe(made.obliged - 34)
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

const askedOf = (selection: string) =>
  `query ($id: ID!) { cascade(plan: $id, asOf: "2026-10-01") { ${selection} } }`

/** Beside what `assignments` oblige. */
async function issueToEveryCommune(number: string, assignments: Assignment[]): Promise<string> {
  const { nation: area, plan } = made
  const every = planOf(plan, {
    area,
    number,
    date: '2026-01-06',
    obliges: phrases.everyCommune,
    mandate: null,
  })
  const id = derivedId('made-up', number)
  const own = every.assignments.map((one) => ({ ...one, id: `${id}a` }))
  await writeMadeUp(await world.as('ministry'), {
    ...every,
    id,
    sourceKey: `s#made-up#${id}`,
    assignments: [...assignments, ...own],
  })
  return Buffer.from(`Plan:${id}`).toString('base64')
}
