/**
 * Saves that were sent and of which no answer came. Sent again just as they were, they go under the key of the first
 * time, so that the server answers what it did then; in other words they may meet what was saved the first time.
 */
import { ApiProblem } from './problem.ts'
import type { Answered, Transport } from './transport.tsx'

type Variables = { input: Record<string, unknown> }

export function rememberUnanswered(ask: Transport['ask']) {
  const keys = new Map<string, string>()
  const sent = new Set<string>()
  const nameOf = (query: string, { input: { id, expectedVersion } }: Variables) =>
    JSON.stringify([query, id, expectedVersion])
  return {
    async ask(query: string, variables: Variables): Promise<Answered> {
      const asked = JSON.stringify([query, variables])
      const key = keys.get(asked) ?? crypto.randomUUID()
      keys.set(asked, key)
      try {
        const answer = await ask(query, variables, { key })
        keys.delete(asked)
        return answer
      } catch (error) {
        if (error instanceof ApiProblem && error.isUnanswered) sent.add(nameOf(query, variables))
        else keys.delete(asked)
        throw error
      }
    },
    /** The version that stands in the way follows the one seen: it may well be that save itself. */
    isPerhaps(query: string, variables: Variables, { kind, presentVersion }: ApiProblem): boolean {
      return (
        kind === 'CONFLICT' &&
        presentVersion === Number(variables.input.expectedVersion) + 1 &&
        sent.has(nameOf(query, variables))
      )
    },
  }
}
