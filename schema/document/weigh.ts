/** Weighs the readings of damaged neighbours together, so that they help each other. */
import type { Choice, Search } from './choices.ts'
import type { Likelihood } from './likelihood.ts'
import type { Word } from './words.ts'

export type Verdict = {
  letters: string
  /** Bits by which the words around read better with this syllable than with any other here. */
  margin: number
  /** Whether a known pair joins it to the word on that side. */
  fitsLeft: boolean
  fitsRight: boolean
  /** The neighbours that it was weighed with, in plain form. */
  left: string | null
  right: string | null
}

/** What is chosen on one side of an undamaged word says nothing about the other: each run is weighed by itself. */
export function weigh(passage: readonly Word[], likelihood: Likelihood, search: Search): [Word, Verdict][] {
  const verdicts: [Word, Verdict][] = []
  let place = 0
  while (place < passage.length) {
    if (passage[place]?.pattern === null) {
      place += 1
      continue
    }
    const from = place
    while (place < passage.length && passage[place]?.pattern !== null) place += 1
    weighRun(passage, from, place, likelihood, search, verdicts)
  }
  return verdicts
}

/** The damaged words from `from` to before `to`, between the undamaged ones on both sides where there are any. */
function weighRun(
  passage: readonly Word[],
  from: number,
  to: number,
  likelihood: Likelihood,
  search: Search,
  verdicts: [Word, Verdict][],
): void {
  const first = Math.max(0, from - 1)
  const words = passage.slice(first, to + 1)
  const choices = words.map((word, i) => choicesFor(word, first + i, passage, likelihood, search))
  const links = choices.map((list, place) => linksBetween(list, choices[place + 1] ?? [], likelihood))
  const before = bestBefore(choices, links)
  const after = bestAfter(choices, links)
  const ranks = choices.map((list, place) => bestTwo(list, before[place] ?? [], after[place] ?? []))
  const best = choices.map((list, place) => list[ranks[place]?.best ?? -1])
  const linked = (left?: Choice, right?: Choice) =>
    left !== undefined &&
    right !== undefined &&
    likelihood.following(left.plain)?.get(right.plain) !== undefined
  words.forEach((word, place) => {
    const chosen = best[place]
    if (word.pattern === null || chosen === undefined) return
    const left = best[place - 1]
    const right = best[place + 1]
    const verdict: Verdict = {
      letters: chosen.letters,
      margin: ranks[place]?.margin ?? 0,
      fitsLeft: linked(left, chosen),
      fitsRight: linked(chosen, right),
      left: left?.plain ?? null,
      right: right?.plain ?? null,
    }
    verdicts.push([word, verdict])
  })
}

/** With what the undamaged words two places away say. */
function choicesFor(
  word: Word,
  place: number,
  passage: readonly Word[],
  likelihood: Likelihood,
  search: Search,
): readonly Choice[] {
  if (word.plain !== null) return [{ plain: word.plain, letters: word.written, own: 0, hasPairs: true }]
  const choices = search(word.pattern ?? '')
  const left = likelihood.followingApart(passage[place - 2]?.plain ?? '')
  const right = likelihood.leadingApart(passage[place + 2]?.plain ?? '')
  if (left === undefined && right === undefined) return choices
  return choices.map((choice) => {
    const bits = choice.hasPairs ? (left?.get(choice.plain) ?? 0) + (right?.get(choice.plain) ?? 0) : 0
    return bits === 0 ? choice : { ...choice, own: choice.own + bits }
  })
}

/** A known pair of two neighbouring lists: the places in them, and its weight, which is above 0. */
type Link = { left: number; right: number; bits: number }

function linksBetween(left: readonly Choice[], right: readonly Choice[], likelihood: Likelihood): Link[] {
  const links: Link[] = []
  left.forEach(({ plain, hasPairs }, i) => {
    const followers = hasPairs ? likelihood.following(plain) : undefined
    if (followers === undefined) return
    right.forEach((next, j) => {
      const bits = next.hasPairs ? followers.get(next.plain) : undefined
      if (bits !== undefined) links.push({ left: i, right: j, bits })
    })
  })
  return links
}

/** For each choice the best total of everything to its left, the link to it included. */
function bestBefore(choices: readonly (readonly Choice[])[], links: readonly Link[][]): number[][] {
  const totals: number[][] = []
  choices.forEach((list, place) => {
    const earlier = withOwn(choices[place - 1] ?? [], totals[place - 1] ?? [])
    const unlinked = highest(earlier)
    const best = list.map(() => unlinked)
    for (const { left, right, bits } of links[place - 1] ?? []) {
      best[right] = Math.max(best[right] ?? 0, (earlier[left] ?? 0) + bits)
    }
    totals.push(best)
  })
  return totals
}

/** For each choice the best total of everything to its right, the link to it included. */
function bestAfter(choices: readonly (readonly Choice[])[], links: readonly Link[][]): number[][] {
  const totals: number[][] = []
  for (let place = choices.length - 1; place >= 0; place--) {
    const later = withOwn(choices[place + 1] ?? [], totals[place + 1] ?? [])
    const unlinked = highest(later)
    const best = (choices[place] ?? []).map(() => unlinked)
    for (const { left, right, bits } of links[place] ?? []) {
      best[left] = Math.max(best[left] ?? 0, (later[right] ?? 0) + bits)
    }
    totals[place] = best
  }
  return totals
}

const withOwn = (choices: readonly Choice[], totals: readonly number[]): number[] =>
  choices.map(({ own }, i) => (totals[i] ?? 0) + own)

function highest(totals: readonly number[]): number {
  if (totals.length === 0) return 0
  return totals.reduce((best, total) => (total > best ? total : best), Number.NEGATIVE_INFINITY)
}

/** The place of the best choice, −1 where there is none, and by how many bits it beats the next. */
function bestTwo(
  choices: readonly Choice[],
  before: readonly number[],
  after: readonly number[],
): { best: number; margin: number } {
  let best = -1
  let first = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  choices.forEach(({ own }, i) => {
    const total = (before[i] ?? 0) + own + (after[i] ?? 0)
    if (total > first) {
      second = first
      first = total
      best = i
    } else if (total > second) second = total
  })
  return { best, margin: first - second }
}
