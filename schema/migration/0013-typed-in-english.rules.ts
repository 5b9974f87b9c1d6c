/** The same as 0008, which did not find places told in English. */
import { typing } from './0008-typed-places.rules.ts'

export const typedInEnglish = typing('0013-typed-in-english')
