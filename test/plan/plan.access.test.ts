import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { at, listAt, numberAt, textAt } from '../world/answers.ts'
import { type Answer, startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planFields, planOf, planVerbs } from '../world/plan-verbs.ts'

let world: World
let verbs: ReturnType<typeof planVerbs>
let next = 600
const nobodys = Buffer.from('Plan:0000000000000000').toString('base64')
const binhLu = { letterhead: 'XÃ BÌNH LƯ', area: 'xã Bình Lư', place: 'Bình Lư' }
const laiChau = { letterhead: 'TỈNH LAI CHÂU', area: 'tỉnh Lai Châu', place: 'Lai Châu' }
const hue = { letterhead: 'THÀNH PHỐ HUẾ', area: 'thành phố Huế', place: 'Huế' }

beforeAll(async () => {
  world = await startWorld()
  verbs = planVerbs(world)
})
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

describe('who may write a plan', () => {
  it.each([
    ['binhlu', binhLu, 'ImportPlanDocumentSuccess'],
    ['laichau', binhLu, 'ImportPlanDocumentSuccess'],
    ['ministry', binhLu, 'ImportPlanDocumentSuccess'],
    ['hue', binhLu, 'ForbiddenError'],
    ['integrator', binhLu, 'ForbiddenError'],
    ['laichau', laiChau, 'ImportPlanDocumentSuccess'],
    ['binhlu', laiChau, 'ForbiddenError'],
    ['hue', laiChau, 'ForbiddenError'],
    ['hue', hue, 'ImportPlanDocumentSuccess'],
    ['laichau', hue, 'ForbiddenError'],
  ])('%s handing in the plan of %j gets %s', async (person, place, expected) => {
    next += 1
    const number = `${next}/KH-UBND`
    const answer = await verbs.importText(person, planText({ ...place, number }))
    expect(at(answer, 'done.__typename')).toBe(expected)
    if (expected === 'ForbiddenError') {
      expect(at(answer, 'done.code')).toBe('FORBIDDEN')
      expect(textAt(answer, 'done.message.vi')).not.toBe(textAt(answer, 'done.message.en'))
    }
  })

  it('a person chooses no area outside the own scope', async () => {
    const areaId = textAt(await world.ask('binhlu', '{ area(code: "46", tier: PROVINCE) { id } }'), 'area.id')
    const answer = await verbs.importText('binhlu', planText({ number: '650/KH-UBND' }), { areaId })
    expect(at(answer, 'done.__typename')).toBe('ForbiddenError')
  })

  it('a person moves no plan out of the own scope', async () => {
    const areaId = textAt(
      await world.ask('laichau', '{ area(code: "46", tier: PROVINCE) { id } }'),
      'area.id',
    )
    const plan = await verbs.importText('laichau', planText({ number: '651/KH-UBND' }))
    const answer = await verbs.correct('laichau', planOf(plan), { header: { areaId } })
    expect(at(answer, 'done.__typename')).toBe('ForbiddenError')
    expect(at(await verbs.read('laichau', planOf(plan).id), 'plan.version')).toBe(1)
  })

  it('a published plan of others may be seen, not changed', async () => {
    const plan = await verbs.importText('binhlu', planText({ number: '652/KH-UBND' }))
    const published = planOf(await verbs.confirm('binhlu', planOf(plan)))
    for (const answer of [
      await verbs.correct('hue', published, { header: { title: 'Khác' } }),
      await verbs.confirm('hue', published),
      await verbs.withdraw('hue', published),
      await verbs.withdraw('integrator', published),
    ]) {
      expect(at(answer, 'done')).toMatchObject({ __typename: 'ForbiddenError', code: 'FORBIDDEN' })
    }
    expect(at(await verbs.read('binhlu', published.id), 'plan.version')).toBe(2)
  })
})

describe('a draft', () => {
  it('is seen from its own area upwards, in lists too, and by nobody else', async () => {
    const plan = await verbs.importText('binhlu', planText({ number: '660/KH-UBND' }))
    const { id } = planOf(plan)
    const list = '{ plans(where: { state: { eq: DRAFT } }, first: 200) { nodes { number } } }'
    for (const [person, sees] of [
      ['binhlu', true],
      ['laichau', true],
      ['ministry', true],
      ['hue', false],
      ['integrator', false],
    ] as const) {
      expect(at(await verbs.read(person, id), 'plan.number') === '660/KH-UBND', person).toBe(sees)
      const listed = JSON.stringify(await world.ask(person, list))
      expect(listed.includes('660/KH-UBND'), person).toBe(sees)
    }
  })

  it('of others looks in every way like one that does not exist, and costs the same', async () => {
    const { id } = planOf(await verbs.importText('binhlu', planText({ number: '661/KH-UBND' })))
    const input = 'input: { id: $id, expectedVersion: 1'
    const questions = [
      `query ($id: ID!) { node(id: $id) { id } }`,
      `query ($id: ID!) { nodes(ids: [$id]) { id } }`,
      `query ($id: ID!) { plan(id: $id) { ${planFields} } }`,
      `query ($id: ID!) { plans(where: { mandate: { eq: $id } }) { nodes { id } } }`,
      `mutation ($id: ID!) { correctPlan(${input}, header: { title: "x" } }) { __typename ... on NotFoundError { code message { vi } } } }`,
      `mutation ($id: ID!) { confirmPlan(${input} }) { __typename ... on NotFoundError { code message { vi } } } }`,
      `mutation ($id: ID!) { withdrawPlan(${input} }) { __typename ... on NotFoundError { code message { vi } } } }`,
    ]
    for (const question of questions) {
      const theirs = await world.count(() => world.ask('hue', question, { id }))
      const none = await world.count(() => world.ask('hue', question, { id: nobodys }))
      expect(theirs, question).toEqual(none)
    }
    const [, , , , correct] = questions
    expect(at(await world.ask('hue', correct ?? '', { id }), 'correctPlan')).toMatchObject({
      __typename: 'NotFoundError',
      code: 'NOT_FOUND',
    })
  })
})

describe('a sentence that tells where a shelter is', () => {
  const secret = 'Duy trì nơi tạm lánh đặt tại số 5 đường Hoa Ban, phường Tân Phong.'
  const target = 'Có ít nhất 01 nơi tạm lánh tại bản Nà Đon, trực suốt ngày đêm.'
  const model = 'Vận hành mô hình “Ngôi nhà tạm lánh” tại xã Bình Lư, xã Khun Há.'
  const open = 'Mỗi xã, phường có ít nhất 01 nơi tạm lánh tại cộng đồng.'
  const told = ['Hoa Ban', 'Tân Phong', 'Nà Đon', 'Khun Há']
  const everything = `{ source { text masked restorations { original restored } file { id } } objectives { text }
    targets { text scope valueText baseline } models { name text placeNames places { name } restricted }
    taskGroups { title text tasks { text outputs { text } children { text } } }
    assignments { text agencyName duties { text namedAgency } } reportingDuties { text }
    recipients { text } references { text citation } campaigns { name text } funding { text }
    mandates { text } warnings { message { vi en } } history { summary { vi en } } title }`
  let id = ''

  beforeAll(async () => {
    const text = planText({
      ...laiChau,
      number: '670/KH-UBND',
      targets: [target, open],
      tasks: [secret, model, 'Nói chuyện tại chợ phiên.'],
      assignments: [['Công an tỉnh', secret]],
    })
    const plan = await verbs.importText('laichau', text)
    id = planOf(await verbs.confirm('laichau', planOf(plan))).id
  })

  it('is shown whole within its scope', async () => {
    for (const person of ['laichau', 'ministry']) {
      const answer = await world.ask(person, `query ($id: ID!) { plan(id: $id) ${everything} }`, { id })
      expect(at(answer, 'plan.source.masked')).toBe(false)
      for (const place of told) expect(JSON.stringify(answer), `${person} ${place}`).toContain(place)
    }
  })

  it('is left out everywhere for an integrator and for other provinces', async () => {
    for (const person of ['integrator', 'hue']) {
      const answers = [
        await world.ask(person, `query ($id: ID!) { plan(id: $id) ${everything} }`, { id }),
        await world.ask(person, `query ($id: ID!) { node(id: $id) { ... on Plan ${everything} } }`, { id }),
        await world.ask(person, `query ($id: ID!) { nodes(ids: [$id]) { ... on Plan ${everything} } }`, {
          id,
        }),
        await world.ask(person, `{ plans(first: 40) { nodes ${everything} } }`),
        await world.ask(
          person,
          `{ area(code: "12", tier: PROVINCE) { currentPlan(programme: GENDER_BASED_VIOLENCE, asOf: "2026-11-01") ${everything} } }`,
        ),
      ]
      for (const answer of answers) {
        expect(answer.errors, JSON.stringify(answer.errors)).toBe(undefined)
        for (const place of told) expect(JSON.stringify(answer), `${person} ${place}`).not.toContain(place)
      }
    }
  })

  it('keeps its place and its figure, and the sentences beside it are whole', async () => {
    const query = `query ($id: ID!) { plan(id: $id) { source { text masked } targets { id text value span { start end } } } }`
    const [mine, theirs] = [
      await world.ask('laichau', query, { id }),
      await world.ask('integrator', query, { id }),
    ]
    expect(at(theirs, 'plan.source.masked')).toBe(true)
    const [whole, masked] = [textAt(mine, 'plan.source.text'), textAt(theirs, 'plan.source.text')]
    expect(masked).toHaveLength(whole.length)
    expect(masked).toContain(open)
    expect(masked).toContain('Nói chuyện tại chợ phiên.')
    const ofTargets = (answer: Answer) =>
      listAt(answer, 'plan.targets').map((one) => ({ ...Object(one), text: undefined }))
    expect(ofTargets(theirs)).toEqual(ofTargets(mine))
    expect(at(theirs, 'plan.targets.0.text')).toMatch(/^[█\s]+$/)
  })

  it('is not asked for a second time of those who may not read it', async () => {
    const query = 'query ($id: ID!) { plan(id: $id) { title } }'
    expect((await world.count(() => world.ask('integrator', query, { id }))).requests).toBe(2)
    expect((await world.count(() => world.ask('laichau', query, { id }))).requests).toBe(3)
  })

  it('stays hidden after a correction by those within its scope', async () => {
    const before = await verbs.read('laichau', id)
    const corrected = await verbs.correct(
      'laichau',
      { id, version: numberAt(before, 'plan.version') },
      { header: { title: 'Trích yếu mới' } },
    )
    expect(JSON.stringify(corrected)).toContain('Hoa Ban')
    const answer = await world.ask('integrator', `query ($id: ID!) { plan(id: $id) ${everything} }`, { id })
    expect(at(answer, 'plan.title')).toBe('Trích yếu mới')
    for (const place of told) expect(JSON.stringify(answer)).not.toContain(place)
  })
})
