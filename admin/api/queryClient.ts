import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './problem.ts'

/** A bad line is tried again, an answer that says no is not. Lists are fresh for half a minute, so that going back is instant. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) =>
          failures < 2 && !(error instanceof ApiProblem && error.kind !== 'OFFLINE'),
        refetchOnWindowFocus: false,
      },
    },
  })
}
