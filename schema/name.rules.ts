/**
 * Comparing Vietnamese names. Sources write the same name in composed or decomposed letters, with the tone on either
 * vowel (Hòa, Hoà), with or without accents; names that differ in more than that are different names (Đắk, Đăk).
 */
import { once } from './once.rules.ts'

const marks = /\p{M}/gu
/** Grave, acute, tilde, hook above, dot below: the five tones; circumflex, breve and horn are part of the vowel. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
const words = /[\p{L}\p{M}]+/gu
const notLettersOrDigits = /[^\p{L}\p{N}]+/gu
/** With the letters of other alphabets whose capital looks like Đ: keyboards without Vietnamese put them in its place. */
const strokedD = /[đ\u00f0\u0256]/g
const apostrophes = /[\u2018\u2019\u02bc\u00b4`]/g

/** NFC, lower case, accents off, đ → d, every run of anything but letters and digits → one space. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(marks, '')
    .toLowerCase()
    .replace(strokedD, 'd')
    .replace(notLettersOrDigits, ' ')
    .trim()
}

/**
 * NFC lower case with each syllable's tone moved behind it: "Hòa" and "Hoà", "Thủy" and "Thuỷ" get one key, because a
 * syllable has one tone wherever it is written. Đắk and Đăk stay two.
 */
export function toneKey(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(strokedD, 'đ')
    .replace(words, (syllable) => syllable.replace(tones, '') + (syllable.match(tones)?.join('') ?? ''))
    .normalize('NFC')
    .replace(apostrophes, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

function exactKey(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** 0 the same name (case aside), 1 but for the place of a tone, 2 but for accents, 3 its beginning, null no match. */
export type MatchRank = 0 | 1 | 2 | 3
export type Matcher = (name: string) => MatchRank | null

/** How well names meet a query, whose keys are made once for all of them. */
export function matcherOf(query: string): Matcher {
  const folded = fold(query)
  const [exact, toned] = [exactKey(query), toneKey(query)]
  return (name) => {
    const foldedName = fold(name)
    if (folded === '' || !foldedName.startsWith(folded)) return null
    if (foldedName !== folded) return 3
    if (exact === exactKey(name)) return 0
    return toned === toneKey(name) ? 1 : 2
  }
}

const vietnamese = once(() => new Intl.Collator('vi', { numeric: true }))

/** The order of a Vietnamese dictionary, numbers by size: Phường 2 before Phường 10. */
export function byVietnameseName(a: string, b: string): number {
  return vietnamese().compare(a, b)
}

/** The Vietnamese alphabet, with the letters of other names between; the place of each is a character in order. */
const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
const letterPlaces = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg'
/** In the order of a dictionary: none, huyền, hỏi, ngã, sắc, nặng. */
const tonesInOrder = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const longestLetters = 40
const longestTones = 16

/**
 * The same order as text that an index can keep: letters of a key, digits and "-" alone, 58 of them at most. Letters
 * count first, then the tones, syllable by syllable. Names of more than 40 letters that begin alike are alike.
 */
export function nameOrderKey(name: string): string {
  const syllables = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
  const letters = syllables.map((syllable) =>
    [
      ...syllable
        .replace(tones, '')
        .normalize('NFC')
        .replace(/\d+/g, (digits) => digits.padStart(4, '0')),
    ]
      .map((letter) => letterPlaces[alphabet.indexOf(letter)] ?? (/\d/.test(letter) ? letter : ''))
      .join(''),
  )
  const toneOf = (syllable: string) => tonesInOrder.indexOf(syllable.match(tones)?.[0] ?? '')
  return `${letters.join('-').slice(0, longestLetters)}--${syllables.map(toneOf).join('').slice(0, longestTones)}`
}
