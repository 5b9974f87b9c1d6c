/**
 * The Lambda that a schedule wakes each morning: whoever owes a report soon is reminded (`schema/plan/remind`). Woken
 * twice, or again after a fault, it reminds nobody twice; a morning that was missed is caught up on the next.
 */
import type { Actor } from '../schema/access/access.rules.ts'
import type { Context } from '../schema/context.ts'
import { newId } from '../schema/ids.ts'
import { remind } from '../schema/plan/remind.operations.ts'
import { openStore, type Store } from '../schema/store.ts'
import { openTableClient } from './table-client.ts'
import { jsonLog, type Log, logged } from './telemetry.ts'

/** What EventBridge Scheduler hands over: the part of it that is read here. `time`: for when it was scheduled. */
export type ScheduledEvent = { id: string; time: string }

let opened: Store | undefined

export async function handler(event: ScheduledEvent): Promise<void> {
  opened ??= openFrom(process.env)
  await remindAt(opened, jsonLog, event)
}

function openFrom({ TABLE_NAME, DYNAMODB_ENDPOINT }: NodeJS.ProcessEnv): Store {
  if (!TABLE_NAME) throw new Error('The environment lacks TABLE_NAME')
  return openStore(openTableClient(DYNAMODB_ENDPOINT), TABLE_NAME)
}

/** Reminds as of the moment of the event, with its line in the log. */
export function remindAt(store: Store, log: Log, { id, time }: ScheduledEvent): Promise<number> {
  const now = new Date(time)
  if (!moment.test(time) || Number.isNaN(now.getTime())) {
    throw new Error('The event of the schedule has no time')
  }
  const context: Context = {
    actor: everybody,
    store,
    contents: { put: unread, get: unread },
    now,
    newId: () => newId(now),
    correlationId: id,
  }
  return logged(
    log,
    'remind',
    { correlationId: id, operation: null },
    () => remind(context),
    (reminded) => ({ reminded }),
  )
}

/** Day, time and zone: of less, `Date` makes some day that nobody meant. */
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/

/** It acts for nobody and sees what everybody may see: published plans, without their restricted sentences. */
const everybody: Actor = {
  id: 'remind',
  name: 'Nhắc hạn báo cáo',
  role: 'INTEGRATOR',
  areaId: '',
  agencyId: '',
  agencyIds: [],
}

function unread(): Promise<never> {
  return Promise.reject(new Error('Who reminds reads no contents'))
}
