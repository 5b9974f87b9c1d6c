/** What a person may change in a plan, and the plan with the changes. Pure: the same on the server and on the screen. */
import type { Day } from '../day.rules.ts'
import { fold } from '../name.rules.ts'
import type { Programme } from '../programme.rules.ts'
import type {
  Assignment,
  Mandate,
  PartBase,
  Plan,
  RemovableKind,
  ReportingDuty,
  Target,
  Task,
  TaskGroup,
} from './plan.parts.ts'
import type { Frequency, GroundRole, Operator, TargetKind, TargetUnit } from './plan.rules.ts'
import { effectiveDay } from './state.rules.ts'

/** A field left out (undefined) stays; null empties it. */
export type HeaderChange = {
  number?: string | null
  date?: Day | null
  title?: string
  programme?: Programme
  areaId?: string
  issuerId?: string | null
  issuerName?: string
  fromYear?: number | null
  toYear?: number | null
  signerName?: string | null
  signerPosition?: string | null
}
/** Without `id` it is a new target, which needs `text`. */
export type TargetChange = {
  id?: string | null
  text?: string
  kind?: TargetKind
  operator?: Operator
  value?: number | null
  unit?: TargetUnit
  scope?: string | null
  dueYear?: number | null
  firm?: boolean
  baseline?: string | null
  indicatorId?: string | null
  variantKey?: string | null
}
/** Without `id` it is a new task, at the end of its group; it needs `text`. */
export type TaskChange = { id?: string | null; groupId?: string | null; text?: string }
export type AssignmentChange = { id: string; agencyId?: string | null; agencyName?: string }
export type ReportingDutyChange = {
  id: string
  frequency?: Frequency | null
  dueDay?: number | null
  dueMonth?: number | null
  dueYear?: number | null
  reporterName?: string | null
  reporterId?: string | null
  viaName?: string | null
  viaId?: string | null
}
export type MandateChange = {
  id: string
  role?: GroundRole
  number?: string | null
  date?: Day | null
  issuerName?: string | null
  issuerId?: string | null
}
export type PlanChanges = {
  header?: HeaderChange | null
  targets?: TargetChange[] | null
  tasks?: TaskChange[] | null
  assignments?: AssignmentChange[] | null
  reportingDuties?: ReportingDutyChange[] | null
  mandates?: MandateChange[] | null
  removeParts?: string[] | null
}

/** The plan with the changes, each changed field marked as corrected by a person. */
export function applyChanges(plan: Plan, changes: PlanChanges, newId: () => string): Plan {
  const { signerName, signerPosition, ...header } = defined(changes.header ?? {})
  const signer =
    signerName === undefined && signerPosition === undefined
      ? {}
      : {
          signer: {
            onBehalfOf: plan.signer?.onBehalfOf ?? null,
            name: signerName ?? plan.signer?.name ?? '',
            position: signerPosition === undefined ? (plan.signer?.position ?? null) : signerPosition,
          },
        }
  const given = Object.fromEntries(
    Object.entries({ ...header, ...signer }).filter(
      ([field, value]) => !isSame(Reflect.get(plan, field), value),
    ),
  )
  const added = (changes.targets ?? []).filter(({ id }) => !id).map((change) => newTarget(change, newId()))
  // The area that was proposed, named by a person, is settled by that person.
  const settled = header.areaId === undefined ? {} : { areaBasis: 'PERSON' as const }
  const changed: Plan = { ...plan, ...given, ...settled }
  return {
    ...changed,
    effectiveFrom: effectiveDay(changed),
    corrected: union(plan.corrected, [
      ...Object.keys(given),
      ...(header.areaId === undefined ? [] : ['areaId']),
    ]),
    targets: [...merge<Target>(plan.targets, changes.targets ?? []), ...added],
    taskGroups: changedGroups(plan.taskGroups, changes.tasks ?? [], newId),
    assignments: merge<Assignment>(plan.assignments, changes.assignments ?? []),
    reportingDuties: merge<ReportingDuty>(plan.reportingDuties, changes.reportingDuties ?? []),
    mandates: merge<Mandate>(plan.mandates, changes.mandates ?? []),
  }
}

function defined<T extends object>(change: T): T {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as T
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])]
}

function merge<P extends PartBase>(parts: readonly P[], changes: readonly { id?: string | null }[]): P[] {
  return parts.map((part) => {
    const change = changes.find(({ id }) => id === part.id)
    if (!change) return part
    const { id: _, ...fields } = defined(change)
    const different = Object.entries(fields).filter(([field, value]) => Reflect.get(part, field) !== value)
    return {
      ...part,
      ...Object.fromEntries(different),
      corrected: union(
        part.corrected,
        different.map(([field]) => field),
      ),
    }
  })
}

/** A task keeps its group. */
function changedGroups(
  groups: readonly TaskGroup[],
  changes: readonly TaskChange[],
  newId: () => string,
): TaskGroup[] {
  return groups.map((group) => {
    const added = changes.filter(({ id, groupId }) => !id && groupId === group.id)
    const said = changes.map(({ groupId: _, ...change }) => change)
    return {
      ...group,
      tasks: [...merge<Task>(group.tasks, said), ...added.map(({ text }) => newTask(text ?? '', newId()))],
    }
  })
}

function newTask(text: string, id: string): Task {
  const part = { id, span: null, confidence: 1, text, corrected: ['text'] }
  return { ...part, label: null, outputs: [], children: [] }
}

/** Whether a person changed what the figure as written says. */
export function isFigureChanged(corrected: readonly string[]): boolean {
  return corrected.some((field) => ['value', 'operator', 'unit'].includes(field))
}

function newTarget(change: TargetChange, id: string): Target {
  const unit = change.unit ?? 'PERCENT'
  return {
    id,
    span: null,
    confidence: 1,
    text: change.text ?? '',
    corrected: ['text'],
    kind: change.kind ?? (unit === 'PERCENT' ? 'SHARE' : unit === 'YES_NO' ? 'MILESTONE' : 'COUNT'),
    operator: change.operator ?? 'NOT_STATED',
    value: change.value ?? null,
    valueText: null,
    unit,
    scope: change.scope ?? null,
    dueYear: change.dueYear ?? null,
    firm: change.firm ?? true,
    baseline: change.baseline ?? null,
    indicatorKey: null,
    indicatorId: change.indicatorId ?? null,
    variantKey: change.variantKey ?? null,
  }
}

const removableLists = [
  'mandates',
  'objectives',
  'targets',
  'taskGroups',
  'assignments',
  'reportingDuties',
  'campaigns',
  'funding',
  'recipients',
  'models',
  'references',
] as const satisfies readonly RemovableKind[]

/** Every part that may be taken out. */
export function removableParts(plan: Plan): { kind: RemovableKind; part: PartBase }[] {
  return [
    ...removableLists.flatMap((kind) => plan[kind].map((part) => ({ kind, part }))),
    ...plan.taskGroups.flatMap(({ tasks }) => tasks).map((part) => ({ kind: 'tasks' as const, part })),
  ]
}

/** The plan without these parts; their words are remembered, so that a new reading does not bring them back. */
export function takeOut(plan: Plan, ids: readonly string[]): Plan {
  if (ids.length === 0) return plan
  const out = new Set(ids)
  const removed = removableParts(plan)
    .filter(({ part }) => out.has(part.id))
    .map(({ kind, part }) => ({ kind, text: fold(part.text) }))
  const stay = <P extends { id: string }>(parts: readonly P[]): P[] => parts.filter(({ id }) => !out.has(id))
  return {
    ...plan,
    removed: [...plan.removed, ...removed],
    mandates: stay(plan.mandates),
    objectives: stay(plan.objectives),
    targets: stay(plan.targets),
    taskGroups: stay(plan.taskGroups).map((group) => ({ ...group, tasks: stay(group.tasks) })),
    assignments: stay(plan.assignments),
    reportingDuties: stay(plan.reportingDuties),
    campaigns: stay(plan.campaigns),
    funding: stay(plan.funding),
    recipients: stay(plan.recipients),
    models: stay(plan.models),
    references: stay(plan.references),
  }
}
