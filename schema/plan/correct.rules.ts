/** What a person may change in a plan, and the plan with the changes. Pure: the same on the server and on the screen. */
import type { Day } from '../day.rules.ts'
import { fold } from '../name.rules.ts'
import type { Programme } from '../programme.rules.ts'
import { newObjective, newReportingDuty, newTarget, newTask } from './new-part.rules.ts'
import type {
  Assignment,
  Mandate,
  Objective,
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
/** Without `id` it is a new objective, which needs `text`. */
export type ObjectiveChange = { id?: string | null; text?: string }
/** Without `id` it is a new task, at the end of its group; it needs `text`. */
export type TaskChange = { id?: string | null; groupId?: string | null; text?: string }
export type AssignmentChange = { id: string; agencyId?: string | null; agencyName?: string }
/** Without `id` it is a new duty, which needs `text`. */
export type ReportingDutyChange = {
  id?: string | null
  text?: string
  frequency?: Frequency | null
  dueDay?: number | null
  dueMonth?: number | null
  dueYear?: number | null
  reporterName?: string | null
  reporterId?: string | null
  /** Who gets it, and in the same order whom the register knows. */
  recipientNames?: string[]
  recipientIds?: (string | null)[]
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
/** The kinds of part in which a person changes fields; tasks lie within their groups. */
export const changedLists = [
  'objectives',
  'targets',
  'tasks',
  'assignments',
  'reportingDuties',
  'mandates',
] as const
type PartChanges = {
  objectives: ObjectiveChange
  targets: TargetChange
  tasks: TaskChange
  assignments: AssignmentChange
  reportingDuties: ReportingDutyChange
  mandates: MandateChange
}
export type PlanChanges = {
  [List in (typeof changedLists)[number]]?: PartChanges[List][] | null
} & {
  header?: HeaderChange | null
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
    objectives: withNew<Objective, ObjectiveChange>(plan.objectives, changes.objectives, (change) =>
      newObjective(change, newId()),
    ),
    targets: withNew<Target, TargetChange>(plan.targets, changes.targets, (change) =>
      newTarget(change, newId()),
    ),
    taskGroups: changedGroups(plan.taskGroups, changes.tasks ?? [], newId),
    assignments: merge<Assignment>(plan.assignments, changes.assignments ?? []),
    reportingDuties: withNew<ReportingDuty, ReportingDutyChange>(
      plan.reportingDuties,
      changes.reportingDuties,
      (change) => newReportingDuty(change, newId()),
    ),
    mandates: merge<Mandate>(plan.mandates, changes.mandates ?? []),
  }
}

function defined<T extends object>(change: T): T {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as T
}

/** Of two values of a field. */
export function isSame(a: unknown, b: unknown): boolean {
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
    const different = Object.entries(fields).filter(
      ([field, value]) => !isSame(Reflect.get(part, field), value),
    )
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

/** The parts with what changed of them, and behind them those that are new. */
function withNew<P extends PartBase, C extends { id?: string | null }>(
  parts: readonly P[],
  changes: readonly C[] | null | undefined,
  made: (change: C) => P,
): P[] {
  const all = changes ?? []
  return [...merge<P>(parts, all), ...all.filter(({ id }) => !id).map(made)]
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

/** Whether a person changed what the figure as written says. */
export function isFigureChanged(corrected: readonly string[]): boolean {
  return corrected.some((field) => ['value', 'operator', 'unit'].includes(field))
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
