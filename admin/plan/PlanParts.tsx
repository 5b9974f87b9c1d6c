import { Box, Link, Typography } from '@mui/material'
import { useTexts } from '../i18n.ts'
import { Section } from '../layout/Section.tsx'
import { ink } from '../theme.ts'
import { AddTarget } from './AddTarget.tsx'
import { AssignmentList } from './AssignmentList.tsx'
import { MandateList } from './MandateList.tsx'
import { PlainList } from './PlainList.tsx'
import { type SectionName, sections } from './parts.ts'
import { ReportingDutyList } from './ReportingDutyList.tsx'
import type { PlanPage } from './shapes.ts'
import { TargetList } from './TargetList.tsx'
import { TaskGroupList } from './TaskGroupList.tsx'
import type { PlanVerbs } from './usePlanVerbs.tsx'

type Given = {
  plan: PlanPage
  /** There while the draft is reviewed. */
  verbs: PlanVerbs | null
  /** There where a target may be added: in the review, and on the page of a draft. */
  adding?: PlanVerbs | null
}

/** What was read, section by section, in the order of a plan. Sections that the text does not have are left out. */
export function PlanParts({ plan, verbs, adding = verbs }: Given) {
  const texts = useTexts()
  const present = sections.filter((name) => plan[name].length > 0 || (name === 'targets' && adding))
  return (
    <>
      <Box
        component="nav"
        aria-label={texts.plan.structure}
        sx={{
          position: 'sticky',
          top: 56,
          zIndex: 3,
          bgcolor: ink.paper,
          mx: -0.5,
          px: 0.5,
          py: 1,
          display: 'flex',
          flexWrap: { xs: 'nowrap', md: 'wrap' },
          overflowX: 'auto',
          gap: 0.75,
        }}
      >
        {present.map((name) => (
          <Link
            key={name}
            href={`#${name}`}
            underline="none"
            onClick={(event) => {
              event.preventDefault()
              document.getElementById(name)?.scrollIntoView({ block: 'start' })
              document.getElementById(name)?.focus({ preventScroll: true })
            }}
            sx={{
              px: 1.1,
              py: 0.3,
              borderRadius: 6,
              bgcolor: 'background.paper',
              border: `1px solid ${ink.line}`,
              fontSize: '0.8125rem',
              whiteSpace: 'nowrap',
              '&:hover': { bgcolor: ink.mist },
            }}
          >
            {texts.plan.short[name]}{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {plan[name].length}
            </Box>
          </Link>
        ))}
      </Box>
      {present.length === 0 && <Typography color="textSecondary">{texts.state.nothing}</Typography>}
      {present.map((name) => (
        <Box
          key={name}
          id={name}
          tabIndex={-1}
          sx={{ scrollMarginTop: { xs: 112, md: 148 }, outline: 'none' }}
        >
          <Section title={texts.plan[name]} count={plan[name].length} flush>
            <Box component="ul" sx={{ m: 0, p: 0, '& > li + li': { borderTop: `1px solid ${ink.line}` } }}>
              <PartList name={name} plan={plan} verbs={verbs} />
              {name === 'targets' && adding && <AddTarget verbs={adding} />}
            </Box>
          </Section>
        </Box>
      ))}
    </>
  )
}

type OfSection = Pick<Given, 'plan' | 'verbs'> & { name: SectionName }

function PartList({ name, plan, verbs }: OfSection) {
  switch (name) {
    case 'mandates':
      return <MandateList mandates={plan.mandates} verbs={verbs} />
    case 'targets':
      return <TargetList targets={plan.targets} verbs={verbs} />
    case 'taskGroups':
      return <TaskGroupList groups={plan.taskGroups} verbs={verbs} />
    case 'assignments':
      return <AssignmentList assignments={plan.assignments} areaId={plan.area?.id ?? null} verbs={verbs} />
    case 'reportingDuties':
      return <ReportingDutyList duties={plan.reportingDuties} areaId={plan.area?.id ?? null} verbs={verbs} />
    default:
      return <PlainList name={name} plan={plan} verbs={verbs} />
  }
}
