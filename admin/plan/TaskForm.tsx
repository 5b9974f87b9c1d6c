import { TextField } from '@mui/material'
import { useState } from 'react'
import { useTexts } from '../i18n.ts'
import { PartForm, wholeRow } from './PartForm.tsx'
import type { Task } from './shapes.ts'
import { changed } from './TargetForm.tsx'
import type { PlanVerbs } from './usePlanVerbs.tsx'

type Given = {
  /** Null for one to be added to the group. */
  task: Task | null
  groupId: string
  /** What a new one says, to begin with. */
  words?: string
  verbs: PlanVerbs
  done: () => void
}

export function TaskForm({ task, groupId, words: marked = '', verbs, done }: Given) {
  const { review, noCases } = useTexts()
  const waits = task && verbs.waiting?.(task.id)?.tasks?.[0]?.text
  const [words, setWords] = useState(waits ?? task?.text ?? marked)
  const correction = () => ({
    tasks: [
      task
        ? { id: task.id, ...(words.trim() && changed(task.text, words.trim(), 'text')) }
        : { groupId, text: words.trim() },
    ],
  })
  return (
    <PartForm verbs={verbs} correction={correction} done={done} filled={marked !== ''}>
      <TextField
        label={review.taskWords}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        multiline
        required
        sx={wholeRow}
        helperText={noCases}
        autoFocus
      />
    </PartForm>
  )
}
