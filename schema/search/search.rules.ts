/** Finding things by a few words typed without care: accents, order and the ends of words are left to the reader. */
import { fold } from '../name.rules.ts'

/** Longer than any name that somebody types from memory. */
const longestSearch = 200

/** The folded words of what was typed. */
export function wordsOf(text: string): string[] {
  return fold(text.slice(0, longestSearch)).split(' ').filter(Boolean)
}

/** Each word begins one of the name: "so noi vu lai chau" finds Sở Nội vụ tỉnh Lai Châu. */
export function meetsWords(words: readonly string[], folded: string): boolean {
  const bounded = ` ${folded}`
  return words.every((word) => bounded.includes(` ${word}`))
}

/** The first few that meet the words: what begins as typed, then what holds it, then the others, each in their order. */
export function bestOf<T>(
  words: readonly string[],
  rows: readonly T[],
  foldedOf: (row: T) => string,
  most: number,
): T[] {
  if (words.length === 0) return []
  const text = words.join(' ')
  const met = rows
    .map((row) => ({ row, folded: foldedOf(row) }))
    .filter(({ folded }) => meetsWords(words, folded))
  const rank = (folded: string) => (folded.startsWith(text) ? 0 : folded.includes(text) ? 1 : 2)
  return met
    .toSorted((a, b) => rank(a.folded) - rank(b.folded))
    .slice(0, most)
    .map(({ row }) => row)
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
