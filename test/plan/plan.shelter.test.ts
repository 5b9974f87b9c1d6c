import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPlan } from '../../schema/document/read-plan.ts'
import { typedShelterPlace, typesShelterPlace } from '../../schema/document/typed-place.rules.ts'
import { restrictedSentences } from '../../schema/plan/restricted.rules.ts'
import { at, textAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { listingMembers, planOf, planVerbs } from '../world/plan-verbs.ts'

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
    const parted = { targets: [{ id: target, text: 'Có nơi tạm lánh đạt chuẩn.', scope: 'nhà ông Thử' }] }
    expect(at(await verbs.correct('binhlu', plan, parted), 'done.issues.0.path')).toEqual([
      'targets',
      '0',
      'scope',
    ])
    const withdrawn = await verbs.withdraw('binhlu', plan, words)
    expect(at(withdrawn, 'done.issues')).toEqual([{ path: ['reason'], message: typedShelterPlace }])
    const after = await verbs.read('binhlu', plan.id)
    expect(at(after, 'plan.version')).toBe(1)
    expect(JSON.stringify(after)).not.toContain(place)
  })

  it('may name a shelter without its place, or with the own commune', () => {
    expect(typesShelterPlace('Có ít nhất 01 nơi tạm lánh đạt chuẩn', 'UBND xã Bình Lư')).toBe(false)
    expect(typesShelterPlace('Có nơi tạm lánh tại xã Bình Lư', 'UBND xã Bình Lư')).toBe(false)
    for (const words of [
      'Nhà tạm lánh (15 Hàng Thử)',
      'Trường mầm non Hoa Thử làm nơi tạm lánh',
      'Duy trì nhà tạm lánh tại chùa Thử Nghiệm',
      'nha tam lanh tai so 15 duong hang thu',
      'Nhà tạm\u200b lánh tại số 15 đường Hàng Thử',
      'Địa chỉ tin cậy: nhà ông Nguyễn Thử',
      'Trạm Y tế xã Bình Lư bố trí phòng tạm lánh',
    ]) {
      expect(typesShelterPlace(words, 'UBND xã Bình Lư'), words).toBe(true)
    }
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

  const phrase = 'Các cơ sở tại thôn Hoa Sen có nhà tạm lánh tại thôn Hoa Sen'
  const groupOf = (person: string, id: string) =>
    world.ask(
      person,
      'query ($id: ID!) { node(id: $id) { ... on AgencyGroup { phrase } } agencyGroup(id: $id) { phrase } }',
      { id },
    )

  it('a phrase for many that tells it is kept for nobody, nor is one that reports', async () => {
    const text = planText({
      number: '774/KH-UBND',
      assignments: [[phrase, 'Định kỳ hằng quý báo cáo UBND xã trước ngày 15 tháng cuối quý.']],
    })
    const answer = await verbs.importText('binhlu', text)
    expect(at(answer, 'done.plan.assignments.0')).toMatchObject({ agencyName: phrase, group: null })
    await verbs.confirm('binhlu', planOf(answer))
    const { store } = await world.as('binhlu')
    const area = Buffer.from(textAt(answer, 'done.plan.area.id'), 'base64').toString().replace('Area:', '')
    const { data: kept } = await store.agencyGroup.query.byArea({ areaId: area }).go()
    expect(JSON.stringify(kept)).not.toContain('Hoa Sen')
    const query = `query ($id: ID!) { plan(id: $id) { number assignments { agencyName group { phrase } }
      reportingDuties { text reporterName viaName reporterGroup { phrase } recipients { name } } } }`
    for (const person of ['hue', 'integrator']) {
      const read = JSON.stringify(await world.ask(person, query, { id: planOf(answer).id }))
      expect(read).toContain('774/KH-UBND')
      expect(read).toContain('"reporterName"')
      expect(read).not.toContain('Hoa Sen')
    }
  })

  it('a phrase that drafts alone use is seen by those who may see the draft, and by all once it is published', async () => {
    const text = planText({
      number: '775/KH-UBND',
      assignments: [['Các đơn vị liên quan tại bản Nà Thử', 'Phối hợp thực hiện.']],
    })
    const answer = await verbs.importText('binhlu', text)
    const id = textAt(answer, 'done.plan.assignments.0.group.id')
    for (const person of ['binhlu', 'laichau']) {
      expect(textAt(await groupOf(person, id), 'node.phrase'), person).toContain('Nà Thử')
    }
    for (const person of ['hue', 'integrator']) {
      expect((await groupOf(person, id)).data, person).toEqual({ node: null, agencyGroup: null })
      const input = { id, expectedVersion: 1, memberIds: [] }
      const listed = await world.ask(person, listingMembers, { input })
      expect(at(listed, 'done.__typename'), person).toBe('NotFoundError')
    }
    await verbs.confirm('binhlu', planOf(answer))
    for (const person of ['hue', 'integrator']) {
      expect(textAt(await groupOf(person, id), 'agencyGroup.phrase'), person).toContain('Nà Thử')
    }
  })

  it('a phrase stays hidden while its members are listed for the draft', async () => {
    const text = planText({
      number: '776/KH-UBND',
      assignments: [['Các tổ chức liên quan khác', 'Phối hợp.']],
    })
    const answer = await verbs.importText('binhlu', text)
    const id = textAt(answer, 'done.plan.assignments.0.group.id')
    const input = { id, expectedVersion: 1, memberIds: [textAt(answer, 'done.plan.issuer.id')] }
    const listed = await world.ask('binhlu', listingMembers, { input })
    expect(at(listed, 'done.group')).toMatchObject({ version: 2, open: false })
    expect((await groupOf('integrator', id)).data).toEqual({ node: null, agencyGroup: null })
    await verbs.confirm('binhlu', planOf(answer))
    const opened = await world.ask(
      'integrator',
      `query ($id: ID!) { agencyGroup(id: $id) { version members { id } } }`,
      { id },
    )
    expect(at(opened, 'agencyGroup')).toMatchObject({ version: 2, members: [{ id: input.memberIds[0] }] })
  })

  it('the history carries no words of the title, also of a plan without a number', async () => {
    const title = `Bố trí nhà tạm lánh tại ${place} để phòng ngừa bạo lực trên cơ sở giới`
    const plan = planOf(await verbs.importText('binhlu', planText({ number: null, title })))
    await verbs.confirm('binhlu', plan)
    const query = `query ($id: ID!) { plan(id: $id) { history { summary { vi en } } versions { summary { vi en } } } }`
    for (const person of ['hue', 'integrator']) {
      const read = JSON.stringify(await world.ask(person, query, { id: plan.id }))
      expect(read).toContain('Nạp kế hoạch chưa có số')
      expect(read).not.toContain('Hàng Thử')
      expect(read).not.toContain('tạm lánh')
    }
  })

  it('an agency that only a restricted sentence names is neither founded nor linked', async () => {
    const text = planText({
      number: '777/KH-UBND',
      assignments: [
        ['Công an xã', 'Chủ trì tổ tiếp nhận.'],
        [
          'Trung tâm Công tác xã hội Hoa Mai: quản lý nhà tạm lánh tại thôn Hoa Mai',
          'Báo cáo UBND xã trước ngày 15 tháng 12 hằng năm.',
        ],
        ['Trạm Y tế xã', 'Phối hợp.'],
      ],
    })
    const plan = planOf(await verbs.importText('binhlu', text))
    expect(textAt(await verbs.confirm('binhlu', plan), 'done.plan.state')).toBe('IN_FORCE')
    const query = `query ($id: ID!) { plan(id: $id) { assignments { agencyName agency { name } }
      reportingDuties { reporterName reporter { name } } } area(code: "03390", tier: COMMUNE) { id } }`
    const answer = await world.ask('integrator', query, { id: plan.id })
    expect(at(answer, 'plan.assignments')).toMatchObject([
      { agency: { name: expect.stringContaining('Công an xã') } },
      { agency: null },
      { agency: { name: expect.stringContaining('Trạm Y tế xã') } },
    ])
    expect(JSON.stringify(answer)).not.toContain('Hoa Mai')
    const agencies = `query ($area: ID!) { agencies(where: { area: { eq: $area } }, first: 200) { nodes { name } } }`
    const listed = await world.ask('binhlu', agencies, { area: textAt(answer, 'area.id') })
    expect(JSON.stringify(listed)).not.toContain('Hoa Mai')
  })
})
