import CalendarToday from '@mui/icons-material/CalendarTodayOutlined'
import { Button, Popover, Stack, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { type Day, isDay } from '../../schema/day.rules.ts'
import { useTexts } from '../i18n.ts'
import { useDay, writeDay } from './day.tsx'
import { reform } from './reform.ts'

export function DaySelector() {
  const texts = useTexts()
  const { asOf, day, setAsOf } = useDay()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
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
        sx={{ whiteSpace: 'nowrap', px: 1 }}
      >
        {asOf ? texts.day.asOf(writeDay(asOf)) : texts.day.asOfToday}
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
          <TextField
            type="date"
            label={texts.day.label}
            defaultValue={day}
            slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: '1945-09-02', max: '2100-12-31' } }}
            onChange={(event) =>
              isDay(event.target.value) && event.target.value >= '1945-09-02' && setAsOf(event.target.value)
            }
            fullWidth
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
