/**
 * What rows kept by an older version need before this one has all that it relies on. A migration is pure and looks at one
 * row, and at what it asks for beside it; the job that applies it (`functions/dev/migrate.ts`) is stopped and begun again at any point, and runs beside
 * people who write. Pure.
 */
import type { Bilingual } from '../text.rules.ts'
import { reliedOnBy } from './0001-relied-on-by.rules.ts'
import { dueDays } from './0002-due-days.rules.ts'
import { masks } from './0003-masks.rules.ts'
import { peopleListed } from './0004-people-listed.rules.ts'
import { inOtherOrders } from './0005-in-other-orders.rules.ts'
import { masksAgain } from './0006-masks-again.rules.ts'
import { targetsTold } from './0007-targets-told.rules.ts'
import { typedPlaces } from './0008-typed-places.rules.ts'
import { leftBehind } from './0009-left-behind.rules.ts'
import { masksInEnglish } from './0010-masks-in-english.rules.ts'
import { groupsReadAgain } from './0011-groups-read-again.rules.ts'
import { masksOfNames } from './0012-masks-of-names.rules.ts'
import { typedInEnglish } from './0013-typed-in-english.rules.ts'
import { areasSought } from './0014-areas-sought.rules.ts'
import { variantsTold } from './0015-variants-told.rules.ts'
import type { Asking, KeptRow } from './asking.rules.ts'

export type Migration = {
  /** Four digits, in the order in which they are to run, and a word. */
  id: string
  what: Bilingual
  /**
   * The rows as they should be, for one that is there: itself, others beside it, or none where it needs nothing. What
   * lies so already is not written, so a second time writes nothing.
   */
  rowsFor(row: KeptRow): KeptRow[] | Asking<KeptRow[]>
}

export const migrations: readonly Migration[] = [
  reliedOnBy,
  dueDays,
  masks,
  peopleListed,
  inOtherOrders,
  masksAgain,
  targetsTold,
  typedPlaces,
  leftBehind,
  masksInEnglish,
  groupsReadAgain,
  masksOfNames,
  typedInEnglish,
  areasSought,
  variantsTold,
]

export type MigrationRun = {
  state: 'RUNNING' | 'DONE'
  startedAt: string
  finishedAt: string | null
  /** Whose turn it is, until when: nobody else goes on meanwhile. */
  runner: string
  leaseUntil: string
  /** The key of the last row that was seen to; null: from the beginning. */
  reached: string | null
  seen: number
  written: number
}

const leaseSeconds = 30

export const migrationSentences = {
  taken: {
    vi: 'Một tiến trình khác đang chạy việc này. Hãy đợi nó xong, hoặc thử lại sau nửa phút nếu nó đã dừng.',
    en: 'Another process is at this migration. Let it finish, or try again in half a minute where it has stopped.',
  },
  unknown: {
    vi: 'Không có việc chuyển đổi này. Hãy xem danh sách bằng --list.',
    en: 'There is no such migration. See them with --list.',
  },
} satisfies Record<string, Bilingual>

/** The turn to go on with a migration, or to begin it where it is done or was never begun; null where another has it. */
export function turnOf(present: MigrationRun | null, runner: string, now: Date): MigrationRun | null {
  const at = now.toISOString()
  const isRunning = present?.state === 'RUNNING'
  if (isRunning && present.runner !== runner && present.leaseUntil > at) return null
  const begun: MigrationRun = {
    state: 'RUNNING',
    startedAt: at,
    finishedAt: null,
    runner,
    leaseUntil: at,
    reached: null,
    seen: 0,
    written: 0,
  }
  return prolonged(isRunning ? { ...present, runner } : begun, now)
}

export function prolonged(run: MigrationRun, now: Date): MigrationRun {
  return { ...run, leaseUntil: new Date(now.getTime() + leaseSeconds * 1_000).toISOString() }
}

export function finished(run: MigrationRun, now: Date): MigrationRun {
  return { ...run, state: 'DONE', reached: null, finishedAt: now.toISOString() }
}
