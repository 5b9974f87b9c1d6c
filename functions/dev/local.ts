/**
 * The whole product on one machine: embedded engine, API, files, console, and a token issuer with demo people.
 * It is production's code; only the engine, the issuer and the sender of mail differ. Everything is on 127.0.0.1.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { resolve } from 'node:path'
import { openStore } from '../../schema/store.ts'
import { people as samplePeople } from '../../test/world/people.ts'
import { authenticator } from '../authenticate.ts'
import { folderContents } from '../contents.ts'
import { graphqlHandler, type Services } from '../server.ts'
import { openTableClient } from '../table-client.ts'
import { jsonLog } from '../telemetry.ts'
import { EngineRefusal, enableStream, startEngine } from './engine.ts'
import { startHttp } from './http.ts'
import { consoleClient, machineClient, startIssuer } from './issuer.ts'
import { localSignIns } from './local-sign-ins.ts'
import { remindDaily } from './reminding.ts'
import { refuseUnfinished } from './restore-state.ts'
import { seed, seedOf } from './seed.ts'
import { followStream, readPlace } from './stream.ts'
import { tendRecords } from './stream-records.ts'

const root = resolve(import.meta.dirname, '../..')
const closing: (() => Promise<void> | void)[] = []

async function start(): Promise<void> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 22 || (major === 22 && minor < 18)) {
    throw new EngineRefusal(
      'Cần Node 22.18 trở lên; hãy chạy bằng "npm start". / Node 22.18 or newer is needed; use "npm start".',
    )
  }
  const port = portOf(process.env.PORT ?? '4000')
  const folder = resolve(root, process.env.DATA_DIR ?? '.data')
  const wanted = seedOf(process.env.SEED)
  mkdirSync(folder, { recursive: true })

  let stopping = false
  const stop = async () => {
    // npm passes a signal on that its whole group gets too: the second one must not cut the first one's work short.
    if (stopping) return
    stopping = true
    await closeAll()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop)

  const engine = await startEngine(folder, port)
  closing.push(() => engine.stop())
  const issuerPort = port + 1
  // Before the sample data: a first start would keep people waiting for a sentence that can be said at once.
  for (const one of [port, issuerPort]) await closed(await listening(one, () => silentServer(one)))
  await refuseUnfinished(engine)
  const placeFile = `${folder}/stream.json`
  if (engine.file) tendRecords(engine.file, readPlace(placeFile)?.reached ?? {})

  const building = buildConsole()
  const store = openStore(openTableClient(engine.endpoint), engine.tableName)
  const contents = folderContents(`${folder}/contents`)
  const seeded = await seed({ store, contents, wanted, root })
  await enableStream(engine)
  const stream = followStream({
    ...engine,
    placeFile,
    recorder: { store, clock: () => new Date() },
    log: jsonLog,
  })
  closing.push(() => stream.stop())

  const { people, signIns } = await localSignIns(store, samplePeople)
  const issuer = await listening(issuerPort, () =>
    startIssuer({ folder, port: issuerPort, consolePort: port, people }),
  )
  closing.push(() => closed(issuer))

  const issuerUrl = `http://127.0.0.1:${issuerPort}`
  const authenticate = authenticator(
    { issuer: issuerUrl, jwksUri: `${issuerUrl}/jwks.json`, clientIds: [consoleClient, machineClient] },
    store,
  )
  const services: Services = { store, contents, authenticate, signIns, log: jsonLog }
  const handler = await graphqlHandler(services)
  const http = await listening(port, () =>
    startHttp({
      port,
      issuer: issuerUrl,
      clientId: consoleClient,
      services,
      handler,
      consoleFolder: `${root}/admin/dist`,
      mapFile: resolve(root, process.env.MAP_FILE ?? '../shared/areas/provinces-34.topo.json'),
      building,
    }),
  )
  closing.push(() => closed(http))
  await building
  const reminding = remindDaily(store, jsonLog)
  closing.push(() => reminding.stop())

  process.stdout.write(
    [
      `Bình An  http://127.0.0.1:${port}`,
      `GraphQL  http://127.0.0.1:${port}/graphql   (npm run -s token -- integrator)`,
      `Tokens   ${issuerUrl}`,
      `Data     ${folder}   ${seeded}`,
      `People   ${people.map(({ id, name, signInName }) => `${signInName ?? id} (${name})`).join(', ')}`,
      '',
    ].join('\n'),
  )
}

function portOf(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_535) return port
  throw new EngineRefusal(
    `PORT phải là số từ 1 đến 65534, không phải "${text}". / PORT must be 1 to 65534, not "${text}".`,
  )
}

async function closeAll(): Promise<void> {
  for (const close of closing.splice(0).reverse()) await close()
}

function silentServer(port: number): Promise<Server> {
  return new Promise((opened, fail) => {
    const server = createServer().once('error', fail)
    server.listen(port, '127.0.0.1', () => opened(server))
  })
}

async function listening<T>(port: number, open: () => Promise<T>): Promise<T> {
  try {
    return await open()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    throw new EngineRefusal(
      `Cổng ${port} đang bận; đặt PORT khác. / Port ${port} is in use; set another PORT.`,
    )
  }
}

function closed(server: { close(done: () => void): void; closeAllConnections(): void }): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
}

/** The console is built when its sources are newer than what was built; a failure leaves the API usable. */
async function buildConsole(): Promise<void> {
  const build = spawn(process.execPath, ['admin/build.ts', '--if-stale'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  process.once('exit', () => build.kill())
  await once(build, 'exit')
}

start().catch(async (error: unknown) => {
  process.stderr.write(
    `${error instanceof EngineRefusal ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  )
  await closeAll()
  process.exit(1)
})
