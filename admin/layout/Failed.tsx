import CloudOff from '@mui/icons-material/CloudOff'
import SearchOff from '@mui/icons-material/SearchOff'
import { Box, Button, Typography } from '@mui/material'
import { LinkBase } from 'react-admin'
import { ApiProblem, fault } from '../api/problem.ts'
import { useSay, useTexts } from '../i18n.ts'

type Given = {
  error: unknown
  retry?: () => void
  /** Where it stands for the whole screen: its sentence is the heading of the page. */
  page?: boolean
}

/** What went wrong, in words, and a way on: to try again, or back where there is nothing to try. */
export function Failed({ error, retry, page = false }: Given) {
  const texts = useTexts()
  const say = useSay()
  const problem = error instanceof ApiProblem ? error : null
  // Of a whole page only its address can be wrong: a link that was cut or mistyped.
  const mistyped = page && problem?.kind === 'INVALID'
  const missing = mistyped || problem?.kind === 'NOT_FOUND'
  const Icon = missing ? SearchOff : CloudOff
  return (
    <Box
      role="alert"
      sx={{ display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 1, py: page ? 3 : 1 }}
    >
      <Typography
        variant={page ? 'h1' : 'h3'}
        component={page ? 'h1' : 'p'}
        sx={{ display: 'flex', gap: 1, alignItems: 'center' }}
      >
        <Icon aria-hidden color="action" />
        {missing ? texts.state.missing : texts.state.failed}
      </Typography>
      <Typography>{mistyped ? texts.state.pageMissingHint : say(problem?.bilingual ?? fault)}</Typography>
      {missing && page && (
        <Button component={LinkBase} to="/" variant="outlined">
          {texts.state.goHome}
        </Button>
      )}
      {retry && !missing && (
        <Button variant="outlined" onClick={retry}>
          {texts.state.retry}
        </Button>
      )}
    </Box>
  )
}
