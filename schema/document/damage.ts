/**
 * Which letters a text has lost. A font without some glyphs loses the same letters throughout, `C` perhaps and
 * `c` not; noise takes any. Weights are in bits: how much likelier than an average letter this one is to be lost.
 */
export type LostLetters = {
  /** A letter in either case. */
  weight(letter: string): number
  /** A capital or a small letter, told apart. */
  weightInCase(letter: string): number
}

/** Before anything is known, every letter is as likely as the next. */
export const ANY_LETTER: LostLetters = { weight: () => 0, weightInCase: () => 0 }

const MOST = 4
const LEAST = -6
/** Weight of the assumption that a letter is like the others, in sightings. */
const PRIOR = 0.25

/** Fewer sightings inside syllables (đ, s and v have none) and a small letter is judged by all of them. */
const SEEN_ENOUGH = 5

type Occurrence = { letter: string; isFirst: boolean; isLost: boolean }

/**
 * The case of a lost first letter is a guess, so small letters are judged in their own case by the places
 * inside syllables alone, where no capital stands.
 */
export function lostLetters(occurrences: Iterable<Occurrence>): LostLetters {
  const either = new Map<string, [kept: number, lost: number]>()
  const inCase = new Map<string, [kept: number, lost: number]>()
  const all: [kept: number, lost: number] = [0, 0]
  const add = (counts: Map<string, [number, number]>, letter: string, place: 0 | 1) => {
    const pair = counts.get(letter) ?? [0, 0]
    pair[place] += 1
    counts.set(letter, pair)
  }
  for (const { letter, isFirst, isLost } of occurrences) {
    const small = letter.toLowerCase()
    const place = isLost ? 1 : 0
    all[place] += 1
    add(either, small, place)
    if (!isFirst || letter !== small) add(inCase, letter, place)
  }
  if (all[1] === 0) return ANY_LETTER
  const rate = all[1] / (all[0] + all[1])
  const bits = (counts: Map<string, [number, number]>) => {
    const weights = new Map<string, number>()
    for (const [letter, [kept, lost]] of counts) {
      const own = (lost + PRIOR) / (lost + kept + PRIOR / rate)
      weights.set(letter, Math.min(MOST, Math.max(LEAST, Math.log2(own / rate))))
    }
    return (letter: string) => weights.get(letter) ?? 0
  }
  const weight = bits(either)
  const weightInCase = bits(inCase)
  const sightings = (letter: string) => (inCase.get(letter) ?? [0, 0]).reduce((sum, count) => sum + count, 0)
  return {
    weight,
    weightInCase: (letter) =>
      letter === letter.toLowerCase() && sightings(letter) < SEEN_ENOUGH
        ? weight(letter)
        : weightInCase(letter),
  }
}
