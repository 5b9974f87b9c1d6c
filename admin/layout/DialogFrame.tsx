import { Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { type ReactNode, useId } from 'react'

type Given = {
  title: string
  onClose: () => void
  /** The ways out, the deed last. */
  actions: ReactNode
  wide?: boolean
  children: ReactNode
}

/** A question with boxes of its own: what it is about, what is to be filled in, the ways out. */
export function DialogFrame({ title, onClose, actions, wide = false, children }: Given) {
  const heading = useId()
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth={wide ? 'md' : 'sm'} aria-labelledby={heading}>
      <DialogTitle id={heading}>{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>{children}</DialogContent>
      <DialogActions>{actions}</DialogActions>
    </Dialog>
  )
}
