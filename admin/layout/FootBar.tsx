import { Box } from '@mui/material'
import { type ReactNode, useRef } from 'react'
import { useTexts } from '../i18n.ts'
import { ink } from '../theme.ts'
import { ShortcutKeys, useShortcut } from './Shortcut.tsx'

/** Pixels at the foot of the window, kept free of what is sticky beside it. */
export const footBarHeight = 60

/**
 * What is left to do on a long page and the ways out, always in sight, and by keys one stroke away from every row;
 * `label` makes it a region.
 */
export function FootBar({ label, children }: { label?: string; children: ReactNode }) {
  const { action } = useTexts()
  const bar = useRef<HTMLDivElement>(null)
  const { written, spoken } = useShortcut('Enter', () => {
    if (document.querySelector('[aria-modal=true], [role=dialog], [role=alertdialog]')) return
    const buttons = bar.current?.querySelectorAll<HTMLElement>('button:enabled')
    buttons?.[buttons.length - 1]?.focus()
  })
  return (
    <Box
      ref={bar}
      aria-keyshortcuts={spoken}
      role={label && 'region'}
      aria-label={label}
      sx={{
        position: 'sticky',
        bottom: { xs: 64, md: 0 },
        zIndex: 4,
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        minHeight: footBarHeight,
        mt: 2.5,
        mx: { xs: -2, md: -4 },
        mb: { md: -6 },
        px: { xs: 2, md: 4 },
        py: 1,
        bgcolor: 'background.paper',
        borderTop: `1px solid ${ink.line}`,
        '@media print': { display: 'none' },
        '& .MuiButton-root': { px: { xs: 1.25, md: 2 } },
      }}
    >
      {children}
      <ShortcutKeys written={written} hint={action.toFoot} />
    </Box>
  )
}
