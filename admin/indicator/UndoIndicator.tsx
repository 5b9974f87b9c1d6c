import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import type { Api } from '../api/dataProvider.ts'
import { ApiProblem, fault } from '../api/problem.ts'
import { one } from '../api/selection.ts'
import { useSay } from '../i18n.ts'
import { ConflictDialog } from '../layout/ConflictDialog.tsx'
import { UndoButton } from '../layout/UndoButton.tsx'
import { type IndicatorPage, indicatorPage } from './shapes.ts'

/** Takes the last change of an indicator back, also long after it was made. */
export function UndoIndicator({ indicator }: { indicator: IndicatorPage }) {
  const api = useDataProvider<Api>()
  const queryClient = useQueryClient()
  const notify = useNotify()
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [conflict, setConflict] = useState<ApiProblem | null>(null)
  const load = () => queryClient.invalidateQueries({ queryKey: ['indicators'] })
  const undo = async () => {
    setBusy(true)
    const input = { id: indicator.id, expectedVersion: indicator.version }
    try {
      await api.run('undoIndicatorChange', input, { indicator: one(indicatorPage) })
      await load()
      return null
    } catch (error) {
      const problem = error instanceof ApiProblem ? error : new ApiProblem('FAULT', fault)
      if (problem.kind === 'CONFLICT') setConflict(problem)
      else if (problem.kind !== 'INVALID') notify(say(problem.bilingual), { type: 'error' })
      return problem
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <UndoButton busy={busy} undo={undo} />
      <ConflictDialog
        problem={conflict}
        onLoad={() => load().then(() => setConflict(null))}
        onClose={() => setConflict(null)}
      />
    </>
  )
}
