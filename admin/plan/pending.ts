/**
 * What was changed of a published plan and waits to be saved under its document: one entry a part, so that each is
 * shown with what it was and can be taken back alone.
 */
import { changedFields, type PartChange } from '../../schema/plan/compare.rules.ts'
import { changedLists, type HeaderChange, type PlanChanges } from '../../schema/plan/correct.rules.ts'
import type { ComparedKind } from '../../schema/plan/plan.rules.ts'
import { partsOf } from './parts.ts'
import type { PlanPage } from './shapes.ts'

/** `key`: the id of the part; of a header field its name, of a new part a key of its own. */
export type Pending = { key: string; changes: PlanChanges }

const headerFields = [
  'number',
  'date',
  'title',
  'programme',
  'areaId',
  'issuerId',
  'issuerName',
  'fromYear',
  'toYear',
  'signerName',
  'signerPosition',
] as const satisfies readonly (keyof HeaderChange)[]

/** Asked for by this, all that waits of the header. */
export const headerKey = 'header'

/** What is to be added, which has no part yet at which it could be shown. */
export function additionsOf(waiting: readonly Pending[]): Pending[] {
  return waiting.filter(({ changes }) =>
    changedLists.some((list) => newPart<{ id?: string | null }>(changes[list])),
  )
}

/** The part that these would add; null where they change one that is there. */
export function newPart<P extends { id?: string | null }>(parts: P[] | null | undefined): P | null {
  const [part] = parts ?? []
  return part && !part.id ? part : null
}

/** Something else is to be added in place of what was, where it was. */
export function reworded(waiting: readonly Pending[], key: string, changes: PlanChanges): Pending[] {
  return waiting.map((one) => (one.key === key ? { key, changes } : one))
}

/** What waits for a part, or of the header. */
export function waitingFor(waiting: readonly Pending[], key: string): PlanChanges | null {
  if (key !== headerKey) return waiting.find((one) => one.key === key)?.changes ?? null
  return together(waiting.filter(({ changes }) => changes.header))
}

/** What is said later of the same part takes the place of what was said before; what changes nothing goes. */
export function withChanges(
  waiting: readonly Pending[],
  changes: PlanChanges,
  newKey: () => string,
): Pending[] {
  const said = oneByOne(changes, newKey)
  const keys = new Set(said.map(({ key }) => key))
  const isHeader = changes.header !== undefined && changes.header !== null
  const stay = waiting.filter(({ key, changes: { header } }) => !keys.has(key) && !(isHeader && header))
  return [...stay, ...said.filter(({ changes: one }) => !isEmpty(one))]
}

function oneByOne(changes: PlanChanges, newKey: () => string): Pending[] {
  const { header, objectives, targets, tasks, assignments, reportingDuties, mandates, removeParts } = changes
  return [
    ...headerFields.flatMap((field): Pending[] =>
      header?.[field] === undefined
        ? []
        : [{ key: `header.${field}`, changes: { header: only(header, field) } }],
    ),
    ...(objectives ?? []).map(
      (one): Pending => ({ key: one.id ?? newKey(), changes: { objectives: [one] } }),
    ),
    ...(targets ?? []).map((one): Pending => ({ key: one.id ?? newKey(), changes: { targets: [one] } })),
    ...(tasks ?? []).map((one): Pending => ({ key: one.id ?? newKey(), changes: { tasks: [one] } })),
    ...(assignments ?? []).map((one) => ({ key: one.id, changes: { assignments: [one] } })),
    ...(reportingDuties ?? []).map(
      (one): Pending => ({ key: one.id ?? newKey(), changes: { reportingDuties: [one] } }),
    ),
    ...(mandates ?? []).map((one) => ({ key: one.id, changes: { mandates: [one] } })),
    ...(removeParts ?? []).map((id) => ({ key: id, changes: { removeParts: [id] } })),
  ]
}

function only<K extends keyof HeaderChange>(header: HeaderChange, field: K): HeaderChange {
  const one: HeaderChange = {}
  one[field] = header[field]
  return one
}

/** A part is named and nothing of it differs from what is kept. */
function isEmpty(changes: PlanChanges): boolean {
  const [part] = changedLists.flatMap((list): object[] => changes[list] ?? [])
  return part !== undefined && Object.keys(part).every((field) => field === 'id')
}

/** All of it as one change, to be saved at once. */
export function together(waiting: readonly Pending[]): PlanChanges {
  const all = waiting.map(({ changes }) => changes)
  const header = all.reduce<HeaderChange>((before, one) => Object.assign(before, one.header), {})
  const lists = {
    objectives: all.flatMap(({ objectives }) => objectives ?? []),
    targets: all.flatMap(({ targets }) => targets ?? []),
    tasks: all.flatMap(({ tasks }) => tasks ?? []),
    assignments: all.flatMap(({ assignments }) => assignments ?? []),
    reportingDuties: all.flatMap(({ reportingDuties }) => reportingDuties ?? []),
    mandates: all.flatMap(({ mandates }) => mandates ?? []),
    removeParts: all.flatMap(({ removeParts }) => removeParts ?? []),
  }
  return { ...(Object.keys(header).length > 0 && { header }), ...lists }
}

/** What an entry does, as a comparison of two versions would tell it. */
export function sayPending(plan: PlanPage, { key, changes }: Pending): PartChange {
  const { header, objectives, targets, tasks, assignments, reportingDuties, mandates, removeParts } = changes
  const text = partsOf(plan).find(({ id }) => id === key)?.text ?? null
  const changed = (kind: ComparedKind, before: object, change: object): PartChange => ({
    kind,
    change: 'CHANGED',
    partId: key,
    before: text,
    after: 'text' in change && typeof change.text === 'string' ? change.text : text,
    fields: changedFields(kind, before, { ...before, ...change }),
  })
  if (header) return { ...changed('HEADER', ...headers(plan, header)), partId: null }
  const [objective] = objectives ?? []
  const [target] = targets ?? []
  const [task] = tasks ?? []
  const [duty] = reportingDuties ?? []
  if (objective) return objective.id ? changed('OBJECTIVE', {}, objective) : added('OBJECTIVE', objective)
  if (target && !target.id) return added('TARGET', target)
  if (task) return task.id ? changed('TASK', {}, task) : added('TASK', task)
  if (duty && !duty.id) return added('REPORTING_DUTY', duty)
  const [assignment] = assignments ?? []
  const [mandate] = mandates ?? []
  const present = <P extends { id: string }>(parts: readonly P[]) => parts.find(({ id }) => id === key)
  if (target) {
    const before = present(plan.targets)
    return changed('TARGET', { ...before, indicatorId: before?.indicator?.id ?? null }, target)
  }
  if (assignment) {
    return changed('ASSIGNMENT', { agencyId: present(plan.assignments)?.agency?.id ?? null }, assignment)
  }
  if (duty) {
    const before = present(plan.reportingDuties)
    const kept = {
      reporterId: before?.reporter?.id ?? null,
      recipientNames: before?.recipients.map(({ name }) => name) ?? [],
      viaId: before?.via?.id ?? null,
    }
    return changed('REPORTING_DUTY', { ...before, ...kept }, duty)
  }
  if (mandate) return changed('MANDATE', { ...present(plan.mandates) }, mandate)
  const [removed] = removeParts ?? []
  return {
    kind: kindOf(plan, removed ?? key),
    change: 'REMOVED',
    partId: key,
    before: text,
    after: null,
    fields: [],
  }
}

function added(kind: ComparedKind, part: { text?: string }): PartChange {
  const after = part.text ?? null
  return { kind, change: 'ADDED', partId: null, before: null, after, fields: changedFields(kind, {}, part) }
}

function headers(plan: PlanPage, change: HeaderChange): [before: object, change: object] {
  const { issuer, area, signer } = plan
  const { signerName = signer?.name, signerPosition = signer?.position, ...rest } = change
  const before = { ...plan, issuerId: issuer?.id ?? null, areaId: area?.id ?? null }
  const isSigner = change.signerName !== undefined || change.signerPosition !== undefined
  return [before, { ...rest, ...(isSigner && { signer: { name: signerName, position: signerPosition } }) }]
}

function kindOf(plan: PlanPage, id: string): ComparedKind {
  const lists: [ComparedKind, readonly { id: string }[]][] = [
    ['MANDATE', plan.mandates],
    ['OBJECTIVE', plan.objectives],
    ['TARGET', plan.targets],
    ['ASSIGNMENT', plan.assignments],
    ['REPORTING_DUTY', plan.reportingDuties],
    ['CAMPAIGN', plan.campaigns],
    ['MODEL', plan.models],
    ['REFERENCE', plan.references],
    ['FUNDING', plan.funding],
    ['RECIPIENT', plan.recipients],
  ]
  return lists.find(([, parts]) => parts.some((part) => part.id === id))?.[0] ?? 'TASK'
}
