import { useRef, useState } from 'react'
import { useDataProvider } from 'react-admin'
import { fold } from '../../schema/name.rules.ts'
import type { SheetCell, SheetRow } from '../../schema/sheet.rules.ts'
import type { Api } from '../api/dataProvider.ts'
import { ApiProblem, fault } from '../api/problem.ts'
import type { Answer, Shape } from '../api/selection.ts'
import { useDay } from './day.tsx'
import { handOver, makeSheetFile, type SheetFormat } from './sheetFile.ts'

export type SheetColumn<R> = { label: string; cell: (row: R) => SheetCell }
/** A whole list as a table: what is asked of the API, and how a row is told. */
export type Exported<S extends Shape> = {
  resource: string
  title: string
  fields: S
  filter: Record<string, unknown>
  columns: SheetColumn<Answer<S>>[]
  /** Rows that the screen leaves out beyond its filter. */
  keep?: (row: Answer<S>) => boolean
}
export type Export = {
  /** Rows fetched so far; null while nothing is being fetched. */
  fetched: number | null
  problem: ApiProblem | null
  /** Answers how many rows the file has; null where it was cancelled or failed. */
  start: (format: SheetFormat) => Promise<number | null>
  /** Stops, or puts away what went wrong. */
  cancel: () => void
}

/** Fetches every page of a list and hands over one file; a file is made of all rows or not at all. */
export function useExport<S extends Shape>(exported: Exported<S>): Export {
  const api = useDataProvider<Api>()
  const { asOf, day } = useDay()
  const [fetched, setFetched] = useState<number | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const running = useRef<AbortController | null>(null)

  const fetchRows = async (signal: AbortSignal): Promise<SheetRow[]> => {
    const { resource, filter, fields, columns, keep = () => true } = exported
    const rows: SheetRow[] = []
    let after: string | null = null
    do {
      const walked: Awaited<ReturnType<typeof api.walk<S>>> = await api.walk(resource, {
        filter,
        fields,
        asOf,
        after,
        signal,
      })
      rows.push(...walked.rows.filter(keep).map((row) => columns.map(({ cell }) => cell(row))))
      if (!signal.aborted) setFetched(rows.length)
      after = walked.next
    } while (after !== null)
    return rows
  }

  const start = async (format: SheetFormat) => {
    const controller = new AbortController()
    running.current = controller
    setProblem(null)
    setFetched(0)
    try {
      const { title, columns } = exported
      const rows = await fetchRows(controller.signal)
      const sheet = { name: title, headings: columns.map(({ label }) => label), rows }
      const file = await makeSheetFile(sheet, format)
      if (controller.signal.aborted) return null
      handOver(file, `${fold(title).replaceAll(' ', '-')}-${day}.${format}`)
      return rows.length
    } catch (error) {
      if (!controller.signal.aborted)
        setProblem(error instanceof ApiProblem ? error : new ApiProblem('FAULT', fault))
      return null
    } finally {
      if (running.current === controller) setFetched(null)
    }
  }
  const cancel = () => {
    running.current?.abort()
    setFetched(null)
    setProblem(null)
  }
  return { fetched, problem, start, cancel }
}
