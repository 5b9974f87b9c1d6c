/**
 * A form in which something was typed that lies nowhere else says so by `data-unsaved`, and whoever would lose it is
 * asked first. It is looked for when it is asked about: nothing has to be told at every key.
 */
import DeleteOutline from '@mui/icons-material/DeleteOutlined'
import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { type Blocker, useBlocker } from 'react-router-dom'
import { useTexts } from '../i18n.ts'

/** What a form says of itself; a box whose words cannot be read counts, though nothing of it would be saved. */
export function asUnsaved(isUnsaved: boolean) {
  return { 'data-unsaved': isUnsaved ? 'typed' : 'wrong' }
}

export function unsavedForm(): HTMLElement | null {
  return document.querySelector<HTMLElement>(
    'form[data-unsaved=typed], form[data-unsaved=wrong]:has([aria-invalid=true])',
  )
}

/** Whether all that stands in open forms is found again by who comes back to them. */
export function isKept(): boolean {
  return document.querySelector('form[data-unsaved=typed]:not([data-kept])') === null
}

/** What is lost is not kept either. */
export function giveUp(): void {
  for (const form of document.querySelectorAll('form[data-unsaved]')) {
    form.dispatchEvent(new Event('reset', { bubbles: true }))
  }
}

/** Whoever signs out was asked, and is not asked again by the browser. */
export function forgetUnsaved(): void {
  for (const form of document.querySelectorAll('form[data-unsaved]')) form.removeAttribute('data-unsaved')
}

export function goBackTo(form: HTMLElement | null): void {
  form?.scrollIntoView({ block: 'nearest' })
  form?.querySelector<HTMLElement>('input, textarea, [role=combobox]')?.focus()
}

/** Does something that would lose an open form: at once where there is none, else after the question. */
export function useUnlessUnsaved(): [unlessUnsaved: (run: () => void) => void, question: ReactNode] {
  const [run, setRun] = useState<(() => void) | null>(null)
  const unlessUnsaved = (wanted: () => void) => (unsavedForm() ? setRun(() => wanted) : wanted())
  const question = run && (
    <UnsavedDialog
      onStay={() => setRun(null)}
      onLose={() => {
        setRun(null)
        run()
      }}
    />
  )
  return [unlessUnsaved, question]
}

type Given = { onStay: () => void; onLose: () => void; onKeep?: (() => void) | undefined }

function UnsavedDialog({ onStay, onLose, onKeep }: Given) {
  const { unsaved, life } = useTexts()
  const [heading, told] = [useId(), useId()]
  const stay = () => {
    onStay()
    // Once the dialog, which holds the focus, is gone.
    requestAnimationFrame(() => goBackTo(unsavedForm()))
  }
  return (
    <Dialog open role="alertdialog" onClose={stay} aria-labelledby={heading} aria-describedby={told}>
      <DialogTitle id={heading}>{unsaved.title}</DialogTitle>
      <DialogContent id={told}>
        <DialogContentText sx={{ color: 'text.primary' }}>
          {onKeep ? life.leaveHint : unsaved.hint}
        </DialogContentText>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 0.5 }}>
        <Button
          color="error"
          startIcon={<DeleteOutline aria-hidden />}
          onClick={() => {
            giveUp()
            onLose()
          }}
        >
          {unsaved.lose}
        </Button>
        {onKeep && <Button onClick={onKeep}>{life.leaveKeeping}</Button>}
        <Button variant="contained" autoFocus onClick={stay}>
          {unsaved.stay}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

/** Holds up leaving the page while `asks`; who has to sign in again is let go, and comes back. */
export function useLeaving(asks: () => boolean, asksBrowser = asks): Blocker {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => asksBrowser() && event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  })
  return useBlocker(
    ({ currentLocation, nextLocation }) =>
      nextLocation.pathname !== currentLocation.pathname && nextLocation.pathname !== '/login' && asks(),
  )
}

/** Asks before a page is left on which a form is open. */
export function LeaveUnsaved() {
  return <LeaveQuestion blocker={useLeaving(() => unsavedForm() !== null)} />
}

export function LeaveQuestion({ blocker }: { blocker: Blocker }) {
  if (blocker.state !== 'blocked') return null
  const leave = () => blocker.proceed()
  return <UnsavedDialog onStay={() => blocker.reset()} onLose={leave} onKeep={isKept() ? leave : undefined} />
}
