import { Box, Button } from '@mui/material'
import { useTexts } from '../i18n.ts'
import { Page } from './Page.tsx'

/** Shown where a screen failed in the browser. What failed stays in the browser's own log. */
export function Broken() {
  const texts = useTexts()
  return (
    <Box sx={{ p: { xs: 2, md: 4 } }}>
      <Page title={texts.state.broken} lead={texts.state.brokenHint}>
        <Button variant="contained" onClick={() => window.location.reload()}>
          {texts.state.reload}
        </Button>
      </Page>
    </Box>
  )
}
