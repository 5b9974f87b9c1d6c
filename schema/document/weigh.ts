/** Weighs all readings of a passage together, so that damaged neighbours help each other. */
import type { Choice, Search } from './choices.ts'
import type { Likelihood } from './likelihood.ts'
import type { Word } from './words.ts'

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

export function weigh(passage: readonly Word[], likelihood: Likelihood, search: Search): [Word, Verdict][] {
  if (passage.every((word) => word.pattern === null)) return []
  const choices = passage.map((word, place): readonly Choice[] => {
    if (word.plain !== null) return [{ plain: word.plain, letters: word.written, own: 0, hasPairs: true }]
    return withSecondNeighbours(search(word.pattern ?? ''), passage, place, likelihood)
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

/** Adds what the undamaged words two places away say. */
function withSecondNeighbours(
  choices: readonly Choice[],
  passage: readonly Word[],
  place: number,
  likelihood: Likelihood,
): readonly Choice[] {
  const left = passage[place - 2]?.plain ?? null
  const right = passage[place + 2]?.plain ?? null
  if (left === null && right === null) return choices
  return choices.map((choice) => {
    if (!choice.hasPairs) return choice
    const before = left === null ? 0 : likelihood.apart(left, choice.plain)
    const after = right === null ? 0 : likelihood.apart(choice.plain, right)
    return before + after === 0 ? choice : { ...choice, own: choice.own + before + after }
  })
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
function bestBefore(choices: readonly (readonly Choice[])[], links: readonly Links[]): number[][] {
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
function bestAfter(choices: readonly (readonly Choice[])[], links: readonly Links[]): number[][] {
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
