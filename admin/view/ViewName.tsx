import { Box, Button, TextField } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { longestViewName } from '../../schema/view/view.rules.ts'
import type { ApiProblem } from '../api/problem.ts'
import { useSay, useTexts } from '../i18n.ts'

type Given = {
  label: string
  initial: string
  onSave: (name: string) => Promise<ApiProblem | null>
  onDone: () => void
  onCancel?: () => void
}

/** A name for a view; what was wrong with it stands beneath. */
export function ViewName({ label, initial, onSave, onDone, onCancel }: Given) {
  const texts = useTexts()
  const say = useSay()
  const [name, setName] = useState(initial)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const met = await onSave(name)
    setBusy(false)
    setProblem(met)
    if (met) return
    setName('')
    onDone()
  }
  return (
    <Box component="form" onSubmit={save} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', py: 1 }}>
      <TextField
        label={label}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={problem !== null}
        helperText={problem && say(problem.issues[0]?.message ?? problem.bilingual)}
        slotProps={{ htmlInput: { maxLength: longestViewName, autoComplete: 'off' } }}
        sx={{ flex: 1 }}
      />
      <Button type="submit" variant="contained" disabled={busy}>
        {texts.action.save}
      </Button>
      {onCancel && <Button onClick={onCancel}>{texts.action.cancel}</Button>}
    </Box>
  )
}
