import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { at, listAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planOf, planVerbs } from '../world/plan-verbs.ts'

let world: World
let verbs: ReturnType<typeof planVerbs>
const parent = 'Kế hoạch số 12/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân tỉnh Lai Châu'
const schools = (share: string) =>
  `${share} trường học trên địa bàn thực hiện quy trình xử lý bạo lực trong nhà trường.`

async function shortfalls(given: Parameters<typeof planText>[0]) {
  const draft = await verbs.importText('binhlu', planText({ mandates: [parent], ...given }))
  const { id } = planOf(await verbs.confirm('binhlu', planOf(draft)))
  const answer = await world.ask(
    'integrator',
    'query ($id: ID!) { plan(id: $id) { shortfalls { kind kindLabel { vi } message { vi } mandate { number } above { text } own { text } } } }',
    { id },
  )
  return listAt(answer, 'plan.shortfalls')
}

beforeAll(async () => {
  world = await startWorld()
  verbs = planVerbs(world)
  const draft = await verbs.importText(
    'laichau',
    planText({
      letterhead: 'TỈNH LAI CHÂU',
      area: 'tỉnh Lai Châu',
      place: 'Lai Châu',
      number: '12/KH-UBND',
      date: '02/3/2026',
      targets: [schools('100%')],
      assignments: [
        ['Sở Nội vụ', 'Chủ trì triển khai các nhiệm vụ của Kế hoạch.'],
        ['Ủy ban nhân dân các xã, phường', 'Báo cáo Ủy ban nhân dân tỉnh trước ngày 15/11 hằng năm.'],
      ],
    }),
  )
  await verbs.confirm('laichau', planOf(draft))
})
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

describe('a plan held against the one that it carries out', () => {
  it('has nothing to look at where it does the same in time', async () => {
    expect(
      await shortfalls({
        number: '81/KH-UBND',
        targets: [schools('100%')],
        assignments: [['Phòng Văn hóa - Xã hội', 'Chủ trì triển khai Kế hoạch này.']],
      }),
    ).toEqual([])
  })

  it('shows a weaker target with both sentences, a task without a lead, and a report without a day', async () => {
    const found = await shortfalls({
      number: '82/KH-UBND',
      targets: [schools('90%')],
      tasks: ['Nói chuyện chuyên đề ở các bản.'],
      assignments: [
        ['Công an xã', 'Phối hợp khi có yêu cầu.'],
        ['Các trường học', 'Báo cáo Ủy ban nhân dân xã trước ngày 15/11 hằng năm.'],
      ],
    })
    expect(found).toContainEqual(
      expect.objectContaining({
        kind: 'WEAKER',
        kindLabel: { vi: 'Chỉ tiêu thấp hơn' },
        message: { vi: 'Cấp trên yêu cầu 100%, kế hoạch đặt 90%.' },
        mandate: { number: '12/KH-UBND' },
        above: { text: expect.stringContaining('100% trường học') },
        own: { text: expect.stringContaining('90% trường học') },
      }),
    )
    expect(found).toContainEqual(
      expect.objectContaining({
        kind: 'NO_LEAD',
        mandate: null,
        own: { text: 'Nói chuyện chuyên đề ở các bản.' },
      }),
    )
    expect(found).toContainEqual(
      expect.objectContaining({
        kind: 'NO_DAY_TO_SPARE',
        mandate: { number: '12/KH-UBND' },
        above: { text: expect.stringContaining('15/11') },
      }),
    )
    expect(found).toHaveLength(3)
  })

  it('says what is lacking, and nothing of a plan of another programme', async () => {
    const lead: [string, string][] = [['Phòng Văn hóa - Xã hội', 'Chủ trì triển khai Kế hoạch này.']]
    const lacking = await shortfalls({ number: '83/KH-UBND', targets: [], assignments: lead })
    expect(lacking).toMatchObject([{ kind: 'LACKING', own: null }])
    const title = 'Phòng, chống bạo lực gia đình'
    expect(await shortfalls({ number: '84/KH-UBND', title, targets: [], assignments: lead })).toEqual([])
  })

  it('costs the same requests to the table, however many targets there are', async () => {
    const plans = await world.ask(
      'binhlu',
      '{ plans(where: { title: { search: "82/KH" } }) { nodes { id } } }',
    )
    const id = at(plans, 'plans.nodes.0.id')
    const counted = await world.count(() =>
      world.ask(
        'integrator',
        'query ($id: ID!) { plan(id: $id) { shortfalls { kind mandate { number } } } }',
        {
          id,
        },
      ),
    )
    // Who asks, the plan, what it cites, its header and whole, indicators, its area, groups of reporters, the tasks.
    expect(counted.requests).toBeLessThanOrEqual(9)
  })
})
