/**
 * What the embedded engine leaves undone for a table with a stream. It numbers a record by the highest number that it
 * finds among all, which without an index takes longer with each write (21,000 rows: nine times as long), and it keeps
 * all of them for ever, old and new image.
 */
import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

/**
 * Gives the records in the engine's file an index, and takes out those that were handled. To be called while nobody
 * writes. `reached`: the last number handled, by shard; it stays itself, for the next number follows from it.
 */
export function tendRecords(file: string, reached: Readonly<Record<string, string>>): void {
  // Another engine keeps its records elsewhere.
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
