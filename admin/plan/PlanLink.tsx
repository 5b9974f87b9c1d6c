import { Box, Link, Typography } from '@mui/material'
import { LinkBase } from 'react-admin'
import type { PlanState } from '../../schema/plan/plan.rules.ts'
import { useTexts } from '../i18n.ts'
import { pathTo } from '../layout/paths.ts'
import { PlanStateTag } from './PlanStateTag.tsx'

type Linked = {
  id: string
  number: string | null
  title: string
  state: PlanState
  fromYear: number | null
  toYear: number | null
}

export function PlanLink({ plan }: { plan: Linked }) {
  const texts = useTexts()
  return (
    <Box>
      <Link
        component={LinkBase}
        to={pathTo('plans', plan.id)}
        sx={{ fontWeight: 600, lineHeight: 1.45, display: 'block', mb: 0.75 }}
      >
        {plan.title}
      </Link>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <PlanStateTag state={plan.state} />
        <Typography variant="body2" color="textSecondary">
          {plan.number ?? texts.plan.noNumber} · {writePeriod(plan) ?? texts.state.notStated}
        </Typography>
      </Box>
    </Box>
  )
}

/** Beside a refusal: the plan that is here already, one click away. */
export function ThePlanHere({ id }: { id: string }) {
  const texts = useTexts()
  return (
    <Link component={LinkBase} to={pathTo('plans', id)} sx={{ fontWeight: 600 }}>
      {texts.load.openPresent}
    </Link>
  )
}

/** `2026–2030`, or the one year; null where the text names none. */
export function writePeriod({
  fromYear,
  toYear,
}: {
  fromYear: number | null
  toYear: number | null
}): string | null {
  if (fromYear === null && toYear === null) return null
  if (fromYear === toYear || toYear === null) return String(fromYear)
  return `${fromYear ?? '…'}–${toYear}`
}
