/** Different programmes: figures of one are never added to another's. */
export const programmes = [
  'GENDER_BASED_VIOLENCE',
  'DOMESTIC_VIOLENCE',
  'VIOLENCE_AGAINST_WOMEN_AND_CHILDREN',
  'OTHER',
] as const
export type Programme = (typeof programmes)[number]
