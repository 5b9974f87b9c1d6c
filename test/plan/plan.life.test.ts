import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { typedShelterPlace } from '../../schema/document/typed-place.rules.ts'
import { lifeSentences } from '../../schema/plan/life.rules.ts'
import { at, listAt, textAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planOf, planVerbs } from '../world/plan-verbs.ts'

let world: World
let verbs: ReturnType<typeof planVerbs>
let next = 600

beforeAll(async () => {
  world = await startWorld()
  verbs = planVerbs(world)
})
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())
/** Signed on 15/6/2026, for 2026–2030. */
async function published(given: Parameters<typeof planText>[0] = {}) {
  next += 1
  const drafted = await verbs.importText('binhlu', planText({ number: `${next}/KH-UBND`, ...given }))
  return verbs.confirm('binhlu', planOf(drafted))
}
async function ofProvince(number: string) {
  const text = planText({ letterhead: 'TỈNH LAI CHÂU', area: 'tỉnh Lai Châu', place: 'Lai Châu', number })
  return planOf(await verbs.confirm('laichau', planOf(await verbs.importText('laichau', text))))
}
const document = { number: '9/QĐ-UBND', date: '2026-07-20' }
const entry = { on: '2026-08-01', document }
const stateOf = async (id: string, day: string) =>
  at(
    await world.ask('integrator', 'query ($id: ID!, $day: Day!) { plan(id: $id) { state(asOf: $day) } }', {
      id,
      day,
    }),
    'plan.state',
  )

describe('an amendment', () => {
  it('changes the plan from its day on and keeps the text until then readable', async () => {
    const before = await published()
    const target = textAt(before, 'done.plan.targets.0.id')
    const task = textAt(before, 'done.plan.taskGroups.0.tasks.0.id')
    const amended = await verbs.amend('binhlu', planOf(before), {
      ...entry,
      header: { toYear: 2029 },
      targets: [
        { id: target, value: 80, dueYear: 2029 },
        { text: 'Thêm một chỉ tiêu thử', unit: 'COUNT', value: 3 },
      ],
      removeParts: [task],
    })
    expect(at(amended, 'done.plan')).toMatchObject({
      version: 3,
      toYear: 2029,
      lifeEvents: [{ kind: 'AMENDED', on: '2026-08-01', number: '9/QĐ-UBND', version: 3 }],
    })
    const { id } = planOf(amended)
    expect(await stateOf(id, '2026-07-31')).toBe('IN_FORCE')
    expect(await stateOf(id, '2026-08-01')).toBe('AMENDED')

    const answer = await world.ask(
      'integrator',
      `query ($id: ID!) { plan(id: $id) {
        then: contentAsOf(asOf: "2026-07-31") { version toYear targets { value } taskGroups { tasks { text } } }
        now: contentAsOf(asOf: "2026-08-01") { version toYear targets { value } }
        second: contentOfVersion(version: 2) { version }
        versions { version verb from before counts content { version } } }
        comparePlanVersions(id: $id, from: 2, to: 3) { before { version } after { version }
          changes { kind change before after fields { field label { vi } before { vi } after { vi } } } } }`,
      { id },
    )
    expect(at(answer, 'plan.then')).toMatchObject({ version: 2, toYear: 2030, targets: [{ value: 100 }] })
    expect(listAt(answer, 'plan.then.taskGroups.0.tasks')).toHaveLength(1)
    expect(at(answer, 'plan.now')).toMatchObject({
      version: 3,
      toYear: 2029,
      targets: [{ value: 80 }, { value: 3 }],
    })
    expect(at(answer, 'plan.second')).toEqual({ version: 2 })
    expect(at(answer, 'plan.versions')).toMatchObject([
      { version: 3, verb: 'amend', from: '2026-08-01', before: null, counts: true },
      { version: 2, verb: 'confirm', from: '2026-06-15', before: '2026-08-01', counts: true },
      { version: 1, verb: 'import', from: null, before: null, counts: false, content: null },
    ])
    expect(at(answer, 'comparePlanVersions')).toMatchObject({
      before: { version: 2 },
      after: { version: 3 },
      changes: [
        { kind: 'HEADER', change: 'CHANGED', fields: [{ field: 'toYear', before: { vi: '2030' } }] },
        {
          kind: 'TARGET',
          change: 'CHANGED',
          fields: [
            { field: 'value', label: { vi: 'Giá trị' }, before: { vi: '100' }, after: { vi: '80' } },
            { field: 'dueYear', before: { vi: '2030' }, after: { vi: '2029' } },
          ],
        },
        { kind: 'TARGET', change: 'ADDED', before: null, after: 'Thêm một chỉ tiêu thử' },
        { kind: 'TASK', change: 'REMOVED', after: null },
      ],
    })
    expect(textAt(amended, 'done.plan.history.0.summary.vi')).toBe(
      'Sửa đổi, bổ sung từ ngày 01/08/2026 theo văn bản số 9/QĐ-UBND ngày 20/07/2026.',
    )
    const history = await world.count(() =>
      world.ask('integrator', 'query ($id: ID!) { plan(id: $id) { history { version changes { vi } } } }', {
        id,
      }),
    )
    // The plan, its history, its former versions at once; one more to learn who asks.
    expect(history.requests).toBe(3 + 1)
    expect(at(history.result, 'plan.history.1.changes')).toEqual([])
    const told = listAt(history.result, 'plan.history.0.changes').map((one) => textAt({ data: one }, 'vi'))
    expect(told[0]).toBe('Sửa thông tin chung (Đến năm: 2030 → 2029)')
    expect(told[1]).toContain('Giá trị: 100 → 80; Năm phải đạt: 2030 → 2029')
    expect(told[2]).toBe('Thêm chỉ tiêu: “Thêm một chỉ tiêu thử”')
  })

  it('shows its draft only to those who might see it', async () => {
    const { id } = planOf(await published())
    const query =
      'query ($id: ID!) { plan(id: $id) { contentOfVersion(version: 1) { version } } comparePlanVersions(id: $id, from: 1, to: 2) { changes { kind } } }'
    expect(at(await world.ask('binhlu', query, { id }), 'plan.contentOfVersion.version')).toBe(1)
    const outside = await world.ask('hue', query, { id })
    expect(at(outside, 'plan.contentOfVersion')).toBe(null)
    expect(at(outside, 'comparePlanVersions')).toBe(null)
  })

  it.each([0, 4, -1, 2_000_000])('has no version %i', async (version) => {
    const { id } = planOf(await published())
    const answer = await world.ask(
      'binhlu',
      'query ($id: ID!, $version: Int!) { plan(id: $id) { contentOfVersion(version: $version) { version } } }',
      { id, version },
    )
    expect(at(answer, 'plan.contentOfVersion')).toBe(null)
  })
})

describe('a correction of the document', () => {
  it('says why and by which document, and the corrected text counts from the beginning', async () => {
    const before = await published()
    const corrected = await verbs.correctPublished('binhlu', planOf(before), {
      ...entry,
      reason: 'Đánh máy nhầm năm',
      header: { number: `${next}b/KH-UBND` },
    })
    const { id } = planOf(corrected)
    expect(at(corrected, 'done.plan.number')).toBe(`${next}b/KH-UBND`)
    expect(await stateOf(id, '2026-08-02')).toBe('CORRECTED')
    const query = 'query ($id: ID!) { plan(id: $id) { contentAsOf(asOf: "2026-07-01") { version } } }'
    expect(at(await world.ask('binhlu', query, { id }), 'plan.contentAsOf.version')).toBe(3)
  })
})

describe('an end by another document', () => {
  it('takes the plan out of force on its day, and the plan before it counts on days before', async () => {
    const title = 'Phòng, chống bạo lực gia đình'
    const old = await published({ title })
    const repealed = await verbs.repeal('binhlu', planOf(old), { ...entry, on: '2026-09-01' })
    const current = async (day: string) =>
      at(
        await world.ask(
          'integrator',
          'query ($day: Day!) { area(code: "03390", tier: COMMUNE) { currentPlan(programme: DOMESTIC_VIOLENCE, asOf: $day) { id } } }',
          { day },
        ),
        'area.currentPlan.id',
      )
    const { id } = planOf(repealed)
    expect(await current('2026-08-31')).toBe(id)
    expect(await current('2026-09-01')).toBe(undefined)
    expect(await stateOf(id, '2026-09-01')).toBe('REPEALED')
    const again = await verbs.amend('binhlu', planOf(repealed), { ...entry, on: '2026-10-01' })
    expect(at(again, 'done.issues')).toEqual([{ path: ['on'], message: lifeSentences.ended }])
  })

  it('by a plan that is here names it, and is refused before that one is in force', async () => {
    const old = await published()
    const fresh = await published({ date: '01/9/2026' })
    const { id: planId } = planOf(fresh)
    const early = await verbs.supersede('binhlu', planOf(old), { on: '2026-08-01', document: { planId } })
    expect(listAt(early, 'done.issues')).toContainEqual({
      path: ['on'],
      message: lifeSentences.notYetInForce,
    })
    const done = await verbs.supersede('binhlu', planOf(old), { on: '2026-09-01', document: { planId } })
    expect(at(done, 'done.plan.lifeEvents')).toMatchObject([
      { kind: 'SUPERSEDED', on: '2026-09-01', date: '2026-09-01', plan: { id: planId } },
    ])
    const told = await world.ask(
      'integrator',
      'query ($old: ID!, $fresh: ID!) { old: plan(id: $old) { supersedes { id } } fresh: plan(id: $fresh) { supersedes { id } } }',
      { old: planOf(old).id, fresh: planId },
    )
    expect(at(told, 'fresh.supersedes')).toEqual([{ id: planOf(old).id }])
    expect(at(told, 'old.supersedes')).toEqual([])
    const back = await verbs.supersede('binhlu', planOf(fresh), {
      on: '2026-09-02',
      document: { planId: planOf(old).id },
    })
    expect(listAt(back, 'done.issues')).toContainEqual({
      path: ['document', 'planId'],
      message: lifeSentences.inCircle,
    })
  })

  it('is never by itself, nor by what is not there', async () => {
    const plan = planOf(await published())
    const draft = planOf(await verbs.importText('binhlu', planText({ number: '699/KH-UBND' })))
    for (const [planId, message] of [
      [plan.id, lifeSentences.ofItself],
      [draft.id, lifeSentences.unknownPlan],
      [Buffer.from('Plan:none').toString('base64'), lifeSentences.unknownPlan],
    ] as const) {
      const done = await verbs.supersede('binhlu', plan, { on: '2026-09-02', document: { planId } })
      expect(listAt(done, 'done.issues')).toContainEqual({ path: ['document', 'planId'], message })
    }
  })
})

describe('a plan by which another was changed or ended', () => {
  const acts = ['amend', 'supersede', 'repeal'] as const

  it.each(acts)('is not withdrawn before that is undone: %s', async (act) => {
    const old = await published()
    const fresh = planOf(await published())
    const changed = await verbs[act]('binhlu', planOf(old), {
      on: '2026-08-01',
      document: { planId: fresh.id },
    })
    const refused = await verbs.withdraw('binhlu', fresh)
    expect(at(refused, 'done')).toMatchObject({
      __typename: 'ValidationError',
      message: lifeSentences.reliedOn,
    })
    expect(at(await verbs.read('binhlu', planOf(old).id), 'plan.lifeEvents.0.plan.id')).toBe(fresh.id)
    await verbs.undo('binhlu', planOf(changed))
    expect(at(await verbs.withdraw('binhlu', fresh), 'done.plan.state')).toBe('WITHDRAWN')
  })

  it('of the province over a commune is not withdrawn either', async () => {
    const old = await published()
    const above = await ofProvince('301/KH-UBND')
    const document = { planId: above.id }
    const ended = await verbs.repeal('binhlu', planOf(old), { on: '2026-08-01', document })
    expect(at(ended, 'done.__typename')).toBe('RepealPlanSuccess')
    const refused = await verbs.withdraw('laichau', above)
    expect(at(refused, 'done.message')).toEqual(lifeSentences.reliedOn)
  })

  it.each([...acts, 'correctPublished'] as const)('is never of an area below: %s', async (act) => {
    const { id: planId } = planOf(await published())
    const above = await ofProvince(`${next}/KH-UBND`)
    const refused = await verbs[act]('laichau', above, {
      on: '2026-08-01',
      document: { planId },
      reason: 'Đánh máy nhầm',
    })
    expect(listAt(refused, 'done.issues')).toEqual([
      { path: ['document', 'planId'], message: lifeSentences.outOfReach },
    ])
  })

  it('takes its place within the same programme alone; of another it may repeal', async () => {
    const old = planOf(await published())
    const { id: planId } = planOf(await published({ title: 'Phòng, chống bạo lực gia đình' }))
    const given = { on: '2026-08-01', document: { planId } }
    expect(listAt(await verbs.supersede('binhlu', old, given), 'done.issues')).toEqual([
      { path: ['document', 'planId'], message: lifeSentences.otherProgramme },
    ])
    expect(at(await verbs.repeal('binhlu', old, given), 'done.__typename')).toBe('RepealPlanSuccess')
  })
})

describe('every act by a document', () => {
  const acts = ['amend', 'supersede', 'repeal', 'correctPublished'] as const
  const given = { ...entry, reason: 'Theo kết luận kiểm tra' }

  it.each(acts)('is for those who may write the plan: %s', async (act) => {
    const plan = planOf(await published())
    expect(at(await verbs[act]('integrator', plan, given), 'done.__typename')).toBe('ForbiddenError')
    expect(at(await verbs[act]('hue', plan, given), 'done.__typename')).toBe('ForbiddenError')
    expect(at(await verbs[act]('laichau', plan, given), 'done.plan.version')).toBe(3)
  })

  it.each(acts)('is not for a draft, and looks like nothing to whoever may not see it: %s', async (act) => {
    next += 1
    const draft = planOf(await verbs.importText('binhlu', planText({ number: `${next}/KH-UBND` })))
    expect(at(await verbs[act]('binhlu', draft, given), 'done.code')).toBe('WRONG_STATE')
    expect(at(await verbs[act]('integrator', draft, given), 'done.__typename')).toBe('NotFoundError')
  })

  it.each(acts)('of two at once is one success and one conflict: %s', async (act) => {
    const plan = planOf(await published())
    const both = await Promise.all([verbs[act]('binhlu', plan, given), verbs[act]('laichau', plan, given)])
    const types = both.map((answer) => at(answer, 'done.__typename'))
    expect(types).toContain('ConflictError')
    expect(types.filter((type) => String(type).endsWith('Success'))).toHaveLength(1)
  })

  it.each(acts)('takes no private person and no place of a shelter: %s', async (act) => {
    const plan = planOf(await published())
    const person = await verbs[act]('binhlu', plan, { ...given, reason: 'Chị gọi 0912345678' })
    expect(at(person, 'done.issues')).toMatchObject([{ path: ['reason'] }])
    const place = 'Nơi tạm lánh đặt tại số 7 ngõ Hàng Thử'
    const shelter = await verbs[act]('binhlu', plan, { ...given, reason: place })
    expect(at(shelter, 'done.issues')).toEqual([{ path: ['reason'], message: typedShelterPlace }])
  })
})

describe('a former version of a plan that tells where a shelter is', () => {
  it('keeps that sentence from everybody but its subtree', async () => {
    const tasks = ['Chuyển người cần giúp đến nhà tạm lánh số 14 đường Hoa Sữa.', 'Họp thôn mỗi quý.']
    const before = await published({ tasks })
    const amended = await verbs.amend('binhlu', planOf(before), { ...entry, header: { toYear: 2028 } })
    expect(at(amended, 'done.__typename')).toBe('AmendPlanSuccess')
    const query = `query ($id: ID!) { plan(id: $id) { history { changes { vi } }
      contentOfVersion(version: 2) { taskGroups { tasks { text } } } versions { content { title } } }
      comparePlanVersions(id: $id, from: 1, to: 3) { changes { before after } } }`
    const variables = { id: planOf(amended).id }
    const outside = JSON.stringify(await world.ask('integrator', query, variables))
    expect(outside).toContain('Họp thôn mỗi quý')
    expect(outside).not.toContain('Hoa Sữa')
    expect(JSON.stringify(await world.ask('binhlu', query, variables))).toContain('Hoa Sữa')
  })
})
