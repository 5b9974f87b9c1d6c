/**
 * What a person types is read by others, and has no place in a source that could be masked: so it must not tell where a
 * shelter is. Pure: the same on the server and on the screen.
 */
import type { Bilingual } from '../text.rules.ts'
import { isOwnArea, shelterSentences } from './shelter.rules.ts'

export const typedShelterPlace: Bilingual = {
  vi: 'Không nhập nơi đặt chỗ tạm lánh: người khác cũng đọc được. Hãy bỏ địa điểm.',
  en: 'Do not enter where a shelter is: others read it too. Leave the place out.',
}

/** `ownName` tells which area is the own one, to name which is to name no place; null: none is. */
export function typesShelterPlace(words: string, ownName: string | null): boolean {
  return shelterSentences(words, { isOwn: isOwnArea(ownName) }).length > 0
}
