/** Weighs the readings of damaged neighbours together, so that they help each other. */
import { CHOICES_AT_MOST, type Choice, type Search } from './choices.ts'
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

/**
 * Damaged words side by side, between the undamaged ones on both sides where there are any. Runs with the same key
 * are the same words between the same words.
 */
export type Run = { places: Place[]; left: Neighbour; right: Neighbour; key: string }

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
      const left = wordAt(place - 1)
      run = { places: [], left, right: NOBODY, key: `${left.word}` }
      runs.push(run)
    }
    const { pattern } = word
    const [apartLeft, apartRight] = [wordAt(place - 2).word, wordAt(place + 2).word]
    run.places.push({ word, pattern, apartLeft, apartRight })
    run.right = wordAt(place + 1)
    run.key += ` ${apartLeft} ${pattern} ${apartRight} ${run.right.word}`
  }
  return runs
}

/**
 * For each choice of each place its bits: its own, and the most with everything to its left and to its right, the
 * links to it included. One sheet serves all runs: making arrays for each costs more than filling them.
 */
type Sheet = { own: Float64Array; before: Float64Array; after: Float64Array }

function sheetFor(runs: readonly Run[]): Sheet {
  const places = runs.reduce((most, run) => Math.max(most, run.places.length), 0)
  const column = () => new Float64Array(places * CHOICES_AT_MOST)
  return { own: column(), before: column(), after: column() }
}

/** What one damaged word may have been, and where its bits begin on the sheet. */
type Column = { choices: readonly Choice[]; at: number }
const NO_CHOICE: Column = { choices: [], at: 0 }

/** Plans repeat their phrases, and a run that comes again is not weighed again. */
export function weigh(runs: readonly Run[], likelihood: Likelihood, search: Search): [Word, Verdict][] {
  const sheet = sheetFor(runs)
  const weighed = new Map<string, readonly (Verdict | null)[]>()
  const verdicts: [Word, Verdict][] = []
  for (const run of runs) {
    const found = weighed.get(run.key) ?? weighRun(run, likelihood, search, sheet)
    weighed.set(run.key, found)
    run.places.forEach(({ word }, i) => {
      const verdict = found[i]
      if (verdict) verdicts.push([word, verdict])
    })
  }
  return verdicts
}

function weighRun(
  { places, left, right }: Run,
  likelihood: Likelihood,
  search: Search,
  sheet: Sheet,
): (Verdict | null)[] {
  const columns = places.map((place, i) => columnOf(place, i * CHOICES_AT_MOST, likelihood, search, sheet))
  const links = columns.slice(1).map((column, i) => linksBetween(columns[i], column, likelihood))
  sumBefore(columns, links, (word) => likelihood.following(left.word, word), sheet)
  sumAfter(columns, links, (word) => likelihood.following(word, right.word), sheet)
  const ranks = columns.map((column) => bestTwo(column, sheet))
  const chosen = columns.map(({ choices }, i) => choices[ranks[i]?.best ?? -1])
  const around = [left, ...chosen.map((choice) => choice ?? NOBODY), right]
  return chosen.map((choice, i) => {
    if (choice === undefined) return null
    const [beside, after] = [around[i] ?? NOBODY, around[i + 2] ?? NOBODY]
    return {
      letters: choice.letters,
      margin: ranks[i]?.margin ?? 0,
      fitsLeft: likelihood.following(beside.word, choice.word) > 0,
      fitsRight: likelihood.following(choice.word, after.word) > 0,
      left: beside.plain,
      right: after.plain,
    }
  })
}

function columnOf(
  { pattern, apartLeft, apartRight }: Place,
  at: number,
  likelihood: Likelihood,
  search: Search,
  { own }: Sheet,
): Column {
  const choices = search(pattern)
  choices.forEach((choice, i) => {
    const { word } = choice
    const apart = likelihood.followingApart(apartLeft, word) + likelihood.followingApart(word, apartRight)
    own[at + i] = choice.own + apart
  })
  return { choices, at }
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

function sumBefore(columns: readonly Column[], links: readonly Link[][], atEdge: AtEdge, sheet: Sheet): void {
  const { own, before } = sheet
  columns.forEach(({ choices, at }, place) => {
    const earlier = columns[place - 1]
    if (earlier === undefined) {
      choices.forEach(({ word }, i) => {
        before[at + i] = atEdge(word)
      })
      return
    }
    before.fill(highest(earlier, own, before), at, at + choices.length)
    for (const { left, right, bits } of links[place - 1] ?? []) {
      const sum = (before[earlier.at + left] ?? 0) + (own[earlier.at + left] ?? 0) + bits
      before[at + right] = Math.max(before[at + right] ?? 0, sum)
    }
  })
}

function sumAfter(columns: readonly Column[], links: readonly Link[][], atEdge: AtEdge, sheet: Sheet): void {
  const { own, after } = sheet
  for (let place = columns.length - 1; place >= 0; place--) {
    const { choices, at } = columns[place] ?? NO_CHOICE
    const later = columns[place + 1]
    if (later === undefined) {
      choices.forEach(({ word }, i) => {
        after[at + i] = atEdge(word)
      })
      continue
    }
    after.fill(highest(later, own, after), at, at + choices.length)
    for (const { left, right, bits } of links[place] ?? []) {
      const sum = (after[later.at + right] ?? 0) + (own[later.at + right] ?? 0) + bits
      after[at + left] = Math.max(after[at + left] ?? 0, sum)
    }
  }
}

/** The most that a choice of a column brings together with all on its other side; 0 where there is no choice. */
function highest({ choices, at }: Column, own: Float64Array, side: Float64Array): number {
  if (choices.length === 0) return 0
  let most = Number.NEGATIVE_INFINITY
  for (let i = at; i < at + choices.length; i++) most = Math.max(most, (side[i] ?? 0) + (own[i] ?? 0))
  return most
}

/** The place of the best choice, −1 where there is none, and by how many bits it beats the next. */
function bestTwo({ choices, at }: Column, { own, before, after }: Sheet): { best: number; margin: number } {
  let best = -1
  let first = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  for (let i = 0; i < choices.length; i++) {
    const total = (before[at + i] ?? 0) + (own[at + i] ?? 0) + (after[at + i] ?? 0)
    if (total > first) {
      second = first
      first = total
      best = i
    } else if (total > second) second = total
  }
  return { best, margin: first - second }
}
