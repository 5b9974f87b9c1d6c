/** Which thing a record of the table's stream speaks of: most rows are companions of one and speak of none. */
import type { ChangedType, Touch } from './change.rules.ts'

/** A row of the table as a record shows it; null where it was not there. */
export type Image = Readonly<Record<string, unknown>> | null

/** The rows that are things, by their keys: the one of its kind under its partition. */
export const things: readonly { type: ChangedType; pk: string; sk: string }[] = [
  { type: 'PLAN', pk: 'plan#', sk: 'listing' },
  { type: 'AREA', pk: 'area#', sk: 'area' },
  { type: 'AGENCY', pk: 'agency#', sk: 'agency' },
  { type: 'AGENCY_GROUP', pk: 'agency-group#', sk: 'group' },
  { type: 'INDICATOR', pk: 'indicator#', sk: 'indicator' },
]

/** Null for a row that is no thing of the feed. */
export function touchOf(key: { pk: string; sk: string }, before: Image, after: Image): Touch | null {
  const thing = things.find(({ pk, sk }) => key.sk === sk && key.pk.startsWith(pk))
  if (!thing) return null
  const shown = [before, after].filter((image) => isPublic(thing.type, image))
  return {
    type: thing.type,
    id: key.pk.slice(thing.pk.length),
    wasPublic: isPublic(thing.type, before),
    publicVersion: Math.max(0, ...shown.map(versionOf)),
  }
}

/** A group is told of from the plan on that names it in public: by itself it would tell of a draft. */
function isPublic(type: ChangedType, image: Image): boolean {
  if (!image || type === 'AGENCY_GROUP') return false
  return type !== 'PLAN' || image.state === 'PUBLISHED'
}

function versionOf(image: Image): number {
  const version = typeof image?.header === 'string' ? JSON.parse(image.header).version : image?.version
  return typeof version === 'number' ? version : 0
}
