import { TextField } from '@mui/material'
import { useState } from 'react'
import { groundRoleLabels } from '../../schema/plan/label.rules.ts'
import { groundRoles } from '../../schema/plan/plan.rules.ts'
import { useTexts } from '../i18n.ts'
import { Choice } from '../layout/Choice.tsx'
import { PartForm } from './PartForm.tsx'
import type { Mandate } from './shapes.ts'
import { changed } from './TargetForm.tsx'
import type { PlanVerbs } from './usePlanVerbs.tsx'

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
  const [number, setNumber] = useState(mandate.number ?? '')
  const [date, setDate] = useState(mandate.date ?? '')
  const [role, setRole] = useState(mandate.role)
  const correction = () => ({
    mandates: [
      {
        id: mandate.id,
        ...changed(mandate.number, number.trim() || null, 'number'),
        ...changed(mandate.date, date || null, 'date'),
        ...changed(mandate.role, role, 'role'),
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
      <TextField
        type="date"
        label={plan.date}
        value={date}
        onChange={(event) => setDate(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
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
