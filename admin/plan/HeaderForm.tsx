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
import { headerKey } from './pending.ts'
import type { PlanPage } from './shapes.ts'
import { changed } from './TargetForm.tsx'
import { begunIn, type PlanVerbs } from './usePlanVerbs.tsx'

export function HeaderForm({ plan, verbs, done }: { plan: PlanPage; verbs: PlanVerbs; done: () => void }) {
  const texts = useTexts()
  const begun = begunWith(plan, verbs)
  const [number, setNumber] = useState(begun.number ?? '')
  const [date, setDate] = useState(typeDay(begun.date))
  const [title, setTitle] = useState(begun.title)
  const [fromYear, setFromYear] = useState(writeNumber(begun.fromYear))
  const [toYear, setToYear] = useState(writeNumber(begun.toYear))
  const [signerName, setSignerName] = useState(begun.signerName ?? '')
  const [signerPosition, setSignerPosition] = useState(begun.signerPosition ?? '')
  const [issuerId, setIssuerId] = useState(begun.issuerId)
  const [issuerName, setIssuerName] = useState(begun.issuerName)
  const [programme, setProgramme] = useState(begun.programme)
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
      ...changed(plan.issuerName, issuerName.trim(), 'issuerName'),
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
        label={texts.plan.issuerName}
        value={issuerName}
        onChange={(event) => setIssuerName(event.target.value)}
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

/** What the form begins with: what is kept, and over it what waits to be saved. */
function begunWith(
  { number, date, title, fromYear, toYear, signer, issuer, issuerName, programme }: PlanPage,
  verbs: PlanVerbs,
) {
  return {
    number,
    date,
    title,
    fromYear,
    toYear,
    signerName: signer?.name ?? null,
    signerPosition: signer?.position ?? null,
    issuerId: issuer?.id ?? null,
    issuerName,
    programme,
    ...begunIn(verbs, headerKey)?.header,
  }
}
