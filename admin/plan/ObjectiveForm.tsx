import type { ObjectiveChange } from '../../schema/plan/correct.rules.ts'
import { useTexts } from '../i18n.ts'
import type { Part } from './shapes.ts'
import type { PlanVerbs } from './usePlanVerbs.tsx'
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
      waits={objective ? verbs.waiting?.(objective.id)?.objectives?.[0]?.text : added?.text}
      marked={words}
      correction={(change) => ({ objectives: [change] })}
      verbs={verbs}
      done={done}
    />
  )
}
