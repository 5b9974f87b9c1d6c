import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './problem.ts'

/**
 * A bad line is tried again, an answer that says no is not. Without a line it is said at once, not waited for in silence;
 * when it is back, what is still missing comes by itself, and what is there, with words typed over it, is left in peace.
 * Lists are fresh for half a minute, so that going back is instant.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        networkMode: 'always',
        retry: (failures, error) =>
          failures < 2 &&
          window.navigator.onLine &&
          !(error instanceof ApiProblem && error.kind !== 'OFFLINE'),
        refetchOnWindowFocus: false,
        refetchOnReconnect: ({ state }) => state.data === undefined,
      },
      mutations: { networkMode: 'always' },
    },
  })
}
