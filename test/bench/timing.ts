/** Asking over one kept connection, and what it took. */
import { Agent, request as httpRequest } from 'node:http'

export const rounds = Number(process.env.BENCH_ROUNDS ?? '400')

const agent = new Agent({ keepAlive: true })

export function closeConnections(): void {
  agent.destroy()
}

export function post(url: string, headers: Record<string, string>, body: string): Promise<string> {
  return new Promise((done, fail) => {
    // A connection that was left alone for a while may be closed just when it is used again.
    const orAgain = (error: Error) => {
      if (sent.reusedSocket && 'code' in error && error.code === 'ECONNRESET') {
        done(post(url, headers, body))
      } else fail(error)
    }
    const sent = httpRequest(
      url,
      { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => done(Buffer.concat(chunks).toString()))
      },
    )
    sent.on('error', orAgain)
    sent.end(body)
  })
}

export type Work = (round: number) => Promise<unknown>

const manyAskers = 8

/** Rounds `from` to `to`, by eight at once. */
async function askedByMany(work: Work, from: number, to: number): Promise<void> {
  let next = from
  await Promise.all(
    Array.from({ length: manyAskers }, async () => {
      while (next < to) await work(next++)
    }),
  )
}

/**
 * For so many milliseconds, by one asker and by eight in turns: until what may be kept is kept and the code is compiled.
 * What answered something else meanwhile compiles for some thousand requests.
 */
export async function warmUp(work: Work, milliseconds: number): Promise<void> {
  const enough = performance.now() + milliseconds
  const each = Math.ceil(rounds / 8)
  for (let round = 0; round < rounds / 4 || performance.now() < enough; round += 2 * each) {
    for (let one = round; one < round + each; one += 1) await work(one)
    await askedByMany(work, round + each, round + 2 * each)
  }
}

/** `cpu`: what its server has spent so far, in microseconds. */
export type Measured = { work: Work; cpu?: () => Promise<NodeJS.CpuUsage> }
/**
 * Milliseconds: of one asker's requests; of CPU, a request; and requests a second with eight askers. `best`: of the turn
 * in which the machine was least disturbed by others that share it.
 */
export type Figures = {
  p50: number
  p95: number
  perSecond: number
  cpu: number
  /** The part of the CPU that the system took: sending and receiving, waking who waits. */
  system: number
  best: { p50: number; cpu: number }
}

const turns = 4
const none = { user: 0, system: 0 }

/**
 * Measures several in turns, so that what the machine does in the meantime falls on all of them: some rounds that do not
 * count, for another had the machine before; a quarter one after the other; as many with eight at once; the next one.
 */
export async function measure<Name extends string>(
  all: Record<Name, Measured>,
  count = rounds,
): Promise<Record<Name, Figures>> {
  const names = Object.keys(all) as Name[]
  const spent = names.map(() => ({
    times: [] as number[][],
    milliseconds: 0,
    cpu: [] as number[],
    system: 0,
  }))
  const each = Math.ceil(count / turns)
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [at, name] of names.entries()) {
      const { work, cpu } = all[name]
      const sum = spent[at]
      if (!sum) continue
      for (let round = 0; round < each / 4; round += 1) await work(round)
      const times: number[] = []
      const before = (await cpu?.()) ?? none
      for (let round = turn * each; round < (turn + 1) * each; round += 1) {
        const start = performance.now()
        await work(round)
        times.push(performance.now() - start)
      }
      const start = performance.now()
      await askedByMany(work, turn * each, (turn + 1) * each)
      sum.milliseconds += performance.now() - start
      const after = (await cpu?.()) ?? none
      const system = (after.system - before.system) / 1_000 / (2 * each)
      sum.cpu.push(system + (after.user - before.user) / 1_000 / (2 * each))
      sum.system += system / turns
      sum.times.push(times)
    }
  }
  const figures = spent.map(({ times, milliseconds, cpu, system }): Figures => {
    const all = times.flat()
    const best = { p50: Math.min(...times.map((turn) => quantile(turn, 0.5))), cpu: Math.min(...cpu) }
    return {
      p50: quantile(all, 0.5),
      p95: quantile(all, 0.95),
      perSecond: all.length / (milliseconds / 1_000),
      cpu: cpu.reduce((sum, one) => sum + one, 0) / turns,
      system,
      best,
    }
  })
  return Object.fromEntries(names.map((name, at) => [name, figures[at]])) as Record<Name, Figures>
}

/** The figure below which a share of them lies. */
export function quantile(figures: readonly number[], share: number): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length * share)] ?? Number.NaN
}
