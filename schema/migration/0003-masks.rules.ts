/**
 * What is masked of a plan was worked out when its document was read. Where this version finds the place of a shelter in
 * more sentences, or more that repeats them, they are masked of plans that are there, and of their former versions: a
 * mask only grows.
 */
import { isOwnArea, shelterSentences } from '../document/shelter.rules.ts'
import { type DueSource, dueSourceOf } from '../plan/due.rules.ts'
import { headerOf } from '../plan/header.rules.ts'
import type { Inheritable, Plan } from '../plan/plan.parts.ts'
import { maskText, restrictedSentences, withoutRestricted } from '../plan/restricted.rules.ts'
import { type Asking, type KeptRow, kept, recordIn, rowAt, sourceOf } from './asking.rules.ts'
import type { Migration } from './migration.rules.ts'

export const masks = masking('0003-masks')

/** `id`: that of the migration, by which processes see that a plan was written again under its version. */
export function masking(id: string): Migration {
  return {
    id,
    what: {
      vi: 'Tìm lại trong văn bản của mỗi kế hoạch, cả bản cũ, những câu nêu nơi đặt chỗ tạm lánh và che thêm câu chưa che.',
      en: 'Looks again through the text of each plan and former version for sentences that tell where a shelter is, and masks those that were not.',
    },
    *rowsFor(row) {
      const { pk, sk } = row
      if (typeof pk !== 'string' || typeof sk !== 'string') return []
      if (sk.startsWith('heir#')) return yield* heirRow(row, pk)
      if (sk !== 'plan' && !(pk.startsWith('plan#') && sk.startsWith('version#'))) return []
      const open = planIn(row)
      const wholeKey = sk === 'plan' ? 'whole' : `whole-${sk}`
      const masked = open && (yield* maskedAnew(open, pk, wholeKey))
      if (!masked) return []
      const { id: planId, version } = row
      const entity = sk === 'plan' ? 'planWhole' : 'planVersionWhole'
      const none = { pk, sk: wholeKey, id: planId, version, __edb_e__: entity, __edb_v__: '1' }
      const rows = [
        { ...row, body: JSON.stringify(masked.open), renewed: id },
        { ...(masked.wholeRow ?? none), body: JSON.stringify(masked.whole) },
      ]
      return sk === 'plan' ? [...rows, ...(yield* rowsBeside(masked.open, pk, id))] : rows
    },
  }
}

type FirstKept = Omit<Plan, 'restricted'> & Partial<Pick<Plan, 'restricted'>>

/** The first plans that were kept had no list of what is masked. */
function planIn(row: KeptRow | null): Plan | null {
  const plan = recordIn<FirstKept>(row)
  return plan && { restricted: [], ...plan }
}

type Masked = { open: Plan; whole: Plan; wholeRow: KeptRow | null }

/** Null where nothing more would be masked. */
function* maskedAnew(open: Plan, pk: string, wholeKey: string): Asking<Masked | null> {
  const wholeRow = open.restricted.length > 0 ? yield* rowAt(pk, wholeKey) : null
  const present = open.restricted.length > 0 ? recordIn<Plan>(wholeRow) : open
  const source = present && (yield* sourceOf(present.sourceHash))
  if (!source) return null
  const { text, reading } = source
  const found = reading
    ? restrictedSentences(text, reading)
    : shelterSentences(text, { isOwn: isOwnArea(present.issuerName) })
  const isMasked = (at: { start: number; end: number }) =>
    present.restricted.some(({ start, end }) => start <= at.start && at.end <= end)
  const more = found.filter((span) => !isMasked(span))
  if (more.length === 0 && present.restricted.length === 0) return null
  const restricted = [...present.restricted, ...more].sort((a, b) => a.start - b.start)
  const whole = { ...present, restricted }
  const hash = yield* kept(maskText(text, restricted))
  const masked = withoutRestricted(whole, text, hash)
  return JSON.stringify(masked) === JSON.stringify(open) ? null : { open: masked, whole, wholeRow }
}

/** The rows that repeat words or duties of a plan, without what is masked now. */
function* rowsBeside(open: Plan, pk: string, renewed: string): Asking<KeptRow[]> {
  const rows: KeptRow[] = []
  const listing = yield* rowAt(pk, 'listing')
  const header = JSON.stringify(headerOf(open))
  if (listing) rows.push({ ...listing, header, renewed })
  const order = yield* rowAt(pk, 'order')
  if (order) rows.push({ ...order, header })
  const { version } = open
  for (const target of open.targets) {
    const row = yield* rowAt(pk, `target#${target.id}`)
    if (row) rows.push({ ...row, body: JSON.stringify({ target, version }) })
  }
  const due = yield* rowAt(pk, 'due')
  const told = dueSourceOf(open)?.duties ?? []
  const source = recordIn<DueSource>(due)
  if (source) rows.push({ ...due, body: JSON.stringify({ ...source, duties: told }) })
  return rows
}

/** Of an area that has ended: the header is repeated for those after it. */
function* heirRow(row: KeptRow, pk: string): Asking<KeptRow[]> {
  const inheritable = recordIn<Inheritable>(row)
  const present = planIn(yield* rowAt(pk, 'plan'))
  if (!inheritable || !present) return []
  const open = (yield* maskedAnew(present, pk, 'whole'))?.open ?? present
  return [{ ...row, body: JSON.stringify({ ...inheritable, header: headerOf(open) }) }]
}
