import { Alert, Box, Button } from '@mui/material'
import { LinkBase } from 'react-admin'
import type { Bilingual } from '../../schema/text.rules.ts'
import type { ApiProblem } from '../api/problem.ts'
import { useSay, useTexts } from '../i18n.ts'

type Given = {
  problem: ApiProblem | null
  /** What the rules found before anything was sent. */
  told?: readonly Bilingual[]
  label: string
  busy: boolean
  /** Something without which nothing can be sent is missing. */
  incomplete: boolean
  /** Where one comes back to without saving. */
  back: string
}

/** The end of a form: what is still wrong, saving, and the way back. */
export function FormFoot({ problem, told = [], label, busy, incomplete, back }: Given) {
  const { action } = useTexts()
  const say = useSay()
  const issues = problem?.issues.map(({ message }) => message) ?? []
  const messages = problem ? (issues.length > 0 ? issues : [problem.bilingual]) : told
  return (
    <>
      {messages.length > 0 && (
        <Alert severity="error">
          {messages.map((message) => (
            <div key={message.en}>{say(message)}</div>
          ))}
        </Alert>
      )}
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" variant="contained" disabled={busy || incomplete}>
          {busy ? action.saving : label}
        </Button>
        <Button component={LinkBase} to={back}>
          {action.cancel}
        </Button>
      </Box>
    </>
  )
}
