import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { expect, it } from 'vitest'
import { countMigration, runMigration } from '../../functions/dev/migration-job.ts'
import type { RawTable } from '../../functions/dev/raw-table.ts'
import { variantsTold } from '../../schema/migration/0015-variants-told.rules.ts'
import type { Plan, Target } from '../../schema/plan/plan.parts.ts'
import { listAt } from '../world/answers.ts'
import { planText } from '../world/plan-text.ts'
import { planOf, planVerbs } from '../world/plan-verbs.ts'
import { pace, startRows } from './rows.ts'

const open = <T extends Target>(target: T): T => ({ ...target, variantKey: null })

/** As a version kept it that read no variant. */
async function keepOpen(rows: RawTable, pk: string, change: (target: Target) => Target) {
  const keep = async (sk: string, body: (lying: string) => unknown) => {
    const asRead = await rows.find(marshall({ pk, sk }))
    if (!asRead) throw new Error(`There is no row ${sk}`)
    const lying = unmarshall(asRead)
    await rows.write([{ put: marshall({ ...lying, body: JSON.stringify(body(lying['body'])) }), asRead }])
  }
  const targets: Target[] = []
  await keep('plan', (body) => {
    const plan: Plan = JSON.parse(body)
    targets.push(...plan.targets)
    return { ...plan, targets: plan.targets.map(change) }
  })
  for (const { id } of targets)
    await keep(`target#${id}`, (body) => {
      const { target, version } = JSON.parse(body)
      return { target: change(target), version }
    })
}

it('the variant of an indicator that an older version did not read is told, and what a person chose stays', async () => {
  const { world, rows, where, close } = await startRows()
  const verbs = planVerbs(world)
  const targets = [
    'Mỗi bản có ít nhất 01 nơi tạm lánh tại cộng đồng.',
    'Mỗi bản có ít nhất 01 nơi tạm lánh được chuẩn hóa.',
    'Mỗi bản có ít nhất 01 nơi tạm lánh tại cộng đồng do hội viên quản lý.',
  ]
  const plan = planOf(
    await verbs.confirm('binhlu', planOf(await verbs.importText('binhlu', planText({ targets })))),
  )
  const pk = `plan#${Buffer.from(plan.id, 'base64').toString().split(':')[1] ?? ''}`
  const told = async () => {
    const query = 'query ($id: ID!) { plan(id: $id) { targets { variantKey } } }'
    return listAt(await world.ask('integrator', query, { id: plan.id }), 'plan.targets').map(
      (one) => Object(one).variantKey,
    )
  }
  const [first, second, third] = await told()
  expect([first, second]).toEqual(['community-shelter', 'standardised-shelter'])
  expect(third).toBe('community-shelter')
  await keepOpen(rows, pk, (target) =>
    target.text.includes('hội viên') ? { ...open(target), corrected: ['variantKey'] } : open(target),
  )
  // The plan itself, its listing, and two targets that lie under their indicator.
  expect(await countMigration(where, variantsTold)).toMatchObject({ written: 4 })
  expect(await runMigration(where, variantsTold, pace)).toMatchObject({ written: 4 })
  expect(await told()).toEqual(['community-shelter', 'standardised-shelter', null])
  expect(await runMigration(where, variantsTold, pace)).toMatchObject({ written: 0 })
  expect(world.faults).toEqual([])
  await close()
})
