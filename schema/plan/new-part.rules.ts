/** A part that a person adds: the text that was read does not say it, so it has no span, and all of it is theirs. Pure. */
import type { ObjectiveChange, ReportingDutyChange, TargetChange } from './correct.rules.ts'
import type { Objective, PartBase, ReportingDuty, Target, Task } from './plan.parts.ts'

function typed(text: string, id: string): PartBase {
  return { id, span: null, confidence: 1, text, corrected: ['text'] }
}

export function newObjective({ text = '' }: ObjectiveChange, id: string): Objective {
  return typed(text, id)
}

export function newTask(text: string, id: string): Task {
  return { ...typed(text, id), label: null, outputs: [], children: [] }
}

/** Each field that was given is marked, links as well: a new reading of the draft leaves them alone. */
export function newReportingDuty(change: ReportingDutyChange, id: string): ReportingDuty {
  const { id: _, text = '', ...fields } = change
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  const recipientNames = change.recipientNames ?? []
  return {
    ...typed(text, id),
    corrected: ['text', ...given.map(([field]) => field)],
    reporterName: change.reporterName ?? null,
    reporterId: change.reporterId ?? null,
    reporterGroupId: null,
    recipientNames,
    recipientIds: recipientNames.map((_name, index) => change.recipientIds?.[index] ?? null),
    viaName: change.viaName ?? null,
    viaId: change.viaId ?? null,
    frequency: change.frequency ?? null,
    dueDay: change.dueDay ?? null,
    dueMonth: change.dueMonth ?? null,
    dueYear: change.dueYear ?? null,
  }
}

export function newTarget(change: TargetChange, id: string): Target {
  const unit = change.unit ?? 'PERCENT'
  return {
    ...typed(change.text ?? '', id),
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
