/** A command of this machine from beginning to end: what it cannot do is one line on standard error, and code 2. */
import { EngineRefusal } from './engine.ts'
import { Refused } from './refused.ts'

export async function runCommand(run: () => Promise<void>): Promise<void> {
  // Ended by hand, the engine ends with it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
  try {
    await run()
  } catch (error) {
    process.stderr.write(`error: ${sentenceOf(error)}\n`)
    process.exitCode = 2
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof Refused) return `${error.sentence.vi} / ${error.sentence.en}`
  if (error instanceof EngineRefusal) return error.message
  throw error
}
