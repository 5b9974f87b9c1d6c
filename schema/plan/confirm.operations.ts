/** A draft is published, or taken back. */
import { findAgency, saveAgencies } from '../agency/agency.operations.ts'
import type { Agency, AgencyKind } from '../agency/agency.rules.ts'
import { agencyKey, kindOf } from '../agency/kind.rules.ts'
import type { Context } from '../context.ts'
import { typedShelterPlace, typesShelterPlace } from '../document/typed-place.rules.ts'
import { type Issue, ValidationProblem } from '../errors.ts'
import { getText } from '../file/file.operations.ts'
import { derivedId } from '../ids.ts'
import { type PlanAction, personalDataIn, planSentences, presentFor } from './action.operations.ts'
import type { Plan } from './plan.parts.ts'
import { type Hidden, hiddenIn } from './restricted.rules.ts'
import { writePlan } from './write.operations.ts'

/**
 * A person has checked the draft: it becomes published, and the agencies that it names and the register did not have
 * are founded. Errors: NotFound, Forbidden, Conflict, Validation (issuer, period or title still unknown).
 */
export async function confirmPlan(context: Context, input: PlanAction): Promise<Plan> {
  const present = await presentFor(context, 'confirm', input)
  const issues: Issue[] = []
  if (!present.title) issues.push({ path: ['title'], message: planSentences.noTitle })
  if (present.fromYear === null || present.toYear === null)
    issues.push({ path: ['fromYear'], message: planSentences.noPeriod })
  if (!present.issuerId && neverProposed.includes(kindOf(present.issuerName)))
    issues.push({ path: ['issuerId'], message: planSentences.noIssuer })
  const [first, ...others] = issues
  if (first) throw new ValidationProblem([first, ...others])

  const source = present.restricted.length ? await getText(context, present.sourceHash) : ''
  const { plan, proposed } = withProposedAgencies(present, hiddenIn(source, present))
  const known = await Promise.all(proposed.map(({ id }) => findAgency(context, id)))
  const founded = proposed.filter((_, index) => known[index] === null)
  await saveAgencies(context, founded)
  return writePlan(context, {
    plan: { ...plan, state: 'PUBLISHED', updatedAt: context.now.toISOString(), updatedBy: context.actor.id },
    present,
    verb: 'confirm',
    summary: {
      vi: founded.length ? `Xác nhận kế hoạch, thêm ${founded.length} cơ quan.` : 'Xác nhận kế hoạch.',
      en: founded.length ? `Confirmed the plan, added agencies (${founded.length}).` : 'Confirmed the plan.',
    },
  })
}

/** A People's Committee is founded with its area, never by a plan; a village head is many. */
const neverProposed: readonly (AgencyKind | null)[] = [null, 'VILLAGE_HEAD', 'PEOPLES_COMMITTEE']

/**
 * Agencies that the plan names one by one, of a kind that is known; its id follows from area and name. The register is
 * everybody's: it gets none that a restricted sentence alone names.
 */
function withProposedAgencies(plan: Plan, hidden: Hidden): { plan: Plan; proposed: Agency[] } {
  const founded = new Map<string, Agency>()
  const found = (name: string): string | null => {
    const kind = kindOf(name)
    if (!kind || neverProposed.includes(kind) || typesShelterPlace(name, plan.issuerName)) return null
    const id = derivedId('agency', plan.areaId, name.normalize('NFC').toLowerCase())
    founded.set(id, {
      id,
      kind,
      name: name.normalize('NFC').replace(/\s+/g, ' ').trim(),
      shortName: null,
      areaIds: [plan.areaId],
      superiorId: null,
      professionalLineId: null,
      foundedOn: null,
      endedOn: null,
      handovers: [],
      takeovers: [],
    })
    return id
  }
  const issuerId = plan.issuerId ?? found(plan.issuerName)
  const isHidden = (one: Plan['assignments'][number]) => hidden.part(one) || hidden.name(one.agencyName)
  const assignments = plan.assignments.map((one) =>
    one.agencyId || one.groupId || isHidden(one) ? one : { ...one, agencyId: found(one.agencyName) },
  )
  const told = assignments.filter((one) => !isHidden(one))
  const idOf = new Map(told.map(({ agencyName, agencyId }) => [agencyKey(agencyName), agencyId]))
  const reportingDuties = plan.reportingDuties.map((one) =>
    one.reporterId || one.reporterGroupId || !one.reporterName || hidden.part(one)
      ? one
      : { ...one, reporterId: idOf.get(agencyKey(one.reporterName)) ?? null },
  )
  return { plan: { ...plan, issuerId, assignments, reportingDuties }, proposed: [...founded.values()] }
}

/**
 * A draft is taken back, which undoes its import; a published plan entered by mistake likewise. It stays readable in its
 * history. Errors: NotFound, Forbidden, Conflict, Validation (the reason; another plan stands as changed or ended by it).
 */
export async function withdrawPlan(
  context: Context,
  input: PlanAction & { reason?: string | null },
): Promise<Plan> {
  const present = await presentFor(context, 'withdraw', input)
  const [personal] = personalDataIn({ reason: input.reason })
  if (personal) throw new ValidationProblem([personal])
  const reason = input.reason?.trim().slice(0, 500) || null
  if (reason && typesShelterPlace(reason, present.issuerName)) {
    throw ValidationProblem.at(['reason'], typedShelterPlace)
  }
  return writePlan(context, {
    plan: {
      ...present,
      state: 'WITHDRAWN',
      updatedAt: context.now.toISOString(),
      updatedBy: context.actor.id,
    },
    present,
    verb: 'withdraw',
    summary: {
      vi: reason ? `Thu hồi kế hoạch: ${reason}` : 'Thu hồi kế hoạch.',
      en: reason ? `Withdrew the plan: ${reason}` : 'Withdrew the plan.',
    },
  })
}
