/** The whole product, started for a test on a fresh folder and free ports, and a browser to look at it with. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { copySample } from '../world/sample.ts'

const root = new URL('../..', import.meta.url).pathname

export const chromiumPath = '/usr/bin/chromium'
export const hasChromium = existsSync(chromiumPath)

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export type Product = { address: string; issuer: string; folder: string; stop: () => Promise<void> }

/** Two neighbouring ports: the product's and its issuer's. */
export async function startProduct(seed: 'all' | 'areas'): Promise<Product> {
  const port = await freePair()
  const folder = mkdtempSync(join(tmpdir(), 'binh-an-console-'))
  await copySample(folder, seed)
  const server = spawn(process.execPath, ['functions/dev/local.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, SEED: seed },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  server.stdout.on('data', (text) => said.push(String(text)))
  server.stderr.on('data', (text) => said.push(String(text)))
  const address = `http://127.0.0.1:${port}`
  await untilReady(address, server, said)
  return {
    address,
    issuer: `http://127.0.0.1:${port + 1}`,
    folder,
    async stop() {
      server.kill('SIGTERM')
      if (server.exitCode === null) await once(server, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function untilReady(address: string, server: ChildProcess, said: string[]): Promise<void> {
  for (let waited = 0; waited < 50_000; waited += 200) {
    if (server.exitCode !== null) throw new Error(`The server ended: ${said.join('')}`)
    // The console is served once it is built, which may come after the API.
    const page = await fetch(address).catch(() => null)
    const health = await fetch(`${address}/health`).catch(() => null)
    if (health?.ok && page?.ok) return
    await new Promise((wake) => setTimeout(wake, 200))
  }
  server.kill('SIGKILL')
  throw new Error(`The server was not ready in time: ${said.join('')}`)
}

async function freePair(): Promise<number> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const port = await freePort(0)
    if (port !== null && port < 65_000 && (await freePort(port + 1)) !== null) return port
  }
  throw new Error('No two neighbouring ports are free.')
}

async function freePort(wanted: number): Promise<number | null> {
  const probe = createServer()
  try {
    probe.listen(wanted, '127.0.0.1')
    await once(probe, 'listening')
    const address = probe.address()
    return typeof address === 'object' && address !== null ? address.port : null
  } catch {
    return null
  } finally {
    await new Promise((done) => probe.close(done))
  }
}
