/** Weighs all readings of a passage together, so that damaged neighbours help each other. */
import type { LostLetters } from './damage.ts'
import { type Likelihood, plain } from './likelihood.ts'
import { syllablesLike } from './syllables.ts'
import { LOST, type Word } from './words.ts'

/** `plain` is what is weighed, `letters` the lower-case spelling that agrees with the pattern, `own` its bits. */
type Choice = { plain: string; letters: string; own: number; hasPairs: boolean }

export type Verdict = {
  letters: string
  /** Bits by which the whole passage reads better with this syllable than with any other here. */
  margin: number
  /** Whether a known pair joins it to the word on that side. */
  fitsLeft: boolean
  fitsRight: boolean
  /** The neighbours that it was weighed with, in plain form. */
  left: string | null
  right: string | null
}

/** Rarer readings than the first ones are never the best, but each costs time. */
const CHOICES_AT_MOST = 24

/** Candidates for a pattern, each with what speaks for it alone. */
export type Search = (pattern: string) => readonly Choice[]

/** Looks among all syllables of the language and all words known to lexicon or text; remembers what it found. */
export function candidateSearch(likelihood: Likelihood): Search {
  const { vocabulary } = likelihood
  const byLength = new Map<number, string[]>()
  for (const word of vocabulary) {
    const list = byLength.get(word.length)
    if (list) list.push(word)
    else byLength.set(word.length, [word])
  }
  const found = new Map<string, Choice[]>()
  return (pattern) => {
    const before = found.get(pattern)
    if (before) return before
    const known = [...pattern].flatMap((letter, place) => (letter === LOST ? [] : [{ letter, place }]))
    const agrees = (word: string) => known.every(({ letter, place }) => word[place] === letter)
    const words = new Set(syllablesLike(pattern))
    if (known.length > 0) {
      for (const word of byLength.get(pattern.length) ?? []) if (agrees(word)) words.add(word)
    }
    const result = [...words].map((letters) => {
      const form = plain(letters)
      return { plain: form, letters, own: likelihood.alone(form), hasPairs: vocabulary.has(form) }
    })
    found.set(pattern, result)
    return result
  }
}

export function weigh(
  passage: readonly Word[],
  likelihood: Likelihood,
  search: Search,
  lost: LostLetters,
): [Word, Verdict][] {
  if (passage.every((word) => word.pattern === null)) return []
  const whole = passage.map(({ pattern, written }) => (pattern === null ? plain(written) : null))
  const choices = passage.map((word, place) => {
    const list = choicesFor(word, search, lost)
    const left = whole[place - 2] ?? null
    const right = whole[place + 2] ?? null
    for (const choice of list) {
      if (left !== null) choice.own += likelihood.apart(left, choice.plain)
      if (right !== null) choice.own += likelihood.apart(choice.plain, right)
    }
    return list
  })
  const links = choices.map((list, place) => linksBetween(list, choices[place + 1] ?? [], likelihood))
  const before = bestBefore(choices, links)
  const after = bestAfter(choices, links)
  const totals = choices.map((list, place) =>
    list.map((choice, i) => (before[place]?.[i] ?? 0) + choice.own + (after[place]?.[i] ?? 0)),
  )
  const best = totals.map((list, place) => choices[place]?.[list.indexOf(Math.max(...list))])
  const linked = (left?: Choice, right?: Choice) =>
    left !== undefined && right !== undefined && (likelihood.following(left.plain)?.has(right.plain) ?? false)
  return passage.flatMap((word, place): [Word, Verdict][] => {
    const chosen = best[place]
    if (word.pattern === null || chosen === undefined) return []
    const [first = 0, second = Number.NEGATIVE_INFINITY] = (totals[place] ?? []).toSorted((a, b) => b - a)
    const left = best[place - 1]
    const right = best[place + 1]
    const verdict: Verdict = {
      letters: chosen.letters,
      margin: first - second,
      fitsLeft: linked(left, chosen),
      fitsRight: linked(chosen, right),
      left: left?.plain ?? null,
      right: right?.plain ?? null,
    }
    return [[word, verdict]]
  })
}

function choicesFor({ pattern, written }: Word, search: Search, lost: LostLetters): Choice[] {
  if (pattern === null) return [{ plain: plain(written), letters: written, own: 0, hasPairs: true }]
  const choices = search(pattern).map((choice) => ({
    ...choice,
    own: choice.own + lossOf(choice.letters, pattern, lost),
  }))
  choices.sort((a, b) => b.own - a.own)
  // No neighbour speaks for a word without pairs, so the third of them can never be first or second.
  let alone = 0
  return choices.filter(({ hasPairs }) => hasPairs || alone++ < 2).slice(0, CHOICES_AT_MOST)
}

function lossOf(letters: string, pattern: string, lost: LostLetters): number {
  let bits = 0
  for (let place = 0; place < letters.length; place++) {
    if (pattern[place] === LOST) bits += lost.weight(letters[place] ?? '')
  }
  return bits
}

type Links = readonly Float64Array[]

/** Weights of all pairs between two neighbouring lists: by left, then by right. */
function linksBetween(left: readonly Choice[], right: readonly Choice[], likelihood: Likelihood): Links {
  return left.map((choice) => {
    const weights = new Float64Array(right.length)
    const followers = likelihood.following(choice.plain)
    if (followers) right.forEach((next, i) => (weights[i] = followers.get(next.plain) ?? 0))
    return weights
  })
}

/** For each choice the best total of everything to its left, the link to it included. */
function bestBefore(choices: readonly Choice[][], links: readonly Links[]): number[][] {
  const totals: number[][] = []
  choices.forEach((list, place) => {
    const earlier = choices[place - 1] ?? []
    totals[place] = list.map((_, i) =>
      highest(
        earlier,
        (choice, j) => (totals[place - 1]?.[j] ?? 0) + choice.own + (links[place - 1]?.[j]?.[i] ?? 0),
      ),
    )
  })
  return totals
}

/** For each choice the best total of everything to its right, the link to it included. */
function bestAfter(choices: readonly Choice[][], links: readonly Links[]): number[][] {
  const totals: number[][] = []
  for (let place = choices.length - 1; place >= 0; place--) {
    const later = choices[place + 1] ?? []
    totals[place] = (choices[place] ?? []).map((_, i) =>
      highest(
        later,
        (choice, j) => (totals[place + 1]?.[j] ?? 0) + choice.own + (links[place]?.[i]?.[j] ?? 0),
      ),
    )
  }
  return totals
}

function highest(choices: readonly Choice[], total: (choice: Choice, i: number) => number): number {
  if (choices.length === 0) return 0
  let best = Number.NEGATIVE_INFINITY
  for (let i = 0; i < choices.length; i++) {
    const choice = choices[i]
    if (choice) best = Math.max(best, total(choice, i))
  }
  return best
}
