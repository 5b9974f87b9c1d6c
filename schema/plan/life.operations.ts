/** What another document does to a published plan: it amends, corrects, supersedes or repeals it from a day on. */
import type { Verb } from '../access/access.rules.ts'
import { scopeOf } from '../area/area.operations.ts'
import { type Context, todayOf } from '../context.ts'
import { compareDays } from '../day.rules.ts'
import { typedShelterPlace, typesShelterPlace } from '../document/typed-place.rules.ts'
import { ConflictProblem, type Issue, ValidationProblem } from '../errors.ts'
import { type PlanAction, personalDataIn, planSentences } from './action.operations.ts'
import { changedPlan } from './correct.operations.ts'
import type { HeaderChange, PlanChanges } from './correct.rules.ts'
import { putRightBefore } from './earlier.operations.ts'
import { checkLifeEvent, type LifeEntry, lifeSentences, sayLifeEvent } from './life.rules.ts'
import type { LifeEvent, Plan, PlanHeader } from './plan.parts.ts'
import type { LifeEventKind } from './plan.rules.ts'
import { findPlanHeader, getPlanFor } from './read.operations.ts'
import { sentencesFollow } from './said-within.rules.ts'
import { writePlan } from './write.operations.ts'

/** What an amendment changes: number, date, issuer and programme are what the plan is, and stay. */
export type AmendmentChanges = Omit<PlanChanges, 'header'> & {
  header?: Pick<HeaderChange, 'title' | 'toYear'> | null
}

/**
 * Another document changes parts of the plan from a day on; the text until then stays readable as a former version.
 * Errors: NotFound, Forbidden, Conflict (version; no published plan), Validation (order of days, document, changes).
 */
export function amendPlan(
  context: Context,
  input: PlanAction & LifeEntry & { changes: AmendmentChanges },
): Promise<Plan> {
  return happen(context, 'AMENDED', 'amend', input, input.changes)
}

/** Đính chính: the issuer puts an error of the document right, by a document that says so. Errors as of an amendment. */
export function correctPublishedPlan(
  context: Context,
  input: PlanAction & LifeEntry & { changes: PlanChanges },
): Promise<Plan> {
  return happen(context, 'CORRECTED', 'correct', input, input.changes)
}

/** Another plan takes its place from a day on. Errors as of an amendment; also where the other is not in force then. */
export function supersedePlan(context: Context, input: PlanAction & LifeEntry): Promise<Plan> {
  return happen(context, 'SUPERSEDED', 'supersede', input)
}

/** It ends before its time, by a document. Errors as of an amendment. */
export function repealPlan(context: Context, input: PlanAction & LifeEntry): Promise<Plan> {
  return happen(context, 'REPEALED', 'repeal', input)
}

async function happen(
  context: Context,
  kind: LifeEventKind,
  verb: Verb,
  input: PlanAction & LifeEntry,
  changes: PlanChanges = {},
): Promise<Plan> {
  const present = await getPlanFor(context, verb, input.id)
  if (present.version !== input.expectedVersion) throw new ConflictProblem(present.version)
  if (present.state !== 'PUBLISHED')
    throw new ConflictProblem(present.version, planSentences.wrongState, 'WRONG_STATE')
  const other = input.planId ? await findPlanHeader(context, input.planId) : null
  const entry = entryOf(input, other)
  const [first, ...others] = [
    ...checkLifeEvent(present, kind, entry),
    ...otherIssues(await withinReach(context, present), kind, entry, other),
    ...wordIssues(present, entry),
  ]
  if (first) throw new ValidationProblem([first, ...others])

  const event: LifeEvent = { ...entry, kind, version: present.version + 1 }
  const made = await changedPlan(context, present, changes)
  const entered = sentencesFollow(present, made.changed)
  const changed =
    kind === 'CORRECTED' ? await putRightBefore(context, present, entered, made.changes) : entered
  return writePlan(context, {
    plan: {
      ...changed,
      life: [...(changed.life ?? []), event].sort((a, b) => compareDays(a.on, b.on)),
      updatedAt: context.now.toISOString(),
      updatedBy: context.actor.id,
    },
    present,
    verb,
    summary: sayLifeEvent(event),
  })
}

/** Number, date and issuer of a document that is here are its own, whatever was typed. */
function entryOf(input: LifeEntry, other: PlanHeader | null): LifeEntry {
  return {
    on: input.on,
    number: other?.number ?? (input.number?.trim() || null),
    date: other?.date ?? input.date,
    issuerName: other?.issuerName ?? (input.issuerName?.trim() || null),
    planId: input.planId,
    reason: input.reason?.trim() || null,
  }
}

/** Its area, those above and those that came after, as the register knows them today: their bodies may change or end it. */
async function withinReach(context: Context, plan: Plan): Promise<Plan> {
  const day = plan.effectiveFrom ?? todayOf(context)
  return { ...plan, scopeIds: await scopeOf(context, plan.areaId, day) }
}

function otherIssues(
  present: Plan,
  kind: LifeEventKind,
  { planId, on }: LifeEntry,
  other: PlanHeader | null,
): Issue[] {
  const at = (path: string[], message: Issue['message']) => [{ path, message }]
  if (planId === null) return []
  if (planId === present.id) return at(['document', 'planId'], lifeSentences.ofItself)
  if (other?.state !== 'PUBLISHED') return at(['document', 'planId'], lifeSentences.unknownPlan)
  if (other.life?.some((event) => event.planId === present.id && event.kind === 'SUPERSEDED'))
    return at(['document', 'planId'], lifeSentences.inCircle)
  if (!present.scopeIds.includes(other.areaId)) return at(['document', 'planId'], lifeSentences.outOfReach)
  if (kind === 'SUPERSEDED' && other.programme !== present.programme)
    return at(['document', 'planId'], lifeSentences.otherProgramme)
  if (kind === 'SUPERSEDED' && other.effectiveFrom !== null && on < other.effectiveFrom)
    return at(['on'], lifeSentences.notYetInForce)
  return []
}

/** What is typed is read by everybody who reads the plan: no private person, no place of a shelter. */
function wordIssues({ issuerName: own }: Plan, { number, issuerName, reason }: LifeEntry): Issue[] {
  const shelter = Object.entries({ number, issuerName, reason }).filter(
    ([, words]) => words !== null && typesShelterPlace(words, own),
  )
  return [...personalDataIn({ document: { issuerName }, reason }), ...shelter.map(([field]) => at(field))]
}

function at(field: string): Issue {
  return { path: field === 'reason' ? [field] : ['document', field], message: typedShelterPlace }
}
