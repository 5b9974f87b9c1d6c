import ChevronRight from '@mui/icons-material/ChevronRight'
import { Box, Link, Typography } from '@mui/material'
import { type ReactNode, useEffect, useRef } from 'react'
import { LinkBase } from 'react-admin'
import { useTexts } from '../i18n.ts'

export type Step = { label: string; to: string }
type Given = {
  title: string
  lead?: ReactNode
  trail?: Step[]
  tags?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** The frame of every screen: where one is, what it is, what one can do. */
export function Page({ title, lead, trail = [], tags, actions, children }: Given) {
  const texts = useTexts()
  useEffect(() => {
    document.title = `${title} · Bình An`
  }, [title])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // What had the focus went with the page before.
    if (document.activeElement?.matches('main')) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <Box sx={{ maxWidth: 1560, mx: 'auto' }}>
      {trail.length > 0 && (
        <Box component="nav" aria-label={texts.menu.trail} sx={{ mb: 0.5 }}>
          <Box
            component="ol"
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              listStyle: 'none',
              m: 0,
              p: 0,
              fontSize: '0.8125rem',
            }}
          >
            {trail.map((step, index) => (
              <Box component="li" key={step.to} sx={{ display: 'flex', alignItems: 'center' }}>
                {index > 0 && (
                  <ChevronRight aria-hidden sx={{ fontSize: 16, mx: 0.25, color: 'text.secondary' }} />
                )}
                <Link component={LinkBase} to={step.to} sx={{ py: 0.5 }}>
                  {step.label}
                </Link>
              </Box>
            ))}
          </Box>
        </Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start', mb: 2.5 }}>
        <Box sx={{ flex: '1 1 420px', minWidth: 0 }}>
          <Typography
            variant="h1"
            ref={heading}
            tabIndex={-1}
            sx={{
              outline: 'none',
              fontSize: { xs: '1.3125rem', md: '1.625rem' },
              overflowWrap: 'anywhere',
              textWrap: 'balance',
            }}
          >
            {title}
          </Typography>
          {tags && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mt: 1 }}>{tags}</Box>}
          {lead && (
            <Typography component="div" color="textSecondary" sx={{ mt: 0.75, maxWidth: '75ch' }}>
              {lead}
            </Typography>
          )}
        </Box>
        {actions && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>{actions}</Box>
        )}
      </Box>
      {children}
    </Box>
  )
}
