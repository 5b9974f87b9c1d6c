/**
 * Reminds on one machine as the schedule does on AWS: once at the start, which catches up what was missed, and then each
 * morning at seven in Việt Nam.
 */
import { newId } from '../../schema/ids.ts'
import type { Store } from '../../schema/store.ts'
import { remindAt } from '../remind.ts'
import type { Log } from '../telemetry.ts'

const day = 86_400_000

/** Waiting for the next morning keeps no process alive; `stop` waits for what is in hand. */
export function remindDaily(store: Store, log: Log): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let inHand = Promise.resolve()
  const begin = () => {
    inHand = once(store, log).finally(() => {
      if (stopped) return
      timer = setTimeout(begin, untilMorning(Date.now()))
      timer.unref()
    })
  }
  begin()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await inHand
    },
  }
}

async function once(store: Store, log: Log): Promise<void> {
  const now = new Date()
  const id = newId(now)
  try {
    await remindAt(store, log, { id, time: now.toISOString() })
  } catch (error) {
    log.fault(id, error)
  }
}

/** Seven o'clock in Việt Nam is midnight in UTC. */
function untilMorning(now: number): number {
  return day - (now % day)
}
