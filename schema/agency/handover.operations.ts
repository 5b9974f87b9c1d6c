/** Who holds today what an agency was given. */
import type { Context } from '../context.ts'
import type { Day } from '../day.rules.ts'
import { findAgency } from './agency.operations.ts'
import type { Agency, FieldOfWork } from './agency.rules.ts'
import { handoversOf, holderOf } from './handover.rules.ts'

/**
 * Those with whom what an agency was given of a field lies on a day: itself, whoever took it over, several where a person
 * has to choose, none where nobody is known. A BatchGet a step from hand to hand.
 */
export async function holdersOf(
  context: Context,
  agency: Agency,
  field: FieldOfWork | null,
  day: Day,
): Promise<Agency[]> {
  const known = new Map([[agency.id, agency]])
  for (let givers = [agency]; givers.length > 0; ) {
    const takers = givers.flatMap((giver) => handoversOf(giver, field, day).map(({ toId }) => toId))
    const unknown = [...new Set(takers)].filter((id) => !known.has(id))
    const found = await Promise.all(unknown.map((id) => findAgency(context, id)))
    givers = found.filter((taker) => taker !== null)
    for (const [index, taker] of found.entries()) {
      if (taker) known.set(unknown[index] ?? taker.id, taker).set(taker.id, taker)
    }
  }
  const holder = holderOf(field, agency, day, (id) => known.get(id))
  if (holder.kind === 'NOBODY') return []
  const ids = holder.kind === 'SEVERAL' ? holder.agencyIds : [holder.agencyId]
  return ids.flatMap((id) => known.get(id) ?? [])
}
