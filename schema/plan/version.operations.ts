/** Former versions of a plan: which there were, what each said, and how two of them differ. */
import { may, mayReadRestricted } from '../access/access.rules.ts'
import type { AuditEntry } from '../access/audit.entity.ts'
import { getEach } from '../batch.ts'
import { batched, type Context } from '../context.ts'
import type { Day } from '../day.rules.ts'
import type { Bilingual } from '../text.rules.ts'
import { comparePlans, type PartChange, sayChange } from './compare.rules.ts'
import { withPutRight } from './earlier.rules.ts'
import { headerOf } from './header.rules.ts'
import { amendmentAfter, daysOfVersion, versionCountingOn } from './life.rules.ts'
import type { Plan, PlanHeader } from './plan.parts.ts'
import { findPlan, planHistory, planThing } from './read.operations.ts'

export type PlanVersion = {
  plan: PlanHeader
  version: number
  entry: AuditEntry
  /** The days in which its text counted, null for a draft's; `before` is the first day of the text after it. */
  from: Day | null
  before: Day | null
  /** Whether it is the last of those that counted in these days. */
  counts: boolean
}

/** Every version with who made it and when its text counted, newest first; at most the last 200. */
export async function versionsOf(context: Context, plan: PlanHeader): Promise<PlanVersion[]> {
  const entries = await planHistory(context, plan)
  const published = entries.find(({ verb }) => verb === 'confirm')?.version ?? Number.POSITIVE_INFINITY
  const versions = entries.map((entry) => {
    const days = entry.version < published ? { from: null, before: null } : daysOfVersion(plan, entry.version)
    return { plan, version: entry.version, entry, ...days }
  })
  return versions.map((one, index) => {
    const next = versions[index - 1]
    const isLast = next === undefined || next.from !== one.from
    return { ...one, counts: one.version >= published && plan.state === 'PUBLISHED' && isLast }
  })
}

/** A version whole, as the actor may read it; null where there is none, or it was a draft that is not theirs to see. */
export async function findVersion(context: Context, id: string, version: number): Promise<Plan | null> {
  const present = await findPlan(context, id)
  if (!present || version < 1 || version > present.version) return null
  if (version === present.version) return present
  return formerVersion(context, `${version}#${id}`)
}

/** Asked of many versions at once it is one BatchGet; a second where a sentence is restricted. */
const formerVersion = batched<Plan | null>(async (context, keys) => {
  const rows = await getEach(keys, async (some) => {
    const read = context.store.planVersion.get(some.map(keyOf)).go({ preserveBatchOrder: true })
    const { data, unprocessed } = await read
    return { data, unprocessed: unprocessed.map(({ id, version }) => ({ key: `${version}#${id}` })) }
  })
  return Promise.all(
    rows.map(async (row) => {
      const thing = row && planThing(row.body)
      if (!row || !thing || !may(context.actor, 'read', thing)) return null
      if (row.body.restricted.length === 0 || !mayReadRestricted(context.actor, thing)) return row.body
      const { data } = await context.store.planVersionWhole.get({ id: row.id, version: row.version }).go()
      return data?.body ?? row.body
    }),
  )
})

function keyOf(key: string): { id: string; version: number } {
  const [version, id = ''] = key.split('#')
  return { id, version: Number(version) }
}

/** A plan in the text of a day; `present` is as it was entered last, from which its state on any day follows. */
export type PlanOnDay<P extends PlanHeader = PlanHeader> = (P | Plan) & {
  readOn: { day: Day; present: PlanHeader }
}

/**
 * What an amendment may change is that of the day; what the plan is stays as entered last. Only a plan with an amendment
 * of a later day takes a request to the table: one BatchGet for many.
 */
export async function planOnDay<P extends PlanHeader>(
  context: Context,
  plan: P,
  day: Day,
): Promise<PlanOnDay<P>> {
  const readOn = { day, present: plan }
  const version = versionCountingOn(plan, day)
  const kept =
    version < plan.version && plan.state === 'PUBLISHED'
      ? await formerVersion(context, `${version}#${plan.id}`)
      : null
  if (!kept) return { ...plan, readOn }
  const former = withPutRight(kept, amendmentAfter(plan, day)?.putRight)
  const { title, toYear, mandates, targetCount, warningCount } = former
  return { ...former, ...headerIn(plan), title, toYear, mandates, targetCount, warningCount, readOn }
}

/** What a plan said on a day, with what was put right in it since; null where that is not the actor's to see. */
export async function contentOn(context: Context, plan: PlanHeader, day: Day): Promise<Plan | null> {
  const kept = await findVersion(context, plan.id, versionCountingOn(plan, day))
  return kept && withPutRight(kept, amendmentAfter(plan, day)?.putRight)
}

/** A former version with its restricted sentences, whoever asks: for writing, never for an answer. */
export async function wholeVersion(context: Context, id: string, version: number): Promise<Plan | null> {
  const { data } = await context.store.planVersion.get({ id, version }).go({ consistent: true })
  if (!data || data.body.restricted.length === 0) return data?.body ?? null
  const whole = await context.store.planVersionWhole.get({ id, version }).go({ consistent: true })
  return whole.data?.body ?? null
}

function headerIn(plan: PlanHeader | Plan): PlanHeader {
  return 'targets' in plan ? headerOf(plan) : plan
}

const mostTold = 30

/** What a version changed, for people. */
export async function changesOfVersion(context: Context, id: string, version: number): Promise<Bilingual[]> {
  const compared = await comparePlanVersions(context, { id, from: version - 1, to: version })
  return compared ? compared.changes.slice(0, mostTold).map(sayChange) : []
}

export type PlanComparison = { before: Plan; after: Plan; changes: PartChange[] }

/** How a version differs from another; null where either is not there or not the actor's to see. */
export async function comparePlanVersions(
  context: Context,
  { id, from, to }: { id: string; from: number; to: number },
): Promise<PlanComparison | null> {
  const [before, after] = await Promise.all([findVersion(context, id, from), findVersion(context, id, to)])
  return before && after && { before, after, changes: comparePlans(before, after) }
}
