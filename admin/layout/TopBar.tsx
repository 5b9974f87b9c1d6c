import { Box } from '@mui/material'
import { LinkBase } from 'react-admin'
import { DueBell } from '../dashboard/DueBell.tsx'
import { useTexts } from '../i18n.ts'
import { SearchButton } from '../search/SearchButton.tsx'
import { ink } from '../theme.ts'
import { Account } from './Account.tsx'
import { DaySelector } from './DaySelector.tsx'
import { Emblem } from './Emblem.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'

export function TopBar() {
  const texts = useTexts()
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 1090,
        display: 'flex',
        alignItems: 'center',
        gap: { xs: 0.5, md: 1 },
        height: 56,
        px: { xs: 1.5, md: 4 },
        bgcolor: ink.paper,
        borderBottom: `1px solid ${ink.line}`,
      }}
    >
      <Box
        component={LinkBase}
        to="/"
        aria-label={texts.product}
        sx={{
          display: { xs: 'flex', md: 'none' },
          alignItems: 'center',
          gap: 1,
          color: 'text.primary',
          textDecoration: 'none',
          fontWeight: 700,
        }}
      >
        <Emblem size={26} />
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          {texts.product}
        </Box>
      </Box>
      <Box sx={{ flex: 1 }} />
      <SearchButton />
      <DueBell />
      <DaySelector />
      <LanguageSwitch />
      <Account />
    </Box>
  )
}
