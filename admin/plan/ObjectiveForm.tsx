import type { ObjectiveChange } from '../../schema/plan/correct.rules.ts'
import { useTexts } from '../i18n.ts'
import type { Part } from './shapes.ts'
import { newForm } from './typed.ts'
import { begunIn, type PlanVerbs } from './usePlanVerbs.tsx'
import { WordsForm } from './WordsForm.tsx'

type Given = {
  /** Null for one to be added. */
  objective: Part | null
  words?: string
  /** A new one that waits, to be put in other words. */
  added?: ObjectiveChange
  verbs: PlanVerbs
  done: () => void
}

export function ObjectiveForm({ objective, words, added, verbs, done }: Given) {
  const { review } = useTexts()
  return (
    <WordsForm
      label={review.objectiveWords}
      part={objective}
      waits={(begunIn(verbs, objective?.id ?? newForm('objectives'))?.objectives?.[0] ?? added)?.text}
      marked={words}
      correction={(change) => ({ objectives: [change] })}
      verbs={verbs}
      done={done}
    />
  )
}
