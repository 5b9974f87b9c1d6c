import { useState } from 'react'
import { frequencyLabels } from '../../schema/plan/label.rules.ts'
import { type Frequency, frequencies } from '../../schema/plan/plan.rules.ts'
import { AgencyPicker } from '../agency/AgencyPicker.tsx'
import { useTexts } from '../i18n.ts'
import { Choice } from '../layout/Choice.tsx'
import { NumberBox } from '../layout/NumberBox.tsx'
import { asNumber, writeNumber } from '../layout/number.ts'
import { PartForm, wholeRow } from './PartForm.tsx'
import type { ReportingDuty } from './shapes.ts'
import { changed } from './TargetForm.tsx'
import type { PlanVerbs } from './usePlanVerbs.tsx'

type Given = { duty: ReportingDuty; areaId: string | null; verbs: PlanVerbs; done: () => void }

export function ReportingDutyForm({ duty, areaId, verbs, done }: Given) {
  const { review, state } = useTexts()
  const begun = {
    frequency: duty.frequency,
    dueDay: duty.dueDay,
    dueMonth: duty.dueMonth,
    dueYear: duty.dueYear,
    reporterId: duty.reporter?.id ?? null,
    viaId: duty.via?.id ?? null,
    ...verbs.waiting?.(duty.id)?.reportingDuties?.[0],
  }
  const [frequency, setFrequency] = useState<Frequency | null>(begun.frequency)
  const [day, setDay] = useState(writeNumber(begun.dueDay))
  const [month, setMonth] = useState(writeNumber(begun.dueMonth))
  const [year, setYear] = useState(writeNumber(begun.dueYear))
  const [reporterId, setReporterId] = useState(begun.reporterId)
  const [viaId, setViaId] = useState(begun.viaId)
  const correction = () => ({
    reportingDuties: [
      {
        id: duty.id,
        ...changed(duty.frequency, frequency, 'frequency'),
        ...changed(duty.dueDay, asNumber(day), 'dueDay'),
        ...changed(duty.dueMonth, asNumber(month), 'dueMonth'),
        ...changed(duty.dueYear, asNumber(year), 'dueYear'),
        ...changed(duty.reporter?.id ?? null, reporterId, 'reporterId'),
        ...changed(duty.via?.id ?? null, viaId, 'viaId'),
      },
    ],
  })
  return (
    <PartForm verbs={verbs} correction={correction} done={done}>
      <NumberBox label={review.dueDay} value={day} onChange={setDay} whole autoFocus />
      <NumberBox label={review.dueMonth} value={month} onChange={setMonth} whole />
      <NumberBox label={review.onceInYear} value={year} onChange={setYear} whole />
      <Choice
        label={review.frequency}
        words={frequencies}
        labels={frequencyLabels}
        value={frequency ?? ''}
        onChange={(word) => setFrequency(word || null)}
        any={state.notStated}
        minWidth={0}
      />
      <AgencyPicker
        label={review.reporter}
        areaId={areaId}
        value={reporterId}
        present={duty.reporter}
        onChange={setReporterId}
        sx={wholeRow}
      />
      <AgencyPicker
        label={review.viaAgency}
        areaId={areaId}
        value={viaId}
        present={duty.via}
        onChange={setViaId}
        sx={wholeRow}
      />
    </PartForm>
  )
}
