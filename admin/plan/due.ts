/** What is asked of reports that are due. */
import { type Answer, flag, list, maybe, number, one, text } from '../api/selection.ts'

const dueReport = {
  due: text,
  owedByCount: number,
  owedBy: one({ nodes: list(one({ id: text, name: text })) }, '(first: 1)'),
  plan: maybe(one({ id: text, number: maybe(text), title: text })),
  duty: maybe(one({ id: text, text })),
}
export type DueReport = Answer<typeof dueReport>

export const dueList = { nodes: list(one(dueReport)), pageInfo: one({ hasNextPage: flag }) }

/** What one's own agency was reminded of: so many working days before the day. */
export const reminder = { agency: maybe(one({ id: text, name: text })), due: text, step: number }

/** Milliseconds: due days change once a day, a reminder comes in the morning. */
export const askAgainAfter = 300_000
