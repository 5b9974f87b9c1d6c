import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { countMigration, runMigration } from '../../functions/dev/migration-job.ts'
import type { RawTable } from '../../functions/dev/raw-table.ts'
import { peopleListed } from '../../schema/migration/0004-people-listed.rules.ts'
import type { World } from '../world/api.ts'
import { pace, type Rows, startRows } from './rows.ts'

let world: World
let rows: RawTable
let where: Rows['where']
let close: Rows['close']
beforeAll(async () => {
  ;({ world, rows, where, close } = await startRows())
})
afterAll(() => close())

const listed = async (person: string) =>
  JSON.stringify(await world.ask(person, '{ users(first: 200) { nodes { name } } }'))

it('people whom an older version wrote without what the lists go by are listed as this version lists them', async () => {
  const key = marshall({ pk: 'user#binhlu', sk: 'user' })
  const present = await rows.find(key)
  if (!present) throw new Error('Nobody is called binhlu')
  const asWritten = unmarshall(present)
  const { id, name, role, areaId, agencyId, draftsForIds } = JSON.parse(asWritten['body'])
  const body = JSON.stringify({ id, name, role, areaId, agencyId, draftsForIds })
  const { pk, sk, __edb_e__, __edb_v__ } = asWritten
  await rows.write([{ remove: key }])
  await rows.write([{ put: marshall({ pk, sk, id, body, __edb_e__, __edb_v__ }) }])
  for (const person of ['ministry', 'laichau']) expect(await listed(person), person).not.toContain(name)
  expect((await world.as('binhlu')).actor.role).toBe('COMMUNE_OFFICER')

  expect(await countMigration(where, peopleListed)).toMatchObject({ written: 1 })
  expect(await runMigration(where, peopleListed, pace)).toMatchObject({ written: 1 })
  for (const person of ['ministry', 'laichau']) expect(await listed(person), person).toContain(name)
  expect(await listed('hue')).not.toContain(name)
  const { updatedAt: _, ...expected } = asWritten
  const migrated = unmarshall((await rows.find(key)) ?? {})
  expect({ ...migrated, body: JSON.parse(migrated['body']) }).toEqual({
    ...expected,
    body: JSON.parse(asWritten['body']),
  })
  expect(await runMigration(where, peopleListed, pace)).toMatchObject({ written: 0 })
})
