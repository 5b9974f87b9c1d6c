/**
 * Which letters a text has lost. A font without some glyphs loses the same letters throughout, `C` perhaps and
 * `c` not; noise takes any. Weights are in bits: how much likelier than an average letter this one is to be lost.
 */
export type LostLetters = {
  /** A letter in either case, by its code: cutting a text into strings of one letter costs more than all else. */
  weight(code: number): number
  /** A capital or a small letter, told apart. */
  weightInCase(letter: string): number
}

/** What stands for one lost letter. */
export const LOST = '\ufffd'
export const LOST_CODE = 0xfffd

/** Before anything is known, every letter is as likely as the next. */
export const ANY_LETTER: LostLetters = { weight: () => 0, weightInCase: () => 0 }

const MOST = 4
const LEAST = -6
/** Weight of the assumption that a letter is like the others, in sightings. */
const PRIOR = 0.25

/** Fewer sightings inside syllables (đ, s and v have none) and a small letter is judged by all of them. */
const SEEN_ENOUGH = 5

/** How often each letter (its code) was seen: at the beginning of a word, and inside. */
export type Sightings = { first: Map<number, number>; inside: Map<number, number> }

export const noSightings = (): Sightings => ({ first: new Map(), inside: new Map() })

export function see({ first, inside }: Sightings, code: number, isFirst: boolean): void {
  const places = isFirst ? first : inside
  places.set(code, (places.get(code) ?? 0) + 1)
}

/** The letters that words still have. */
export function keptLetters(words: readonly string[]): Sightings {
  const kept = noSightings()
  for (const word of words) {
    for (let place = 0; place < word.length; place++) {
      const code = word.charCodeAt(place)
      if (code !== LOST_CODE) see(kept, code, place === 0)
    }
  }
  return kept
}

type Counts = { either: Map<string, number>; inCase: Map<string, number>; all: number }

/**
 * The case of a lost first letter is a guess, so small letters are judged in their own case by the places
 * inside syllables alone, where no capital stands.
 */
function countsOf(sightings: Sightings): Counts {
  const counts: Counts = { either: new Map(), inCase: new Map(), all: 0 }
  for (const isFirst of [true, false]) {
    for (const [code, times] of isFirst ? sightings.first : sightings.inside) {
      const letter = String.fromCharCode(code)
      const small = letter.toLowerCase()
      counts.all += times
      counts.either.set(small, (counts.either.get(small) ?? 0) + times)
      if (!isFirst || letter !== small) {
        counts.inCase.set(letter, (counts.inCase.get(letter) ?? 0) + times)
      }
    }
  }
  return counts
}

export function lostLetters(keptSightings: Sightings, lostSightings: Sightings): LostLetters {
  const kept = countsOf(keptSightings)
  const lost = countsOf(lostSightings)
  if (lost.all === 0) return ANY_LETTER
  const rate = lost.all / (kept.all + lost.all)
  const bits = (keptTimes: ReadonlyMap<string, number>, lostTimes: ReadonlyMap<string, number>) => {
    const weights = new Map<string, number>()
    for (const letter of new Set([...keptTimes.keys(), ...lostTimes.keys()])) {
      const times = lostTimes.get(letter) ?? 0
      const own = (times + PRIOR) / (times + (keptTimes.get(letter) ?? 0) + PRIOR / rate)
      weights.set(letter, Math.min(MOST, Math.max(LEAST, Math.log2(own / rate))))
    }
    return weights
  }
  const either = bits(kept.either, lost.either)
  const eitherByCode = new Map(Array.from(either, ([letter, weight]) => [letter.charCodeAt(0), weight]))
  const inCase = bits(kept.inCase, lost.inCase)
  const sightings = (letter: string) => (kept.inCase.get(letter) ?? 0) + (lost.inCase.get(letter) ?? 0)
  return {
    weight: (code) => eitherByCode.get(code) ?? 0,
    weightInCase: (letter) =>
      (letter === letter.toLowerCase() && sightings(letter) < SEEN_ENOUGH ? either : inCase).get(letter) ?? 0,
  }
}
