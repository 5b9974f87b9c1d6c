import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seed } from '../../functions/dev/seed.ts'
import { at, listAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'
import { planVerbs } from '../world/plan-verbs.ts'

let world: World
let verbs: ReturnType<typeof planVerbs>

beforeAll(async () => {
  world = await startWorld({ wanted: 'all' })
  verbs = planVerbs(world)
})
afterAll(() => world.close())

type Listed = { id: string; version: number; state: string; title: string }
const states = ['DRAFT', 'WITHDRAWN', 'IN_FORCE', 'EXPIRED']

async function everyPlan(): Promise<Listed[]> {
  const answers = await Promise.all(
    states.map((state) =>
      world.ask(
        'ministry',
        'query ($state: PlanState!) { plans(where: { state: { eq: $state } }) { nodes { id version state title } } }',
        { state },
      ),
    ),
  )
  const plans = answers.flatMap((answer) => listAt(answer, 'plans.nodes') as Listed[])
  return plans.sort((a, b) => (a.id < b.id ? -1 : 1))
}

describe('sample data that are loaded again', () => {
  it('leave every plan as people left it: withdrawn, taken back to a draft, corrected', async () => {
    const [withdrawn, draft, corrected, ...others] = await everyPlan()
    if (!withdrawn || !draft || !corrected) throw new Error('There are three plans at least')
    expect(others.length).toBeGreaterThan(0)
    const renamed = await verbs.correct('ministry', withdrawn, { header: { title: 'Trích yếu đã sửa' } })
    expect(at(await verbs.withdraw('ministry', { ...withdrawn, version: 3 }), 'done.__typename')).toBe(
      'WithdrawPlanSuccess',
    )
    expect(at(renamed, 'done.__typename')).toBe('CorrectPlanSuccess')
    const undone = await world.ask(
      'ministry',
      `mutation ($id: ID!, $version: Int!) {
        undoPlanChange(input: { id: $id, expectedVersion: $version }) { ... on UndoPlanChangeSuccess { plan { state } } } }`,
      { id: draft.id, version: draft.version },
    )
    expect(at(undone, 'undoPlanChange.plan.state')).toBe('DRAFT')
    await verbs.correct('ministry', corrected, { header: { signerName: 'Trần Thị Thử' } })
    const before = await everyPlan()
    expect(before.map(({ state }) => state)).toContain('WITHDRAWN')

    const { store, contents } = world.services
    await seed({ store, contents, wanted: 'all', root: join(import.meta.dirname, '../..') })
    expect(await everyPlan()).toEqual(before)
  }, 60_000)
})
