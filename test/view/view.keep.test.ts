import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { mostViews, viewSentences } from '../../schema/view/view.rules.ts'
import { at, listAt, numberAt, textAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

const errors = `... on ValidationError { issues { path message { vi en } } } ... on ConflictError { presentVersion }
  ... on NotFoundError { code } ... on ForbiddenError { code }`
const act = (verb: string) => {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}`
  const query = `mutation ($input: ${type}Input!) { done: ${verb}(input: $input) { __typename
    ... on ${type}Success { view { id version list name filter } } ${errors} } }`
  return (person: string, input: object) => world.ask(person, query, { input })
}
const create = act('createView')
const update = act('updateView')
const remove = act('removeView')
const viewsOf = async (person: string, list?: string) =>
  listAt(
    await world.ask(
      person,
      'query ($l: ViewedList) { views(first: 200, list: $l) { nodes { id name version } } }',
      {
        l: list,
      },
    ),
    'views.nodes',
  )
const filter = JSON.stringify({ state: 'DRAFT', title: 'bạo lực' })
const kept = async (person: string, name: string) => {
  const answer = await create(person, { list: 'PLANS', name, filter })
  return { id: textAt(answer, 'done.view.id'), version: numberAt(answer, 'done.view.version') }
}

describe('a view', () => {
  it('is kept, read, renamed with other conditions, and removed', async () => {
    const { id } = await kept('laichau', '  Nháp   của tỉnh ')
    expect(await viewsOf('laichau', 'PLANS')).toEqual([{ id, name: 'Nháp của tỉnh', version: 1 }])
    expect(await viewsOf('laichau', 'AGENCIES')).toEqual([])
    const renamed = await update('laichau', { id, expectedVersion: 1, name: 'Bản nháp' })
    expect(at(renamed, 'done.view')).toMatchObject({ name: 'Bản nháp', filter, version: 2 })
    await update('laichau', { id, expectedVersion: 2, filter: '{}' })
    expect(at(await remove('laichau', { id, expectedVersion: 3 }), 'done.__typename')).toBe(
      'RemoveViewSuccess',
    )
    expect(await viewsOf('laichau')).toEqual([])
  })

  it('keeps the order of its list, until another is kept or none', async () => {
    const read = async (id: string) =>
      at(await world.ask('hue', 'query ($id: ID!) { view(id: $id) { orderBy } }', { id }), 'view.orderBy')
    const orderBy = JSON.stringify({ by: 'AREA', direction: 'DESC' })
    const id = textAt(
      await create('hue', { list: 'PLANS', name: 'Theo tên', filter, orderBy }),
      'done.view.id',
    )
    expect(await read(id)).toBe(orderBy)
    await update('hue', { id, expectedVersion: 1, name: 'Theo tên xã' })
    expect(await read(id)).toBe(orderBy)
    await update('hue', { id, expectedVersion: 2, orderBy: null })
    expect(await read(id)).toBe(null)
    const bad = await update('hue', { id, expectedVersion: 3, orderBy: '{"by":"AREA"}' })
    expect(at(bad, 'done.issues.0')).toEqual({ path: ['orderBy'], message: viewSentences.badOrder })
    await remove('hue', { id, expectedVersion: 3 })
  })

  it('is there for its owner alone: for others, the ministry too, it does not exist', async () => {
    const { id, version } = await kept('binhlu', 'Của tôi')
    for (const person of ['laichau', 'ministry', 'integrator']) {
      expect(await viewsOf(person)).toEqual([])
      const one = await world.ask(
        person,
        'query ($id: ID!) { view(id: $id) { name } node(id: $id) { id } }',
        { id },
      )
      expect(one.data).toEqual({ view: null, node: null })
      const taken = await update(person, { id, expectedVersion: version, name: 'Của ai' })
      expect(at(taken, 'done.__typename')).toBe('NotFoundError')
      const removed = await remove(person, { id, expectedVersion: version })
      expect(at(removed, 'done.__typename')).toBe('NotFoundError')
    }
    expect(await viewsOf('binhlu')).toHaveLength(1)
  })

  it('changed from a version that is no more gives a conflict with the present one, and stays', async () => {
    const { id } = await kept('hue', 'Một')
    await update('hue', { id, expectedVersion: 1, name: 'Hai' })
    for (const stale of [
      update('hue', { id, expectedVersion: 1, name: 'Ba' }),
      remove('hue', { id, expectedVersion: 1 }),
    ])
      expect(at(await stale, 'done')).toEqual({ __typename: 'ConflictError', presentVersion: 2 })
    expect(await viewsOf('hue')).toMatchObject([{ name: 'Hai' }])
  })

  it('bears its name once a list', async () => {
    await kept('ministry', 'Cả nước')
    const again = await create('ministry', { list: 'PLANS', name: 'Cả nước', filter })
    expect(at(again, 'done.issues.0')).toEqual({ path: ['name'], message: viewSentences.nameTaken })
    const elsewhere = await create('ministry', { list: 'AGENCIES', name: 'Cả nước', filter })
    expect(at(elsewhere, 'done.__typename')).toBe('CreateViewSuccess')
  })

  it(`is refused past the ${mostViews}th of a person`, async () => {
    for (let count = 0; count < mostViews; count++) await kept('integrator', `Số ${count}`)
    const more = await create('integrator', { list: 'INDICATORS', name: 'Một nữa', filter })
    expect(at(more, 'done.issues.0.message')).toEqual(viewSentences.tooMany)
    const { requests } = await world.count(() => viewsOf('integrator'))
    expect(requests).toBeLessThanOrEqual(2)
  })
})
