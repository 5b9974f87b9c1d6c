import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPlan } from '../../schema/document/read-plan.ts'
import { restrictedSentences } from '../../schema/plan/restricted.rules.ts'
import { typedShelterPlace, typesShelterPlace } from '../../schema/plan/typed.rules.ts'
import { at, numberAt, textAt } from '../world/answers.ts'
import { type Answer, startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planVerbs } from '../world/plan-verbs.ts'

const place = 'số 7 ngõ Hàng Thử, bản Nà Đon'

describe('a sentence of the source is restricted', () => {
  const restrictedIn = (source: string) =>
    restrictedSentences(source, readPlan(source)).map(({ start, end }) => source.slice(start, end))

  it.each([
    'Chuyển người cần giúp đến nhà tạm lánh số 14 đường Hoa Sữa.',
    'Tại thôn Nà Ca, xã đang duy trì 01 nơi tạm lánh.',
    'Bố trí ở trạm y tế xã Khun Há một phòng tạm lánh.',
  ])('where the place stands beside or before the shelter: %s', (task) => {
    expect(restrictedIn(planText({ tasks: [task] })).join('\n')).toContain(task.slice(0, -1))
  })

  it.each([
    'Tập huấn tại trụ sở cơ quan cho người quản lý nơi tạm lánh.',
    'Tổ chức ở mỗi thôn một buổi giới thiệu nơi tạm lánh.',
  ])('but not where something else is done at a place: %s', (task) => {
    expect(restrictedIn(planText({ tasks: [task] }))).toEqual([])
  })
})

describe('what a person types', () => {
  let world: World
  let verbs: ReturnType<typeof planVerbs>
  const planOf = (answer: Answer) => ({
    id: textAt(answer, 'done.plan.id'),
    version: numberAt(answer, 'done.plan.version'),
  })
  beforeAll(async () => {
    world = await startWorld()
    verbs = planVerbs(world)
  })
  afterAll(() => world.close())

  it('must not tell where a shelter is, in any field, and nothing is written', async () => {
    const answer = await verbs.importText('binhlu', planText({ number: '771/KH-UBND' }))
    const plan = planOf(answer)
    const target = textAt(answer, 'done.plan.targets.0.id')
    const words = `Nơi tạm lánh đặt tại ${place}`
    for (const [path, changes] of [
      [['targets', '0', 'text'], { targets: [{ text: words }] }],
      [['targets', '0', 'scope'], { targets: [{ id: target, scope: words }] }],
      [['targets', '0', 'baseline'], { targets: [{ id: target, baseline: words }] }],
      [['header', 'title'], { header: { title: words } }],
      [['header', 'signerPosition'], { header: { signerPosition: words } }],
    ] as const) {
      const done = await verbs.correct('binhlu', plan, changes)
      expect(at(done, 'done.issues')).toEqual([{ path, message: typedShelterPlace }])
    }
    const withdrawn = await verbs.withdraw('binhlu', plan, words)
    expect(at(withdrawn, 'done.issues')).toEqual([{ path: ['reason'], message: typedShelterPlace }])
    const after = await verbs.read('binhlu', plan.id)
    expect(at(after, 'plan.version')).toBe(1)
    expect(JSON.stringify(after)).not.toContain(place)
  })

  it('may name a shelter without its place, or with the own commune', () => {
    expect(typesShelterPlace('Có ít nhất 01 nơi tạm lánh đạt chuẩn', 'UBND xã Bình Lư')).toBe(false)
    expect(typesShelterPlace('Có nơi tạm lánh tại xã Bình Lư', 'UBND xã Bình Lư')).toBe(false)
    expect(typesShelterPlace('Có nơi tạm lánh tại xã Khun Há', 'UBND xã Bình Lư')).toBe(true)
  })

  it('an agency named with the place of a shelter is masked, and never joins the register', async () => {
    const agency = `Trạm Y tế, nhà tạm lánh tại ${place}`
    const text = planText({ number: '773/KH-UBND', assignments: [[agency, 'Chủ trì tiếp nhận.']] })
    await verbs.confirm('binhlu', planOf(await verbs.importText('binhlu', text)))
    const query = `{ area(code: "03390", tier: COMMUNE) { id } plans(first: 200) { nodes { number assignments { text agencyName agency { name } } } } }`
    const answer = await world.ask('integrator', query)
    expect(JSON.stringify(answer)).toContain('773/KH-UBND')
    expect(JSON.stringify(answer)).not.toContain('Hàng Thử')
    const area = textAt(answer, 'area.id')
    const agencies = `query ($area: ID!) { agencies(where: { area: { eq: $area } }, first: 200) { nodes { name } } }`
    const listed = JSON.stringify(await world.ask('binhlu', agencies, { area }))
    expect(listed).toContain('Bình Lư')
    expect(listed).not.toContain('Hàng Thử')
  })

  it('a title that tells where a shelter is reaches nobody outside its scope', async () => {
    const title = `Kế hoạch duy trì nhà tạm lánh tại ${place} và phòng ngừa bạo lực trên cơ sở giới`
    const plan = planOf(await verbs.importText('binhlu', planText({ number: '772/KH-UBND', title })))
    await verbs.confirm('binhlu', plan)
    const query = `query ($id: ID!) { plan(id: $id) { title source { text } } plans(first: 200) { nodes { title } } }`
    const answer = JSON.stringify(await world.ask('integrator', query, { id: plan.id }))
    expect(answer).not.toContain('Hàng Thử')
    expect(answer).toContain('█')
  })
})
