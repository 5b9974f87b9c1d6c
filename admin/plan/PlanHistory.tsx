import { Box, Typography } from '@mui/material'
import { useSay, useTexts } from '../i18n.ts'
import { writeMoment } from '../layout/day.tsx'
import { Section } from '../layout/Section.tsx'
import { PlanLink } from './PlanLink.tsx'
import type { PlanPage } from './shapes.ts'

export function PlanHistory({ plan }: { plan: PlanPage }) {
  const texts = useTexts()
  const say = useSay()
  return (
    <>
      {plan.carriedOutBy.nodes.length > 0 && (
        <Section title={texts.plan.carriedOutBy} count={plan.carriedOutBy.nodes.length}>
          <Box sx={{ display: 'grid', gap: 2 }}>
            {plan.carriedOutBy.nodes.map((child) => (
              <PlanLink key={child.id} plan={child} />
            ))}
          </Box>
        </Section>
      )}
      <Section title={texts.plan.history}>
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
          {plan.history.map((entry) => (
            <Box component="li" key={`${entry.at}-${entry.summary.en}`}>
              <Typography>{say(entry.summary)}</Typography>
              <Typography variant="body2" color="textSecondary">
                {writeMoment(entry.at)} · {entry.by}
              </Typography>
            </Box>
          ))}
        </Box>
      </Section>
    </>
  )
}
