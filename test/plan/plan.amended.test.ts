/** What an amendment of a later day leaves as it is until then, by whichever way a plan is reached. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { at, listAt, textAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planOf, planVerbs } from '../world/plan-verbs.ts'

let world: World
let verbs: ReturnType<typeof planVerbs>
let amended: { id: string; version: number }
let below: string
let next = 812
const document = { number: '9/QĐ-UBND', date: '2026-07-20' }

/** In force from 15/6/2026 with 100; 90 from 2090-01-01, 80 and to 2100 from 2091-01-01. */
beforeAll(async () => {
  world = await startWorld()
  verbs = planVerbs(world)
  const drafted = await verbs.importText('binhlu', planText({ number: '801/KH-UBND' }))
  const wide = await verbs.correct('binhlu', planOf(drafted), { header: { toYear: 2095 } })
  const published = await verbs.confirm('binhlu', planOf(wide))
  const id = textAt(published, 'done.plan.targets.0.id')
  const first = await verbs.amend('binhlu', planOf(published), {
    on: '2090-01-01',
    document,
    targets: [{ id, value: 90 }],
  })
  const second = await verbs.amend('binhlu', planOf(first), {
    on: '2091-01-01',
    document,
    header: { toYear: 2100 },
    targets: [{ id, value: 80 }],
  })
  expect(at(second, 'done.plan.targets.0.value')).toBe(80)
  amended = planOf(second)

  const school = (share: number) => `${share}% trường học trên địa bàn thực hiện quy trình xử lý bạo lực.`
  const above = await verbs.importText(
    'laichau',
    planText({
      letterhead: 'TỈNH LAI CHÂU',
      area: 'tỉnh Lai Châu',
      place: 'Lai Châu',
      number: '12/KH-UBND',
      date: '02/3/2026',
      targets: [school(90)],
    }),
  )
  const province = await verbs.confirm('laichau', planOf(above))
  await verbs.amend('laichau', planOf(province), {
    on: '2029-01-01',
    document,
    targets: [{ id: textAt(province, 'done.plan.targets.0.id'), value: 80 }],
  })
  const mandates = ['Kế hoạch số 12/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân tỉnh Lai Châu']
  const own = await verbs.importText(
    'binhlu',
    planText({ number: '802/KH-UBND', date: '01/5/2026', mandates, targets: [school(85)] }),
  )
  below = planOf(await verbs.confirm('binhlu', planOf(own))).id
})
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

const days = [
  ['2026-12-31', 100, 2095],
  ['2090-01-01', 90, 2095],
  ['2091-01-01', 80, 2100],
] as const
const shown = 'id version toYear targets { value }'

describe('the text of a plan', () => {
  it.each(days)('on %s says %i, to %i, from its area', async (day, value, toYear) => {
    const answer = await world.ask(
      'integrator',
      `query ($day: Day!) { area(code: "03390", tier: COMMUNE, asOf: $day) {
        currentPlan(programme: GENDER_BASED_VIOLENCE) { ${shown} }
        planStatus(programme: GENDER_BASED_VIOLENCE) { plan { ${shown} } } } }`,
      { day },
    )
    const plan = { ...amended, toYear, targets: [{ value }] }
    expect(at(answer, 'area.currentPlan')).toEqual(plan)
    expect(at(answer, 'area.planStatus.plan')).toEqual(plan)
  })

  it.each(days)('on %s says %i, to %i, from the list and by its id', async (day, value, toYear) => {
    const answer = await world.ask(
      'integrator',
      `query ($id: ID!, $day: Day!) { plan(id: $id, asOf: $day) { ${shown} }
        plans(asOf: $day) { nodes { ${shown} } } }`,
      { id: amended.id, day },
    )
    const plan = { ...amended, toYear, targets: [{ value }] }
    expect(at(answer, 'plan')).toEqual(plan)
    expect(listAt(answer, 'plans.nodes')).toContainEqual(plan)
  })

  it('is that of today where no day is given, and as entered last for whoever changes it', async () => {
    const answer = await world.ask(
      'integrator',
      `query ($id: ID!) { plan(id: $id) { ${shown} } node(id: $id) { ... on Plan { ${shown} } }
        newest: plan(id: $id, newest: true) { ${shown} } }`,
      { id: amended.id },
    )
    const today = { ...amended, toYear: 2095, targets: [{ value: 100 }] }
    expect(at(answer, 'plan')).toEqual(today)
    expect(at(answer, 'node')).toEqual(today)
    expect(at(answer, 'newest')).toEqual({ ...amended, toYear: 2100, targets: [{ value: 80 }] })
  })

  it('leaves its state on a later day as all amendments make it', async () => {
    const answer = await world.ask(
      'integrator',
      `query ($id: ID!) { plan(id: $id) { state(asOf: "2098-01-01") stateLabel(asOf: "2098-01-01") { en }
        before: contentAsOf(asOf: "2090-06-01") { version } } }`,
      { id: amended.id },
    )
    expect(at(answer, 'plan')).toMatchObject({
      state: 'AMENDED',
      stateLabel: { en: 'In force, amended' },
      before: { version: amended.version - 1 },
    })
  })

  it('takes one request more where an amendment is still to come, and none where it is not', async () => {
    const query = `query ($id: ID!, $day: Day!) { plan(id: $id, asOf: $day) { ${shown} } }`
    const asked = (day: string) => world.count(() => world.ask('integrator', query, { id: amended.id, day }))
    const last = await asked('2091-01-01')
    expect((await asked('2026-12-31')).requests).toBe(last.requests + 1)
  })

  it('of the plan above is what shortfalls are found against', async () => {
    const weaker = async (day: string) => {
      const answer = await world.ask(
        'integrator',
        `query ($id: ID!, $day: Day!) { plan(id: $id, asOf: $day) { shortfalls { kind message { en } } } }`,
        { id: below, day },
      )
      return listAt(answer, 'plan.shortfalls')
        .map((one) => textAt({ data: one }, 'message.en'))
        .filter((message) => message.includes('above,'))
    }
    expect(await weaker('2028-12-31')).toEqual(['90% above, 85% here.'])
    expect(await weaker('2029-01-01')).toEqual([])
  })
})

describe('a figure that a person changed', () => {
  it('is no longer told as it was written', async () => {
    const query = `query ($id: ID!, $day: Day!) { plan(id: $id, asOf: $day) { targets { value valueText } } }`
    const on = async (day: string) =>
      at(await world.ask('integrator', query, { id: amended.id, day }), 'plan.targets.0')
    expect(await on('2026-12-31')).toEqual({ value: 100, valueText: expect.stringContaining('100') })
    expect(await on('2091-01-01')).toEqual({ value: 80, valueText: null })
  })
})

describe('tasks', () => {
  const tasks = 'taskGroups { id tasks { id text } }'
  const published = async (number: string) => {
    const draft = await verbs.importText('binhlu', planText({ number }))
    return verbs.confirm('binhlu', planOf(draft))
  }
  const groupOf = (answer: Awaited<ReturnType<typeof published>>) => ({
    groupId: textAt(answer, 'done.plan.taskGroups.0.id'),
    id: textAt(answer, 'done.plan.taskGroups.0.tasks.0.id'),
    before: textAt(answer, 'done.plan.taskGroups.0.tasks.0.text'),
  })
  const textsOn = async (id: string, day: string) => {
    const query = `query ($id: ID!, $day: Day!) { plan(id: $id) { contentAsOf(asOf: $day) { ${tasks} } } }`
    const answer = await world.ask('binhlu', query, { id, day })
    return listAt(answer, 'plan.contentAsOf.taskGroups.0.tasks').map((_, index) =>
      textAt(answer, `plan.contentAsOf.taskGroups.0.tasks.${index}.text`),
    )
  }

  it('are added and reworded by an amendment, from its day on; the comparison says which', async () => {
    const plan = await published('811/KH-UBND')
    const { groupId, id, before } = groupOf(plan)
    const reworded = 'Nói chuyện tại cuộc họp thôn mỗi tháng một lần.'
    const added = 'Tập huấn cán bộ thôn hằng năm.'
    const amendedPlan = await verbs.amend('binhlu', planOf(plan), {
      on: '2027-01-01',
      document,
      tasks: [
        { id, text: reworded },
        { groupId, text: added },
      ],
    })
    const { id: planId, version } = planOf(amendedPlan)
    expect(await textsOn(planId, '2026-12-31')).toEqual([before])
    expect(await textsOn(planId, '2027-01-01')).toEqual([reworded, added])
    const compared = await world.ask(
      'binhlu',
      `query ($id: ID!, $to: Int!, $from: Int!) { comparePlanVersions(id: $id, from: $from, to: $to) {
        changes { kind change before after } } }`,
      { id: planId, from: version - 1, to: version },
    )
    expect(at(compared, 'comparePlanVersions.changes')).toEqual([
      { kind: 'TASK', change: 'CHANGED', before, after: reworded },
      { kind: 'TASK', change: 'ADDED', before: null, after: added },
    ])
    // What was misread is put right in the text before the amendment too, where that said the same.
    const missed = 'Nhiệm vụ bị đọc sót.'
    await verbs.correct('binhlu', planOf(amendedPlan), {
      tasks: [
        { groupId, text: missed },
        { id, text: 'Khác.' },
      ],
    })
    expect(await textsOn(planId, '2026-12-31')).toEqual([before, missed])
    expect(await textsOn(planId, '2027-01-01')).toEqual(['Khác.', added, missed])
  })

  it.each([
    [['tasks', '0', 'groupId'], { text: 'Mới.' }],
    [['tasks', '0', 'groupId'], { text: 'Mới.', groupId: 'none' }],
    [['tasks', '0', 'id'], { id: 'none', text: 'Mới.' }],
    [['tasks', '0', 'text'], { toGroup: true, text: '' }],
    [['tasks', '0', 'text'], { toGroup: true, text: 'Liên hệ 0912 345 678.' }],
    [['tasks', '0', 'text'], { toGroup: true, text: 'Mở nhà tạm lánh tại số 9 đường Hoa Ban.' }],
  ])('are refused at %j where a rule is broken: %j', async (path, task) => {
    next += 1
    const plan = await published(`${next}/KH-UBND`)
    const { groupId } = groupOf(plan)
    const given = 'toGroup' in task ? { text: task.text, groupId } : task
    const refused = await verbs.amend('binhlu', planOf(plan), { on: '2027-01-01', document, tasks: [given] })
    expect(listAt(refused, 'done.issues')).toMatchObject([{ path }])
  })

  it('that a person added to a draft survive a new reading', async () => {
    const text = { number: '830/KH-UBND' }
    const draft = await verbs.importText('binhlu', planText(text))
    const { groupId } = groupOf(draft)
    await verbs.correct('binhlu', planOf(draft), { tasks: [{ groupId, text: 'Thêm tay.' }] })
    const again = await verbs.importText(
      'binhlu',
      planText({ ...text, targets: ['50% thôn có tổ hòa giải.'] }),
    )
    expect(listAt(again, 'done.plan.taskGroups.0.tasks').at(-1)).toMatchObject({ text: 'Thêm tay.' })
  })
})
