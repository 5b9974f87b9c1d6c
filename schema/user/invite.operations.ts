/**
 * A person is let in: the name is taken first, then the issuer is asked, then the person is there. What ends between two
 * of them has let nobody in, and the same request again goes on.
 */
import { auditOf } from '../access/audit.operations.ts'
import type { Context, SignIns } from '../context.ts'
import { ConflictProblem, ForbiddenProblem, ValidationProblem } from '../errors.ts'
import { contentHash } from '../ids.ts'
import { TransactionRejected, writeTogether } from '../transaction.ts'
import { checkedUser, mayKeep } from './check.operations.ts'
import { userRow, whileAdmitted } from './user.operations.ts'
import {
  checkSignInName,
  type Person,
  plainSignInName,
  roleLabels,
  type UserInput,
  userSentences,
} from './user.rules.ts'

type Given = { signInName: string; user: UserInput }

/** Errors: Forbidden, Validation (also for a name that is taken), Conflict (the issuer is silent). */
export async function createUser(context: Context, given: Given): Promise<Person> {
  const signInName = plainSignInName(given.signInName)
  const { role, areaId } = given.user
  await mayKeep(context, 'create', { id: '', role, areaId })
  const [wrong] = checkSignInName(signInName)
  if (wrong) throw ValidationProblem.at(wrong.path, wrong.message)
  const user = await checkedUser(context, given.user)
  if (!context.signIns) throw new ConflictProblem(0, userSentences.noSignIns, 'WRONG_STATE')
  const hash = contentHash(signInName)
  const begunAt = await takeName(context, hash)
  const id = await invited(context, context.signIns, { signInName, name: user.name, hash, begunAt })
  const person: Person = { ...user, id, signInName, active: true, barredBy: null, version: 1 }
  await register(context, person, hash)
  return person
}

/** When an invitation by this name was begun before that did not end; null where this is the first. */
async function takeName(context: Context, hash: string): Promise<Date | null> {
  const { data } = await context.store.userName.get({ hash }).go({ consistent: true })
  if (data?.userId) throw taken()
  if (data) return new Date(data.begunAt)
  try {
    await writeTogether(context, ({ userName }) => [
      userName
        .put({ hash, begunAt: context.now.toISOString() })
        .where((row, { notExists }) => notExists(row.begunAt))
        .commit(),
    ])
    return null
  } catch (error) {
    // Another request began it at this moment.
    if (error instanceof TransactionRejected) return context.now
    throw error
  }
}

async function invited(
  context: Context,
  signIns: SignIns,
  { hash, begunAt, ...who }: { signInName: string; name: string; hash: string; begunAt: Date | null },
): Promise<string> {
  const giveBack = () => context.store.userName.delete({ hash }).go()
  let subject: string | null
  try {
    subject = await signIns.invite(who, begunAt)
  } catch {
    // It may have been let in there all the same: the name stays begun, so that the next request finds it.
    throw new ConflictProblem(0, userSentences.silent, 'WRONG_STATE')
  }
  if (subject !== null) return subject
  if (!begunAt) await giveBack()
  throw taken()
}

/** Errors: Forbidden (the one who invites was put out meanwhile), Validation (the subject is somebody's). */
async function register(context: Context, person: Person, hash: string): Promise<void> {
  const { id, role } = person
  const audit = auditOf(context, `User#${id}`, 'create', 1, {
    vi: `Mời một người dùng: ${roleLabels[role].vi}.`,
    en: `Invited a person: ${roleLabels[role].en}.`,
  })
  try {
    await writeTogether(context, (tables) => [
      whileAdmitted(context, tables),
      tables.user
        .put(userRow(person, context.now))
        .where((row, { notExists }) => notExists(row.body))
        .commit(),
      tables.userName.put({ hash, begunAt: context.now.toISOString(), userId: id }).commit(),
      tables.audit.put(audit).commit(),
    ])
  } catch (error) {
    if (!(error instanceof TransactionRejected)) throw error
    const unmet = error.rejections.find(({ code }) => code === 'ConditionalCheckFailed')
    if (!unmet) throw new ConflictProblem(0, userSentences.silent, 'WRONG_STATE')
    throw unmet.index === 0 ? new ForbiddenProblem() : taken()
  }
}

const taken = () => ValidationProblem.at(['signInName'], userSentences.nameTaken)
