import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { bundle } from '../../functions/dev/bundle.ts'
import { areaId } from '../../schema/ids.ts'
import { startWorld, type World } from '../world/api.ts'

type Built = { handler(event: object): Promise<unknown> }

let world: World
// Inside the project, so that it is loaded by node and not made over on the way.
const cache = join(import.meta.dirname, '../../.cache')
mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(join(cache, 'bundle-'))

beforeAll(async () => {
  world = await startWorld()
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

test('what is deployed writes as its sources do: a change is told by the bundled function', async () => {
  await bundle('functions/stream.ts', folder)
  vi.stubEnv('TABLE_NAME', world.engine.tableName)
  vi.stubEnv('DYNAMODB_ENDPOINT', world.engine.endpoint)
  const built: Built = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'index.mjs')).href)
  const Keys = { pk: { S: `area#${areaId('PROVINCE', '12', null)}` }, sk: { S: 'area' } }
  const answer = await built.handler({ Records: [{ dynamodb: { Keys, SequenceNumber: '1' } }] })
  expect(answer).toEqual({ batchItemFailures: [] })
})
