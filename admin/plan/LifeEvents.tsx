import { Box, Link, Typography } from '@mui/material'
import { LinkBase } from 'react-admin'
import { useSay, useTexts } from '../i18n.ts'
import { pathTo } from '../layout/paths.ts'
import { Section } from '../layout/Section.tsx'
import type { PlanPage } from './shapes.ts'

/** What other documents did to the plan, in order of their days. */
export function LifeEvents({ plan }: { plan: PlanPage }) {
  const texts = useTexts()
  const say = useSay()
  if (plan.lifeEvents.length === 0) return null
  return (
    <Section title={texts.life.events}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {plan.lifeEvents.map((event) => (
          <Box component="li" key={event.version}>
            <Typography>{say(event.summary)}</Typography>
            {event.plan && (
              <Link component={LinkBase} to={pathTo('plans', event.plan.id)}>
                {event.plan.title}
              </Link>
            )}
          </Box>
        ))}
      </Box>
    </Section>
  )
}
