/**
 * Where a command works: the table and the bucket that the environment names (`TABLE_NAME`, `CONTENTS_BUCKET`, region and
 * credentials; `DYNAMODB_ENDPOINT` and `S3_ENDPOINT` for a ministry's own), else the data folder of this machine, under
 * the lock that keeps a server out meanwhile.
 */
import { resolve } from 'node:path'
import type { ContentStore } from '../../schema/context.ts'
import { openStore, type Store } from '../../schema/store.ts'
import { openBucket } from '../bucket.ts'
import { bucketContents, folderContents } from '../contents.ts'
import { openTableClient } from '../table-client.ts'
import { EngineRefusal, startEngine } from './engine.ts'
import { openRawTable, type RawTable } from './raw-table.ts'

const root = resolve(import.meta.dirname, '../..')

export type Place = {
  /** Said to people: the folder, or the table's name. */
  name: string
  /** Others read and write it meanwhile. */
  isShared: boolean
  rows: RawTable
  store: Store
  contents: ContentStore
  close(): Promise<void>
}

export async function openPlace(environment: NodeJS.ProcessEnv = process.env): Promise<Place> {
  const { CONTENTS_BUCKET, TABLE_NAME, DYNAMODB_ENDPOINT, DATA_DIR } = environment
  if (CONTENTS_BUCKET) {
    if (!TABLE_NAME) {
      throw new EngineRefusal(
        'Có CONTENTS_BUCKET thì phải có cả TABLE_NAME. / Where CONTENTS_BUCKET is set, set TABLE_NAME too.',
      )
    }
    const contents = bucketContents(openBucket(CONTENTS_BUCKET, environment))
    const table = { endpoint: DYNAMODB_ENDPOINT, tableName: TABLE_NAME }
    return { name: TABLE_NAME, isShared: true, contents, ...openTable(table, async () => {}) }
  }
  const folder = resolve(root, DATA_DIR ?? '.data')
  const engine = await startEngine(folder)
  const contents = folderContents(`${folder}/contents`)
  return { name: folder, isShared: false, contents, ...openTable(engine, () => engine.stop()) }
}

function openTable(
  { endpoint, tableName }: { endpoint: string | undefined; tableName: string },
  stop: () => Promise<void>,
): Pick<Place, 'rows' | 'store' | 'close'> {
  const rows = openRawTable(endpoint, tableName)
  const client = openTableClient(endpoint)
  return {
    rows,
    store: openStore(client, tableName),
    async close() {
      rows.close()
      client.close()
      await stop()
    },
  }
}
