/** Which small rows lie beside a plan, and how each is written and taken out. */
import { findArea } from '../area/area.operations.ts'
import type { Context } from '../context.ts'
import { nameOrderKey } from '../name.rules.ts'
import { type DueSource, dueSourceOf } from './due.rules.ts'
import type { Tables } from './group.operations.ts'
import type { HeirRow } from './heir.operations.ts'
import { documentsOf } from './life.rules.ts'
import { areaOrderKey, dayOf, periodKey } from './order.rules.ts'
import type { Plan, PlanHeader, Target, TargetBody } from './plan.parts.ts'

export type Row =
  | { kind: 'mandate'; key: string; id: string; partId: string; citation: string; state: string; day: string }
  | TargetRow
  | { kind: 'duty'; key: string; id: string; partId: string; reporterId: string; state: string }
  | { kind: 'reliance'; key: string; id: string; reliantId: string }
  | { kind: 'due'; key: 'due'; id: string; areaId: string; parentId: string; state: string; body: DueSource }
  | OrderRow
  | HeirRow

/** Whether readers show what is in it without a look at its plan. */
export function isShownAsItLies({ kind }: Row): boolean {
  return kind === 'order' || kind === 'due' || kind === 'heir'
}

/** A row that makes its readers ask the plan. */
export function withoutWords(row: Row): Row {
  return row.kind === 'target' ? { ...row, body: { ...row.body, target: null } } : row
}

type TargetRow = {
  kind: 'target'
  key: string
  id: string
  rowId: string
  partId: string
  indicatorId: string
  areaId: string
  parentId: string
  state: string
  body: TargetBody
}

type OrderRow = {
  kind: 'order'
  key: 'order'
  id: string
  state: string
  parentId: string
  areaKey: string
  period: string
  day: string
  header: PlanHeader
}

/** Of the plan as everybody may read it: each target under its indicator. */
export function targetRowsOf(plan: Plan): Row[] {
  return plan.state === 'PUBLISHED' ? plan.targets.flatMap((target) => targetRow(plan, target, target)) : []
}

/** Of the plan that an amendment changes: the targets that it takes out, or ties to another indicator. */
export function formerTargetRows(former: Plan, plan: Plan): Row[] {
  const tied = new Map(plan.targets.map(({ id, indicatorId }) => [id, indicatorId]))
  return former.targets
    .filter(({ id, indicatorId }) => tied.get(id) !== indicatorId)
    .flatMap((target) => targetRow(plan, target, null))
}

/** Those rows go out of the lists with their plan, and come back with it. */
export async function formerTargetsMoved(context: Context, plan: Plan, present: Plan | null): Promise<Row[]> {
  const wasAmended = plan.life?.some(({ kind }) => kind === 'AMENDED')
  if (!present || present.state === plan.state || !wasAmended) return []
  const { id, state, version } = plan
  const { data } = await context.store.planTarget.query.primary({ id }).go({ pages: 'all', consistent: true })
  return data
    .filter(({ rowId, partId }) => rowId !== partId)
    .map((row) => ({ ...row, kind: 'target', key: `t${row.rowId}`, state, body: { target: null, version } }))
}

function targetRow(plan: Plan, { id: partId, indicatorId }: Target, target: Target | null): Row[] {
  if (indicatorId === null) return []
  const { id, version, areaId, parentAreaId, state } = plan
  const rowId = target ? partId : `${partId}#${indicatorId}`
  const place = { id, rowId, partId, indicatorId, areaId, parentId: parentAreaId ?? 'none', state }
  return [{ kind: 'target', key: `t${rowId}`, ...place, body: { target, version } }]
}

/** By the name that its area had on its day. */
export async function areaKeyOf(context: Context, header: PlanHeader): Promise<string> {
  const area = await findArea(context, header.areaId)
  return area ? areaOrderKey(area, header) : nameOrderKey(header.issuerName)
}

/** Of the plan as everybody may read it. */
export async function orderRowOf(context: Context, header: PlanHeader): Promise<Row[]> {
  const { id, state, parentAreaId } = header
  if (state !== 'PUBLISHED') return []
  const areaKey = await areaKeyOf(context, header)
  const place = { parentId: parentAreaId ?? 'none', areaKey, period: periodKey(header), day: dayOf(header) }
  return [{ kind: 'order', key: 'order', id, state, ...place, header }]
}

/** The small rows of a published plan, by which others find it; a draft or withdrawn plan has none. */
export function rowsOf(plan: Plan): Row[] {
  if (plan.state !== 'PUBLISHED') return []
  const { id, state } = plan
  const day = dayOf(plan)
  return [
    ...plan.mandates.flatMap((part): Row[] =>
      part.citationKey
        ? [
            {
              kind: 'mandate',
              key: `m${part.id}`,
              id,
              partId: part.id,
              citation: part.citationKey,
              state,
              day,
            },
          ]
        : [],
    ),
    ...plan.reportingDuties.flatMap((part): Row[] => {
      const reporterId = part.reporterId ?? part.reporterGroupId
      return reporterId ? [{ kind: 'duty', key: `d${part.id}`, id, partId: part.id, reporterId, state }] : []
    }),
    ...documentsOf(plan).map(
      (planId): Row => ({ kind: 'reliance', key: `r${planId}`, id: planId, reliantId: id }),
    ),
  ]
}

/** Of the plan as everybody may read it. */
export function dueRowOf(plan: Plan): Row[] {
  const { id, areaId, parentAreaId, state } = plan
  const body = state === 'PUBLISHED' ? dueSourceOf(plan) : null
  return body ? [{ kind: 'due', key: 'due', id, areaId, parentId: parentAreaId ?? 'none', state, body }] : []
}

export function putRow(tables: Tables, row: Row) {
  switch (row.kind) {
    case 'mandate': {
      const { id, partId, citation, state, day } = row
      return tables.planMandate.put({ id, partId, citation, state, day }).commit()
    }
    case 'target': {
      const { kind: _, key: __, ...target } = row
      return tables.planTarget.put(target).commit()
    }
    case 'order': {
      const { id, state, parentId, areaKey, period, day, header } = row
      return tables.planOrder.put({ id, state, parentId, areaKey, period, day, header }).commit()
    }
    case 'duty': {
      const { id, partId, reporterId, state } = row
      return tables.planDuty.put({ id, partId, reporterId, state }).commit()
    }
    case 'reliance':
      return tables.planReliance.put({ id: row.id, reliantId: row.reliantId }).commit()
    case 'due': {
      const { id, areaId, parentId, state, body } = row
      return tables.planDue.put({ id, areaId, parentId, state, body }).commit()
    }
    case 'heir': {
      const { id, parentId, state, day, body } = row
      return tables.planHeir.put({ id, parentId, state, day, body }).commit()
    }
  }
}

export function deleteRow(tables: Tables, row: Row) {
  switch (row.kind) {
    case 'mandate':
      return tables.planMandate.delete({ id: row.id, partId: row.partId }).commit()
    case 'target':
      return tables.planTarget.delete({ id: row.id, rowId: row.rowId }).commit()
    case 'order':
      return tables.planOrder.delete({ id: row.id }).commit()
    case 'duty':
      return tables.planDuty.delete({ id: row.id, partId: row.partId }).commit()
    case 'reliance':
      return tables.planReliance.delete({ id: row.id, reliantId: row.reliantId }).commit()
    case 'due':
      return tables.planDue.delete({ id: row.id }).commit()
    case 'heir':
      return tables.planHeir.delete({ id: row.id, parentId: row.parentId }).commit()
  }
}
