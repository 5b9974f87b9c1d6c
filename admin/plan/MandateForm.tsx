import { TextField } from '@mui/material'
import { useState } from 'react'
import { groundRoleLabels } from '../../schema/plan/label.rules.ts'
import { groundRoles } from '../../schema/plan/plan.rules.ts'
import { useTexts } from '../i18n.ts'
import { Choice } from '../layout/Choice.tsx'
import { DayBox } from '../layout/DayBox.tsx'
import { readDay, typeDay } from '../layout/typedDay.ts'
import { PartForm } from './PartForm.tsx'
import type { Mandate } from './shapes.ts'
import { changed } from './TargetForm.tsx'
import { begunIn, type PlanVerbs } from './usePlanVerbs.tsx'

export function MandateForm({
  mandate,
  verbs,
  done,
}: {
  mandate: Mandate
  verbs: PlanVerbs
  done: () => void
}) {
  const { plan } = useTexts()
  const { number: present, date: presentDate, role: presentRole } = mandate
  const begun = {
    number: present,
    date: presentDate,
    role: presentRole,
    ...begunIn(verbs, mandate.id)?.mandates?.[0],
  }
  const [number, setNumber] = useState(begun.number ?? '')
  const [date, setDate] = useState(typeDay(begun.date))
  const [role, setRole] = useState(begun.role)
  const correction = () => ({
    mandates: [
      {
        id: mandate.id,
        ...changed(present, number.trim() || null, 'number'),
        ...changed(presentDate, readDay(date), 'date'),
        ...changed(presentRole, role, 'role'),
      },
    ],
  })
  return (
    <PartForm verbs={verbs} correction={correction} done={done}>
      <TextField
        label={plan.number}
        value={number}
        onChange={(event) => setNumber(event.target.value)}
        autoFocus
      />
      <DayBox label={plan.date} value={date} onChange={setDate} />
      <Choice
        label={plan.mandates}
        words={groundRoles}
        labels={groundRoleLabels}
        value={role}
        onChange={(word) => word && setRole(word)}
        minWidth={0}
      />
    </PartForm>
  )
}
