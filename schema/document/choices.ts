/** What a damaged syllable may have been: every reading of its pattern, with what speaks for it alone. */
import type { LostLetters } from './damage.ts'
import { type Likelihood, plain } from './likelihood.ts'
import { syllablesLike } from './syllables.ts'
import { LOST } from './words.ts'

/** `plain` is what is weighed, `letters` the lower-case spelling that agrees with the pattern, `own` its bits. */
export type Choice = {
  plain: string
  letters: string
  own: number
  /** Known to lexicon or text, so that a neighbour may speak for it. */
  hasPairs: boolean
}

/** Rarer readings than the first ones are never the best, but each costs time. */
const CHOICES_AT_MOST = 24

/** A real text has some hundreds; random letters are not worth the time. */
const MOST_PATTERNS = 4_000

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
    if (found.size >= MOST_PATTERNS) return []
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

/** The best choices for each pattern when these letters are lost, the best first. */
export function underLoss(search: Search, lost: LostLetters): Search {
  const found = new Map<string, readonly Choice[]>()
  return (pattern) => {
    const known = found.get(pattern)
    if (known) return known
    const choices = search(pattern)
      .map((choice) => ({ ...choice, own: choice.own + lossOf(choice.letters, pattern, lost) }))
      .sort((a, b) => b.own - a.own)
    // No neighbour speaks for a word without pairs, so the third of them can never be first or second.
    let alone = 0
    const best = choices.filter(({ hasPairs }) => hasPairs || alone++ < 2).slice(0, CHOICES_AT_MOST)
    found.set(pattern, best)
    return best
  }
}

function lossOf(letters: string, pattern: string, lost: LostLetters): number {
  let bits = 0
  for (let place = 0; place < letters.length; place++) {
    if (pattern[place] === LOST) bits += lost.weight(letters[place] ?? '')
  }
  return bits
}
