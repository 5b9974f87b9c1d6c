/** What a damaged syllable may have been: every reading of its pattern, with what speaks for it alone. */
import { LOST, LOST_CODE, type LostLetters } from './damage.ts'
import type { Likelihood } from './likelihood.ts'
import { agrees, isSyllable, oneSpelling, syllablesLike } from './syllables.ts'

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

/** Readings of a pattern, each with what speaks for it alone. */
type Readings = readonly Choice[]
/** The few readings of a pattern that are worth weighing, the best first. */
export type Search = (pattern: string) => Readings

/** Looks among all syllables of the language and all words known to lexicon or text; remembers what it found. */
export function candidateSearch(likelihood: Likelihood): Search {
  const { vocabulary } = likelihood
  const foreign = [...vocabulary].filter((word) => !isSyllable(word))
  const found = new Map<string, Readings>()
  return (pattern) => {
    const before = found.get(pattern)
    if (before) return before
    if (found.size >= MOST_PATTERNS) return []
    const words = syllablesLike(pattern)
    if (pattern !== LOST.repeat(pattern.length)) {
      words.push(...foreign.filter((word) => word.length === pattern.length && agrees(word, pattern)))
    }
    const result = words.map((letters) => {
      const form = oneSpelling(letters)
      return { plain: form, letters, own: likelihood.alone(form), hasPairs: vocabulary.has(form) }
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

/** No neighbour speaks for a word without pairs, so the third of them can never be first or second. */
function bestOf(readings: Readings, pattern: string, lost: LostLetters): Readings {
  const ranked: { place: number; own: number }[] = []
  let first = { place: -1, own: Number.NEGATIVE_INFINITY }
  let second = first
  readings.forEach(({ letters, own, hasPairs }, place) => {
    const bits = own + lossOf(letters, pattern, lost)
    if (hasPairs) ranked.push({ place, own: bits })
    else if (bits > first.own) {
      second = first
      first = { place, own: bits }
    } else if (bits > second.own) second = { place, own: bits }
  })
  for (const alone of [first, second]) if (alone.place >= 0) ranked.push(alone)
  return ranked
    .sort((a, b) => b.own - a.own || a.place - b.place)
    .slice(0, CHOICES_AT_MOST)
    .flatMap(({ place, own }) => {
      const reading = readings[place]
      return reading ? [{ ...reading, own }] : []
    })
}

function lossOf(letters: string, pattern: string, lost: LostLetters): number {
  let bits = 0
  for (let place = 0; place < letters.length; place++) {
    if (pattern.charCodeAt(place) === LOST_CODE) bits += lost.weight(letters.charCodeAt(place))
  }
  return bits
}
