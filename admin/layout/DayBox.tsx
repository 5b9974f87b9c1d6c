import { TextField } from '@mui/material'
import { useTexts } from '../i18n.ts'
import { readDay } from './typedDay.ts'

type Given = { label: string; value: string; onChange: (typed: string) => void }

/** A box for a day, written day/month/year in every browser. */
export function DayBox({ label, value, onChange }: Given) {
  const { review } = useTexts()
  const wrong = value.trim() !== '' && readDay(value) === null
  return (
    <TextField
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={wrong}
      helperText={wrong && review.notDay}
      placeholder="02/06/2026"
      slotProps={{ htmlInput: { inputMode: 'numeric' } }}
    />
  )
}
