import { Alert, Box, Button } from '@mui/material'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useNotify } from 'react-admin'
import type { PlanChanges } from '../../schema/plan/correct.rules.ts'
import type { ApiProblem } from '../api/problem.ts'
import { useSay, useTexts } from '../i18n.ts'
import { asUnsaved, useUnlessUnsaved } from '../layout/unsaved.tsx'
import { ink } from '../theme.ts'
import { ThePlanHere } from './PlanLink.tsx'
import { formOf, readable } from './typed.ts'
import type { PlanVerbs } from './usePlanVerbs.tsx'

type Given = {
  verbs: PlanVerbs
  correction: () => PlanChanges
  done: () => void
  /** What is said once it is saved. */
  saved?: string
  /** Words stand in it from the beginning that are not in the plan. */
  filled?: boolean
  children: ReactNode
}

/** The frame of every correction in place: the boxes, what is still wrong, save and cancel. */
export function PartForm({ verbs, correction, done, saved, filled = false, children }: Given) {
  const texts = useTexts()
  const say = useSay()
  const notify = useNotify()
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const said = JSON.stringify(correction())
  const [begun] = useState(said)
  const frame = useRef<HTMLFormElement>(null)
  const form = verbs.form ?? formOf(correction())
  const [wasTyped] = useState(() => filled || (verbs.typed?.begun(form) ?? null) !== null)
  const isChanged = wasTyped || said !== begun
  const givenUp = useRef<string | null>(null)
  useEffect(() => {
    if (givenUp.current === said) return
    const isWrong = frame.current?.querySelector('[aria-invalid=true]') !== null
    verbs.typed?.note(form, isChanged ? readable(correction(), isWrong) : null)
  })
  const giveUp = () => {
    givenUp.current = said
    verbs.typed?.note(form, null)
  }
  const close = () => {
    giveUp()
    done()
  }
  const [unlessUnsaved, question] = useUnlessUnsaved()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const wrong = event.currentTarget.querySelector<HTMLElement>('[aria-invalid=true]')
    if (wrong) return wrong.focus()
    const answer = await verbs.correct(correction())
    setProblem(answer?.kind === 'INVALID' ? answer : null)
    if (answer) return
    notify(verbs.noted ?? saved ?? texts.review.saved, { type: 'success' })
    close()
  }
  return (
    <Box
      component="form"
      ref={frame}
      onSubmit={submit}
      onReset={giveUp}
      onKeyDown={(event) => event.key === 'Escape' && unlessUnsaved(close)}
      {...asUnsaved(!verbs.busy && isChanged)}
      data-kept={verbs.typed && ''}
      sx={{
        display: 'grid',
        gap: 1.5,
        p: 2,
        border: `1px solid ${ink.line}`,
        borderRadius: 2,
        bgcolor: ink.paper,
        scrollMarginTop: { xs: 120, md: 190 },
      }}
    >
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 168px), 1fr))',
          gap: 1.5,
          alignItems: 'start',
        }}
      >
        {children}
      </Box>
      {problem && (
        <Alert severity="error">
          {problem.issues.length === 0
            ? say(problem.bilingual)
            : problem.issues.map((issue) => <div key={issue.path.join('.')}>{say(issue.message)}</div>)}
          {problem.planId && <ThePlanHere id={problem.planId} />}
        </Alert>
      )}
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" variant="contained" size="small" disabled={verbs.busy}>
          {verbs.busy ? texts.action.saving : verbs.noted ? texts.life.note : texts.action.save}
        </Button>
        <Button size="small" onClick={close}>
          {texts.action.cancel}
        </Button>
      </Box>
      {question}
    </Box>
  )
}

/** The whole row of the frame, for a box that wants room. */
export const wholeRow = { gridColumn: '1 / -1' } as const
