import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Api, makeDataProvider } from '../../admin/api/dataProvider.ts'
import { plansBelow } from '../../admin/area/shapes.ts'
import { cascadeCounts, draftIds, openGroupIds, stepsOf } from '../../admin/dashboard/steps.ts'
import { planShortfalls } from '../../admin/plan/shapes.ts'
import { textAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planVerbs } from '../world/plan-verbs.ts'

const nothing = {
  drafts: 0,
  planId: 'p',
  hasPlan: true,
  openGroups: 0,
  notIssued: 0,
  belowNone: 0,
  shortfalls: 0,
  more: [],
  mayLoad: true,
}
const kinds = (known: Partial<typeof nothing>) => stepsOf({ ...nothing, ...known }).map(({ kind }) => kind)

describe('what to do next', () => {
  test('is nothing where nothing waits', () => {
    expect(kinds({})).toEqual([])
  })

  test('is each thing that waits, drafts first, with how many', () => {
    const steps = stepsOf({ ...nothing, drafts: 3, notIssued: 37, shortfalls: 2 })
    expect(steps.map(({ kind, count }) => [kind, count])).toEqual([
      ['DRAFTS', 3],
      ['NOT_ISSUED', 37],
      ['SHORTFALLS', 2],
    ])
    expect(steps[1]?.to).toBe('/plans/p/cascade?standing=NOT_ISSUED')
  })

  test('is to say whom the phrases for many mean, on their list', () => {
    const [step] = stepsOf({ ...nothing, openGroups: 2 })
    expect(step).toEqual({ kind: 'OPEN_GROUPS', count: 2, more: false, to: '/agency-groups' })
  })

  test('says that there are more where they were not counted to the end', () => {
    const steps = stepsOf({ ...nothing, drafts: 200, openGroups: 3, more: ['DRAFTS'] })
    expect(steps.map(({ kind, more }) => [kind, more])).toEqual([
      ['DRAFTS', true],
      ['OPEN_GROUPS', false],
    ])
  })

  test('tells of areas without a plan where nobody is obliged yet, and not twice where they are', () => {
    expect(kinds({ belowNone: 37 })).toEqual(['BELOW_NONE'])
    expect(kinds({ belowNone: 37, notIssued: 37 })).toEqual(['NOT_ISSUED'])
  })

  test('asks for a plan only of those who may load one', () => {
    expect(kinds({ hasPlan: false })).toEqual(['NO_PLAN'])
    expect(kinds({ hasPlan: false, mayLoad: false })).toEqual([])
  })
})

describe('counted for a province', () => {
  let world: World
  let api: Api
  beforeAll(async () => {
    world = await startWorld()
    const sdl = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8')
    const transport = {
      ask: async (query: string, variables: object) =>
        JSON.parse(JSON.stringify((await world.ask('laichau', query, variables)).data)),
      sendFile: () => Promise.reject(new Error('no file here')),
      fetchFile: () => Promise.reject(new Error('no file here')),
    }
    api = makeDataProvider(sdl, transport, () => 'vi')
  })
  afterAll(() => world.close())

  test('the table is asked a few times, however many communes there are', async () => {
    const { importText, confirm } = planVerbs(world)
    const draft = await importText(
      'laichau',
      planText({
        letterhead: 'TỈNH LAI CHÂU',
        area: 'tỉnh Lai Châu',
        place: 'Lai Châu',
        number: '12/KH-UBND',
        assignments: [
          ['Ủy ban nhân dân các xã, phường', 'Xây dựng kế hoạch triển khai tại địa phương.'],
          ['Các cơ quan, đơn vị liên quan', 'Phối hợp thực hiện kế hoạch.'],
        ],
      }),
    )
    const plan = textAt(draft, 'done.plan.id')
    const area = textAt(draft, 'done.plan.area.id')
    await confirm('laichau', { id: plan, version: 1 })
    const ask = () =>
      Promise.all([
        api.read('cascade', cascadeCounts, { plan }),
        api.getOne('plans', { id: plan, meta: { fields: planShortfalls } }),
        api.getOne('areas', { id: area, meta: { fields: plansBelow } }),
        api.getList('plans', {
          filter: { state: 'DRAFT' },
          pagination: { page: 1, perPage: 200 },
          meta: { fields: draftIds },
        }),
        api.getList('agencyGroups', {
          filter: { area, open: true },
          pagination: { page: 1, perPage: 200 },
          meta: { fields: openGroupIds },
        }),
      ])
    const [cascade, , , , openGroups] = await ask()
    expect(cascade.counts).toEqual({ obliged: 38, issued: 0, notIssued: 38 })
    expect(openGroups.data).toHaveLength(1)
    const { requests } = await world.count(ask)
    expect(requests).toBeLessThanOrEqual(14)
    expect(world.faults).toEqual([])
  })
})
