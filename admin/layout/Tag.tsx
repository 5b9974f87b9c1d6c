import type { SvgIconComponent } from '@mui/icons-material'
import { Box } from '@mui/material'
import type { ReactNode } from 'react'
import { type Tone, tones } from '../theme.ts'

/** A short word with a tone: the word tells, the colour only helps. */
export function Tag({
  tone,
  icon: Icon,
  children,
}: {
  tone: Tone
  icon?: SvgIconComponent
  children: ReactNode
}) {
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        px: 1,
        py: 0.25,
        borderRadius: '14px',
        maxWidth: '100%',
        fontSize: '0.78125rem',
        lineHeight: 1.5,
        fontWeight: 600,
        overflowWrap: 'anywhere',
        textWrap: 'balance',
        bgcolor: tones[tone].ground,
        color: tones[tone].text,
      }}
    >
      {Icon && <Icon aria-hidden sx={{ fontSize: 15, flexShrink: 0 }} />}
      {children}
    </Box>
  )
}
