import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { at, textAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planOf, planVerbs } from '../world/plan-verbs.ts'

/** Two people at the same instant: one makes a plan rely on another, the other takes that one out of publication. */
let world: World
let verbs: ReturnType<typeof planVerbs>
let next = 900

beforeAll(async () => {
  world = await startWorld()
  verbs = planVerbs(world)
})
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

async function published() {
  next += 1
  return planOf(
    await verbs.confirm(
      'binhlu',
      planOf(await verbs.importText('binhlu', planText({ number: `${next}/KH-UBND` }))),
    ),
  )
}

describe('superseding a plan by one that is withdrawn at the same instant', () => {
  it.each([1, 2, 3, 4, 5, 6])('succeeds for one of the two alone, round %i', async () => {
    const [old, other] = [await published(), await published()]
    const [superseded, withdrawn] = await Promise.all([
      verbs.supersede('binhlu', old, { on: '2026-08-01', document: { planId: other.id } }),
      verbs.withdraw('binhlu', other),
    ])
    const outcomes = [superseded, withdrawn].map((answer) => textAt(answer, 'done.__typename'))
    const refused = outcomes.filter((name) => name === 'ConflictError' || name === 'ValidationError')
    expect(refused, outcomes.join()).toHaveLength(1)
    const read = async (id: string) => {
      const answer = await world.ask(
        'binhlu',
        'query ($id: ID!) { plan(id: $id) { state lifeEvents { kind } } }',
        { id },
      )
      return at(answer, 'plan')
    }
    expect([await read(old.id), await read(other.id)]).toMatchObject(
      outcomes[0] === 'SupersedePlanSuccess'
        ? [{ lifeEvents: [{ kind: 'SUPERSEDED' }] }, { state: 'IN_FORCE' }]
        : [{ lifeEvents: [] }, { state: 'WITHDRAWN' }],
    )
  })

  it('leaves the other free to be withdrawn once it is undone', async () => {
    const [old, other] = [await published(), await published()]
    const superseded = await verbs.supersede('binhlu', old, {
      on: '2026-08-01',
      document: { planId: other.id },
    })
    expect(textAt(await verbs.withdraw('binhlu', other), 'done.__typename')).toBe('ValidationError')
    await verbs.undo('binhlu', planOf(superseded))
    expect(textAt(await verbs.withdraw('binhlu', other), 'done.__typename')).toBe('WithdrawPlanSuccess')
  })
})
