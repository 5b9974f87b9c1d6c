import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { expect, it } from 'vitest'
import { countMigration, runMigration } from '../../functions/dev/migration-job.ts'
import type { RawTable } from '../../functions/dev/raw-table.ts'
import type { AgencyGroup } from '../../schema/agency/group.rules.ts'
import { groupsReadAgain } from '../../schema/migration/0011-groups-read-again.rules.ts'
import { listAt } from '../world/answers.ts'
import { planText } from '../world/plan-text.ts'
import { planOf, planVerbs } from '../world/plan-verbs.ts'
import { pace, startRows } from './rows.ts'

/** As a version kept it that read the phrase otherwise. */
async function keep(rows: RawTable, id: string, change: Partial<AgencyGroup>) {
  const raw = Buffer.from(id, 'base64').toString().split(':')[1] ?? ''
  const asRead = await rows.find(marshall({ pk: `agency-group#${raw}`, sk: 'group' }))
  if (!asRead) throw new Error('There is no such group')
  const lying = unmarshall(asRead)
  const body = JSON.stringify({ ...JSON.parse(lying['body']), ...change })
  await rows.write([{ put: marshall({ ...lying, body }), asRead }])
}

it('a phrase that an older version did not understand is read again; what a person listed, or is masked, stays', async () => {
  const { world, rows, where, close } = await startRows()
  const verbs = planVerbs(world)
  const phrases = [
    'Các phòng, ban, ngành xã',
    'Các trường học thuộc UBND xã',
    'Các tổ chức chính trị - xã hội xã',
  ]
  const draft = await verbs.importText(
    'binhlu',
    planText({ assignments: phrases.map((phrase) => [phrase, 'Phối hợp thực hiện.']) }),
  )
  const published = await verbs.confirm('binhlu', planOf(draft))
  const idOf = new Map(
    listAt(published, 'done.plan.assignments').map((one): [string, string] => [
      Object(one).agencyName,
      Object(one).group.id,
    ]),
  )
  const ids = phrases.map((phrase) => idOf.get(phrase) ?? '')
  const told = async () => {
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on AgencyGroup { version open } } }`
    return listAt(await world.ask('integrator', query, { ids }), 'nodes')
  }
  const before = await told()
  await keep(rows, ids[0] ?? '', { rule: { kind: 'OPEN' } })
  await keep(rows, ids[1] ?? '', { rule: { kind: 'OPEN' }, memberIds: [] })
  await keep(rows, ids[2] ?? '', { rule: { kind: 'OPEN' }, phrase: 'Các tổ chức ███' })
  const older = [
    { version: 1, open: true },
    { version: 1, open: false },
    { version: 1, open: true },
  ]
  expect(before[0]).toEqual({ version: 1, open: false })
  expect(await told()).toEqual(older)

  expect(await countMigration(where, groupsReadAgain)).toMatchObject({ written: 1 })
  expect(await told()).toEqual(older)
  expect(await runMigration(where, groupsReadAgain, pace)).toMatchObject({ written: 1 })
  expect(await told()).toEqual([{ version: 2, open: false }, ...older.slice(1)])
  expect(await runMigration(where, groupsReadAgain, pace)).toMatchObject({ written: 0 })
  expect(world.faults).toEqual([])
  await close()
})

it('words that are no phrase for many any more keep the rule that they had', () => {
  const body = JSON.stringify({
    id: '1',
    phrase: 'Sở Y tế',
    areaId: '1',
    rule: { kind: 'OPEN' },
    memberIds: null,
  })
  expect(groupsReadAgain.rowsFor({ pk: 'agency-group#1', sk: 'group', version: 1, body })).toEqual([])
})
