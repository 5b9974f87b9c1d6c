/**
 * Applies a migration to all rows, page by page, beside people who write. Each row is written under the condition that it
 * still is as it was read, and each page is noted with the turn of whoever runs it: stopped at any point it goes on at the
 * page in hand, and what was written of that is found as it should be.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import {
  finished,
  type KeptRow,
  type Migration,
  type MigrationRun,
  migrationSentences,
  prolonged,
  turnOf,
} from '../../schema/migration/migration.rules.ts'
import { TransactionRejected, writeTogether } from '../../schema/transaction.ts'
import type { Place } from './place.ts'
import { canonicalText, keyOf, type RawAction, type RawRow } from './raw-table.ts'
import { Refused } from './refused.ts'

type Where = Pick<Place, 'rows' | 'store'>
export type Counts = { seen: number; written: number }
/** `rate`: rows written in a second at most; people write to the same table. */
export type Pace = { rate: number; clock(): Date; wait(milliseconds: number): Promise<unknown> }

export const usualPace: Pace = { rate: 100, clock: () => new Date(), wait: (time) => sleep(time) }

/** What is read before it is noted how far it has come: far less than a turn lasts. */
const pageRows = 200
const mostTries = 5

/** Reads all and writes nothing. */
export async function countMigration({ rows }: Where, migration: Migration): Promise<Counts> {
  const counts = { seen: 0, written: 0 }
  for await (const page of rows.pages(undefined, pageRows)) {
    for (const row of page.rows) counts.written += (await missing(rows, migration, row)).length
    counts.seen += page.rows.length
  }
  return counts
}

/** Throws Refused where another process has the turn, or takes it meanwhile. */
export async function runMigration(where: Where, migration: Migration, pace = usualPace): Promise<Counts> {
  const { rows, store } = where
  const { data } = await store.migration.get({ id: migration.id }).go({ consistent: true })
  const turn = turnOf(data?.body ?? null, randomUUID(), pace.clock())
  if (!turn) throw new Refused(migrationSentences.taken)
  let version = data?.version ?? 0
  let run = turn
  const keep = async (next: MigrationRun) => {
    await keepRun(where, migration.id, version, next)
    version += 1
    run = next
  }
  await keep(run)
  const from: RawRow | undefined = run.reached === null ? undefined : JSON.parse(run.reached)
  for await (const page of rows.pages(from, pageRows)) {
    let written = 0
    for (const row of page.rows) {
      const count = await settle(rows, migration, row)
      written += count
      if (count > 0) await pace.wait((count / pace.rate) * 1_000)
    }
    const { next } = page
    const counts = { seen: run.seen + page.rows.length, written: run.written + written }
    const reached = next ? JSON.stringify(next) : null
    await keep(prolonged({ ...run, ...counts, reached }, pace.clock()))
  }
  await keep(finished(run, pace.clock()))
  return run
}

async function keepRun({ store }: Where, id: string, version: number, body: MigrationRun): Promise<void> {
  try {
    await writeTogether({ store }, ({ migration }) => [
      migration
        .put({ id, version: version + 1, body })
        .where((row, { eq, notExists }) => (version > 0 ? eq(row.version, version) : notExists(row.version)))
        .commit(),
    ])
  } catch (error) {
    if (error instanceof TransactionRejected) throw new Refused(migrationSentences.taken)
    throw error
  }
}

/** Writes what a row needs; answers how many rows that were. Whoever wrote it meanwhile is looked at again. */
async function settle(rows: Place['rows'], migration: Migration, read: RawRow): Promise<number> {
  let row: RawRow | null = read
  for (let tries = 0; row && tries < mostTries; tries += 1) {
    const present: RawRow = row
    const needed = await missing(rows, migration, present)
    if (needed.length === 0) return 0
    const isSame = ({ put }: Needed) => canonicalText(keyOf(put)) === canonicalText(keyOf(present))
    const actions: RawAction[] = needed.some(isSame) ? needed : [{ check: present }, ...needed]
    if (await rows.write(actions)) return needed.length
    row = await rows.find(keyOf(present))
  }
  if (row) throw new Error(`${canonicalText(keyOf(row))} was written again and again meanwhile`)
  return 0
}

type Needed = { put: RawRow; asRead: RawRow | null }

/** The rows that do not lie as they should, each with how it was read. */
async function missing(rows: Place['rows'], migration: Migration, read: RawRow): Promise<Needed[]> {
  const wanted = migration.rowsFor(keptRow(read))
  const needed: Needed[] = []
  for (const one of wanted) {
    const put = marshall(one, { removeUndefinedValues: true })
    const isItself = canonicalText(keyOf(put)) === canonicalText(keyOf(read))
    const asRead = isItself ? read : await rows.find(keyOf(put))
    if (!asRead || canonicalText(asRead) !== canonicalText(put)) needed.push({ put, asRead })
  }
  return needed
}

function keptRow(row: RawRow): KeptRow {
  return unmarshall(row)
}
