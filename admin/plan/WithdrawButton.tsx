import Undo from '@mui/icons-material/Undo'
import { Alert, Button, DialogContentText } from '@mui/material'
import { useState } from 'react'
import { useNotify, useRedirect } from 'react-admin'
import type { ApiProblem } from '../api/problem.ts'
import { useSay, useTexts } from '../i18n.ts'
import { DialogFrame } from '../layout/DialogFrame.tsx'
import { FreeText } from '../layout/FreeText.tsx'
import type { PlanVerbs } from './usePlanVerbs.tsx'

/** Of a draft: the import is undone. Of a plan in force: it no longer counts. Asked once, with a reason. */
export function WithdrawButton({ verbs, draft }: { verbs: PlanVerbs; draft: boolean }) {
  const { review, noCases: _, ...texts } = useTexts()
  const say = useSay()
  const notify = useNotify()
  const redirect = useRedirect()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  // Until it failed: what was typed goes along, and nobody need be asked about it on the way to the list.
  const [going, setGoing] = useState(false)
  const close = () => {
    setOpen(false)
    setReason('')
    setProblem(null)
  }
  const withdraw = async () => {
    setGoing(true)
    const answer = await verbs.withdraw(reason.trim())
    if (answer) {
      setGoing(false)
      setProblem(answer.kind === 'INVALID' ? answer : null)
      // The conflict is told by a dialog of its own; the reason still stands here after it.
      if (answer.kind === 'CONFLICT') setOpen(false)
      return
    }
    notify(review.withdrawn, { type: 'success' })
    redirect('/plans')
  }
  const label = draft ? review.withdraw : review.withdrawPublished
  return (
    <>
      <Button
        color="error"
        variant={draft ? 'outlined' : 'text'}
        startIcon={<Undo aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {open && (
        <DialogFrame
          title={draft ? review.withdrawTitle : review.withdrawPublishedTitle}
          onClose={close}
          form={{ unsaved: reason.trim() !== '' && !going, onSubmit: withdraw }}
          actions={
            <>
              <Button onClick={close}>{review.keep}</Button>
              <Button type="submit" color="error" variant="contained" disabled={verbs.busy}>
                {verbs.busy ? texts.action.saving : label}
              </Button>
            </>
          }
        >
          <DialogContentText>{draft ? review.withdrawHint : review.withdrawPublishedHint}</DialogContentText>
          <FreeText
            label={review.reason}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            autoFocus
          />
          {problem && <Alert severity="error">{say(problem.bilingual)}</Alert>}
        </DialogFrame>
      )}
    </>
  )
}
