import { Box } from '@mui/material'
import { useState } from 'react'
import type { Day } from '../../schema/day.rules.ts'
import { DayBox } from '../layout/DayBox.tsx'
import { readDay, typeDay } from '../layout/typedDay.ts'

/** A day that counts as soon as it is one. */
export function CrosswalkDay({
  label,
  day,
  onChoose,
}: {
  label: string
  day: Day
  onChoose: (day: Day) => void
}) {
  const [typed, setTyped] = useState(typeDay(day))
  const change = (value: string) => {
    setTyped(value)
    const read = readDay(value)
    if (read !== null && read !== day && /\d{4}\s*$/.test(value)) onChoose(read)
  }
  return (
    <Box sx={{ width: 160 }}>
      <DayBox label={label} value={typed} onChange={change} />
    </Box>
  )
}
