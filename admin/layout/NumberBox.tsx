import { TextField } from '@mui/material'
import { useTexts } from '../i18n.ts'
import { tones } from '../theme.ts'
import { asNumber } from './number.ts'

type Given = {
  label: string
  value: string
  onChange: (typed: string) => void
  /** No decimals: a day, a month, a year. */
  whole?: boolean
  autoFocus?: boolean
  /** What a person should know of the number; it is taken all the same. */
  warning?: string | null
}

/** A box for a number as people write it. What is no number is told at once, and is never taken for an empty box. */
export function NumberBox({
  label,
  value,
  onChange,
  whole = false,
  autoFocus = false,
  warning = null,
}: Given) {
  const { review } = useTexts()
  const read = asNumber(value)
  const wrong = read !== null && (whole ? !Number.isInteger(read) : Number.isNaN(read))
  return (
    <TextField
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={wrong}
      helperText={wrong ? (whole ? review.notWhole : review.notNumber) : warning}
      slotProps={{
        htmlInput: { inputMode: whole ? 'numeric' : 'decimal' },
        formHelperText: wrong || !warning ? {} : { role: 'status', sx: { color: tones.wait.text } },
      }}
      autoFocus={autoFocus}
    />
  )
}
