import { Box, Button } from '@mui/material'
import { useTexts } from '../i18n.ts'
import { tones } from '../theme.ts'
import { useDay, writeDay } from './day.tsx'

/** Nobody is to take the past for the present: another day than today says so on every screen. */
export function PastDayNote() {
  const texts = useTexts()
  const { asOf, setAsOf } = useDay()
  if (asOf === null) return null
  return (
    <Box
      role="status"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: { xs: 2, md: 4 },
        py: 0.5,
        bgcolor: tones.wait.ground,
        color: tones.wait.text,
        fontSize: '0.875rem',
      }}
    >
      {texts.day.past(writeDay(asOf))}
      <Button size="small" color="inherit" sx={{ textDecoration: 'underline' }} onClick={() => setAsOf(null)}>
        {texts.day.backToToday}
      </Button>
    </Box>
  )
}
