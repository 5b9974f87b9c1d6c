import { Box, Typography } from '@mui/material'
import { useHandleAuthCallback } from 'react-admin'
import { useTexts } from '../i18n.ts'
import { Failed } from './Failed.tsx'
import { Loading } from './Loading.tsx'

/** Where the issuer sends people back to, with the code that becomes their token. */
export function Returning() {
  const texts = useTexts()
  const { error } = useHandleAuthCallback()
  return (
    <Box component="main" sx={{ maxWidth: 480, mx: 'auto', p: 4 }}>
      <Typography variant="h1" sx={{ mb: 2 }}>
        {texts.product}
      </Typography>
      {error ? (
        <Failed error={error} retry={() => window.location.assign('/')} />
      ) : (
        <>
          <Typography>{texts.signIn.returning}</Typography>
          <Loading lines={2} />
        </>
      )}
    </Box>
  )
}
