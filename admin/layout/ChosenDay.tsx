import { useState } from 'react'
import type { Day } from '../../schema/day.rules.ts'
import { DayBox } from './DayBox.tsx'
import { readDay, typeDay } from './typedDay.ts'

type Given = { label: string; day: Day; onChoose: (day: Day) => void }

/** A day that counts as soon as it is one. What was chosen elsewhere is shown; who is typing keeps box and words. */
export function ChosenDay({ label, day, onChoose }: Given) {
  const [typed, setTyped] = useState(typeDay(day))
  const [shown, setShown] = useState(day)
  if (shown !== day) {
    setShown(day)
    if (readDay(typed) !== day) setTyped(typeDay(day))
  }
  const change = (value: string) => {
    setTyped(value)
    const read = readDay(value)
    if (read !== null && read !== day) onChoose(read)
  }
  return <DayBox label={label} value={typed} onChange={change} />
}
