import { useState } from 'react'
import { useInput, ValidationError } from 'react-admin'
import { isDay } from '../../schema/day.rules.ts'
import { DayBox } from '../layout/DayBox.tsx'
import { readDay, typeDay } from '../layout/typedDay.ts'

/** A day of a form. What is no day stays in it as it was typed, for the rules of the form to refuse. */
export function DayInput({ source, label }: { source: string; label: string }) {
  const { field, fieldState } = useInput({ source })
  const [typed, setTyped] = useState(isDay(field.value) ? typeDay(field.value) : '')
  const change = (value: string) => {
    setTyped(value)
    field.onChange(readDay(value) ?? value.trim())
  }
  const wrong = fieldState.error?.message
  return (
    <DayBox
      label={label}
      value={typed}
      onChange={change}
      error={wrong && <ValidationError error={wrong} />}
    />
  )
}
