import Search from '@mui/icons-material/Search'
import { Autocomplete, Box, Dialog, InputAdornment, TextField, Typography } from '@mui/material'
import { visuallyHidden } from '@mui/utils'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useDataProvider, useNavigate } from 'react-admin'
import type { Api } from '../api/dataProvider.ts'
import { useLanguage, useTexts } from '../i18n.ts'
import { useDay, writeDay } from '../layout/day.tsx'
import { pathTo } from '../layout/paths.ts'
import { type Hit, hitsOf, recentHits, rememberHit } from './hits.ts'
import { foundShape } from './shapes.ts'

/** Milliseconds after the last key before the server is asked. */
const pause = 200
/** So many of each kind: former areas that are written as typed do not hide those of today (Hoà Bình, Hòa Bình). */
const most = 10
const nothing: Hit[] = []

/** Everything by its name from one box: type, arrows, Enter. Empty, it offers what one went to last. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts()
  const language = useLanguage()
  const navigate = useNavigate()
  const api = useDataProvider<Api>()
  const { asOf, day } = useDay()
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState('')
  const [recent] = useState(recentHits)
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), pause)
    return () => clearTimeout(timer)
  }, [typed])
  const { data, isFetching, isPlaceholderData, error } = useQuery({
    queryKey: ['search', query, asOf],
    queryFn: () => api.read('search', foundShape, { text: query, first: most, asOf }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  })
  const empty = typed.trim() === ''
  // The same array while nothing came: the row that the arrows are on is forgotten with the array.
  const found = useMemo(
    () => data && hitsOf(data, (text) => text[language], texts, writeDay(day)),
    [data, language, texts, day],
  )
  const hits = empty ? recent : (found ?? nothing)
  const waiting = isFetching || query !== typed.trim()
  // Enter pressed before the answer to the last letter: it goes to the first hit as soon as that is there.
  const stale = !empty && (query !== typed.trim() || data === undefined || isPlaceholderData)
  const [entered, setEntered] = useState(false)
  const none = error ? texts.state.failed : waiting ? texts.state.loading : texts.search.none(query)
  const go = (hit: Hit) => {
    rememberHit(hit)
    onClose()
    navigate(pathTo(hit.resource, hit.id))
  }
  useEffect(() => {
    const [first] = hits
    if (entered && !stale && first) go(first)
  })
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby="search-title"
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
      slotProps={{ paper: { sx: { mt: { xs: 1, md: '10vh' }, mx: { xs: 1, md: 4 }, width: '100%' } } }}
    >
      <Box component="h2" id="search-title" sx={visuallyHidden}>
        {texts.search.title}
      </Box>
      <Box sx={{ p: 1.5 }}>
        <Autocomplete<Hit>
          forcePopupIcon={false}
          open={!empty || recent.length > 0}
          options={hits}
          filterOptions={(all) => all}
          autoHighlight
          inputValue={typed}
          onInputChange={(_, input, reason) => {
            if (reason === 'reset') return
            setEntered(false)
            setTyped(input)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !stale) return
            event.defaultMuiPrevented = true
            setEntered(true)
          }}
          value={null}
          onChange={(_, hit) => hit && go(hit)}
          getOptionLabel={({ name }) => name}
          getOptionKey={({ id }) => id}
          groupBy={(hit) => (empty ? texts.search.recent : texts.search.kinds[hit.resource])}
          noOptionsText={none}
          slotProps={{
            popper: { placement: 'bottom-start', modifiers: [{ name: 'flip', enabled: false }] },
            listbox: { sx: { maxHeight: '58vh' } },
          }}
          renderGroup={({ key, group, children }) => (
            <Box component="li" role="group" aria-label={group} key={key}>
              <Typography
                aria-hidden
                variant="overline"
                component="div"
                color="textSecondary"
                sx={{ px: 2, pt: 1 }}
              >
                {group}
              </Typography>
              <Box component="ul" role="presentation" sx={{ listStyle: 'none', p: 0 }}>
                {children}
              </Box>
            </Box>
          )}
          renderOption={({ key, ...props }, { resource, id, name, beside }) => (
            <Box
              component="li"
              key={`${resource}-${id}-${key}`}
              {...props}
              sx={{ flexDirection: 'column', alignItems: 'flex-start !important' }}
            >
              <span>{name}</span>
              <Typography component="span" variant="caption" color="textSecondary">
                {beside}
              </Typography>
            </Box>
          )}
          renderInput={(params) => (
            <TextField
              {...params}
              autoFocus
              label={texts.search.title}
              placeholder={texts.search.placeholder}
              slotProps={{
                ...params.slotProps,
                input: {
                  ...params.slotProps.input,
                  startAdornment: (
                    <InputAdornment position="start">
                      <Search aria-hidden />
                    </InputAdornment>
                  ),
                },
              }}
            />
          )}
        />
        <Typography variant="body2" color="textSecondary" sx={{ px: 0.5, pt: 1 }}>
          {texts.search.hint}
        </Typography>
      </Box>
    </Dialog>
  )
}
