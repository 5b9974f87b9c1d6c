import { useRef, useState } from 'react'
import { type SortPayload, useDataProvider } from 'react-admin'
import { fold } from '../../schema/name.rules.ts'
import type { SheetCell, SheetRow } from '../../schema/sheet.rules.ts'
import type { Api } from '../api/dataProvider.ts'
import { type ApiProblem, asProblem } from '../api/problem.ts'
import type { Answer, Shape } from '../api/selection.ts'
import { useDay } from './day.tsx'
import { handOver, makeSheetFile, type SheetFormat } from './sheetFile.ts'

export type SheetColumn<R> = { label: string; cell: (row: R) => SheetCell }
/** The rows after a cursor, and the cursor to go on with; null at the end. */
export type PageOf<R> = (
  after: string | null,
  signal: AbortSignal,
) => Promise<{ rows: R[]; next: string | null }>
/** Something as a table to take along: how its rows are fetched, and how one is told. */
export type Exported<R> = { title: string; columns: SheetColumn<R>[]; pageOf: PageOf<R> }
export type Export = {
  /** Rows fetched so far; null while nothing is being fetched. */
  fetched: number | null
  problem: ApiProblem | null
  /** Answers how many rows the file has; null where it was cancelled or failed. */
  start: (format: SheetFormat) => Promise<number | null>
  /** Stops, or puts away what went wrong. */
  cancel: () => void
}

type Listed<S extends Shape> = {
  resource: string
  fields: S
  filter: Record<string, unknown>
  sort?: SortPayload
  /** Rows that the screen leaves out beyond its filter. */
  keep?: (row: Answer<S>) => boolean
}

/** All rows of a list as the screen filters it, not those of the page alone. */
export function useListPages<S extends Shape>({
  resource,
  fields,
  filter,
  sort,
  keep = () => true,
}: Listed<S>): PageOf<Answer<S>> {
  const api = useDataProvider<Api>()
  const { asOf } = useDay()
  return async (after, signal) => {
    const { rows, next } = await api.walk(resource, { filter, sort, fields, asOf, after, signal })
    return { rows: rows.filter(keep), next }
  }
}

/** Fetches every page and hands over one file; a file is made of all rows or not at all. */
export function useExport<R>({ title, columns, pageOf }: Exported<R>): Export {
  const { day } = useDay()
  const [fetched, setFetched] = useState<number | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const running = useRef<AbortController | null>(null)

  const fetchRows = async (signal: AbortSignal): Promise<SheetRow[]> => {
    const rows: SheetRow[] = []
    let after: string | null = null
    do {
      const walked: Awaited<ReturnType<PageOf<R>>> = await pageOf(after, signal)
      rows.push(...walked.rows.map((row) => columns.map(({ cell }) => cell(row))))
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
      const rows = await fetchRows(controller.signal)
      const sheet = { name: title, headings: columns.map(({ label }) => label), rows }
      const file = await makeSheetFile(sheet, format)
      if (controller.signal.aborted) return null
      handOver(file, `${fold(title).replaceAll(' ', '-')}-${day}.${format}`)
      return rows.length
    } catch (error) {
      if (!controller.signal.aborted) setProblem(asProblem(error))
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
