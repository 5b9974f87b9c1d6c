import { Box, Link, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { LinkBase } from 'react-admin'
import { frequencyLabels } from '../../schema/plan/label.rules.ts'
import { GroupMembers } from '../agency/GroupMembers.tsx'
import { useSay, useTexts } from '../i18n.ts'
import { pathTo } from '../layout/paths.ts'
import { ink } from '../theme.ts'
import { AddedParts, Reworded } from './AddedParts.tsx'
import { PartRow } from './PartRow.tsx'
import { newPart } from './pending.ts'
import { ReportingDutyForm } from './ReportingDutyForm.tsx'
import type { ReportingDuty } from './shapes.ts'
import type { PlanVerbs } from './usePlanVerbs.tsx'

type Given = { duties: ReportingDuty[]; areaId: string | null; verbs: PlanVerbs | null }

export function ReportingDutyList({ duties, areaId, verbs }: Given) {
  const texts = useTexts()
  const say = useSay()
  const rows = duties.map((duty) => (
    <PartRow
      key={duty.id}
      part={duty}
      verbs={verbs}
      form={(done) => verbs && <ReportingDutyForm duty={duty} areaId={areaId} verbs={verbs} done={done} />}
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
          <Parties duty={duty} />
          {duty.reporterGroup && <GroupMembers group={duty.reporterGroup} />}
          <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
            <Reworded text={duty.text} waits={verbs?.waiting?.(duty.id)?.reportingDuties?.[0]?.text} />
          </Typography>
        </Box>
      </Box>
    </PartRow>
  ))
  return (
    <>
      {rows}
      {verbs && (
        <AddedParts
          verbs={verbs}
          added={({ reportingDuties }) => newPart(reportingDuties)}
          form={(added, rewording, done) => (
            <ReportingDutyForm duty={null} added={added} areaId={areaId} verbs={rewording} done={done} />
          )}
        />
      )}
    </>
  )
}

/** Who reports, to whom, via which desk: as the plan names them, linked where the register has them. */
function Parties({ duty }: { duty: ReportingDuty }) {
  const { plan, state } = useTexts()
  const { reporter, reporterGroup, recipients, via } = duty
  const reporterName = duty.reporterName ?? reporter?.name ?? null
  const viaName = duty.viaName ?? via?.name ?? null
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'max-content 1fr',
        columnGap: 1.5,
        rowGap: 0.25,
        m: 0,
        '& dt': { color: ink.quiet, fontSize: '0.875rem' },
        '& dd': { m: 0, minWidth: 0, overflowWrap: 'anywhere' },
      }}
    >
      <dt>{plan.reporter}</dt>
      <Box component="dd" sx={{ fontWeight: 600 }}>
        {reporterName ? <Named name={reporterName} agency={reporter} /> : state.notStated}
        {reporterName && !reporter && !reporterGroup && <Unlinked>{plan.notOnRecord}</Unlinked>}
      </Box>
      <dt>{plan.reportsTo}</dt>
      <dd>
        {recipients.length === 0 && state.notStated}
        {recipients.map((recipient, index) => (
          <span key={recipient.name}>
            {index > 0 && '; '}
            <Named {...recipient} />
          </span>
        ))}
      </dd>
      {viaName && (
        <>
          <dt>{plan.via}</dt>
          <dd>
            <Named name={viaName} agency={via} />
            {!via && <Unlinked>{plan.notOnRecord}</Unlinked>}
          </dd>
        </>
      )}
    </Box>
  )
}

function Named({ name, agency }: { name: string; agency: { id: string; name: string } | null }) {
  if (!agency) return name
  return (
    <Link component={LinkBase} to={pathTo('agencies', agency.id)} title={agency.name}>
      {name}
    </Link>
  )
}

function Unlinked({ children }: { children: ReactNode }) {
  return (
    <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, fontSize: '0.875rem' }}>
      {' '}
      ({children})
    </Box>
  )
}

/** `20/11`, `20/11/2026`, `20` of every month; null without a day. */
function writeDue({ dueDay, dueMonth, dueYear }: ReportingDuty): string | null {
  const parts = [dueDay, dueMonth, dueYear].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.map((part) => String(part).padStart(2, '0')).join('/')
}
