import type { Day } from '../day.rules.ts'
import { type Agency, type FieldOfWork, type Handover, isAgencyAliveOn } from './agency.rules.ts'

/** SEVERAL waits for a person to choose; NOBODY is known where an agency ended without handing the field over. */
export type Holder =
  | { kind: 'SAME'; agencyId: string }
  | { kind: 'ONE'; agencyId: string }
  | { kind: 'SEVERAL'; agencyIds: string[] }
  | { kind: 'NOBODY' }

/**
 * Who holds on a day a duty of `field` that was given to `agency`. A handover of the field goes before one of ALL;
 * a duty whose field nobody has told (null) follows every handover, and so often ends with SEVERAL.
 */
export function holderOf(
  field: FieldOfWork | null,
  agency: Agency,
  day: Day,
  find: (id: string) => Agency | undefined,
): Holder {
  const holders = new Set<string>()
  const seen = new Set<string>()
  const waiting = [agency]
  for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
    if (seen.has(one.id)) continue
    seen.add(one.id)
    const onward = handoversOf(one, field, day)
    if (onward.length === 0 && isAgencyAliveOn(one, day)) holders.add(one.id)
    // A duty of unknown field stays possible with an agency that gave away some fields and lives on.
    if (onward.length > 0 && field === null && isAgencyAliveOn(one, day)) holders.add(one.id)
    for (const handover of onward) {
      const next = find(handover.toId)
      if (next !== undefined) waiting.push(next)
    }
  }
  const [first, ...others] = holders
  if (first === undefined) return { kind: 'NOBODY' }
  if (others.length > 0) return { kind: 'SEVERAL', agencyIds: [first, ...others] }
  return first === agency.id ? { kind: 'SAME', agencyId: first } : { kind: 'ONE', agencyId: first }
}

/** What counts of a field on a day among what an agency handed over. */
export function handoversOf(agency: Agency, field: FieldOfWork | null, day: Day): Handover[] {
  const past = agency.handovers.filter((handover) => handover.on <= day)
  if (field === null) return past
  const ofField = past.filter((handover) => handover.field === field)
  return ofField.length > 0 ? ofField : past.filter((handover) => handover.field === 'ALL')
}
