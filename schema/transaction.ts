/** Writes that happen together or not at all: at most 100 actions and 4 MB. */
import { type Context, forgetReads } from './context.ts'
import { ConflictProblem } from './errors.ts'
import type { Store } from './store.ts'

type Write = Parameters<Store['service']['transaction']['write']>[0]

type Outcome = { canceled: boolean; data: readonly { rejected: boolean; code?: string }[] }

/** What the store said of one action that kept the whole from being written. */
export type Rejection = { index: number; code: string }

export class TransactionRejected extends Error {
  readonly rejections: Rejection[]

  constructor(rejections: Rejection[]) {
    super(`Transaction rejected: ${rejections.map(({ index, code }) => `${index} ${code}`).join(', ')}`)
    this.rejections = rejections
  }
}

/** Throws TransactionRejected where a condition was not met: nothing was written. */
export async function writeTogether(context: Pick<Context, 'store'>, write: Write): Promise<void> {
  const result: Outcome = await context.store.service.transaction.write(write).go()
  forgetReads(context)
  if (!result.canceled) return
  throw new TransactionRejected(
    result.data.flatMap(({ rejected, code }, index) => (rejected ? [{ index, code: code ?? 'None' }] : [])),
  )
}

/** The same where the first action is guarded by a version: its refusal is a ConflictProblem with the present version. */
export async function writeGuarded(
  context: Context,
  write: Write,
  presentVersion: () => Promise<number>,
): Promise<void> {
  try {
    await writeTogether(context, write)
  } catch (error) {
    if (error instanceof TransactionRejected) throw new ConflictProblem(await presentVersion())
    throw error
  }
}
