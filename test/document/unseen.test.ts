import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toNeutral } from '../../schema/document/neutral.ts'
import { readPlan } from '../../schema/document/read-plan.ts'

/** Plans written for this test, each unlike the others in office, year, numbering and conversion, with their readings. */
const plans = join(import.meta.dirname, 'plans')
const scorer = resolve(import.meta.dirname, '../../../shared/gold/score.mjs')
const present = existsSync(scorer)
const why = present ? '' : ' (skipped: the scorer of the annotated plans is not here)'

type Count = { tp: number; fp: number; fn: number }
type Scorer = { scoreDoc(gold: unknown, produced: unknown): Record<string, Count> }

const names = readdirSync(plans)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.replace(/\.txt$/, ''))

async function scores(name: string): Promise<Record<string, Count>> {
  const { scoreDoc }: Scorer = await import(scorer)
  const gold: unknown = JSON.parse(readFileSync(join(plans, `${name}.json`), 'utf8'))
  return scoreDoc(gold, toNeutral(readPlan(readFileSync(join(plans, `${name}.txt`), 'utf8'))))
}

function f1(counts: readonly Count[]): number {
  const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0)
  return (2 * sum('tp')) / (2 * sum('tp') + sum('fp') + sum('fn'))
}

describe.skipIf(!present)(`plans of other offices and years${why}`, () => {
  it('are read with an overall F1 of at least 0.95; targets, reporting and grounds with 0.97', async () => {
    const read = await Promise.all(names.map((name) => scores(name)))
    expect(f1(read.flatMap((score) => Object.values(score)))).toBeGreaterThanOrEqual(0.95)
    for (const field of ['targets', 'reporting', 'legalBases']) {
      const counts = read.flatMap((score) => score[field] ?? [])
      expect({ field, good: f1(counts) >= 0.97 }).toEqual({ field, good: true })
    }
  })

  it.each(names)('%s is read with an F1 of at least 0.9', async (name) => {
    expect(f1(Object.values(await scores(name)))).toBeGreaterThanOrEqual(0.9)
  })
})
