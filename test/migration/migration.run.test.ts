import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { countMigration, runMigration } from '../../functions/dev/migration-job.ts'
import type { RawRow, RawTable } from '../../functions/dev/raw-table.ts'
import { type Migration, migrationSentences, migrations } from '../../schema/migration/migration.rules.ts'
import { lifeSentences } from '../../schema/plan/life.rules.ts'
import { at } from '../world/answers.ts'
import type { World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'
import { planOf, planVerbs } from '../world/plan-verbs.ts'
import { pace, type Rows, startRows } from './rows.ts'

let world: World
let rows: RawTable
let where: Rows['where']
let close: Rows['close']
let verbs: ReturnType<typeof planVerbs>

beforeAll(async () => {
  ;({ world, rows, where, close } = await startRows())
  verbs = planVerbs(world)
})
afterEach(() => expect(world.faults).toEqual([]))
afterAll(() => close())

const later = () => new Date('2026-11-01T00:01:00Z')

async function publish(number: string) {
  const drafted = await verbs.importText('binhlu', planText({ number }))
  return planOf(await verbs.confirm('binhlu', planOf(drafted)))
}

/** `mark` on each row of one kind. */
const marking = (id: string): Migration => ({
  id,
  what: { vi: 'Thử.', en: 'A trial.' },
  rowsFor: (row) =>
    String(row.pk).startsWith(`${id}#`) && !row.mark
      ? [{ ...row, mark: 'x', made: Number(row.made) + 1 }]
      : [],
})

async function writeRows(id: string, count: number): Promise<void> {
  for (let start = 0; start < count; start += 100) {
    await rows.write(
      Array.from({ length: Math.min(100, count - start) }, (_, index) => ({
        put: {
          pk: { S: `${id}#${start + index}` },
          sk: { S: 'row' },
          made: { N: '0' },
          unknown: { S: 'kept' },
        },
      })),
    )
  }
}

async function rowsOf(id: string): Promise<RawRow[]> {
  const found: RawRow[] = []
  for await (const page of rows.pages())
    found.push(...page.rows.filter(({ pk }) => pk?.S?.startsWith(`${id}#`)))
  return found
}

describe('the migrations that there are', () => {
  it('are numbered one after the other', () => {
    expect(migrations.map(({ id }) => id.slice(0, 5))).toEqual(
      migrations.map((_, index) => `${String(index + 1).padStart(4, '0')}-`),
    )
  })

  it('find nothing to do where this version has written everything', async () => {
    const old = await publish('801/KH-UBND')
    const fresh = await publish('802/KH-UBND')
    await verbs.supersede('binhlu', old, { on: '2026-09-01', document: { planId: fresh.id } })
    for (const migration of migrations) {
      expect(await countMigration(where, migration)).toMatchObject({ written: 0 })
    }
    // A pass over all rows for each migration that there is.
  }, 90_000)
})

describe('plans superseded before it was noted by which', () => {
  const [reliedOn] = migrations
  it('are noted as this version notes them, so that the newer plan is not withdrawn from under them', async () => {
    if (!reliedOn) throw new Error('There is no such migration')
    const [old, fresh] = [await publish('811/KH-UBND'), await publish('812/KH-UBND')]
    await verbs.supersede('binhlu', old, { on: '2026-09-01', document: { planId: fresh.id } })
    const idOf = ({ id }: { id: string }) => Buffer.from(id, 'base64').toString().replace('Plan:', '')
    const key = { pk: { S: `plan#${idOf(fresh)}` }, sk: { S: `relied-on-by#${idOf(old)}` } }
    const noted = await rows.find(key)
    expect(noted).not.toBeNull()
    await rows.write([{ remove: key }])

    expect(await countMigration(where, reliedOn)).toMatchObject({ written: 1 })
    expect(await rows.find(key)).toBeNull()
    expect(await runMigration(where, reliedOn, pace)).toMatchObject({ written: 1 })
    expect(await rows.find(key)).toEqual(noted)
    expect(await runMigration(where, reliedOn, pace)).toMatchObject({ written: 0 })
    const refused = await verbs.withdraw('binhlu', fresh)
    expect(at(refused, 'done.message')).toEqual(lifeSentences.reliedOn)
  })
})

describe('plans published before they were listed in other orders', () => {
  it('are noted as this version notes them, and what an older version left behind there is renewed', async () => {
    const inOtherOrders = migrations.find(({ id }) => id.startsWith('0005-'))
    if (!inOtherOrders) throw new Error('There is no such migration')
    const keys = await Promise.all(
      ['821/KH-UBND', '822/KH-UBND'].map(async (number) => {
        const id = Buffer.from((await publish(number)).id, 'base64')
          .toString()
          .replace('Plan:', '')
        return { pk: { S: `plan#${id}` }, sk: { S: 'order' } }
      }),
    )
    const noted = await Promise.all(keys.map((key) => rows.find(key)))
    const [lost, older] = keys
    if (!lost || !older || !noted[1]) throw new Error('Two plans were published')
    await rows.write([
      { remove: lost },
      {
        put: {
          ...noted[1],
          header: { S: String(noted[1].header?.S).replace('822/', '0/') },
          period: { S: '0000-0000' },
        },
        asRead: noted[1],
      },
    ])
    const numbers = async () => {
      const answer = await world.ask('integrator', '{ plans(orderBy: { by: PERIOD }) { nodes { number } } }')
      return JSON.stringify(answer)
    }
    expect(await numbers()).not.toContain('821/KH-UBND')
    expect(await runMigration(where, inOtherOrders, pace)).toMatchObject({ written: 2 })
    expect(await Promise.all(keys.map((key) => rows.find(key)))).toEqual(noted)
    expect(await numbers()).toContain('821/KH-UBND')
    expect(await runMigration(where, inOtherOrders, pace)).toMatchObject({ written: 0 })
  })
})

describe('rows that an older version left beside a plan that it withdrew', () => {
  it('go out of the lists, and are written anew where the plan is published again', async () => {
    const plan = await publish('831/KH-UBND')
    const id = Buffer.from(plan.id, 'base64').toString().replace('Plan:', '')
    const key = { pk: { S: `plan#${id}` }, sk: { S: 'order' } }
    const noted = await rows.find(key)
    const withdrawn = planOf(await verbs.withdraw('binhlu', plan, 'nạp nhầm'))
    if (!noted) throw new Error('A published plan has such a row')
    await rows.write([{ put: noted, asRead: null }])
    const listed = async () =>
      JSON.stringify(
        await world.ask('integrator', '{ plans(first: 200, orderBy: { by: AREA }) { nodes { number } } }'),
      )
    expect(await listed()).toContain('831/KH-UBND')
    const migration = migrations.find(({ id: one }) => one === '0009-left-behind')
    if (!migration) throw new Error('There is no such migration')
    expect(await runMigration(where, migration, pace)).toMatchObject({ written: 1 })
    expect(await listed()).not.toContain('831/KH-UBND')
    expect(JSON.stringify(await rows.find(key))).not.toContain('831/KH-UBND')
    expect(await runMigration(where, migration, pace)).toMatchObject({ written: 0 })
    await verbs.undo('binhlu', withdrawn)
    expect(await listed()).toContain('831/KH-UBND')
  })
})

describe('a migration', () => {
  it('changes each row once, though it was stopped in the middle, and keeps what it does not know', async () => {
    await writeRows('stopped', 450)
    const migration = marking('stopped')
    let writes = 0
    const stopping = {
      ...pace,
      wait: async () => {
        writes += 1
        if (writes === 300) throw new Error('the power is gone')
      },
    }
    await expect(runMigration(where, migration, stopping)).rejects.toThrow('the power is gone')
    expect((await rowsOf('stopped')).filter(({ mark }) => mark)).toHaveLength(300)

    const total = await countMigration(where, migration)
    expect(total.written).toBe(150)
    const run = await runMigration(where, migration, { ...pace, clock: later })
    // What was seen before the stop is not read again; the row of the run itself may be on either side of it.
    expect(Math.abs(run.seen - total.seen)).toBeLessThanOrEqual(1)
    const found = await rowsOf('stopped')
    expect(found).toHaveLength(450)
    expect(new Set(found.map(({ made, mark, unknown }) => `${made?.N} ${mark?.S} ${unknown?.S}`))).toEqual(
      new Set(['1 x kept']),
    )
  })

  it('writes beside a row more than one transaction takes, the row itself last', async () => {
    await writeRows('broad', 1)
    const migration: Migration = {
      id: 'broad',
      what: { vi: 'Thử.', en: 'A trial.' },
      rowsFor: (row) =>
        row.pk === 'broad#0' && row.sk === 'row'
          ? [
              { ...row, mark: 'x' },
              ...Array.from({ length: 250 }, (_, index) => ({ pk: 'broad#0', sk: `beside#${index}` })),
            ]
          : [],
    }
    expect(await runMigration(where, migration, pace)).toMatchObject({ written: 251 })
    expect(await rowsOf('broad')).toHaveLength(251)
    expect(await runMigration(where, migration, { ...pace, clock: later })).toMatchObject({ written: 0 })
  })

  it('is one process at a time: another is refused as long as the turn lasts', async () => {
    await writeRows('turn', 3)
    const migration = marking('turn')
    const refusals: unknown[] = []
    const meeting = {
      ...pace,
      wait: async () => {
        await runMigration(where, migration, pace).catch((error: unknown) => refusals.push(error))
      },
    }
    expect(await runMigration(where, migration, meeting)).toMatchObject({ written: 3 })
    expect(refusals).toHaveLength(3)
    for (const refusal of refusals) expect(refusal).toMatchObject({ sentence: migrationSentences.taken })
  })

  it('stops where another took the turn that had run out', async () => {
    await writeRows('overtaken', 3)
    const migration = marking('overtaken')
    let others = 0
    const slow = {
      ...pace,
      wait: async () => {
        if (others === 0) others = (await runMigration(where, migration, { ...pace, clock: later })).written
      },
    }
    await expect(runMigration(where, migration, slow)).rejects.toMatchObject({
      sentence: migrationSentences.taken,
    })
    expect(others).toBe(2)
    expect((await rowsOf('overtaken')).every(({ made }) => made?.N === '1')).toBe(true)
  })

  it('loses nothing that a person writes meanwhile', async () => {
    await writeRows('meanwhile', 1)
    let interrupted = false
    const busy: RawTable = {
      ...rows,
      async write(actions) {
        if (!interrupted) {
          interrupted = true
          const [row] = await rowsOf('meanwhile')
          await rows.write([{ put: { ...row, typed: { S: 'by a person' } } }])
        }
        return rows.write(actions)
      },
    }
    await runMigration({ ...where, rows: busy }, marking('meanwhile'), pace)
    expect(await rowsOf('meanwhile')).toMatchObject([
      { typed: { S: 'by a person' }, mark: { S: 'x' }, made: { N: '1' } },
    ])
  })

  it('writes no faster than it is told', async () => {
    await writeRows('slowly', 20)
    let waited = 0
    const counting = {
      ...pace,
      rate: 10,
      wait: async (time: number) => {
        waited += time
      },
    }
    await runMigration(where, marking('slowly'), counting)
    expect(waited).toBe(2_000)
  })
})
