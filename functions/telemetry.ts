/**
 * One JSON line an event, on standard error: what was asked in the words of our schema, what it cost, how it went. Never
 * a variable, a token, an address, a name or a text: of an error its kind, its place in the code, and its message
 * without what it quotes. On Lambda the line of an event is a metric too (CloudWatch's embedded format, namespace
 * `BinhAn`); faults are counted by their level.
 */
import { type Tally, tallied } from './tally.ts'

type Details = Record<string, string | number | boolean | null>

export type Log = {
  fault(correlationId: string, error: unknown): void
  event(name: string, details: Details): void
}

export const jsonLog: Log = {
  fault(correlationId, error) {
    write({ level: 'error', event: 'fault', correlationId, ...told(error) })
  },
  event(name, details) {
    write({ level: 'info', event: name, ...details, ...('requests' in details && metric()) })
  },
}

/** For a command, whose own lines say what was done. */
export const faultLog: Log = { fault: jsonLog.fault, event: () => {} }

export const silentLog: Log = { fault: () => {}, event: () => {} }

function write(line: object): void {
  process.stderr.write(`${JSON.stringify(line)}\n`)
}

/** Does the work of one event and writes its line; `details` adds what the answer tells. */
export async function logged<Answer>(
  log: Log,
  event: string,
  asked: { correlationId: string; operation: string | null },
  work: () => Promise<Answer>,
  details: (answer: Answer) => Details,
): Promise<Answer> {
  const tally: Tally = { ...asked, document: null, cost: null, requests: 0 }
  const start = performance.now()
  const answer = await tallied(tally, work)
  const milliseconds = Math.round((performance.now() - start) * 10) / 10
  log.event(event, { ...tally, milliseconds, ...details(answer) })
  return answer
}

/** Frames name places in the code alone; a message may quote what was asked or stored, from the first mark to the last. */
function told(error: unknown) {
  const { name, message, stack } = error instanceof Error ? error : new Error(typeof error)
  const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { name, message: withoutQuotes(message), frames: frames.slice(0, 12).map((line) => line.trim()) }
}

const quoted = /["'`“”‘’«»{[][\s\S]*["'`“”‘’«»}\]]/g
/** Words that may be somebody's: with a letter that no code has, a number as long as a telephone's, a path, an address. */
const telling = /\S*(?:[^\x20-\x7e]|\d{5}|[@/])\S*/g

function withoutQuotes(message: string): string {
  return message.slice(0, 2_000).replace(quoted, '…').replace(telling, '…').slice(0, 200)
}

function metric(): object {
  const on = process.env.AWS_LAMBDA_FUNCTION_NAME
  if (!on) return {}
  const Metrics = [
    { Name: 'requests', Unit: 'Count' },
    { Name: 'milliseconds', Unit: 'Milliseconds' },
  ]
  const CloudWatchMetrics = [{ Namespace: 'BinhAn', Dimensions: [['function']], Metrics }]
  return { function: on, _aws: { Timestamp: Date.now(), CloudWatchMetrics } }
}
