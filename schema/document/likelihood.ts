/**
 * How well syllables stand alone and side by side, learnt from the lexicon's phrases and from the undamaged
 * part of the text at hand. Weights are in bits of preference; they decide between readings, they do not measure.
 */
import { FUNCTION_WORDS, PHRASES } from './lexicon.ts'
import { oneSpelling } from './syllables.ts'

/** Lower case, one way of placing tones: the form in which syllables are counted and compared. */
export const plain = (word: string): string => oneSpelling(word.toLowerCase())

/** `words`: how often each is used; `after`: by the left word, how often each right one follows it. */
type Counts = { words: Map<string, number>; after: Map<string, Map<string, number>> }

function count({ words, after }: Counts, run: readonly string[]): void {
  run.forEach((word, place) => {
    words.set(word, (words.get(word) ?? 0) + 1)
    const next = run[place + 1]
    if (next === undefined) return
    const followers = after.get(word) ?? new Map<string, number>()
    followers.set(next, (followers.get(next) ?? 0) + 1)
    after.set(word, followers)
  })
}

let lexiconCounts: Counts | undefined

function lexicon(): Counts {
  if (lexiconCounts) return lexiconCounts
  const counts: Counts = { words: new Map(), after: new Map() }
  for (const phrase of PHRASES) count(counts, phrase.split(/\s+/).map(plain))
  lexiconCounts = counts
  return counts
}

const functionRank = new Map(FUNCTION_WORDS.map((word, rank) => [word, rank]))

/** Seen in neither the lexicon nor the text: possible by spelling alone. */
const UNKNOWN = -2

export type Likelihood = {
  /** A syllable by itself. */
  alone(word: string): number
  /** What may follow a syllable, with its weight; undefined where nothing is known to. */
  following(left: string): ReadonlyMap<string, number> | undefined
  /** Syllables known to lexicon or text, some of which spelling alone does not make (`Lắk`, `Kon`). */
  vocabulary: Iterable<string>
}

/** `runs`: neighbouring undamaged syllables of the text, each in `plain` form. */
export function learn(runs: readonly (readonly string[])[]): Likelihood {
  const known = lexicon()
  const seen: Counts = { words: new Map(), after: new Map() }
  for (const run of runs) count(seen, run)
  const weights = new Map<string, Map<string, number> | undefined>()
  const weigh = (left: string) => {
    const written = known.after.get(left)
    const here = seen.after.get(left)
    if (written === undefined && here === undefined) return undefined
    const followers = new Map<string, number>()
    for (const right of new Set([...(written?.keys() ?? []), ...(here?.keys() ?? [])])) {
      const times = (written?.get(right) ?? 0) + (here?.get(right) ?? 0)
      followers.set(right, (written?.has(right) ? 4 : 2) + 0.5 * Math.log2(1 + times))
    }
    return followers
  }
  return {
    alone(word) {
      const written = known.words.get(word) ?? 0
      const here = seen.words.get(word) ?? 0
      const rank = functionRank.get(word)
      if (written === 0 && here === 0 && rank === undefined) return UNKNOWN
      const common = rank === undefined ? 0 : 2.5 - rank / 60
      return 0.5 * Math.log2(1 + written) + 0.5 * Math.log2(1 + here) + common
    },
    following(left) {
      if (!weights.has(left)) weights.set(left, weigh(left))
      return weights.get(left)
    },
    vocabulary: new Set([...known.words.keys(), ...seen.words.keys()]),
  }
}
