import CloudOff from '@mui/icons-material/CloudOff'
import { Box, Button, Typography } from '@mui/material'
import { ApiProblem, fault } from '../api/problem.ts'
import { useSay, useTexts } from '../i18n.ts'

/** What went wrong, in words, and a way on. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const texts = useTexts()
  const say = useSay()
  const message = error instanceof ApiProblem ? error.bilingual : fault
  return (
    <Box
      role="alert"
      sx={{ display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 1, py: 3 }}
    >
      <Typography variant="h2" component="p" sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <CloudOff aria-hidden color="action" />
        {texts.state.failed}
      </Typography>
      <Typography>{say(message)}</Typography>
      {retry && (
        <Button variant="outlined" onClick={retry}>
          {texts.state.retry}
        </Button>
      )}
    </Box>
  )
}
