/**
 * What a Lambda's first event waits for: each bundle in a fresh process with an event of the gateway, from the start of
 * the process to its answer, beside a handler that does nothing and Apollo with one field, bundled alike, in turn; and
 * what a warm process of the API spends on an event that asks for nothing.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { bundle } from '../../functions/dev/bundle.ts'
import type { HttpEvent } from '../../functions/gateway.ts'
import { quantile } from './timing.ts'

/** What a function finds in its environment, and what it is asked. */
type Asked = { environment: Record<string, string>; event: HttpEvent }

const bundles = {
  'an empty handler': 'test/bench/empty-handler.ts',
  'Apollo with one field': 'test/bench/apollo-hello.ts',
  'the API': 'functions/graphql.ts',
}
type Name = keyof typeof bundles
const names = Object.keys(bundles) as Name[]

/** In a process of its own: nothing of the bench is loaded there. */
const runner = `
const { handler } = await import(process.argv[1])
const event = JSON.parse(process.env.EVENT)
const { statusCode } = await handler(event)
const first = performance.now()
const { user, system } = process.cpuUsage()
const nothing = { ...event, body: '{"query":"{ __typename }"}' }
const warm = []
for (let round = 0; round < Number(process.env.WARM); round += 1) {
  const start = performance.now()
  await handler(nothing)
  warm.push(performance.now() - start)
}
process.stdout.write(JSON.stringify([statusCode, first, (user + system) / 1000, ...warm]))`

export async function benchStarts(
  { root, folder, rounds }: { root: string; folder: string; rounds: number },
  asked: Asked,
  print: (line: string) => void,
): Promise<void> {
  const moduleOf = (name: Name) => join(folder, `start-${names.indexOf(name)}`, 'index.mjs')
  for (const name of names) {
    const { size, atStart } = await bundle(join(root, bundles[name]), join(moduleOf(name), '..'))
    print(`bundle, ${name}: ${kilobytes(size)}, ${kilobytes(atStart)} loaded at the start`)
  }
  const found = names.map((name) => ({ name, milliseconds: [] as number[], cpu: [] as number[] }))
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, milliseconds, cpu } of found) {
      const [first, spent] = await start(moduleOf(name), asked, 0)
      milliseconds.push(first)
      cpu.push(spent)
    }
  }
  const empty = quantile(found[0]?.milliseconds ?? [], 0.5)
  for (const { name, milliseconds, cpu } of found) {
    const p50 = quantile(milliseconds, 0.5)
    print(
      `first answer, ${name}: p50 of ${rounds} starts ${p50.toFixed(0)} ms, least ${Math.min(...milliseconds).toFixed(0)}, CPU ${quantile(cpu, 0.5).toFixed(0)} · ${(p50 / empty).toFixed(1)}× the empty one`,
    )
  }
  const [, , ...warm] = await start(moduleOf('the API'), asked, 600)
  print(`a warm event that asks for nothing: p50 ${quantile(warm.slice(200), 0.5).toFixed(2)} ms`)
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1_000)} kB`

/** Milliseconds to the first answer, those of CPU, and of each warm event after it. */
async function start(path: string, { environment, event }: Asked, warm: number) {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', runner, path], {
    env: { ...environment, EVENT: JSON.stringify(event), WARM: String(warm) },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  child.stdout.on('data', (text) => {
    said += String(text)
    // An open connection to the table would keep it for a while.
    if (said.endsWith(']')) child.kill()
  })
  await once(child, 'close')
  const [status, first, cpu, ...others]: number[] = said ? JSON.parse(said) : []
  if (status !== 200 || first === undefined || cpu === undefined) {
    throw new Error(`${path} answered ${status ?? 'nothing'}`)
  }
  return [first, cpu, ...others] as const
}
