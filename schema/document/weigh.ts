/** Weighs the readings of damaged neighbours together, so that they help each other. */
import type { Choice, Search } from './choices.ts'
import { type Likelihood, NO_WORD } from './likelihood.ts'
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

/** A word beside a damaged one, by its number and in plain form. */
type Neighbour = { word: number; plain: string | null }
const NOBODY: Neighbour = { word: NO_WORD, plain: null }

/** A damaged word, and the undamaged ones two places away, which speak for it too. */
type Place = { word: Word; pattern: string; apartLeft: number; apartRight: number }

/** Damaged words side by side, between the undamaged ones on both sides where there are any. */
export type Run = { places: Place[]; left: Neighbour; right: Neighbour }

/** What is chosen on one side of an undamaged word says nothing about the other: each run is weighed by itself. */
export function damagedRuns(passage: readonly Word[], likelihood: Likelihood): Run[] {
  const runs: Run[] = []
  const wordAt = (place: number): Neighbour => {
    const plain = passage[place]?.plain ?? null
    return plain === null ? NOBODY : { word: likelihood.numberOf(plain), plain }
  }
  let run: Run | null = null
  for (const [place, word] of passage.entries()) {
    if (word.pattern === null) {
      run = null
      continue
    }
    if (run === null) {
      run = { places: [], left: wordAt(place - 1), right: NOBODY }
      runs.push(run)
    }
    run.right = wordAt(place + 1)
    const [apartLeft, apartRight] = [wordAt(place - 2).word, wordAt(place + 2).word]
    run.places.push({ word, pattern: word.pattern, apartLeft, apartRight })
  }
  return runs
}

export function weigh(
  { places, left, right }: Run,
  likelihood: Likelihood,
  search: Search,
): [Word, Verdict][] {
  const columns = places.map((place) => columnOf(place, likelihood, search))
  const links = columns.slice(1).map((column, i) => linksBetween(columns[i], column, likelihood))
  const before = bestBefore(columns, links, (word) => likelihood.following(left.word, word))
  const after = bestAfter(columns, links, (word) => likelihood.following(word, right.word))
  const ranks = columns.map((column, i) => bestTwo(column, before[i] ?? [], after[i] ?? []))
  const chosen = columns.map(({ choices }, i) => choices[ranks[i]?.best ?? -1])
  const around = [left, ...chosen.map((choice) => choice ?? NOBODY), right]
  const verdicts: [Word, Verdict][] = []
  places.forEach(({ word }, i) => {
    const choice = chosen[i]
    if (choice === undefined) return
    const [beside, after] = [around[i] ?? NOBODY, around[i + 2] ?? NOBODY]
    const verdict: Verdict = {
      letters: choice.letters,
      margin: ranks[i]?.margin ?? 0,
      fitsLeft: likelihood.following(beside.word, choice.word) > 0,
      fitsRight: likelihood.following(choice.word, after.word) > 0,
      left: beside.plain,
      right: after.plain,
    }
    verdicts.push([word, verdict])
  })
  return verdicts
}

/** What one damaged word may have been; `own` holds the bits of each choice before its neighbours have spoken. */
type Column = { choices: readonly Choice[]; own: readonly number[] }

function columnOf({ pattern, apartLeft, apartRight }: Place, likelihood: Likelihood, search: Search): Column {
  const choices = search(pattern)
  const own = choices.map(
    ({ own, word }) =>
      own + (likelihood.followingApart(apartLeft, word) + likelihood.followingApart(word, apartRight)),
  )
  return { choices, own }
}

/** A known pair of two neighbouring columns: the places in them, and its weight, which is above 0. */
type Link = { left: number; right: number; bits: number }

function linksBetween(left: Column | undefined, right: Column, likelihood: Likelihood): Link[] {
  const links: Link[] = []
  left?.choices.forEach(({ word }, i) => {
    if (word === NO_WORD) return
    right.choices.forEach((next, j) => {
      const bits = likelihood.following(word, next.word)
      if (bits > 0) links.push({ left: i, right: j, bits })
    })
  })
  return links
}

/** What the undamaged word at the edge of a run says for a word beside it. */
type AtEdge = (word: number) => number

/** For each choice the best total of everything to its left, the link to it included. */
function bestBefore(columns: readonly Column[], links: readonly Link[][], atEdge: AtEdge): number[][] {
  const totals: number[][] = []
  columns.forEach(({ choices }, place) => {
    const earlier = columns[place - 1]
    if (earlier === undefined) {
      totals.push(choices.map(({ word }) => atEdge(word)))
      return
    }
    const sums = withOwn(earlier, totals[place - 1] ?? [])
    const unlinked = highest(sums)
    const best = choices.map(() => unlinked)
    for (const { left, right, bits } of links[place - 1] ?? []) {
      best[right] = Math.max(best[right] ?? 0, (sums[left] ?? 0) + bits)
    }
    totals.push(best)
  })
  return totals
}

/** For each choice the best total of everything to its right, the link to it included. */
function bestAfter(columns: readonly Column[], links: readonly Link[][], atEdge: AtEdge): number[][] {
  const totals: number[][] = []
  for (let place = columns.length - 1; place >= 0; place--) {
    const choices = columns[place]?.choices ?? []
    const later = columns[place + 1]
    if (later === undefined) {
      totals[place] = choices.map(({ word }) => atEdge(word))
      continue
    }
    const sums = withOwn(later, totals[place + 1] ?? [])
    const unlinked = highest(sums)
    const best = choices.map(() => unlinked)
    for (const { left, right, bits } of links[place] ?? []) {
      best[left] = Math.max(best[left] ?? 0, (sums[right] ?? 0) + bits)
    }
    totals[place] = best
  }
  return totals
}

const withOwn = ({ own }: Column, totals: readonly number[]): number[] =>
  own.map((bits, i) => (totals[i] ?? 0) + bits)

function highest(totals: readonly number[]): number {
  if (totals.length === 0) return 0
  return totals.reduce((best, total) => (total > best ? total : best), Number.NEGATIVE_INFINITY)
}

/** The place of the best choice, −1 where there is none, and by how many bits it beats the next. */
function bestTwo(
  { own }: Column,
  before: readonly number[],
  after: readonly number[],
): { best: number; margin: number } {
  let best = -1
  let first = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  own.forEach((bits, i) => {
    const total = (before[i] ?? 0) + bits + (after[i] ?? 0)
    if (total > first) {
      second = first
      first = total
      best = i
    } else if (total > second) second = total
  })
  return { best, margin: first - second }
}
