/**
 * Syllables that lost letters to U+FFFD, restored where spelling, neighbours and the kind of damage leave one
 * reading. A wrong word in an official document is worse than a gap: in doubt the gap stays, digits always do.
 *
 * Damage is seldom random: a font that lacks some glyphs loses the same letters throughout. The first pass
 * goes by the neighbours; what it restored shows which letters are lost, and the next passes use that.
 */
import { type Casing, learnCasing, type Spelling } from './casing.ts'
import { candidateSearch, underLoss } from './choices.ts'
import {
  ANY_LETTER,
  keptLetters,
  LOST,
  LOST_CODE,
  lostLetters,
  noSightings,
  type Sightings,
  see,
} from './damage.ts'
import { learn } from './likelihood.ts'
import { damagedRuns, type Verdict, weigh } from './weigh.ts'
import { passagesOf, shareLost, type Word, wholeRuns, wordsOf } from './words.ts'

/** Longer texts are restored up to here: no real plan comes near, and the cost stays bounded. */
const READ_AT_MOST = 200_000
const MOST_DAMAGED = 8_000
/** With more than this share of its letters lost, a text says too little to be restored. */
const TOO_DAMAGED = 0.4
const PASSES = 3
/** Bits by which a reading must beat the next: fitting both neighbours, one, none. */
const MARGIN = { both: 3, one: 5, none: 5 }
/** A name can be any syllable, so what it is taken for must fit well. */
const MARGIN_OF_NAME = 7

/** Offsets hold in the text before and after alike: each lost letter gives way to one letter. */
type RestoredRun = { start: number; end: number }
type Candidate = { verdict: Verdict; spelling: Spelling }

/** `left`: how many damaged places stay as they were. */
export function restoreDamage(text: string): { text: string; restored: RestoredRun[]; left: number } {
  if (!text.includes(LOST)) return { text, restored: [], left: 0 }
  const places = countDamaged(text)
  const head = text.slice(0, READ_AT_MOST)
  const sure = candidates(head).filter(([word, candidate]) => isSure(head, word, candidate))
  return { ...write(text, sure), left: places - sure.length }
}

/** Words with a gap among their letters. Punctuation and signs lie below U+00C0 and from U+2000 to U+2BFF. */
function countDamaged(text: string): number {
  let count = 0
  let isCounted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isLetter = (code > 0x40 && code < 0x5b) || (code > 0x60 && code < 0x7b) || code >= 0xc0
    if (code === 0xfffd && !isCounted) {
      count += 1
      isCounted = true
    } else if (!isLetter || (code >= 0x2000 && code < 0x2c00)) isCounted = false
  }
  return count
}

/** The best reading of each damaged word, however doubtful. */
function candidates(text: string): [Word, Candidate][] {
  const words = upToDamaged(wordsOf(text), MOST_DAMAGED)
  if (shareLost(words) > TOO_DAMAGED) return []
  const passages = passagesOf(words)
  const likelihood = learn(passages.flatMap(wholeRuns))
  const search = candidateSearch(likelihood)
  const runs = passages.flatMap((passage) => damagedRuns(passage, likelihood))
  const casing = learnCasing(passages)
  const kept = keptLetters(words.map((word) => word.written))
  let found: [Word, Candidate][] = []
  let lost = ANY_LETTER
  for (let pass = 0; pass < PASSES; pass++) {
    const choices = underLoss(search, lost)
    found = weigh(runs, likelihood, choices).map(([word, verdict]) => [
      word,
      { verdict, spelling: spell(casing, word, verdict) },
    ])
    if (pass < PASSES - 1) lost = lostLetters(kept, restoredLetters(found))
  }
  return found

  function spell({ spell }: Casing, word: Word, { letters, left, right }: Verdict): Spelling {
    return spell(letters, word, left, right, lost)
  }
}

function upToDamaged(words: Word[], most: number): Word[] {
  let damaged = 0
  const end = words.findIndex(({ pattern }) => pattern !== null && ++damaged > most)
  return end < 0 ? words : words.slice(0, end)
}

/** The letters that trusted readings put in the gaps. */
function restoredLetters(found: readonly [Word, Candidate][]): Sightings {
  const letters = noSightings()
  for (const [{ written }, { verdict, spelling }] of found) {
    if (verdict.margin < requiredMargin(verdict)) continue
    for (let place = 0; place < written.length; place++) {
      if (written.charCodeAt(place) === LOST_CODE) see(letters, spelling.spelt.charCodeAt(place), place === 0)
    }
  }
  return letters
}

function requiredMargin({ fitsLeft, fitsRight }: Pick<Verdict, 'fitsLeft' | 'fitsRight'>): number {
  if (fitsLeft && fitsRight) return MARGIN.both
  return fitsLeft || fitsRight ? MARGIN.one : MARGIN.none
}

function isSure(text: string, word: Word, { verdict, spelling }: Candidate): boolean {
  const kept = word.written.replaceAll(LOST, '')
  if (kept === '' || isInitials(word) || !spelling.caseIsSure || besideFigures(text, word)) return false
  const fitsLeft = verdict.fitsLeft && (word.joinedLeft || !mayBeInitials(word, kept))
  const fitsRight = verdict.fitsRight && (word.joinedRight || !mayBeInitials(word, kept))
  const first = word.written[0] ?? ''
  const mayBeName = first !== LOST && first !== first.toLowerCase() && !word.startsSentence && !word.capitals
  if (mayBeName && !(fitsLeft && fitsRight)) {
    return (fitsLeft || fitsRight) && verdict.margin >= MARGIN_OF_NAME
  }
  if (mayBeInitials(word, kept) && !fitsLeft && !fitsRight) return false
  return verdict.margin >= requiredMargin({ fitsLeft, fitsRight })
}

/** Capitals inside a word outside a heading (`UB�D`, `�T`) are initials, not a syllable. */
const isInitials = (word: Word): boolean =>
  !word.capitals && word.written.slice(1) !== word.written.slice(1).toLowerCase()

/** `T�` is TỔ in a heading and TM or TH among signers and recipients. */
const mayBeInitials = (word: Word, kept: string): boolean =>
  word.written.length <= 3 && kept === kept.toUpperCase() && kept !== kept.toLowerCase()

/** Part of a document number (`87/�H-UBND`), or a gap that may have been a digit (`tháng�6`). */
function besideFigures(text: string, word: Word): boolean {
  const near = text.slice(Math.max(0, word.start - 30), word.end + 30)
  if (!/\d/.test(near)) return false
  if (/\d\ufffd|\ufffd\d/.test(text.slice(Math.max(0, word.start - 1), word.end + 1))) return true
  if (!near.includes('/')) return false
  const before = /\S*$/.exec(text.slice(Math.max(0, word.start - 30), word.start))?.[0] ?? ''
  const after = /^\S*/.exec(text.slice(word.end, word.end + 30))?.[0] ?? ''
  const around = before + after
  return /\d/.test(around) && around.includes('/')
}

function write(text: string, sure: readonly [Word, Candidate][]): { text: string; restored: RestoredRun[] } {
  const parts: string[] = []
  let done = 0
  for (const [word, { spelling }] of sure) {
    parts.push(text.slice(done, word.start), spelling.spelt)
    done = word.end
  }
  parts.push(text.slice(done))
  return { text: parts.join(''), restored: sure.map(([{ start, end }]) => ({ start, end })) }
}
