/**
 * How well syllables stand alone and side by side, learnt from the lexicon's phrases and from the undamaged
 * part of the text at hand. Weights are in bits of preference; they decide between readings, they do not measure.
 */
import { FUNCTION_WORDS, OTHER_WORDS, PHRASES } from './lexicon.ts'
import { oneSpelling } from './syllables.ts'

/** Lower case, one way of placing tones: the form in which syllables are counted and compared. */
export const plain = (word: string): string => oneSpelling(word.toLowerCase())

type Followers = Map<string, Map<string, number>>
/** By a word, how often each word stands one place to its right, two places to its right, two to its left. */
type Counts = { words: Map<string, number>; next: Followers; second: Followers; secondBefore: Followers }

const noCounts = (): Counts => ({
  words: new Map(),
  next: new Map(),
  second: new Map(),
  secondBefore: new Map(),
})

function count({ words, next, second, secondBefore }: Counts, run: readonly string[]): void {
  run.forEach((word, place) => {
    words.set(word, (words.get(word) ?? 0) + 1)
    countFollower(next, word, run[place + 1])
    countFollower(second, word, run[place + 2])
    countFollower(secondBefore, word, run[place - 2])
  })
}

function countFollower(followers: Followers, word: string, other: string | undefined): void {
  if (other === undefined) return
  const counts = followers.get(word) ?? new Map<string, number>()
  counts.set(other, (counts.get(other) ?? 0) + 1)
  followers.set(word, counts)
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

/** What a word weighs beside the one that was asked about; undefined where the two were never seen together. */
type Weights = { get(word: string): number | undefined }

export type Likelihood = {
  /** A syllable by itself. */
  alone(word: string): number
  /** What may follow a syllable, with its weight; undefined where nothing is known to. */
  following(left: string): Weights | undefined
  /** Syllables known to lexicon or text, some of which spelling alone does not make (`Lắk`, `Kon`). */
  vocabulary: ReadonlySet<string>
  /** What may follow a syllable with another between them, and what may stand so before it. */
  followingApart(left: string): Weights | undefined
  leadingApart(right: string): Weights | undefined
}

/** `runs`: neighbouring undamaged syllables of the text, each in `plain` form. */
export function learn(runs: readonly (readonly string[])[]): Likelihood {
  const known = lexicon()
  const seen = noCounts()
  for (const run of runs) count(seen, run)
  const total = (word: string) => (known.words.get(word) ?? 0) + (seen.words.get(word) ?? 0)
  const vocabulary = new Set(known.words.keys())
  for (const word of seen.words.keys()) vocabulary.add(word)
  const pairs = (from: (counts: Counts) => Followers, bits: Bits) => {
    const found = new Map<string, Weights | null>()
    return (word: string): Weights | undefined => {
      let weights = found.get(word)
      if (weights === undefined) {
        weights = weightsBeside(word, from(known).get(word), from(seen).get(word), total, bits)
        found.set(word, weights)
      }
      return weights ?? undefined
    }
  }
  return {
    alone(word) {
      const rank = functionRank.get(word)
      if (rank === undefined && !vocabulary.has(word)) return otherWords.has(word) ? 0 : UNKNOWN
      const written = known.words.get(word) ?? 0
      const here = seen.words.get(word) ?? 0
      const common = rank === undefined ? 0 : 2.5 - rank / 60
      return 0.5 * Math.log2(1 + written) + 0.5 * Math.log2(1 + here) + common
    },
    following: pairs(({ next }) => next, besides),
    followingApart: pairs(({ second }) => second, apart),
    leadingApart: pairs(({ secondBefore }) => secondBefore, apart),
    vocabulary,
  }
}

/** What a pair weighs that was seen so often; `rarer` is how often the rarer of the two was seen at all. */
type Bits = (times: number, rarer: number, isWritten: boolean) => number

const besides: Bits = (times, rarer, isWritten) =>
  (isWritten ? 3 : 1.5) + 0.5 * Math.log2(1 + times) + 3 * (times / rarer)

const apart: Bits = (times, rarer) => 0.5 + 0.5 * Math.log2(1 + times) + (2 * times) / rarer

/** `written`: what stands beside the word in the lexicon; `here`: in the text. Null where nothing does. */
function weightsBeside(
  word: string,
  written: ReadonlyMap<string, number> | undefined,
  here: ReadonlyMap<string, number> | undefined,
  total: (word: string) => number,
  bits: Bits,
): Weights | null {
  if (written === undefined && here === undefined) return null
  const all = total(word)
  return {
    get(other) {
      const inLexicon = written?.get(other) ?? 0
      const times = inLexicon + (here?.get(other) ?? 0)
      return times === 0 ? undefined : bits(times, Math.min(all, total(other)), inLexicon > 0)
    },
  }
}
