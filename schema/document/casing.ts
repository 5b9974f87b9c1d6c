/**
 * Whether a lost first letter was a capital: from its place in the sentence, from how the same words are
 * written elsewhere in the text, and from which letters the text has lost.
 */
import { LOST, type LostLetters } from './damage.ts'
import { FUNCTION_WORDS, NAME_PHRASES, OFTEN_CAPITAL } from './lexicon.ts'
import { plain } from './likelihood.ts'
import { beginsLarge, type Word } from './words.ts'

/** Bits for a capital at the start of a sentence and against it inside, for words of names and for words like "và". */
const AT_START = 4
const INSIDE = -3.5
const OF_NAMES = -1.5
const FUNCTION_WORD = -5
/** Bits that a habit seen in the text can weigh, and that a decision needs. */
const HABIT = 4
const ENOUGH = 2.5
/** A letter lost this much oftener than others was seen too seldom to have habits. */
const MOSTLY_LOST = 1.5

/** How often a word is written small and with a capital. */
type Habit = [small: number, capital: number]
/** The habit of a word anywhere, and by the word to its left and to its right. */
type Habits = { alone: Habit; after: Map<string | null, Habit>; before: Map<string | null, Habit> }
export type Spelling = { spelt: string; caseIsSure: boolean }
export type Casing = {
  /** `left` and `right` are the neighbours in plain form, null where there is none. */
  spell(letters: string, word: Word, left: string | null, right: string | null, lost: LostLetters): Spelling
}

const functionWords = new Set(FUNCTION_WORDS)
const wordsOfNames = new Set(OFTEN_CAPITAL.map(plain))

function usualInside(word: string): number {
  if (wordsOfNames.has(word)) return OF_NAMES
  return functionWords.has(word) ? FUNCTION_WORD : INSIDE
}

export function learnCasing(passages: readonly (readonly Word[])[]): Casing {
  const habits = learnHabits(passages)
  nameHabits ??= learnNameHabits()
  const names = nameHabits
  /** What is usual, and what this text does, as if the usual had been seen once. */
  const expectedInside = (form: string, left: string | null, right: string | null, usual: number): number => {
    const habit = habits.get(form)
    const [small, capital] = habit?.after.get(left) ?? habit?.before.get(right) ?? habit?.alone ?? [0, 0]
    return (HABIT * (capital - small) + usual) / (capital + small + 1)
  }
  const bitsForCapital = (
    small: string,
    form: string,
    left: string | null,
    right: string | null,
    word: Word,
    lost: LostLetters,
  ): number => {
    const asSmall = lost.weightInCase(small)
    const asCapital = lost.weightInCase(small.toUpperCase())
    const trusted = Math.max(asSmall, asCapital) < MOSTLY_LOST
    const mark = word.afterCapital ? '^' : ''
    const named = names.get(`${mark}${left} ${form}>`) ?? names.get(`${mark}<${form} ${right}`)
    const usual = named ?? usualInside(form)
    const inside = trusted ? expectedInside(form, left, right, usual) : usual
    const expected = word.startsSentence ? AT_START : inside
    return expected + asCapital - asSmall
  }
  return {
    spell(letters, word, left, right, lost) {
      if (word.capitals) return { spelt: fill(word.written, letters.toUpperCase()), caseIsSure: true }
      if (!word.written.startsWith(LOST)) return { spelt: fill(word.written, letters), caseIsSure: true }
      const form = plain(letters)
      const small = letters.slice(0, 1)
      const bits = bitsForCapital(small, form, left, right, word, lost)
      const spelt = (bits > 0 ? small.toUpperCase() : small) + letters.slice(1)
      return { spelt: fill(word.written, spelt), caseIsSure: Math.abs(bits) >= ENOUGH }
    },
  }
}

/** The letters that are there as they are written, the lost ones as they were found. */
function fill(written: string, letters: string): string {
  let filled = ''
  let done = 0
  for (let gap = written.indexOf(LOST); gap >= 0; gap = written.indexOf(LOST, gap + 1)) {
    filled += written.slice(done, gap) + letters.slice(gap, gap + 1)
    done = gap + 1
  }
  return filled + written.slice(done)
}

let nameHabits: ReadonlyMap<string, number> | undefined

/** Names in the lexicon are written as they should be; the first word is known by the one after it. */
function learnNameHabits(): Map<string, number> {
  const bits = new Map<string, number>()
  for (const phrase of NAME_PHRASES) {
    const words = phrase.split(' ')
    words.forEach((word, place) => {
      const usual = beginsLarge(word) ? HABIT : -HABIT
      const left = words[place - 1]
      if (left !== undefined) bits.set(`${beginsLarge(left) ? '^' : ''}${plain(left)} ${plain(word)}>`, usual)
      else for (const mark of ['', '^']) bits.set(`${mark}<${plain(word)} ${plain(words[1] ?? '')}`, usual)
    })
  }
  return bits
}

const formOf = (word: Word): string => word.plain ?? word.written

/** By word; the first of a sentence tells nothing. */
function learnHabits(passages: readonly (readonly Word[])[]): Map<string, Habits> {
  const habits = new Map<string, Habits>()
  for (const passage of passages) {
    passage.forEach((word, place) => {
      if (word.startsSentence || word.capitals || word.written.startsWith(LOST)) return
      const form = formOf(word)
      const habit = habits.get(form) ?? { alone: [0, 0], after: new Map(), before: new Map() }
      habits.set(form, habit)
      const isCapital = beginsLarge(word.written)
      const left = passage[place - 1]
      const right = passage[place + 1]
      note(habit.alone, isCapital)
      if (left) note(habitBeside(habit.after, formOf(left)), isCapital)
      if (right) note(habitBeside(habit.before, formOf(right)), isCapital)
    })
  }
  return habits
}

function note(habit: Habit, isCapital: boolean): void {
  habit[isCapital ? 1 : 0] += 1
}

function habitBeside(habits: Map<string | null, Habit>, neighbour: string): Habit {
  const habit: Habit = habits.get(neighbour) ?? [0, 0]
  habits.set(neighbour, habit)
  return habit
}
