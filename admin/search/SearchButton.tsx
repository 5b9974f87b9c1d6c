import Search from '@mui/icons-material/Search'
import { Box, Button } from '@mui/material'
import { useState } from 'react'
import { useTexts } from '../i18n.ts'
import { ShortcutKeys, useShortcut } from '../layout/Shortcut.tsx'
import { SearchDialog } from './SearchDialog.tsx'

/** Opens the search from everywhere: by click, by Ctrl+K, on a Mac by ⌘K. */
export function SearchButton() {
  const texts = useTexts()
  const [open, setOpen] = useState(false)
  const { written, spoken } = useShortcut('K', () => setOpen(true))
  return (
    <>
      <Button
        color="inherit"
        startIcon={<Search aria-hidden />}
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
        aria-keyshortcuts={spoken}
        aria-label={`${texts.search.open} ${written}`}
        sx={{ minWidth: 0, px: 1, '& .MuiButton-startIcon': { mr: { xs: 0, md: 0.5 } } }}
      >
        <Box component="span" sx={{ display: { xs: 'none', md: 'inline' } }}>
          {texts.search.open}
        </Box>{' '}
        <ShortcutKeys written={written} />
      </Button>
      {open && <SearchDialog onClose={() => setOpen(false)} />}
    </>
  )
}
