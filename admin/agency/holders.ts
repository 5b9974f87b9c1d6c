/** Who holds what an agency was given: fields of work that lie with the same agencies stand together. */
import { type FieldOfWork, fieldsOfWork } from '../../schema/agency/agency.rules.ts'
import type { AgencyName } from './shapes.ts'

/** `fields`: null for all, or all that the lines before do not name. */
export type Held = { fields: FieldOfWork[] | null; holders: AgencyName[] }

/** The fields that most agencies share come last, as all the others. */
export function heldTogether(answer: Readonly<Record<string, AgencyName[]>>): Held[] {
  const together = new Map<string, { fields: FieldOfWork[]; holders: AgencyName[] }>()
  for (const field of fieldsOfWork) {
    const holders = answer[field] ?? []
    const key = holders.map(({ id }) => id).join(' ')
    const known = together.get(key)
    if (known) known.fields.push(field)
    else together.set(key, { fields: [field], holders })
  }
  const lines = [...together.values()].sort((a, b) => a.fields.length - b.fields.length)
  return lines.map((line, index) => (index === lines.length - 1 ? { ...line, fields: null } : line))
}
