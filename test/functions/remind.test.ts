import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { handler, remindAt } from '../../functions/remind.ts'
import { silentLog } from '../../functions/telemetry.ts'
import { addDays, today } from '../../schema/day.rules.ts'
import { remindersOf } from '../../schema/plan/remind.operations.ts'
import { startWorld, type World } from '../world/api.ts'
import { communesOn } from '../world/areas-on.ts'
import { decisionText, planText } from '../world/plan-text.ts'
import { planOf, planVerbs } from '../world/plan-verbs.ts'

/** As EventBridge Scheduler hands it over, at seven in the morning in Việt Nam. */
const event = (day: string) => ({
  version: '0',
  id: '7c2a9a3e-25f1-4a0b-9d0c-0f6f5c1d8b11',
  'detail-type': 'Scheduled Event',
  source: 'aws.scheduler',
  account: '111122223333',
  time: `${day}T00:00:00Z`,
  region: 'ap-southeast-1',
  resources: ['arn:aws:scheduler:ap-southeast-1:111122223333:schedule/default/Reminders'],
  detail: '{}',
})

let world: World
/** Reports are due each year: a test has a year of its own. */
beforeAll(async () => {
  world = await startWorld()
  const { importText, confirm } = planVerbs(world)
  for (const [person, text] of [
    [
      'laichau',
      planText({
        letterhead: 'TỈNH LAI CHÂU',
        area: 'tỉnh Lai Châu',
        place: 'Lai Châu',
        date: '10/01/2026',
        assignments: [
          [
            'Ủy ban nhân dân các xã, phường',
            'Báo cáo Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 20/11 hằng năm.',
          ],
        ],
      }),
    ],
    ['ministry', decisionText('631/QĐ-TTg', 'UBND cấp xã', 'Báo cáo Bộ Nội vụ trước ngày 10/4 hằng năm.')],
    [
      'binhlu',
      planText({
        assignments: [
          [
            'Phòng Văn hóa - Xã hội',
            'Báo cáo Ủy ban nhân dân xã về nơi tạm lánh tại thôn Nà Ca trước ngày 20/11 hằng năm.',
          ],
        ],
      }),
    ],
  ] as const) {
    await confirm(person, planOf(await importText(person, text)))
  }
}, 60_000)
afterEach(() => {
  vi.unstubAllEnvs()
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

const run = (day: string) => remindAt(world.services.store, silentLog, event(day))
async function told(person: string, day: string) {
  const reminders = await remindersOf(await world.as(person, new Date(`${day}T01:00:00Z`)))
  return reminders.map(({ due, step }) => [due, step])
}

describe('each morning', () => {
  it('whoever owes a report is reminded 14, 3 and 1 working days before, and at no other time', async () => {
    expect(await run('2026-11-01')).toBe(0)
    expect(await told('binhlu', '2026-11-01')).toEqual([])
    const reminded = []
    for (const day of ['02', '03', '16', '17', '18', '19', '20', '21'])
      reminded.push(await run(`2026-11-${day}`))
    expect(reminded).toEqual([38, 0, 0, 38, 0, 38, 0, 0])
    expect(await told('binhlu', '2026-11-19')).toEqual([['2026-11-20', 1]])
    expect(await told('binhlu', '2026-11-21')).toEqual([])
  })

  it('a morning that was missed is caught up, with the reminder that is due by then alone', async () => {
    expect(await run('2027-11-12')).toBe(38)
    expect(await told('binhlu', '2027-11-12')).toEqual([['2027-11-20', 14]])
    expect(await run('2027-11-20')).toBe(38)
    expect(await told('binhlu', '2027-11-20')).toEqual([['2027-11-20', 1]])
  })

  it('nobody is reminded twice by two runs at once, nor by one more', async () => {
    const both = await Promise.all([run('2028-11-10'), run('2028-11-10')])
    expect(both.reduce((sum, one) => sum + one, 0)).toBe(38)
    expect(await run('2028-11-10')).toBe(0)
  })

  it('of what a decision for the nation asks of “UBND cấp xã” every commune is reminded', async () => {
    expect(await run('2027-04-05')).toBe(await communesOn(world, '2027-04-05'))
    expect(await told('binhlu', '2027-04-05')).toContainEqual(['2027-04-10', 14])
  })

  it('one who was reminded already does not keep the others from it', async () => {
    const { agencyIds } = (await world.as('binhlu')).actor
    const row = { due: '2029-11-20', step: 14, at: '2029-11-02T00:00:00.000Z', expiresAt: 1_900_000_000 }
    for (const agencyId of agencyIds) await world.services.store.reminder.put({ agencyId, ...row }).go()
    expect(await run('2029-11-09')).toBe(37)
  })

  it('only one’s own agencies are told of, and nothing of what a restricted sentence asks', async () => {
    await run('2026-11-02')
    for (const person of ['laichau', 'hue', 'ministry', 'integrator']) {
      expect(await told(person, '2026-11-02')).toEqual([])
    }
    const { actor } = await world.as('binhlu')
    const [desk = ''] = actor.agencyIds
    const { data } = await world.services.store.reminder.query
      .primary({ agencyId: desk, due: '2026-11-20' })
      .go()
    expect(data).toEqual([])
  })

  it('what is older than 60 days counts no more, though the engine has not deleted it', async () => {
    const { agencyIds } = (await world.as('binhlu')).actor
    const row = { due: '2031-11-20', step: 14, at: '2026-11-02T00:00:00.000Z' }
    const { reminder } = world.services.store
    for (const agencyId of agencyIds) await reminder.put({ agencyId, ...row, expiresAt: 1_950_000_000 }).go()
    expect(await told('binhlu', '2031-10-01')).toContainEqual(['2031-11-20', 14])
    expect(await told('binhlu', '2031-10-20')).toEqual([])
  })
})

describe('the function', () => {
  it('takes its table from the environment, and the day from the event', async () => {
    vi.stubEnv('TABLE_NAME', world.engine.tableName)
    vi.stubEnv('DYNAMODB_ENDPOINT', world.engine.endpoint)
    const lines: string[] = []
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
    await handler(event('2030-11-08'))
    spy.mockRestore()
    expect(JSON.parse(lines.join(''))).toMatchObject({ event: 'remind', reminded: 38 })
    expect(await told('binhlu', '2030-11-08')).toContainEqual(['2030-11-20', 14])
  })

  it('asks the table at most a few times for each province', async () => {
    const { requests } = await world.count(() => run('2026-11-04'))
    expect(requests).toBeLessThanOrEqual(34 + 34)
  })

  it.each([
    ['2028-11-15T04:00:07Z', 'tried again for four hours'],
    ['2028-11-17T06:59:59.999+07:00', 'in the time of Việt Nam'],
    ['2029-11-14T17:00Z', 'in the first minute of the day there'],
    ['2029-11-19T16:59:59.9Z', 'in the last'],
  ])('takes the day of Việt Nam from an event of %s (%s), and reminds once for it', async (time) => {
    const at = (moment: string) => remindAt(world.services.store, silentLog, { ...event(''), time: moment })
    const thatDay = today(new Date(time))
    const before = await at(`${addDays(thatDay, -1)}T16:59:59Z`)
    expect([before, await at(time), await run(thatDay)]).toEqual([0, 38, 0])
  })

  it.each([
    '',
    'today',
    '1',
    '2026-11-06',
    '2026-11-06T00:00:00',
    '2026-13-06T00:00:00Z',
    '2026-11-06T25:00:00Z',
  ])('refuses an event of the time "%s"', (time) => {
    expect(() => remindAt(world.services.store, silentLog, { id: 'x', time })).toThrow('has no time')
  })
})
