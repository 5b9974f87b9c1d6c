import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material'
import type { ApiProblem } from '../api/problem.ts'
import { useSay, useTexts } from '../i18n.ts'

type Given = { problem: ApiProblem | null; onLoad: () => void; onClose: () => void }

/** Two people saved at once, or one in two tabs: what is there now wins until it has been seen. */
export function ConflictDialog({ problem, onLoad, onClose }: Given) {
  const texts = useTexts()
  const say = useSay()
  if (!problem) return null
  return (
    <Dialog
      open
      onClose={onClose}
      role="alertdialog"
      aria-labelledby="conflict-title"
      aria-describedby="conflict-text"
    >
      <DialogTitle id="conflict-title">
        {problem.isPerhapsOwn ? texts.conflict.perhapsOwn : texts.conflict.title}
      </DialogTitle>
      <DialogContent id="conflict-text">
        <DialogContentText sx={{ color: 'text.primary' }}>
          {problem.isPerhapsOwn ? texts.conflict.perhapsOwnHint : say(problem.bilingual)}
        </DialogContentText>
        {problem.presentVersion !== null && !problem.isPerhapsOwn && (
          <DialogContentText sx={{ mt: 1 }}>{texts.conflict.hint(problem.presentVersion)}</DialogContentText>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{texts.action.close}</Button>
        <Button variant="contained" onClick={onLoad} autoFocus>
          {texts.conflict.load}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
