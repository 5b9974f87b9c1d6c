/**
 * Applies a migration to all rows, page by page, beside people who write. Each row is written under the condition that it
 * still is as it was read, and each page is noted with the turn of whoever runs it: stopped at any point it goes on at the
 * page in hand, and what was written of that is found as it should be.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { NotAPlan } from '../../schema/document/not-a-plan.ts'
import { readPlan } from '../../schema/document/read-plan.ts'
import type { Reading } from '../../schema/document/reading.ts'
import { contentHash } from '../../schema/ids.ts'
import type { Answer, Ask, KeptRow } from '../../schema/migration/asking.rules.ts'
import {
  finished,
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

type Where = Pick<Place, 'rows' | 'store' | 'contents'>
export type Counts = { seen: number; written: number }
/** `rate`: rows written in a second at most; people write to the same table. */
export type Pace = { rate: number; clock(): Date; wait(milliseconds: number): Promise<unknown> }

export const usualPace: Pace = { rate: 100, clock: () => new Date(), wait: (time) => sleep(time) }

/** What is read before it is noted how far it has come: far less than a turn lasts. */
const pageRows = 200
const mostTries = 5
/** What a transaction holds. */
const mostActions = 100

/** Reads all and writes nothing. */
export async function countMigration(where: Where, migration: Migration): Promise<Counts> {
  const { rows } = where
  const look = { ...where, contents: { get: where.contents.get, put: async () => {} } }
  const counts = { seen: 0, written: 0 }
  for await (const page of rows.pages(undefined, pageRows)) {
    for (const row of page.rows) counts.written += (await missing(look, migration, row)).length
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
      const count = await settle(where, migration, row)
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
async function settle(where: Where, migration: Migration, read: RawRow): Promise<number> {
  const { rows } = where
  let row: RawRow | null = read
  for (let tries = 0; row && tries < mostTries; tries += 1) {
    const present: RawRow = row
    const needed = await missing(where, migration, present)
    if (needed.length === 0) return 0
    if (await writeAll(where, present, needed)) return needed.length
    row = await rows.find(keyOf(present))
  }
  if (row) throw new Error(`${canonicalText(keyOf(row))} was written again and again meanwhile`)
  return 0
}

type Needed = { put: RawRow; asRead: RawRow | null }

/** Rows beside it that find no room in one transaction go before it, so that whoever is stopped between begins with it again. */
async function writeAll({ rows }: Where, present: RawRow, needed: readonly Needed[]): Promise<boolean> {
  const isItself = ({ put }: Needed) => canonicalText(keyOf(put)) === canonicalText(keyOf(present))
  const beside = needed.filter((one) => !isItself(one))
  for (; beside.length >= mostActions; beside.splice(0, mostActions - 1)) {
    if (!(await rows.write([{ check: present }, ...beside.slice(0, mostActions - 1)]))) return false
  }
  const itself: RawAction[] = needed.filter(isItself)
  return rows.write([...(itself.length > 0 ? itself : [{ check: present }]), ...beside])
}

/** The rows that do not lie as they should, each with how it was read. */
async function missing(where: Where, migration: Migration, read: RawRow): Promise<Needed[]> {
  const { rows } = where
  const wanted = await rowsWanted(where, migration, read)
  const needed: Needed[] = []
  for (const one of wanted) {
    const put = marshall(one, { removeUndefinedValues: true })
    const isItself = canonicalText(keyOf(put)) === canonicalText(keyOf(read))
    const asRead = isItself ? read : await rows.find(keyOf(put))
    if (!asRead || canonicalText(asRead) !== canonicalText(put)) needed.push({ put, asRead })
  }
  return needed
}

async function rowsWanted(where: Where, migration: Migration, read: RawRow): Promise<readonly KeptRow[]> {
  const found = migration.rowsFor(unmarshall(read))
  if (Array.isArray(found)) return found
  let step = found.next()
  while (!step.done) step = found.next(await answer(where, step.value))
  return step.value
}

async function answer({ rows, contents }: Where, ask: Ask): Promise<Answer> {
  if ('row' in ask) {
    const row = await rows.find(marshall(ask.row))
    return { row: row && unmarshall(row) }
  }
  if ('keep' in ask) {
    const bytes = new TextEncoder().encode(ask.keep)
    const hash = contentHash(bytes)
    await contents.put(hash, bytes)
    return { kept: hash }
  }
  const bytes = await contents.get(ask.source)
  const text = bytes && new TextDecoder().decode(bytes)
  return { source: text === null ? null : { text, reading: readingOf(text) } }
}

function readingOf(text: string): Reading | null {
  try {
    return readPlan(text)
  } catch (error) {
    if (error instanceof NotAPlan) return null
    throw error
  }
}
