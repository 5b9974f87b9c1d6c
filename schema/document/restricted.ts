import type { Passage } from './passage.ts'
import type { ReadWarning } from './reading.ts'
import { isOwnArea, shelterSentences } from './shelter.rules.ts'

const most = 200

/** Sentences that tell where a shelter is: a restricted part of the plan, whatever they are otherwise. */
export function findRestrictedPlaces(passages: Iterable<Passage>, ownArea: string | null): ReadWarning[] {
  const warnings: ReadWarning[] = []
  for (const passage of passages) {
    if (passage.text.length > 8000) continue
    for (const { start, end } of shelterSentences(passage.text, { isOwn: isOwnArea(ownArea) })) {
      if (warnings.length < most) warnings.push(warning(passage.slice(start, end)))
    }
  }
  return warnings
}

const warning = (sentence: Passage): ReadWarning => ({
  code: 'RESTRICTED_PLACE',
  vi: 'Câu này nêu nơi đặt chỗ tạm lánh; phần này được hạn chế xem.',
  en: 'This sentence tells where a shelter is; the part is restricted.',
  span: { start: sentence.start, end: sentence.end },
})
