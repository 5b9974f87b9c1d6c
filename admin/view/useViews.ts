import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { ViewedList } from '../../schema/view/view.rules.ts'
import type { Api } from '../api/dataProvider.ts'
import { type ApiProblem, asProblem } from '../api/problem.ts'
import { type Answer, flag, list, maybe, number, one, text } from '../api/selection.ts'

const viewRow = { id: text, version: number, name: text, filter: text, orderBy: maybe(text) }
export type ViewRow = Answer<typeof viewRow>
export const viewPage = { nodes: list(one(viewRow)), pageInfo: one({ hasNextPage: flag }) }
const done = { view: one({ id: text }) }

/** One's own views of a list, and what one can do with them; a verb answers null when done, else what was wrong. */
export function useViews(of: ViewedList, enabled: boolean) {
  const api = useDataProvider<Api>()
  const queryClient = useQueryClient()
  const views = useQuery({
    queryKey: ['views', of],
    queryFn: () => api.read('views', viewPage, { list: of }),
    enabled,
  })
  const run = async (verb: string, input: Record<string, unknown>): Promise<ApiProblem | null> => {
    const problem = await api.run(verb, input, done).then(
      () => null,
      (error: unknown) => asProblem(error),
    )
    await queryClient.invalidateQueries({ queryKey: ['views', of] })
    return problem
  }
  return {
    views,
    keep: (name: string, filter: string, orderBy: string | null) =>
      run('createView', { list: of, name, filter, orderBy }),
    rename: ({ id, version }: ViewRow, name: string) =>
      run('updateView', { id, expectedVersion: version, name }),
    remove: ({ id, version }: ViewRow) => run('removeView', { id, expectedVersion: version }),
  }
}
