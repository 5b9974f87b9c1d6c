import PendingActions from '@mui/icons-material/PendingActions'
import Undo from '@mui/icons-material/Undo'
import { Box, IconButton, Typography } from '@mui/material'
import type { PlanChanges } from '../../schema/plan/correct.rules.ts'
import { useTexts } from '../i18n.ts'
import { Tag } from '../layout/Tag.tsx'
import { ink } from '../theme.ts'
import type { PlanVerbs } from './usePlanVerbs.tsx'

type Given = {
  verbs: PlanVerbs
  /** The words of what a change adds here; null where it adds nothing here. */
  words: (changes: PlanChanges) => string | null
}

/** What is to be added and waits to be saved, at the place where it will stand. */
export function AddedParts({ verbs, words }: Given) {
  const { life } = useTexts()
  return verbs.additions?.map(({ key, changes }) => {
    const text = words(changes)
    if (text === null) return null
    return (
      <Box
        component="li"
        key={key}
        sx={{
          listStyle: 'none',
          display: 'flex',
          gap: 1,
          alignItems: 'flex-start',
          px: 2.5,
          py: 1.25,
          borderLeft: `3px dashed ${ink.markEdge}`,
        }}
      >
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography sx={{ overflowWrap: 'anywhere', mb: 0.75 }}>{text}</Typography>
          <Tag tone="wait" icon={PendingActions}>
            {life.waitsAdded}
          </Tag>
        </Box>
        <IconButton
          size="small"
          title={life.takeBack}
          aria-label={`${life.takeBack}: ${text}`}
          onClick={() => verbs.takeBack?.(key)}
        >
          <Undo fontSize="small" />
        </IconButton>
      </Box>
    )
  })
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
