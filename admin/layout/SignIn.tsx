import { Alert, Box, Button, Typography } from '@mui/material'
import { useState } from 'react'
import { useLogin } from 'react-admin'
import { useTexts } from '../i18n.ts'
import { ink } from '../theme.ts'
import { Emblem } from './Emblem.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'

export function SignIn() {
  const texts = useTexts()
  const login = useLogin()
  const [leaving, setLeaving] = useState(false)
  const [failed, setFailed] = useState(false)
  const start = () => {
    setLeaving(true)
    setFailed(false)
    login({}).catch(() => {
      setLeaving(false)
      setFailed(true)
    })
  }
  return (
    <Box
      component="main"
      sx={{ minHeight: '100dvh', display: 'grid', gridTemplateColumns: { md: '1.1fr 1fr' } }}
    >
      <Box
        sx={{
          bgcolor: ink.deep,
          color: '#e5f0ef',
          p: { xs: 3, md: 8 },
          display: 'flex',
          flexDirection: 'column',
          justifyContent: { xs: 'flex-start', md: 'center' },
          gap: 2,
        }}
      >
        <Emblem size={52} />
        <Typography
          variant="h1"
          sx={{ color: '#fff', fontSize: { xs: '2rem', md: '2.75rem' }, fontWeight: 700 }}
        >
          {texts.product}
        </Typography>
        <Typography sx={{ fontSize: { md: '1.125rem' }, maxWidth: '38ch' }}>{texts.tagline}</Typography>
        <Typography sx={{ color: '#b9d0d1', maxWidth: '46ch' }}>{texts.signIn.lead}</Typography>
      </Box>
      <Box
        sx={{
          p: { xs: 3, md: 8 },
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'center',
          gap: 2,
          width: '100%',
          maxWidth: 560,
          mx: 'auto',
        }}
      >
        <Box sx={{ alignSelf: 'flex-end', mb: 'auto' }}>
          <LanguageSwitch />
        </Box>
        <Typography variant="h2" sx={{ fontSize: '1.375rem' }}>
          {texts.signIn.title}
        </Typography>
        {failed && <Alert severity="error">{texts.signIn.failed}</Alert>}
        <Button variant="contained" size="large" onClick={start} disabled={leaving} autoFocus>
          {leaving ? texts.signIn.leaving : texts.signIn.button}
        </Button>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 'auto' }}>
          {texts.signIn.noPersons}
          <br />
          {texts.signIn.urgent}
        </Typography>
      </Box>
    </Box>
  )
}
