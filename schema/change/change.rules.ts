/**
 * What changed, as everybody who signed in may read it: a thing came to be public, is public in another version, or is
 * public no more. Drafts are no part of it.
 *
 * A record of the table's stream says no more than that a thing was written. What is told follows from the thing as it is
 * now and from what was told of it last, so that repeated, late and swapped records tell nothing twice and nothing wrong.
 */
import type { Bilingual } from '../text.rules.ts'

export const changedTypes = ['PLAN', 'AREA', 'AGENCY', 'AGENCY_GROUP', 'INDICATOR'] as const
export type ChangedType = (typeof changedTypes)[number]

export const changedTypeLabels = {
  PLAN: { vi: 'Kế hoạch', en: 'Plan' },
  AREA: { vi: 'Đơn vị hành chính', en: 'Area' },
  AGENCY: { vi: 'Cơ quan, đơn vị, tổ chức', en: 'Agency' },
  AGENCY_GROUP: { vi: 'Nhóm cơ quan', en: 'Group of agencies' },
  INDICATOR: { vi: 'Chỉ tiêu thống kê', en: 'Indicator' },
} as const satisfies Record<ChangedType, Bilingual>

export const changeKinds = ['CREATED', 'UPDATED', 'REMOVED'] as const
export type ChangeKind = (typeof changeKinds)[number]

export const changeKindLabels = {
  CREATED: { vi: 'Mới có, hoặc vừa được công bố', en: 'It is new, or has just been published' },
  UPDATED: { vi: 'Đã sửa', en: 'It was changed' },
  REMOVED: {
    vi: 'Đã thu hồi, không còn công bố',
    en: 'It was withdrawn, or is there no more: what you hold of it no longer counts',
  },
} as const satisfies Record<ChangeKind, Bilingual>

/** One thing that a record of the stream speaks of. */
export type Touch = {
  type: ChangedType
  id: string
  /** Whether it was public before, by every record that speaks of it. */
  wasPublic: boolean
  /** The highest version in which a record shows it public; 0: none does. */
  publicVersion: number
}

/** A thing as it lies in the table now. `stamp` differs between any two writings of it. */
export type Present = { isPublic: boolean; version: number; stamp: string }

/** What was told of a thing last. */
export type Mark = { isPublic: boolean; stamp: string; publicVersion: number }

/** What is to be told of a thing, and the mark to be left; null where all of it was told. */
export function changeOf(
  mark: Mark | null,
  present: Present | null,
  touch: Pick<Touch, 'wasPublic' | 'publicVersion'>,
): { kind: ChangeKind; mark: Mark } | null {
  const publicVersion = Math.max(mark?.publicVersion ?? 0, touch.publicVersion)
  if (present?.isPublic) {
    if (mark?.isPublic && mark.stamp === present.stamp) return null
    const known = mark?.isPublic ?? touch.wasPublic
    return {
      kind: known ? 'UPDATED' : 'CREATED',
      mark: {
        isPublic: true,
        stamp: present.stamp,
        publicVersion: Math.max(publicVersion, present.version),
      },
    }
  }
  // Somebody may have read it while it was public, though that was never told.
  if (!mark?.isPublic && publicVersion <= (mark?.publicVersion ?? 0)) return null
  return { kind: 'REMOVED', mark: { isPublic: false, stamp: present?.stamp ?? 'gone', publicVersion } }
}

/** Touches of one thing, gathered. */
export function gathered(touches: readonly Touch[]): Touch[] {
  const byThing = new Map<string, Touch>()
  for (const touch of touches) {
    const key = `${touch.type}#${touch.id}`
    const other = byThing.get(key)
    byThing.set(key, {
      ...touch,
      wasPublic: touch.wasPublic && (other?.wasPublic ?? true),
      publicVersion: Math.max(touch.publicVersion, other?.publicVersion ?? 0),
    })
  }
  return [...byThing.values()]
}

/** The parts of the feed, each with an order of its own: one holds about 500 changes a second. */
export const feedShards = ['0', '1', '2', '3'] as const
export type FeedShard = (typeof feedShards)[number]

/** All changes of one thing lie in one part, in the order of their commits. */
export function shardOf({ id }: { id: string }): FeedShard {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521
  return feedShards[sum % feedShards.length] ?? '0'
}

/**
 * The end of one part of the feed. `last` counts without a gap and is raised in the transaction that writes the changes:
 * who has read up to a number has read all that was committed before. `at` never goes back.
 */
export type Head = { last: number; at: string; settled: number; settling: number; turnedAt: string }

/** What was recorded longer ago is certain to be in every list: an index follows its table within this time. */
export const settlingTime = 60_000

/** The head after so many changes more. */
export function nextHead(head: Head | null, count: number, now: Date): Head {
  const moment = now.toISOString()
  if (!head) return { last: count, at: moment, settled: 0, settling: 0, turnedAt: moment }
  const at = moment > head.at ? moment : head.at
  const last = head.last + count
  if (Date.parse(at) - Date.parse(head.turnedAt) < settlingTime) return { ...head, last, at }
  return { last, at, settled: head.settling, settling: head.last, turnedAt: at }
}

/** Where a reader begins who reads the lists next: a little back, so that no list that lags behind loses a change. */
export function beginning(head: Head | null, now: Date): number {
  if (!head) return 0
  return now.getTime() - Date.parse(head.at) >= settlingTime ? head.last : head.settled
}

/** How long a change is told. */
export const keptDays = 400

export const noChangeCursor: Bilingual = {
  vi: '"after" không phải con trỏ của "changes". Hãy gửi lại "cursor" mà lần trước đã nhận, hoặc bỏ trống "after" để bắt đầu.',
  en: '"after" is no cursor of "changes". Give back the "cursor" that you were given last, or leave "after" out to begin.',
}
export const changesGone: Bilingual = {
  vi: `Con trỏ này đã quá ${keptDays} ngày, hoặc dữ liệu đã được phục hồi từ bản sao lưu. Hãy gọi "changes" không có "after" để lấy con trỏ mới, rồi đọc lại toàn bộ danh sách.`,
  en: `This cursor is older than ${keptDays} days, or the data were restored from a backup. Ask "changes" without "after" for a new cursor, then read all lists anew.`,
}
