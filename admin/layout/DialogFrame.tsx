import { Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { type FormEvent, type ReactNode, useId } from 'react'
import { asUnsaved, useUnlessUnsaved } from './unsaved.tsx'

type Given = {
  title: string
  onClose: () => void
  /** The ways out, the deed last. */
  actions: ReactNode
  wide?: boolean
  /** Where words are typed in: what Enter does, and whether some stand there that lie nowhere else. */
  form?: { unsaved: boolean; onSubmit: () => void }
  children: ReactNode
}

/**
 * A question with boxes of its own: what it is about, what is to be filled in, the ways out. Who would lose typed words
 * by Escape, or by a click beside it, is asked first.
 */
export function DialogFrame({ title, onClose, actions, wide = false, form, children }: Given) {
  const heading = useId()
  const [unlessUnsaved, question] = useUnlessUnsaved()
  const asForm = form && {
    component: 'form' as const,
    // What is wrong is told by the rules, in the language of the screen.
    noValidate: true,
    onSubmit: (event: FormEvent) => {
      event.preventDefault()
      form.onSubmit()
    },
    ...asUnsaved(form.unsaved),
  }
  return (
    <Dialog
      open
      onClose={() => (form ? unlessUnsaved(onClose) : onClose())}
      fullWidth
      maxWidth={wide ? 'md' : 'sm'}
      aria-labelledby={heading}
      slotProps={{ paper: asForm }}
    >
      <DialogTitle id={heading}>{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>{children}</DialogContent>
      <DialogActions>{actions}</DialogActions>
      {question}
    </Dialog>
  )
}
