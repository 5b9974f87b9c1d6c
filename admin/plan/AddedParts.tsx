import Edit from '@mui/icons-material/EditOutlined'
import PendingActions from '@mui/icons-material/PendingActions'
import Undo from '@mui/icons-material/Undo'
import { Box, IconButton, Typography } from '@mui/material'
import { type ReactNode, useState } from 'react'
import type { PlanChanges } from '../../schema/plan/correct.rules.ts'
import { useTexts } from '../i18n.ts'
import { Tag } from '../layout/Tag.tsx'
import { useUnlessUnsaved } from '../layout/unsaved.tsx'
import { ink } from '../theme.ts'
import type { PlanVerbs } from './usePlanVerbs.tsx'

type Given<P> = {
  verbs: PlanVerbs
  /** What a change adds here; null where it adds nothing here. */
  added: (changes: PlanChanges) => P | null
  /** The boxes that it was typed in, with what they held. */
  form: (part: P, verbs: PlanVerbs, done: () => void) => ReactNode
}

/** What is to be added and waits to be saved, at the place where it will stand. */
export function AddedParts<P extends { text?: string }>({ verbs, added, form }: Given<P>) {
  return verbs.additions?.map(({ key, changes }) => {
    const part = added(changes)
    if (part === null) return null
    const rewording: PlanVerbs = {
      ...verbs,
      form: key,
      correct: async (other) => {
        verbs.reword?.(key, other)
        return null
      },
    }
    return (
      <AddedPart
        key={key}
        id={key}
        text={part.text ?? ''}
        opens={verbs.typed?.opens(key) ?? false}
        form={(done) => form(part, rewording, done)}
        takeBack={() => verbs.takeBack?.(key)}
      />
    )
  })
}

type Row = {
  id: string
  text: string
  opens: boolean
  form: (done: () => void) => ReactNode
  takeBack: () => void
}

function AddedPart({ id, text, opens, form, takeBack }: Row) {
  const { life, review, action } = useTexts()
  const [editing, setEditing] = useState(opens)
  const [unlessUnsaved, question] = useUnlessUnsaved()
  return (
    <Box
      component="li"
      data-row={id}
      tabIndex={-1}
      sx={{ listStyle: 'none', px: 2.5, py: 1.25, borderLeft: `3px dashed ${ink.markEdge}` }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography sx={{ overflowWrap: 'anywhere', mb: 0.75 }}>{text}</Typography>
          <Tag tone="wait" icon={PendingActions}>
            {life.waitsAdded}
          </Tag>
        </Box>
        <Box sx={{ display: 'flex', mr: -1 }}>
          <IconButton
            size="small"
            title={action.edit}
            aria-label={review.editPart(text)}
            aria-expanded={editing}
            onClick={() => (editing ? unlessUnsaved(() => setEditing(false)) : setEditing(true))}
          >
            <Edit fontSize="small" />
          </IconButton>
          <IconButton
            size="small"
            title={life.takeBack}
            aria-label={`${life.takeBack}: ${text}`}
            onClick={takeBack}
          >
            <Undo fontSize="small" />
          </IconButton>
        </Box>
      </Box>
      {editing && <Box sx={{ pt: 1.25 }}>{form(() => setEditing(false))}</Box>}
      {question}
    </Box>
  )
}

/** A sentence and, where another waits to take its place, both. */
export function Reworded({ text, waits }: { text: string; waits: string | undefined }) {
  if (waits === undefined || waits === text) return text
  return (
    <>
      <Box component="del" sx={{ display: 'block', color: 'text.secondary' }}>
        {text}
      </Box>
      <Box component="ins" sx={{ display: 'block', textDecoration: 'none', fontWeight: 600 }}>
        {waits}
      </Box>
    </>
  )
}
