import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import type { Api } from '../api/dataProvider.ts'
import { type ApiProblem, asProblem } from '../api/problem.ts'
import { one, text } from '../api/selection.ts'
import { useSay } from '../i18n.ts'
import { ConflictDialog } from './ConflictDialog.tsx'
import { UndoButton } from './UndoButton.tsx'

type Given = {
  resource: 'indicators' | 'agencies'
  record: { id: string; version: number }
}

const verbs = {
  indicators: { mutation: 'undoIndicatorChange', answer: { indicator: one({ id: text }) } },
  agencies: { mutation: 'undoAgencyChange', answer: { agency: one({ id: text }) } },
} as const

/** Takes the last change of a thing back, also long after it was made. */
export function UndoLastChange({ resource, record: { id, version } }: Given) {
  const api = useDataProvider<Api>()
  const queryClient = useQueryClient()
  const notify = useNotify()
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [conflict, setConflict] = useState<ApiProblem | null>(null)
  const load = () => queryClient.invalidateQueries({ queryKey: [resource] })
  const undo = async () => {
    setBusy(true)
    const { mutation, answer } = verbs[resource]
    try {
      await api.run(mutation, { id, expectedVersion: version }, answer)
      await load()
      return null
    } catch (error) {
      const problem = asProblem(error)
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
