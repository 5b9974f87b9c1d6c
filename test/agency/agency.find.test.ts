import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findAgency } from '../../schema/agency/agency.operations.ts'
import { listGroups } from '../../schema/agency/group.operations.ts'
import { holdersOf } from '../../schema/agency/handover.operations.ts'
import { readAnew } from '../../schema/context.ts'
import { at, listAt, numberAt, textAt } from '../world/answers.ts'
import { type Answer, startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { listingMembers, planVerbs } from '../world/plan-verbs.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

const ask = (query: string, variables?: object, person = 'integrator') => world.ask(person, query, variables)
const areaOf = async (code: string, tier: string, asOf?: string) =>
  textAt(
    await ask('query ($c: String!, $t: Tier!, $d: Day) { area(code: $c, tier: $t, asOf: $d) { id } }', {
      c: code,
      t: tier,
      d: asOf,
    }),
    'area.id',
  )
const inArea = async (area: string, more = '', asOf?: string) =>
  listAt(
    await ask(
      `query ($area: ID!, $asOf: Day) { agencies(first: 200, where: { area: { eq: $area } ${more} }, asOf: $asOf) { nodes { id name shortName kind foundedOn endedOn alive superior { name } professionalLine { name } areas { name }
        handovers { field fieldLabel { vi en } on act from { name } to { name } } takeovers { field from { name } } } } }`,
      { area, asOf },
    ),
    'agencies.nodes',
  )
const rawId = (id: string) => Buffer.from(id, 'base64').toString().split(':')[1] ?? ''
const named = (nodes: unknown[], name: string) => nodes.find((node) => at({ data: node }, 'name') === name)
const namesOf = (nodes: unknown[]) => nodes.map((node) => textAt({ data: node }, 'name'))

describe("each governed area's People's Committee", () => {
  it('is founded with its area, and stands under the one above', async () => {
    const agencies = await inArea(await areaOf('03390', 'COMMUNE'))
    expect(named(agencies, 'Ủy ban nhân dân xã Bình Lư')).toMatchObject({
      kind: 'PEOPLES_COMMITTEE',
      foundedOn: '2025-07-01',
      endedOn: null,
      alive: true,
      superior: { name: 'Ủy ban nhân dân tỉnh Lai Châu' },
    })
  })

  it('ends with its area', async () => {
    const agencies = await inArea(await areaOf('185', 'DISTRICT', '2025-06-30'))
    expect(named(agencies, 'Ủy ban nhân dân huyện Bắc Sơn')).toMatchObject({
      endedOn: '2025-06-30',
      alive: false,
      areas: [{ name: 'Huyện Bắc Sơn' }],
    })
  })

  it('is called on a day what it was called then, and is the same one', async () => {
    const on = (day: string) =>
      ask(
        'query ($d: Day) { area(code: "46", tier: PROVINCE, asOf: $d) { peoplesCommittee { id name shortName } } }',
        { d: day },
      )
    const before = await on('2024-12-31')
    const after = await on('2025-01-01')
    expect(at(before, 'area.peoplesCommittee')).toMatchObject({
      name: 'Ủy ban nhân dân tỉnh Thừa Thiên Huế',
      shortName: 'UBND tỉnh Thừa Thiên Huế',
    })
    expect(textAt(after, 'area.peoplesCommittee.name')).toBe('Ủy ban nhân dân thành phố Huế')
    expect(textAt(before, 'area.peoplesCommittee.id')).toBe(textAt(after, 'area.peoplesCommittee.id'))
  })

  it('is one for each of the communes of a province', async () => {
    const answer = await ask('{ area(code: "12", tier: PROVINCE) { children(first: 200) { nodes { id } } } }')
    const ids = listAt(answer, 'area.children.nodes').map((node) => textAt({ data: node }, 'id'))
    const committees = await ask(
      'query ($ids: [ID!]!) { agencies(first: 200, where: { area: { in: $ids }, kind: { eq: PEOPLES_COMMITTEE } }) { nodes { id } } }',
      { ids },
    )
    expect(listAt(committees, 'agencies.nodes')).toHaveLength(38)
  })
})

describe('an agency', () => {
  it('has an administrative superior and a professional line', async () => {
    const agencies = await inArea(await areaOf('03390', 'COMMUNE'))
    expect(
      named(agencies, 'Phòng Văn hóa – Xã hội xã Bình Lư') ??
        named(agencies, 'Phòng Văn hóa - Xã hội xã Bình Lư'),
    ).toMatchObject({
      superior: { name: 'Ủy ban nhân dân xã Bình Lư' },
      professionalLine: { name: expect.stringMatching(/^Sở .+ tỉnh Lai Châu$/) },
    })
  })

  it('hands over by field of work, on a day, to one or to many', async () => {
    const agencies = await inArea(await areaOf('46', 'PROVINCE'))
    const labour = agencies.find((node) => at({ data: node }, 'kind') === 'LABOUR')
    expect(labour).toMatchObject({ endedOn: '2025-02-28', alive: false })
    const handovers = listAt({ data: labour }, 'handovers')
    const to = (field: string) => handovers.find((one) => at({ data: one }, 'field') === field)
    expect(to('GENDER_EQUALITY')).toMatchObject({
      on: '2025-03-01',
      to: { name: expect.stringContaining('Sở Nội vụ') },
    })
    expect(to('SOCIAL_PROTECTION')).toMatchObject({ to: { name: expect.stringContaining('Sở Y tế') } })
    const homeAffairs = agencies.find((node) => at({ data: node }, 'kind') === 'HOME_AFFAIRS')
    expect(listAt({ data: homeAffairs }, 'takeovers')).toContainEqual({
      field: 'GENDER_EQUALITY',
      from: { name: textAt({ data: labour }, 'name') },
    })
  })

  it('tells who holds on a day what it was given of a field, with a request for each handing over', async () => {
    const labour = (await inArea(await areaOf('46', 'PROVINCE'))).find(
      (node) => at({ data: node }, 'kind') === 'LABOUR',
    )
    const id = textAt({ data: labour }, 'id')
    const holders = async (field: string | null, asOf: string) =>
      namesOf(
        listAt(
          await ask(
            'query ($id: ID!, $field: FieldOfWork, $asOf: Day) { agency(id: $id) { holders(field: $field, asOf: $asOf) { name } } }',
            { id, field, asOf },
          ),
          'agency.holders',
        ),
      )
    expect(await holders('GENDER_EQUALITY', '2025-02-28')).toEqual([textAt({ data: labour }, 'name')])
    expect(await holders('GENDER_EQUALITY', '2025-03-01')).toEqual([expect.stringContaining('Sở Nội vụ')])
    expect(await holders('CHILDREN', '2025-03-01')).toEqual([expect.stringContaining('Sở Y tế')])
    expect(await holders('BUDGET', '2025-03-01')).toEqual([])
    const context = await world.as('integrator')
    readAnew(context)
    const agency = await findAgency(context, rawId(id))
    if (!agency) throw new Error('The sample world has no such agency')
    const { result, requests } = await world.count(() => holdersOf(context, agency, null, '2026-01-01'))
    expect(result).toHaveLength(3)
    expect(requests).toBe(1)
  })

  it('is found by several kinds at once as by each of them', async () => {
    const ofKinds = async (kind: string) =>
      namesOf(
        listAt(
          await ask(`{ agencies(first: 200, where: { kind: ${kind} }) { nodes { name } } }`),
          'agencies.nodes',
        ),
      )
    const apart = [...(await ofKinds('{ eq: MINISTRY }')), ...(await ofKinds('{ eq: PRIME_MINISTER }'))]
    const together = await ofKinds('{ in: [MINISTRY, PRIME_MINISTER] }')
    expect(apart.length).toBeGreaterThan(2)
    expect([...together].sort()).toEqual([...apart].sort())
    expect(await ofKinds('{ in: [MINISTRY] }')).toEqual(await ofKinds('{ eq: MINISTRY }'))
  })

  it('is found by kind, name and life, in order of name', async () => {
    const area = await areaOf('46', 'PROVINCE')
    const alive = namesOf(await inArea(area, 'alive: true'))
    const ended = namesOf(await inArea(area, 'alive: false'))
    expect(alive.some((name) => ended.includes(name))).toBe(false)
    expect(ended.length).toBeGreaterThan(0)
    expect(namesOf(await inArea(area, 'alive: true', '2024-06-01'))).toEqual(
      expect.arrayContaining([expect.stringContaining('Lao động')]),
    )
    expect(namesOf(await inArea(area, 'name: { search: "so noi vu" }'))).toEqual([
      expect.stringContaining('Sở Nội vụ'),
    ])
    const ministries = await ask('{ agencies(where: { kind: { eq: MINISTRY } }) { nodes { name } } }')
    expect(namesOf(listAt(ministries, 'agencies.nodes'))).toContain('Bộ Nội vụ')
  })
})

describe('a phrase for many', () => {
  const group = (answer: Answer, phrase: RegExp) => {
    const found = listAt(answer, 'done.plan.assignments').find((one) =>
      phrase.test(textAt({ data: one }, 'agencyName')),
    )
    return { id: textAt({ data: found }, 'group.id'), version: numberAt({ data: found }, 'group.version') }
  }
  const members = async (id: string, asOf: string) =>
    ask(
      'query ($id: ID!, $asOf: Day) { agencyGroup(id: $id) { version phrase open area { name } members(asOf: $asOf) { name } } }',
      { id, asOf },
    )

  let provinces: { id: string; version: number }
  let open: { id: string; version: number }

  beforeAll(async () => {
    const verbs = planVerbs(world)
    const plan = await verbs.importText(
      'laichau',
      planText({
        letterhead: 'TỈNH LAI CHÂU',
        area: 'tỉnh Lai Châu',
        place: 'Lai Châu',
        number: '701/KH-UBND',
        assignments: [
          ['Ủy ban nhân dân các xã, phường', 'Xây dựng kế hoạch của địa phương.'],
          ['Các đơn vị liên quan', 'Phối hợp thực hiện.'],
        ],
      }),
    )
    await verbs.confirm('laichau', {
      id: textAt(plan, 'done.plan.id'),
      version: numberAt(plan, 'done.plan.version'),
    })
    provinces = group(plan, /xã, phường/)
    open = group(plan, /liên quan/)
  })

  it('is resolved on a day: the committees of the communes then below', async () => {
    const answer = await members(provinces.id, '2026-06-15')
    expect(at(answer, 'agencyGroup.open')).toBe(false)
    const names = namesOf(listAt(answer, 'agencyGroup.members'))
    expect(names).toHaveLength(38)
    expect(names).toContain('Ủy ban nhân dân xã Bình Lư')
  })

  it('stays open where no rule resolves it, and no agency is made up for it', async () => {
    const answer = await members(open.id, '2026-06-15')
    expect(at(answer, 'agencyGroup')).toMatchObject({
      open: true,
      members: [],
      area: { name: 'Tỉnh Lai Châu' },
    })
    const agencies = namesOf(await inArea(await areaOf('12', 'PROVINCE')))
    expect(agencies.filter((name) => /liên quan/.test(name))).toEqual([])
  })

  const phrases = async (where: string, person = 'integrator') => {
    const area = await areaOf('12', 'PROVINCE')
    const query = `query ($area: ID!) { agencyGroups(asOf: "2026-06-15", where: { area: { eq: $area } ${where} }) { nodes { phrase } } }`
    const answer = await ask(query, { area }, person)
    return listAt(answer, 'agencyGroups.nodes').map((node) => textAt({ data: node }, 'phrase'))
  }

  it('is listed where it waits for a person on a day, apart from those that are known', async () => {
    const [waiting, known] = ['Các đơn vị liên quan', 'Ủy ban nhân dân các xã, phường']
    expect(await phrases('')).toEqual([waiting, known])
    expect(await phrases('open: true')).toEqual([waiting])
    expect(await phrases('open: false')).toEqual([known])
    const context = await world.as('integrator')
    readAnew(context)
    const areaIds = [rawId(await areaOf('12', 'PROVINCE'))]
    const { requests } = await world.count(() => listGroups(context, { areaIds, open: true }, '2026-06-15'))
    expect(requests).toBe(3)
    const elsewhere = await ask(
      'query ($area: ID!) { agencyGroups(where: { area: { eq: $area } }) { nodes { phrase } } }',
      { area: await areaOf('46', 'PROVINCE') },
    )
    expect(listAt(elsewhere, 'agencyGroups.nodes')).toEqual([])
  })

  it('is listed to those alone who see the drafts, as long as drafts alone name it', async () => {
    const phrase = 'Các hội đặc thù có liên quan'
    const draft = await planVerbs(world).importText(
      'laichau',
      planText({
        letterhead: 'TỈNH LAI CHÂU',
        area: 'tỉnh Lai Châu',
        place: 'Lai Châu',
        number: '703/KH-UBND',
        assignments: [[phrase, 'Phối hợp thực hiện.']],
      }),
    )
    expect(at(draft, 'done.plan.state')).toBe('DRAFT')
    for (const person of ['laichau', 'ministry'])
      expect(await phrases('open: true', person)).toContain(phrase)
    for (const person of ['integrator', 'hue', 'binhlu'])
      expect(await phrases('open: true', person), person).not.toContain(phrase)
  })

  it('gets its members from a person of its area, under the version that was seen', async () => {
    const [first, second] = listAt(
      await ask('query ($id: ID!) { agencies(where: { area: { eq: $id } }, first: 2) { nodes { id } } }', {
        id: await areaOf('12', 'PROVINCE'),
      }),
      'agencies.nodes',
    ).map((node) => textAt({ data: node }, 'id'))
    const list = (person: string, input: object) =>
      world.ask(person, listingMembers, {
        input: { id: open.id, expectedVersion: open.version, memberIds: [first, second, first], ...input },
      })

    for (const person of ['hue', 'binhlu', 'integrator']) {
      expect(at(await list(person, {}), 'done.__typename'), person).toBe('ForbiddenError')
    }
    const nobody = Buffer.from('Agency:0000000000000000').toString('base64')
    expect(at(await list('laichau', { memberIds: [nobody] }), 'done')).toMatchObject({
      __typename: 'ValidationError',
      issues: [{ path: ['memberIds'] }],
    })
    expect(
      at(
        await list('laichau', { id: Buffer.from('AgencyGroup:none').toString('base64') }),
        'done.__typename',
      ),
    ).toBe('NotFoundError')

    const listed = await list('laichau', {})
    expect(at(listed, 'done.group')).toMatchObject({ open: false, version: open.version + 1 })
    expect(listAt(listed, 'done.group.members')).toHaveLength(2)
    expect(at(await list('laichau', {}), 'done')).toMatchObject({
      __typename: 'ConflictError',
      code: 'STALE_VERSION',
      presentVersion: open.version + 1,
    })
    const { store } = await world.as('laichau')
    const { data } = await store.audit.query.primary({ thing: `AgencyGroup#${rawId(open.id)}` }).go()
    expect(data.map(({ entry }) => [entry.verb, entry.version])).toEqual([['list', open.version + 1]])
  })

  it('keeps the members that a person listed when another plan uses it', async () => {
    const verbs = planVerbs(world)
    await verbs.importText(
      'laichau',
      planText({
        letterhead: 'TỈNH LAI CHÂU',
        area: 'tỉnh Lai Châu',
        place: 'Lai Châu',
        number: '702/KH-UBND',
        assignments: [['Các đơn vị liên quan', 'Phối hợp thực hiện.']],
      }),
    )
    expect(at(await members(open.id, '2026-06-15'), 'agencyGroup.open')).toBe(false)
    expect(await phrases('open: true')).toEqual([])
  })
})
