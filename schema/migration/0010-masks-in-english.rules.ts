/** The same as 0003, which did not find places told in English, nor a street in small letters without the word for one. */
import { masking } from './0003-masks.rules.ts'

export const masksInEnglish = masking('0010-masks-in-english')
