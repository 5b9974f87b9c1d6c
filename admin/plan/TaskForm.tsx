import { useTexts } from '../i18n.ts'
import type { Task } from './shapes.ts'
import type { PlanVerbs } from './usePlanVerbs.tsx'
import { WordsForm } from './WordsForm.tsx'

type Given = {
  /** Null for one to be added to the group. */
  task: Task | null
  groupId: string
  words?: string
  verbs: PlanVerbs
  done: () => void
}

export function TaskForm({ task, groupId, words, verbs, done }: Given) {
  const { review } = useTexts()
  return (
    <WordsForm
      label={review.taskWords}
      part={task}
      waits={task ? verbs.waiting?.(task.id)?.tasks?.[0]?.text : undefined}
      marked={words}
      correction={(change) => ({ tasks: [task ? change : { ...change, groupId }] })}
      verbs={verbs}
      done={done}
    />
  )
}
