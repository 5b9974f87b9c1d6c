import CalendarToday from '@mui/icons-material/CalendarTodayOutlined'
import { Box, Button, Popover, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import type { Day } from '../../schema/day.rules.ts'
import { useTexts } from '../i18n.ts'
import { ChosenDay } from './ChosenDay.tsx'
import { useDay, writeDay } from './day.tsx'
import { reform } from './reform.ts'

/** Before it there was no government whose areas could be asked for. */
const independence = '1945-09-02'

export function DaySelector() {
  const texts = useTexts()
  const { asOf, day, setAsOf } = useDay()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const said = asOf ? texts.day.asOf(writeDay(asOf)) : texts.day.asOfToday
  const choose = (chosen: Day | null) => {
    setAnchor(null)
    setAsOf(chosen)
  }
  return (
    <>
      <Button
        color={asOf ? 'secondary' : 'inherit'}
        variant={asOf ? 'contained' : 'text'}
        startIcon={<CalendarToday aria-hidden />}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-label={said}
        sx={{ whiteSpace: 'nowrap', px: 1, flexShrink: 0 }}
      >
        <Box component="span" sx={{ display: { xs: asOf ? 'none' : 'inline', sm: 'inline' } }}>
          {said}
        </Box>
        {asOf && (
          <Box component="span" sx={{ display: { sm: 'none' } }}>
            {writeDay(asOf)}
          </Box>
        )}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': texts.day.label,
            sx: { p: 2, width: 320, maxWidth: 'calc(100vw - 24px)' },
          },
        }}
      >
        <Stack spacing={1.5}>
          <Typography variant="h3" component="p">
            {texts.day.choose}
          </Typography>
          <ChosenDay
            label={texts.day.label}
            day={day}
            onChoose={(chosen) => chosen >= independence && setAsOf(chosen)}
          />
          <Stack sx={{ alignItems: 'stretch', gap: 0.5 }}>
            <Button variant="outlined" onClick={() => choose(null)}>
              {texts.day.today}
            </Button>
            <Button onClick={() => choose(reform.after)}>{texts.day.reform}</Button>
            <Button onClick={() => choose(reform.before)}>{texts.day.beforeReform}</Button>
          </Stack>
        </Stack>
      </Popover>
    </>
  )
}
