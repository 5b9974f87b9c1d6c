import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { measureActions } from '../simulation/actions.ts'
import { limits, type Outcome, simulate } from '../simulation/deadline.ts'

/** 3,321 communes hand in their plans within ten minutes; ten times that. */
let costs: Awaited<ReturnType<typeof measureActions>>
let nation: Outcome
let ten: Outcome

beforeAll(async () => {
  costs = await measureActions()
  nation = simulate(costs, 1)
  ten = simulate(costs, 10)
}, 120_000)

describe('the last day of a deadline', () => {
  it('asks no key for more than a partition gives', () => {
    expect(nation.hotWrites[0]?.units).toBeLessThan(limits.keyWrites / 2)
    expect(nation.hotReads[0]?.units).toBeLessThan(limits.keyReads / 2)
  })

  it('stays below what the API lets through and what an account runs at once', () => {
    expect(nation.requests).toBeLessThan(limits.requests)
    expect(nation.concurrency).toBeLessThan(limits.concurrency / 2)
  })

  it('asks the table for no more than the runbook has it raised to the day before', () => {
    const runbook = readFileSync(join(import.meta.dirname, '../../cdk/runbook.md'), 'utf8')
    const raised = (unit: string) => Number(new RegExp(`${unit}UnitsPerSecond=(\\d+)`).exec(runbook)?.[1])
    expect(nation.writes).toBeGreaterThan(limits.newTableWrites)
    expect(nation.writes).toBeLessThan(raised('Write'))
    expect(nation.reads).toBeLessThan(raised('Read'))
  })

  it('at ten times as many first asks too much of the list of all drafts', () => {
    expect(ten.hotWrites[0]?.key).toBe('gsi3 plans#DRAFT')
    expect(ten.hotWrites[0]?.units).toBeGreaterThan(limits.keyWrites)
  })

  it('gives the same figures each time', () => {
    expect(simulate(costs, 1)).toEqual(nation)
  })
})
