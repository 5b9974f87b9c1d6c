import { type ReactNode, useEffect, useState } from 'react'
import { ApiProblem, fault } from '../api/problem.ts'
import { ConflictDialog } from './ConflictDialog.tsx'
import { unsavedForm } from './unsaved.tsx'

/** Runs what writes, one at a time; what kept it from being done is told, a conflict by `dialog`. */
export function useSaving(loadNewest: () => void) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const save = async (write: () => Promise<void>) => {
    setBusy(true)
    setProblem(null)
    try {
      await write()
    } catch (error) {
      setProblem(error instanceof ApiProblem ? error : new ApiProblem('FAULT', fault))
    } finally {
      setBusy(false)
    }
  }
  const conflict = problem?.kind === 'CONFLICT' ? problem : null
  const dialog: ReactNode = (
    <ConflictDialog
      problem={conflict}
      onLoad={() => {
        setProblem(null)
        loadNewest()
      }}
      onClose={() => setProblem(null)}
    />
  )
  return { busy, problem: conflict ? null : problem, save, dialog }
}

/**
 * The record that a form is over. What somebody saves meanwhile takes its place only where nothing was typed, so that
 * no word is lost unasked, and what was typed goes under the version that was seen. `round` counts the places taken.
 */
export function useBegun<R>(present: R | undefined, refetch: () => Promise<{ data?: R | undefined }>) {
  const [begun, setBegun] = useState<{ record: R | undefined; round: number }>({ record: present, round: 0 })
  const take = (record: R) =>
    setBegun((before) => (before.record === record ? before : { record, round: before.round + 1 }))
  useEffect(() => {
    if (present !== undefined && !unsavedForm()) take(present)
  }, [present])
  return {
    ...begun,
    loadNewest: async () => {
      const { data } = await refetch()
      if (data !== undefined) take(data)
    },
    /** What was written of it apart from the form, which stays as it is typed. */
    follow: (more: Partial<R>) =>
      setBegun((before) =>
        before.record === undefined ? before : { ...before, record: { ...before.record, ...more } },
      ),
  }
}
