/** Numbers as plans write them, and whether a sentence says a figure that stands beside it. */
import { fold } from '../name.rules.ts'
import type { TargetUnit } from './plan.rules.ts'

/** "1.500" is 1500 and "62,5" is 62.5: the dot parts thousands, the comma decimals. */
export function parseNumber(written: string): number | null {
  const text = written.replace(/\s/g, '')
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
  if (/^\d+(?:[.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'))
  return null
}

/** Folded. */
export const wordNumbers: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
}

const scales: Readonly<Record<string, number>> = { ty: 1e9, ti: 1e9, trieu: 1e6, nghin: 1e3, ngan: 1e3 }
const written = /\d+(?:[.,]\d+)*/g
const allOfThem = /\b(?:tat ca|toan bo|toan the|moi nguoi|100)\b/

/**
 * Whether a sentence holds the figure: in digits, with its thousands, as a word up to ten, or as "toàn bộ" for 100%.
 * Generous: a figure that happens to be a year or a day of the sentence counts as said. What has no figure is said.
 */
export function saysFigure(sentence: string, value: number | null, unit: TargetUnit): boolean {
  if (value === null || Number.isNaN(value) || unit === 'YES_NO') return true
  const inDigits = [...sentence.matchAll(written)].some((match) => {
    const number = parseNumber(match[0])
    const [next = ''] = fold(
      sentence.slice(match.index + match[0].length, match.index + match[0].length + 8),
    ).split(' ')
    return number === value || (number !== null && number * (scales[next] ?? 1) === value)
  })
  if (inDigits) return true
  const words = fold(sentence)
  if (unit === 'PERCENT') return value === 100 && allOfThem.test(words)
  return words.split(' ').some((word) => wordNumbers[word] === value)
}
