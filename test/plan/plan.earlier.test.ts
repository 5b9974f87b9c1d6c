import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { at, listAt, textAt } from '../world/answers.ts'
import { type Answer, startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planOf, planVerbs } from '../world/plan-verbs.ts'

/** What is put right after an amendment of a later day was entered: it was wrong in the text before that day too. */
let world: World
let verbs: ReturnType<typeof planVerbs>
let next = 930
const document = { number: '9/QĐ-UBND', date: '2026-07-20' }

beforeAll(async () => {
  world = await startWorld()
  verbs = planVerbs(world)
})
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

/** Two targets of 2026; from 2090 on the first is 90. */
async function amended() {
  next += 1
  const targets = ['100% trường học thực hiện quy trình.', '70% cán bộ được tập huấn.']
  const drafted = await verbs.importText('binhlu', planText({ number: `${next}/KH-UBND`, targets }))
  const wide = await verbs.correct('binhlu', planOf(drafted), { header: { toYear: 2095 } })
  const published = await verbs.confirm('binhlu', planOf(wide))
  const [first, second] = [0, 1].map((index) => textAt(published, `done.plan.targets.${index}.id`))
  const answer = await verbs.amend('binhlu', planOf(published), {
    on: '2090-01-01',
    document,
    targets: [{ id: first, value: 90 }],
  })
  return { answer, first, second }
}

async function saidOn(answer: Answer, day: string) {
  const read = await world.ask(
    'integrator',
    `query ($id: ID!, $day: Day!) { plan(id: $id, asOf: $day) { title targets { value dueYear text } }
      content: plan(id: $id) { contentAsOf(asOf: $day) { targets { value dueYear text } } } }`,
    { id: planOf(answer).id, day },
  )
  expect(at(read, 'content.contentAsOf.targets')).toEqual(at(read, 'plan.targets'))
  return read
}
const targetsOn = async (answer: Answer, day: string) => listAt(await saidOn(answer, day), 'plan.targets')

describe('what is put right after an amendment of a later day', () => {
  it('is put right in the text before that day too, but for what the amendment changed', async () => {
    const { answer, first, second } = await amended()
    const corrected = await verbs.correct('binhlu', planOf(answer), {
      header: { title: 'Trích yếu đã sửa cho đúng' },
      targets: [
        { id: first, value: 95, dueYear: 2028 },
        { id: second, value: 75 },
      ],
    })
    expect(await targetsOn(corrected, '2026-12-31')).toMatchObject([
      { value: 100, dueYear: 2028 },
      { value: 75 },
    ])
    expect(await targetsOn(corrected, '2090-01-01')).toMatchObject([
      { value: 95, dueYear: 2028 },
      { value: 75 },
    ])
    expect(at(await saidOn(corrected, '2026-12-31'), 'plan.title')).toBe('Trích yếu đã sửa cho đúng')
  })

  it('reaches the text before it by a published correction of an earlier day as well', async () => {
    const { answer, second } = await amended()
    const corrected = await verbs.correctPublished('binhlu', planOf(answer), {
      on: '2026-09-01',
      document: { number: '12/QĐ-UBND', date: '2026-08-30' },
      reason: 'Đính chính số liệu',
      targets: [{ id: second, value: 60 }],
    })
    expect(at(corrected, 'done.plan.lifeEvents')).toMatchObject([{ kind: 'CORRECTED' }, { kind: 'AMENDED' }])
    for (const day of ['2026-07-01', '2026-12-31', '2090-01-01']) {
      expect((await targetsOn(corrected, day))[1]).toMatchObject({ value: 60 })
    }
  })

  it('adds and takes out in both texts', async () => {
    const { answer, second } = await amended()
    const corrected = await verbs.correct('binhlu', planOf(answer), {
      targets: [{ text: 'Ít nhất 01 địa chỉ tin cậy mỗi thôn.', unit: 'COUNT', value: 1 }],
      removeParts: [second],
    })
    for (const day of ['2026-12-31', '2090-01-01']) {
      const targets = await targetsOn(corrected, day)
      expect(targets).toHaveLength(2)
      expect(targets[1]).toMatchObject({ text: 'Ít nhất 01 địa chỉ tin cậy mỗi thôn.' })
    }
  })

  it('is as it was once it is undone', async () => {
    const { answer, second } = await amended()
    const corrected = await verbs.correct('binhlu', planOf(answer), { targets: [{ id: second, value: 75 }] })
    const undone = await verbs.undo('binhlu', planOf(corrected))
    expect((await targetsOn(undone, '2026-12-31'))[1]).toMatchObject({ value: 70 })
  })
})
