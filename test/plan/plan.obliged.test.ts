import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { at, listAt, numberAt, textAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'
import { communesOn } from '../world/areas-on.ts'
import { decisionText, planText } from '../world/plan-text.ts'
import { planOf, planVerbs } from '../world/plan-verbs.ts'

/** A decision of the Prime Minister obliges the provinces of the day by a phrase for many. */
let world: World
let verbs: ReturnType<typeof planVerbs>

beforeAll(async () => {
  world = await startWorld()
  verbs = planVerbs(world)
}, 60_000)
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

const ownPlan = 'Xây dựng kế hoạch thực hiện Chương trình tại địa phương.'
async function issue(number: string, assigned: string, duty = ownPlan): Promise<string> {
  const draft = await verbs.importText('ministry', decisionText(number, assigned, duty))
  return planOf(await verbs.confirm('ministry', planOf(draft))).id
}
async function cascade(plan: string, selection: string, day = '2026-10-01') {
  const query = `query ($plan: ID!, $day: Day!) { cascade(plan: $plan, asOf: $day) { ${selection} } }`
  return at(await world.ask('integrator', query, { plan, day }), 'cascade')
}

describe('a decision for the whole nation', () => {
  it.each([
    ['201/QĐ-TTg', 'Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương'],
    ['202/QĐ-TTg', 'UBND các tỉnh, thành phố'],
    ['203/QĐ-TTg', 'UBND tỉnh, thành phố trực thuộc trung ương'],
    ['204/QĐ-TTg', 'UBND cấp tỉnh'],
  ])('%s obliges every province that is there on the day by “%s”', async (number, assigned) => {
    const listed = await world.ask(
      'integrator',
      '{ area(code: "VN", tier: NATION, asOf: "2026-10-01") { children(first: 200) { nodes { id } } } }',
    )
    expect(listAt(listed, 'area.children.nodes')).toHaveLength(34)
    const plan = await issue(number, assigned)
    expect(await cascade(plan, 'sentences { agencyName open count } counts { obliged notIssued }')).toEqual({
      sentences: [{ agencyName: assigned, open: false, count: 34 }],
      counts: { obliged: 34, notIssued: 34 },
    })
  })

  it('asks who is meant by “UBND cấp huyện”, where there are no districts any more', async () => {
    const assigned = 'UBND cấp huyện'
    const plan = await issue('212/QĐ-TTg', assigned)
    expect(await cascade(plan, 'sentences { agencyName open count } counts { obliged }')).toEqual({
      sentences: [{ agencyName: assigned, open: true, count: 0 }],
      counts: { obliged: 0 },
    })
  })

  it('obliges the committees of all communes by “UBND cấp xã”, and finds what each has issued', async () => {
    const plan = await issue('211/QĐ-TTg', 'UBND cấp xã')
    const asked = 'sentences { open count } counts { obliged issued } below { counts { obliged } }'
    const before = await cascade(plan, asked)
    const communes = await communesOn(world, '2026-10-01')
    expect(communes).toBeGreaterThan(10)
    expect(before).toMatchObject({
      sentences: [{ open: false, count: communes }],
      counts: { obliged: communes, issued: 0 },
    })
    const own = await verbs.importText('binhlu', planText({ number: '213/KH-UBND', date: '10/2/2026' }))
    await verbs.confirm('binhlu', planOf(own))
    expect(await cascade(plan, asked)).toMatchObject({ counts: { obliged: communes, issued: 1 } })
    const issued = await cascade(
      plan,
      'issuers(first: 5, standing: [ISSUED]) { nodes { agencyName plan { number } } }',
    )
    expect(issued).toEqual({
      issuers: {
        nodes: [{ agencyName: 'Ủy ban nhân dân xã Bình Lư', plan: { number: '213/KH-UBND' } }],
      },
    })
  })

  it('tells of “UBND cấp xã” the rule, how many by province on the day, and pages of them', async () => {
    const plan = await issue('214/QĐ-TTg', 'UBND cấp xã')
    const found = await world.ask(
      'integrator',
      'query ($plan: ID!) { plan(id: $plan) { assignments { group { id phrase } } } }',
      { plan },
    )
    const group = listAt(found, 'plan.assignments')
      .map((_, index) => at(found, `plan.assignments.${index}.group`))
      .find((one) => one !== null && JSON.stringify(one).includes('UBND cấp xã'))
    const id = textAt({ data: group }, 'id')
    const day = '2026-10-01'
    const told = await world.ask(
      'integrator',
      `query ($id: ID!, $day: Day!) { agencyGroup(id: $id) { open membership { vi } memberCount(asOf: $day)
        memberAreas(asOf: $day) { count area { id name code } }
        former: memberCount(asOf: "2020-01-01") openThen: open(asOf: "2020-01-01") } }`,
      { id, day },
    )
    const communes = await communesOn(world, day)
    expect(at(told, 'agencyGroup')).toMatchObject({ open: false, memberCount: communes })
    expect(textAt(told, 'agencyGroup.membership.vi')).toBe(
      'Ủy ban nhân dân của các đơn vị cấp dưới: phường, thị trấn, xã, đặc khu',
    )
    const areas = listAt(told, 'agencyGroup.memberAreas')
    const counts = areas.map((_, index) => numberAt(told, `agencyGroup.memberAreas.${index}.count`))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(communes)
    const former = numberAt(told, 'agencyGroup.former')
    expect(former).not.toBe(communes)
    expect(at(told, 'agencyGroup.openThen')).toBe(former === 0)

    const laiChau = areas.findIndex(
      (_, index) => at(told, `agencyGroup.memberAreas.${index}.area.code`) === '12',
    )
    const page = (more: object) =>
      world.ask(
        'integrator',
        `query ($id: ID!, $day: Day!, $under: ID, $first: Int, $after: String) {
          agencyGroupMembers(group: $id, asOf: $day, under: $under, first: $first, after: $after) {
            nodes { id name } pageInfo { hasNextPage endCursor } } }`,
        { id, day, ...more },
      )
    const under = textAt(told, `agencyGroup.memberAreas.${laiChau}.area.id`)
    const all = await page({ under, first: 200 })
    expect(listAt(all, 'agencyGroupMembers.nodes')).toHaveLength(counts[laiChau] ?? 0)
    expect(JSON.stringify(all)).toContain('Ủy ban nhân dân xã Bình Lư')
    const first = await page({ first: 10 })
    expect(at(first, 'agencyGroupMembers.pageInfo.hasNextPage')).toBe(true)
    const next = await page({ first: 10, after: textAt(first, 'agencyGroupMembers.pageInfo.endCursor') })
    const names = [...listAt(first, 'agencyGroupMembers.nodes'), ...listAt(next, 'agencyGroupMembers.nodes')]
    expect(new Set(names.map((one) => JSON.stringify(one))).size).toBe(20)
    const other = await world.ask(
      'integrator',
      'query ($id: ID!) { agencyGroupMembers(group: $id) { nodes { id } } }',
      {
        id: Buffer.from('AgencyGroup:none').toString('base64'),
      },
    )
    expect(at(other, 'agencyGroupMembers')).toBeNull()
  })
})
