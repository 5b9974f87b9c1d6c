import { useState } from 'react'
import { AgencyPicker } from '../agency/AgencyPicker.tsx'
import { useTexts } from '../i18n.ts'
import { PartForm, wholeRow } from './PartForm.tsx'
import type { Assignment } from './shapes.ts'
import type { PlanVerbs } from './usePlanVerbs.tsx'

type Given = { assignment: Assignment; areaId: string | null; verbs: PlanVerbs; done: () => void }

export function AssignmentForm({ assignment, areaId, verbs, done }: Given) {
  const { review } = useTexts()
  const [agencyId, setAgencyId] = useState(assignment.agency?.id ?? null)
  return (
    <PartForm
      verbs={verbs}
      correction={() => ({ assignments: [{ id: assignment.id, agencyId }] })}
      done={done}
    >
      <AgencyPicker
        label={review.agency}
        areaId={areaId}
        value={agencyId}
        present={assignment.agency}
        onChange={setAgencyId}
        sx={wholeRow}
      />
    </PartForm>
  )
}
