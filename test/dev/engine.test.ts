import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { type Engine, startEngine } from '../../functions/dev/engine.ts'

const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'binh-an-engine-')))
const engines: Engine[] = []
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.stop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

it("an engine is ended as stale by its own folder alone, not by another's whose lock names the same process", async () => {
  const [busy = '', left = ''] = folders
  const first = await startEngine(busy)
  engines.push(first)
  const { engine }: { engine: number } = JSON.parse(readFileSync(join(busy, 'lock.json'), 'utf8'))
  // A server that was killed, whose engine's process id somebody else has now.
  writeFileSync(join(left, 'lock.json'), JSON.stringify({ server: 2 ** 22 + 1, engine, port: 1 }))
  engines.push(await startEngine(left))
  expect((await fetch(first.endpoint)).status).toBeGreaterThan(0)
})

it('engines started one after the other leave one listener to the end of the process, however many', async () => {
  engines.push(await startEngine(null))
  const listeners = process.listenerCount('exit')
  for (let more = 0; more < 3; more += 1) engines.push(await startEngine(null))
  expect(process.listenerCount('exit')).toBe(listeners)
})
