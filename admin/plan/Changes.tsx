import { Box, Typography } from '@mui/material'
import { comparedKindLabels, partChangeKindLabels } from '../../schema/plan/label.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import { Tag } from '../layout/Tag.tsx'
import { ink } from '../theme.ts'
import type { Comparison } from './shapes.ts'

export const changeTones = { ADDED: 'good', REMOVED: 'bad', CHANGED: 'wait' } as const

/** Two texts side by side, part by part; on a phone one under the other. */
export function Changes({ changes }: { changes: Comparison['changes'] }) {
  const say = useSay()
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {changes.map((change) => (
        <Box
          component="li"
          key={`${change.kind}-${change.partId}`}
          sx={{ py: 1.5, borderTop: `1px solid ${ink.line}` }}
        >
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mb: 0.75 }}>
            <Tag tone={changeTones[change.change]}>{say(partChangeKindLabels[change.change])}</Tag>
            <Typography sx={{ fontWeight: 600 }}>{say(comparedKindLabels[change.kind])}</Typography>
          </Box>
          <SideBySide change={change} />
        </Box>
      ))}
    </Box>
  )
}

function SideBySide({ change }: { change: Comparison['changes'][number] }) {
  const texts = useTexts()
  const say = useSay()
  const same = change.before === change.after
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
        columnGap: 3,
        rowGap: 1,
      }}
    >
      {(['before', 'after'] as const).map((side) => (
        <Box key={side} sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <Typography variant="caption" color="textSecondary" component="p">
            {texts.compare[side]}
          </Typography>
          {change.partId !== null && (
            <Typography color={same ? 'textSecondary' : undefined}>
              {change[side] ?? (side === 'before' ? texts.compare.added : texts.compare.removed)}
            </Typography>
          )}
          {change.fields.map((field) => {
            const value = field[side]
            return (
              <Typography key={field.field}>
                {say(field.label)}: <Box component="strong">{value ? say(value) : texts.compare.empty}</Box>
              </Typography>
            )
          })}
        </Box>
      ))}
    </Box>
  )
}
