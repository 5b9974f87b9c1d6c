/** What every write of a person asks first: who may, and whether the register has what is named. */
import { may, type Verb } from '../access/access.rules.ts'
import { findAgency } from '../agency/agency.operations.ts'
import { findArea } from '../area/area.operations.ts'
import type { Context } from '../context.ts'
import { ConflictProblem, ForbiddenProblem, NotFoundProblem, ValidationProblem } from '../errors.ts'
import { findUser, upperOf, userThing } from './user.operations.ts'
import { checkUser, type Person, toPerson, type UserInput, userSentences } from './user.rules.ts'

type Wanted = Pick<Person, 'id' | 'role' | 'areaId'>

/** Errors: Forbidden, with its own sentence where one asks it for oneself. */
export async function mayKeep(context: Context, verb: Verb, wanted: Wanted): Promise<void> {
  if (may(context.actor, verb, await userThing(context, wanted))) return
  throw wanted.id === context.actor.id ? new ForbiddenProblem(userSentences.oneself) : new ForbiddenProblem()
}

/** A person as it is now. Errors: NotFound (also for who may not read it), Conflict. */
export async function presentUser(context: Context, id: string, expectedVersion: number): Promise<Person> {
  const readable = await findUser(context, id)
  const { data } = await context.store.user.get({ id }).go({ consistent: true })
  if (!readable || !data) throw new NotFoundProblem()
  const person = toPerson(data.body)
  if (person.version !== expectedVersion) throw new ConflictProblem(person.version)
  return person
}

/** Errors: Validation, each with its place. Answers what is given in one spelling, with the area it is listed under. */
export async function checkedUser(
  context: Context,
  input: UserInput,
): Promise<UserInput & { upperId: string }> {
  const { role, areaId, agencyId } = input
  const name = input.name.normalize('NFC').replace(/\s+/g, ' ').trim()
  const draftsForIds = [...new Set(input.draftsForIds)].filter((id) => id !== agencyId)
  const area = await findArea(context, areaId)
  const issues = checkUser({ ...input, name, draftsForIds }, area?.tier ?? null)
  if (!area) issues.push({ path: ['areaId'], message: userSentences.unknownArea })
  for (const [index, id] of [agencyId, ...draftsForIds].entries()) {
    const agency = await findAgency(context, id)
    // Who drafts for an agency writes its documents: another area's are not given away.
    if (agency && area && agency.areaIds[0] === area.id) continue
    const path = index === 0 ? ['agencyId'] : ['draftsForIds', String(index - 1)]
    issues.push({ path, message: userSentences.agency })
  }
  const [first, ...others] = issues.map(({ path, message }) => ({ path: ['user', ...path], message }))
  if (first) throw new ValidationProblem([first, ...others])
  const upperId = (await upperOf(context, areaId))?.id ?? areaId
  return { name, role, areaId, agencyId, draftsForIds, upperId }
}
