import { parseNumber } from '../plan/figure.rules.ts'
import type { Operator, TargetUnit } from '../plan/plan.rules.ts'
import { indicatorOf } from './indicator-key.ts'
import type { OutlineNode } from './outline.ts'
import type { Passage } from './passage.ts'
import { readAs } from './read.ts'
import type { ReadTarget } from './reading.ts'

type Column = { role: 'name' | 'unit' | 'value' | 'due' | 'baseline' | 'other'; year: number | null }
type Row = readonly Passage[]

/** A table of targets: a row an indicator, a column a year (or one column for the value, one for the day). */
export function readTargetTable(node: OutlineNode, yearAbove: number | null): ReadTarget[] {
  const rows = node.block.table ?? []
  const head = headOf(rows)
  if (!head) return []
  const { columns, height } = head
  const isTargets = node.kind === 'TARGETS' || node.kind === 'OBJECTIVES' || head.namesTargets
  if (!isTargets) return []
  const targets: ReadTarget[] = []
  for (const row of rows.slice(height)) {
    const name = row[columns.findIndex((column) => column.role === 'name')]
    if (!name || name.text === '' || /^\(?\d\)?$/.test(name.text)) continue
    columns.forEach((column, i) => {
      const cell = row[i]
      if (column.role !== 'value' || !cell) return
      const target = targetOf(name, cell, row, columns, column.year ?? yearAbove)
      if (target) targets.push(target)
    })
  }
  return targets
}

/** The first row, or the first two where years stand under a common title. */
function headOf(rows: readonly Row[]): { columns: Column[]; height: number; namesTargets: boolean } | null {
  const [first, second] = rows
  if (!first) return null
  const single = first.map((cell) => columnOf(cell.folded))
  const namesTargets = first.some(
    (cell) => /chi tieu|muc tieu/.test(cell.folded) && !/nhiem vu/.test(cell.folded),
  )
  const underneath =
    second &&
    second.filter((cell) => /^(?:den )?(?:nam )?20\d{2}$/.test(cell.folded)).length > 0 &&
    second.every(
      (cell) =>
        cell.text === '' ||
        /^(?:den )?(?:nam )?20\d{2}$|^(?:stt|tt)$/.test(cell.folded) ||
        columnOf(cell.folded).role === 'name',
    )
  const columns = underneath ? single.map((column, i) => merge(column, second[i])) : single
  if (!columns.some((column) => column.role === 'name') || !columns.some((column) => column.role === 'value'))
    return null
  return { columns, height: underneath ? 2 : 1, namesTargets }
}

function merge(column: Column, below: Passage | undefined): Column {
  const year = /(20\d{2})/.exec(below?.folded ?? '')?.[1]
  return year ? { role: column.role === 'baseline' ? 'baseline' : 'value', year: Number(year) } : column
}

function columnOf(title: string): Column {
  const years = title.match(/20\d{2}/g)
  const year = years ? Number(years.at(-1)) : null
  if (/^(?:stt|tt|so tt|#)\.?$/.test(title)) return { role: 'other', year: null }
  if (/(?:hien trang|thuc trang|thuc hien nam|nam goc|ban dau|uoc thuc hien|ket qua nam|da dat)/.test(title))
    return { role: 'baseline', year }
  if (/^don vi(?: tinh)?(?: \(.{1,10}\))?$|^dvt\b|^dv tinh/.test(title)) return { role: 'unit', year: null }
  if (/chu tri|phoi hop|co quan|thuc hien boi|ghi chu|phu trach|nguon/.test(title))
    return { role: 'other', year: null }
  if (year !== null && title.length <= 40) return { role: 'value', year }
  if (/^(?:thoi gian|thoi han|nam hoan thanh|nam dat|han|moc|tien do|lo trinh)/.test(title))
    return { role: 'due', year: null }
  if (
    /^(?:chi tieu(?: phan dau| giao| ke hoach)?|muc tieu phan dau|ty le|so luong|gia tri|ket qua can dat|ke hoach|muc dat|muc phan dau|can dat|dat|yeu cau dat)(?: \(.{1,12}\))?$/.test(
      title,
    ) &&
    !/^chi tieu$/.test(title)
  ) {
    return { role: 'value', year: null }
  }
  if (/chi tieu|noi dung|muc tieu|ten|tieu chi|danh muc/.test(title)) return { role: 'name', year: null }
  return { role: 'other', year: null }
}

function targetOf(
  name: Passage,
  cell: Passage,
  row: Row,
  columns: Column[],
  year: number | null,
): ReadTarget | null {
  const folded = cell.folded
  const written = /(?<![\d.,])(\d[\d.,]*)\s?(%)?/.exec(folded)
  const isMilestone = /^(?:hoan thanh|hoan tat|da ban hanh|phai co|co|dat|[x✓✔√])\.?$/.test(folded)
  if ((!written && !isMilestone) || /^[-–—.\s]*$/.test(folded)) return null
  const value = parseNumber((written?.[1] ?? '').replace(/[.,]+$/, ''))
  if (value === null && !isMilestone) return null
  const unitCell = row[columns.findIndex((column) => column.role === 'unit')]?.folded ?? ''
  const unit: TargetUnit = isMilestone
    ? 'YES_NO'
    : written?.[2] ||
        /%|phan tram|ty le/.test(unitCell) ||
        (unitCell === '' && /^(?:ty le|%|phan tram)/.test(name.folded))
      ? 'PERCENT'
      : 'COUNT'
  const due = row[columns.findIndex((column) => column.role === 'due')]?.folded ?? ''
  const dueYear = /(20\d{2})(?!.*20\d{2})/.exec(due)?.[1]
  const nameYear = /(?:den|nam) (?:nam )?(20\d{2})/.exec(name.folded)?.[1]
  return {
    ...readAs(name, 0.9),
    span: { start: Math.min(name.start, cell.start), end: Math.max(name.end, cell.end) },
    kind: isMilestone
      ? 'MILESTONE'
      : unit === 'PERCENT'
        ? 'SHARE'
        : /\b(?:moi|tung|\/) ?(?:xa|phuong|thon|huyen)/.test(`${name.folded} ${unitCell}`)
          ? 'COUNT_PER_AREA'
          : 'COUNT',
    operator: written
      ? operatorOf(folded.slice(0, written.index), folded.slice(written.index), name.folded)
      : null,
    value,
    valueText: isMilestone ? null : cell.text,
    unit,
    scope: null,
    dueYear: dueYear ? Number(dueYear) : (year ?? (nameYear ? Number(nameYear) : null)),
    firm: !/phan dau/.test(folded),
    baseline: row[columns.findIndex((column) => column.role === 'baseline')]?.text || null,
    indicatorKey: indicatorOf(name.folded).key,
  }
}

function operatorOf(before: string, after: string, name: string): Operator {
  if (/≥|>=|it nhat|toi thieu|\btu\b|khong duoi/.test(before) || /tro len/.test(after)) return 'AT_LEAST'
  if (/≤|<=|toi da|khong qua/.test(before) || /tro xuong/.test(after)) return 'AT_MOST'
  if (/>|tren|hon/.test(before)) return 'MORE_THAN'
  if (/<|duoi/.test(before)) return 'LESS_THAN'
  return /\b(?:toi thieu|it nhat)$/.test(name) ? 'AT_LEAST' : 'NOT_STATED'
}
