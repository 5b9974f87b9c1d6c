/** The commands that an operator types, run as they are typed, each on a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const root = join(import.meta.dirname, '../..')

export type Ran = { code: number | null; out: string }

export function start(
  script: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): { child: ChildProcess; ended: Promise<Ran> } {
  const child = spawn(process.execPath, [`functions/dev/${script}.ts`, ...words], {
    cwd: root,
    env: { ...process.env, ...environment },
  })
  let out = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      out += String(text)
    })
  }
  return { child, ended: once(child, 'close').then(([code]) => ({ code, out })) }
}

export const run = (script: string, words: readonly string[], environment: NodeJS.ProcessEnv): Promise<Ran> =>
  start(script, words, environment).ended

/** Ended as by a power cut after a while; false where it was done before. */
export async function cut(
  script: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  after: number,
): Promise<boolean> {
  const { child, ended } = start(script, words, environment)
  await Promise.race([ended, sleep(after)])
  child.kill('SIGKILL')
  return (await ended).code === null
}

/** The hash that a backup or a restore printed. */
export const hashIn = ({ out }: Ran): string => /hash ([0-9a-f]{64})/.exec(out)?.[1] ?? out
