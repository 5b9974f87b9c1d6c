/**
 * A person is let in: the name is taken first, then the issuer is asked, then the person is there. What ends between two
 * of them has let nobody in, and the same request again goes on.
 */
import { auditOf } from '../access/audit.operations.ts'
import type { Context, SignIns } from '../context.ts'
import { ConflictProblem, ForbiddenProblem, ValidationProblem } from '../errors.ts'
import { contentHash, derivedId } from '../ids.ts'
import { TransactionRejected, writeTogether } from '../transaction.ts'
import { whileAdmitted } from './admission.operations.ts'
import { checkedUser, mayKeep } from './check.operations.ts'
import { findUser, userRow } from './user.operations.ts'
import {
  checkSignInName,
  type Person,
  plainSignInName,
  roleLabels,
  type UserInput,
  userSentences,
} from './user.rules.ts'

type Given = { signInName: string; user: UserInput }

/**
 * Who keeps the person that a name belongs to is told so. To everybody else it looks like any invitation: the person
 * waits in their list, and the ministry sees that it waits. Else whoever may invite could ask of any address in the nation
 * whether it has an account. Errors: Forbidden, Validation (a name of one's own people), Conflict (the issuer is silent).
 */
export async function createUser(context: Context, given: Given): Promise<Person> {
  const signInName = plainSignInName(given.signInName)
  const { role, areaId } = given.user
  await mayKeep(context, 'create', { id: '', role, areaId })
  const [wrong] = checkSignInName(signInName)
  if (wrong) throw ValidationProblem.at(wrong.path, wrong.message)
  const user = await checkedUser(context, given.user)
  if (!context.signIns) throw new ConflictProblem(null, userSentences.noSignIns, 'WRONG_STATE')
  const hash = contentHash(signInName)
  const waitingHash = contentHash(`${hash}#${user.upperId}`)
  await refuseOwn(context, waitingHash)
  const { begunAt, heldBy } = await takeName(context, hash)
  if (heldBy !== null) await refuseOwn(context, hash)
  const who = { signInName, name: user.name, hash, begunAt }
  const subject = await invited(context, context.signIns, who, heldBy)
  const person = { ...user, signInName, active: true, barredBy: null, version: 1 }
  // Drawn by lot: from an id that follows from the name one could tell that it waits.
  const waiting = { ...person, id: derivedId('waiting', context.newId()), waiting: true }
  if (subject === null) return wait(context, waiting, waitingHash)
  try {
    return await write(context, { ...person, id: subject, waiting: false }, hash)
  } catch (error) {
    if (!(error instanceof ValidationProblem)) throw error
    // Another request let the person in at this moment.
    await refuseOwn(context, hash)
    return wait(context, waiting, waitingHash)
  }
}

type Taken = { begunAt: Date | null; heldBy: string | null }

/** When an invitation by this name was begun before that did not end, and whose it is since one did. */
async function takeName(context: Context, hash: string): Promise<Taken> {
  const { data } = await context.store.userName.get({ hash }).go({ consistent: true })
  if (data?.userId) return { begunAt: null, heldBy: data.userId }
  if (data) return { begunAt: new Date(data.begunAt), heldBy: null }
  try {
    await writeTogether(context, ({ userName }) => [
      userName
        .put({ hash, begunAt: context.now.toISOString() })
        .where((row, { notExists }) => notExists(row.begunAt))
        .commit(),
    ])
    return { begunAt: null, heldBy: null }
  } catch (error) {
    // Another request began it at this moment.
    if (error instanceof TransactionRejected) return { begunAt: context.now, heldBy: null }
    throw error
  }
}

/** Errors: Validation where the name is that of a person whom one keeps. */
async function refuseOwn(context: Context, hash: string): Promise<void> {
  const { data } = await context.store.userName.get({ hash }).go({ consistent: true })
  if (data?.userId && (await findUser(context, data.userId))) throw taken()
}

/** Null where the name is somebody's. The issuer is asked even so: an answer that came sooner would tell it. */
async function invited(
  context: Context,
  signIns: SignIns,
  { hash, begunAt, ...who }: { signInName: string; name: string; hash: string; begunAt: Date | null },
  heldBy: string | null,
): Promise<string | null> {
  try {
    const subject = await signIns.invite(who, begunAt)
    // Somebody whom the issuer had lost is not let in under another's name.
    if (heldBy !== null && subject !== null && subject !== heldBy) await signIns.bar(subject)
    if (heldBy === null && subject !== null) return subject
  } catch {
    // It may have been let in there all the same: the name stays begun, so that the next request finds it.
    throw new ConflictProblem(null, userSentences.silent, 'WRONG_STATE')
  }
  if (heldBy === null && !begunAt) await context.store.userName.delete({ hash }).go()
  return null
}

/** One a province and name, under an id that no token names. */
async function wait(context: Context, person: Person, hash: string): Promise<Person> {
  if (context.actor.role === 'MINISTRY') throw taken()
  return write(context, person, hash)
}

/** Errors: Forbidden (the one who invites was put out meanwhile), Validation (the subject is somebody's). */
async function write(context: Context, person: Person, hash: string): Promise<Person> {
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
    return person
  } catch (error) {
    if (!(error instanceof TransactionRejected)) throw error
    const unmet = error.rejections.find(({ code }) => code === 'ConditionalCheckFailed')
    if (!unmet) throw new ConflictProblem(null, userSentences.silent, 'WRONG_STATE')
    throw unmet.index === 0 ? new ForbiddenProblem() : taken()
  }
}

const taken = () => ValidationProblem.at(['signInName'], userSentences.nameTaken)
