/** A person who is there: changed, put out, let in again. Each under the version that was seen. */
import { auditOf } from '../access/audit.operations.ts'
import type { Context } from '../context.ts'
import { ConflictProblem, ForbiddenProblem } from '../errors.ts'
import { TransactionRejected, writeTogether } from '../transaction.ts'
import { admissionsChanged, whileAdmitted } from './admission.operations.ts'
import { checkedUser, mayKeep, presentUser } from './check.operations.ts'
import { userRow } from './user.operations.ts'
import { type Person, roleLabels, toPerson, type UserInput, userSentences } from './user.rules.ts'

type Which = { id: string; expectedVersion: number }

/** Asked as the person is and as it is to be. Errors: NotFound, Forbidden, Conflict, Validation. */
export async function updateUser(
  context: Context,
  { id, expectedVersion, user }: Which & { user: UserInput },
): Promise<Person> {
  const present = await presentUser(context, id, expectedVersion)
  await mayKeep(context, 'update', present)
  await mayKeep(context, 'update', { id, role: user.role, areaId: user.areaId })
  const person: Person = { ...present, ...(await checkedUser(context, user)), version: present.version + 1 }
  await write(context, 'update', person, present.version)
  return person
}

/**
 * Refused from the next request on, with whatever token. What decides is written first; the issuer is told after it,
 * and once more where it was silent. Errors: NotFound, Forbidden, Conflict (also: the issuer is silent).
 */
export async function deactivateUser(context: Context, { id, expectedVersion }: Which): Promise<Person> {
  const present = await presentUser(context, id, expectedVersion)
  await mayKeep(context, 'deactivate', present)
  const barredBy = context.actor.role
  const person = present.active
    ? { ...present, active: false, barredBy, version: present.version + 1 }
    : present
  if (present.active) await write(context, 'deactivate', person, present.version)
  if (person.signInName === null) return person
  await context.signIns?.bar(id).catch(() => {
    throw new ConflictProblem(person.version, userSentences.barredHere, 'WRONG_STATE')
  })
  return person
}

/** The issuer first: until what decides is written, nobody is let in. Errors: NotFound, Forbidden, Conflict. */
export async function reactivateUser(context: Context, { id, expectedVersion }: Which): Promise<Person> {
  const present = await presentUser(context, id, expectedVersion)
  await mayKeep(context, 'reactivate', present)
  if (present.active) return present
  // Whom the ministry put out no province lets in.
  if (present.barredBy === 'MINISTRY' && context.actor.role !== 'MINISTRY') throw new ForbiddenProblem()
  if (present.signInName !== null) {
    // Who waits is not in the issuer's register: it is asked what does nothing there.
    const answered = present.waiting ? context.signIns?.bar(id) : context.signIns?.readmit(id)
    await answered?.catch(() => {
      throw new ConflictProblem(present.version, userSentences.silent, 'WRONG_STATE')
    })
  }
  const person = { ...present, active: true, barredBy: null, version: present.version + 1 }
  await write(context, 'reactivate', person, present.version)
  return person
}

const done = {
  update: { vi: 'Sửa thông tin một người dùng', en: 'Changed a person' },
  deactivate: { vi: 'Ngừng tài khoản một người dùng', en: 'Deactivated a person' },
  reactivate: { vi: 'Mở lại tài khoản một người dùng', en: 'Reactivated a person' },
}

async function write(
  context: Context,
  verb: keyof typeof done,
  person: Person,
  present: number,
): Promise<void> {
  const { id, version, role } = person
  const audit = auditOf(context, `User#${id}`, verb, version, {
    vi: `${done[verb].vi}: ${roleLabels[role].vi}.`,
    en: `${done[verb].en}: ${roleLabels[role].en}.`,
  })
  const own = id === context.actor.id
  try {
    await writeTogether(context, (tables) => [
      tables.user
        .put(userRow(person, context.now))
        // Rows that an older version wrote have no version beside them.
        .where((row, { eq, notExists }) =>
          present === 1 ? `(${eq(row.version, 1)} OR ${notExists(row.version)})` : eq(row.version, present),
        )
        .commit(),
      tables.audit.put(audit).commit(),
      // An item stands once in a transaction.
      ...(own ? [] : [whileAdmitted(context, tables)]),
    ])
    admissionsChanged(context)
  } catch (error) {
    if (!(error instanceof TransactionRejected)) throw error
    if (error.rejections.some(({ index, code }) => index === 2 && code === 'ConditionalCheckFailed'))
      throw new ForbiddenProblem()
    const { data } = await context.store.user.get({ id }).go({ consistent: true })
    throw new ConflictProblem(data ? toPerson(data.body).version : 0)
  }
}
