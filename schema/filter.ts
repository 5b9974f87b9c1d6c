/**
 * The inputs of `where` that every list shares. A closed vocabulary has one of its own, with `eq` and `in`. One of the
 * two is given, and never null: a variable left empty must not turn "of this area" into "of the nation".
 */
import { builder } from './builder.ts'
import { idOfOtherType, ValidationProblem } from './errors.ts'

export const IdFilter = builder.inputType('IdFilter', {
  isOneOf: true,
  description: 'By global id.',
  fields: (t) => ({
    eq: t.globalID({ description: 'This one.' }),
    in: t.globalIDList({ description: 'Any of these.' }),
  }),
})

/** How many ids one condition may name where each is a Query of its own. */
const mostIds = 50

/**
 * The ids of things of a type that an IdFilter lets pass; null where it was left out. Errors: Validation for more than
 * `most`, and for an id of another type.
 */
export function idsOf(
  filter: typeof IdFilter.$inferInput | null | undefined,
  type: 'Area' | 'Plan',
  most = mostIds,
): string[] | null {
  if (!filter) return null
  const asked = filter.eq ? [filter.eq] : (filter.in ?? [])
  if (asked.some(({ typename }) => typename !== type)) {
    throw ValidationProblem.at(['where'], idOfOtherType(type))
  }
  const some = asked.map(({ id }) => id)
  if (some.length > most) {
    throw ValidationProblem.at(['where'], {
      vi: `Một điều kiện chỉ nêu được ${most} mã. Hãy chia nhỏ.`,
      en: `One condition names at most ${most} ids. Split it.`,
    })
  }
  return [...new Set(some)]
}

/** How many values a condition names, before any is read; one where it was left out. */
export function countNamed(filter: { in?: readonly unknown[] | null } | null | undefined): number {
  return filter?.in?.length ?? 1
}

export const SearchFilter = builder.inputType('SearchFilter', {
  description: 'By words, accents or not, capital or not.',
  fields: (t) => ({
    search: t.string({ required: true, description: 'The words: `dak lak` finds Đắk Lắk.' }),
  }),
})

export const IntFilter = builder.inputType('IntFilter', {
  description: 'By whole number.',
  fields: (t) => ({
    eq: t.int({ description: 'Exactly this.' }),
    gte: t.int({ description: 'At least this.' }),
    lte: t.int({ description: 'At most this.' }),
  }),
})
