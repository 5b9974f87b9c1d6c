/** Saves that were sent and of which no answer came: whether the server did them shows when they are tried again. */
import { ApiProblem } from './problem.ts'

export function rememberUnanswered() {
  const sent = new Set<string>()
  const nameOf = (verb: string, { id, expectedVersion }: Record<string, unknown>) =>
    JSON.stringify([verb, id, expectedVersion])
  return {
    /** Passes on what `saving` comes to. */
    async noting<T>(verb: string, input: Record<string, unknown>, saving: Promise<T>): Promise<T> {
      try {
        return await saving
      } catch (error) {
        if (error instanceof ApiProblem && error.kind === 'OFFLINE') sent.add(nameOf(verb, input))
        throw error
      }
    },
    /** The version that stands in the way follows the one seen: it may well be that save itself. */
    isPerhaps(verb: string, input: Record<string, unknown>, { kind, presentVersion }: ApiProblem): boolean {
      return (
        kind === 'CONFLICT' &&
        presentVersion === Number(input.expectedVersion) + 1 &&
        sent.has(nameOf(verb, input))
      )
    },
  }
}
