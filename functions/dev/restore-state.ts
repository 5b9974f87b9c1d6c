/**
 * How far a restore has come: a row of the table, written with the rows that it counts, so that the same command goes on
 * after a crash, and taken out at the end. As long as it is there the table is nobody's data.
 */
import * as z from 'zod'
import { type Engine, EngineRefusal } from './engine.ts'
import { openRawTable, type RawRow, type RawTable } from './raw-table.ts'

export const stateKey: RawRow = { pk: { S: 'restore' }, sk: { S: 'restore' } }

const stateShape = z.object({
  /** The hash of the rows of the backup that is restored. */
  backup: z.string(),
  /** When it began, in seconds since 1970: rows whose time was over then are left out. */
  began: z.number(),
  /** What was there before is being taken out. */
  isClearing: z.boolean(),
  written: z.number(),
})
export type RestoreState = z.infer<typeof stateShape>

export const stateRow = (state: RestoreState): RawRow => ({ ...stateKey, body: { S: JSON.stringify(state) } })

export async function unfinishedRestore(rows: Pick<RawTable, 'find'>): Promise<RestoreState | null> {
  const row = await rows.find(stateKey)
  return row ? stateShape.parse(JSON.parse(row.body?.S ?? '')) : null
}

/** Before people work with the data: what is half there must not look like all there is. */
export async function refuseUnfinished({ endpoint, tableName }: Engine): Promise<void> {
  const rows = openRawTable(endpoint, tableName)
  const state = await unfinishedRestore(rows).finally(() => rows.close())
  if (!state) return
  throw new EngineRefusal(
    'Dữ liệu ở đây đang phục hồi dở; hãy chạy lại lệnh phục hồi cho xong. / ' +
      'A restore of the data here was not finished; run it again to its end.',
  )
}
