import { numberOf, type OutlineNode } from './outline.ts'
import type { Passage } from './passage.ts'
import { readAs } from './read.ts'
import type { ReadTask, ReadTaskGroup } from './reading.ts'

/** A table of work ("Nội dung | Cơ quan chủ trì | Thời gian"): a row a task, a row with one cell a group. */
export function readTaskTable(rows: readonly (readonly Passage[])[], section: OutlineNode): ReadTaskGroup[] {
  const [head] = rows
  const work = head?.findIndex((cell) => /noi dung|nhiem vu|hoat dong|cong viec/.test(cell.folded)) ?? -1
  if (!head || work < 0) return []
  const number = head.findIndex((cell) => /^(?:stt|tt)\.?$/.test(cell.folded))
  const groups: ReadTaskGroup[] = []
  const open = (passage: Passage, label: string, title: string) => {
    const group: ReadTaskGroup = { ...readAs(passage, 0.8), number: label, title, tasks: [] }
    groups.push(group)
    return group
  }
  for (const row of rows.slice(1)) {
    const cell = row[work] ?? row.find((other) => other.text.length > 8)
    if (!cell || cell.text === '') continue
    const label = (number >= 0 ? row[number]?.text : '') ?? ''
    const filled = row.filter((other, i) => other.text !== '' && i !== number).length
    const isGroup =
      filled === 1 &&
      row.length > 2 &&
      (/^[IVX]+\.?$|^[A-H]\.?$/.test(label) || (head.length > 2 && /^\d{1,2}\.?$/.test(label)))
    if (isGroup) {
      open(cell, label.replace(/\.$/, ''), cell.text)
      continue
    }
    const group = groups.at(-1) ?? open(section.passage, numberOf(section), section.passage.text)
    const task: ReadTask = { ...readAs(cell, 0.8), label: label || null, outputs: [], children: [] }
    group.tasks.push(task)
  }
  return groups
}
