/** Finding things by a few words typed without care: accents, order and the ends of words are left to the reader. */
import { fold, toneKey } from '../name.rules.ts'

/** Longer than any name that somebody types from memory. */
export const longestSearch = 200

/** The folded words of what was typed. */
export function wordsOf(text: string): string[] {
  return fold(text.slice(0, longestSearch)).split(' ').filter(Boolean)
}

/** Each word begins one of the name: "so noi vu lai chau" finds Sở Nội vụ tỉnh Lai Châu. */
export function meetsWords(words: readonly string[], folded: string): boolean {
  const bounded = ` ${folded}`
  return words.every((word) => bounded.includes(` ${word}`))
}

type Sought<T> = {
  /** As a person typed it, accents and all. */
  typed: string
  /** The words of it that are looked for, folded. */
  words: readonly string[]
  nameOf: (row: T) => string
  most: number
  /** Under which key names are compared, where they have one of their own. */
  keyOf?: (name: string) => string
}

/**
 * The first few that meet the words: those written as typed, then those with a tone on the other vowel, then those alike
 * but for accents; among these what begins so, then what holds it, then the others, each in their order.
 */
export function bestOf<T>(rows: readonly T[], { typed, words, nameOf, most, keyOf = fold }: Sought<T>): T[] {
  if (words.length === 0) return []
  const text = words.join(' ')
  const asTyped = lettersOf(typed.slice(0, longestSearch))
    .split(' ')
    .filter((word) => words.includes(fold(word)))
  const met = rows.flatMap((row) => {
    const name = nameOf(row)
    const key = keyOf(name)
    if (!meetsWords(words, key)) return []
    const place = key.startsWith(text) ? 0 : key.includes(text) ? 1 : 2
    return [{ row, place, farness: farnessOf(asTyped, name) }]
  })
  return met
    .toSorted((a, b) => a.farness - b.farness || a.place - b.place)
    .slice(0, most)
    .map(({ row }) => row)
}

/** NFC, lower case, every run of signs a space. */
function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/** 0 written as typed, 1 but for the place of a tone, 2 but for accents. */
function farnessOf(typed: readonly string[], name: string): 0 | 1 | 2 {
  const letters = ` ${lettersOf(name)} `
  const unlike = typed.filter((word) => !letters.includes(` ${word}`))
  if (unlike.length === 0) return 0
  const toned = ` ${toneKey(letters)} `
  return unlike.every((word) => toned.includes(` ${toneKey(word)} `)) ? 1 : 2
}

/** The place that the words name, by the longest of the names: "cong an tinh lai chau" is about Lai Châu. */
export function placeIn<T>(
  words: readonly string[],
  places: readonly T[],
  foldedOf: (place: T) => string,
): T | null {
  const text = ` ${words.join(' ')} `
  const named = places.filter((place) => foldedOf(place) !== '' && text.includes(` ${foldedOf(place)} `))
  return named.toSorted((a, b) => foldedOf(b).length - foldedOf(a).length)[0] ?? null
}
