import type { Context } from '../context.ts'
import type { Reading } from '../document/reading.ts'
import { contentKey, numberedKey } from './identity.rules.ts'
import type { Plan, PlanHeader } from './plan.parts.ts'
import { wholePlan } from './read.operations.ts'

/**
 * The plan that this document is, where it is here: by issuer, number and date, else by issuer, mandate, period and
 * title among the plans of the area. A copy with a number meets the one that came without.
 */
export async function presentPlan(
  context: Context,
  reading: Reading,
  areaId: string,
  issuerId: string | null,
  source: string,
): Promise<Plan | null> {
  const sameText = await planByKey(context, source)
  if (sameText) return sameText
  const { number, date, title, period } = reading.header
  const numbered = numberedKey(issuerId, number?.value ?? null, date?.value ?? null)
  const sameNumber = numbered && (await planByKey(context, numbered))
  if (sameNumber) return sameNumber
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
    .find(
      (header) =>
        headerKey(header) === key && agrees(header.number, number?.value) && agrees(header.date, date?.value),
    )
  return same ? planById(context, same.id) : null
}

/** Numbers restart each year: one that is not known agrees with any, two that are known are the same or not. */
function agrees(present: string | null, read: string | undefined): boolean {
  return present === null || read === undefined || present === read
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
