import Block from '@mui/icons-material/Block'
import Close from '@mui/icons-material/Close'
import { Alert, Box, Button } from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Confirm, useDataProvider, useNotify } from 'react-admin'
import type { Api } from '../api/dataProvider.ts'
import { one } from '../api/selection.ts'
import { useSay, useTexts } from '../i18n.ts'
import { useSaving } from '../layout/useSaving.tsx'
import { StateTag } from './StateTag.tsx'
import { type UserPage, type UserRow, userRow } from './shapes.ts'
import { useMay, userAsThing } from './useMay.ts'

type Given = {
  user: UserPage
  /** What the person is from then on. */
  onDone: (saved: UserRow) => void
  loadNewest: () => void
}

/** Puts a person out, asked once more, or lets them in again. */
export function AdmissionButton({ user, onDone, loadNewest }: Given) {
  const { user: texts, action } = useTexts()
  const say = useSay()
  const may = useMay()
  const api = useDataProvider<Api>()
  const notify = useNotify()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const { busy, problem, save, dialog } = useSaving(loadNewest)
  const verb = user.active ? 'deactivate' : 'reactivate'
  const run = async () => {
    await save(async () => {
      const input = { id: user.id, expectedVersion: user.version }
      const { user: saved } = await api.run(`${verb}User`, input, { user: one(userRow) })
      onDone(saved)
      notify(user.active ? texts.deactivated : texts.reactivated, { type: 'success' })
    })
    setAsking(false)
    await queryClient.invalidateQueries({ queryKey: ['users'] })
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      <StateTag {...user} />
      {may(verb, userAsThing(user)) && (
        <Button
          variant="outlined"
          color={user.active ? 'error' : 'primary'}
          disabled={busy}
          onClick={() => (user.active ? setAsking(true) : void run())}
        >
          {texts[verb]}
        </Button>
      )}
      {problem && <Alert severity="error">{say(problem.bilingual)}</Alert>}
      <Confirm
        isOpen={asking}
        loading={busy}
        title={texts.deactivateTitle}
        content={texts.deactivateHint(user.name)}
        confirm={texts.deactivate}
        confirmColor="warning"
        cancel={action.cancel}
        ConfirmIcon={Block}
        CancelIcon={Close}
        onConfirm={() => void run()}
        onClose={() => setAsking(false)}
      />
      {dialog}
    </Box>
  )
}
