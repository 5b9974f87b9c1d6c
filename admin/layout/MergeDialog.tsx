import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Typography,
} from '@mui/material'
import { type ReactNode, useId } from 'react'
import type { Bilingual } from '../../schema/text.rules.ts'
import type { ApiProblem } from '../api/problem.ts'
import { useSay, useTexts } from '../i18n.ts'
import { ink } from '../theme.ts'
import { Loading } from './Loading.tsx'
import { Tag } from './Tag.tsx'

type Side = { name: string; detail: string }
export type MergePreview = { stays: Side; goes: Side; moves: string[]; refusal: Bilingual | null }

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

/** Two of the register found to be one: which stays, what moves to it, and only then the deed. */
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
  const heading = useId()
  return (
    <Dialog open onClose={does.onClose} fullWidth maxWidth="sm" aria-labelledby={heading}>
      <DialogTitle id={heading}>{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
        <DialogContentText>{hint}</DialogContentText>
        {children}
        <Box aria-live="polite" sx={{ display: 'grid', gap: 2 }}>
          {waiting && <Loading lines={3} />}
          {notTwo && <Alert severity="warning">{texts.merge.notTwo}</Alert>}
          {preview && <Preview preview={preview} />}
          {problem && <Alert severity="error">{say(problem.issues[0]?.message ?? problem.bilingual)}</Alert>}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={does.onClose}>{texts.action.cancel}</Button>
        <Button
          variant="contained"
          disabled={busy || !preview || preview.refusal !== null}
          onClick={does.onMerge}
        >
          {busy ? texts.action.saving : texts.merge.go}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function Preview({ preview: { stays, goes, moves, refusal } }: { preview: MergePreview }) {
  const texts = useTexts()
  const say = useSay()
  if (refusal) return <Alert severity="warning">{say(refusal)}</Alert>
  const sides = [
    { ...stays, word: texts.merge.stays, tone: 'good' },
    { ...goes, word: texts.merge.goes, tone: 'still' },
  ] as const
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {sides.map(({ word, tone, name, detail }) => (
          <Box component="li" key={word} sx={{ py: 1, borderTop: `1px solid ${ink.line}` }}>
            <Tag tone={tone}>{word}</Tag>
            <Typography sx={{ fontWeight: 600, mt: 0.5 }}>{name}</Typography>
            <Typography variant="body2" color="textSecondary">
              {detail}
            </Typography>
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
      <Alert severity="info">{texts.merge.forGood}</Alert>
    </>
  )
}
