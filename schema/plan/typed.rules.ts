/**
 * What a person types into a plan is read by everybody who may read the plan, and has no place in the source that could
 * be masked: so it must not tell where a shelter is. Pure: the same on the server and on the screen.
 */
import { fold } from '../name.rules.ts'
import type { Bilingual } from '../text.rules.ts'
import { isSame, type PlanChanges } from './correct.rules.ts'
import type { Plan } from './plan.parts.ts'
import { tellsShelterPlace } from './restricted.rules.ts'

export const typedShelterPlace: Bilingual = {
  vi: 'Không nhập nơi đặt chỗ tạm lánh: ai xem kế hoạch cũng đọc được. Hãy bỏ địa điểm.',
  en: 'Do not enter where a shelter is: everybody who sees the plan reads it. Leave the place out.',
}

/** `issuerName` tells which area is the issuer's own: to name that is to name no place. */
export function typesShelterPlace(words: string, issuerName: string): boolean {
  const issuer = fold(issuerName)
  const text = words
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
  if (tellsShelterPlace(text, (place) => issuer.endsWith(` ${fold(place)}`))) return true
  return shelter.test(fold(text)) && (spot.test(fold(text)) || spotAsWritten.test(text))
}

/** What a shelter is called, tone marks or none. */
const shelter =
  /(?:noi|nha|co so|diem|phong|cho) (?:o )?(?:tam (?:lanh|tru)|lanh nan)|nha (?:binh yen|anh duong|nhan ai|an toan)|dia chi tin cay/
/** Beside a shelter in words that somebody types, before it or behind: stricter than for a text that was signed. */
const spot =
  /\b(?:tram y te|tru so|cong an (?:xa|phuong)|nha van hoa|nha (?:rieng )?(?:cua )?(?:ong|ba|chi|anh|truong thon)\b|so nha|so \d{1,4}\b(?!\/)|don bien phong|nha tho|truong (?:tieu hoc|thcs|thpt|mam non)|(?:thon|khu pho|to dan pho) (?:so )?\d)/
const spotAsWritten = /(?:^|[\s(,])(?:[Cc]hùa\s|[Đđ]ường\s\p{Lu}|\d{1,4}\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll})/u

const wordsOf = {
  objectives: ['text'],
  targets: ['text', 'scope', 'baseline'],
  assignments: ['agencyName'],
  reportingDuties: ['text', 'reporterName', 'viaName', 'recipientNames'],
  mandates: ['number', 'issuerName'],
} as const

/** Every changed text of a correction that must not be kept, each with its place in the input. */
export function checkTypedChanges(
  plan: Plan,
  changes: PlanChanges,
): { path: string[]; message: Bilingual }[] {
  const broken: { path: string[]; message: Bilingual }[] = []
  const look = (path: string[], words: unknown, before: unknown) => {
    if (isSame(words, before)) return
    const said = Array.isArray(words) ? words.join('; ') : words
    if (typeof said === 'string' && typesShelterPlace(said, plan.issuerName)) broken.push({ path, message: typedShelterPlace })
  }
  for (const field of ['number', 'title', 'issuerName', 'signerName', 'signerPosition'] as const) {
    look(['header', field], changes.header?.[field], Reflect.get(plan, field))
  }
  for (const list of ['objectives', 'targets', 'assignments', 'reportingDuties', 'mandates'] as const) {
    for (const [index, change] of (changes[list] ?? []).entries()) {
      const before = plan[list].find(({ id }) => id === change.id)
      for (const field of wordsOf[list]) {
        look([list, String(index), field], Reflect.get(change, field), before && Reflect.get(before, field))
      }
    }
  }
  const tasks = plan.taskGroups.flatMap((group) => group.tasks)
  for (const [index, { id, text }] of (changes.tasks ?? []).entries()) {
    look(['tasks', String(index), 'text'], text, tasks.find((task) => task.id === id)?.text)
  }
  return broken
}
