import Add from '@mui/icons-material/Add'
import { Box, Button } from '@mui/material'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../i18n.ts'
import { ObjectiveForm } from './ObjectiveForm.tsx'
import { ReportingDutyForm } from './ReportingDutyForm.tsx'
import { TargetForm } from './TargetForm.tsx'
import { TaskForm } from './TaskForm.tsx'
import { newForm } from './typed.ts'
import type { PlanVerbs } from './usePlanVerbs.tsx'

/** For a target that the reader missed, or that an amendment adds. */
export function AddTarget({ verbs }: { verbs: PlanVerbs }) {
  const { review } = useTexts()
  return (
    <AddPart label={review.addTarget} hint={review.addTargetHint} verbs={verbs} form={newForm('targets')}>
      {(words, done) => <TargetForm target={null} words={words} verbs={verbs} done={done} />}
    </AddPart>
  )
}

export function AddObjective({ verbs }: { verbs: PlanVerbs }) {
  const { review } = useTexts()
  return (
    <AddPart label={review.addObjective} verbs={verbs} form={newForm('objectives')}>
      {(words, done) => <ObjectiveForm objective={null} words={words} verbs={verbs} done={done} />}
    </AddPart>
  )
}

export function AddReportingDuty({ areaId, verbs }: { areaId: string | null; verbs: PlanVerbs }) {
  const { review } = useTexts()
  return (
    <AddPart label={review.addReportingDuty} verbs={verbs} form={newForm('reportingDuties')}>
      {(words, done) => (
        <ReportingDutyForm duty={null} areaId={areaId} words={words} verbs={verbs} done={done} />
      )}
    </AddPart>
  )
}

export function AddTask({ groupId, title, verbs }: { groupId: string; title: string; verbs: PlanVerbs }) {
  const { review } = useTexts()
  return (
    <AddPart
      label={review.addTask}
      name={`${review.addTask}: ${title}`}
      verbs={verbs}
      form={newForm('tasks', groupId)}
    >
      {(words, done) => <TaskForm task={null} groupId={groupId} words={words} verbs={verbs} done={done} />}
    </AddPart>
  )
}

type Given = {
  label: string
  /** Where the label alone does not say what it is added to. */
  name?: string
  hint?: string
  verbs: PlanVerbs
  form: string
  children: (words: string, done: () => void) => ReactNode
}

/** Words marked in the source are taken over, so that nothing is retyped. */
function AddPart({ label, name, hint, verbs, form, children }: Given) {
  const [words, setWords] = useState(() => (verbs.typed?.opens(form) ? '' : null))
  if (words !== null) {
    return (
      <Box component="li" sx={{ listStyle: 'none', px: 2.5, py: 2 }}>
        {children(words, () => setWords(null))}
      </Box>
    )
  }
  return (
    <Box component="li" sx={{ listStyle: 'none', px: 1.5, py: 1, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button
        startIcon={<Add aria-hidden />}
        aria-label={name}
        // The press would take the mark away before it is read.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setWords(markedInSource())}
      >
        {label}
      </Button>
      <Box
        component="span"
        sx={{
          display: { xs: 'none', md: 'inline' },
          alignSelf: 'center',
          fontSize: '0.8125rem',
          color: 'text.secondary',
        }}
      >
        {hint}
      </Box>
    </Box>
  )
}

/** Without the marks of Markdown and of a list, which are no words of the target. */
function markedInSource(): string {
  const marked = window.getSelection()
  if (!marked?.anchorNode?.parentElement?.closest('[data-source]')) return ''
  const words = marked.toString().replace(/\*\*/gu, '').replace(/\s+/gu, ' ')
  return words.trim().replace(/^(?:#{1,6}|[-+•])\s+/u, '')
}
