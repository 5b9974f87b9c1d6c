/**
 * An emulator of AWS on this machine, that others wrote: MiniStack, from Python's packages, without Docker. It runs the
 * deployed functions by the Node that is on the PATH, each in a process of its own. It lies in a folder of its own and
 * listens on 127.0.0.1 alone; when it is stopped nothing of it is left.
 */
import { execFile, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { EngineRefusal } from './engine.ts'

export type Emulator = {
  endpoint: string
  /** What a command needs to find the emulator where it would find AWS. */
  environment: NodeJS.ProcessEnv
  /** What it wrote, for the person who looks for a fault. */
  said(): string
  stop(): Promise<void>
}

/** Exact, so that it answers tomorrow as today. cryptography makes the keys by which tokens are signed. */
const packages = ['ministack==1.5.33', 'cryptography==50.0.2']
/** Lambda's own Node carries the SDK; the functions that CDK adds to a stack use it, ours do not. */
const runtimeSdk = '@aws-sdk/client-s3@3.1162.0'

const bin = resolve(import.meta.dirname, '../../node_modules/.bin')
const run = promisify(execFile)

export const emulatedRegion = 'ap-southeast-1'

export async function startEmulator(folder: string, port: number): Promise<Emulator> {
  const endpoint = `http://127.0.0.1:${port}`
  await install(folder)
  const home = join(folder, 'home')
  mkdirSync(home, { recursive: true })
  const environment: NodeJS.ProcessEnv = {
    PATH: [bin, process.env.PATH].join(delimiter),
    HOME: home,
    TMPDIR: home,
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: emulatedRegion,
    AWS_DEFAULT_REGION: emulatedRegion,
    CDK_DISABLE_CLI_TELEMETRY: 'true',
  }
  const emulator = spawn(join(folder, 'python/bin/ministack'), {
    env: {
      ...environment,
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      STATE_DIR: home,
      IOT_MTLS_ENABLED: '0',
      NODE_PATH: join(folder, 'sdk/node_modules'),
      NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'emulator-names.ts')).href}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: the functions that it runs end with it.
    detached: true,
  })
  const lines: string[] = []
  for (const stream of [emulator.stdout, emulator.stderr])
    stream.on('data', (chunk: Buffer) => lines.push(String(chunk)))
  const ended = new Promise<void>((done) => emulator.once('close', () => done()))
  const kill = (signal: NodeJS.Signals) => {
    try {
      if (emulator.pid) process.kill(-emulator.pid, signal)
    } catch {
      // It is gone already.
    }
  }
  const killNow = () => kill('SIGKILL')
  process.once('exit', killNow)
  await answering(endpoint)
  return {
    endpoint,
    environment,
    said: () => lines.join(''),
    async stop() {
      kill('SIGTERM')
      await Promise.race([ended, sleep(5_000)])
      kill('SIGKILL')
      process.off('exit', killNow)
    },
  }
}

async function install(folder: string): Promise<void> {
  const python = join(folder, 'python')
  try {
    await run('python3', ['-m', 'venv', python])
    await run(join(python, 'bin/python'), ['-m', 'pip', 'install', '-q', ...packages])
    const npm = [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--prefix',
      join(folder, 'sdk'),
      runtimeSdk,
    ]
    await run('npm', npm)
  } catch (cause) {
    throw new EngineRefusal(
      `Không cài được trình giả lập (cần python3 có venv, và tới được PyPI và npm). / The emulator could not be installed (python3 with venv is needed, and PyPI and npm within reach).`,
      { cause },
    )
  }
}

async function answering(endpoint: string): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 250) {
    const answer = await fetch(`${endpoint}/_ministack/health`).catch(() => null)
    if (answer?.ok) return
    await sleep(250)
  }
  throw new EngineRefusal(
    `Trình giả lập ở ${endpoint} không trả lời. / The emulator at ${endpoint} does not answer.`,
  )
}
