import { Box } from '@mui/material'
import { useEffect } from 'react'
import { ink } from '../theme.ts'

const onMac = /Mac|iPhone|iPad/.test(window.navigator.userAgent)

/** Ctrl with a key, on a Mac ⌘; `written` as people read it, `spoken` for `aria-keyshortcuts`. */
export function useShortcut(key: string, run: () => void): { written: string; spoken: string } {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== key.toLowerCase() || event.altKey || event.shiftKey) return
      if (!(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  })
  return { written: onMac ? `⌘${key}` : `Ctrl ${key}`, spoken: `${onMac ? 'Meta' : 'Control'}+${key}` }
}

export function ShortcutKeys({ written, hint }: { written: string; hint?: string }) {
  return (
    <Box
      component="kbd"
      aria-hidden
      title={hint}
      sx={{
        display: { xs: 'none', lg: 'inline' },
        ml: 1,
        px: 0.75,
        border: `1px solid ${ink.line}`,
        borderRadius: 1,
        bgcolor: 'background.paper',
        color: ink.quiet,
        font: 'inherit',
        fontSize: '0.75rem',
      }}
    >
      {written}
    </Box>
  )
}
