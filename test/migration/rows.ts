/** The sample world with its rows as they lie, and the way in which a migration goes through them here. */
import type { countMigration, Pace } from '../../functions/dev/migration-job.ts'
import { openRawTable, type RawTable } from '../../functions/dev/raw-table.ts'
import { startWorld, type World } from '../world/api.ts'

export type Rows = {
  world: World
  rows: RawTable
  where: Parameters<typeof countMigration>[0]
  close(): Promise<void>
}

export async function startRows(): Promise<Rows> {
  const world = await startWorld()
  const rows = openRawTable(world.engine.endpoint, world.engine.tableName)
  const { store, contents } = world.services
  return {
    world,
    rows,
    where: { rows, store, contents },
    async close() {
      rows.close()
      await world.close()
    },
  }
}

/** A clock that stands still, and no waiting. */
export const pace: Pace = { rate: 1_000, clock: () => new Date('2026-11-01T00:00:00Z'), wait: async () => {} }
