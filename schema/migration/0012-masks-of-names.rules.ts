/** The same as 0010, which did not find places told in English by a bare name ("Shelter: Khun Há"). */
import { masking } from './0003-masks.rules.ts'

export const masksOfNames = masking('0012-masks-of-names')
