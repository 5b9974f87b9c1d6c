import type { Verb } from '../access/access.rules.ts'
import { auditOf } from '../access/audit.operations.ts'
import type { AgencyGroup } from '../agency/group.rules.ts'
import type { Context } from '../context.ts'
import { ConflictProblem, ValidationProblem } from '../errors.ts'
import { getText, keepContent } from '../file/file.operations.ts'
import type { Bilingual } from '../text.rules.ts'
import { TransactionRejected, writeTogether } from '../transaction.ts'
import { comparePlans } from './compare.rules.ts'
import { groupsToOpen, keepNewGroups, openGroup, type Tables } from './group.operations.ts'
import { headerOf } from './header.rules.ts'
import { findHeirRows, heirRowsOf } from './heir.operations.ts'
import { contentKey, numberedKey } from './identity.rules.ts'
import { dayOf } from './order.rules.ts'
import type { Plan } from './plan.parts.ts'
import { guardCount, guardSentence, relianceGuards, relianceOf } from './reliance.operations.ts'
import { maskText, withoutRestricted } from './restricted.rules.ts'
import {
  deleteRow,
  dueRowOf,
  formerTargetRows,
  formerTargetsMoved,
  isShownAsItLies,
  orderRowOf,
  putRow,
  type Row,
  rowsOf,
  targetRowsOf,
  withoutWords,
} from './rows.operations.ts'

export const sameDocument: Bilingual = {
  vi: 'Đã có kế hoạch của cơ quan này cùng số và ngày. Hãy mở kế hoạch đó thay vì nạp mới.',
  en: 'There is a plan of this issuer with the same number and date. Open that one instead.',
}
export const planTooLarge: Bilingual = {
  vi: 'Kế hoạch quá dài để lưu thành một (hơn 350 KB). Hãy tách phụ lục ra nạp riêng.',
  en: 'The plan is too long to be kept as one (over 350 KB). Load its annexes apart.',
}

/** DynamoDB keeps at most 400 KB in an item; the rest is for keys and for what a person adds later. */
const largestItem = 350_000
/** A transaction holds 100 actions: the plan with its constant companions, and as many rows as fit beside them. */
const rowsBeside = 70
const rowsAtOnce = 99

type Save = { plan: Plan; present: Plan | null; verb: Verb; summary: Bilingual; groups?: AgencyGroup[] }

/**
 * Writes a plan whole, under the version of `present`: the plan, its listing, its rows, its marker, the former version
 * and the audit entry, together. `plan.version` is set here. Errors: Conflict with the present version.
 */
export async function writePlan(
  context: Context,
  { plan: given, present, verb, summary, groups = [] }: Save,
): Promise<Plan> {
  const version = (present?.version ?? 0) + 1
  const plan: Plan = {
    ...given,
    version,
    targetCount: given.targets.length,
    warningCount: given.warnings.length,
  }
  const open = await openPart(context, plan)
  const former = present && (await openPart(context, present))
  if (Buffer.byteLength(JSON.stringify(plan)) > largestItem)
    throw ValidationProblem.at(['text'], planTooLarge)
  const reliance = await relianceOf(context, plan, present)
  await keepNewGroups(context, groups, plan)

  const header = headerOf(open)
  const rows = [
    ...rowsOf(plan),
    ...targetRowsOf(open),
    ...(verb === 'amend' && present ? formerTargetRows(present, plan) : []),
    ...(await formerTargetsMoved(context, plan, present)),
    ...dueRowOf(open),
    ...(await orderRowOf(context, header)),
    ...(await heirRowsOf(context, header)),
  ]
  const old = present
    ? [
        ...rowsOf(present),
        ...targetRowsOf(present),
        ...dueRowOf(present),
        ...(await orderRowOf(context, present)),
        ...(await findHeirRows(context, present)),
      ]
    : []
  const stale = old.filter(({ key }) => !rows.some((row) => row.key === key))
  const rowChanges = [
    ...rows.map((row) => ({ row, verb: 'put' as const })),
    ...stale.map((row) => ({ row, verb: 'delete' as const })),
  ]
  const changes: RowChange[] = [
    ...rowChanges.filter(({ row }) => isShownAsItLies(row)),
    ...(await groupsToOpen(context, plan)).map((groupId) => ({ groupId, verb: 'open' as const })),
    ...rowChanges.filter(({ row }) => !isShownAsItLies(row)),
  ]
  const before = changes
    .slice(rowsBeside)
    .flatMap((change) => (change.verb === 'put' ? { ...change, row: withoutWords(change.row) } : []))
  const after = changes.slice(rowsBeside).filter((change) => change.verb !== 'put')
  await writeRows(context, before)

  const markers = markersOf(plan)
  const oldMarkers = present ? markersOf(present).filter((key) => !markers.includes(key)) : []
  const changed = present === null || comparePlans(present, plan).length > 0
  const audit = auditOf(context, `Plan#${plan.id}`, verb, version, summary, changed)
  try {
    await writeTogether(context, (tables) => [
      tables.plan
        .put({ id: plan.id, version, body: open })
        .where((row, { eq, notExists }) =>
          present ? eq(row.version, present.version) : notExists(row.version),
        )
        .commit(),
      ...markers.map((key) =>
        tables.planIdentity
          .put({ key, planId: plan.id })
          .where((row, { eq, notExists }) => `${notExists(row.planId)} OR ${eq(row.planId, plan.id)}`)
          .commit(),
      ),
      ...relianceGuards(tables, plan, reliance),
      ...oldMarkers.map((key) => tables.planIdentity.delete({ key }).commit()),
      ...wholePart(tables, plan, present),
      tables.planListing.put(listingOf(open)).commit(),
      ...(former
        ? [tables.planVersion.put({ id: plan.id, version: former.version, body: former }).commit()]
        : []),
      ...(present?.restricted.length
        ? [tables.planVersionWhole.put({ id: plan.id, version: present.version, body: present }).commit()]
        : []),
      ...changes.slice(0, rowsBeside).map((change) => changeRow(tables, change)),
      tables.audit.put(audit).commit(),
    ])
  } catch (error) {
    if (!(error instanceof TransactionRejected)) throw error
    const taken = error.rejections.find(({ index }) => index > 0 && index <= markers.length)
    const key = taken && markers[taken.index - 1]
    if (key && !error.rejections.some(({ index }) => index === 0)) {
      const { data } = await context.store.planIdentity.get({ key }).go({ consistent: true })
      throw ValidationProblem.at(['header', 'number'], sameDocument, undefined, data?.planId)
    }
    const { data } = await context.store.plan.get({ id: plan.id }).go({ consistent: true })
    const first = 1 + markers.length
    const guarded = error.rejections.some(
      ({ index }) => index >= first && index < first + guardCount(reliance),
    )
    if (guarded && data?.version === present?.version)
      throw new ConflictProblem(data?.version ?? 0, guardSentence(reliance), 'WRONG_STATE')
    throw new ConflictProblem(data?.version ?? 0)
  }
  await writeRows(context, after, plan)
  return plan
}

type RowChange = { row: Row; verb: 'put' | 'delete' } | { groupId: string; verb: 'open' }

function changeRow(tables: Tables, change: RowChange) {
  if (change.verb === 'open') return openGroup(tables, change.groupId)
  return change.verb === 'put' ? putRow(tables, change.row) : deleteRow(tables, change.row)
}

/**
 * Rows that find no room in the plan's transaction: new ones are there before it, old ones go after it, so that a
 * crash between leaves a row too many, which readers meet with the plan's own state and version, and never one too few.
 * They hold no words, for the plan's transaction may be refused; rows that are shown as they lie have room there first.
 */
async function writeRows(context: Context, changes: readonly RowChange[], written?: Plan): Promise<void> {
  for (let start = 0; start < changes.length; start += rowsAtOnce) {
    const some = changes.slice(start, start + rowsAtOnce)
    try {
      await writeTogether(context, (tables) => [
        ...some.map((change) => changeRow(tables, change)),
        ...(written ? [stillWritten(tables, written)] : []),
      ])
    } catch (error) {
      // Somebody has written the plan since: which rows it has now is theirs to say.
      if (written && error instanceof TransactionRejected) return
      throw error
    }
  }
}

function stillWritten(tables: Tables, { id, version }: Plan) {
  return tables.plan
    .check({ id })
    .where((row, { eq }) => eq(row.version, version))
    .commit()
}

/** What everybody may read: the plan, or the plan without its restricted sentences, over a source without them. */
async function openPart(context: Context, plan: Plan): Promise<Plan> {
  if (plan.restricted.length === 0) return plan
  const source = await getText(context, plan.sourceHash)
  return withoutRestricted(plan, source, await keepContent(context, maskText(source, plan.restricted)))
}

function wholePart(tables: Tables, plan: Plan, present: Plan | null) {
  if (plan.restricted.length)
    return [tables.planWhole.put({ id: plan.id, version: plan.version, body: plan }).commit()]
  return present?.restricted.length ? [tables.planWhole.delete({ id: plan.id }).commit()] : []
}

function listingOf(plan: Plan) {
  return {
    id: plan.id,
    version: plan.version,
    state: plan.state,
    areaId: plan.areaId,
    parentId: plan.parentAreaId ?? 'none',
    day: dayOf(plan),
    header: headerOf(plan),
  }
}

/** What is withdrawn is met again by its text alone: its number is free for another. */
function markersOf(plan: Plan): string[] {
  const asRead = [plan.sourceKey, ...(plan.readAs ? [plan.readAs] : [])]
  if (plan.state === 'WITHDRAWN') return asRead
  const numbered = numberedKey(plan.issuerId, plan.number, plan.date)
  const identity = numbered ?? contentKey({ ...plan, mandateNumber: plan.mandates[0]?.number ?? null })
  return [identity, ...asRead]
}
