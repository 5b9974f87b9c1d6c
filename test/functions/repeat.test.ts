import { HeaderMap } from '@apollo/server'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type GraphQLHandler, graphqlHandler } from '../../functions/server.ts'
import { onceUnder } from '../../schema/access/repeat.operations.ts'
import { at, codeOf, listAt } from '../world/answers.ts'
import { type Answer, startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { importing } from '../world/plan-verbs.ts'

/** A line that breaks before the answer came: the client sends the same again, under the same Idempotency-Key. */
let world: World
let handler: GraphQLHandler

beforeAll(async () => {
  world = await startWorld()
  handler = await graphqlHandler(world.services)
})
afterEach(() => {
  expect(world.faults.splice(0)).toEqual([])
})
afterAll(() => world.close())

async function send(key: string, text: string, person = 'binhlu', query = importing) {
  const headers = new HeaderMap([
    ['content-type', 'application/json'],
    ['authorization', `Bearer ${person}`],
    ['idempotency-key', key],
  ])
  const body = JSON.stringify({ query, variables: { input: { text } } })
  const answer = await handler({ method: 'POST', path: '/graphql', search: '', headers, body })
  return { status: answer.status, text: answer.body, answer: JSON.parse(answer.body) as Answer }
}

describe('a mutation under an Idempotency-Key', () => {
  it('is done once; sent again it is answered as the first time', async () => {
    const text = planText({ number: '901/KH-UBND' })
    const first = await send('key-0001', text)
    const again = await send('key-0001', text)
    expect(at(first.answer, 'done.outcome')).toBe('CREATED')
    expect(again.text).toBe(first.text)
    const without = await world.ask('binhlu', importing, { input: { text } })
    expect(at(without, 'done.outcome')).toBe('UNCHANGED')
    expect(listAt(without, 'done.plan.history')).toHaveLength(1)
  })

  it('sent twice at the same moment is done once; the second is told to wait', async () => {
    const text = planText({ number: '902/KH-UBND' })
    const answers = await Promise.all([send('key-0002', text), send('key-0002', text)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const late = answers.find(({ status }) => status === 409)
    expect(late && codeOf(late.answer)).toBe('WRONG_STATE')
  })

  it('belongs to who used it: another person does not get the answer', async () => {
    const text = planText({ number: '903/KH-UBND' })
    await send('key-0003', text)
    const other = await send('key-0003', text, 'hue')
    expect(at(other.answer, 'done.__typename')).toBe('ForbiddenError')
  })

  it('may not be used for something else', async () => {
    await send('key-0004', planText({ number: '904/KH-UBND' }))
    const other = await send('key-0004', planText({ number: '905/KH-UBND' }))
    expect(other.status).toBe(400)
    expect(codeOf(other.answer)).toBe('INVALID_INPUT')
  })

  it.each([['short'], ['with space and more'], ['x'.repeat(129)]])(
    'has to have the shape of a key, not %j',
    async (key) => {
      const refused = await send(key, planText({ number: '906/KH-UBND' }))
      expect([refused.status, codeOf(refused.answer)]).toEqual([400, 'INVALID_INPUT'])
    },
  )

  it('repeats a refusal as well', async () => {
    const first = await send('key-0007', 'Đây không phải là một kế hoạch.')
    const again = await send('key-0007', 'Đây không phải là một kế hoạch.')
    expect(at(first.answer, 'done.code')).toBe('NOT_A_PLAN')
    expect(again.text).toBe(first.text)
  })

  it('costs a query nothing', async () => {
    const plain = await world.count(() => world.ask('binhlu', '{ me { name } }'))
    const keyed = await world.count(() => send('key-0008', '', 'binhlu', '{ me { name } }'))
    expect(keyed.requests).toBe(plain.requests)
  })
})

describe('work under a key', () => {
  const answer = { status: 200, headers: {}, body: 'done' }
  const asked = { key: 'work-key-1', asked: 'the same' }

  it('that failed on our side may be tried again', async () => {
    const context = await world.as('hue')
    const failing = onceUnder(
      context,
      asked,
      () => Promise.reject(new Error('broken')),
      () => true,
    )
    await expect(failing).rejects.toThrow('broken')
    const fault = { ...answer, body: 'fault' }
    expect(
      await onceUnder(
        context,
        asked,
        async () => fault,
        () => false,
      ),
    ).toEqual(fault)
    expect(
      await onceUnder(
        context,
        asked,
        async () => answer,
        () => true,
      ),
    ).toEqual(answer)
  })

  it('is remembered for more than a day, not for ever, and is taken over where the first never ended', async () => {
    const start = Date.parse('2026-06-01T00:00:00Z')
    const hours = (count: number) => world.as('hue', new Date(start + count * 3_600_000))
    const once = { key: 'work-key-2', asked: 'the same' }
    let runs = 0
    const work = async () => {
      runs += 1
      return answer
    }
    await onceUnder(await hours(0), once, work, () => true)
    await onceUnder(await hours(25), once, work, () => true)
    expect(runs).toBe(1)
    await onceUnder(await hours(49), once, work, () => true)
    expect(runs).toBe(2)

    const hanging = { key: 'work-key-3', asked: 'the same' }
    void onceUnder(
      await hours(0),
      hanging,
      () => new Promise(() => {}),
      () => true,
    )
    await new Promise((soon) => setTimeout(soon, 200))
    await expect(onceUnder(await hours(0), hanging, work, () => true)).rejects.toMatchObject({
      code: 'WRONG_STATE',
    })
    expect(await onceUnder(await hours(1), hanging, work, () => true)).toEqual(answer)
  })
})
