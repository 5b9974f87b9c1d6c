/** What a damaged syllable may have been: every reading of its pattern, with what speaks for it alone. */
import { LOST, LOST_CODE, type LostLetters } from './damage.ts'
import { type Likelihood, NO_WORD } from './likelihood.ts'
import { agrees, oneSpelling, syllablesLike } from './syllables.ts'

/** `plain` is what is weighed, `letters` the lower-case spelling that agrees with the pattern, `own` its bits. */
export type Choice = {
  plain: string
  letters: string
  own: number
  /** Its number where a neighbour may speak for it, else NO_WORD. */
  word: number
}

/** Rarer readings than the first ones are never the best, but each costs time. */
export const CHOICES_AT_MOST = 24

/** A real text has some hundreds; random letters are not worth the time. */
const MOST_PATTERNS = 4_000

/** Readings of a pattern, each with what speaks for it alone. */
type Readings = readonly Choice[]
/** The few readings of a pattern that are worth weighing, the best first. */
export type Search = (pattern: string) => Readings

/** Looks among all syllables of the language and all words known to lexicon or text; remembers what it found. */
export function candidateSearch(likelihood: Likelihood): Search {
  const found = new Map<string, Readings>()
  return (pattern) => {
    const before = found.get(pattern)
    if (before) return before
    if (found.size >= MOST_PATTERNS) return []
    const words = syllablesLike(pattern)
    if (pattern !== LOST.repeat(pattern.length)) {
      words.push(
        ...likelihood.foreign.filter((word) => word.length === pattern.length && agrees(word, pattern)),
      )
    }
    const result = words.map((letters) => {
      const form = oneSpelling(letters)
      const word = likelihood.numberOf(form)
      return {
        plain: form,
        letters,
        own: likelihood.alone(word),
        word: likelihood.hasPairs(word) ? word : NO_WORD,
      }
    })
    found.set(pattern, result)
    return result
  }
}

/** The best choices for each pattern when these letters are lost, the best first. */
export function underLoss(search: Search, lost: LostLetters): Search {
  const found = new Map<string, Readings>()
  return (pattern) => {
    const known = found.get(pattern)
    if (known) return known
    const best = bestOf(search(pattern), pattern, lost)
    found.set(pattern, best)
    return best
  }
}

type Ranked = { reading: Choice; place: number; own: number }

/** No neighbour speaks for a word without pairs, so the third of them can never be first or second. */
function bestOf(readings: Readings, pattern: string, lost: LostLetters): Readings {
  const ranked: Ranked[] = []
  let first: Ranked | undefined
  let second: Ranked | undefined
  readings.forEach((reading, place) => {
    const own = reading.own + lossOf(reading.letters, pattern, lost)
    if (reading.word !== NO_WORD) ranked.push({ reading, place, own })
    else if (first === undefined || own > first.own) {
      second = first
      first = { reading, place, own }
    } else if (second === undefined || own > second.own) second = { reading, place, own }
  })
  if (first) ranked.push(first)
  if (second) ranked.push(second)
  return ranked
    .sort((a, b) => b.own - a.own || a.place - b.place)
    .slice(0, CHOICES_AT_MOST)
    .map(({ reading: { plain, letters, word }, own }) => ({ plain, letters, own, word }))
}

function lossOf(letters: string, pattern: string, lost: LostLetters): number {
  let bits = 0
  for (let place = 0; place < letters.length; place++) {
    if (pattern.charCodeAt(place) === LOST_CODE) bits += lost.weight(letters.charCodeAt(place))
  }
  return bits
}
