/** The words of a text in order, damaged ones with the pattern that their lost letters leave. */
import { LOST } from './damage.ts'
import { plain } from './likelihood.ts'

export type Word = {
  start: number
  end: number
  written: string
  /** Lower case, with its gaps; null for a word without any, which has a plain form instead. */
  pattern: string | null
  plain: string | null
  /** Nothing is concluded from the word before: another sentence, another item, a figure between them. */
  startsPassage: boolean
  startsSentence: boolean
  /** Only white space lies between it and the word before, or after. */
  joinedLeft: boolean
  joinedRight: boolean
  /** The word before begins with a capital: `Sở Giáo dục`, but `cơ sở giáo dục`. */
  afterCapital: boolean
  /** Stands on a line without a small letter: a heading. */
  capitals: boolean
}

/** Longer runs are no words; a bound keeps the search from going deep. */
const WORD = /[\p{L}\p{M}\ufffd]{1,64}/gu
const PASSAGE_ENDS = /[.;!?\d/%]|\n\s*[\n\-+*•–]/
/** A blank line after a comma is the end of a page, not of a sentence. */
const SENTENCE_STARTS = /[.!?]\s+$|^[^,]*\n\s*\n\s*$|\n\s*([-+*•–#]+|\d+[.)])\s*$|^\)\s+$|[“"*#]$/

export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  const lines = headingLines(text)
  let last = 0
  for (const match of text.matchAll(WORD)) {
    const start = match.index
    const end = start + match[0].length
    const between = text.slice(last, start)
    const isDamaged = match[0].includes(LOST)
    const joined = between === ' '
    words.push({
      start,
      end,
      written: match[0],
      pattern: isDamaged ? match[0].toLowerCase() : null,
      plain: isDamaged ? null : plain(match[0]),
      startsPassage: last === 0 || (!joined && PASSAGE_ENDS.test(between)),
      startsSentence: last === 0 || (!joined && SENTENCE_STARTS.test(between)),
      joinedLeft: joined || /^\s*$/.test(between),
      joinedRight: false,
      afterCapital: beginsLarge(words.at(-1)?.written ?? ''),
      capitals: lines.capitalsAt(start),
    })
    last = end
  }
  words.forEach((word, place) => {
    word.joinedRight = words[place + 1]?.joinedLeft ?? false
  })
  return words
}

export const beginsLarge = (word: string): boolean => word.slice(0, 1) !== word.slice(0, 1).toLowerCase()

/** Asked in the order of the text. */
function headingLines(text: string): { capitalsAt(position: number): boolean } {
  let end = -1
  let capitals = false
  return {
    capitalsAt(position) {
      if (position < end) return capitals
      const next = text.indexOf('\n', position)
      end = next < 0 ? text.length : next
      const letters = text.slice(text.lastIndexOf('\n', position) + 1, end).replaceAll(LOST, '')
      capitals = letters === letters.toUpperCase() && /\p{L}{2}/u.test(letters)
      return capitals
    },
  }
}

/** Share of letters that are lost; 1 for a text without any letter. */
export function shareLost(words: readonly Word[]): number {
  let lost = 0
  let all = 0
  for (const { written, pattern } of words) {
    all += written.length
    if (pattern !== null) lost += written.length - written.replaceAll(LOST, '').length
  }
  return all === 0 ? 1 : lost / all
}

export function passagesOf(words: readonly Word[]): Word[][] {
  const passages: Word[][] = []
  for (const word of words) {
    const current = passages.at(-1)
    if (current === undefined || word.startsPassage) passages.push([word])
    else current.push(word)
  }
  return passages
}

/** The undamaged stretches of a passage, in the form in which words are counted. */
export function wholeRuns(passage: readonly Word[]): string[][] {
  const runs: string[][] = [[]]
  for (const word of passage) {
    if (word.plain !== null) runs.at(-1)?.push(word.plain)
    else runs.push([])
  }
  return runs.filter((run) => run.length > 0)
}
