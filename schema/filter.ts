/** The inputs of `where` that every list shares. A closed vocabulary has one of its own, with `eq` and `in`. */
import { builder } from './builder.ts'

export const IdFilter = builder.inputType('IdFilter', {
  description: 'By global id.',
  fields: (t) => ({
    eq: t.globalID({ description: 'This one.' }),
    in: t.globalIDList({ description: 'Any of these.' }),
  }),
})

export const TextFilter = builder.inputType('TextFilter', {
  description: 'By text, to the letter.',
  fields: (t) => ({
    eq: t.string({ description: 'Exactly this.' }),
    in: t.stringList({ description: 'Any of these.' }),
  }),
})

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
