import type { Context } from '../context.ts'
import { ConflictProblem, ValidationProblem } from '../errors.ts'
import { contentHash } from '../ids.ts'
import type { Bilingual } from '../text.rules.ts'
import { TransactionRejected, writeTogether } from '../transaction.ts'
import type { KeptAnswer } from './repeat.entity.ts'

export type Answered = NonNullable<KeptAnswer['answer']>

const keptForSeconds = 48 * 3_600
/** A first request that has not answered by then is given up: the longest takes 10 s. */
const longestRun = 30_000
/** What is longer is not kept whole: the repeated request is told that the work was done. */
const longestAnswer = 300_000

export const repeatSentences = {
  badKey: {
    vi: 'Idempotency-Key gồm 8 đến 128 chữ cái, chữ số, dấu chấm, gạch ngang hoặc gạch dưới.',
    en: 'An Idempotency-Key has 8 to 128 letters, digits, dots, hyphens or underscores.',
  },
  otherRequest: {
    vi: 'Idempotency-Key này đã dùng cho một yêu cầu khác. Hãy dùng khóa mới.',
    en: 'This Idempotency-Key was used for another request. Use a new one.',
  },
  running: {
    vi: 'Lần gửi trước của chính yêu cầu này vẫn đang chạy. Hãy gửi lại sau vài giây.',
    en: 'This very request was sent before and is still running. Send it again in a few seconds.',
  },
  tooLong: {
    vi: 'Việc này đã làm xong ở lần gửi trước; kết quả quá dài để gửi lại. Hãy đọc lại dữ liệu.',
    en: 'This was done the first time; its answer is too long to be repeated. Read the data again.',
  },
} satisfies Record<string, Bilingual>

/**
 * Does the work once under a key of the actor; the same request again within 24 hours (and a day more) is answered as
 * the first time. `isDone` says whether an answer is final: what failed on our side is forgotten, so that it may be
 * tried again. Errors: Validation (a key of a wrong shape, or of another request), Conflict (the first still runs).
 */
export async function onceUnder(
  context: Context,
  { key, asked }: { key: string; asked: string },
  work: () => Promise<Answered>,
  isDone: (answer: Answered) => boolean,
): Promise<Answered> {
  if (!/^[\w.-]{8,128}$/.test(key)) throw ValidationProblem.at(['Idempotency-Key'], repeatSentences.badKey)
  const fingerprint = contentHash(asked)
  const present = await take(context, key, fingerprint)
  if (present) return present
  const answer = await work().catch(async (error: unknown) => {
    await context.store.repeat.delete({ personId: context.actor.id, key }).go()
    throw error
  })
  if (isDone(answer)) await keep(context, key, fingerprint, answer)
  else await context.store.repeat.delete({ personId: context.actor.id, key }).go()
  return answer
}

/** Takes the key for this request; answers what was answered before, or null where it is the first. */
async function take(context: Context, key: string, asked: string): Promise<Answered | null> {
  const { actor, now, store } = context
  const staleBefore = new Date(now.getTime() - longestRun).toISOString()
  const { data } = await store.repeat.get({ personId: actor.id, key }).go({ consistent: true })
  const kept = data && data.expiresAt * 1_000 > now.getTime() ? data.body : null
  if (kept && kept.asked !== asked) {
    throw ValidationProblem.at(['Idempotency-Key'], repeatSentences.otherRequest)
  }
  if (kept?.answer) return kept.answer
  if (kept && kept.startedAt > staleBefore)
    throw new ConflictProblem(null, repeatSentences.running, 'WRONG_STATE')
  const startedAt = now.toISOString()
  try {
    await writeTogether(context, ({ repeat }) => [
      repeat
        .put({ ...rowOf(context, key), startedAt, body: { asked, startedAt, answer: null } })
        .where((row, { eq, notExists }) =>
          data ? eq(row.startedAt, data.startedAt) : notExists(row.startedAt),
        )
        .commit(),
    ])
  } catch (error) {
    if (error instanceof TransactionRejected)
      throw new ConflictProblem(null, repeatSentences.running, 'WRONG_STATE')
    throw error
  }
  return null
}

async function keep(context: Context, key: string, asked: string, answer: Answered): Promise<void> {
  const startedAt = context.now.toISOString()
  const kept = Buffer.byteLength(answer.body) > longestAnswer ? { ...answer, body: doneBefore } : answer
  await context.store.repeat
    .put({ ...rowOf(context, key), startedAt, body: { asked, startedAt, answer: kept } })
    .go()
}

const doneBefore = JSON.stringify({
  errors: [
    {
      message: repeatSentences.tooLong.en,
      extensions: { code: 'LIMIT_EXCEEDED', message: repeatSentences.tooLong },
    },
  ],
})

function rowOf({ actor, now }: Context, key: string) {
  return { personId: actor.id, key, expiresAt: Math.trunc(now.getTime() / 1_000) + keptForSeconds }
}
