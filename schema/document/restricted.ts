import { findAreas } from './area-names.ts'
import type { Passage } from './passage.ts'
import type { ReadWarning } from './reading.ts'
import { namesSpot } from './spot.rules.ts'
import { sentencesOf } from './targets.ts'

const shelter =
  /\b(?:(?:noi|nha|co so|diem) tam lanh|dia chi tin cay|ngoi nha (?:binh yen|anh duong|an toan|tam lanh))\b/
/** Sentences that tell where a shelter is: a restricted part of the plan, whatever they are otherwise. */
export function findRestrictedPlaces(passages: Iterable<Passage>): ReadWarning[] {
  const warnings: ReadWarning[] = []
  for (const passage of passages) {
    if (passage.text.length > 8000 || !shelter.test(passage.folded)) continue
    for (const sentence of sentencesOf(passage)) {
      if (warnings.length < 200 && tellsPlace(sentence)) warnings.push(warning(sentence))
    }
  }
  return warnings
}

function tellsPlace(sentence: Passage): boolean {
  const found = shelter.exec(sentence.folded)
  if (!found) return false
  const behind = sentence.slice(found.index, found.index + 320)
  if (namesSpot(behind.folded)) return true
  return findAreas(behind.text).some(
    (area) => /(?:\btại|\bở|,|\bvà|các)\s*$/u.test(behind.text.slice(0, area.index)) && area.word !== 'tỉnh',
  )
}

const warning = (sentence: Passage): ReadWarning => ({
  code: 'RESTRICTED_PLACE',
  vi: 'Câu này nêu nơi đặt chỗ tạm lánh; phần này được hạn chế xem.',
  en: 'This sentence tells where a shelter is; the part is restricted.',
  span: { start: sentence.start, end: sentence.end },
})
