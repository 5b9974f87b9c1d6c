import { findFigures } from './figures.ts'
import { isBullet } from './marker.ts'
import { numberOf, type OutlineNode } from './outline.ts'
import type { Passage } from './passage.ts'
import { readAs } from './read.ts'
import type { ReadTask, ReadTaskGroup } from './reading.ts'
import { isBareTaskTitle } from './section.ts'
import { readTaskTable } from './task-table.ts'

/** The groups of tasks and solutions; a section that lists tasks without groups is itself the group. */
export function readTaskGroups(body: readonly OutlineNode[]): ReadTaskGroup[] {
  return taskSections(body).flatMap(groupsOf)
}

function taskSections(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => (node.ownKind === 'TASKS' ? [node] : taskSections(node.children)))
}

function groupsOf(section: OutlineNode): ReadTaskGroup[] {
  const children = section.children.filter((child) => child.kind === 'TASKS')
  const tables = children.flatMap((child) =>
    child.block.table ? readTaskTable(child.block.table, section) : [],
  )
  const titles = children.filter((child) => isTitleLike(child))
  const grouped = titles.some((child) => child.children.length > 0)
  const onlyTitles = titles.length > 0 && !grouped && titles.every((child) => child.isHeading)
  if (!grouped && !onlyTitles) {
    const tasks = tasksOf(section)
    return tasks.length > 0 || tables.length === 0 ? [groupOf(section, tasks), ...tables] : tables
  }
  return [...titles.flatMap((title) => openGroup(title)), ...tables]
}

/** "1. Nhiệm vụ" over "1.1. …", and a heading whose own headings hold the tasks, give way to these. */
function openGroup(title: OutlineNode): ReadTaskGroup[] {
  const inner = title.children.filter((child) => isTitleLike(child) && child.block.marker?.style !== 'letter')
  const holds =
    inner.length > 0 &&
    !inner.every((child) => isAspect(child)) &&
    !inner.some((child) => isAspect(child) && child.children.length > 0) &&
    inner.every((child) => child.isHeading) &&
    inner.some((child) => child.children.length > 0)
  if (holds || (isBareTaskTitle(title.passage.text) && inner.some((child) => child.children.length > 0))) {
    return inner.flatMap((child) => openGroup(child))
  }
  return [groupOf(title, tasksOf(title))]
}

/** "Nội dung", "Hình thức", "Thời gian" under a group say how its tasks are sorted, and are no groups. */
const isAspect = (node: OutlineNode) =>
  /^(?:cac |o )?(?:cap (?:tinh|huyen|xa|thanh pho|co so|trung uong)|noi dung|nhiem vu|giai phap|phan cong|hinh thuc|bien phap|hoat dong|cach thuc|muc dich|yeu cau|thoi gian|dia diem|doi tuong|thanh phan|co quan|don vi|kinh phi)(?: va (?:co so|cap [a-z]+|hinh thuc|bien phap))?(?: (?:thuc hien|cu the|chu yeu|trien khai|to chuc|chu tri|phoi hop|hoat dong|tham gia))*(?::|$)/.test(
    node.passage.folded.slice(0, 80),
  )

function isTitleLike(node: OutlineNode): boolean {
  const { marker, table } = node.block
  if (table || isBullet(marker)) return false
  if (marker === null) return node.isHeading && node.children.length > 0
  return node.children.length > 0 || node.isHeading || marker.style !== 'letter'
}

function groupOf(node: OutlineNode, tasks: ReadTask[]): ReadTaskGroup {
  const runIn =
    node.children.length === 0
      ? /^[^:]{3,160}(?=:\s+\S(?:.{30,}|.{10,}[.;])$)/su.exec(node.passage.text)
      : null
  const title = (runIn?.[0] ?? node.passage.text).replace(/[:.;\s]+$/, '')
  return { ...readAs(node.passage, 0.95), number: numberOf(node), title, tasks }
}

/** The items directly under a heading; words that only open a list step back behind the list. */
function tasksOf(node: OutlineNode): ReadTask[] {
  const tasks: ReadTask[] = []
  const after = /^[^:]{3,160}:\s+(\S(?:.{30,}|.{10,}[.;]))$/su.exec(node.passage.text)
  if (node.children.length === 0 && after)
    tasks.push(taskOf(node.passage.slice(node.passage.text.length - (after[1]?.length ?? 0)), null, []))
  for (const child of node.children) {
    if (child.kind !== 'TASKS' || child.block.table) continue
    const opensList =
      child.block.marker === null && child.children.length > 0 && /:$/.test(child.passage.text)
    const sorts = child.isHeading && (child.block.marker === null || isAspect(child))
    if (opensList || (sorts && child.children.length > 0)) tasks.push(...tasksOf(child))
    else tasks.push(taskOf(child.passage, child.block.marker?.label ?? null, child.children))
  }
  return tasks
}

function taskOf(passage: Passage, label: string | null, children: readonly OutlineNode[]): ReadTask {
  return {
    ...readAs(passage, 0.95),
    label,
    outputs: outputsOf(passage),
    children: children
      .filter((child) => !child.block.table)
      .map((child) => ({ ...readAs(child.passage, 0.9), label: child.block.marker?.label ?? null })),
  }
}

function outputsOf(passage: Passage): ReadTask['outputs'] {
  if (passage.text.length > 4000) return []
  return findFigures(passage.folded).flatMap((figure) => {
    if (figure.value === null) return []
    const words = passage.slice(figure.index, figure.index + figure.length)
    const unitText =
      figure.unit === 'PERCENT' ? '%' : words.text.replace(/^.*\d\s*(?:\([^)]*\)\s*)?/u, '') || null
    return [{ ...readAs(words, 0.8), value: figure.value, unitText, operator: figure.operator }]
  })
}
