import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openTableClient } from '../../functions/table-client.ts'
import { findAgency, saveAgencies } from '../../schema/agency/agency.operations.ts'
import { findArea } from '../../schema/area/area.operations.ts'
import { saveAreas } from '../../schema/area/write.operations.ts'
import { listChanges } from '../../schema/change/change.operations.ts'
import { changesGone, feedShards, keptDays, noChangeCursor } from '../../schema/change/change.rules.ts'
import { recordPublished } from '../../schema/change/record.operations.ts'
import { findIndicator, updateIndicator } from '../../schema/indicator/indicator.operations.ts'
import { openStore } from '../../schema/store.ts'
import { at, codeOf, listAt, numberAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { listingMembers, planOf, planVerbs } from '../world/plan-verbs.ts'
import { type Stream, streamOf, type Told } from './stream.ts'

/** Who follows what changed, from a cursor on, while people write. */
let world: World
let stream: Stream
let verbs: ReturnType<typeof planVerbs>
let cursor: string
let next = 700

beforeAll(async () => {
  world = await startWorld()
  verbs = planVerbs(world)
  stream = await streamOf(world)
})
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

/** The sample world asks the table who somebody is at each request. */
const signIn = 1
const short = ({ type, kind, version }: Told) => ({ type, kind, version })
const ofPlan = (told: readonly Told[], id: string) => told.filter((one) => one.id === id).map(short)

async function draft(more: object = {}) {
  next += 1
  return planOf(await verbs.importText('binhlu', planText({ number: `${next}/KH-UBND`, ...more })))
}

/** Where a reader stands who has read all that there is. */
async function atTheEnd(person = 'integrator'): Promise<string> {
  await stream.catchUp()
  return (await stream.readOn(person, (await stream.page(person)).cursor)).cursor
}

async function since(after: string, person = 'integrator'): Promise<Told[]> {
  await stream.catchUp()
  return (await stream.readOn(person, after)).told
}

describe('whoever follows', () => {
  it('with an empty cursor is refused instead of beginning anew unawares', async () => {
    for (const after of ['', 'abc']) {
      const refused = await world.ask(
        'integrator',
        'query ($after: String) { changes(after: $after) { cursor } }',
        { after },
      )
      expect(codeOf(refused)).toBe('INVALID_INPUT')
      expect(refused.errors?.[0]?.extensions.message).toEqual(noChangeCursor)
    }
  })

  it('begins with a cursor and no changes, at one request to the table', async () => {
    const { result, requests } = await world.count(() => stream.page('integrator'))
    expect(result).toMatchObject({ nodes: [], hasMore: false })
    expect(requests).toBe(signIn + 1)
    cursor = result.cursor
  })

  it('is told of a plan when it is published, with the plan, and of the agencies that it founded', async () => {
    const plan = planOf(await verbs.confirm('binhlu', await draft()))
    const told = await since(cursor)
    expect(ofPlan(told, plan.id)).toEqual([{ type: 'PLAN', kind: 'CREATED', version: 2 }])
    expect(told.find(({ id }) => id === plan.id)?.node).toEqual({
      id: plan.id,
      __typename: 'Plan',
      version: 2,
      number: `${next}/KH-UBND`,
    })
    expect(told.every(({ node, id }) => Object(node).id === id)).toBe(true)
  })

  it('is told of a correction of a published plan, and gets a tombstone when it is withdrawn, whoever asks', async () => {
    const plan = planOf(await verbs.confirm('binhlu', await draft()))
    const after = await atTheEnd()
    const corrected = planOf(await verbs.correct('binhlu', plan, { header: { title: 'Tên đã sửa' } }))
    expect(ofPlan(await since(after), plan.id)).toEqual([{ type: 'PLAN', kind: 'UPDATED', version: 3 }])
    await verbs.withdraw('binhlu', corrected, 'Nạp nhầm')
    for (const person of ['integrator', 'hue', 'binhlu', 'ministry']) {
      const told = (await since(after, person)).filter(({ id }) => id === plan.id)
      expect(told.map(short)).toEqual([
        { type: 'PLAN', kind: 'UPDATED', version: 3 },
        { type: 'PLAN', kind: 'REMOVED', version: null },
      ])
      expect(told.at(-1)?.node).toBe(null)
    }
  })

  it('learns nothing of a draft: not that it was loaded, corrected or withdrawn, nor of its groups; the cursor stays', async () => {
    const after = await atTheEnd()
    const plan = await draft({
      assignments: [['Các trường học trên địa bàn xã', 'Tổ chức sinh hoạt chuyên đề.']],
    })
    const read = await verbs.read('binhlu', plan.id)
    const group = Object(Object(listAt(read, 'plan.assignments')[0]).group)
    await listMembers(group)
    const corrected = planOf(await verbs.correct('binhlu', plan, { header: { title: 'Tên khác' } }))
    await verbs.withdraw('binhlu', corrected)
    expect((await stream.records()).length).toBeGreaterThan(5)
    for (const person of ['integrator', 'hue', 'binhlu']) {
      expect(await stream.readOn(person, after)).toEqual({ cursor: after, told: [] })
    }
  })

  it('is told of a group from the plan on that names it in public, and of its members when they are listed', async () => {
    const after = await atTheEnd()
    const loaded = await draft({
      assignments: [['Các trường học thuộc UBND xã', 'Đưa nội dung vào giờ học.']],
    })
    const read = await verbs.read('binhlu', loaded.id)
    const group = Object(Object(listAt(read, 'plan.assignments')[0]).group)
    expect(await since(after)).toEqual([])
    await verbs.confirm('binhlu', loaded)
    expect(ofPlan(await since(after), group.id)).toEqual([
      { type: 'AGENCY_GROUP', kind: 'CREATED', version: 1 },
    ])
    const later = await atTheEnd()
    await listMembers(group)
    expect((await since(later)).map(short)).toEqual([{ type: 'AGENCY_GROUP', kind: 'UPDATED', version: 2 }])
  })

  it('is shown the register as it is in the table, not as another process remembers it', async () => {
    const context = await world.as('ministry')
    const { data } = await context.store.indicator.query.byCode({}).go({ limit: 1 })
    const [row] = data
    if (!row) throw new Error('The catalogue is empty')
    const after = await atTheEnd()
    const warm = 'query ($id: ID!) { node(id: $id) { ... on Indicator { name { vi } } } }'
    const globalId = Buffer.from(`Indicator:${row.id}`).toString('base64')
    await world.ask('integrator', warm, { id: globalId })
    const other = openTableClient(world.engine.endpoint)
    const elsewhere = { ...context, store: openStore(other, world.engine.tableName) }
    await findIndicator(elsewhere, row.id)
    const { id, version, key: _, ...fields } = row.body
    await updateIndicator(elsewhere, {
      ...fields,
      id,
      expectedVersion: version,
      name: { vi: 'Tên mới của chỉ tiêu', en: 'New name' },
    })
    other.close()
    const remembered = await world.ask('integrator', warm, { id: globalId })
    expect(at(remembered, 'node.name.vi')).toBe(row.body.name.vi)
    const told = await since(after)
    expect(told.map(short)).toEqual([{ type: 'INDICATOR', kind: 'UPDATED', version: version + 1 }])
    expect(told[0]?.node).toMatchObject({ name: { vi: 'Tên mới của chỉ tiêu' } })
  })

  it('is told of areas with their committees, and of agencies; `types` leaves the others out', async () => {
    const context = await world.as('ministry')
    const nation = await findArea(context, context.actor.areaId)
    if (!nation) throw new Error('There is no nation')
    const after = await atTheEnd()
    const [version, ...others] = nation.versions
    if (!version) throw new Error('The nation has no version')
    await saveAreas(context, [{ ...nation, versions: [{ ...version, act: 'Văn bản thử' }, ...others] }])
    const agency = await findAgency(context, context.actor.agencyId)
    if (!agency) throw new Error('There is no ministry')
    await saveAgencies(context, [{ ...agency, shortName: 'Tên tắt thử' }])
    const told = await since(after)
    expect(told.map(({ type, kind }) => `${type} ${kind}`).sort()).toEqual([
      'AGENCY UPDATED',
      'AGENCY UPDATED',
      'AREA UPDATED',
    ])
    const areas = await stream.page('hue', { after, types: ['AREA'] })
    expect(areas.nodes.map(({ type }) => type)).toEqual(['AREA'])
    expect(areas.hasMore).toBe(false)
    expect((await stream.page('hue', { after: areas.cursor })).nodes).toEqual([])
  })

  it('asks as the README shows it', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    const [, query = ''] = /```graphql\n(query[^`]*changes\(after[^`]*)```/.exec(readme) ?? []
    const answer = await world.ask('integrator', query, { after: cursor })
    expect(answer.errors).toBeUndefined()
    expect(listAt(answer, 'changes.nodes').length).toBeGreaterThan(8)
  })

  it('reads page by page what another reads at once, in the same order for each thing', async () => {
    const whole = await stream.readOn('hue', cursor)
    const byOne = await stream.readOn('integrator', cursor, 1)
    expect(byOne.told.map(({ id, kind }) => [id, kind])).toEqual(whole.told.map(({ id, kind }) => [id, kind]))
    expect(byOne.cursor).toBe(whole.cursor)
    expect(whole.told.length).toBeGreaterThan(8)
  })

  it('asks the table once where nothing is new, and a few times however long the page', async () => {
    const { cursor: end } = await stream.readOn('integrator', cursor)
    expect((await world.count(() => stream.page('integrator', { after: end }))).requests).toBe(signIn + 1)
    const page = (first: number) =>
      world.count(() =>
        world.ask(
          'integrator',
          'query ($after: String, $first: Int) { changes(after: $after, first: $first) { nodes { id kind } } }',
          { after: cursor, first },
        ),
      )
    expect((await page(200)).requests).toBeLessThanOrEqual(signIn + 1 + feedShards.length)
    const one = await page(1)
    expect(one.requests).toBeGreaterThan(feedShards.length)
    expect(one.requests).toBeLessThanOrEqual(numberAt({ data: one.result.extensions }, 'cost.requested'))
    // One BatchGet more for each type that the page names, not one for each node.
    const { requests, result } = await world.count(() =>
      stream.page('integrator', { after: cursor, first: 200 }),
    )
    expect(result.nodes.length).toBeGreaterThan(8)
    expect(requests).toBeLessThanOrEqual(signIn + 1 + feedShards.length + 5)
  })
})

describe('a cursor', () => {
  const refusal = async (after: string) => {
    const answer = await world.ask(
      'integrator',
      'query ($after: String) { changes(after: $after) { cursor } }',
      { after },
    )
    return { code: codeOf(answer), message: answer.errors?.[0]?.extensions.message }
  }
  const cursorAt = (...places: string[]) => Buffer.from(JSON.stringify(places)).toString('base64url')

  it.each([
    ['of another list', cursorAt('2026-01-01', 'abc')],
    ['that is no text of ours', 'abc'],
    ['of letters', cursorAt('a', 'b', 'c', 'd')],
    ['below the beginning', cursorAt('-1', '0', '0', '0')],
  ])('%s is refused in words', async (_, after) => {
    const { code, message } = await refusal(after)
    expect(code).toBe('INVALID_INPUT')
    expect(message).toMatchObject({ vi: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) })
  })

  it('from before a backup was restored is refused: its place is not reached yet', async () => {
    expect(await refusal(cursorAt('99999', '0', '0', '0'))).toEqual({
      code: 'INVALID_INPUT',
      message: changesGone,
    })
  })

  it(`is refused when what follows it is older than ${keptDays} days, or is kept no more`, async () => {
    const after = await atTheEnd()
    await verbs.confirm('binhlu', await draft())
    const [first] = await since(after)
    if (!first) throw new Error('Nothing was told')
    const later = await world.as('integrator', new Date(Date.now() + (keptDays + 1) * 86_400_000))
    await expect(listChanges(later, { after })).rejects.toMatchObject({ bilingual: changesGone })

    const context = await world.as('integrator')
    const { store } = context
    expect((await listChanges(context, { after })).changes.length).toBeGreaterThan(0)
    for (const shard of feedShards) {
      const { data: head } = await store.changeHead.get({ shard }).go()
      if (head) await store.change.delete({ shard, sequence: head.last }).go()
    }
    await expect(listChanges(context, { after })).rejects.toMatchObject({ bilingual: changesGone })
  })
})

async function listMembers(group: { id: string; version: number }): Promise<void> {
  const agencies = await world.ask(
    'binhlu',
    '{ area(code: "03390", tier: COMMUNE) { id } agencies(where: { kind: { eq: MINISTRY } }, first: 1) { nodes { id } } }',
  )
  const memberIds = listAt(agencies, 'agencies.nodes').map((one) => Object(one).id)
  const answer = await world.ask('binhlu', listingMembers, {
    input: { id: group.id, expectedVersion: group.version, memberIds },
  })
  expect(at(answer, 'done.__typename')).toBe('ListGroupMembersSuccess')
}

it('what was published before the stream was on is told, groups and all, and once', async () => {
  const fresh = await startWorld()
  const early = planVerbs(fresh)
  const loaded = planOf(
    await early.importText(
      'binhlu',
      planText({ assignments: [['Các trường học thuộc UBND xã', 'Đưa nội dung vào giờ học.']] }),
    ),
  )
  const plan = planOf(await early.confirm('binhlu', loaded))
  const later = await streamOf(fresh)
  const start = (await later.page('integrator')).cursor
  const recorder = { store: fresh.services.store, clock: () => new Date() }
  await recordPublished(recorder)
  await recordPublished(recorder)
  await later.catchUp()
  const { told } = await later.readOn('integrator', start)
  expect(told.map(({ type, kind }) => `${type} ${kind}`).sort()).toEqual([
    'AGENCY_GROUP CREATED',
    'PLAN CREATED',
  ])
  expect(told.map(({ id }) => id)).toContain(plan.id)
  await fresh.close()
})
