/** What stands in the open forms of a plan and is not saved yet: one entry a form, so that each is found again. */
import { changedLists, type PlanChanges } from '../../schema/plan/correct.rules.ts'
import { partsOf } from './parts.ts'
import { headerKey, newPart, type Pending, sayPending } from './pending.ts'
import type { PlanPage } from './shapes.ts'
import type { PlanChange } from './usePlanChange.ts'

/** With the moment at which it was typed, the version of the plan over which, and the change that was under way. */
export type TypedForm = Pending & { at: string; version: number; under: PlanChange | null }

/** What tells one form of a plan from the others: the part that it is over, or where it adds one. */
export function formOf(changes: PlanChanges): string {
  if (changes.header) return headerKey
  for (const list of changedLists) {
    const [part] = changes[list] ?? []
    if (part) return part.id ?? newForm(list, changes.tasks?.[0]?.groupId)
  }
  return headerKey
}

export function newForm(list: (typeof changedLists)[number], groupId?: string | null): string {
  return ['new', list, ...(groupId ? [groupId] : [])].join('.')
}

/**
 * What a form says, without what it cannot say: while a box holds something that is no number and no day, no other is
 * known to have been emptied.
 */
export function readable(changes: PlanChanges, isWrong: boolean): PlanChanges {
  if (!isWrong) return changes
  const text = JSON.stringify(changes, (_, value: unknown) =>
    value === null || Number.isNaN(value) ? undefined : value,
  )
  return JSON.parse(text)
}

/** Those that would still change something, the plan being what it is now. */
export function stillNew(plan: PlanPage, forms: readonly TypedForm[]): TypedForm[] {
  return forms.filter((form) => {
    const { before, after, fields } = sayPending(plan, form)
    return before !== after || fields.length > 0
  })
}

/** Whether there still is a place where the form stands; without one its words can be read and copied alone. */
export function hasPlace(plan: PlanPage, { key, changes }: Pending): boolean {
  const [task] = changes.tasks ?? []
  const isNewTask = newPart(changes.tasks) !== null
  if (isNewTask) return plan.taskGroups.some(({ id }) => id === task?.groupId)
  return key === headerKey || key.startsWith('new.') || partsOf(plan).some(({ id }) => id === key)
}

export function isTyped(value: unknown): value is TypedForm[] {
  return Array.isArray(value) && value.every(isForm)
}

function isForm(form: unknown): boolean {
  if (typeof form !== 'object' || form === null) return false
  const isDated = 'at' in form && typeof form.at === 'string' && 'version' in form
  return isDated && 'key' in form && typeof form.key === 'string' && 'changes' in form
}
