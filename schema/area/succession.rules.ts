import type { Day } from '../day.rules.ts'
import type { Bilingual } from '../text.rules.ts'
import { type Area, isAliveOn } from './area.rules.ts'

export const successionKinds = ['MERGED', 'SPLIT', 'DISSOLVED', 'BOUNDARY_CHANGED'] as const
export type SuccessionKind = (typeof successionKinds)[number]

export const successionKindLabels = {
  MERGED: { vi: 'Nhập', en: 'Merged' },
  SPLIT: { vi: 'Chia, tách', en: 'Split' },
  DISSOLVED: { vi: 'Giải thể', en: 'Dissolved' },
  BOUNDARY_CHANGED: { vi: 'Điều chỉnh địa giới', en: 'Boundary changed' },
} as const satisfies Record<SuccessionKind, Bilingual>

export const extents = ['WHOLE', 'PART'] as const
export type Extent = (typeof extents)[number]

export const extentLabels = {
  WHOLE: { vi: 'Toàn bộ', en: 'Whole' },
  PART: { vi: 'Một phần', en: 'Part' },
} as const satisfies Record<Extent, Bilingual>

/**
 * One area's end (or loss of ground) as another's beginning. `on` is the first day of the new area; `share` is the
 * part of the old population that went along, from 0 to 1, null where nobody has published it.
 */
export type Succession = {
  kind: SuccessionKind
  extent: Extent
  share: number | null
  act: string | null
  on: Day
  fromId: string
  toId: string
}

/** What became of an area, in the words of the register: it went on under a new version, or ended in others. */
export type Fate = { keepsId: true } | { keepsId: false; kind: SuccessionKind }

const keepsId: Fate = { keepsId: true }
const endsAs = (kind: SuccessionKind): Fate => ({ keepsId: false, kind })

/**
 * Every word for a change in the statistics office's tables of 2025-07-01 and 2026-04-30. `special_zone` is of two
 * kinds: an island commune that became a special zone whole went on as it was, an island district ended with its tier.
 */
const fateByWord: Record<string, Fate> = {
  unchanged: keepsId,
  renamed: keepsId,
  reclassified: keepsId,
  special_zone: keepsId,
  merged: endsAs('MERGED'),
  split: endsAs('SPLIT'),
  abolished_split: endsAs('DISSOLVED'),
  abolished_single: endsAs('DISSOLVED'),
}

/** Null where the word is unknown: a table with a new word is to be asked about, not guessed. */
export function fateOf(word: string, fromTier: string, toTier: string): Fate | null {
  const fate = Object.hasOwn(fateByWord, word) ? fateByWord[word] : undefined
  if (fate === undefined) return null
  return fate.keepsId && fromTier !== toTier ? endsAs('DISSOLVED') : fate
}

/**
 * The published share of the population: 1 where a whole area went, or land "with all its people" (toàn bộ dân số);
 * null for every other part, for which none is published.
 */
export function publishedShare(extent: Extent, note: string): number | null {
  return extent === 'WHOLE' || note.normalize('NFC').toLowerCase().includes('toàn bộ dân số') ? 1 : null
}

/** Whether all of the old is in the new at the end of these steps; none of them: it is the same area. */
export function extentOf(links: readonly Succession[]): Extent {
  return links.every(({ extent }) => extent === 'WHOLE') ? 'WHOLE' : 'PART'
}

/** The part of the population that went all the way; null where it is not published for every step. */
export function shareOf(links: readonly Succession[]): number | null {
  return links.reduce<number | null>(
    (product, { share }) => (product === null || share === null ? null : product * share),
    1,
  )
}

const movesAll = (link: Succession): boolean => link.extent === 'WHOLE' || link.share === 1

/**
 * Whether figures of old areas can be moved along these links without an estimate. A link that takes an area whole, or
 * all its people, is exact; so are parts where `outOf` (all links out of an old area) shows every one of them to be
 * among these links, or all the people to have gone elsewhere. One part on its own is an estimate.
 */
export function sumIsExact(
  links: readonly Succession[],
  outOf: (fromId: string) => readonly Succession[] = () => [],
): boolean {
  const taken = new Set(links.map((link) => `${link.fromId} ${link.toId}`))
  return links.every((link) => {
    if (movesAll(link)) return true
    const siblings = outOf(link.fromId)
    if (siblings.some(movesAll)) return true
    return siblings.length > 0 && siblings.every((sibling) => taken.has(`${sibling.fromId} ${sibling.toId}`))
  })
}

type FindArea = (id: string) => Area | undefined

/**
 * The areas that stand in an area's place on a day, itself while it lives, along as many successions as it takes; in
 * the order of the links, each once. Empty where nothing is known to have followed it.
 */
export function successorsOn(area: Area, day: Day, find: FindArea): Area[] {
  return follow(area, day, find, (one) =>
    one.successors.filter((link) => link.on <= day).map((link) => link.toId),
  )
}

/** The same way back: the areas whose ground it has, on a day before its founding. */
export function predecessorsOn(area: Area, day: Day, find: FindArea): Area[] {
  return follow(area, day, find, (one) =>
    one.predecessors.filter((link) => link.on > day).map((link) => link.fromId),
  )
}

function follow(start: Area, day: Day, find: FindArea, next: (area: Area) => string[]): Area[] {
  const found: Area[] = []
  const seen = new Set<string>()
  const waiting = [start]
  for (let area = waiting.shift(); area !== undefined; area = waiting.shift()) {
    if (seen.has(area.id)) continue
    seen.add(area.id)
    if (isAliveOn(area, day)) {
      found.push(area)
      continue
    }
    for (const id of next(area)) {
      const further = find(id)
      if (further !== undefined) waiting.push(further)
    }
  }
  return found
}
