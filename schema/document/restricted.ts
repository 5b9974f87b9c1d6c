import { findAreas } from './area-names.ts'
import type { Passage } from './passage.ts'
import type { ReadWarning } from './reading.ts'
import { sentencesOf } from './targets.ts'

const shelter =
  /\b(?:(?:noi|nha|co so|diem) tam lanh|dia chi tin cay|ngoi nha (?:binh yen|anh duong|an toan|tam lanh))\b/
/** A place that one could walk to; "tại cộng đồng" and "tại các xã" are none. */
const place =
  /\b(?:tai|o|dat|bo tri|dia diem|gom|trong)\b[^.;]{0,60}?\b(?:tram y te|tru so|cong an|nha van hoa|nha (?:rieng )?(?:ong|ba|cua|nguoi|truong)|so nha|so \d{1,4} (?:duong|pho)|duong \p{L}|benh vien|trung tam (?:y te|bao tro|cong tac xa hoi|hoc tap)|don bien phong|chua |nha tho|truong (?:tieu hoc|thcs|thpt|mam non)|khu pho \d|to dan pho \d|thon \d)/u

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
  if (place.test(behind.folded)) return true
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
