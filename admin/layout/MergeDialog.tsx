import {
  Alert,
  Box,
  Button,
  Checkbox,
  DialogContentText,
  FormControlLabel,
  TextField,
  Typography,
} from '@mui/material'
import { type ReactNode, useState } from 'react'
import { toneKey } from '../../schema/name.rules.ts'
import type { Bilingual } from '../../schema/text.rules.ts'
import type { ApiProblem } from '../api/problem.ts'
import { useSay, useTexts } from '../i18n.ts'
import { ink } from '../theme.ts'
import { DialogFrame } from './DialogFrame.tsx'
import { Loading } from './Loading.tsx'
import { Tag } from './Tag.tsx'

/** `details`: what tells it from others of its name: its kind, where it lies, its days. */
type Side = { name: string; details: string[] }
export type MergePreview = {
  stays: Side
  goes: Side
  moves: string[]
  refusal: Bilingual | null
  /** Why they are most likely two; ticked off by whoever knows better. */
  doubt?: Bilingual | null
}

type Given = {
  title: string
  hint: string
  /** Where the other one is looked for. */
  children: ReactNode
  preview: MergePreview | null
  /** What was chosen is the same one, or is there no more. */
  notTwo: boolean
  waiting: boolean
  busy: boolean
  problem: ApiProblem | null
  onMerge: () => void
  onClose: () => void
}

/** Two of the register found to be one: which stays, what moves to it, what speaks against it, and only then the deed. */
export function MergeDialog({
  title,
  hint,
  children,
  preview,
  notTwo,
  waiting,
  busy,
  problem,
  ...does
}: Given) {
  const texts = useTexts()
  const say = useSay()
  const [typed, setTyped] = useState('')
  const [knows, setKnows] = useState(false)
  const isNamed = preview !== null && (isOneName(preview) || toneKey(typed) === toneKey(preview.goes.name))
  const isSettled = preview !== null && preview.refusal === null && isNamed && (!preview.doubt || knows)
  return (
    <DialogFrame
      title={title}
      onClose={does.onClose}
      // Merging is not undone: Enter alone does not do it.
      form={{ unsaved: (preview !== null || typed.trim() !== '') && !busy, onSubmit: () => undefined }}
      actions={
        <>
          <Button onClick={does.onClose}>{texts.action.cancel}</Button>
          <Button variant="contained" color="error" disabled={busy || !isSettled} onClick={does.onMerge}>
            {busy ? texts.action.saving : texts.merge.go}
          </Button>
        </>
      }
    >
      <DialogContentText>{hint}</DialogContentText>
      {children}
      <Box aria-live="polite" sx={{ display: 'grid', gap: 2 }}>
        {waiting && <Loading lines={3} />}
        {notTwo && <Alert severity="warning">{texts.merge.notTwo}</Alert>}
        {preview && <Preview preview={preview} />}
        {problem && <Alert severity="error">{say(problem.issues[0]?.message ?? problem.bilingual)}</Alert>}
      </Box>
      {preview?.doubt && !preview.refusal && (
        <FormControlLabel
          control={<Checkbox checked={knows} onChange={(_, checked) => setKnows(checked)} />}
          label={texts.merge.despiteCodes}
        />
      )}
      {preview && !preview.refusal && !isOneName(preview) && (
        <TextField
          label={texts.merge.typeName}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          helperText={preview.goes.name}
          autoComplete="off"
        />
      )}
    </DialogFrame>
  )
}

function isOneName({ stays, goes }: MergePreview): boolean {
  return toneKey(stays.name) === toneKey(goes.name)
}

function Preview({ preview }: { preview: MergePreview }) {
  const texts = useTexts()
  const say = useSay()
  const { stays, goes, moves, refusal, doubt } = preview
  if (refusal) return <Alert severity="warning">{say(refusal)}</Alert>
  const sides = [
    { ...stays, word: texts.merge.stays, tone: 'good', leads: null },
    { ...goes, word: texts.merge.goes, tone: 'still', leads: texts.merge.leads },
  ] as const
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {sides.map(({ word, tone, name, details, leads }) => (
          <Box component="li" key={word} sx={{ py: 1, borderTop: `1px solid ${ink.line}` }}>
            <Tag tone={tone}>{word}</Tag>
            <Typography sx={{ fontWeight: 600, mt: 0.5 }}>{name}</Typography>
            {details.map((detail) => (
              <Typography key={detail} variant="body2" color="textSecondary">
                {detail}
              </Typography>
            ))}
            {leads && <Typography variant="body2">{leads}</Typography>}
          </Box>
        ))}
      </Box>
      <Box>
        <Typography variant="h3" component="p">
          {texts.merge.moves}
        </Typography>
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {moves.map((move) => (
            <li key={move}>{move}</li>
          ))}
        </Box>
      </Box>
      {doubt && <Alert severity="error">{say(doubt)}</Alert>}
      <Alert severity="warning">
        {!isOneName(preview) && <div>{texts.merge.otherNames(stays.name, goes.name)}</div>}
        {texts.merge.forGood}
      </Alert>
    </>
  )
}
