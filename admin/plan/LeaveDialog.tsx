import DeleteOutline from '@mui/icons-material/DeleteOutlined'
import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material'
import { useTexts } from '../i18n.ts'
import { giveUp, isKept, LeaveQuestion, unsavedForm, useLeaving } from '../layout/unsaved.tsx'
import { gathered, hasKept } from '../user/kept.ts'
import type { usePlanChange } from './usePlanChange.ts'

/** Before a page is left on which changes wait: stay, go and find them again, or go without them. */
export function LeaveDialog({ changing }: { changing: ReturnType<typeof usePlanChange> }) {
  const texts = useTexts()
  const count = changing.waiting.length
  const blocker = useLeaving(
    () => count > 0 || unsavedForm() !== null,
    // Whoever signs out was asked there, and nothing is kept any more.
    () => (count > 0 && hasKept(gathered)) || unsavedForm() !== null,
  )
  if (blocker.state !== 'blocked') return null
  if (count === 0) return <LeaveQuestion blocker={blocker} />
  return (
    <Dialog
      open
      role="alertdialog"
      onClose={() => blocker.reset()}
      aria-labelledby="leave-title"
      aria-describedby="leave-text"
    >
      <DialogTitle id="leave-title">{texts.life.leaveTitle(count)}</DialogTitle>
      <DialogContent id="leave-text">
        <DialogContentText sx={{ color: 'text.primary' }}>{texts.life.leaveHint}</DialogContentText>
        {unsavedForm() && !isKept() && (
          <DialogContentText sx={{ color: 'text.primary', mt: 1 }}>{texts.unsaved.hint}</DialogContentText>
        )}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 0.5 }}>
        <Button
          color="error"
          startIcon={<DeleteOutline aria-hidden />}
          onClick={() => {
            giveUp()
            changing.end()
            blocker.proceed()
          }}
        >
          {texts.life.leaveWithout}
        </Button>
        <Button onClick={() => blocker.proceed()}>{texts.life.leaveKeeping}</Button>
        <Button variant="contained" autoFocus onClick={() => blocker.reset()}>
          {texts.life.stay}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
