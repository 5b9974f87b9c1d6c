import { TextField } from '@mui/material'
import { useState } from 'react'
import { frequencyLabels } from '../../schema/plan/label.rules.ts'
import { type Frequency, frequencies } from '../../schema/plan/plan.rules.ts'
import { useTexts } from '../i18n.ts'
import { Choice } from '../layout/Choice.tsx'
import { asNumber, PartForm, writeNumber } from './PartForm.tsx'
import type { ReportingDuty } from './shapes.ts'
import { changed } from './TargetForm.tsx'
import type { PlanVerbs } from './usePlanVerbs.tsx'

export function ReportingDutyForm({
  duty,
  verbs,
  done,
}: {
  duty: ReportingDuty
  verbs: PlanVerbs
  done: () => void
}) {
  const { review, state } = useTexts()
  const [frequency, setFrequency] = useState<Frequency | null>(duty.frequency)
  const [day, setDay] = useState(writeNumber(duty.dueDay))
  const [month, setMonth] = useState(writeNumber(duty.dueMonth))
  const [year, setYear] = useState(writeNumber(duty.dueYear))
  const correction = () => ({
    reportingDuties: [
      {
        id: duty.id,
        ...changed(duty.frequency, frequency, 'frequency'),
        ...changed(duty.dueDay, asNumber(day), 'dueDay'),
        ...changed(duty.dueMonth, asNumber(month), 'dueMonth'),
        ...changed(duty.dueYear, asNumber(year), 'dueYear'),
      },
    ],
  })
  const box = (label: string, value: string, set: (typed: string) => void, autoFocus = false) => (
    <TextField
      label={label}
      value={value}
      onChange={(event) => set(event.target.value)}
      slotProps={{ htmlInput: { inputMode: 'numeric' } }}
      autoFocus={autoFocus}
    />
  )
  return (
    <PartForm verbs={verbs} correction={correction} done={done}>
      {box(review.dueDay, day, setDay, true)}
      {box(review.dueMonth, month, setMonth)}
      {box(review.dueYear, year, setYear)}
      <Choice
        label={review.frequency}
        words={frequencies}
        labels={frequencyLabels}
        value={frequency ?? ''}
        onChange={(word) => setFrequency(word || null)}
        any={state.notStated}
        minWidth={0}
      />
    </PartForm>
  )
}
