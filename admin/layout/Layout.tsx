import { Box, Link } from '@mui/material'
import { type ReactNode, Suspense, useEffect } from 'react'
import { CheckForApplicationUpdate } from 'react-admin'
import { useLanguage, useTexts } from '../i18n.ts'
import { BottomMenu } from './BottomMenu.tsx'
import { DayProvider } from './day.tsx'
import { Loading } from './Loading.tsx'
import { PastDayNote } from './PastDayNote.tsx'
import { SessionEnd } from './SessionEnd.tsx'
import { SideMenu } from './SideMenu.tsx'
import { TopBar } from './TopBar.tsx'
import { useKeptFocus } from './useKeptFocus.ts'

/** Height kept free under the content on a phone, where the menu lies at the bottom. */
const bottomMenuHeight = 64

export function Layout({ children }: { children?: ReactNode }) {
  const texts = useTexts()
  const language = useLanguage()
  useKeptFocus()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  return (
    <DayProvider>
      <Link href="#content" sx={skipLink}>
        {texts.menu.skip}
      </Link>
      <Box sx={{ display: 'flex', minHeight: '100dvh' }}>
        <SideMenu />
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          <TopBar />
          <PastDayNote />
          <Box
            component="main"
            id="content"
            tabIndex={-1}
            sx={{
              flex: 1,
              minWidth: 0,
              px: { xs: 2, md: 4 },
              pt: { xs: 2, md: 3 },
              pb: { xs: `${bottomMenuHeight + 32}px`, md: 6 },
              outline: 'none',
            }}
          >
            <Suspense fallback={<Loading />}>{children}</Suspense>
          </Box>
        </Box>
      </Box>
      <BottomMenu height={bottomMenuHeight} />
      <SessionEnd />
      <CheckForApplicationUpdate interval={900_000} />
    </DayProvider>
  )
}

const skipLink = {
  position: 'fixed',
  top: 8,
  left: 8,
  zIndex: 2000,
  px: 2,
  py: 1,
  bgcolor: 'background.paper',
  borderRadius: 1,
  boxShadow: 3,
  transform: 'translateY(-200%)',
  '&:focus': { transform: 'none' },
} as const
