import { Box, Typography } from '@mui/material'
import { useGetOne } from 'react-admin'
import { shortfallKindLabels } from '../../schema/plan/label.rules.ts'
import { isWanting } from '../../schema/plan/plan.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import { useDay } from '../layout/day.tsx'
import { Section } from '../layout/Section.tsx'
import { Tag } from '../layout/Tag.tsx'
import { ink } from '../theme.ts'
import { type PlanShortfalls, planShortfalls } from './shapes.ts'

/** What differs from the plan that this one carries out, with both sentences; nothing while there is nothing to see. */
export function Shortfalls({ id }: { id: string }) {
  const texts = useTexts()
  const { asOf } = useDay()
  const { data } = useGetOne<PlanShortfalls>('plans', { id, meta: { fields: planShortfalls, asOf } })
  if (!data || data.shortfalls.length === 0) return null
  const wanting = data.shortfalls.filter(({ kind }) => isWanting(kind))
  const others = data.shortfalls.filter(({ kind }) => !isWanting(kind))
  return (
    <Section title={texts.shortfall.title} count={wanting.length}>
      {wanting.length === 0 && <Typography color="textSecondary">{texts.shortfall.none}</Typography>}
      <Rows rows={wanting} />
      {others.length > 0 && (
        <Box component="details" sx={{ pt: 1.5 }}>
          <Box component="summary" sx={{ cursor: 'pointer', color: ink.water, fontWeight: 500 }}>
            {texts.shortfall.others(others.length)}
          </Box>
          <Rows rows={others} />
        </Box>
      )}
    </Section>
  )
}

function Rows({ rows }: { rows: PlanShortfalls['shortfalls'] }) {
  const texts = useTexts()
  const say = useSay()
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map(({ kind, message, mandate, above, own }) => (
        <Box
          component="li"
          key={`${kind}-${mandate?.id}-${above?.partId}-${own?.partId}`}
          sx={{ py: 1.5, '& + &': { borderTop: `1px solid ${ink.line}` } }}
        >
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
            <Tag tone={isWanting(kind) ? 'wait' : 'still'}>{say(shortfallKindLabels[kind])}</Tag>
            <Typography>{say(message)}</Typography>
          </Box>
          {above && <Sentence label={mandate?.number ?? texts.shortfall.above} text={above.text} />}
          {own && <Sentence label={texts.shortfall.own} text={own.text} />}
        </Box>
      ))}
    </Box>
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
