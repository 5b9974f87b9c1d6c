/**
 * The embedded engine: DynamoDB's API over one SQLite file. Found as `DYNAMODB_ENDPOINT` (somebody else runs it), as
 * the package of this platform, or on the PATH, in that order.
 *
 * A crash of the parent leaves the engine running, and a second engine opens the same file without complaint; so the
 * lock in the data folder names both processes: a start refuses while the server lives, and ends a stale engine.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb'
import { once } from '../../schema/once.rules.ts'
import { table } from '../../schema/table.ts'

export type Engine = {
  endpoint: string
  tableName: string
  /** Where the embedded engine keeps its table; null where it does so in memory, and of another engine. */
  file: string | null
  stop(): Promise<void>
}

/** A sentence for the person at the keyboard, in both languages, on one line. */
export class EngineRefusal extends Error {}

type Lock = { server: number; engine: number | null; port?: number }

/** Starts the engine on a folder, or in memory where `folder` is null, and makes the table where it is missing. */
export async function startEngine(folder: string | null, servedOn?: number): Promise<Engine> {
  const given = process.env.DYNAMODB_ENDPOINT
  const lockFile = folder === null ? null : takeLock(folder, servedOn)
  try {
    const engine = given ? null : await launch(folder)
    if (lockFile)
      writeLock(lockFile, { server: process.pid, engine: engine?.process.pid ?? null, port: servedOn })
    const endpoint = given ?? engine?.endpoint ?? ''
    const tableName = process.env.TABLE_NAME ?? 'binh-an'
    await makeTable(endpoint, tableName)
    return {
      endpoint,
      tableName,
      file: engine && folder !== null ? tableFile(folder) : null,
      async stop() {
        if (engine) await end(engine.process)
        if (lockFile) rmSync(lockFile, { force: true })
      },
    }
  } catch (error) {
    if (lockFile) rmSync(lockFile, { force: true })
    throw error
  }
}

function takeLock(folder: string, port: number | undefined): string {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'lock.json')
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, JSON.stringify({ server: process.pid, engine: null, port } satisfies Lock), {
        flag: 'wx',
      })
      return file
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const lock = readLock(file)
    if (lock && lock.server !== process.pid && isNode(lock.server)) {
      const where = lock.port ? ` (http://127.0.0.1:${lock.port})` : ''
      throw new EngineRefusal(
        `Dữ liệu ở ${folder} đang được tiến trình ${lock.server} dùng${where}; hãy dừng nó, hoặc đặt DATA_DIR khác. / ` +
          `The data in ${folder} is in use by process ${lock.server}${where}; stop it, or set another DATA_DIR.`,
      )
    }
    if (lock?.engine) endStaleEngine(lock.engine, folder)
    rmSync(file, { force: true })
  }
  throw new EngineRefusal(
    `Không khóa được ${file}; hãy thử lại. / The lock ${file} could not be taken; try again.`,
  )
}

function readLock(file: string): Lock | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Lock
  } catch {
    return null
  }
}

function writeLock(file: string, lock: Lock): void {
  writeFileSync(file, JSON.stringify(lock))
}

/** The port of the server that uses a folder; null where none does. */
export function portInUse(folder: string): number | null {
  const lock = readLock(join(folder, 'lock.json'))
  return lock?.port && isNode(lock.server) ? lock.port : null
}

/** Process ids are used again: a lock counts only while its process is one of ours. */
function isNode(pid: number): boolean {
  return commandOf(pid).includes('node')
}

/** Of this folder: the process id may be that of another's engine by now. */
function endStaleEngine(pid: number, folder: string): void {
  const isStale = () => commandOf(pid).includes('dynoxide') && commandOf(pid).includes(tableFile(folder))
  if (!isStale()) return
  process.kill(pid, 'SIGKILL')
  for (let waited = 0; waited < 50 && isStale(); waited += 1) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
  }
}

const tableFile = (folder: string) => join(folder, 'table.db')

function commandOf(pid: number): string {
  try {
    if (existsSync('/proc')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

async function launch(folder: string | null): Promise<{ endpoint: string; process: ChildProcess }> {
  const binary = findBinary()
  const port = await freePort()
  const storage = folder === null ? [] : ['--db-path', tableFile(folder)]
  const child = spawn(binary, ['--host', '127.0.0.1', '--port', String(port), ...storage], {
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  endWithUs(child)
  const endpoint = `http://127.0.0.1:${port}`
  for (let waited = 0; waited < 200; waited += 1) {
    if (child.exitCode !== null) break
    if (await answers(endpoint)) return { endpoint, process: child }
    await sleep(25)
  }
  child.kill('SIGKILL')
  throw new EngineRefusal(
    'Bộ máy dữ liệu nhúng không khởi động được; kiểm tra DATA_DIR có ghi được không. / ' +
      'The embedded engine did not start; check that DATA_DIR can be written.',
  )
}

/** Engines that run: whichever way this process ends, one listener ends them all. */
const running = new Set<ChildProcess>()
const listen = once(() =>
  process.once('exit', () => {
    for (const child of running) child.kill('SIGKILL')
  }),
)

function endWithUs(child: ChildProcess): void {
  listen()
  running.add(child)
  child.once('exit', () => running.delete(child))
}

function findBinary(): string {
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/dynoxide`)
  } catch {
    // Not served for this platform: the PATH is asked next.
  }
  const onPath = (process.env.PATH ?? '').split(':').map((folder) => join(folder, 'dynoxide'))
  const found = onPath.find((file) => existsSync(file))
  if (found) return found
  throw new EngineRefusal(
    'Không có bộ máy dữ liệu cho máy này; đặt DYNAMODB_ENDPOINT trỏ tới DynamoDB Local, hoặc cài dynoxide vào PATH. / ' +
      'There is no engine for this machine; set DYNAMODB_ENDPOINT to a DynamoDB Local, or put dynoxide on the PATH.',
  )
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    await fetch(endpoint, { signal: AbortSignal.timeout(500) })
    return true
  } catch {
    return false
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await Promise.race([ended, sleep(2_000, undefined, { ref: false })])
  child.kill('SIGKILL')
}

function adminClient(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
}

async function makeTable(endpoint: string, tableName: string): Promise<void> {
  const client = adminClient(endpoint)
  const keys = [table, ...table.indexes].flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey])
  const keySchema = ({ partitionKey, sortKey }: { partitionKey: string; sortKey: string }) => [
    { AttributeName: partitionKey, KeyType: 'HASH' as const },
    { AttributeName: sortKey, KeyType: 'RANGE' as const },
  ]
  try {
    await client.send(new DescribeTableCommand({ TableName: tableName }))
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ResourceNotFoundException')) throw error
    await client.send(
      new CreateTableCommand({
        TableName: tableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: keys.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
        KeySchema: keySchema(table),
        GlobalSecondaryIndexes: table.indexes.map((index) => ({
          IndexName: index.name,
          KeySchema: keySchema(index),
          Projection: { ProjectionType: 'ALL' },
        })),
      }),
    )
  } finally {
    client.destroy()
  }
}

/** Turned on after the bulk of the sample data is in: the engine loads much faster without it. Once on, it stays as it is. */
export async function enableStream({
  endpoint,
  tableName,
}: Pick<Engine, 'endpoint' | 'tableName'>): Promise<void> {
  const client = adminClient(endpoint)
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }))
    if (Table?.StreamSpecification?.StreamEnabled) return
    await client.send(
      new UpdateTableCommand({
        TableName: tableName,
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      }),
    )
  } finally {
    client.destroy()
  }
}
