/**
 * How well syllables stand alone and side by side, learnt from the lexicon's phrases and from the undamaged
 * part of the text at hand. Weights are in bits of preference; they decide between readings, they do not measure.
 */
import { FUNCTION_WORDS, OTHER_WORDS, PHRASES } from './lexicon.ts'
import { isSyllable, oneSpelling } from './syllables.ts'

/** Lower case, one way of placing tones: the form in which syllables are counted and compared. */
export const plain = (word: string): string => oneSpelling(word.toLowerCase())

/** Words have numbers, since pairs are looked up too often for comparing letters. */
export const NO_WORD = -1

type Followers = (Map<number, number> | undefined)[]
/** By a word, how often it was seen, and how often each word one place to its right and two places. */
type Counts = { words: Uint32Array; next: Followers; second: Followers }

const noCounts = (words: number): Counts => ({
  words: new Uint32Array(words),
  next: Array.from({ length: words }),
  second: Array.from({ length: words }),
})

function count({ words, next, second }: Counts, run: readonly number[]): void {
  run.forEach((word, place) => {
    words[word] = (words[word] ?? 0) + 1
    countFollower(next, word, run[place + 1])
    countFollower(second, word, run[place + 2])
  })
}

function countFollower(followers: Followers, word: number, other: number | undefined): void {
  if (other === undefined) return
  const counts = followers[word] ?? new Map<number, number>()
  counts.set(other, (counts.get(other) ?? 0) + 1)
  followers[word] = counts
}

type Lexicon = {
  numbers: ReadonlyMap<string, number>
  counts: Counts
  /** By number, what a function word weighs for being one; 0 for others. */
  common: Float64Array
  foreign: readonly string[]
}

let lexicon: Lexicon | undefined

function readLexicon(): Lexicon {
  const phrases = PHRASES.map((phrase) => phrase.split(/\s+/).map(plain))
  const words = [...new Set([...phrases.flat(), ...FUNCTION_WORDS, ...OTHER_WORDS])]
  const numbers = new Map(words.map((word, number) => [word, number]))
  const counts = noCounts(numbers.size)
  for (const phrase of phrases) {
    count(
      counts,
      phrase.map((word) => numbers.get(word) ?? NO_WORD),
    )
  }
  const common = new Float64Array(numbers.size)
  FUNCTION_WORDS.forEach((word, rank) => {
    common[numbers.get(word) ?? NO_WORD] = 2.5 - rank / 60
  })
  return { numbers, counts, common, foreign: words.filter((word) => !isSyllable(word)) }
}

/** Seen in neither the lexicon nor the text: possible by spelling alone. */
const UNKNOWN = -2

export type Likelihood = {
  /** Of a word in `plain` form; NO_WORD for what neither lexicon nor text knows. */
  numberOf(word: string): number
  /** A syllable by itself. */
  alone(word: number): number
  /** Whether a neighbour may speak for it: it stands in a phrase of the lexicon or in the text. */
  hasPairs(word: number): boolean
  /** What a pair weighs side by side, and with one word between them: above 0, and 0 where it was never seen. */
  following(left: number, right: number): number
  followingApart(left: number, right: number): number
  /** Words known to lexicon or text that spelling alone does not make (`Lắk`, `Kon`). */
  foreign: readonly string[]
}

/** `runs`: neighbouring undamaged syllables of the text, each in `plain` form. */
export function learn(runs: readonly (readonly string[])[]): Likelihood {
  lexicon ??= readLexicon()
  const { numbers, counts: known, common, foreign } = lexicon
  const ownNumbers = new Map<string, number>()
  const numberOf = (word: string) => numbers.get(word) ?? ownNumbers.get(word) ?? NO_WORD
  const numbered = runs.map((run) =>
    run.map((word) => {
      const number = numberOf(word)
      if (number !== NO_WORD) return number
      ownNumbers.set(word, numbers.size + ownNumbers.size)
      return numbers.size + ownNumbers.size - 1
    }),
  )
  const seen = noCounts(numbers.size + ownNumbers.size)
  for (const run of numbered) count(seen, run)
  const total = (word: number) => (known.words[word] ?? 0) + (seen.words[word] ?? 0)
  const pairs = (written: Followers, here: Followers, bits: Bits) => (left: number, right: number) => {
    if (left === NO_WORD || right === NO_WORD) return 0
    const inLexicon = written[left]?.get(right) ?? 0
    const times = inLexicon + (here[left]?.get(right) ?? 0)
    return times === 0 ? 0 : bits(times, Math.min(total(left), total(right)), inLexicon > 0)
  }
  return {
    numberOf,
    alone(word) {
      if (word === NO_WORD) return UNKNOWN
      const written = known.words[word] ?? 0
      const here = seen.words[word] ?? 0
      return 0.5 * Math.log2(1 + written) + 0.5 * Math.log2(1 + here) + (common[word] ?? 0)
    },
    hasPairs: (word) => total(word) > 0,
    following: pairs(known.next, seen.next, besides),
    followingApart: pairs(known.second, seen.second, apart),
    foreign: [...foreign, ...[...ownNumbers.keys()].filter((word) => !isSyllable(word))],
  }
}

/** What a pair weighs that was seen so often; `rarer` is how often the rarer of the two was seen at all. */
type Bits = (times: number, rarer: number, isWritten: boolean) => number

const besides: Bits = (times, rarer, isWritten) =>
  (isWritten ? 3 : 1.5) + 0.5 * Math.log2(1 + times) + 3 * (times / rarer)

const apart: Bits = (times, rarer) => 0.5 + 0.5 * Math.log2(1 + times) + (2 * times) / rarer
