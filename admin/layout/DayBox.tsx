import { TextField } from '@mui/material'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n.ts'
import { readDay } from './typedDay.ts'

type Given = {
  label: string
  value: string
  onChange: (typed: string) => void
  /** What is wrong with a day that is one. */
  error?: ReactNode
}

/** A box for a day, written day/month/year in every browser. */
export function DayBox({ label, value, onChange, error }: Given) {
  const { review } = useTexts()
  const wrong = value.trim() !== '' && readDay(value) === null
  return (
    <TextField
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={wrong || Boolean(error)}
      helperText={wrong ? review.notDay : error}
      placeholder="02/06/2026"
      slotProps={{ htmlInput: { inputMode: 'numeric' } }}
    />
  )
}
