import Undo from '@mui/icons-material/Undo'
import { Box, IconButton, Typography } from '@mui/material'
import { comparedKindLabels, partChangeKindLabels } from '../../schema/plan/label.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import { Tag } from '../layout/Tag.tsx'
import { ink } from '../theme.ts'
import { changeTones } from './Changes.tsx'
import { type Pending, sayPending } from './pending.ts'
import type { PlanPage } from './shapes.ts'

type Given = { plan: PlanPage; waiting: readonly Pending[]; takeBack: (key: string) => void }

/** What waits to be saved, one line a part: what it was, what it will be, its sentence; each can be taken back alone. */
export function PendingList({ plan, waiting, takeBack }: Given) {
  const texts = useTexts()
  const say = useSay()
  return (
    <Box
      component="ul"
      aria-label={texts.life.waitingList}
      tabIndex={0}
      sx={{ flex: '1 1 100%', listStyle: 'none', m: 0, p: 0, maxHeight: '32dvh', overflow: 'auto' }}
    >
      {waiting.map((entry) => {
        const { kind, change, before, after, fields } = sayPending(plan, entry)
        const words = after ?? before
        const isReworded = change === 'CHANGED' && before !== after
        return (
          <Box
            component="li"
            key={entry.key}
            sx={{
              display: 'flex',
              gap: 1,
              alignItems: 'flex-start',
              py: 0.75,
              borderTop: `1px solid ${ink.line}`,
            }}
          >
            <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
                <Tag tone={changeTones[change]}>{say(partChangeKindLabels[change])}</Tag>
                <Typography variant="body2" sx={{ fontWeight: 600 }}>
                  {say(comparedKindLabels[kind])}
                </Typography>
              </Box>
              {fields.map((field) => (
                <Typography key={field.field} variant="body2">
                  {say(field.label)}: {field.before ? say(field.before) : texts.compare.empty}
                  {' → '}
                  <strong>{field.after ? say(field.after) : texts.compare.empty}</strong>
                </Typography>
              ))}
              {isReworded && (
                <Typography variant="body2" sx={{ textDecoration: 'line-through', color: 'text.secondary' }}>
                  {before}
                </Typography>
              )}
              {words && (
                <Typography variant="body2" color="textSecondary">
                  “{words}”
                </Typography>
              )}
            </Box>
            <IconButton
              size="small"
              title={texts.life.takeBack}
              aria-label={`${texts.life.takeBack}: ${words ?? say(comparedKindLabels[kind])}`}
              onClick={() => takeBack(entry.key)}
            >
              <Undo fontSize="small" />
            </IconButton>
          </Box>
        )
      })}
    </Box>
  )
}
