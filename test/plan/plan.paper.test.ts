import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { print } from '../../admin/api/selection.ts'
import { type PlanPaper, planPaper } from '../../admin/plan/shapes.ts'
import { wordFile } from '../../admin/plan/wordFile.ts'
import { fileToText } from '../../schema/document/file.ts'
import { paperOf } from '../../schema/plan/paper.rules.ts'
import { at } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planOf, planVerbs } from '../world/plan-verbs.ts'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

const selection = print(planPaper).replaceAll('(asOf: $asOf)', '')

/** The words of the Word file that a person gets. */
async function wordsFor(person: string, id: string): Promise<string> {
  const answer = await world.ask(person, `query ($id: ID!) { plan(id: $id) { ${selection} } }`, { id })
  const plan: PlanPaper = JSON.parse(JSON.stringify(at(answer, 'plan')))
  const file = await wordFile(paperOf(plan, '2026-09-01'))
  return (await fileToText(new Uint8Array(await file.arrayBuffer()), 'plan.docx')).text
}

it('the paper tells the place of a shelter to its own people alone', async () => {
  const verbs = planVerbs(world)
  const text = planText({
    number: '911/KH-UBND',
    tasks: [
      'Duy trì nhà tạm lánh tại thôn Thẩm Đin cho người cần giúp đỡ.',
      'Nói chuyện tại cuộc họp thôn mỗi quý một lần.',
    ],
  })
  const { id } = planOf(await verbs.confirm('binhlu', planOf(await verbs.importText('binhlu', text))))
  expect(await wordsFor('laichau', id)).toContain('Thẩm Đin')
  for (const person of ['hue', 'integrator']) {
    const words = await wordsFor(person, id)
    expect(words).not.toMatch(/Thẩm Đin|█/)
    expect(words).toContain('[nội dung không công bố]')
    expect(words).toContain('Nói chuyện tại cuộc họp thôn')
  }
})
