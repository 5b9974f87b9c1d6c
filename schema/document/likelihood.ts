/**
 * How well syllables stand alone and side by side, learnt from the lexicon's phrases and from the undamaged
 * part of the text at hand. Weights are in bits of preference; they decide between readings, they do not measure.
 */
import { FUNCTION_WORDS, OTHER_WORDS, PHRASES } from './lexicon.ts'
import { oneSpelling } from './syllables.ts'

/** Lower case, one way of placing tones: the form in which syllables are counted and compared. */
export const plain = (word: string): string => oneSpelling(word.toLowerCase())

type Followers = Map<string, Map<string, number>>
/** `next` and `second`: by the left word, how often each word stands one or two places to its right. */
type Counts = { words: Map<string, number>; next: Followers; second: Followers }

const noCounts = (): Counts => ({ words: new Map(), next: new Map(), second: new Map() })

function count({ words, next, second }: Counts, run: readonly string[]): void {
  run.forEach((word, place) => {
    words.set(word, (words.get(word) ?? 0) + 1)
    countFollower(next, word, run[place + 1])
    countFollower(second, word, run[place + 2])
  })
}

function countFollower(followers: Followers, left: string, right: string | undefined): void {
  if (right === undefined) return
  const counts = followers.get(left) ?? new Map<string, number>()
  counts.set(right, (counts.get(right) ?? 0) + 1)
  followers.set(left, counts)
}

let lexiconCounts: Counts | undefined

function lexicon(): Counts {
  if (lexiconCounts) return lexiconCounts
  const counts = noCounts()
  for (const phrase of PHRASES) count(counts, phrase.split(/\s+/).map(plain))
  lexiconCounts = counts
  return counts
}

const functionRank = new Map(FUNCTION_WORDS.map((word, rank) => [word, rank]))

const otherWords = new Set(OTHER_WORDS)

/** Seen in neither the lexicon nor the text: possible by spelling alone. */
const UNKNOWN = -2

export type Likelihood = {
  /** A syllable by itself. */
  alone(word: string): number
  /** What may follow a syllable, with its weight; undefined where nothing is known to. */
  following(left: string): ReadonlyMap<string, number> | undefined
  /** Syllables known to lexicon or text, some of which spelling alone does not make (`Lắk`, `Kon`). */
  vocabulary: ReadonlySet<string>
  /** Two syllables with another between them; 0 where that is not known. */
  apart(left: string, right: string): number
}

/** `runs`: neighbouring undamaged syllables of the text, each in `plain` form. */
export function learn(runs: readonly (readonly string[])[]): Likelihood {
  const known = lexicon()
  const seen = noCounts()
  for (const run of runs) count(seen, run)
  const total = (word: string) => (known.words.get(word) ?? 0) + (seen.words.get(word) ?? 0)
  const weights = new Map<string, Map<string, number> | undefined>()
  const weigh = (left: string) => {
    const written = known.next.get(left)
    const here = seen.next.get(left)
    if (written === undefined && here === undefined) return undefined
    const followers = new Map<string, number>()
    for (const right of new Set([...(written?.keys() ?? []), ...(here?.keys() ?? [])])) {
      const times = (written?.get(right) ?? 0) + (here?.get(right) ?? 0)
      const exclusive = times / Math.min(total(left), total(right))
      followers.set(right, (written?.has(right) ? 3 : 1.5) + 0.5 * Math.log2(1 + times) + 3 * exclusive)
    }
    return followers
  }
  return {
    alone(word) {
      const written = known.words.get(word) ?? 0
      const here = seen.words.get(word) ?? 0
      const rank = functionRank.get(word)
      if (written === 0 && here === 0 && rank === undefined) return otherWords.has(word) ? 0 : UNKNOWN
      const common = rank === undefined ? 0 : 2.5 - rank / 60
      return 0.5 * Math.log2(1 + written) + 0.5 * Math.log2(1 + here) + common
    },
    following(left) {
      if (!weights.has(left)) weights.set(left, weigh(left))
      return weights.get(left)
    },
    apart(left, right) {
      const times = (known.second.get(left)?.get(right) ?? 0) + (seen.second.get(left)?.get(right) ?? 0)
      return times === 0
        ? 0
        : 0.5 + 0.5 * Math.log2(1 + times) + (2 * times) / Math.min(total(left), total(right))
    },
    vocabulary: new Set([...known.words.keys(), ...seen.words.keys()]),
  }
}
