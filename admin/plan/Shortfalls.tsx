import { Box, Typography } from '@mui/material'
import { useGetOne } from 'react-admin'
import { shortfallKindLabels } from '../../schema/plan/label.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import { useDay } from '../layout/day.tsx'
import { Section } from '../layout/Section.tsx'
import { Tag } from '../layout/Tag.tsx'
import { ink } from '../theme.ts'
import { type PlanShortfalls, planShortfalls } from './shapes.ts'

/** What differs from the plan that this one carries out, with both sentences; nothing while there is nothing to see. */
export function Shortfalls({ id }: { id: string }) {
  const texts = useTexts()
  const say = useSay()
  const { asOf } = useDay()
  const { data } = useGetOne<PlanShortfalls>('plans', { id, meta: { fields: planShortfalls, asOf } })
  if (!data || data.shortfalls.length === 0) return null
  return (
    <Section title={texts.shortfall.title} count={data.shortfalls.length}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.shortfalls.map(({ kind, message, mandate, above, own }) => (
          <Box
            component="li"
            key={`${kind}-${mandate?.id}-${above?.partId}-${own?.partId}`}
            sx={{ py: 1.5, '& + &': { borderTop: `1px solid ${ink.line}` } }}
          >
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
              <Tag tone={kind === 'BY_REFERENCE' || kind === 'NOT_COMPARED' ? 'still' : 'wait'}>
                {say(shortfallKindLabels[kind])}
              </Tag>
              <Typography>{say(message)}</Typography>
            </Box>
            {above && <Sentence label={mandate?.number ?? texts.shortfall.above} text={above.text} />}
            {own && <Sentence label={texts.shortfall.own} text={own.text} />}
          </Box>
        ))}
      </Box>
    </Section>
  )
}

function Sentence({ label, text }: { label: string; text: string }) {
  return (
    <Typography variant="body2" sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {label}:
      </Box>{' '}
      {text}
    </Typography>
  )
}
