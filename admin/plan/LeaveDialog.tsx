import DeleteOutline from '@mui/icons-material/DeleteOutlined'
import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material'
import { useEffect } from 'react'
import { useBlocker } from 'react-router-dom'
import { useTexts } from '../i18n.ts'
import { gathered, hasKept } from '../user/kept.ts'
import type { usePlanChange } from './usePlanChange.ts'

/** Before a page is left on which changes wait: stay, go and find them again, or go without them. */
export function LeaveDialog({ changing }: { changing: ReturnType<typeof usePlanChange> }) {
  const texts = useTexts()
  const count = changing.waiting.length
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      count > 0 &&
      nextLocation.pathname !== currentLocation.pathname &&
      // Whoever has to sign in again comes back to what waits here.
      nextLocation.pathname !== '/login',
  )
  useEffect(() => {
    if (count === 0) return
    // Whoever signs out was asked there, and nothing is kept any more.
    const ask = (event: BeforeUnloadEvent) => hasKept(gathered) && event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [count])
  if (blocker.state !== 'blocked') return null
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
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 0.5 }}>
        <Button
          color="error"
          startIcon={<DeleteOutline aria-hidden />}
          onClick={() => {
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
