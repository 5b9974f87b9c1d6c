/** Objectives and reporting duties that an amendment adds, changes or ends, from its day on. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { at, listAt, textAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planOf, planVerbs } from '../world/plan-verbs.ts'

let world: World
let verbs: ReturnType<typeof planVerbs>
let next = 870
const document = { number: '9/QĐ-UBND', date: '2026-07-20' }
const parts = `objectives { id text } assignments { duties { text } }
  reportingDuties { id text reporterName reporter { name } recipients { name agency { name } } frequency dueDay dueMonth }`

beforeAll(async () => {
  world = await startWorld()
  verbs = planVerbs(world)
})
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

const duty = 'báo cáo kết quả thực hiện về Ủy ban nhân dân xã trước ngày 20/11 hằng năm'

async function published() {
  next += 1
  const text = planText({
    number: `${next}/KH-UBND`,
    assignments: [['Phòng Văn hóa - Xã hội', `Chủ trì tổng hợp, ${duty}.`]],
  })
  const draft = await verbs.importText('binhlu', text)
  const plan = planOf(await verbs.confirm('binhlu', planOf(draft)))
  const answer = await world.ask('binhlu', `query ($id: ID!) { plan(id: $id) { ${parts} } }`, plan)
  return {
    ...plan,
    objective: textAt(answer, 'plan.objectives.0.id'),
    duty: textAt(answer, 'plan.reportingDuties.0.id'),
    said: textAt(answer, 'plan.reportingDuties.0.text'),
  }
}

async function on(id: string, day: string) {
  const query = `query ($id: ID!, $day: Day!) { plan(id: $id) { contentAsOf(asOf: $day) { ${parts} } } }`
  return world.ask('binhlu', query, { id, day })
}

const compare = (id: string, to: number) =>
  world.ask(
    'binhlu',
    `query ($id: ID!, $from: Int!, $to: Int!) { comparePlanVersions(id: $id, from: $from, to: $to) {
      changes { kind change after fields { field before { vi } after { vi } } } } }`,
    { id, from: to - 1, to },
  )

describe('objectives', () => {
  it('are added, reworded and ended by an amendment, from its day on; the comparison says which', async () => {
    const plan = await published()
    const reworded = 'Mọi người trong xã được hỗ trợ trong 24 giờ.'
    const added = 'Mỗi thôn có một tổ hòa giải.'
    const first = await verbs.amend('binhlu', plan, {
      on: '2027-01-01',
      document,
      objectives: [{ id: plan.objective, text: reworded }, { text: added }],
    })
    const texts = async (day: string) => listAt(await on(plan.id, day), 'plan.contentAsOf.objectives')
    expect(await texts('2026-12-31')).toMatchObject([{ id: plan.objective }])
    expect(await texts('2027-01-01')).toMatchObject([{ text: reworded }, { text: added }])
    expect(
      listAt(await compare(plan.id, planOf(first).version), 'comparePlanVersions.changes'),
    ).toMatchObject([
      { kind: 'OBJECTIVE', change: 'CHANGED', after: reworded },
      { kind: 'OBJECTIVE', change: 'ADDED', after: added },
    ])
    const second = await verbs.amend('binhlu', planOf(first), {
      on: '2028-01-01',
      document,
      removeParts: [plan.objective],
    })
    expect(await texts('2027-12-31')).toHaveLength(2)
    expect(await texts('2028-01-01')).toMatchObject([{ text: added }])
    // What was misread is put right in the texts before too.
    await verbs.correct('binhlu', planOf(second), { objectives: [{ text: 'Mục tiêu bị đọc sót.' }] })
    expect(await texts('2026-12-31')).toMatchObject([
      { id: plan.objective },
      { text: 'Mục tiêu bị đọc sót.' },
    ])
  })
})

describe('reporting duties', () => {
  it('are added with who reports, to whom and by when, and are due from the day of the amendment', async () => {
    const plan = await published()
    const amended = await verbs.amend('binhlu', plan, {
      on: '2027-01-01',
      document,
      reportingDuties: [
        {
          text: 'Công an xã báo cáo 6 tháng trước ngày 15/6.',
          reporterName: 'Công an xã',
          recipientNames: ['UBND xã Bình Lư', 'Ban Chỉ đạo không có ở đây'],
          frequency: 'SEMIANNUAL',
          dueDay: 15,
          dueMonth: 6,
        },
      ],
    })
    expect(at(amended, 'done.__typename')).toBe('AmendPlanSuccess')
    expect(listAt(await on(plan.id, '2026-12-31'), 'plan.contentAsOf.reportingDuties')).toHaveLength(1)
    expect(listAt(await on(plan.id, '2027-01-01'), 'plan.contentAsOf.reportingDuties')[1]).toMatchObject({
      reporterName: 'Công an xã',
      reporter: { name: expect.stringMatching(/Công an xã/) },
      recipients: [
        { name: 'UBND xã Bình Lư', agency: { name: expect.stringMatching(/xã Bình Lư/) } },
        { name: 'Ban Chỉ đạo không có ở đây', agency: null },
      ],
      dueDay: 15,
    })
    const area = await world.ask('binhlu', '{ area(code: "03390", tier: COMMUNE) { id } }')
    const due = await world.ask(
      'binhlu',
      `query ($area: ID!) { before: dueReports(area: $area, from: "2026-12-01", to: "2026-12-31") { nodes { due } }
        after: dueReports(area: $area, from: "2027-06-01", to: "2027-06-30") { nodes { due plan { id } } } }`,
      { area: textAt(area, 'area.id') },
    )
    expect(listAt(due, 'before.nodes')).toEqual([])
    expect(listAt(due, 'after.nodes')).toContainEqual({ due: '2027-06-15', plan: { id: plan.id } })
  })

  it('that are reworded are so within the duty that holds their sentence; those ended leave it', async () => {
    const plan = await published()
    const reworded = plan.said.replace('20/11', '05/12')
    const first = await verbs.amend('binhlu', plan, {
      on: '2027-01-01',
      document,
      reportingDuties: [{ id: plan.duty, text: reworded, dueDay: 5, dueMonth: 12, recipientNames: [] }],
    })
    const held = async (day: string) =>
      textAt(await on(plan.id, day), 'plan.contentAsOf.assignments.0.duties.0.text')
    expect(await held('2026-12-31')).toContain('20/11')
    expect(await held('2027-01-01')).toContain('05/12')
    expect(await held('2027-01-01')).not.toContain('20/11')
    const changes = listAt(await compare(plan.id, planOf(first).version), 'comparePlanVersions.changes')
    expect(changes).toMatchObject([
      { kind: 'DUTY', change: 'CHANGED' },
      { kind: 'REPORTING_DUTY', change: 'CHANGED', after: reworded },
    ])
    const ended = await verbs.amend('binhlu', planOf(first), {
      on: '2028-01-01',
      document,
      removeParts: [plan.duty],
    })
    expect(at(ended, 'done.__typename')).toBe('AmendPlanSuccess')
    const after = JSON.stringify(await on(plan.id, '2028-01-01'))
    expect(after).not.toContain('05/12')
    expect(listAt(await on(plan.id, '2027-12-31'), 'plan.contentAsOf.reportingDuties')).toHaveLength(1)
  })
})

describe('an amendment is refused', () => {
  it.each([
    [['objectives', '0', 'text'], { objectives: [{ text: '  ' }] }],
    [['objectives', '0', 'id'], { objectives: [{ id: 'none', text: 'Mới.' }] }],
    [['objectives', '0', 'text'], { objectives: [{ text: 'Liên hệ 0912 345 678.' }] }],
    [['reportingDuties', '0', 'text'], { reportingDuties: [{ dueDay: 3 }] }],
    [['reportingDuties', '0', 'id'], { reportingDuties: [{ id: 'none', dueDay: 3 }] }],
    [
      ['reportingDuties', '0', 'recipientNames'],
      { reportingDuties: [{ text: 'Báo cáo.', recipientNames: [''] }] },
    ],
    [
      ['reportingDuties', '0', 'recipientNames', '0'],
      { reportingDuties: [{ text: 'Báo cáo.', recipientNames: ['Chị Mẫu 0912 345 678'] }] },
    ],
    [
      ['reportingDuties', '0', 'recipientNames'],
      {
        reportingDuties: [
          { text: 'Báo cáo.', recipientNames: ['Nhà tạm lánh tại số 9 đường Hoa Ban, thôn Mẫu'] },
        ],
      },
    ],
  ])('at %j where a rule is broken: %j', async (path, changes) => {
    const plan = await published()
    const refused = await verbs.amend('binhlu', plan, { on: '2027-01-01', document, ...changes })
    expect(listAt(refused, 'done.issues')).toMatchObject([{ path }])
  })
})
