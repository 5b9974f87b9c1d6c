/**
 * The sample world as its seeding leaves it, kept once for a run of the tests and copied for each that begins with it:
 * seeding takes as long as twenty tests. Without SAMPLE_WORLDS everybody seeds alone.
 */
import { cpSync, existsSync, mkdtempSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { folderContents } from '../../functions/contents.ts'
import { startEngine } from '../../functions/dev/engine.ts'
import { type Seed, seed } from '../../functions/dev/seed.ts'
import { openTableClient } from '../../functions/table-client.ts'
import { openStore } from '../../schema/store.ts'

/** Fills a data folder; false where it stayed as it was. */
export async function copySample(folder: string, wanted: Seed): Promise<boolean> {
  const shelf = process.env.SAMPLE_WORLDS
  if (!shelf || wanted === 'none') return false
  const kept = join(shelf, wanted)
  if (!existsSync(kept)) await keepSample(kept, wanted)
  cpSync(kept, folder, { recursive: true })
  return true
}

async function keepSample(kept: string, wanted: Seed): Promise<void> {
  const folder = mkdtempSync(`${kept}-`)
  const engine = await startEngine(folder)
  const client = openTableClient(engine.endpoint)
  const contents = folderContents(join(folder, 'contents'))
  await seed({
    store: openStore(client, engine.tableName),
    contents,
    wanted,
    root: join(import.meta.dirname, '../..'),
  })
  client.close()
  await engine.stop()
  try {
    renameSync(folder, kept)
  } catch (error) {
    // Of two that begin at once the first one's is kept.
    if (!existsSync(kept)) throw error
  }
}
