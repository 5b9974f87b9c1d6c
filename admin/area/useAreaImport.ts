import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import { isFinal } from '../../schema/area/import.rules.ts'
import type { Bilingual } from '../../schema/text.rules.ts'
import type { Api } from '../api/dataProvider.ts'
import { ApiProblem, fault } from '../api/problem.ts'
import { useTransport } from '../api/transport.tsx'
import {
  type AreaImportOutcome,
  type AreaImportProgress,
  areaImportOutcome,
  areaImportStep,
} from './importShapes.ts'

export type Loading =
  | { step: 'idle' }
  | { step: 'sending' }
  | { step: 'running'; progress: AreaImportProgress }
  | { step: 'refused'; reason: Bilingual }
  | { step: 'done'; outcome: AreaImportOutcome }

/** Sends the files, then asks for step after step until all is written: a lost connection costs one step. */
export function useAreaImport() {
  const api = useDataProvider<Api>()
  const transport = useTransport()
  const queryClient = useQueryClient()
  const [loading, setLoading] = useState<Loading>({ step: 'idle' })

  const steps = async (files: readonly File[], options: { dryRun: boolean; allOrNothing: boolean }) => {
    setLoading({ step: 'sending' })
    const fileIds: string[] = []
    for (const file of files) fileIds.push((await transport.sendFile(file)).id)
    for (;;) {
      const { areaImport } = await api.run('importAreas', { fileIds, ...options }, areaImportStep)
      if (isFinal(areaImport.state)) {
        const outcome = await api.read('areaImport', areaImportOutcome, { id: areaImport.id })
        if (outcome) setLoading({ step: 'done', outcome })
        if (!options.dryRun) await queryClient.invalidateQueries()
        return
      }
      setLoading({ step: 'running', progress: areaImport })
    }
  }

  return {
    loading,
    forget: () => setLoading({ step: 'idle' }),
    async load(files: readonly File[], options: { dryRun: boolean; allOrNothing: boolean }) {
      try {
        await steps(files, options)
      } catch (error) {
        const reason = error instanceof ApiProblem ? (error.issues[0]?.message ?? error.bilingual) : fault
        setLoading({ step: 'refused', reason })
      }
    },
  }
}
