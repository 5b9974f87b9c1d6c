/** Which typed texts of a change of a plan tell where a shelter is. Pure: the same on the server and on the screen. */
import { typedShelterPlace, typesShelterPlace } from '../document/typed-place.rules.ts'
import type { Bilingual } from '../text.rules.ts'
import { changedLists, isSame, type PlanChanges } from './correct.rules.ts'
import type { Plan } from './plan.parts.ts'
import { headerWordFields, wordFields } from './words.rules.ts'

/** Every changed text of a correction that must not be kept, each with its place in the input. */
export function checkTypedChanges(
  plan: Plan,
  changes: PlanChanges,
): { path: string[]; message: Bilingual }[] {
  const broken: { path: string[]; message: Bilingual }[] = []
  const tells = (words: string) => typesShelterPlace(words, plan.issuerName)
  /** `beside`: what the part says otherwise; one field may name the shelter and another its place. */
  const look = (path: string[], words: unknown, before: unknown, beside?: unknown) => {
    if (isSame(words, before)) return
    const said = Array.isArray(words) ? words.join('; ') : words
    if (typeof said !== 'string') return
    const place =
      typeof beside === 'string' && !tells(beside) && tells(`${beside.replace(/[.;]\s*$/, '')}: ${said}`)
    if (place || tells(said)) broken.push({ path, message: typedShelterPlace })
  }
  for (const field of headerWordFields) {
    look(['header', field], Reflect.get(changes.header ?? {}, field), Reflect.get(plan, field))
  }
  for (const list of changedLists) {
    const present: readonly { id: string }[] =
      list === 'tasks' ? plan.taskGroups.flatMap(({ tasks }) => tasks) : plan[list]
    for (const [index, change] of (changes[list] ?? []).entries()) {
      const before = present.find(({ id }) => id === change.id) ?? {}
      for (const field of wordFields(list)) {
        const text = field === 'text' ? null : (Reflect.get(change, 'text') ?? Reflect.get(before, 'text'))
        look([list, String(index), field], Reflect.get(change, field), Reflect.get(before, field), text)
      }
    }
  }
  return broken
}
