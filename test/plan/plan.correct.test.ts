import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { planSentences } from '../../schema/plan/action.operations.ts'
import { correctSentences } from '../../schema/plan/check.rules.ts'
import { at, codeOf, listAt, textAt } from '../world/answers.ts'
import { type Answer, startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planOf, planVerbs } from '../world/plan-verbs.ts'

let world: World
let verbs: ReturnType<typeof planVerbs>
let next = 500

beforeAll(async () => {
  world = await startWorld()
  verbs = planVerbs(world)
})
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())
const draft = (given: Parameters<typeof planText>[0] = {}): Promise<Answer> => {
  next += 1
  return verbs.importText('binhlu', planText({ number: `${next}/KH-UBND`, ...given }))
}
const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64')
const verbsOf = async (id: string) =>
  listAt(
    await world.ask('binhlu', 'query ($id: ID!) { plan(id: $id) { history { verb version } } }', { id }),
    'plan.history',
  )

describe('a correction', () => {
  it('changes what it names, marks it, and leaves the rest', async () => {
    const plan = await draft()
    const target = textAt(plan, 'done.plan.targets.0.id')
    const answer = await verbs.correct('binhlu', planOf(plan), {
      header: { toYear: 2028 },
      targets: [{ id: target, value: 90, operator: 'AT_LEAST', dueYear: 2028 }],
    })
    expect(at(answer, 'done.plan')).toMatchObject({
      version: 2,
      fromYear: 2026,
      toYear: 2028,
      correctedFields: ['toYear'],
      targets: [{ id: target, value: 90, operator: 'AT_LEAST', dueYear: 2028, unit: 'PERCENT' }],
    })
    expect(listAt(answer, 'done.plan.targets.0.correctedFields').sort()).toEqual([
      'dueYear',
      'operator',
      'value',
    ])
  })

  it('leaves no target without its words', async () => {
    const plan = await draft()
    const answer = await verbs.correct('binhlu', planOf(plan), {
      targets: [{ id: textAt(plan, 'done.plan.targets.0.id'), text: ' ' }],
    })
    const issue = { path: ['targets', '0', 'text'], message: correctSentences.targetNeedsText }
    expect(at(answer, 'done')).toMatchObject({ code: 'INVALID_INPUT', issues: [issue] })
  })

  it('of the date moves the day from which the plan counts, and so does its absence', async () => {
    const plan = await draft()
    const dated = await verbs.correct('binhlu', planOf(plan), { header: { date: '2026-02-03' } })
    expect(at(dated, 'done.plan.effectiveFrom')).toBe('2026-02-03')
    const undated = await verbs.correct('binhlu', planOf(dated), { header: { date: null } })
    expect(at(undated, 'done.plan')).toMatchObject({ date: null, effectiveFrom: '2026-01-01' })
  })

  it('of the indicator leaves no variant of the one before', async () => {
    const targets = ['Mỗi thôn có 01 nơi tạm lánh tại cộng đồng.']
    const plan = planOf(await verbs.importText('binhlu', planText({ number: '5021/KH-UBND', targets })))
    const measure = async () =>
      at(
        await world.ask(
          'binhlu',
          'query ($id: ID!) { plan(id: $id) { targets { id indicator { code } variantKey correctedFields } } }',
          plan,
        ),
        'plan.targets.0',
      )
    expect(await measure()).toMatchObject({ indicator: { code: 'GBV-04' }, variantKey: 'community-shelter' })
    const catalogue = await world.ask('binhlu', '{ indicators(first: 200) { nodes { id code } } }')
    const trained = listAt(catalogue, 'indicators.nodes').find(
      (node) => at({ data: node }, 'code') === 'GBV-08',
    )
    const id = textAt({ data: await measure() }, 'id')
    const indicatorId = textAt({ data: trained }, 'id')
    await verbs.correct('binhlu', plan, { targets: [{ id, indicatorId }] })
    expect(await measure()).toMatchObject({
      indicator: { code: 'GBV-08' },
      variantKey: null,
      correctedFields: ['indicatorId', 'variantKey'],
    })
  })

  it('of the programme measures the targets by its indicators, but those that a person chose', async () => {
    const targets = ['Mỗi thôn có 01 nơi tạm lánh.', 'Tối thiểu 80% cán bộ xã được tập huấn.']
    const first = await verbs.importText('binhlu', planText({ number: '5022/KH-UBND', targets }))
    const chosen = textAt(first, 'done.plan.targets.1.id')
    const shelters = textAt(first, 'done.plan.targets.0.indicator.id')
    const second = await verbs.correct('binhlu', planOf(first), {
      targets: [{ id: chosen, indicatorId: shelters }],
    })
    const third = await verbs.correct('binhlu', planOf(second), {
      header: { programme: 'DOMESTIC_VIOLENCE' },
    })
    expect(at(third, 'done.plan.targets')).toMatchObject([
      { indicator: null, correctedFields: [] },
      { indicator: { code: 'GBV-04' }, correctedFields: ['indicatorId'] },
    ])
  })

  it('that changes nothing writes nothing', async () => {
    const plan = await draft()
    const same = await verbs.correct('binhlu', planOf(plan), { header: { toYear: 2030 } })
    expect(at(same, 'done')).toMatchObject({ __typename: 'CorrectPlanSuccess', plan: { version: 1 } })
    expect(await verbsOf(planOf(plan).id)).toHaveLength(1)
  })

  it('of two people who save at once is one success and one conflict with the present version', async () => {
    const plan = await draft()
    const answers = await Promise.all([
      verbs.correct('binhlu', planOf(plan), { header: { title: 'Một' } }),
      verbs.correct('laichau', planOf(plan), { header: { title: 'Hai' } }),
    ])
    const types = answers.map((answer) => at(answer, 'done.__typename')).sort()
    expect(types).toEqual(['ConflictError', 'CorrectPlanSuccess'])
    const conflict = answers.find((answer) => at(answer, 'done.__typename') === 'ConflictError')
    expect(conflict && at(conflict, 'done')).toMatchObject({ code: 'STALE_VERSION', presentVersion: 2 })
    expect(await verbsOf(planOf(plan).id)).toHaveLength(2)
  })

  it.each([
    [['header', 'title'], { header: { title: ' ' } }, correctSentences.noTitle],
    [['header', 'title'], { header: { title: 'x'.repeat(2_001) } }, correctSentences.textTooLong],
    [['header', 'number'], { header: { number: '9'.repeat(81) } }, correctSentences.numberTooLong],
    [['header', 'toYear'], { header: { toYear: 2025 } }, correctSentences.yearOrder],
    [['header', 'fromYear'], { header: { fromYear: 1066 } }, correctSentences.yearRange],
    [['targets', '0', 'text'], { targets: [{ value: 3 }] }, correctSentences.targetNeedsText],
    [['targets', '0', 'id'], { targets: [{ id: 'none' }] }, correctSentences.unknownTarget],
    [['targets', '0', 'value'], { targets: [{ text: 'a', value: 101 }] }, correctSentences.percentRange],
    [
      ['targets', '0', 'value'],
      { targets: [{ text: 'a', unit: 'COUNT', value: -1 }] },
      correctSentences.countRange,
    ],
  ])('is refused at %j where a rule is broken, with its sentence', async (path, changes, message) => {
    const plan = await draft()
    const answer = await verbs.correct('binhlu', planOf(plan), changes)
    expect(at(answer, 'done')).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path, message }] })
    expect(await verbsOf(planOf(plan).id)).toHaveLength(1)
  })

  it.each([
    [['assignments', '0', 'id'], { assignments: [{ id: 'none' }] }],
    [['reportingDuties', '0', 'id'], { reportingDuties: [{ id: 'none', dueDay: 3 }] }],
    [['mandates', '0', 'id'], { mandates: [{ id: 'none' }] }],
    [['removeParts', '0'], { removeParts: ['none'] }],
    [['header', 'areaId'], { header: { areaId: globalId('Area', 'none') } }],
    [['header', 'issuerId'], { header: { issuerId: globalId('Agency', 'none') } }],
    [
      ['targets', '0', 'indicatorId'],
      { targets: [{ text: 'a', indicatorId: globalId('Indicator', 'none') }] },
    ],
    [['targets', '0', 'variantKey'], { targets: [{ text: 'a', variantKey: 'none' }] }],
  ])('is refused at %j where it names what is not there', async (path, changes) => {
    const plan = await draft()
    const answer = await verbs.correct('binhlu', planOf(plan), changes)
    expect(at(answer, 'done')).toMatchObject({ __typename: 'ValidationError', issues: [{ path }] })
  })

  it('of a reporting duty holds its day and month to the calendar', async () => {
    const text = planText({
      number: '9490/KH-UBND',
      assignments: [['Công an xã', 'Báo cáo Ủy ban nhân dân xã trước ngày 15/11 hằng năm.']],
    })
    const plan = await verbs.importText('binhlu', text)
    const id = textAt(plan, 'done.plan.reportingDuties.0.id')
    const wrong = await verbs.correct('binhlu', planOf(plan), {
      reportingDuties: [{ id, dueDay: 32, dueMonth: 13 }],
    })
    expect(listAt(wrong, 'done.issues')).toHaveLength(2)
    const right = await verbs.correct('binhlu', planOf(plan), { reportingDuties: [{ id, dueDay: 20 }] })
    expect(at(right, 'done.plan.reportingDuties.0')).toMatchObject({ dueDay: 20, dueMonth: 11 })
  })

  it.each([
    ['số 012345678901', ['header', 'title']],
    ['gọi 0912 345 678', ['targets', '0', 'scope']],
    ['viết cho ai.do@example.vn', ['targets', '0', 'text']],
  ])('does not take a private person in: %s', async (words, path) => {
    const [list, , field = ''] = path
    const plan = await draft()
    const changes =
      list === 'header' ? { header: { title: words } } : { targets: [{ text: 'Mục mới', [field]: words }] }
    const answer = await verbs.correct('binhlu', planOf(plan), changes)
    expect(at(answer, 'done')).toMatchObject({ __typename: 'ValidationError', issues: [{ path }] })
    const passes = await verbs.correct('binhlu', planOf(plan), {
      header: { title: 'Chị em phụ nữ gọi 111, 113 hoặc 1900 1567; văn phòng 0213 3876 543' },
    })
    expect(at(passes, 'done.__typename')).toBe('CorrectPlanSuccess')
  })

  it('cannot file a plan under an issuer of another area', async () => {
    const plan = await draft()
    const primeMinister = await world.ask(
      'binhlu',
      '{ agencies(where: { kind: { eq: PRIME_MINISTER } }) { nodes { id } } }',
    )
    const answer = await verbs.correct('binhlu', planOf(plan), {
      header: { issuerId: textAt(primeMinister, 'agencies.nodes.0.id') },
    })
    expect(at(answer, 'done')).toMatchObject({
      __typename: 'ValidationError',
      issues: [{ path: ['header', 'issuerId'] }],
    })
  })

  it('cannot choose another issuer than the body that the text names, unless its name was misread', async () => {
    const text = planText({
      number: '9495/KH-UBND',
      assignments: [['Hội Liên hiệp Phụ nữ xã', 'Tổ chức truyền thông.']],
    })
    const confirmed = await verbs.confirm('binhlu', planOf(await verbs.importText('binhlu', text)))
    const union = textAt(confirmed, 'done.plan.assignments.0.agency.id')
    const committee = textAt(confirmed, 'done.plan.issuer.id')
    const plan = await draft()
    const refused = await verbs.correct('ministry', planOf(plan), { header: { issuerId: union } })
    expect(listAt(refused, 'done.issues')).toEqual([
      { path: ['header', 'issuerId'], message: planSentences.otherIssuerChosen },
    ])
    const issuerName = 'Hội LHPN xã Bình Lư'
    const taken = await verbs.correct('ministry', planOf(plan), { header: { issuerId: union, issuerName } })
    expect(at(taken, 'done.plan')).toMatchObject({ issuerName, issuer: { id: union } })
    const back = await verbs.correct('ministry', planOf(taken), { header: { issuerId: committee } })
    expect(listAt(back, 'done.issues')).toEqual([
      { path: ['header', 'issuerId'], message: planSentences.otherIssuerChosen },
    ])
  })

  it.each(['Ủy ban nhân dân tỉnh', 'UBND huyện', 'Ủy ban nhân dân thành phố'])(
    'does not take the short name of another tier for the issuer: %s',
    async (issuerName) => {
      const plan = await draft()
      const refused = await verbs.correct('binhlu', planOf(plan), { header: { issuerName } })
      expect(listAt(refused, 'done.issues')).toEqual([
        { path: ['header', 'issuerName'], message: planSentences.otherIssuerName },
      ])
      const own = await verbs.correct('binhlu', planOf(plan), { header: { issuerName: 'UBND xã' } })
      expect(at(own, 'done.__typename')).toBe('CorrectPlanSuccess')
    },
  )

  it('cannot give a plan the number and date of another one of its issuer', async () => {
    await draft({ number: '9480/KH-UBND' })
    const second = await draft({ number: '9481/KH-UBND' })
    const answer = await verbs.correct('binhlu', planOf(second), { header: { number: '9480/KH-UBND' } })
    expect(at(answer, 'done')).toMatchObject({
      __typename: 'ValidationError',
      issues: [{ path: ['header', 'number'] }],
    })
  })

  it('comes back as text, whatever it looks like', async () => {
    const plan = await draft()
    const title = '=HYPERLINK("x") <script>alert(1)</script> " \\ \u0000 \u{1F600}'
    const answer = await verbs.correct('binhlu', planOf(plan), { header: { title } })
    expect(at(answer, 'done.plan.title')).toBe(title)
    const listed = await world.ask(
      'binhlu',
      '{ plans(where: { state: { eq: DRAFT }, title: { search: "hyperlink" } }) { nodes { title } } }',
    )
    expect(at(listed, 'plans.nodes')).toEqual([{ title }])
  })
})

describe('confirming', () => {
  it('publishes the draft for everybody, once', async () => {
    const plan = await draft()
    const confirmed = await verbs.confirm('binhlu', planOf(plan))
    expect(at(confirmed, 'done.plan')).toMatchObject({ version: 2, state: 'IN_FORCE' })
    expect(at(await verbs.read('integrator', planOf(plan).id), 'plan.state')).toBe('IN_FORCE')
    const again = await verbs.confirm('binhlu', planOf(confirmed))
    expect(at(again, 'done')).toMatchObject({ code: 'WRONG_STATE', presentVersion: 2 })
  })

  it('needs an issuer and a period', async () => {
    const plan = await draft()
    const bare = await verbs.correct('binhlu', planOf(plan), {
      header: { issuerId: null, issuerName: '', toYear: null },
    })
    const answer = await verbs.confirm('binhlu', planOf(bare))
    expect(at(answer, 'done')).toMatchObject({
      __typename: 'ValidationError',
      issues: [{ path: ['fromYear'] }, { path: ['issuerId'] }],
    })
  })

  it('founds the agencies that it names and the register lacks, never a committee', async () => {
    const text = {
      number: '9520/KH-UBND',
      assignments: [
        ['Hội Cựu chiến binh xã', 'Vận động hội viên.'],
        ['Ủy ban nhân dân xã Nơi Khác', 'Phối hợp.'],
      ] as [string, string][],
    }
    const plan = await draft(text)
    const [veterans, elsewhere] = listAt(plan, 'done.plan.assignments')
    expect(veterans).toMatchObject({ proposed: true, agency: null })
    expect(elsewhere).toMatchObject({ agency: null })
    const confirmed = await verbs.confirm('binhlu', planOf(plan))
    expect(at(confirmed, 'done.plan.assignments.0.agency.name')).toBe('Hội Cựu chiến binh xã')
    expect(at(confirmed, 'done.plan.assignments.1.agency')).toBe(null)
    const second = await draft({ ...text, number: '9521/KH-UBND' })
    expect(at(second, 'done.plan.assignments.0.agency.id')).toBe(
      at(confirmed, 'done.plan.assignments.0.agency.id'),
    )
  })

  it('keeps a plan of more targets than a transaction holds, and withdraws it', async () => {
    const targets = Array.from({ length: 130 }, (_, index) => ({
      text: `Chỉ tiêu thử số ${index + 1}`,
      unit: 'COUNT',
      value: index,
      indicatorId: '',
    }))
    const indicator = await world.ask('binhlu', '{ indicators(first: 1) { nodes { id } } }')
    const indicatorId = textAt(indicator, 'indicators.nodes.0.id')
    const plan = await draft()
    const large = await verbs.correct('binhlu', planOf(plan), {
      targets: targets.map((target) => ({ ...target, indicatorId })),
    })
    const confirmed = await verbs.confirm('binhlu', planOf(large))
    expect(at(confirmed, 'done.plan.targetCount')).toBe(131)
    const withdrawn = await verbs.withdraw('binhlu', planOf(confirmed))
    expect(at(withdrawn, 'done.plan.state')).toBe('WITHDRAWN')
  })
})

describe('withdrawing', () => {
  it('undoes an import; the document may come again, under the ids that it had', async () => {
    const text = planText({ number: '9530/KH-UBND' })
    const plan = await verbs.importText('binhlu', text)
    const withdrawn = await verbs.withdraw('binhlu', planOf(plan), 'Nạp nhầm tệp')
    expect(at(withdrawn, 'done.plan')).toMatchObject({ state: 'WITHDRAWN', version: 2 })
    expect(textAt(withdrawn, 'done.plan.history.0.summary.vi')).toContain('Nạp nhầm tệp')
    const again = await verbs.importText('binhlu', text)
    expect(at(again, 'done')).toMatchObject({
      outcome: 'REREAD',
      plan: { id: planOf(plan).id, state: 'DRAFT', version: 3 },
    })
    expect(at(again, 'done.plan.targets.0.id')).toBe(at(plan, 'done.plan.targets.0.id'))
  })

  it('does not take a private person into its reason', async () => {
    const plan = await draft()
    const answer = await verbs.withdraw('binhlu', planOf(plan), 'Theo chị gọi 0912345678')
    expect(at(answer, 'done')).toMatchObject({
      __typename: 'ValidationError',
      issues: [{ path: ['reason'] }],
    })
    expect(at(await verbs.read('binhlu', planOf(plan).id), 'plan.state')).toBe('DRAFT')
  })

  it('takes a published plan out of every list and out of what cites it', async () => {
    const confirmed = await verbs.confirm('binhlu', planOf(await draft({ number: '9531/KH-UBND' })))
    await verbs.withdraw('binhlu', planOf(confirmed))
    expect(at(await verbs.read('integrator', planOf(confirmed).id), 'plan')).toBe(null)
    const listed = await world.ask('binhlu', '{ plans(first: 200) { nodes { number } } }')
    expect(JSON.stringify(listed)).not.toContain('9531/KH-UBND')
    const shown = await verbs.read('binhlu', planOf(confirmed).id)
    expect(at(shown, 'plan.state')).toBe('WITHDRAWN')
  })

  it('cannot correct, confirm or withdraw what is withdrawn', async () => {
    const withdrawn = await verbs.withdraw('binhlu', planOf(await draft()))
    for (const answer of [
      await verbs.correct('binhlu', planOf(withdrawn), { header: { title: 'Khác' } }),
      await verbs.confirm('binhlu', planOf(withdrawn)),
      await verbs.withdraw('binhlu', planOf(withdrawn)),
    ]) {
      expect(at(answer, 'done')).toMatchObject({ __typename: 'ConflictError', code: 'WRONG_STATE' })
    }
  })
})

describe('a published plan', () => {
  it.each([
    ['issuerName', { issuerName: 'Ủy ban nhân dân tỉnh Lai Châu' }, planSentences.otherIssuerName],
    ['issuerId', { issuerId: null }, planSentences.issuerStays],
    ['toYear', { toYear: null }, planSentences.periodStays],
  ])('keeps its issuer, under its own name, and its period: %s', async (field, header, message) => {
    const confirmed = await verbs.confirm('binhlu', planOf(await draft()))
    const refused = await verbs.correct('binhlu', planOf(confirmed), { header })
    expect(listAt(refused, 'done.issues')).toEqual([{ path: ['header', field], message }])
    const named = await verbs.correct('binhlu', planOf(confirmed), {
      header: { issuerName: 'UBND xã Bình Lư' },
    })
    expect(at(named, 'done.plan.issuerName')).toBe('UBND xã Bình Lư')
  })

  it('is not read again over its corrections from another text', async () => {
    const text = { number: '9540/KH-UBND' }
    const confirmed = await verbs.confirm('binhlu', planOf(await verbs.importText('binhlu', planText(text))))
    const other = await verbs.importText('binhlu', planText({ ...text, tasks: ['Một việc khác hẳn.'] }))
    expect(at(other, 'done')).toMatchObject({
      code: 'WRONG_STATE',
      presentVersion: planOf(confirmed).version,
    })
  })
})

describe('the history of a plan', () => {
  it('has one entry for each write, with who, what and which version', async () => {
    const plan = await draft()
    const corrected = await verbs.correct('binhlu', planOf(plan), { header: { title: 'Đã sửa' } })
    const confirmed = await verbs.confirm('laichau', planOf(corrected))
    const withdrawn = await verbs.withdraw('binhlu', planOf(confirmed))
    expect(at(withdrawn, 'done.plan.history')).toMatchObject([
      { verb: 'withdraw', version: 4, by: 'Cán bộ Bình Lư', changed: false },
      { verb: 'confirm', version: 3, by: 'quản trị tỉnh Lai Châu', changed: false },
      { verb: 'correct', version: 2, by: 'Cán bộ Bình Lư', changed: true },
      { verb: 'import', version: 1, by: 'Cán bộ Bình Lư', changed: true },
    ])
  })

  it('has no entry for what was refused', async () => {
    const plan = await draft()
    await verbs.correct('binhlu', { ...planOf(plan), version: 7 }, { header: { title: 'Đã sửa' } })
    await verbs.correct('binhlu', planOf(plan), { header: { title: '' } })
    await verbs.correct('hue', planOf(plan), { header: { title: 'Của người khác' } })
    const unknown = await verbs.correct('binhlu', planOf(plan), { header: { colour: 'red' } })
    expect(codeOf(unknown)).toBe('INVALID_INPUT')
    expect(await verbsOf(planOf(plan).id)).toHaveLength(1)
  })
})
