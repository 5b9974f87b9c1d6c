import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { idAndCodeDiffer } from '../../schema/area/area.operations.ts'
import { idOfOtherType } from '../../schema/errors.ts'
import { at, codeOf, textAt } from '../world/answers.ts'
import { type Answer, startWorld, type World } from '../world/api.ts'

/** What an integrator is told who names a thing wrongly: never an empty answer that looks like a true one. */
let world: World
let province: string
beforeAll(async () => {
  world = await startWorld()
  province = textAt(await ask('{ area(code: "12", tier: PROVINCE) { id } }'), 'area.id')
}, 60_000)
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

const ask = (query: string, variables?: object) => world.ask('integrator', query, variables)
const globalId = (type: string) => Buffer.from(`${type}:abc`).toString('base64')
const messageOf = (answer: Answer) => answer.errors?.[0]?.extensions.message

describe('an id of another type is refused with the type expected', () => {
  it.each([
    ['Area', 'Plan', 'query ($id: ID!) { area(id: $id) { id } }'],
    ['Plan', 'Area', 'query ($id: ID!) { plan(id: $id) { id } }'],
    ['Agency', 'AgencyGroup', 'query ($id: ID!) { agency(id: $id) { id } }'],
    ['AgencyGroup', 'Agency', 'query ($id: ID!) { agencyGroup(id: $id) { id } }'],
    ['Indicator', 'Area', 'query ($id: ID!) { indicator(id: $id) { id } }'],
    ['AreaGroup', 'Area', 'query ($id: ID!) { areaGroup(id: $id) { id } }'],
    ['Area', 'Plan', 'query ($id: ID!) { plans(where: { area: { eq: $id } }) { nodes { id } } }'],
    ['Area', 'Plan', 'query ($id: ID!) { plans(where: { under: { in: [$id] } }) { nodes { id } } }'],
    ['Plan', 'Area', 'query ($id: ID!) { plans(where: { mandate: { eq: $id } }) { nodes { id } } }'],
    ['Area', 'Agency', 'query ($id: ID!) { areas(where: { parent: { eq: $id } }) { nodes { id } } }'],
    ['Area', 'Agency', 'query ($id: ID!) { agencies(where: { area: { eq: $id } }) { nodes { id } } }'],
  ])('%s, where a %s is given: %s', async (type, given, query) => {
    const answer = await ask(query, { id: globalId(given) })
    expect(codeOf(answer)).toBe('INVALID_INPUT')
    expect(messageOf(answer)).toEqual(idOfOtherType(type))
  })

  it('in what is written too', async () => {
    const query = `mutation ($input: ConfirmPlanInput!) { confirmPlan(input: $input) { __typename } }`
    const answer = await ask(query, { input: { id: globalId('Area'), expectedVersion: 1 } })
    expect(messageOf(answer)).toEqual(idOfOtherType('Plan'))
  })
})

describe('many ids at once', () => {
  it('answer null in the place of one that is none, and the others all the same', async () => {
    const none = ['', 'không phải mã', globalId('Nothing'), globalId('Query'), globalId('Plan')]
    const answer = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [province, ...none, province],
    })
    expect(answer.errors).toBeUndefined()
    expect(at(answer, 'nodes')).toEqual([{ id: province }, ...none.map(() => null), { id: province }])
  })
})

describe('an area asked for by id and code', () => {
  const query = `query ($id: ID, $code: String, $tier: Tier, $asOf: Day) {
    area(id: $id, code: $code, tier: $tier, asOf: $asOf) { id } }`

  it('is answered where both name it', async () => {
    const answer = await ask(query, { id: province, code: '12', tier: 'PROVINCE' })
    expect(at(answer, 'area.id')).toBe(province)
  })

  it.each([{ code: '46' }, { code: '12', tier: 'COMMUNE' }, { tier: 'DISTRICT' }])(
    'is refused where they contradict each other: %o',
    async (other) => {
      const answer = await ask(query, { id: province, ...other })
      expect(codeOf(answer)).toBe('INVALID_INPUT')
      expect(messageOf(answer)).toEqual(idAndCodeDiffer)
    },
  )
})

describe('a person', () => {
  const query = 'query ($id: ID!) { node(id: $id) { id } }'
  const named = (subject: string) => ({ id: Buffer.from(`User:${subject}`).toString('base64') })

  it.each(['2a64444b-c0b3-49a6-a6e6-11b17611b8b9', 'auth0|Nguyễn Văn Mẫu + 1%/a', 'x'.repeat(255)])(
    'has the id that the issuer gave: %s',
    async (subject) => {
      const answer = await ask(query, named(subject))
      expect([answer.errors, at(answer, 'node')]).toEqual([undefined, null])
    },
  )

  it.each(['', 'a\u0000b', 'x'.repeat(256)])('has none that no issuer gives: %j', async (subject) => {
    expect(codeOf(await ask(query, named(subject)))).toBe('INVALID_INPUT')
  })
})

describe('a day', () => {
  it.each([
    ['2026-02-30', /Lịch không có ngày 2026-02-30/],
    ['30/02/2026', /năm-tháng-ngày/],
    ['2026-2-3', /năm-tháng-ngày/],
  ])('%s is refused by what is wrong with it', async (asOf, sentence) => {
    const answer = await ask('query ($asOf: Day) { area(code: "12", tier: PROVINCE, asOf: $asOf) { id } }', {
      asOf,
    })
    expect(codeOf(answer)).toBe('INVALID_INPUT')
    expect(messageOf(answer)).toMatchObject({ vi: expect.stringMatching(sentence) })
  })
})
