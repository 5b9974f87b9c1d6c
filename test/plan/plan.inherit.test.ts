import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { at, listAt, numberAt, textAt } from '../world/answers.ts'
import { type Answer, startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planVerbs } from '../world/plan-verbs.ts'

/** Xã Bình Lư of 2025 came from three communes; one of them had issued a plan that runs to 2026. */
let world: World
let verbs: ReturnType<typeof planVerbs>

beforeAll(async () => {
  world = await startWorld()
  verbs = planVerbs(world)
})
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

const planOf = (answer: Answer) => ({
  id: textAt(answer, 'done.plan.id'),
  version: numberAt(answer, 'done.plan.version'),
})
const areaOn = async (code: string, day: string) =>
  textAt(
    await world.ask(
      'laichau',
      'query ($code: String!, $day: Day!) { area(code: $code, tier: COMMUNE, asOf: $day) { id } }',
      { code, day },
    ),
    'area.id',
  )
const status = async (day: string, programme = 'GENDER_BASED_VIOLENCE') => {
  const query = `query ($day: Day!, $programme: Programme!) { area(code: "03390", tier: COMMUNE, asOf: $day) {
    name currentPlan(programme: $programme) { number }
    planStatus(programme: $programme) { status statusLabel { vi } plan { number }
      inherited { since whole from { name } plan { number title } } } } }`
  return at(await world.ask('integrator', query, { day, programme }), 'area')
}
const former = {
  letterhead: 'THỊ TRẤN TAM ĐƯỜNG',
  area: 'thị trấn Tam Đường',
  place: 'Tam Đường',
  number: '15/KH-UBND',
  date: '10/3/2024',
  period: 'giai đoạn 2024 - 2026',
}

describe('an area after the reorganisation', () => {
  let formerPlan: { id: string; version: number }

  it('has no plan while neither it nor an area before it issued one', async () => {
    expect(await status('2026-03-01')).toMatchObject({
      currentPlan: null,
      planStatus: { status: 'NONE', plan: null, inherited: [] },
    })
  })

  it('lives under the plan of an area before it until that expires', async () => {
    const areaId = await areaOn('03390', '2025-06-30')
    const draft = await verbs.importText('laichau', planText(former), { areaId })
    formerPlan = planOf(await verbs.confirm('laichau', planOf(draft)))
    expect(await status('2026-03-01')).toMatchObject({
      name: 'Xã Bình Lư',
      currentPlan: null,
      planStatus: {
        status: 'INHERITED',
        plan: null,
        inherited: [
          { since: '2025-07-01', from: { name: 'Thị trấn Tam Đường' }, plan: { number: '15/KH-UBND' } },
        ],
      },
    })
    expect(await status('2027-01-01')).toMatchObject({ planStatus: { status: 'NONE' } })
  })

  it('never under one of another programme', async () => {
    expect(await status('2026-03-01', 'DOMESTIC_VIOLENCE')).toMatchObject({ planStatus: { status: 'NONE' } })
  })

  it('of its own plan has no need of another, from the day of that on', async () => {
    await verbs.confirm(
      'binhlu',
      planOf(await verbs.importText('binhlu', planText({ number: '70/KH-UBND' }))),
    )
    expect(await status('2026-06-14')).toMatchObject({ planStatus: { status: 'INHERITED' } })
    expect(await status('2026-06-15')).toMatchObject({
      currentPlan: { number: '70/KH-UBND' },
      planStatus: { status: 'OWN', plan: { number: '70/KH-UBND' }, inherited: [] },
    })
  })

  it('loses it when it is repealed or taken back', async () => {
    const repealed = await verbs.repeal('laichau', formerPlan, {
      on: '2026-02-01',
      document: { number: '3/QĐ-UBND', date: '2026-01-20' },
    })
    expect(at(repealed, 'done.__typename')).toBe('RepealPlanSuccess')
    expect(await status('2026-01-31')).toMatchObject({ planStatus: { status: 'INHERITED' } })
    expect(await status('2026-02-01')).toMatchObject({ planStatus: { status: 'NONE' } })
    await verbs.withdraw('laichau', planOf(repealed))
    expect(await status('2026-01-31')).toMatchObject({ planStatus: { status: 'NONE' } })
  })
})

describe('a province with the plan status of its communes', () => {
  it('is one request to the table more than with their current plans, however many they are', async () => {
    const query = (size: number, field: string) =>
      `{ area(code: "12", tier: PROVINCE) { children(first: ${size}) { nodes { name ${field} } } } }`
    const plans = 'currentPlan(programme: GENDER_BASED_VIOLENCE) { number }'
    const state = 'planStatus(programme: GENDER_BASED_VIOLENCE) { status inherited { plan { number } } }'
    const before = await world.count(() => world.ask('integrator', query(200, plans)))
    const all = await world.count(() => world.ask('integrator', query(200, state)))
    const few = await world.count(() => world.ask('integrator', query(3, state)))
    expect(listAt(all.result, 'area.children.nodes')).toHaveLength(38)
    expect(all.requests).toBe(before.requests + 1)
    expect(few.requests).toBe(all.requests)
  })
})
