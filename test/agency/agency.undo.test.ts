/** The last change of an agency, taken back: what came of a merger or a load is as it was, and again as it became. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { agenciesOfArea, findAgency, saveAgencies } from '../../schema/agency/agency.operations.ts'
import type { Agency } from '../../schema/agency/agency.rules.ts'
import { areaId } from '../../schema/ids.ts'
import { at, listAt, numberAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'
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

const globalId = (id: string) => Buffer.from(`Agency:${id}`).toString('base64')
const laiChau = areaId('PROVINCE', '12', null)
const hue = areaId('PROVINCE', '46', null)

function office(id: string, given: Partial<Agency>): Agency {
  const links = { superiorId: null, professionalLineId: null, handovers: [], takeovers: [] }
  const days = { foundedOn: '2000-01-01', endedOn: null }
  return {
    id,
    kind: 'HEALTH',
    name: 'Sở Y tế Mẫu',
    shortName: null,
    areaIds: [laiChau],
    ...days,
    ...links,
    ...given,
  }
}

const save = async (...agencies: Agency[]) => saveAgencies(await world.as('ministry'), agencies)
const find = async (id: string) => findAgency(await world.as('ministry'), id)
const merge = (ids: string[]) =>
  world.ask('ministry', 'mutation ($ids: [ID!]!) { mergeAgencies(input: { ids: $ids }) { __typename } }', {
    ids: ids.map(globalId),
  })

async function standing(id: string) {
  const answer = await world.ask('ministry', 'query ($id: ID!) { agency(id: $id) { id version undoable } }', {
    id: globalId(id),
  })
  return { version: numberAt(answer, 'agency.version'), undoable: at(answer, 'agency.undoable') }
}

const undo = (id: string, expectedVersion: number, person = 'ministry') =>
  world.ask(
    person,
    `mutation ($input: UndoAgencyChangeInput!) { undone: undoAgencyChange(input: $input) { __typename
      ... on UndoAgencyChangeSuccess { agency { id name version undoable } }
      ... on ConflictError { code presentVersion message { en } } ... on NotFoundError { code } } }`,
    { input: { id: globalId(id), expectedVersion } },
  )

describe('a merger of two agencies', () => {
  const [elder, younger, known] = ['aagency300000000', 'aagency400000000', 'aagency500000000'] as const

  it('taken back makes two of them again, each with its areas and names; again, one', async () => {
    await save(
      office(elder, { name: 'Sở Y tế Một' }),
      office(younger, { name: 'Sở Y tế Hai', areaIds: [hue], foundedOn: '2005-01-01' }),
      office(known, { name: 'Sở Y tế Ba', areaIds: [hue], foundedOn: '2006-01-01' }),
    )
    await merge([younger, known])
    await merge([elder, younger])
    const merged = await find(elder)
    expect(merged).toMatchObject({ aliases: [younger, known], areaIds: [laiChau, hue] })

    const { version, undoable } = await standing(elder)
    expect(undoable).toBe(true)
    const undone = await undo(elder, version)
    expect(at(undone, 'undone.agency')).toEqual({
      id: globalId(elder),
      name: 'Sở Y tế Một',
      version: version + 1,
      undoable: true,
    })
    expect(await find(elder)).toMatchObject({ id: elder, areaIds: [laiChau] })
    expect(await find(younger)).toMatchObject({ id: younger, name: 'Sở Y tế Hai', areaIds: [hue] })
    expect(await find(known)).toMatchObject({ id: younger })
    const inHue = await agenciesOfArea(await world.as('ministry'), hue)
    expect(inHue.map(({ id }) => id)).toContain(younger)

    await undo(elder, version + 1)
    expect(await find(known)).toEqual(merged)
    expect(await find(younger)).toEqual(merged)
    await undo(elder, version + 2)
    expect(await find(younger)).toMatchObject({ id: younger })
  })

  it('is not taken back at the one that had gone, nor when that has changed since', async () => {
    const there = await standing(younger)
    expect(there.undoable).toBe(false)
    const atOther = await undo(younger, there.version)
    expect(at(atOther, 'undone')).toMatchObject({
      code: 'WRONG_STATE',
      message: { en: expect.stringContaining('Undo it there') },
    })
    await save(office(younger, { name: 'Sở Y tế Hai Mới', areaIds: [hue], foundedOn: '2005-01-01' }))
    const refused = await undo(elder, (await standing(elder)).version)
    expect(at(refused, 'undone')).toMatchObject({ message: { en: expect.stringContaining('changed since') } })
    expect(await find(younger)).toMatchObject({ name: 'Sở Y tế Hai Mới' })
  })
})

describe('a load that changed an agency', () => {
  const id = 'aagency600000000'

  it('is taken back by who keeps the register, under the version that was seen', async () => {
    await save(office(id, { name: 'Sở Y tế Cũ' }))
    expect(await standing(id)).toEqual({ version: 1, undoable: false })
    expect(at(await undo(id, 1), 'undone')).toMatchObject({
      __typename: 'ConflictError',
      code: 'WRONG_STATE',
    })
    await save(office(id, { name: 'Sở Y tế Sai' }))
    expect(at(await undo(id, 1), 'undone')).toMatchObject({ __typename: 'ConflictError', presentVersion: 2 })
    expect(at(await undo(id, 2, 'hue'), 'undone.__typename')).toBe('ForbiddenError')
    const twice = await Promise.all([undo(id, 2), undo(id, 2)])
    expect(twice.map((answer) => at(answer, 'undone.__typename')).sort()).toEqual([
      'ConflictError',
      'UndoAgencyChangeSuccess',
    ])
    expect(await find(id)).toMatchObject({ name: 'Sở Y tế Cũ' })
    expect(at(await undo('aagency999999999', 1), 'undone.__typename')).toBe('NotFoundError')
  })
})

describe('those whom a person listed for a phrase', () => {
  const ids = ['aschool100000000', 'aschool200000000', 'aschool300000000'].sort()

  it('are each told once where two of them were merged since, page by page to the end', async () => {
    const schools = ids.map((id) => office(id, { kind: 'SCHOOL', name: `Trường Mẫu ${id}` }))
    await save(...schools)
    const text = planText({ assignments: [['Các trường học trên địa bàn xã', 'Tổ chức sinh hoạt.']] })
    const answer = await planVerbs(world).importText('binhlu', text)
    const group = Object(Object(listAt(answer, 'done.plan.assignments')[0]).group)
    const input = { id: group.id, expectedVersion: group.version, memberIds: ids.map(globalId) }
    expect(listAt(await world.ask('binhlu', listingMembers, { input }), 'done.group.members')).toHaveLength(3)
    await merge(ids.slice(0, 2))
    const told: unknown[] = []
    for (let after: unknown = null, pages = 0; pages < 4; pages += 1) {
      const page = await world.ask(
        'binhlu',
        `query ($id: ID!, $after: String) { agencyGroup(id: $id) { open memberCount members { id } }
          agencyGroupMembers(group: $id, first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { id: group.id, after },
      )
      told.push(...listAt(page, 'agencyGroupMembers.nodes'))
      expect(at(page, 'agencyGroup')).toMatchObject({ open: false, memberCount: 2 })
      expect(listAt(page, 'agencyGroup.members')).toHaveLength(2)
      after = at(page, 'agencyGroupMembers.pageInfo.endCursor')
      if (at(page, 'agencyGroupMembers.pageInfo.hasNextPage') !== true) break
    }
    expect(told).toEqual([{ id: globalId('aschool100000000') }, { id: globalId('aschool300000000') }])
  })
})
