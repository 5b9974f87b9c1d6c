import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { Bilingual } from '../../schema/text.rules.ts'
import type { Api } from '../api/dataProvider.ts'
import { ApiProblem, fault } from '../api/problem.ts'
import { useTransport } from '../api/transport.tsx'
import { textsEn } from '../en.ts'
import { textsVi } from '../vi.ts'
import { type Imported, importedPlan } from './shapes.ts'

export type Load = { key: string; name: string } & (
  | { step: 'sending' | 'reading' }
  | { step: 'refused'; reason: Bilingual; planId?: string | null }
  | { step: 'done'; outcome: Imported['outcome']; plan: Imported['plan'] }
)

/** The server takes no larger file. */
const largestFile = 10 * 1024 * 1024
const tooBig: Bilingual = { vi: textsVi.load.tooBig, en: textsEn.load.tooBig }

/** One after the other, so that a bad line carries one file at a time; each keeps its place in the list. */
export function useImports(areaId: string | null) {
  const api = useDataProvider<Api>()
  const transport = useTransport()
  const queryClient = useQueryClient()
  const [loads, setLoads] = useState<Load[]>([])
  const put = (load: Load) =>
    setLoads((before) =>
      before.some(({ key }) => key === load.key)
        ? before.map((one) => (one.key === load.key ? load : one))
        : [...before, load],
    )

  const read = async (named: { key: string; name: string }, input: Record<string, unknown>) => {
    put({ ...named, step: 'reading' })
    const { plan, outcome } = await api.run(
      'importPlanDocument',
      { ...input, ...(areaId && { areaId }) },
      importedPlan,
    )
    put({ ...named, step: 'done', plan, outcome })
    await queryClient.invalidateQueries({ queryKey: ['plans'] })
  }

  const guarded = async (named: { key: string; name: string }, work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      const reason = error instanceof ApiProblem ? (error.issues[0]?.message ?? error.bilingual) : fault
      const planId = error instanceof ApiProblem ? error.planId : null
      put({ ...named, step: 'refused', reason, planId })
    }
  }

  return {
    loads,
    async loadFiles(files: File[]) {
      const named = files.map((file) => ({ file, key: crypto.randomUUID(), name: file.name }))
      for (const { key, name } of named) put({ key, name, step: 'sending' })
      for (const { file, key, name } of named) {
        await guarded({ key, name }, async () => {
          if (file.size > largestFile) return put({ key, name, step: 'refused', reason: tooBig })
          const stored = await transport.sendFile(file)
          if (stored.refusal) return put({ key, name, step: 'refused', reason: stored.refusal })
          await read({ key, name }, { fileId: stored.id, fileName: name })
        })
      }
    },
    async loadText(pasted: string) {
      const first = pasted.split('\n').find((line) => line.trim() !== '') ?? ''
      const named = { key: crypto.randomUUID(), name: first.trim().slice(0, 80) }
      await guarded(named, () => read(named, { text: pasted }))
    },
  }
}
