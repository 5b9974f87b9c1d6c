import { Alert, Box, Button, DialogContentText, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { useNotify } from 'react-admin'
import { checkLifeEvent, type LifeEntry } from '../../schema/plan/life.rules.ts'
import type { Bilingual } from '../../schema/text.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import { DayBox } from '../layout/DayBox.tsx'
import { DialogFrame } from '../layout/DialogFrame.tsx'
import { FreeText } from '../layout/FreeText.tsx'
import { NumberBox } from '../layout/NumberBox.tsx'
import { asNumber } from '../layout/number.ts'
import { readDay, typeDay } from '../layout/typedDay.ts'
import { type DocumentAct, datedOf, eventOf, inputOf, mutationOf } from './life.ts'
import { PlanOfAreaPicker } from './PlanOfAreaPicker.tsx'
import type { PlanPage, PlanRow } from './shapes.ts'
import type { PlanChange } from './usePlanChange.ts'
import type { PlanVerbs } from './usePlanVerbs.tsx'

type Given = {
  act: DocumentAct
  plan: PlanPage
  verbs: PlanVerbs
  onBegin: (change: PlanChange, toYear?: number | null) => void
  onClose: () => void
}

/** By which document, from which day, and why. What ends the plan is done here; what changes it goes on to its parts. */
export function LifeDialog({ act, plan, verbs, onBegin, onClose }: Given) {
  const texts = useTexts()
  const say = useSay()
  const notify = useNotify()
  const [document, setDocument] = useState<PlanRow | null>(null)
  const [number, setNumber] = useState('')
  const [date, setDate] = useState('')
  const [issuerName, setIssuerName] = useState(plan.issuerName)
  const [on, setOn] = useState('')
  const [reason, setReason] = useState('')
  const [toYear, setToYear] = useState('')
  const [told, setTold] = useState<Bilingual[]>([])
  const ends = act === 'supersede' || act === 'repeal'
  const typed = [number, date, on, reason, toYear].some((words) => words.trim() !== '')
  const unsaved = typed || document !== null || issuerName !== plan.issuerName

  const submit = async () => {
    const entry: LifeEntry = {
      on: readDay(on) ?? '',
      number: document?.number ?? (number.trim() || null),
      date: document ? document.date : readDay(date),
      issuerName: document?.issuerName ?? (issuerName.trim() || null),
      planId: document?.id ?? null,
      reason: reason.trim() || null,
    }
    const broken = checkLifeEvent(datedOf(plan), eventOf[act], entry)
    setTold(broken.map(({ message }) => message))
    if (broken.length > 0) return
    if (!ends) {
      onBegin({ act, entry }, asNumber(toYear))
      onClose()
      return
    }
    const problem = await verbs.act(mutationOf[act], inputOf(entry))
    if (problem?.kind === 'INVALID') {
      setTold(problem.issues.length ? problem.issues.map(({ message }) => message) : [problem.bilingual])
      return
    }
    onClose()
    if (!problem) notify(texts.life.done, { type: 'success' })
  }
  const choose = (chosen: PlanRow | null) => {
    setDocument(chosen)
    if (chosen?.date && on === '') setOn(typeDay(chosen.date))
  }
  return (
    <DialogFrame
      title={ends ? texts.life.titles[act] : texts.life.acts[act]}
      onClose={onClose}
      form={{ unsaved: unsaved && !verbs.busy, onSubmit: submit }}
      actions={
        <>
          <Button onClick={onClose}>{texts.action.cancel}</Button>
          <Button variant="contained" color={ends ? 'error' : 'primary'} disabled={verbs.busy} type="submit">
            {verbs.busy ? texts.action.saving : ends ? texts.life.acts[act] : texts.life.goOn}
          </Button>
        </>
      }
    >
      <DialogContentText>{texts.life.hints[act]}</DialogContentText>
      <PlanOfAreaPicker plan={plan} value={document} onChange={choose} />
      {!document && (
        <>
          <Typography variant="body2" color="textSecondary">
            {texts.life.orTyped}
          </Typography>
          <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { sm: '1fr 1fr' } }}>
            <TextField
              label={texts.life.number}
              value={number}
              onChange={(event) => setNumber(event.target.value)}
              placeholder="12/QĐ-UBND"
            />
            <DayBox label={texts.life.date} value={date} onChange={setDate} />
          </Box>
          <TextField
            label={texts.life.issuer}
            value={issuerName}
            onChange={(event) => setIssuerName(event.target.value)}
          />
        </>
      )}
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        <DayBox label={ends ? texts.life.endsOn : texts.life.on} value={on} onChange={setOn} />
        {act === 'amend' && <NumberBox label={texts.life.toYear} value={toYear} onChange={setToYear} whole />}
      </Box>
      <FreeText
        label={texts.life.reason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        required={act === 'correctPublished'}
      />
      {told.length > 0 && (
        <Alert severity="error">
          {told.map((message) => (
            <div key={message.en}>{say(message)}</div>
          ))}
        </Alert>
      )}
    </DialogFrame>
  )
}
