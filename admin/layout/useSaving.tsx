import { type ReactNode, useEffect, useState } from 'react'
import { type RaRecord, useGetOne, useParams } from 'react-admin'
import type { Meta } from '../api/dataProvider.ts'
import { type ApiProblem, asProblem } from '../api/problem.ts'
import { ConflictDialog } from './ConflictDialog.tsx'
import { Failed } from './Failed.tsx'
import { Loading } from './Loading.tsx'
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
      setProblem(asProblem(error))
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
export function useEdited<R extends RaRecord>(resource: string, meta: Meta) {
  const { id = '' } = useParams()
  const { data: present, error, refetch } = useGetOne<R>(resource, { id, meta })
  const [begun, setBegun] = useState<{ record: R | undefined; round: number }>({ record: present, round: 0 })
  const take = (record: R) =>
    setBegun((before) => (before.record === record ? before : { record, round: before.round + 1 }))
  useEffect(() => {
    if (present !== undefined && !unsavedForm()) take(present)
  }, [present])
  return {
    ...begun,
    missing: error ? <Failed error={error} retry={() => refetch()} page /> : <Loading lines={6} />,
    loadNewest: async () => {
      const { data } = await refetch()
      if (data !== undefined) take(data)
    },
    /** What was written of it apart from the form, which stays as it is typed. */
    follow: (more: Partial<R>) =>
      setBegun(({ record, round }) => ({ record: record && { ...record, ...more }, round })),
  }
}
