import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { at, numberAt, textAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'

/** A hundred people at one plan, each adding one to the same target a hundred times: no addition is lost. */
let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

const writers = 100
const updates = 100

const importing = `mutation ($text: String!) { importPlanDocument(input: { text: $text }) {
  ... on ImportPlanDocumentSuccess { plan { id version targets { id value } } }
} }`
const reading = 'query ($id: ID!) { plan(id: $id) { version targets { id value } } }'
const adding = `mutation ($id: ID!, $version: Int!, $target: ID!, $value: Float!) {
  correctPlan(input: { id: $id, expectedVersion: $version, targets: [{ id: $target, value: $value }] }) {
    __typename
    ... on CorrectPlanSuccess { plan { version targets { value } } }
    ... on ConflictError { presentVersion }
  }
}`

it('100 writers × 100 updates end at exactly 10,000 more', async () => {
  const text = planText({ targets: ['Ít nhất 01 nơi tạm lánh tại mỗi xã đến năm 2030.'] })
  const made = await world.ask('binhlu', importing, { text })
  const id = textAt(made, 'importPlanDocument.plan.id')
  const target = textAt(made, 'importPlanDocument.plan.targets.0.id')
  const before = numberAt(made, 'importPlanDocument.plan.targets.0.value')
  let conflicts = 0
  /** What somebody saw last; all who write here meet a conflict where it is old, and read again. */
  const write = async () => {
    for (let done = 0, tries = 0; done < updates; ) {
      const seen = await world.ask('binhlu', reading, { id })
      const variables = {
        id,
        target,
        version: numberAt(seen, 'plan.version'),
        value: numberAt(seen, 'plan.targets.0.value') + 1,
      }
      const answer = await world.ask('binhlu', adding, variables)
      const kind = at(answer, 'correctPlan.__typename')
      if (kind === 'CorrectPlanSuccess') {
        done += 1
        tries = Math.max(0, tries - 1)
      } else {
        expect(kind, JSON.stringify(answer).slice(0, 500)).toBe('ConflictError')
        conflicts += 1
        tries += 1
      }
      // Well-mannered: the longer the queue, the longer the pause, also of who was served just now.
      await sleep(Math.random() * Math.min(4_000, 25 * 2 ** tries))
    }
  }
  await Promise.all(Array.from({ length: writers }, write))
  const after = await world.ask('binhlu', reading, { id })
  expect(numberAt(after, 'plan.targets.0.value')).toBe(before + writers * updates)
  expect(numberAt(after, 'plan.version')).toBe(1 + writers * updates)
  expect(conflicts).toBeGreaterThan(writers)
  expect(world.faults).toEqual([])
}, 900_000)
