/**
 * The sentences on reporting. A plan says each of them once, often within a duty: so does its paper. One that a person
 * put right is said anew from its fields, wherever it stands.
 */
import { fold } from '../name.rules.ts'
import { capital, type PaperReport } from './paper-plan.rules.ts'
import type { Frequency } from './plan.rules.ts'
import { bareText } from './said-within.rules.ts'

const frequencies = {
  MONTHLY: 'hằng tháng',
  QUARTERLY: 'hằng quý',
  SEMIANNUAL: '6 tháng',
  NINE_MONTHLY: '9 tháng',
  ANNUAL: 'hằng năm',
  ONCE: 'một lần',
  ADHOC: 'đột xuất',
} as const satisfies Record<Frequency, string>

type Sentence = { text: string; said: string; alone: string }

/** `place` gives a text with the sentences that were put right, and notes those that it held; `rest` is what no text held. */
export function paperReports(duties: readonly PaperReport[]): {
  place: (text: string) => string
  rest: () => string[]
} {
  const sentences = [...Map.groupBy(duties, bareText)].map(([text, same]): Sentence => {
    const isCorrected = same.some(isOtherThanSaid)
    const said = isCorrected ? same.map(sentenceOf).join(' ') : text
    const isTyped = same.some(({ correctedFields }) => correctedFields.includes('text'))
    return { text, said, alone: isCorrected || isTyped ? said : outOfPlace(text, same) }
  })
  const placed = new Set<Sentence>()
  return {
    place: (text) =>
      sentences.reduce((whole, sentence) => {
        if (!whole.includes(sentence.text)) return whole
        placed.add(sentence)
        return whole.replace(sentence.text, () => sentence.said)
      }, text),
    rest: () => sentences.filter((sentence) => !placed.has(sentence)).map(({ alone }) => alone),
  }
}

/** Who changed the words as well has said it in them; a link says nothing on paper. */
function isOtherThanSaid({ correctedFields }: PaperReport): boolean {
  if (correctedFields.includes('text')) return false
  return correctedFields.some((field) => !field.endsWith('Id') && !field.endsWith('Ids'))
}

/** A sentence out of its place says who reports, and to whom, where it left that to its heading. */
function outOfPlace(text: string, same: readonly PaperReport[]): string {
  const words = fold(text)
  const isNamed = (name: string | null) => name === null || words.includes(fold(name))
  const isAddressed = same.every(
    ({ recipients, viaName }) => recipients.every(({ name }) => isNamed(name)) && isNamed(viaName),
  )
  if (!isAddressed) return same.map(sentenceOf).join(' ')
  const reporterName = same[0]?.reporterName ?? null
  return reporterName === null || isNamed(reporterName) ? text : `${capital(reporterName)}: ${text}`
}

function sentenceOf(duty: PaperReport): string {
  const { reporterName, recipients, viaName, frequency, dueDay } = duty
  const to = recipients.map(({ name }) => name).join(', ')
  const words = [
    reporterName ? `${reporterName} báo cáo kết quả thực hiện` : 'Báo cáo kết quả thực hiện',
    to && `gửi ${to}`,
    viaName && `(qua ${viaName})`,
    frequency && `định kỳ ${frequencies[frequency]}`,
    dueDay !== null && `trước ngày ${dueDate(duty)}`,
  ]
  return `${capital(words.filter(Boolean).join(' '))}.`
}

function dueDate({ dueDay, dueMonth, dueYear }: PaperReport): string {
  return [dueDay, dueMonth, dueYear]
    .filter((part) => part !== null)
    .map((part) => String(part).padStart(2, '0'))
    .join('/')
}
