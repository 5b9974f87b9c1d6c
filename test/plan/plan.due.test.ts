import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { runMigration, usualPace } from '../../functions/dev/migration-job.ts'
import { openRawTable } from '../../functions/dev/raw-table.ts'
import { derivedId } from '../../schema/ids.ts'
import { dueDays } from '../../schema/migration/0002-due-days.rules.ts'
import { badWindow, dueReports } from '../../schema/plan/due.operations.ts'
import { at, codeOf, listAt, numberAt, textAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'
import { communesOn } from '../world/areas-on.ts'
import { decisionText, planText } from '../world/plan-text.ts'
import { planOf, planVerbs } from '../world/plan-verbs.ts'

/** A province asks its communes for a report, and a commune its police: who owes what is told from both plans. */
let world: World
let verbs: ReturnType<typeof planVerbs>
let commune: { plan: { id: string; version: number }; area: string; duty: string }
let province: { area: string }
const nowhere = Buffer.from(`Area:${derivedId('area', 'nowhere')}`).toString('base64')

async function issue(person: string, given: Parameters<typeof planText>[0]) {
  const draft = await verbs.importText(person, planText(given))
  const answer = await verbs.confirm(person, planOf(draft))
  return { answer, plan: planOf(answer), area: textAt(answer, 'done.plan.area.id') }
}
const laiChau = { letterhead: 'TỈNH LAI CHÂU', area: 'tỉnh Lai Châu', place: 'Lai Châu', date: '10/01/2026' }

beforeAll(async () => {
  world = await startWorld()
  verbs = planVerbs(world)
  province = await issue('laichau', {
    ...laiChau,
    number: '12/KH-UBND',
    assignments: [
      [
        'Ủy ban nhân dân các xã, phường',
        'Báo cáo Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 25/11 hằng năm.',
      ],
    ],
  })
  const issued = await issue('binhlu', {
    assignments: [['Công an xã', 'Báo cáo Ủy ban nhân dân xã trước ngày 05/11 hằng năm.']],
  })
  commune = { ...issued, duty: textAt(issued.answer, 'done.plan.reportingDuties.0.id') }
}, 60_000)
afterEach(() => expect(world.faults).toEqual([]))
afterAll(() => world.close())

const query = `query ($area: ID!, $from: Day, $to: Day, $first: Int, $after: String) {
  dueReports(area: $area, from: $from, to: $to, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { due dueAt remindOn open owedByCount owedBy(first: 2) { nodes { name } } plan { number } duty { text } }
  } }`
const november = { from: '2026-11-01', to: '2026-11-30' }
const due = (area: string, window: object = november, person = 'integrator') =>
  world.ask(person, query, { area, ...window })
async function daysOf(area: string, window: object = november) {
  return listAt(await due(area, window), 'dueReports.nodes').map((node) => Object(node).due)
}

describe('what is due', () => {
  it('in a commune is what its own bodies owe it, and what it owes its province', async () => {
    const nodes = listAt(await due(commune.area), 'dueReports.nodes')
    expect(nodes).toEqual([
      {
        due: '2026-11-05',
        dueAt: '2026-11-05T16:59:59.000Z',
        remindOn: '2026-11-04',
        open: false,
        owedByCount: 1,
        owedBy: { nodes: [{ name: expect.stringContaining('Công an') }] },
        plan: { number: '41/KH-UBND' },
        duty: { text: expect.stringContaining('05/11') },
      },
      {
        due: '2026-11-25',
        dueAt: '2026-11-25T16:59:59.000Z',
        remindOn: '2026-11-24',
        open: false,
        owedByCount: 1,
        owedBy: { nodes: [{ name: expect.stringContaining('Bình Lư') }] },
        plan: { number: '12/KH-UBND' },
        duty: { text: expect.stringContaining('25/11') },
      },
    ])
  })

  it('in a province is what all its communes owe, page by page, and in another province nothing of it', async () => {
    const first = await due(province.area, { ...november, first: 1 })
    expect(at(first, 'dueReports.nodes.0.due')).toBe('2026-11-05')
    expect(at(first, 'dueReports.pageInfo.hasNextPage')).toBe(true)
    const after = textAt(first, 'dueReports.pageInfo.endCursor')
    const second = await due(province.area, { ...november, first: 1, after })
    expect(numberAt(second, 'dueReports.nodes.0.owedByCount')).toBe(38)
    expect(at(second, 'dueReports.pageInfo.hasNextPage')).toBe(false)
    const me = await world.ask('hue', '{ me { area { id } } }')
    expect(await daysOf(textAt(me, 'me.area.id'))).toEqual([])
  })

  it('is not there before the plan was issued, in a draft, nor after the plan is withdrawn', async () => {
    expect(await daysOf(commune.area, { from: '2025-11-01', to: '2025-11-30' })).toEqual([])
    const assignments: [string, string][] = [
      ['Công an xã', 'Báo cáo Ủy ban nhân dân xã trước ngày 12/11 hằng năm.'],
    ]
    const draft = planOf(await verbs.importText('binhlu', planText({ number: '42/KH-UBND', assignments })))
    expect(await daysOf(commune.area)).not.toContain('2026-11-12')
    const published = planOf(await verbs.confirm('binhlu', draft))
    expect(await daysOf(commune.area)).toContain('2026-11-12')
    await verbs.withdraw('binhlu', published, 'Nhập nhầm.')
    expect(await daysOf(commune.area)).not.toContain('2026-11-12')
  })

  it('is never what a sentence says that tells where a shelter is, whoever asks', async () => {
    const assignments: [string, string][] = [
      ['Công an xã', 'Báo cáo Ủy ban nhân dân xã trước ngày 17/11 hằng năm về nơi tạm lánh tại thôn Nà Ca.'],
    ]
    const { answer, plan } = await issue('binhlu', { number: '43/KH-UBND', assignments })
    expect(at(answer, 'done.plan.reportingDuties.0.dueDay')).toBe(17)
    for (const person of ['integrator', 'hue', 'binhlu', 'ministry']) {
      const nodes = listAt(await due(commune.area, november, person), 'dueReports.nodes')
      expect(nodes.map((node) => Object(node).due)).not.toContain('2026-11-17')
    }
    await verbs.withdraw('binhlu', plan, 'Nhập nhầm.')
  })

  it('is what one agency owes, or what one plan asks for, where that is asked', async () => {
    const asked = async (conditions: { agency?: string; plan?: string }, area = province.area) => {
      const answer = await world.ask(
        'integrator',
        `query ($area: ID!, $from: Day, $to: Day, $agency: ID, $plan: ID) {
          dueReports(area: $area, from: $from, to: $to, agency: $agency, plan: $plan) { nodes { due owedByCount } } }`,
        { area, ...november, ...conditions },
      )
      return listAt(answer, 'dueReports.nodes')
    }
    const [police, committee] = await Promise.all(
      ['POLICE', 'PEOPLES_COMMITTEE'].map(async (kind) =>
        textAt(
          await world.ask(
            'integrator',
            `query ($area: ID!) { agencies(where: { area: { eq: $area }, kind: { eq: ${kind} } }) { nodes { id } } }`,
            { area: commune.area },
          ),
          'agencies.nodes.0.id',
        ),
      ),
    )
    const plan = commune.plan.id
    expect(await asked({ agency: police })).toEqual([{ due: '2026-11-05', owedByCount: 1 }])
    expect(await asked({ agency: committee })).toEqual([{ due: '2026-11-25', owedByCount: 38 }])
    expect(await asked({ agency: committee }, commune.area)).toEqual([{ due: '2026-11-25', owedByCount: 1 }])
    expect(await asked({ plan })).toEqual([{ due: '2026-11-05', owedByCount: 1 }])
    expect(await asked({ plan, agency: committee })).toEqual([])
    const nobody = Buffer.from(`Agency:${derivedId('agency', 'nobody')}`).toString('base64')
    expect(await asked({ agency: nobody })).toEqual([])
    const { requests } = await world.count(() => asked({ plan, agency: police }))
    expect(requests).toBeLessThanOrEqual(9)
  })

  it('asks the table a few times, however many communes there are', async () => {
    await due(province.area)
    const { requests } = await world.count(() => due(province.area))
    expect(requests).toBeLessThanOrEqual(9)
  })

  it('is read once, however often one request asks for it', async () => {
    const aliased = (count: number, given: string) =>
      `{ ${Array.from({ length: count }, (_, at) => `a${at}: dueReports(${given.replaceAll('MM', String(at + 1).padStart(2, '0'))}) { nodes { due } }`).join(' ')} }`
    const months = `area: "${province.area}", from: "2026-MM-01", to: "2026-MM-28"`
    await world.ask('integrator', aliased(1, months))
    const once = await world.count(() => world.ask('integrator', aliased(1, months)))
    const often = await world.count(() => world.ask('integrator', aliased(12, months)))
    expect(listAt(often.result, 'a10.nodes').length).toBeGreaterThan(0)
    expect(often.requests - once.requests).toBeLessThanOrEqual(4)
  })

  it('costs by the area and the days, so that one request does not ask for the nation again and again', async () => {
    const nation = textAt(await world.ask('ministry', '{ me { area { id } } }'), 'me.area.id')
    const cost = async (area: string, window: object) =>
      numberAt({ data: (await due(area, window)).extensions }, 'cost.requested')
    const year = { from: '2026-01-01', to: '2026-12-31' }
    const [one, whole] = [await cost(province.area, november), await cost(province.area, year)]
    expect(whole - one).toBe(300)
    expect(await cost(nation, november)).toBe(one + 900)
    expect(await cost(nation, year)).toBe(one + 3_900)
    const asked = Array.from(
      { length: 15 },
      (_, at) => `a${at}: dueReports(area: "${nation}") { nodes { due } }`,
    )
    const refused = await world.ask('integrator', `{ ${asked.join(' ')} }`)
    expect(refused.errors?.[0]?.extensions['code']).toBe('LIMIT_EXCEEDED')
    const { result, requests } = await world.count(() =>
      world.ask('integrator', `{ ${asked.slice(0, 9).join(' ')} }`),
    )
    expect(result.errors).toBeUndefined()
    expect(requests).toBeLessThanOrEqual(50)
  })

  it('is found in plans that were published before due days were kept beside them', async () => {
    const rows = openRawTable(world.engine.endpoint, world.engine.tableName)
    const id = Buffer.from(commune.plan.id, 'base64').toString().replace('Plan:', '')
    const key = { pk: { S: `plan#${id}` }, sk: { S: 'due' } }
    const kept = await rows.find(key)
    expect(kept).not.toBeNull()
    await rows.write([{ remove: key }])
    expect(await daysOf(commune.area)).toEqual(['2026-11-25'])
    await runMigration({ rows, store: world.services.store, contents: world.services.contents }, dueDays, {
      ...usualPace,
      wait: async () => {},
    })
    expect(await rows.find(key)).toEqual(kept)
    expect(await daysOf(commune.area)).toEqual(['2026-11-05', '2026-11-25'])
    rows.close()
  })

  it('follows the text of its day where an amendment moves it', async () => {
    await verbs.amend('binhlu', commune.plan, {
      on: '2027-06-01',
      document: { number: '50/KH-UBND', date: '2027-05-20' },
      reportingDuties: [{ id: commune.duty, dueDay: 10 }],
    })
    expect(await daysOf(commune.area)).toEqual(['2026-11-05', '2026-11-25'])
    expect(await daysOf(commune.area, { from: '2027-01-01', to: '2027-12-31' })).toEqual([
      '2027-11-10',
      '2027-11-25',
    ])
    expect(await daysOf(commune.area, { from: '2026-11-05', to: '2026-11-05' })).toEqual(['2026-11-05'])
  })

  it('is nothing in an area that is not there, and refused for more than 366 days', async () => {
    expect(await daysOf(nowhere)).toEqual([])
    const answer = await due(commune.area, { from: '2026-01-01', to: '2027-06-01' })
    expect(codeOf(answer)).toBe('INVALID_INPUT')
    expect(answer.errors?.[0]?.extensions['message']).toEqual(badWindow)
  })
})

describe('what a decision for the nation asks of all communes by a phrase', () => {
  const september = { from: '2026-09-01', to: '2026-09-30' }
  let nation: string
  beforeAll(async () => {
    for (const [number, whom, day] of [
      ['221/QĐ-TTg', 'UBND cấp xã', '15/9'],
      ['222/QĐ-TTg', 'Công an cấp xã', '16/9'],
      ['223/QĐ-TTg', 'UBND các phường', '17/9'],
    ] as const) {
      const duty = `Báo cáo Bộ Nội vụ trước ngày ${day} hằng năm.`
      const draft = await verbs.importText('ministry', decisionText(number, whom, duty))
      nation = textAt(await verbs.confirm('ministry', planOf(draft)), 'done.plan.area.id')
    }
  }, 60_000)
  const owed = async (area: string) =>
    listAt(await due(area, september), 'dueReports.nodes').map((node) => {
      const { due: day, open, owedByCount, owedBy } = Object(node)
      return [day, open, owedByCount, owedBy.nodes[0]?.name]
    })

  it('is owed by a commune that it means, by those of a province, and by those of the nation', async () => {
    const police = expect.stringMatching(/^Công an .*Bình Lư$/)
    const committee = 'Ủy ban nhân dân xã Bình Lư'
    expect(await owed(commune.area)).toEqual([
      ['2026-09-15', false, 1, committee],
      ['2026-09-16', false, 1, police],
    ])
    const ofProvince = await owed(province.area)
    expect(ofProvince.map((one) => one.slice(0, 3))).toEqual([
      ['2026-09-15', false, 38],
      ['2026-09-16', true, 1],
      ['2026-09-17', false, expect.any(Number)],
    ])
    const communes = await communesOn(world, '2026-09-15')
    const [all, somePolice] = await owed(nation)
    expect(all?.slice(0, 3)).toEqual(['2026-09-15', false, communes])
    expect(somePolice?.slice(0, 2)).toEqual(['2026-09-16', true])
  })

  it('takes a few requests for a commune or a province, and of the nation two a province', async () => {
    const idOf = (area: string) => Buffer.from(area, 'base64').toString().replace('Area:', '')
    const hour = 3_600_000
    const counted = []
    for (const [at, area] of [commune.area, province.area, nation].entries()) {
      // Of another hour: what was remembered counts no more.
      const context = await world.as('integrator', new Date(Date.now() + (at + 1) * hour))
      counted.push((await world.count(() => dueReports(context, idOf(area), september))).requests)
    }
    // Two of them for the text that an amendment of the commune's own plan left behind.
    expect(counted[0]).toBeLessThanOrEqual(12)
    expect(counted[1]).toBeLessThanOrEqual(12)
    expect(counted[2]).toBeLessThanOrEqual(2 * 34 + 12)
  })
})
