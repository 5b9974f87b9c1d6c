import { Autocomplete, Box, TextField } from '@mui/material'
import { useEffect, useState } from 'react'
import { useGetList, useGetOne } from 'react-admin'
import { useTexts } from '../i18n.ts'
import { useDay, writeDay } from '../layout/day.tsx'
import { type AreaHit, areaHit } from './shapes.ts'

type Given = {
  label: string
  value: string | null
  onChange: (area: AreaHit | null) => void
  helperText?: string
  minWidth?: number | string
  autoFocus?: boolean
  /** Only these are offered. */
  within?: Record<string, unknown>
  disabled?: boolean
  required?: boolean
}

/** Milliseconds after the last key before the server is asked. */
const pause = 250

/** Finds an area by its name in any spelling: "dak lak" finds Đắk Lắk. Two areas of one name are two hits. */
export function AreaPicker({
  label,
  value,
  onChange,
  helperText,
  minWidth = 260,
  autoFocus = false,
  within,
  disabled = false,
  required = false,
}: Given) {
  const texts = useTexts()
  const { asOf, day } = useDay()
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), pause)
    return () => clearTimeout(timer)
  }, [typed])
  const { data: present } = useGetOne<AreaHit>(
    'areas',
    { id: value ?? '', meta: { fields: areaHit, asOf } },
    { enabled: value !== null },
  )
  const found = useGetList<AreaHit>(
    'areas',
    {
      filter: { ...within, name: query },
      pagination: { page: 1, perPage: 20 },
      meta: { fields: areaHit, asOf },
    },
    { enabled: query.length > 0 && query !== present?.name },
  )
  const chosen = value === null ? null : (present ?? null)
  return (
    <Autocomplete<AreaHit>
      options={query.length > 0 ? (found.data ?? []) : chosen ? [chosen] : []}
      value={chosen}
      disabled={disabled}
      onChange={(_, area) => onChange(area)}
      onInputChange={(_, input) => setTyped(input)}
      getOptionLabel={(area) => area.name}
      getOptionKey={(area) => area.id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      filterOptions={(areas) => areas}
      loading={found.isFetching}
      loadingText={texts.state.loading}
      noOptionsText={query.length === 0 ? texts.area.search : texts.area.searchNone(query)}
      openText={texts.action.open}
      closeText={texts.action.close}
      clearText={texts.action.clear}
      sx={{ width: { xs: '100%', sm: minWidth }, maxWidth: '100%' }}
      renderOption={({ key, ...props }, area) => (
        <Box
          component="li"
          key={key}
          {...props}
          sx={{ flexDirection: 'column', alignItems: 'flex-start !important' }}
        >
          <span>{area.name}</span>
          {area.parent && (
            <Box component="span" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
              {area.parent.name}
              {!area.alive && ` · ${texts.area.notOnDay(writeDay(day))}`}
            </Box>
          )}
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          helperText={helperText}
          placeholder={texts.area.search}
          autoFocus={autoFocus}
          required={required}
        />
      )}
    />
  )
}
