import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findArea } from '../../schema/area/area.operations.ts'
import { saveAreas } from '../../schema/area/write.operations.ts'
import { areaId } from '../../schema/ids.ts'
import { renewHeirs } from '../../schema/plan/heir.operations.ts'
import { at, listAt, textAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planOf, planVerbs } from '../world/plan-verbs.ts'

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
      inherited { since whole from { name alive } plan { number title } } } } }`
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
          {
            since: '2025-07-01',
            from: { name: 'Thị trấn Tam Đường', alive: true },
            plan: { number: '15/KH-UBND' },
          },
        ],
      },
    })
    expect(await status('2027-01-01')).toMatchObject({ planStatus: { status: 'NONE' } })
  })

  it('and that area itself has no plan any more once it is not there', async () => {
    const query = `query ($id: ID!, $day: Day!) { area(id: $id, asOf: $day) {
      currentPlan(programme: GENDER_BASED_VIOLENCE) { number }
      planStatus(programme: GENDER_BASED_VIOLENCE) { status plan { number } } } }`
    const id = await areaOn('03390', '2025-06-30')
    const on = async (day: string) => at(await world.ask('integrator', query, { id, day }), 'area')
    const number = '15/KH-UBND'
    expect(await on('2025-06-30')).toEqual({
      currentPlan: { number },
      planStatus: { status: 'OWN', plan: { number } },
    })
    expect(await on('2025-07-01')).toEqual({
      currentPlan: null,
      planStatus: { status: 'NONE', plan: null },
    })
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

describe('an area that ends after its plan was issued', () => {
  it('passes it on once the register is loaded again; loading it once more writes nothing', async () => {
    const listed = await world.ask(
      'laichau',
      '{ area(code: "12", tier: PROVINCE) { children(first: 200) { nodes { id name shortName code } } } }',
    )
    const other = listAt(listed, 'area.children.nodes').find((node) => at({ data: node }, 'code') !== '03390')
    const name = textAt({ data: other }, 'name')
    const area = `${name[0]?.toLowerCase()}${name.slice(1)}`
    const place = textAt({ data: other }, 'shortName')
    const text = planText({ letterhead: name.toUpperCase(), area, place, number: '90/KH-UBND' })
    await verbs.confirm('laichau', planOf(await verbs.importText('laichau', text)))

    const context = await world.as('laichau')
    const id =
      Buffer.from(textAt({ data: other }, 'id'), 'base64')
        .toString()
        .split(':')[1] ?? ''
    const before = await findArea(context, id)
    const last = before?.versions.at(-1)
    if (!before || !last) throw new Error('The commune is not in the register')
    const newId = areaId('COMMUNE', '99999', '2026-10-01')
    const link = {
      kind: 'MERGED' as const,
      extent: 'WHOLE' as const,
      share: 1,
      act: null,
      on: '2026-10-01',
      fromId: id,
      toId: newId,
    }
    const newer = { ...last, from: '2026-10-01', to: null, code: '99999', name: 'Xã Thử Mới' }
    await saveAreas(context, [
      {
        ...before,
        endedOn: '2026-09-30',
        versions: [...before.versions.slice(0, -1), { ...last, to: '2026-09-30' }],
        successors: [link],
      },
      {
        id: newId,
        tier: 'COMMUNE',
        foundedOn: '2026-10-01',
        endedOn: null,
        versions: [newer],
        predecessors: [link],
        successors: [],
      },
    ])
    const standing = async () =>
      at(
        await world.ask(
          'integrator',
          '{ area(code: "99999", tier: COMMUNE, asOf: "2026-10-01") { planStatus(programme: GENDER_BASED_VIOLENCE) { status inherited { plan { number } whole } } } }',
        ),
        'area.planStatus',
      )
    expect(await standing()).toMatchObject({ status: 'NONE' })
    expect(await renewHeirs(context)).toBe(1)
    expect(await standing()).toMatchObject({
      status: 'INHERITED',
      inherited: [{ plan: { number: '90/KH-UBND' }, whole: true }],
    })
    expect(await renewHeirs(await world.as('laichau'))).toBe(0)
  })
})

describe('a province with the plan status of its communes', () => {
  it('is one request to the table more than with their current plans, however many they are', async () => {
    const query = (size: number, field: string) =>
      `{ area(code: "12", tier: PROVINCE) { children(first: ${size}) { nodes { name ${field} } } } }`
    const plans = 'currentPlan(programme: GENDER_BASED_VIOLENCE) { number }'
    const state = 'planStatus(programme: GENDER_BASED_VIOLENCE) { status inherited { plan { number } } }'
    await world.ask('integrator', query(200, plans))
    const before = await world.count(() => world.ask('integrator', query(200, plans)))
    const all = await world.count(() => world.ask('integrator', query(200, state)))
    const few = await world.count(() => world.ask('integrator', query(3, state)))
    expect(listAt(all.result, 'area.children.nodes').length).toBeGreaterThan(30)
    expect(all.requests).toBe(before.requests + 1)
    expect(few.requests).toBe(all.requests)
  })
})
