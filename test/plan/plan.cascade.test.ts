import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openTableClient } from '../../functions/table-client.ts'
import { cascadeOf } from '../../schema/plan/cascade.operations.ts'
import { openStore } from '../../schema/store.ts'
import { at, listAt, textAt } from '../world/answers.ts'
import { type Answer, startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planOf, planVerbs } from '../world/plan-verbs.ts'

/**
 * A plan of Lai Châu obliges the committees of its communes and its Sở Y tế. Three communes have issued, one of them
 * without naming it and one of another programme; the area before one of the others had a plan.
 */
let world: World
let verbs: ReturnType<typeof planVerbs>
let communes: { id: string; name: string; shortName: string }[]
let plan: string

const parent = 'Kế hoạch số 12/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân tỉnh Lai Châu'
async function publish(given: Parameters<typeof planText>[0], areaId?: string): Promise<string> {
  const draft = await verbs.importText('laichau', planText(given), areaId ? { areaId } : {})
  return planOf(await verbs.confirm('laichau', planOf(draft))).id
}
const ofCommune = (index: number, given: Parameters<typeof planText>[0]) => {
  const commune = communes[index]
  if (!commune) throw new Error('The sample world has too few communes under Lai Châu')
  const area = `${commune.name[0]?.toLowerCase()}${commune.name.slice(1)}`
  return publish(
    { letterhead: commune.name.toUpperCase(), area, place: commune.shortName, ...given },
    commune.id,
  )
}

beforeAll(async () => {
  world = await startWorld()
  verbs = planVerbs(world)
  const tree = await world.ask(
    'laichau',
    '{ area(code: "12", tier: PROVINCE) { children(first: 200) { nodes { id name shortName code } } } }',
  )
  communes = listAt(tree, 'area.children.nodes')
    .map((node) => ({
      id: textAt({ data: node }, 'id'),
      name: textAt({ data: node }, 'name'),
      shortName: textAt({ data: node }, 'shortName'),
      code: textAt({ data: node }, 'code'),
    }))
    .filter(({ code }) => code !== '03390')
  plan = await publish({
    letterhead: 'TỈNH LAI CHÂU',
    area: 'tỉnh Lai Châu',
    place: 'Lai Châu',
    number: '12/KH-UBND',
    date: '02/3/2026',
    assignments: [
      ['Sở Y tế', 'Ban hành kế hoạch của ngành y tế trong quý II.'],
      ['Ủy ban nhân dân các xã, phường', 'Xây dựng kế hoạch triển khai tại địa phương.'],
      ['Các cơ quan, đơn vị có liên quan', 'Xây dựng kế hoạch phối hợp.'],
      ['Công an tỉnh', 'Chủ trì tổ tiếp nhận.'],
    ],
  })
  await ofCommune(0, {
    number: '1/KH-UBND',
    date: '15/6/2026',
    period: 'giai đoạn 2026 - 2028',
    mandates: [parent],
  })
  await ofCommune(1, { number: '2/KH-UBND', date: '16/6/2026' })
  await ofCommune(2, { number: '3/KH-UBND', date: '17/6/2026', title: 'Phòng, chống bạo lực gia đình' })
  await ofCommune(3, { number: '4/KH-UBND', date: '01/2/2026' })
  const former = await world.ask(
    'laichau',
    '{ area(code: "03390", tier: COMMUNE, asOf: "2025-06-30") { id } }',
  )
  await publish(
    {
      letterhead: 'THỊ TRẤN TAM ĐƯỜNG',
      area: 'thị trấn Tam Đường',
      place: 'Tam Đường',
      number: '15/KH-UBND',
      date: '10/3/2024',
      period: 'giai đoạn 2024 - 2026',
    },
    textAt(former, 'area.id'),
  )
}, 60_000)
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

const ask = (selection: string, day = '2026-10-01') =>
  world.ask(
    'integrator',
    `query ($plan: ID!, $day: Day!) { cascade(plan: $plan, asOf: $day) { ${selection} } }`,
    {
      plan,
      day,
    },
  )
const standings = async (day: string) =>
  at(await ask('counts { obliged issued inherited notIssued }', day), 'cascade.counts')

describe('the cascade of a plan', () => {
  it('obliges whoever its sentences name, and nobody else', async () => {
    const answer = await ask('sentences { agencyName text open count } counts { obliged }')
    expect(at(answer, 'cascade.sentences')).toEqual([
      { agencyName: 'Sở Y tế', text: expect.stringContaining('ngành y tế'), open: false, count: 1 },
      {
        agencyName: 'Ủy ban nhân dân các xã, phường',
        text: expect.stringContaining('tại địa phương'),
        open: false,
        count: 38,
      },
      { agencyName: 'Các cơ quan, đơn vị có liên quan', text: expect.any(String), open: true, count: 0 },
    ])
    expect(at(answer, 'cascade.counts.obliged')).toBe(39)
  })

  it('tells who has issued, who inherits and who has not, on a day', async () => {
    expect(await standings('2026-10-01')).toEqual({ obliged: 39, issued: 2, inherited: 1, notIssued: 36 })
    expect(await standings('2026-06-15')).toEqual({ obliged: 39, issued: 1, inherited: 1, notIssued: 37 })
    expect(await standings('2027-01-01')).toEqual({ obliged: 39, issued: 2, inherited: 0, notIssued: 37 })
  })

  it('counts what was issued and has expired since as issued', async () => {
    expect(await standings('2029-01-01')).toEqual({ obliged: 39, issued: 2, inherited: 0, notIssued: 37 })
  })

  it('obliges nobody before the plan is in force and after', async () => {
    const none = { obliged: 0, issued: 0, inherited: 0, notIssued: 0 }
    expect(await standings('2026-03-01')).toEqual(none)
    expect(await standings('2031-01-01')).toEqual(none)
    const answer = await ask('chaseList', '2031-01-01')
    expect(textAt(answer, 'cascade.chaseList')).toContain('không phải đôn đốc cơ quan nào')
  })

  it('links what was issued and says whether it names the plan; one of another programme never counts', async () => {
    const answer = await ask(
      'issuers(standing: [ISSUED, INHERITED]) { nodes { agencyName agency { name } area { name } standing namesIt plan { number } inherited { plan { number } } sentence { agencyName } } }',
    )
    const nodes = listAt(answer, 'cascade.issuers.nodes')
    const [first, second] = communes
    expect(nodes).toHaveLength(3)
    expect(nodes).toContainEqual(
      expect.objectContaining({
        area: { name: first?.name },
        namesIt: true,
        plan: { number: '1/KH-UBND' },
        sentence: { agencyName: 'Ủy ban nhân dân các xã, phường' },
      }),
    )
    expect(nodes).toContainEqual(
      expect.objectContaining({
        area: { name: second?.name },
        namesIt: false,
        plan: { number: '2/KH-UBND' },
      }),
    )
    expect(nodes).toContainEqual(
      expect.objectContaining({
        agency: { name: 'Ủy ban nhân dân xã Bình Lư' },
        standing: 'INHERITED',
        inherited: [{ plan: { number: '15/KH-UBND' } }],
      }),
    )
    const earlier = await ask('issuers(first: 200) { nodes { area { name } earlier { number } } }')
    expect(listAt(earlier, 'cascade.issuers.nodes')).toContainEqual({
      area: { name: communes[3]?.name },
      earlier: { number: '4/KH-UBND' },
    })
  })

  it('pages, each once', async () => {
    const seen: string[] = []
    let after: string | null = null
    do {
      const answer: Answer = await world.ask(
        'integrator',
        'query ($plan: ID!, $after: String) { cascade(plan: $plan, asOf: "2026-10-01") { issuers(first: 10, after: $after) { nodes { agencyName area { id } } pageInfo { hasNextPage endCursor } } } }',
        { plan, after },
      )
      seen.push(...listAt(answer, 'cascade.issuers.nodes').map((node) => JSON.stringify(node)))
      after = at(answer, 'cascade.issuers.pageInfo.hasNextPage')
        ? textAt(answer, 'cascade.issuers.pageInfo.endCursor')
        : null
    } while (after)
    expect(seen).toHaveLength(39)
    expect(new Set(seen).size).toBe(39)
  })

  it('is exported whole, and as a list to chase', async () => {
    const answer = await ask('csv missing: csv(standing: [NOT_ISSUED]) chaseList')
    expect(textAt(answer, 'cascade.csv').split('\r\n')).toHaveLength(1 + 39)
    expect(textAt(answer, 'cascade.missing').split('\r\n')).toHaveLength(1 + 36)
    expect(textAt(answer, 'cascade.chaseList')).toContain('hệ thống chưa có kế hoạch của 36 cơ quan sau')
    expect(textAt(answer, 'cascade.chaseList')).toContain('Sở Y tế')
    expect(textAt(answer, 'cascade.chaseList')).toContain(
      'ngày 02/03/2026 của Ủy ban nhân dân tỉnh Lai Châu:',
    )
  })

  it('comes as rows for a table, all in one answer', async () => {
    const answer = await ask(
      'all: lines { agencyName } issued: lines(standing: [ISSUED]) { area { id } aboveName aboveDocument areaName standing number date }',
    )
    expect(listAt(answer, 'cascade.all')).toHaveLength(39)
    expect(listAt(answer, 'cascade.issued')).toContainEqual({
      area: { id: communes[0]?.id },
      aboveName: 'Ủy ban nhân dân tỉnh Lai Châu',
      aboveDocument: 'Kế hoạch số 12/KH-UBND ngày 02/03/2026',
      areaName: communes[0]?.name,
      standing: 'ISSUED',
      number: '1/KH-UBND',
      date: '2026-06-15',
    })
  })

  it('leads from a phrase whose members are not known to where a person lists them', async () => {
    const answer = await ask('sentences { agencyName open group { open } }')
    expect(listAt(answer, 'cascade.sentences').at(-1)).toEqual({
      agencyName: 'Các cơ quan, đơn vị có liên quan',
      open: true,
      group: { open: true },
    })
  })

  it('of a plan that is not there or a draft of others is nothing', async () => {
    const draft = await verbs.importText('binhlu', planText({ number: '71/KH-UBND' }))
    const query = 'query ($plan: ID!) { cascade(plan: $plan) { asOf } }'
    expect(at(await world.ask('integrator', query, { plan: planOf(draft).id }), 'cascade')).toBe(null)
    const nobody = Buffer.from('Plan:none').toString('base64')
    expect(at(await world.ask('integrator', query, { plan: nobody }), 'cascade')).toBe(null)
  })
})

describe('how many requests the first look takes', () => {
  /** It names a body of another area beside a phrase for many of its own. */
  let other: string
  beforeAll(async () => {
    const draft = planOf(
      await verbs.importText(
        'laichau',
        planText({
          letterhead: 'TỈNH LAI CHÂU',
          area: 'tỉnh Lai Châu',
          place: 'Lai Châu',
          number: '14/KH-UBND',
          date: '03/3/2026',
          assignments: [
            ['Tổ công tác', 'Xây dựng kế hoạch làm điểm.'],
            ['Các sở, ban, ngành của tỉnh', 'Xây dựng kế hoạch của ngành.'],
          ],
        }),
      ),
    )
    const found = await world.ask(
      'laichau',
      `query ($id: ID!) { plan(id: $id) { assignments { id agencyName } }
        area(code: "03390", tier: COMMUNE, asOf: "2026-10-01") { peoplesCommittee { id } } }`,
      { id: draft.id },
    )
    const linked = await verbs.correct('laichau', draft, {
      assignments: [
        {
          id: textAt(found, 'plan.assignments.0.id'),
          agencyId: textAt(found, 'area.peoplesCommittee.id'),
        },
      ],
    })
    const published = planOf(await verbs.confirm('laichau', planOf(linked))).id
    other = Buffer.from(published, 'base64').toString().replace('Plan:', '')
  })

  /** Answers are held back until all that was asked is there, and are given in an order of one's own. */
  function heldBack(order: 'TOGETHER' | 'FIRST_FIRST' | 'LAST_FIRST') {
    const client = openTableClient(world.engine.endpoint)
    const waiting: (() => void)[] = []
    let open = 0
    let sent = 0
    const release = () => {
      if (waiting.length === 0 || waiting.length < open) return
      const given =
        order === 'TOGETHER' ? waiting.splice(0) : waiting.splice(order === 'FIRST_FIRST' ? 0 : -1, 1)
      open -= given.length
      for (const go of given) go()
      setTimeout(release, 5)
    }
    return {
      close: () => client.close(),
      sent: () => sent,
      async send(command: { input: object }) {
        sent += 1
        open += 1
        const answer = await client.send(command)
        await new Promise<void>((go) => {
          waiting.push(go)
          setTimeout(release, 5)
        })
        return answer
      },
    }
  }

  it('does not hang on which of several answers is there first', async () => {
    const counted: number[] = []
    for (const order of ['TOGETHER', 'FIRST_FIRST', 'LAST_FIRST'] as const) {
      const client = heldBack(order)
      const context = { ...(await world.as('integrator')), store: openStore(client, world.engine.tableName) }
      const rows = (await cascadeOf(context, other, '2026-10-01'))?.rows ?? []
      client.close()
      expect(rows.map(({ agencyName }) => agencyName)).toEqual(
        expect.arrayContaining(['Ủy ban nhân dân xã Bình Lư', 'Sở Y tế tỉnh Lai Châu']),
      )
      counted.push(client.sent())
    }
    expect(counted).toEqual(counted.map(() => counted[0]))
  })
})
