import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { lifeSentences } from '../../schema/plan/life.rules.ts'
import { undoSentences } from '../../schema/plan/undo.rules.ts'
import { sameDocument } from '../../schema/plan/write.operations.ts'
import { at, listAt, textAt } from '../world/answers.ts'
import { type Answer, startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planOf, planVerbs } from '../world/plan-verbs.ts'

let world: World
let verbs: ReturnType<typeof planVerbs>
let next = 700

beforeAll(async () => {
  world = await startWorld()
  verbs = planVerbs(world)
})
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())
async function drafted(given: Parameters<typeof planText>[0] = {}) {
  next += 1
  return verbs.importText('binhlu', planText({ number: `${next}/KH-UBND`, ...given }))
}
const published = async (given?: Parameters<typeof planText>[0]) =>
  verbs.confirm('binhlu', planOf(await drafted(given)))
const document = { number: '9/QĐ-UBND', date: '2026-07-20' }
const entry = { on: '2026-08-01', document }
const firstTarget = (answer: Answer) => textAt(answer, 'done.plan.targets.0.id')
const raise = async (before: Answer, value: number) =>
  verbs.correct('binhlu', planOf(before), { targets: [{ id: firstTarget(before), value }] })

describe('undoing', () => {
  it('a correction writes the version before as a new one, and loses neither', async () => {
    const before = await published()
    const corrected = await raise(before, 90)
    const undone = await verbs.undo('binhlu', planOf(corrected))
    expect(at(undone, 'done.plan')).toMatchObject({
      version: 4,
      state: at(before, 'done.plan.state'),
      targets: [{ id: firstTarget(before), value: 100, correctedFields: [] }],
      history: [
        {
          verb: 'undo',
          version: 4,
          summary: { vi: 'Hoàn tác: Sửa 1 chỉ tiêu.', en: 'Undid: Corrected targets (1).' },
        },
        { verb: 'correct', version: 3 },
        { verb: 'confirm', version: 2 },
        { verb: 'import', version: 1 },
      ],
    })
    const versions = await world.ask(
      'binhlu',
      'query ($id: ID!) { plan(id: $id) { versions { content { targets { value } } } } }',
      { id: planOf(undone).id },
    )
    const values = listAt(versions, 'plan.versions').map((one) =>
      at({ data: one }, 'content.targets.0.value'),
    )
    expect(values).toEqual([100, 90, 100, 100])
  })

  it('an undoing does the change again, and so on', async () => {
    const corrected = await raise(await published(), 80)
    const undone = await verbs.undo('binhlu', planOf(corrected))
    const again = await verbs.undo('laichau', planOf(undone))
    expect(at(again, 'done.plan.targets.0.value')).toBe(80)
    expect(textAt(again, 'done.plan.history.0.summary.vi')).toBe('Làm lại: Sửa 1 chỉ tiêu.')
    const twice = await verbs.undo('binhlu', planOf(again))
    expect(at(twice, 'done.plan.targets.0.value')).toBe(100)
  })

  it('a confirmation makes a draft of it again, which nobody else sees', async () => {
    const before = await published()
    const undone = await verbs.undo('binhlu', planOf(before))
    expect(at(undone, 'done.plan.state')).toBe('DRAFT')
    const { id } = planOf(undone)
    expect(at(await verbs.read('integrator', id), 'plan')).toBeNull()
    const again = await verbs.confirm('binhlu', planOf(undone))
    expect(at(again, 'done.__typename')).toBe('ConfirmPlanSuccess')
    expect(at(await verbs.read('integrator', id), 'plan.version')).toBe(4)
  })

  it('a withdrawal publishes it again, with its targets found by their indicator', async () => {
    const before = await published()
    const withdrawn = await verbs.withdraw('binhlu', planOf(before), 'nhầm')
    const undone = await verbs.undo('binhlu', planOf(withdrawn))
    expect(at(undone, 'done.plan.state')).toBe(at(before, 'done.plan.state'))
    expect(at(await verbs.read('integrator', planOf(undone).id), 'plan.version')).toBe(4)
  })

  it('a withdrawal is refused where another plan has taken its number', async () => {
    const before = await published()
    const withdrawn = await verbs.withdraw('binhlu', planOf(before))
    const other = await published({ number: textAt(before, 'done.plan.number'), title: 'Kế hoạch khác' })
    const refused = await verbs.undo('binhlu', planOf(withdrawn))
    expect(at(refused, 'done')).toMatchObject({
      __typename: 'ValidationError',
      message: sameDocument,
      presentPlan: { id: planOf(other).id },
    })
  })

  it('an amendment gives the text before back for every day, and again the amended one', async () => {
    const before = await published()
    const amended = await verbs.amend('binhlu', planOf(before), {
      ...entry,
      targets: [{ id: firstTarget(before), value: 80 }],
    })
    const undone = await verbs.undo('binhlu', planOf(amended))
    expect(at(undone, 'done.plan.lifeEvents')).toEqual([])
    const again = await verbs.undo('binhlu', planOf(undone))
    expect(at(again, 'done.plan.lifeEvents')).toMatchObject([
      { kind: 'AMENDED', on: '2026-08-01', version: 5 },
    ])
    const answer = await world.ask(
      'integrator',
      `query ($id: ID!) { plan(id: $id) { then: contentAsOf(asOf: "2026-07-31") { version targets { value } }
        now: contentAsOf(asOf: "2026-08-01") { version targets { value } } } }`,
      { id: planOf(again).id },
    )
    expect(at(answer, 'plan.then')).toEqual({ version: 4, targets: [{ value: 100 }] })
    expect(at(answer, 'plan.now')).toEqual({ version: 5, targets: [{ value: 80 }] })
  })

  it('a repeal puts the plan in force again', async () => {
    const before = await published()
    const repealed = await verbs.repeal('binhlu', planOf(before), entry)
    const undone = await verbs.undo('binhlu', planOf(repealed))
    expect(at(undone, 'done.plan.lifeEvents')).toEqual([])
  })
})

describe('a plan tells whether its last change can be taken back', () => {
  const undoable = async (person: string, { id }: { id: string }, asOf = '2026-07-31') => {
    const query = 'query ($id: ID!, $asOf: Day) { plan(id: $id, asOf: $asOf) { undoable } }'
    return at(await world.ask(person, query, { id, asOf }), 'plan.undoable')
  }

  it('from its second version on, to those alone who may, without another request to the table', async () => {
    const plan = planOf(await drafted())
    expect(await undoable('binhlu', plan)).toBe(false)
    await verbs.confirm('binhlu', plan)
    expect(await undoable('binhlu', plan)).toBe(true)
    const requestsFor = async (fields: string) => {
      const query = `query ($id: ID!) { plan(id: $id) { ${fields} } }`
      return (await world.count(() => world.ask('binhlu', query, { id: plan.id }))).requests
    }
    expect(await requestsFor('number undoable')).toBe(await requestsFor('number'))
    expect(await undoable('laichau', plan)).toBe(true)
    expect(await undoable('hue', plan)).toBe(false)
    expect(await undoable('integrator', plan)).toBe(false)
  })

  it('and so after an undoing, a withdrawal and on a day before an amendment', async () => {
    const before = await published()
    const amended = await verbs.amend('binhlu', planOf(before), {
      ...entry,
      targets: [{ id: firstTarget(before), value: 85 }],
    })
    expect(await undoable('binhlu', planOf(amended))).toBe(true)
    const undone = await verbs.undo('binhlu', planOf(amended))
    expect(await undoable('binhlu', planOf(undone))).toBe(true)
    const withdrawn = await verbs.withdraw('binhlu', planOf(undone))
    expect(await undoable('binhlu', planOf(withdrawn))).toBe(true)
    expect(await undoable('hue', planOf(withdrawn))).toBeUndefined()
  })
})

describe('nothing is undone', () => {
  it('where it is the first version', async () => {
    const refused = await verbs.undo('binhlu', planOf(await drafted()))
    expect(at(refused, 'done')).toMatchObject({
      __typename: 'ConflictError',
      code: 'WRONG_STATE',
      message: undoSentences.first,
    })
  })

  it('where something came after', async () => {
    const before = await published()
    await raise(before, 70)
    const refused = await verbs.undo('binhlu', planOf(before))
    expect(at(refused, 'done')).toMatchObject({ code: 'STALE_VERSION', presentVersion: 3 })
    expect(at(await verbs.read('binhlu', planOf(before).id), 'plan.targets.0.value')).toBe(70)
  })

  it('by who may not write the plan, and what is not theirs looks like what is not there', async () => {
    const plan = planOf(await published())
    expect(at(await verbs.undo('hue', plan), 'done.__typename')).toBe('ForbiddenError')
    expect(at(await verbs.undo('integrator', plan), 'done.__typename')).toBe('ForbiddenError')
    const undone = await verbs.undo('binhlu', plan)
    expect(at(await verbs.undo('hue', planOf(undone)), 'done.__typename')).toBe('NotFoundError')
  })

  it('of a confirmation by which another plan was superseded', async () => {
    const old = await published()
    const fresh = await published()
    const superseded = await verbs.supersede('binhlu', planOf(old), {
      on: '2026-08-01',
      document: { planId: planOf(fresh).id },
    })
    expect(at(superseded, 'done.__typename')).toBe('SupersedePlanSuccess')
    const refused = await verbs.undo('binhlu', planOf(fresh))
    expect(at(refused, 'done')).toMatchObject({
      __typename: 'ValidationError',
      message: lifeSentences.reliedOn,
    })
    await verbs.undo('binhlu', planOf(superseded))
    expect(at(await verbs.undo('binhlu', planOf(fresh)), 'done.plan.state')).toBe('DRAFT')
  })
})

describe('what another plan relies on', () => {
  it('is not taken away by doing again what was undone', async () => {
    const old = await published()
    const fresh = await published()
    const superseded = await verbs.supersede('binhlu', planOf(old), {
      on: '2026-08-01',
      document: { planId: planOf(fresh).id },
    })
    const undone = await verbs.undo('binhlu', planOf(superseded))
    const withdrawn = await verbs.withdraw('binhlu', planOf(fresh))
    expect(at(withdrawn, 'done.plan.state')).toBe('WITHDRAWN')
    const again = await verbs.undo('binhlu', planOf(undone))
    expect(at(again, 'done')).toMatchObject({
      __typename: 'ValidationError',
      message: lifeSentences.documentGone,
    })
    expect(at(await verbs.read('binhlu', planOf(old).id), 'plan.lifeEvents')).toEqual([])
  })
})

describe('the place of a shelter', () => {
  it('stays restricted through correction and undoing', async () => {
    const before = await published({
      tasks: ['Duy trì nhà tạm lánh tại thôn Thẩm Đin cho người cần giúp đỡ.'],
    })
    const undone = await verbs.undo('binhlu', planOf(await raise(before, 60)))
    const { id } = planOf(undone)
    expect(JSON.stringify(await verbs.read('binhlu', id))).toContain('Thẩm Đin')
    expect(JSON.stringify(await verbs.read('integrator', id))).not.toContain('Thẩm Đin')
  })
})
