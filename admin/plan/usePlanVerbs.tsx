import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import type { PlanChanges } from '../../schema/plan/correct.rules.ts'
import type { Api } from '../api/dataProvider.ts'
import { type ApiProblem, asProblem } from '../api/problem.ts'
import { one } from '../api/selection.ts'
import { useSay } from '../i18n.ts'
import { ConflictDialog } from '../layout/ConflictDialog.tsx'
import type { Pending } from './pending.ts'
import { type PlanPage, planPage } from './shapes.ts'
import type { Typed } from './useTyped.ts'

export type PlanVerbs = {
  busy: boolean
  /** Each answers null when done, else what kept it from being done. A conflict is shown by `dialog`. */
  correct: (changes: PlanChanges) => Promise<ApiProblem | null>
  confirm: () => Promise<ApiProblem | null>
  withdraw: (reason: string) => Promise<ApiProblem | null>
  /** Any other mutation of a plan. */
  act: (mutation: string, input: object) => Promise<ApiProblem | null>
  /** What is said where a change is only noted, to be saved with others. */
  noted?: string
  /** What waits for a part or the header, where changes are gathered. */
  waiting?: (key: string) => PlanChanges | null
  /** What is to be added and waits, and how it is put in other words or taken back. */
  additions?: readonly Pending[]
  reword?: (key: string, changes: PlanChanges) => void
  takeBack?: (key: string) => void
  /** What was typed in the forms of the plan and is not saved. */
  typed?: Typed
  /** Of a form that puts what waits in other words: what waits. */
  form?: string
  dialog: ReactNode
}

/** What a form begins with: what was typed in it and not saved, else what waits to be saved of its part. */
export function begunIn({ typed, waiting, form }: PlanVerbs, part: string): PlanChanges | null {
  return typed?.begun(form ?? part) ?? waiting?.(part) ?? null
}

const answered = { plan: one(planPage) }

/** What one can do with a plan, always with the version that one has seen. Nothing is shown as done before it is. */
export function usePlanVerbs(plan: PlanPage, asOf: string | null): PlanVerbs {
  const api = useDataProvider<Api>()
  const queryClient = useQueryClient()
  const notify = useNotify()
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [conflict, setConflict] = useState<ApiProblem | null>(null)

  const run = async (verb: string, input: object): Promise<ApiProblem | null> => {
    setBusy(true)
    try {
      const { plan: saved } = await api.run(
        verb,
        { ...input, id: plan.id, expectedVersion: plan.version },
        answered,
        asOf,
      )
      queryClient.setQueryData(
        ['plans', 'getOne', { id: plan.id, meta: { fields: planPage, asOf, newest: true } }],
        saved,
      )
      await Promise.all(
        ['plans', 'areas'].map((name) =>
          queryClient.invalidateQueries({
            queryKey: [name],
            predicate: ({ queryKey }) => !(name === 'plans' && queryKey[1] === 'getOne'),
          }),
        ),
      )
      return null
    } catch (error) {
      const problem = asProblem(error)
      if (problem.kind === 'CONFLICT') setConflict(problem)
      else if (problem.kind !== 'INVALID' && problem.kind !== 'SIGNED_OUT')
        notify(say(problem.bilingual), { type: 'error' })
      return problem
    } finally {
      setBusy(false)
    }
  }

  const loadNewest = async () => {
    await queryClient.invalidateQueries({ queryKey: ['plans'] })
    setConflict(null)
  }
  return {
    busy,
    correct: (correction) => run('correctPlan', correction),
    confirm: () => run('confirmPlan', {}),
    withdraw: (reason) => run('withdrawPlan', { reason }),
    act: run,
    dialog: <ConflictDialog problem={conflict} onLoad={loadNewest} onClose={() => setConflict(null)} />,
  }
}
