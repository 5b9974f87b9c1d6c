import type { Context } from '../context.ts'
import type { Reading } from '../document/reading.ts'
import { contentHash } from '../ids.ts'
import { contentKey, isMostlyIn, numberedKey } from './identity.rules.ts'
import type { Plan, PlanHeader } from './plan.parts.ts'
import { wholePlan } from './read.operations.ts'

/** `readAs`: the key to keep of a document that tells no number, see `Plan`; null where it tells one, or another plan has it. */
type Present = { present: Plan | null; readAs: string | null }

/**
 * The plan that this document is, where it is here: by issuer, number and date, else by issuer, mandate, period and
 * title, as they are now or as they were read. A copy with a number meets the one that came without.
 */
export async function presentPlan(
  context: Context,
  reading: Reading,
  areaId: string,
  issuerId: string | null,
  source: string,
): Promise<Present> {
  const known = (plan: Plan): Present => ({ present: plan, readAs: plan.readAs ?? null })
  const sameText = await planByKey(context, source)
  if (sameText) return known(sameText)
  const { number, date, title, period } = reading.header
  const numbered = numberedKey(issuerId, number?.value ?? null, date?.value ?? null)
  const sameNumber = numbered && (await planByKey(context, numbered))
  if (sameNumber) return known(sameNumber)
  const mandateNumber = reading.mandates[0]?.number ?? null
  const key = contentKey({
    issuerId,
    areaId,
    mandateNumber,
    fromYear: period?.from ?? null,
    toYear: period?.to ?? null,
    title: title?.text ?? '',
  })
  const rows = await Promise.all(
    (['DRAFT', 'PUBLISHED', 'WITHDRAWN'] as const).map((state) =>
      context.store.planListing.query.byArea({ areaId, state }).go({ pages: 'all' }),
    ),
  )
  const same = rows
    .flatMap(({ data }) => data.map((row) => row.header))
    .find((header) => headerKey(header) === key && meets(header, number?.value, date?.value))
  const readAs = `r#${contentHash(key)}`
  const readSo = await planByKey(context, readAs)
  const free = numbered || readSo || !title ? null : readAs
  const listed = same && (await planById(context, same.id))
  if (listed) return { present: listed, readAs: listed.readAs ?? free }
  const isSame = readSo && title && meets(readSo, number?.value, date?.value) && isMostlyIn(reading, readSo)
  return isSame ? known(readSo) : { present: null, readAs: free }
}

/** Numbers restart each year: one that is not known agrees with any, two that are known are the same or not. */
function meets(present: Pick<Plan, 'number' | 'date'>, number?: string, date?: string): boolean {
  const agrees = (one: string | null, read?: string) => one === null || read === undefined || one === read
  return agrees(present.number, number) && agrees(present.date, date)
}

function headerKey(header: PlanHeader): string {
  return contentKey({ ...header, mandateNumber: header.mandates[0]?.number ?? null })
}

async function planByKey(context: Context, key: string): Promise<Plan | null> {
  const { data } = await context.store.planIdentity.get({ key }).go({ consistent: true })
  return data && planById(context, data.planId)
}

async function planById(context: Context, id: string): Promise<Plan | null> {
  const { data } = await context.store.plan.get({ id }).go({ consistent: true })
  return data ? wholePlan(context, data.body) : null
}
