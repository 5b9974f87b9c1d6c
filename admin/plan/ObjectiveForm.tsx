import { useTexts } from '../i18n.ts'
import type { Part } from './shapes.ts'
import type { PlanVerbs } from './usePlanVerbs.tsx'
import { WordsForm } from './WordsForm.tsx'

/** `objective` is null for one to be added. */
type Given = { objective: Part | null; words?: string; verbs: PlanVerbs; done: () => void }

export function ObjectiveForm({ objective, words, verbs, done }: Given) {
  const { review } = useTexts()
  return (
    <WordsForm
      label={review.objectiveWords}
      part={objective}
      waits={objective ? verbs.waiting?.(objective.id)?.objectives?.[0]?.text : undefined}
      marked={words}
      correction={(change) => ({ objectives: [change] })}
      verbs={verbs}
      done={done}
    />
  )
}
