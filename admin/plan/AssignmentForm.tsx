import { useState } from 'react'
import { AgencyPicker } from '../agency/AgencyPicker.tsx'
import { useTexts } from '../i18n.ts'
import { PartForm, wholeRow } from './PartForm.tsx'
import type { Assignment } from './shapes.ts'
import { changed } from './TargetForm.tsx'
import { begunIn, type PlanVerbs } from './usePlanVerbs.tsx'

type Given = { assignment: Assignment; areaId: string | null; verbs: PlanVerbs; done: () => void }

export function AssignmentForm({ assignment, areaId, verbs, done }: Given) {
  const { review } = useTexts()
  const present = assignment.agency?.id ?? null
  const begun = { agencyId: present, ...begunIn(verbs, assignment.id)?.assignments?.[0] }
  const [agencyId, setAgencyId] = useState(begun.agencyId ?? null)
  return (
    <PartForm
      verbs={verbs}
      correction={() => ({
        assignments: [{ id: assignment.id, ...changed(present, agencyId, 'agencyId') }],
      })}
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
