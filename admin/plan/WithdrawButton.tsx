import Undo from '@mui/icons-material/Undo'
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
} from '@mui/material'
import { useState } from 'react'
import { useNotify, useRedirect } from 'react-admin'
import type { ApiProblem } from '../api/problem.ts'
import { useSay, useTexts } from '../i18n.ts'
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
  const withdraw = async () => {
    const answer = await verbs.withdraw(reason.trim())
    setProblem(answer?.kind === 'INVALID' ? answer : null)
    if (answer && answer.kind !== 'CONFLICT') return
    setOpen(false)
    if (answer) return
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
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        fullWidth
        maxWidth="sm"
        aria-labelledby="withdraw-title"
      >
        <DialogTitle id="withdraw-title">
          {draft ? review.withdrawTitle : review.withdrawPublishedTitle}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <DialogContentText>{draft ? review.withdrawHint : review.withdrawPublishedHint}</DialogContentText>
          <FreeText
            label={review.reason}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            autoFocus
          />
          {problem && <Alert severity="error">{say(problem.bilingual)}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{review.keep}</Button>
          <Button color="error" variant="contained" disabled={verbs.busy} onClick={withdraw}>
            {verbs.busy ? texts.action.saving : label}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}
