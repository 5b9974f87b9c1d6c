import Clear from '@mui/icons-material/Clear'
import Search from '@mui/icons-material/Search'
import { Box, Button, IconButton, InputAdornment, TextField } from '@mui/material'
import { type ReactNode, useEffect, useState } from 'react'
import { useListContext } from 'react-admin'
import { useTexts } from '../i18n.ts'

type Given = {
  /** What the list is filtered by before anybody chooses, and again after all was cleared. */
  defaults?: Record<string, unknown>
  children: ReactNode
}

/** The filters of a list in one row; what they hold stands in the address. */
export function Filters({ defaults = {}, children }: Given) {
  const texts = useTexts()
  const { filterValues, setFilters } = useListContext()
  const filtered =
    Object.keys(filterValues).length !== Object.keys(defaults).length ||
    Object.entries(defaults).some(([name, value]) => filterValues[name] !== value)
  return (
    <Box
      component="search"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1.25,
        alignItems: 'center',
        mb: 2,
        // On a phone every box ends at the edge.
        '@media (max-width: 599px)': { '& > .MuiFormControl-root': { flexGrow: 1 } },
      }}
    >
      {children}
      {filtered && (
        <Button onClick={() => setFilters(defaults, {}, false)} startIcon={<Clear aria-hidden />}>
          {texts.action.clear}
        </Button>
      )}
    </Box>
  )
}

/** Sets or clears one filter and leaves the others. */
export function useFilter(name: string): [unknown, (value: unknown) => void] {
  const { filterValues, setFilters } = useListContext()
  const set = (value: unknown) => {
    const { [name]: _, ...others } = filterValues
    const empty = value === null || value === undefined || value === ''
    setFilters(empty ? others : { ...others, [name]: value }, {}, false)
  }
  return [filterValues[name], set]
}

/** Milliseconds after the last key before the list is asked. */
const pause = 350

export function SearchFilter({ name, label }: { name: string; label: string }) {
  const texts = useTexts()
  const [value, set] = useFilter(name)
  const asked = typeof value === 'string' ? value : ''
  const [typed, setTyped] = useState(asked)
  useEffect(() => setTyped(asked), [asked])
  useEffect(() => {
    if (typed === asked) return
    const timer = setTimeout(() => set(typed.trim()), pause)
    return () => clearTimeout(timer)
  })
  return (
    <TextField
      label={label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      sx={{ flex: '1 1 240px', maxWidth: { sm: 360 } }}
      slotProps={{
        htmlInput: { type: 'text', inputMode: 'search', autoComplete: 'off' },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search aria-hidden />
            </InputAdornment>
          ),
          endAdornment: typed ? (
            <IconButton size="small" aria-label={texts.action.clear} onClick={() => set('')}>
              <Clear fontSize="small" />
            </IconButton>
          ) : undefined,
        },
      }}
    />
  )
}
