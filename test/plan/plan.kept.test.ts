import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { findAgency } from '../../schema/agency/agency.operations.ts'
import { findArea } from '../../schema/area/area.operations.ts'
import { revalidatedBodies } from '../../schema/bodies.ts'
import type { Context } from '../../schema/context.ts'
import { confirmPlan } from '../../schema/plan/confirm.operations.ts'
import { correctPlan } from '../../schema/plan/correct.operations.ts'
import { importPlanDocument } from '../../schema/plan/import.operations.ts'
import { findPlan } from '../../schema/plan/read.operations.ts'
import { openStore } from '../../schema/store.ts'
import { startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'

/** A plan stays parsed in the process; whether it still is what it was, the table says each time. */
let world: World
beforeAll(async () => {
  world = await startWorld()
}, 60_000)
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

/** A request of its own, as each request is. */
const asked = (context: Context) => ({ ...context })

it('a plan that another process changed is read anew, and never answered as it was', async () => {
  const here = await world.as('laichau')
  const { client, tableName } = world.services.store
  const elsewhere = { ...here, store: openStore(client, tableName) }
  const { plan } = await importPlanDocument(elsewhere, { text: planText({ number: '71/KH-UBND' }) })
  const read = () => world.count(() => findPlan(asked(here), plan.id))

  const first = await read()
  const second = await read()
  expect(second.result).toEqual(first.result)
  expect([first.requests, second.requests]).toEqual([1, 1])

  const corrected = await correctPlan(elsewhere, {
    id: plan.id,
    expectedVersion: plan.version,
    changes: { header: { number: '72/KH-UBND' } },
  })
  const third = await read()
  expect(third.result).toMatchObject({ number: '72/KH-UBND', version: corrected.version })
  expect(third.requests).toBe(2)
  expect((await read()).requests).toBe(1)

  await confirmPlan(elsewhere, { id: plan.id, expectedVersion: corrected.version })
  expect((await read()).result).toMatchObject({ state: 'PUBLISHED' })
})

it('a draft that is kept for one is not shown to another', async () => {
  const own = await world.as('laichau')
  const { plan } = await importPlanDocument(own, { text: planText({ number: '73/KH-UBND' }) })
  expect(await findPlan(asked(own), plan.id)).toMatchObject({ id: plan.id })
  expect(await findPlan(await world.as('integrator'), plan.id)).toBeNull()
})

it('the area and the issuer of a plan are one request to the table, whatever else is asked for in the same moment', async () => {
  const here = await world.as('laichau')
  const { client, tableName } = world.services.store
  const { plan } = await importPlanDocument(here, { text: planText({ number: '74/KH-UBND' }) })
  const fresh = { ...here, store: openStore(client, tableName) }
  const { result, requests } = await world.count(() =>
    Promise.all([
      findArea(fresh, plan.areaId),
      findAgency(fresh, plan.issuerId ?? ''),
      findArea(fresh, 'nowhere'),
    ]),
  )
  expect(result).toMatchObject([{ id: plan.areaId }, { id: plan.issuerId }, null])
  expect(requests).toBe(1)
})

it('of records kept, those read longest ago make room, and what is gone is gone', async () => {
  const { client, tableName } = world.services.store
  const place = { client, tableName }
  const keysOf = (id: string) => ({ body: { pk: id, sk: 'body' }, version: { pk: id, sk: 'version' } })
  const write = async (id: string, version: number, told = version) => {
    const body = JSON.stringify({ id, version })
    await client.send(new PutCommand({ TableName: tableName, Item: { ...keysOf(id).body, body } }))
    await client.send(
      new PutCommand({ TableName: tableName, Item: { ...keysOf(id).version, version: told } }),
    )
  }
  const read = revalidatedBodies<{ id: string; version: number }>(keysOf, 2)
  for (const id of ['kept-1', 'kept-2', 'kept-3']) await write(id, 1)
  const all = ['kept-1', 'kept-2', 'kept-3', 'kept-none']
  const versions = async () => (await read(place, all)).map((record) => record?.version ?? null)
  expect(await versions()).toEqual([1, 1, 1, null])
  // The body behind a version that the table still tells is not looked at: only kept records answer without it.
  for (const id of ['kept-1', 'kept-2', 'kept-3']) await write(id, 2, 1)
  expect(await versions()).toEqual([2, 1, 1, null])
  await write('kept-3', 3)
  expect((await versions())[2]).toBe(3)
})
