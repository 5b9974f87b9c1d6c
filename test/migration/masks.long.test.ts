import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { countMigration, runMigration } from '../../functions/dev/migration-job.ts'
import type { RawRow, RawTable } from '../../functions/dev/raw-table.ts'
import { masks } from '../../schema/migration/0003-masks.rules.ts'
import { masksAgain } from '../../schema/migration/0006-masks-again.rules.ts'
import { masksOfNames } from '../../schema/migration/0012-masks-of-names.rules.ts'
import { dueSourceOf } from '../../schema/plan/due.rules.ts'
import type { Plan } from '../../schema/plan/plan.parts.ts'
import { textAt } from '../world/answers.ts'
import type { World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planOf, planVerbs } from '../world/plan-verbs.ts'
import { pace, type Rows, startRows } from './rows.ts'

let world: World
let rows: RawTable
let where: Rows['where']
let close: Rows['close']
let verbs: ReturnType<typeof planVerbs>

beforeAll(async () => {
  ;({ world, rows, where, close } = await startRows())
  verbs = planVerbs(world)
})
afterEach(() => expect(world.faults).toEqual([]))
afterAll(() => close())

const place = 'số 15 đường Hàng Thử'

async function published(number: string, task: string) {
  const assignments: [string, string][] = [
    ['Công an xã', `Quản lý nhà tạm lánh ${place}, báo cáo UBND xã trước ngày 15 tháng 12 hằng năm.`],
    ['Trạm Y tế xã', 'Báo cáo UBND xã trước ngày 20 tháng 11 hằng năm.'],
  ]
  const targets = ['Mỗi thôn có 01 nhóm.', `Nhà tạm lánh ${place} tiếp nhận ít nhất 90% người cần giúp.`]
  const drafted = await verbs.importText('binhlu', planText({ number, tasks: [task], targets, assignments }))
  const indicators = await world.ask('binhlu', '{ indicators(first: 1) { nodes { id } } }')
  const confirmed = planOf(await verbs.confirm('binhlu', planOf(drafted)))
  await verbs.correct('binhlu', confirmed, {
    targets: [
      { id: textAt(drafted, 'done.plan.targets.0.id'), scope: 'toàn xã' },
      {
        id: textAt(drafted, 'done.plan.targets.1.id'),
        indicatorId: textAt(indicators, 'indicators.nodes.0.id'),
      },
    ],
  })
  return { ...confirmed, key: Buffer.from(confirmed.id, 'base64').toString().replace('Plan:', 'plan#') }
}

async function rowsOf(pk: string): Promise<Record<string, RawRow>> {
  const found: RawRow[] = []
  for await (const page of rows.pages()) found.push(...page.rows.filter((row) => row.pk?.S === pk))
  return Object.fromEntries(found.map((row) => [row.sk?.S ?? '', row]))
}

const bodyOf = (row: RawRow | undefined) => JSON.parse(row?.body?.S ?? 'null')

/** As a version wrote it that saw no shelter in these sentences. */
async function unmask(pk: string): Promise<void> {
  const lying = await rowsOf(pk)
  for (const [sk, row] of Object.entries(lying).filter(([key]) => key.startsWith('whole'))) {
    const openKey = sk === 'whole' ? 'plan' : sk.replace('whole-', '')
    const open = unmarshall(lying[openKey] ?? {})
    const body = JSON.stringify({ ...bodyOf(row), restricted: [] })
    await rows.write([
      { remove: marshall({ pk, sk }) },
      { put: marshall({ ...open, body }), asRead: lying[openKey] ?? null },
    ])
  }
  const { targets }: Plan = bodyOf(lying['whole'])
  for (const [sk, row] of Object.entries(lying).filter(([key]) => key.startsWith('target#'))) {
    const body = { S: JSON.stringify({ target: targets.find(({ id }) => sk === `target#${id}`) }) }
    await rows.write([{ put: { ...row, body }, asRead: row }])
  }
  const due = lying['due']
  if (!due) throw new Error('There is no row of due days')
  const body = JSON.stringify(dueSourceOf({ ...bodyOf(lying['whole']), restricted: [] }))
  await rows.write([{ put: { ...due, body: { S: body } }, asRead: due }])
}

const told = `query ($id: ID!) { plan(id: $id) { source { text } taskGroups { tasks { text } } assignments { duties { text } }
  versions { version } } }`
const asked = (id: string) => world.ask('integrator', told, { id }).then((answer) => JSON.stringify(answer))

it('what an older version left open of a plan and of its former versions is masked as this version does', async () => {
  const { id, key } = await published('901/KH-UBND', `Trụ sở cũ, ${place} được dùng làm nhà tạm lánh.`)
  const asWritten = await rowsOf(key)
  expect(Object.keys(asWritten).filter((sk) => sk.startsWith('whole'))).toHaveLength(3)
  const target = Object.keys(asWritten).find((sk) => sk.startsWith('target#')) ?? ''
  expect(asWritten[target]?.body?.S).not.toContain('Hàng Thử')
  await unmask(key)
  expect(await asked(id)).toContain('Hàng Thử')
  expect((await rowsOf(key))[target]?.body?.S).toContain('Hàng Thử')

  expect(await countMigration(where, masks)).toMatchObject({ written: 9 })
  expect(await asked(id)).toContain('Hàng Thử')
  expect(await runMigration(where, masks, pace)).toMatchObject({ written: 9 })
  const { plan, listing, ...others } = await rowsOf(key)
  const renewed = { S: masks.id }
  expect({ ...plan, body: bodyOf(plan) }).toEqual({
    ...asWritten['plan'],
    body: bodyOf(asWritten['plan']),
    renewed,
  })
  expect(listing).toEqual({ ...asWritten['listing'], renewed })
  for (const [sk, row] of Object.entries(others)) {
    const { renewed: _, ...rest } = row
    expect({ ...rest, body: bodyOf(rest) }, sk).toEqual({ ...asWritten[sk], body: bodyOf(asWritten[sk]) })
  }
  expect(bodyOf(others['due']).duties).toHaveLength(1)
  expect(await asked(id)).not.toContain('Hàng Thử')
  expect(JSON.stringify(await world.ask('binhlu', told, { id }))).toContain('Hàng Thử')
  expect(await runMigration(where, masks, pace)).toMatchObject({ written: 0 })
})

it('a mask that is wider than this version would make it stays, and what was left beside it goes', async () => {
  const { id, key } = await published('902/KH-UBND', `Nhà tạm lánh ở ${place}.`)
  const { plan } = await rowsOf(key)
  const { restricted } = bodyOf(plan)
  const wider = restricted.map((span: { start: number; end: number }) => ({
    ...span,
    start: span.start - 20,
  }))
  const words = 'nha-tam-lanh-so-15-hang-thu.docx'
  for (const [sk, more] of [
    ['plan', { fileName: words }],
    ['whole', {}],
  ] as const) {
    const row = (await rowsOf(key))[sk]
    const body = { S: JSON.stringify({ ...bodyOf(row), restricted: wider, ...more }) }
    await rows.write([{ put: { ...row, body }, asRead: row ?? null }])
  }
  await runMigration(where, masksAgain, pace)
  const lying = await rowsOf(key)
  expect(bodyOf(lying['plan'])).toMatchObject({ restricted: wider, fileName: null })
  expect(lying['plan']?.renewed).toEqual({ S: masksAgain.id })
  expect(await runMigration(where, masksAgain, pace)).toMatchObject({ written: 0 })
  expect(await rowsOf(key)).toEqual(lying)
  expect(await asked(id)).not.toContain('Hàng Thử')
})

it('a place told in English by a bare name, which older versions left open, is masked', async () => {
  const { id, key } = await published('903/KH-UBND', 'Shelter: Khun Há.')
  await unmask(key)
  expect(await asked(id)).toContain('Khun Há')
  await runMigration(where, masksOfNames, pace)
  expect(await asked(id)).not.toContain('Khun Há')
  expect((await rowsOf(key))['plan']?.renewed).toEqual({ S: masksOfNames.id })
  expect(await runMigration(where, masksOfNames, pace)).toMatchObject({ written: 0 })
})
