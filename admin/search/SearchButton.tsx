import Search from '@mui/icons-material/Search'
import { Box, Button } from '@mui/material'
import { useEffect, useState } from 'react'
import { useTexts } from '../i18n.ts'
import { ink } from '../theme.ts'
import { SearchDialog } from './SearchDialog.tsx'

const onMac = /Mac|iPhone|iPad/.test(window.navigator.userAgent)

/** Opens the search from everywhere: by click, by Ctrl+K, on a Mac by ⌘K. */
export function SearchButton() {
  const texts = useTexts()
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || event.altKey || event.shiftKey) return
      if (!(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <>
      <Button
        color="inherit"
        startIcon={<Search aria-hidden />}
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
        aria-keyshortcuts={onMac ? 'Meta+K' : 'Control+K'}
        aria-label={`${texts.search.open} ${onMac ? '⌘K' : 'Ctrl K'}`}
        sx={{ minWidth: 0, px: 1, '& .MuiButton-startIcon': { mr: { xs: 0, md: 0.5 } } }}
      >
        <Box component="span" sx={{ display: { xs: 'none', md: 'inline' } }}>
          {texts.search.open}
        </Box>{' '}
        <Box
          component="kbd"
          aria-hidden
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
          {onMac ? '⌘K' : 'Ctrl K'}
        </Box>
      </Button>
      {open && <SearchDialog onClose={() => setOpen(false)} />}
    </>
  )
}
