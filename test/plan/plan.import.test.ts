import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { getFile } from '../../functions/files.ts'
import { readStoredFile } from '../../functions/read-file.ts'
import { uploadFile } from '../../schema/file/file.operations.ts'
import { at, listAt, textAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planOf, planVerbs } from '../world/plan-verbs.ts'

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

const laiChau = { letterhead: 'TỈNH LAI CHÂU', area: 'tỉnh Lai Châu', place: 'Lai Châu' }

describe('a document that is imported', () => {
  it('becomes a draft with its header, area, issuer, parts and links', async () => {
    const answer = await verbs.importText('binhlu', planText({ number: '101/KH-UBND' }))
    expect(at(answer, 'done')).toMatchObject({
      outcome: 'CREATED',
      plan: {
        version: 1,
        state: 'DRAFT',
        number: '101/KH-UBND',
        date: '2026-06-15',
        area: { code: '03390', name: 'Xã Bình Lư' },
        areaBasis: 'NAMED',
        issuer: { name: 'Ủy ban nhân dân xã Bình Lư' },
        fromYear: 2026,
        toYear: 2030,
        effectiveFrom: '2026-06-15',
        onBehalf: false,
        targets: [{ value: 100, unit: 'PERCENT', operator: 'NOT_STATED', indicator: { code: 'GBV-06' } }],
        assignments: [{ agencyName: 'Công an xã', agency: { name: 'Công an xã Bình Lư' } }],
      },
    })
  })

  it('is the same plan when it comes again, and says that nothing changed', async () => {
    const text = planText({ number: '102/KH-UBND' })
    const first = await verbs.importText('binhlu', text)
    const again = await verbs.importText('binhlu', text)
    expect(at(again, 'done.outcome')).toBe('UNCHANGED')
    expect(at(again, 'done.plan')).toEqual(at(first, 'done.plan'))
    expect(listAt(again, 'done.plan.history')).toHaveLength(1)
  })

  it('is the same plan when it comes again after a person put right its number, title and area', async () => {
    const text = planText({ ...laiChau, number: '103/KH-UBND', date: '03/6/2026' })
    const first = await verbs.importText('laichau', text)
    const binhLu = textAt(
      await world.ask('laichau', '{ area(code: "03390", tier: COMMUNE) { id } }'),
      'area.id',
    )
    const header = { number: '1030/KH-UBND', title: 'Trích yếu đã sửa', areaId: binhLu }
    const corrected = await verbs.correct('laichau', planOf(first), { header })
    expect(at(corrected, 'done.plan')).toMatchObject({
      areaBasis: 'PERSON',
      area: { code: '03390' },
      issuer: null,
      onBehalf: false,
    })
    const again = await verbs.importText('laichau', text)
    expect(at(again, 'done')).toMatchObject({
      outcome: 'UNCHANGED',
      plan: { id: planOf(first).id, number: '1030/KH-UBND' },
    })
  })

  it('is read again when its text changed: corrections and the ids of its parts stay', async () => {
    const targets = [
      '100% trường học trên địa bàn thực hiện quy trình xử lý bạo lực trong nhà trường.',
      'Tối thiểu 80% cán bộ xã được tập huấn.',
    ]
    const tasks = ['Nói chuyện tại cuộc họp thôn mỗi quý một lần.', 'Phát tờ rơi ở chợ phiên.']
    const text = { number: '104/KH-UBND', targets, tasks }
    const first = await verbs.importText('binhlu', planText(text))
    const [kept, changed] = [textAt(first, 'done.plan.targets.0.id'), textAt(first, 'done.plan.targets.1.id')]
    const task = textAt(first, 'done.plan.taskGroups.0.tasks.1.id')
    await verbs.correct('binhlu', planOf(first), {
      targets: [
        { id: changed, value: 85 },
        { text: 'Mỗi thôn có một người trực điện thoại.', unit: 'COUNT' },
      ],
      header: { signerName: 'Trần Thị Thử' },
      removeParts: [task, textAt(first, 'done.plan.recipients.0.id')],
    })
    const again = await verbs.importText(
      'binhlu',
      planText({
        ...text,
        tasks: [...tasks, 'Thêm một buổi truyền thông.'],
        targets: [...targets, 'Có ít nhất 02 tổ tư vấn.'],
      }),
    )
    expect(at(again, 'done.outcome')).toBe('REREAD')
    expect(at(again, 'done.plan.version')).toBe(3)
    const plan = listAt(again, 'done.plan.targets')
    expect(plan).toHaveLength(4)
    expect(plan[0]).toMatchObject({ id: kept, value: 100, correctedFields: [] })
    expect(plan[1]).toMatchObject({ id: changed, value: 85, correctedFields: ['value'] })
    expect(plan[3]).toMatchObject({ text: 'Mỗi thôn có một người trực điện thoại.' })
    const words = JSON.stringify(at(again, 'done.plan'))
    expect(words).not.toContain('Phát tờ rơi')
    expect(words).toContain('Thêm một buổi truyền thông')
    expect(listAt(again, 'done.plan.recipients')).toHaveLength(1)
  })

  it('joins the copy that came without a number', async () => {
    const title = 'Phòng ngừa và ứng phó với bạo lực trên cơ sở giới tại các bản vùng cao'
    const unnumbered = await verbs.importText('binhlu', planText({ number: null, date: null, title }))
    expect(at(unnumbered, 'done.plan')).toMatchObject({ number: null, effectiveFrom: '2026-01-01' })
    const numbered = await verbs.importText('binhlu', planText({ number: '105/KH-UBND', title }))
    expect(at(numbered, 'done')).toMatchObject({
      outcome: 'REREAD',
      plan: { id: planOf(unnumbered).id, number: '105/KH-UBND', date: '2026-06-15' },
    })
  })

  it('is the same plan when it comes again in other words after a person gave it number, date and title', async () => {
    const title = 'Phòng ngừa và ứng phó với bạo lực trên cơ sở giới cho người đi làm xa'
    const text = { number: null, date: null, title, tasks: ['Tư vấn trước khi đi.', 'Đón người trở về.'] }
    const first = await verbs.importText('binhlu', planText(text))
    const header = { number: '112/KH-UBND', date: '2026-07-01', title: 'Trích yếu của bản đã ký' }
    await verbs.correct('binhlu', planOf(first), { header })
    const same = { outcome: 'REREAD', plan: { id: planOf(first).id, ...header } }
    const longer = { ...text, tasks: [...text.tasks, 'Gọi điện hỏi thăm mỗi tháng.'] }
    expect(at(await verbs.importText('binhlu', planText(longer)), 'done')).toMatchObject(same)
    expect(at(await verbs.importText('laichau', planText(text)), 'done')).toMatchObject(same)
    const signed = planText({ ...longer, number: '112/KH-UBND', date: '01/7/2026' })
    expect(at(await verbs.importText('binhlu', signed), 'done')).toMatchObject(same)
    const other = planText({ ...text, number: '113/KH-UBND', date: '02/7/2026' })
    expect(at(await verbs.importText('binhlu', other), 'done.outcome')).toBe('CREATED')
  })

  it('is another plan when it shares no more than its title with one that a person put right', async () => {
    const title = 'Phòng ngừa và ứng phó với bạo lực trên cơ sở giới ở chợ phiên'
    const text = { number: null, date: null, title }
    const first = await verbs.importText('binhlu', planText(text))
    await verbs.correct('binhlu', planOf(first), { header: { title: 'Trích yếu đúng' } })
    const other = planText({
      ...text,
      targets: ['Tối thiểu 80% cán bộ xã được tập huấn.'],
      tasks: ['Việc khác.'],
      assignments: [['Trạm Y tế xã', 'Khám và chăm sóc.']],
    })
    const second = await verbs.importText('binhlu', other)
    expect(at(second, 'done.outcome')).toBe('CREATED')
    expect(planOf(second).id).not.toBe(planOf(first).id)
  })

  it('is the same text whichever way its lines end', async () => {
    const text = planText({ number: '114/KH-UBND' })
    const first = await verbs.importText('binhlu', text)
    const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`
    const again = await verbs.importText('binhlu', windows)
    expect(at(again, 'done.outcome')).toBe('UNCHANGED')
    const context = await world.as('binhlu')
    const bytes = new TextEncoder().encode(windows)
    const file = await readStoredFile(context, await uploadFile(context, { name: 'a.txt', bytes }))
    const filed = await verbs.importText('binhlu', '', { text: null, fileId: file.id })
    expect(at(filed, 'done')).toMatchObject({ outcome: 'UNCHANGED', plan: { id: planOf(first).id } })
  })

  it('is another plan when the number is used again in another year, or by another issuer', async () => {
    const one = await verbs.importText('binhlu', planText({ number: '106/KH-UBND' }))
    const later = await verbs.importText('binhlu', planText({ number: '106/KH-UBND', date: '15/6/2027' }))
    const other = await verbs.importText('laichau', planText({ ...laiChau, number: '106/KH-UBND' }))
    const ids = [one, later, other].map((answer) => planOf(answer).id)
    expect(new Set(ids).size).toBe(3)
  })

  it('is one plan when two people of an office hand it in at once', async () => {
    const text = planText({ number: '107/KH-UBND' })
    const answers = await Promise.all([1, 2, 3].map(() => verbs.importText('binhlu', text)))
    expect(new Set(answers.map((answer) => planOf(answer).id)).size).toBe(1)
    expect(answers.map((answer) => at(answer, 'done.outcome')).sort()).toEqual([
      'CREATED',
      'UNCHANGED',
      'UNCHANGED',
    ])
  })

  it('is entered on behalf of a commune by its province, and says so', async () => {
    const answer = await verbs.importText('laichau', planText({ number: '108/KH-UBND' }))
    expect(at(answer, 'done.plan')).toMatchObject({ onBehalf: true, area: { code: '03390' } })
  })

  it('is read from a file, whose text and bytes are kept', async () => {
    const bytes = new TextEncoder().encode(planText({ number: '109/KH-UBND' }))
    const context = await world.as('binhlu')
    const file = await readStoredFile(context, await uploadFile(context, { name: 'kế hoạch.txt', bytes }))
    const answer = await world.ask(
      'binhlu',
      `mutation ($file: String!) { importPlanDocument(input: { fileId: $file }) { ... on ImportPlanDocumentSuccess { outcome
        plan { number source { text masked file { id name } } } } } }`,
      { file: file.id },
    )
    expect(at(answer, 'importPlanDocument.plan')).toMatchObject({
      number: '109/KH-UBND',
      source: { masked: false, file: { id: file.id, name: 'kế hoạch.txt' } },
    })
    expect(textAt(answer, 'importPlanDocument.plan.source.text')).toContain('Số: 109/KH-UBND')
  })

  it('gives its file, and tells the name of it, to its own people and those above them alone', async () => {
    const bytes = new TextEncoder().encode(planText({ number: '1190/KH-UBND' }))
    const context = await world.as('binhlu')
    const name = 'Nhà tạm lánh ở ngõ Thử, chị Mẫu.txt'
    const file = await readStoredFile(context, await uploadFile(context, { name, bytes }))
    const draft = await verbs.importText('binhlu', '', { text: null, fileId: file.id })
    const { id } = planOf(await verbs.confirm('binhlu', planOf(draft)))
    const seen = async (person: string) =>
      at(
        await world.ask(person, 'query ($id: ID!) { plan(id: $id) { source { file { name } } } }', { id }),
        'plan.source.file',
      )
    const given = async (person: string, asked = file.id) =>
      (await getFile(await world.as(person), asked, id)).status
    for (const person of ['binhlu', 'laichau', 'ministry']) {
      expect(await seen(person)).toEqual({ name })
      expect(await given(person), person).toBe(200)
    }
    for (const person of ['hue', 'integrator']) {
      expect(await seen(person), person).toBe(null)
      expect(await given(person), person).toBe(404)
    }
    expect(await given('laichau', 'a'.repeat(64))).toBe(404)
    expect((await getFile(await world.as('laichau'), file.id, 'no plan')).status).toBe(404)
  })

  it('cannot be read from the file of another person', async () => {
    const bytes = new TextEncoder().encode(planText({ number: '110/KH-UBND' }))
    const context = await world.as('laichau')
    const file = await readStoredFile(context, await uploadFile(context, { name: 'a.txt', bytes }))
    const answer = await verbs.importText('binhlu', '', { text: null, fileId: file.id })
    expect(at(answer, 'done')).toMatchObject({
      __typename: 'ValidationError',
      issues: [{ path: ['fileId'] }],
    })
  })
})

describe('the area of a plan', () => {
  it('is the smallest that holds the communes named, where the text never names it', async () => {
    const text = planText({
      letterhead: 'THÀNH PHỐ',
      area: 'thành phố',
      place: 'Thành phố',
      number: '201/KH-UBND',
      tasks: [
        'Nhân rộng mô hình “Truyền thông thay đổi hành vi” tại xã Lộc An, phường Hương Trà, xã A Lưới 1.',
      ],
    })
    const answer = await verbs.importText('ministry', text)
    expect(at(answer, 'done.plan')).toMatchObject({
      areaBasis: 'PLACES_NAMED',
      area: { code: '46' },
      issuer: { name: 'Ủy ban nhân dân thành phố Huế' },
    })
  })

  it("is the importer's own, to be confirmed, where the text names no place at all", async () => {
    const text = planText({ letterhead: 'TỈNH', area: 'tỉnh', place: '........', number: '202/KH-UBND' })
    const answer = await verbs.importText('laichau', text)
    expect(at(answer, 'done.plan')).toMatchObject({ areaBasis: 'IMPORTER', area: { code: '12' } })
  })

  it('is the one that a person chose', async () => {
    const areaId = textAt(
      await world.ask('laichau', '{ area(code: "03390", tier: COMMUNE) { id } }'),
      'area.id',
    )
    const text = planText({ letterhead: 'XÃ', area: 'xã', place: '........', number: '203/KH-UBND' })
    const answer = await verbs.importText('laichau', text, { areaId })
    expect(at(answer, 'done.plan')).toMatchObject({ areaBasis: 'PERSON', area: { id: areaId } })
  })

  it('has to exist where a person chose it', async () => {
    const areaId = Buffer.from('Area:0000000000000000').toString('base64')
    const answer = await verbs.importText('laichau', planText({ number: '204/KH-UBND' }), { areaId })
    expect(at(answer, 'done')).toMatchObject({
      __typename: 'ValidationError',
      issues: [{ path: ['areaId'] }],
    })
  })
})

describe('a mandate', () => {
  it('links by itself when its document arrives later, and back again', async () => {
    const cited = 'Kế hoạch số 301/KH-UBND ngày 02/6/2026 của Ủy ban nhân dân tỉnh Lai Châu'
    const child = await verbs.importText('binhlu', planText({ number: '302/KH-UBND', mandates: [cited] }))
    expect(at(child, 'done.plan.mandates.0')).toMatchObject({ number: '301/KH-UBND', plan: null })
    await verbs.confirm('binhlu', planOf(child))

    const parent = await verbs.importText(
      'laichau',
      planText({ ...laiChau, number: '301/KH-UBND', date: '02/6/2026' }),
    )
    const unpublished = await verbs.read('binhlu', planOf(child).id)
    expect(at(unpublished, 'plan.mandates.0.plan')).toBe(null)
    const published = await verbs.confirm('laichau', planOf(parent))
    const linked = await verbs.read('binhlu', planOf(child).id)
    expect(at(linked, 'plan.mandates.0.plan')).toMatchObject({ id: planOf(parent).id })

    const below = await world.ask(
      'integrator',
      `query ($id: ID!) { plan(id: $id) { carriedOutBy { nodes { id number } } } plans(where: { mandate: { eq: $id } }) { nodes { id } } }`,
      { id: planOf(published).id },
    )
    expect(at(below, 'plan.carriedOutBy.nodes')).toEqual([{ id: planOf(child).id, number: '302/KH-UBND' }])
    expect(at(below, 'plans.nodes')).toEqual([{ id: planOf(child).id }])
  })

  it('pages through those who carry a plan out, each once', async () => {
    const cited = 'Kế hoạch số 303/KH-UBND ngày 02/6/2026 của Ủy ban nhân dân tỉnh Lai Châu'
    const parent = await verbs.importText(
      'laichau',
      planText({ ...laiChau, number: '303/KH-UBND', date: '02/6/2026' }),
    )
    await verbs.confirm('laichau', planOf(parent))
    for (const number of ['304', '305', '306']) {
      const child = await verbs.importText(
        'binhlu',
        planText({ number: `${number}/KH-UBND`, mandates: [cited] }),
      )
      await verbs.confirm('binhlu', planOf(child))
    }
    const seen: unknown[] = []
    let after: unknown = null
    for (let page = 0; page < 4; page += 1) {
      const answer = await world.ask(
        'integrator',
        `query ($id: ID!, $after: String) { plans(where: { mandate: { eq: $id } }, first: 1, after: $after) {
          nodes { number } pageInfo { hasNextPage endCursor } } }`,
        { id: planOf(parent).id, after },
      )
      seen.push(at(answer, 'plans.nodes.0.number'))
      after = at(answer, 'plans.pageInfo.endCursor')
      if (!at(answer, 'plans.pageInfo.hasNextPage')) break
    }
    expect(seen.sort()).toEqual(['304/KH-UBND', '305/KH-UBND', '306/KH-UBND'])
  })
})

describe('a target', () => {
  const measured = async (given: Parameters<typeof planText>[0]) => {
    const id = planOf(await verbs.importText('binhlu', planText(given))).id
    const answer = await world.ask(
      'binhlu',
      'query ($id: ID!) { plan(id: $id) { targets { indicator { code } variantKey } } }',
      { id },
    )
    return listAt(answer, 'plan.targets')
  }
  const targets = [
    'Ít nhất 50% người bị bạo lực trên cơ sở giới tìm kiếm sự trợ giúp từ cơ sở cung cấp dịch vụ.',
    'Tối thiểu 30% người bị bạo lực trên cơ sở giới được trợ giúp từ cơ sở cung cấp dịch vụ.',
  ]

  it('is linked to its indicator and the variant that its words are of, in use in its years', async () => {
    const given = { targets, title: 'Phòng ngừa và ứng phó với bạo lực trên cơ sở giới ở vùng cao' }
    const before = { ...given, number: '311/KH-UBND', period: 'giai đoạn 2021 - 2025', date: '15/6/2021' }
    const text = planText(before).replaceAll('xã Bình Lư', 'huyện Bắc Sơn').replaceAll('BÌNH LƯ', 'BẮC SƠN')
    const district = text.replace('XÃ BẮC SƠN', 'HUYỆN BẮC SƠN').replace('hết năm 2030', 'hết năm 2025')
    const id = planOf(await verbs.importText('ministry', district)).id
    const answer = await world.ask(
      'ministry',
      'query ($id: ID!) { plan(id: $id) { area { code } targets { indicator { code } variantKey } } }',
      { id },
    )
    expect(at(answer, 'plan')).toEqual({
      area: { code: '185' },
      targets: [
        { indicator: { code: 'GBV-02' }, variantKey: 'seeking-help' },
        { indicator: { code: 'GBV-02' }, variantKey: 'receiving-help' },
      ],
    })
    const open = { indicator: null, variantKey: null }
    expect(await measured({ ...given, number: '312/KH-UBND' })).toEqual([open, open])
  })

  it('of another programme is not linked to an indicator of this one', async () => {
    const title = 'Phòng, chống bạo lực gia đình'
    expect(await measured({ number: '313/KH-UBND', title })).toEqual([{ indicator: null, variantKey: null }])
    expect(await measured({ number: '314/KH-UBND' })).toEqual([
      { indicator: { code: 'GBV-06' }, variantKey: null },
    ])
  })

  it('is linked again, on a new reading, by the programme that a person put right', async () => {
    const given = { number: '315/KH-UBND', title: 'Phòng, chống bạo lực gia đình' }
    const first = await verbs.importText('binhlu', planText(given))
    await verbs.correct('binhlu', planOf(first), { header: { programme: 'GENDER_BASED_VIOLENCE' } })
    expect(await measured({ ...given, tasks: ['Một việc khác.'] })).toEqual([
      { indicator: { code: 'GBV-06' }, variantKey: null },
    ])
  })
})

describe('a text that is refused', () => {
  const refused = (answer: Awaited<ReturnType<World['ask']>>, code: string) => {
    expect(at(answer, 'done')).toMatchObject({ __typename: 'ValidationError', code })
    expect(textAt(answer, 'done.message.vi')).not.toBe('')
    expect(textAt(answer, 'done.message.en')).not.toBe(textAt(answer, 'done.message.vi'))
  }

  it.each([
    ['an empty text', ''],
    ['a recipe', 'Nấu phở bò\n\nNguyên liệu: xương bò, hành, gừng, quế.\n\nCách làm: ninh xương tám tiếng.'],
    ['two plans in one', `${planText({ number: '401/KH-UBND' })}\n\n${planText({ number: '402/KH-UBND' })}`],
    ['a secret', planText({ number: '403/KH-UBND' }).replace('Số:', 'MẬT\n\nSố:')],
  ])('is %s', async (_, text) => {
    refused(await verbs.importText('binhlu', text), 'NOT_A_PLAN')
  })

  it('is a file that could not be read: the sentence is that of the file', async () => {
    const context = await world.as('binhlu')
    const bytes = Uint8Array.from({ length: 3_000 }, (_, index) => (index * 7_919) % 256)
    const file = await readStoredFile(context, await uploadFile(context, { name: 'a.bin', bytes }))
    refused(await verbs.importText('binhlu', '', { text: null, fileId: file.id }), 'FILE_REFUSED')
  })

  it('is longer than 500 KB', async () => {
    refused(await verbs.importText('binhlu', planText({}) + 'Nội dung.\n'.repeat(60_000)), 'INVALID_INPUT')
  })

  it('is neither a text nor a file', async () => {
    refused(await verbs.importText('binhlu', '', { text: null }), 'INVALID_INPUT')
  })
})

describe('the sample plans', () => {
  const folder = join(import.meta.dirname, '../world/plans')
  it.each([
    ['1-tinh-lang-son-2026-2030.txt', '20'],
    ['2-xa-tan-tri-2026-2030.txt', null],
    ['3-huyen-phu-loc-2024.txt', '482'],
  ])('%s is read, placed and confirmed', async (name, code) => {
    const answer = await verbs.importText('ministry', readFileSync(join(folder, name), 'utf8'))
    if (code) expect(at(answer, 'done.plan.area.code')).toBe(code)
    const confirmed = await verbs.confirm('ministry', planOf(answer))
    expect(at(confirmed, 'done.__typename')).toBe('ConfirmPlanSuccess')
  })
})
