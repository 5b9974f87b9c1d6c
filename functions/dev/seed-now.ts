/** `npm run seed` loads the sample data (`SEED`, by default all) into the engine of `DATA_DIR` while no server runs. */
import { resolve } from 'node:path'
import { openStore } from '../../schema/store.ts'
import { folderContents } from '../contents.ts'
import { openTableClient } from '../table-client.ts'
import { EngineRefusal, startEngine } from './engine.ts'
import { seed, seedOf } from './seed.ts'

const root = resolve(import.meta.dirname, '../..')

async function run(): Promise<void> {
  const wanted = seedOf(process.env.SEED)
  const folder = resolve(root, process.env.DATA_DIR ?? '.data')
  const engine = await startEngine(folder)
  try {
    const store = openStore(openTableClient(engine.endpoint), engine.tableName)
    const seeded = await seed({ store, contents: folderContents(`${folder}/contents`), wanted, root })
    process.stdout.write(`${folder} ${seeded}\n`)
  } finally {
    await engine.stop()
  }
}

// Ended by hand, the engine ends with it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

await run().catch((error: unknown) => {
  if (!(error instanceof EngineRefusal)) throw error
  process.stderr.write(`error: ${error.message}\n`)
  process.exitCode = 2
})
