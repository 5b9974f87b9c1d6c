import type { TaskChange } from '../../schema/plan/correct.rules.ts'
import { useTexts } from '../i18n.ts'
import type { Task } from './shapes.ts'
import { newForm } from './typed.ts'
import { begunIn, type PlanVerbs } from './usePlanVerbs.tsx'
import { WordsForm } from './WordsForm.tsx'

type Given = {
  /** Null for one to be added to the group. */
  task: Task | null
  groupId: string
  words?: string
  /** A new one that waits, to be put in other words. */
  added?: TaskChange
  verbs: PlanVerbs
  done: () => void
}

export function TaskForm({ task, groupId, words, added, verbs, done }: Given) {
  const { review } = useTexts()
  return (
    <WordsForm
      label={review.taskWords}
      part={task}
      waits={(begunIn(verbs, task?.id ?? newForm('tasks', groupId))?.tasks?.[0] ?? added)?.text}
      marked={words}
      correction={(change) => ({ tasks: [task ? change : { ...change, groupId }] })}
      verbs={verbs}
      done={done}
    />
  )
}
