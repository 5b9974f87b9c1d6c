import { Button } from '@mui/material'
import { LinkBase } from 'react-admin'
import { useTexts } from '../i18n.ts'
import { Page } from './Page.tsx'

export function PageMissing() {
  const texts = useTexts()
  return (
    <Page title={texts.state.pageMissing} lead={texts.state.pageMissingHint}>
      <Button component={LinkBase} to="/" variant="contained">
        {texts.state.goHome}
      </Button>
    </Page>
  )
}
