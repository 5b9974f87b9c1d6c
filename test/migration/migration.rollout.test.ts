/**
 * While a new version is rolled out, the one before it still answers, and either reads what the other wrote: this version
 * stands here between one that keeps more and one that kept less.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { RawRow, RawTable } from '../../functions/dev/raw-table.ts'
import { listGroupMembers } from '../../schema/agency/agency.operations.ts'
import { createAreaGroup, updateAreaGroup } from '../../schema/areaGroup/areaGroup.operations.ts'
import { areaId, committeeId } from '../../schema/ids.ts'
import {
  findIndicator,
  listIndicators,
  updateIndicator,
} from '../../schema/indicator/indicator.operations.ts'
import { createView, updateView } from '../../schema/view/view.operations.ts'
import { at, textAt } from '../world/answers.ts'
import type { World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planOf, planVerbs } from '../world/plan-verbs.ts'
import { type Rows, startRows } from './rows.ts'

let world: World
let rows: RawTable
let close: Rows['close']
let verbs: ReturnType<typeof planVerbs>

beforeAll(async () => {
  ;({ world, rows, close } = await startRows())
  verbs = planVerbs(world)
})
afterEach(() => expect(world.faults).toEqual([]))
afterAll(() => close())

const idIn = (globalId: string) => Buffer.from(globalId, 'base64').toString().replace(/^\w+:/, '')
const keyAt = (pk: string, sk: string): RawRow => ({ pk: { S: pk }, sk: { S: sk } })

async function bodyAt(key: RawRow): Promise<Record<string, unknown>> {
  const row = await rows.find(key)
  return JSON.parse(row?.body?.S ?? 'null')
}

/** As another version has it: its record is `changed`, and so is each of its targets, where it has any. */
async function rewrite(key: RawRow, changed: (record: object) => object): Promise<void> {
  const row = await rows.find(key)
  if (!row) throw new Error('There is no such row')
  const body = JSON.parse(row.body?.S ?? 'null')
  const targets = body.targets && { targets: body.targets.map(changed) }
  await rows.write([
    {
      put: {
        ...row,
        ofNextVersion: { S: 'x' },
        body: { S: JSON.stringify({ ...changed(body), ...targets }) },
      },
    },
  ])
}
const newer = (record: object) => ({ ...record, ofNextVersion: { kept: true } })
const kept = { ofNextVersion: { kept: true } }

describe('what a newer version keeps in a record', () => {
  it('stays in a plan that is corrected, confirmed and amended, and in its targets', async () => {
    const drafted = planOf(await verbs.importText('binhlu', planText({ number: '901/KH-UBND' })))
    const key = keyAt(`plan#${idIn(drafted.id)}`, 'plan')
    await rewrite(key, newer)
    const read = await verbs.read('binhlu', drafted.id)
    const target = textAt(read, 'plan.targets.0.id')
    const corrected = await verbs.correct('binhlu', drafted, { targets: [{ id: target, value: 70 }] })
    const confirmed = await verbs.confirm('binhlu', planOf(corrected))
    const document = { number: '9/QĐ-UBND', date: '2026-07-20' }
    await verbs.amend('binhlu', planOf(confirmed), {
      on: '2026-08-01',
      document,
      targets: [{ id: target, value: 80 }],
    })
    expect(await bodyAt(key)).toMatchObject({ version: 4, ...kept, targets: [{ value: 80, ...kept }] })
    const listing = await rows.find(keyAt(`plan#${idIn(drafted.id)}`, 'listing'))
    expect(JSON.parse(listing?.header?.S ?? '')).toMatchObject(kept)
    const undone = planOf(await verbs.undo('binhlu', { ...drafted, version: 4 }))
    expect(await bodyAt(key)).toMatchObject({ version: undone.version, ...kept })
  })

  it('stays in an indicator', async () => {
    const ministry = await world.as('ministry')
    const [indicator] = await listIndicators(ministry, {})
    if (!indicator) throw new Error('There is no indicator')
    const { id, version, ...input } = indicator
    await rewrite(keyAt(`indicator#${id}`, 'indicator'), newer)
    await updateIndicator(ministry, { ...input, id, expectedVersion: version })
    expect(await bodyAt(keyAt(`indicator#${id}`, 'indicator'))).toMatchObject({
      version: version + 1,
      ...kept,
    })
    expect(await findIndicator(ministry, id)).toMatchObject({ id })
  })

  it('stays in a group of areas and in a view', async () => {
    const ministry = await world.as('ministry')
    const name = { vi: 'Vùng thử', en: 'A region' }
    const nation = areaId('NATION', 'VN', null)
    const group = await createAreaGroup(ministry, { name, areaId: nation, members: [] })
    await rewrite(keyAt(`area-group#${group.id}`, 'area-group'), newer)
    await updateAreaGroup(ministry, { id: group.id, expectedVersion: 1, name, areaId: nation, members: [] })
    expect(await bodyAt(keyAt(`area-group#${group.id}`, 'area-group'))).toMatchObject({ version: 2, ...kept })

    const view = await createView(ministry, { list: 'PLANS', name: 'Thử', filter: '{}' })
    const key = keyAt(`views-of#${ministry.actor.id}`, `view#${view.id}`)
    await rewrite(key, newer)
    await updateView(ministry, { id: view.id, expectedVersion: 1, name: 'Thử lại' })
    expect(await bodyAt(key)).toMatchObject({ version: 2, ...kept })
  })

  it('stays in a group of agencies, with the attributes of its row', async () => {
    const drafted = await verbs.importText(
      'binhlu',
      planText({ number: '902/KH-UBND', assignments: [['Các tổ hòa giải cơ sở', 'Hòa giải tại thôn.']] }),
    )
    const id = idIn(textAt(drafted, 'done.plan.assignments.0.group.id'))
    const key = keyAt(`agency-group#${id}`, 'group')
    await rewrite(key, newer)
    const memberIds = [committeeId(areaId('NATION', 'VN', null))]
    await listGroupMembers(await world.as('binhlu'), { id, expectedVersion: 1, memberIds })
    expect(await bodyAt(key)).toMatchObject({ memberIds, ...kept })
    expect((await rows.find(key))?.ofNextVersion).toEqual({ S: 'x' })
  })
})

describe('what an older version did not keep yet', () => {
  it('is not needed to read a plan, to list it, to change it and to undo that', async () => {
    const drafted = await verbs.importText('binhlu', planText({ number: '903/KH-UBND' }))
    const published = planOf(await verbs.confirm('binhlu', planOf(drafted)))
    const id = idIn(published.id)
    for (const sk of ['plan', 'listing']) {
      const row = await rows.find(keyAt(`plan#${id}`, sk))
      for (const name of ['body', 'header']) {
        const text = row?.[name]?.S
        if (!row || !text) continue
        const { life, ...older } = JSON.parse(text)
        await rows.write([{ put: { ...row, [name]: { S: JSON.stringify(older) } } }])
      }
    }
    expect(at(await verbs.read('binhlu', published.id), 'plan.lifeEvents')).toEqual([])
    const repealed = await verbs.repeal('binhlu', published, {
      on: '2026-08-01',
      document: { number: '9/QĐ-UBND', date: '2026-07-20' },
      reason: 'Thử.',
    })
    expect(at(repealed, 'done.plan.lifeEvents')).toMatchObject([{ kind: 'REPEALED' }])
    expect(at(await verbs.undo('binhlu', planOf(repealed)), 'done.plan.lifeEvents')).toEqual([])
  })
})
