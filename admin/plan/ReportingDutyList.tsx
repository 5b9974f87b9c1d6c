import { Box, Typography } from '@mui/material'
import { frequencyLabels } from '../../schema/plan/label.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import { ink } from '../theme.ts'
import { PartRow } from './PartRow.tsx'
import { ReportingDutyForm } from './ReportingDutyForm.tsx'
import type { ReportingDuty } from './shapes.ts'
import type { PlanVerbs } from './usePlanVerbs.tsx'

export function ReportingDutyList({ duties, verbs }: { duties: ReportingDuty[]; verbs: PlanVerbs | null }) {
  const texts = useTexts()
  const say = useSay()
  return duties.map((duty) => (
    <PartRow
      key={duty.id}
      part={duty}
      verbs={verbs}
      form={(done) => verbs && <ReportingDutyForm duty={duty} verbs={verbs} done={done} />}
    >
      <Box sx={{ display: 'flex', gap: 2, flexDirection: { xs: 'column', sm: 'row' }, rowGap: 0.5 }}>
        <Box
          sx={{ width: { sm: 112 }, flexShrink: 0, fontWeight: 600, color: ink.waterDark, lineHeight: 1.4 }}
        >
          {writeDue(duty) ? texts.plan.before(writeDue(duty) ?? '') : texts.plan.noDay}
          <Box
            component="span"
            sx={{ display: 'block', fontSize: '0.8125rem', fontWeight: 400, color: 'text.secondary' }}
          >
            {duty.frequency && say(frequencyLabels[duty.frequency])}
          </Box>
        </Box>
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="h3" component="p">
            {duty.reporterName ?? texts.state.notStated} →{' '}
            {duty.recipients.map(({ name }) => name).join('; ') || texts.state.notStated}
            {duty.viaName && ` (${texts.plan.via} ${duty.viaName})`}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {duty.text}
          </Typography>
        </Box>
      </Box>
    </PartRow>
  ))
}

/** `20/11`, `20/11/2026`, `20` of every month; null without a day. */
function writeDue({ dueDay, dueMonth, dueYear }: ReportingDuty): string | null {
  const parts = [dueDay, dueMonth, dueYear].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.map((part) => String(part).padStart(2, '0')).join('/')
}
