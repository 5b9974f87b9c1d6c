import { Alert, Box, Button } from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Confirm, useDataProvider, useNotify } from 'react-admin'
import type { Api } from '../api/dataProvider.ts'
import { ApiProblem, fault } from '../api/problem.ts'
import { one } from '../api/selection.ts'
import { useSay, useTexts } from '../i18n.ts'
import { StateTag } from './StateTag.tsx'
import { type UserPage, userRow } from './shapes.ts'
import { useMay, userAsThing } from './useMay.ts'

/** Puts a person out, asked once more, or lets them in again. */
export function AdmissionButton({ user, reload }: { user: UserPage; reload: () => void }) {
  const { user: texts, action } = useTexts()
  const say = useSay()
  const may = useMay()
  const api = useDataProvider<Api>()
  const notify = useNotify()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const verb = user.active ? 'deactivate' : 'reactivate'
  const run = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const input = { id: user.id, expectedVersion: user.version }
      await api.run(`${verb}User`, input, { user: one(userRow) })
      notify(user.active ? texts.deactivated : texts.reactivated, { type: 'success' })
    } catch (error) {
      setProblem(error instanceof ApiProblem ? error : new ApiProblem('FAULT', fault))
    } finally {
      setBusy(false)
      setAsking(false)
      await queryClient.invalidateQueries({ queryKey: ['users'] })
      reload()
    }
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      <StateTag active={user.active} />
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
        onConfirm={() => void run()}
        onClose={() => setAsking(false)}
      />
    </Box>
  )
}
