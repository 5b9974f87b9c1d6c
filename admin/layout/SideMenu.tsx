import { Box, ButtonBase, Stack, Typography } from '@mui/material'
import { LinkBase, useLocation } from 'react-admin'
import { useTexts } from '../i18n.ts'
import { ink } from '../theme.ts'
import { useMayInvite, useMayLoad } from '../user/useMay.ts'
import { Emblem } from './Emblem.tsx'
import { isCurrent, menuOf } from './menu.ts'

export function SideMenu() {
  const texts = useTexts()
  const { pathname } = useLocation()
  const mayLoad = useMayLoad()
  const mayInvite = useMayInvite()
  return (
    <Box
      component="nav"
      aria-label={texts.menu.label}
      sx={{
        display: { xs: 'none', md: 'flex' },
        flexDirection: 'column',
        width: 236,
        flexShrink: 0,
        position: 'sticky',
        top: 0,
        height: '100dvh',
        bgcolor: ink.deep,
        color: '#d9e7e7',
        px: 1.5,
        py: 2.5,
        overflowY: 'auto',
      }}
    >
      <ButtonBase
        component={LinkBase}
        to="/"
        sx={{
          justifyContent: 'flex-start',
          gap: 1.25,
          px: 1,
          py: 0.5,
          mb: 3,
          borderRadius: 2,
          textAlign: 'left',
        }}
      >
        <Emblem />
        <Typography
          component="span"
          sx={{ fontSize: '1.1875rem', fontWeight: 700, color: '#fff', letterSpacing: '-0.01em' }}
        >
          {texts.product}
        </Typography>
      </ButtonBase>
      <Stack spacing={0.5}>
        {menuOf(texts, mayLoad, mayInvite).map(({ to, label, icon: Icon }) => {
          const current = isCurrent(to, pathname)
          return (
            <ButtonBase
              key={to}
              component={LinkBase}
              to={to}
              aria-current={current ? 'page' : undefined}
              sx={{
                justifyContent: 'flex-start',
                gap: 1.5,
                px: 1.25,
                py: 1.1,
                borderRadius: 2,
                fontSize: '0.90625rem',
                fontWeight: current ? 600 : 500,
                color: current ? '#fff' : '#c5d8d9',
                bgcolor: current ? 'rgba(143, 211, 203, 0.18)' : 'transparent',
                '&:hover': { bgcolor: 'rgba(255, 255, 255, 0.08)', color: '#fff' },
              }}
            >
              <Icon aria-hidden sx={{ fontSize: 21, color: current ? '#8fd3cb' : 'inherit' }} />
              {label}
            </ButtonBase>
          )
        })}
      </Stack>
      <Box sx={{ flex: 1, minHeight: 24 }} />
      <Typography variant="caption" component="p" sx={{ px: 1.25, color: '#a9c3c5' }}>
        {texts.noCases}
      </Typography>
    </Box>
  )
}
