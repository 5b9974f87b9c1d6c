import { TextField } from '@mui/material'
import { useState } from 'react'
import type { ReportingDutyChange } from '../../schema/plan/correct.rules.ts'
import { frequencyLabels } from '../../schema/plan/label.rules.ts'
import { type Frequency, frequencies } from '../../schema/plan/plan.rules.ts'
import { AgencyPicker } from '../agency/AgencyPicker.tsx'
import { useTexts } from '../i18n.ts'
import { Choice } from '../layout/Choice.tsx'
import { FreeText } from '../layout/FreeText.tsx'
import { NumberBox } from '../layout/NumberBox.tsx'
import { asNumber, writeNumber } from '../layout/number.ts'
import { PartForm, wholeRow } from './PartForm.tsx'
import type { ReportingDuty } from './shapes.ts'
import { changed } from './TargetForm.tsx'
import { newForm } from './typed.ts'
import { begunIn, type PlanVerbs } from './usePlanVerbs.tsx'

type Given = {
  /** Null for one to be added. */
  duty: ReportingDuty | null
  areaId: string | null
  /** What a new one says, to begin with. */
  words?: string
  /** A new one that waits, to be put in other words. */
  added?: ReportingDutyChange
  verbs: PlanVerbs
  done: () => void
}

export function ReportingDutyForm({ duty, areaId, words: marked = '', added, verbs, done }: Given) {
  const { review, state } = useTexts()
  const present = {
    text: duty?.text ?? '',
    frequency: duty?.frequency ?? null,
    dueDay: duty?.dueDay ?? null,
    dueMonth: duty?.dueMonth ?? null,
    dueYear: duty?.dueYear ?? null,
    reporterId: duty?.reporter?.id ?? null,
    recipients: duty?.recipients.map(({ name }) => name) ?? [],
    viaId: duty?.via?.id ?? null,
  }
  const typed = begunIn(verbs, duty?.id ?? newForm('reportingDuties'))?.reportingDuties?.[0]
  const waits = duty ? typed : { text: marked, ...added, ...typed }
  const begun = { ...present, ...waits }
  const [words, setWords] = useState(begun.text)
  const [recipients, setRecipients] = useState((waits?.recipientNames ?? present.recipients).join('; '))
  const [frequency, setFrequency] = useState<Frequency | null>(begun.frequency)
  const [day, setDay] = useState(writeNumber(begun.dueDay))
  const [month, setMonth] = useState(writeNumber(begun.dueMonth))
  const [year, setYear] = useState(writeNumber(begun.dueYear))
  const [reporterId, setReporterId] = useState(begun.reporterId)
  const [viaId, setViaId] = useState(begun.viaId)
  const correction = () => {
    const names = recipients
      .split(';')
      .map((name) => name.trim())
      .filter(Boolean)
    return {
      reportingDuties: [
        {
          ...(duty ? { id: duty.id } : { text: words.trim() }),
          ...(duty && words.trim() && changed(present.text, words.trim(), 'text')),
          ...changed(present.frequency, frequency, 'frequency'),
          ...changed(present.dueDay, asNumber(day), 'dueDay'),
          ...changed(present.dueMonth, asNumber(month), 'dueMonth'),
          ...changed(present.dueYear, asNumber(year), 'dueYear'),
          ...changed(present.reporterId, reporterId, 'reporterId'),
          ...(names.join('; ') !== present.recipients.join('; ') && { recipientNames: names }),
          ...changed(present.viaId, viaId, 'viaId'),
        },
      ],
    }
  }
  return (
    <PartForm verbs={verbs} correction={correction} done={done} filled={marked !== ''}>
      <FreeText
        label={review.reportingDutyWords}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        autoFocus={!duty}
        required={!duty}
        sx={wholeRow}
      />
      <NumberBox label={review.dueDay} value={day} onChange={setDay} whole autoFocus={duty !== null} />
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
        present={duty?.reporter ?? null}
        onChange={setReporterId}
        sx={wholeRow}
      />
      <TextField
        label={review.reportRecipients}
        value={recipients}
        onChange={(event) => setRecipients(event.target.value)}
        helperText={review.reportRecipientsHint}
        sx={wholeRow}
      />
      <AgencyPicker
        label={review.viaAgency}
        areaId={areaId}
        value={viaId}
        present={duty?.via ?? null}
        onChange={setViaId}
        sx={wholeRow}
      />
    </PartForm>
  )
}
