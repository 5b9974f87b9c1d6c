/** Which reports are due in an area and below it, and who owes them: by its own plans and by those of the areas above. */
import { findAgency, findAgencyGroup } from '../agency/agency.operations.ts'
import { type Member, type Members, membersThere, membersWithin } from '../agency/members.operations.ts'
import { ancestorsOf, findArea, listChildren, withAliases } from '../area/area.operations.ts'
import type { Area } from '../area/area.rules.ts'
import { queryRows } from '../bodies.ts'
import { batched, type Context } from '../context.ts'
import { addDays, type Day } from '../day.rules.ts'
import { ValidationProblem } from '../errors.ts'
import {
  type DueDate,
  type DueDuty,
  type DueSource,
  dueDates,
  dueSourceOf,
  isWindow,
  textsWithin,
} from './due.rules.ts'
import { dueRows } from './plan.entity.ts'
import type { Plan } from './plan.parts.ts'
import { findPlan, findPlanHeader } from './read.operations.ts'
import { type PlanOnDay, planOnDay } from './version.operations.ts'

/** `owedBy`: of the area asked for, alive on the due day. `open`: a person has still to say who else is meant. */
export type DueReport = DueDate & { planId: string; owedBy: Member[]; open: boolean }

export const badWindow = {
  vi: 'Khoảng ngày phải có "from" không sau "to" và dài nhất 366 ngày.',
  en: '"from" is not after "to", and they span at most 366 days.',
}

/** Those alone that this agency owes, and that this plan asks for; null: whichever. */
type DueCondition = { agencyId?: string | null; planId?: string | null }

/** Days ahead where no end is asked for. */
const daysAhead = 30

export function windowOf(today: Day, asked: { from?: Day | null; to?: Day | null }): { from: Day; to: Day } {
  const from = asked.from ?? today
  const window = { from, to: asked.to ?? addDays(from, daysAhead) }
  if (!isWindow(window)) throw ValidationProblem.at(['to'], badWindow)
  return window
}

/**
 * In order of the due days. One Query for each area from the nation down to this one, one for the areas below a province
 * and one for each province of the nation; then those who are meant by name or by a list, a BatchGet a hundred, and for a
 * phrase the areas below. No People's Committee is read. Empty where there is no such area.
 */
export async function dueReports(
  context: Context,
  areaId: string,
  { from, to }: { from: Day; to: Day },
  { agencyId, planId }: DueCondition = {},
): Promise<DueReport[]> {
  const area = await findArea(context, areaId)
  const agency = agencyId ? await findAgency(context, agencyId) : null
  if (!area || (agencyId && !agency)) return []
  const isAsked = ({ id }: DueSource) => !planId || id === planId
  const above = await ancestorsOf(context, area, from)
  const own = await sourcesWithin(context, area, above, from)
  const given = await Promise.all(
    above.map((one, level) => sourcesOf(context, above[level - 1]?.id ?? 'none', one.id)),
  )
  const found = await Promise.all([
    ...own.filter(isAsked).map((source) => owedOf(context, source, { from, to }, area, true)),
    ...given
      .flat()
      .filter(isAsked)
      .map((source) => owedOf(context, source, { from, to }, area, false)),
  ])
  const owed = ({ owedBy }: DueReport) => !agency || owedBy.some((member) => member.agencyId === agency.id)
  return found
    .flat()
    .filter(owed)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

const keyOf = ({ due, planId, duty }: DueReport) => `${due}#${planId}#${duty.id}`

/** What the plan says of it, in the text of the due day; null where it is not the actor's to see. */
export async function dutyOf(context: Context, { planId, due, duty }: DueReport) {
  const plan = await planOfDue(context, { planId, due })
  const parts = plan && 'reportingDuties' in plan ? plan.reportingDuties : []
  return parts.find(({ id }) => id === duty.id) ?? null
}

export async function planOfDue(
  context: Context,
  { planId, due }: Pick<DueReport, 'planId' | 'due'>,
): Promise<PlanOnDay<Plan> | null> {
  const plan = await findPlan(context, planId)
  return plan && planOnDay(context, plan, due)
}

/** The plans of an area and of all below it that lives: a province of the nation with its communes is one Query. */
async function sourcesWithin(
  context: Context,
  area: Area,
  above: readonly Area[],
  day: Day,
): Promise<DueSource[]> {
  const own = sourcesOf(context, above.at(-1)?.id ?? 'none', area.id)
  if (area.tier === 'COMMUNE') return own
  const between = area.tier === 'NATION' ? await listChildren(context, area.id, day) : []
  const below = [area, ...between].map(({ id }) => sourcesOf(context, id, null))
  return (await Promise.all([own, ...below])).flat()
}

/** The rows under an area, or of one area under it. Read once however often a request comes back to them. */
function sourcesOf(context: Context, parentId: string, areaId: string | null): Promise<DueSource[]> {
  return sourcesAt(context, `${parentId}#${areaId ?? ''}`)
}

const sourcesAt = batched<DueSource[]>((context, keys) =>
  Promise.all(
    keys.map(async (key) => {
      const [parentId = '', areaId = ''] = key.split('#')
      const parents = parentId === 'none' ? [parentId] : await withAliases(context, [parentId])
      const areas = areaId === '' ? [null] : await withAliases(context, [areaId])
      const lists = await Promise.all(
        parents.flatMap((parent) => areas.map((one) => queryRows(context.store, dueRows(parent, one)))),
      )
      return lists.flat().map(({ body = 'null' }): DueSource => JSON.parse(body))
    }),
  ),
)

/** `isOwn`: a plan of the area asked for or below it, of which also is told what nobody is known to owe. */
async function owedOf(
  context: Context,
  source: DueSource,
  { from, to }: { from: Day; to: Day },
  area: Area,
  isOwn: boolean,
): Promise<DueReport[]> {
  const dates = await Promise.all(
    textsWithin(source, from, to).map(async (text) => {
      const duties = text.isNewest ? source.duties : await dutiesOn(context, source.id, text.from)
      return dueDates(source, duties, text.from, text.to)
    }),
  )
  const reports = await Promise.all(
    dates.flat().map(async (date): Promise<DueReport | null> => {
      const { open, members: owedBy } = await owing(context, date, area)
      return owedBy.length > 0 || (open && isOwn) ? { ...date, planId: source.id, owedBy, open } : null
    }),
  )
  return reports.filter((report) => report !== null)
}

/** The duties of a text that a later amendment has changed. */
async function dutiesOn(context: Context, planId: string, day: Day): Promise<DueDuty[]> {
  const header = await findPlanHeader(context, planId)
  const plan = header && (await planOnDay(context, header, day))
  return plan && 'reportingDuties' in plan ? (dueSourceOf(plan)?.duties ?? []) : []
}

/** Who ended before the due day owes nothing any more; to whom the duty went is for a person to say. */
async function owing(
  context: Context,
  { due, duty: { reporterId, groupId } }: DueDate,
  area: Area,
): Promise<Members> {
  const within = area.tier === 'NATION' ? null : area
  if (reporterId !== null) {
    const there = await membersThere(context, [reporterId], due, null)
    const members = within ? await membersThere(context, [reporterId], due, within) : there
    return { open: there.length === 0, members }
  }
  const group = groupId === null ? null : await findAgencyGroup(context, groupId)
  return group ? membersWithin(context, group, due, within) : { open: true, members: [] }
}
