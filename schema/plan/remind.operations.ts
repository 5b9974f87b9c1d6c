/** Reminding of reports that are due: told once an agency, due day and step, whoever asks for it and however often. */
import { findAreaByCode } from '../area/area.operations.ts'
import { nationCode } from '../area/area.rules.ts'
import { getEach } from '../batch.ts'
import { type Context, todayOf } from '../context.ts'
import { addDays, type Day } from '../day.rules.ts'
import { TransactionRejected, writeTogether } from '../transaction.ts'
import { dueReports } from './due.operations.ts'
import { reminderReach, stepOn } from './workday.rules.ts'

/** `step`: so many working days before. */
export type Reminder = { agencyId: string; due: Day; step: number }

const keptDays = 60
const daySeconds = 86_400
/** A transaction holds 100 actions. */
const mostTogether = 100
/** Another who reminds at the same moment writes the same rows: each time fewer are left. */
const mostTries = 10

/** Reminds everybody in the nation of what is due. Answers how many were reminded who had not been before. */
export async function remind(context: Context): Promise<number> {
  const today = todayOf(context)
  const nation = await findAreaByCode(context, 'NATION', nationCode, today)
  if (!nation) return 0
  const reports = await dueReports(context, nation.id, { from: today, to: addDays(today, reminderReach) })
  const reminders = new Map<string, Reminder>()
  for (const { due, owedBy } of reports) {
    const step = stepOn(due, today)
    if (step === null) continue
    for (const { agencyId } of owedBy) reminders.set(`${agencyId}#${due}#${step}`, { agencyId, due, step })
  }
  const all = [...reminders.values()]
  let written = 0
  for (let start = 0; start < all.length; start += mostTogether) {
    written += await writeNew(context, all.slice(start, start + mostTogether))
  }
  return written
}

/** Writes those that are not there, under the condition that they still are not. */
async function writeNew(context: Context, reminders: readonly Reminder[]): Promise<number> {
  const at = context.now.toISOString()
  const expiresAt = Math.trunc(context.now.getTime() / 1_000) + keptDays * daySeconds
  for (let tries = 1; ; tries += 1) {
    const fresh = await absent(context, reminders)
    if (fresh.length === 0) return 0
    try {
      await writeTogether(context, ({ reminder }) =>
        fresh.map((one) =>
          reminder
            .put({ ...one, at, expiresAt })
            .where((row, { notExists }) => notExists(row.at))
            .commit(),
        ),
      )
      return fresh.length
    } catch (error) {
      if (!(error instanceof TransactionRejected) || tries === mostTries) throw error
    }
  }
}

async function absent({ store }: Context, reminders: readonly Reminder[]): Promise<Reminder[]> {
  const keys = reminders.map((one) => ({ ...one, key: `${one.agencyId}#${one.due}#${one.step}` }))
  const byKey = new Map(keys.map(({ key, ...one }) => [key, one]))
  const rows = await getEach(
    keys.map(({ key }) => key),
    async (some) => {
      const wanted = some.flatMap((key) => byKey.get(key) ?? [])
      const { data, unprocessed } = await store.reminder
        .get(wanted)
        .go({ preserveBatchOrder: true, consistent: true })
      return {
        data,
        unprocessed: unprocessed.map(({ agencyId, due, step }) => ({ key: `${agencyId}#${due}#${step}` })),
      }
    },
  )
  return reminders.filter((_, index) => rows[index] === null)
}

/** What one's own agency, and those that one drafts for, were reminded of and what is not over yet: the nearest first. */
export async function remindersOf(context: Context): Promise<Reminder[]> {
  const { actor, store, now } = context
  const agencyIds = actor.agencyIds.filter((id) => id !== '')
  const lists = await Promise.all(
    agencyIds.map((agencyId) =>
      store.reminder.query
        .primary({ agencyId })
        .gte({ due: todayOf(context) })
        .go({ pages: 'all' }),
    ),
  )
  const kept = lists.flatMap(({ data }) => data).filter(({ expiresAt }) => expiresAt > now.getTime() / 1_000)
  // Farthest step first, so that of each due day the nearest one is what stays.
  const nearest = new Map(
    kept.sort((a, b) => b.step - a.step).map((row) => [`${row.due}#${row.agencyId}`, row] as const),
  )
  return [...nearest.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}
