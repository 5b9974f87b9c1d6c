import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  listIndicators,
  undoIndicatorChange,
  updateIndicator,
} from '../../schema/indicator/indicator.operations.ts'
import { searchTooMany } from '../../schema/search/search.graphql.ts'
import { search } from '../../schema/search/search.operations.ts'
import { at, listAt, numberAt, textAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planVerbs } from '../world/plan-verbs.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
  const { confirm, importText } = planVerbs(world)
  const draft = await importText('laichau', planText({ number: '41/KH-UBND' }))
  const { id, version } = { id: textAt(draft, 'done.plan.id'), version: numberAt(draft, 'done.plan.version') }
  await confirm('laichau', { id, version })
  await importText('laichau', planText({ number: '42/KH-UBND', date: '16/6/2026' }))
})
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

const query = `query ($text: String!, $first: Int, $asOf: Day) { search(text: $text, first: $first, asOf: $asOf) {
  areas { name parent { name } alive } plans { number area { name } } agencies { name areas { name } } indicators { code name { vi } }
} }`
const found = async (text: string, person = 'laichau', more = {}) =>
  world.ask(person, query, { text, ...more })

describe('a search', () => {
  it('finds an area, its plans and its agencies by its name, without accents', async () => {
    const answer = await found('binh lu')
    expect(at(answer, 'search.areas.0')).toMatchObject({ name: 'Xã Bình Lư', alive: true })
    expect(at(answer, 'search.plans.0')).toMatchObject({ number: '41/KH-UBND', area: { name: 'Xã Bình Lư' } })
    expect(listAt(answer, 'search.agencies').length).toBeGreaterThan(1)
  })

  it("finds another province's agency by words in any order", async () => {
    const answer = await found('so noi vu hue')
    expect(at(answer, 'search.agencies.0.name')).toMatch(/^Sở Nội vụ .*Huế$/)
  })

  it('finds an agency of one’s own area by its abbreviation', async () => {
    const answer = await found('ubnd tỉnh')
    expect(at(answer, 'search.agencies.0.name')).toBe('Ủy ban nhân dân tỉnh Lai Châu')
  })

  it.each([
    ['hương vân', 'Phường Hương Vân', 'Phường Hương Văn'],
    ['hương văn', 'Phường Hương Văn', 'Phường Hương Vân'],
    ['thuỷ xuân', 'Phường Thuỷ Xuân', 'Phường Thủy Xuân'],
    ['phường THỦY XUÂN'.normalize('NFD'), 'Phường Thủy Xuân', 'Phường Thuỷ Xuân'],
  ])('puts first for “%s” the area that is written so', async (text, first, second) => {
    const answer = await found(text, 'hue')
    expect([at(answer, 'search.areas.0.name'), at(answer, 'search.areas.1.name')]).toEqual([first, second])
  })

  it('finds a plan by its number, and an indicator by words and by code', async () => {
    expect(at(await found('41/kh'), 'search.plans.0.number')).toBe('41/KH-UBND')
    const byCode = await found('gbv-01')
    expect(at(byCode, 'search.indicators.0.code')).toBe('GBV-01')
    expect(listAt(await found('ty le'), 'search.indicators').length).toBe(5)
  })

  it('finds an indicator under its new name as soon as it is written, though the catalogue is remembered', async () => {
    await found('ty le')
    const ministry = await world.as('ministry')
    const indicator = (await listIndicators(ministry)).at(-1)
    if (!indicator) throw new Error('There is no indicator')
    const { id, version, ...input } = indicator
    const name = { vi: 'Số cuộc gọi tới tổng đài xanh', en: 'Calls to the green line' }
    await updateIndicator(ministry, { ...input, name, id, expectedVersion: version })
    expect(at(await found('tong dai xanh'), 'search.indicators.0.name.vi')).toBe(name.vi)
    await undoIndicatorChange(ministry, { id, expectedVersion: version + 1 })
    expect(listAt(await found('tong dai xanh'), 'search.indicators')).toEqual([])
  })

  it('tells nobody of a draft', async () => {
    for (const person of ['laichau', 'integrator', 'ministry'])
      expect(listAt(await found('42/kh', person), 'search.plans')).toEqual([])
  })

  it.each(['', '   ', '?!…', 'zzzz', '"\\u0000'])('finds nothing for %j', async (text) => {
    const answer = await found(text)
    for (const kind of ['areas', 'plans', 'agencies', 'indicators'])
      expect(listAt(answer, `search.${kind}`), kind).toEqual([])
  })

  it.each([0, 21, -1])('refuses %d of each kind in words', async (first) => {
    const [error] = (await found('a', 'laichau', { first })).errors ?? []
    expect(error?.extensions).toEqual({ code: 'INVALID_INPUT', message: searchTooMany })
  })

  it.each(['binh lu', 'so noi vu hue', 'ty le', '41/kh', 'cong an'])(
    'for “%s” asks the table four times at most while the register is remembered',
    async (text) => {
      for (const person of ['laichau', 'ministry']) {
        await found('lai chau', person)
        const context = await world.as(person)
        const { requests } = await world.count(() => search(context, text, '2026-10-01', 5))
        expect(requests, person).toBeLessThanOrEqual(4)
      }
    },
  )
})
