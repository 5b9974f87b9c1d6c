/**
 * The records of the stream as they lie in the embedded engine's file, and what it leaves undone for them. It numbers a
 * record by the highest number that it finds among all, which without an index takes longer with each write (21,000 rows:
 * nine times as long), and it keeps all of them for ever, old and new image.
 */
import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { things } from '../../schema/change/touch.rules.ts'
import type { StreamRecord } from '../stream.ts'

/** The last number handled, by shard. */
export type Reached = Readonly<Record<string, string>>

/** `last`: the number up to which this shard was looked at; records of things alone are handed on. */
type Waiting = { shard: string; last: string; records: StreamRecord[] }

export type RecordFile = {
  /** What waits first, of one shard; null where nothing does. */
  after(reached: Reached): Waiting | null
  close(): void
}

const mostRows = 1_000

/**
 * Reads the records past the engine, which takes 0.3 ms for each to hand it over, three of four for rows that are no
 * things: on AWS the mapping leaves these out before it wakes the Lambda, as is done here.
 */
export function openRecords(file: string, tableName: string): RecordFile {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 2_000 })
  const kinds = things.map(({ sk }) => `'${sk}'`).join(', ')
  const waiting = database.prepare(
    `SELECT sequence_number, shard_id, keys_json, json_extract(keys_json, '$.sk.S') IN (${kinds}) AS is_thing,
       iif(json_extract(keys_json, '$.sk.S') IN (${kinds}), new_image, NULL) AS new_image,
       iif(json_extract(keys_json, '$.sk.S') IN (${kinds}), old_image, NULL) AS old_image
     FROM _stream_records
     WHERE table_name = ? AND CAST(sequence_number AS INTEGER) > ?
       AND CAST(sequence_number AS INTEGER) > coalesce((SELECT CAST(value AS INTEGER) FROM json_each(?) WHERE key = shard_id), 0)
     ORDER BY CAST(sequence_number AS INTEGER) LIMIT ${mostRows}`,
  )
  return {
    after(reached) {
      const least = Math.min(...Object.values(reached).map(Number))
      const rows = waiting.all(tableName, Number.isFinite(least) ? least : 0, JSON.stringify(reached))
      const [first] = rows
      if (!first) return null
      const others = rows.findIndex(({ shard_id }) => shard_id !== first['shard_id'])
      const some = others < 0 ? rows : rows.slice(0, others)
      return {
        shard: String(first['shard_id']),
        last: String(some.at(-1)?.['sequence_number']),
        records: some.filter((row) => row['is_thing'] === 1).map(recordOf),
      }
    },
    close: () => database.close(),
  }
}

function recordOf(row: Record<string, unknown>): StreamRecord {
  const { keys_json, new_image, old_image, sequence_number } = row
  return {
    dynamodb: {
      Keys: JSON.parse(String(keys_json)),
      SequenceNumber: String(sequence_number),
      ...(new_image !== null && { NewImage: JSON.parse(String(new_image)) }),
      ...(old_image !== null && { OldImage: JSON.parse(String(old_image)) }),
    },
  }
}

/**
 * Gives the records in the engine's file an index, and takes out those that were handled. To be called while nobody
 * writes. `reached`: the last number handled, by shard; it stays itself, for the next number follows from it.
 */
export function tendRecords(file: string, reached: Reached): void {
  if (!existsSync(file)) return
  const database = new DatabaseSync(file, { timeout: 2_000 })
  try {
    const [present] = database
      .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_stream_records'")
      .all()
    if (!present) return
    database.exec(
      'CREATE INDEX IF NOT EXISTS _stream_order ON _stream_records (table_name, CAST(sequence_number AS INTEGER))',
    )
    const remove = database.prepare(
      'DELETE FROM _stream_records WHERE shard_id = ? AND CAST(sequence_number AS INTEGER) < CAST(? AS INTEGER)',
    )
    for (const [shard, number] of Object.entries(reached)) remove.run(shard, number)
  } finally {
    database.close()
  }
}
