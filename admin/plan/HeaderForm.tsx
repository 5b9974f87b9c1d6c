import { TextField } from '@mui/material'
import { useState } from 'react'
import { programmeLabels, programmes } from '../../schema/programme.rules.ts'
import { AgencyPicker } from '../agency/AgencyPicker.tsx'
import { useTexts } from '../i18n.ts'
import { Choice } from '../layout/Choice.tsx'
import { DayBox } from '../layout/DayBox.tsx'
import { NumberBox } from '../layout/NumberBox.tsx'
import { asNumber, writeNumber } from '../layout/number.ts'
import { readDay, typeDay } from '../layout/typedDay.ts'
import { PartForm, wholeRow } from './PartForm.tsx'
import type { PlanPage } from './shapes.ts'
import { changed } from './TargetForm.tsx'
import type { PlanVerbs } from './usePlanVerbs.tsx'

export function HeaderForm({ plan, verbs, done }: { plan: PlanPage; verbs: PlanVerbs; done: () => void }) {
  const texts = useTexts()
  const [number, setNumber] = useState(plan.number ?? '')
  const [date, setDate] = useState(typeDay(plan.date))
  const [title, setTitle] = useState(plan.title)
  const [fromYear, setFromYear] = useState(writeNumber(plan.fromYear))
  const [toYear, setToYear] = useState(writeNumber(plan.toYear))
  const [signerName, setSignerName] = useState(plan.signer?.name ?? '')
  const [signerPosition, setSignerPosition] = useState(plan.signer?.position ?? '')
  const [issuerId, setIssuerId] = useState(plan.issuer?.id ?? null)
  const [programme, setProgramme] = useState(plan.programme)
  const correction = () => ({
    header: {
      ...changed(plan.number, number.trim() || null, 'number'),
      ...changed(plan.date, readDay(date), 'date'),
      ...changed(plan.title, title.trim(), 'title'),
      ...changed(plan.fromYear, asNumber(fromYear), 'fromYear'),
      ...changed(plan.toYear, asNumber(toYear), 'toYear'),
      ...changed(plan.signer?.name ?? '', signerName.trim(), 'signerName'),
      ...changed(plan.signer?.position ?? '', signerPosition.trim(), 'signerPosition'),
      ...changed(plan.issuer?.id ?? null, issuerId, 'issuerId'),
      ...changed(plan.programme, programme, 'programme'),
    },
  })
  return (
    <PartForm verbs={verbs} correction={correction} done={done}>
      <TextField
        label={texts.plan.titleOf}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        multiline
        sx={wholeRow}
        helperText={texts.noCases}
        autoFocus
      />
      <TextField
        label={texts.plan.number}
        value={number}
        onChange={(event) => setNumber(event.target.value)}
        placeholder="1097/KH-UBND"
      />
      <DayBox label={texts.plan.date} value={date} onChange={setDate} />
      <NumberBox label={texts.review.fromYear} value={fromYear} onChange={setFromYear} whole />
      <NumberBox label={texts.review.toYear} value={toYear} onChange={setToYear} whole />
      <AgencyPicker
        label={texts.plan.issuer}
        areaId={plan.area?.id ?? null}
        value={issuerId}
        present={plan.issuer}
        onChange={setIssuerId}
        sx={wholeRow}
      />
      <TextField
        label={texts.plan.signerName}
        value={signerName}
        onChange={(event) => setSignerName(event.target.value)}
      />
      <TextField
        label={texts.plan.signerPosition}
        value={signerPosition}
        onChange={(event) => setSignerPosition(event.target.value)}
      />
      <Choice
        label={texts.plan.programme}
        words={programmes}
        labels={programmeLabels}
        value={programme}
        onChange={(word) => word && setProgramme(word)}
        minWidth={0}
      />
    </PartForm>
  )
}
