import MenuBook from '@mui/icons-material/MenuBookOutlined'
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked'
import TaskAlt from '@mui/icons-material/TaskAlt'
import { Box, Button, Link, Typography } from '@mui/material'
import { useTexts } from '../i18n.ts'
import { Section } from '../layout/Section.tsx'
import { ink } from '../theme.ts'
import { AddObjective, AddReportingDuty, AddTarget } from './AddPart.tsx'
import { AssignmentList } from './AssignmentList.tsx'
import { MandateList } from './MandateList.tsx'
import { PlainList } from './PlainList.tsx'
import { useOpenSource } from './PlanBeside.tsx'
import { partsIn, type SectionName, sections } from './parts.ts'
import { ReportingDutyList } from './ReportingDutyList.tsx'
import { usePutSeen, useSeenCount } from './seen.tsx'
import type { Part, PlanPage } from './shapes.ts'
import { TargetList } from './TargetList.tsx'
import { TaskGroupList } from './TaskGroupList.tsx'
import type { PlanVerbs } from './usePlanVerbs.tsx'

type Given = {
  plan: PlanPage
  /** There while the draft is reviewed. */
  verbs: PlanVerbs | null
  /** There where a part may be added: in the review, and on the page of a draft. */
  adding?: PlanVerbs | null
}

/** What was read, section by section, in the order of a plan. Sections that the text does not have are left out. */
export function PlanParts({ plan, verbs, adding = verbs }: Given) {
  const texts = useTexts()
  const openSource = useOpenSource()
  const present = sections.filter(
    (name) => plan[name].length > 0 || (adding && addable.some((section) => section === name)),
  )
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
        {openSource && (
          <Button
            size="small"
            variant="contained"
            startIcon={<MenuBook aria-hidden />}
            onClick={openSource}
            sx={{ position: 'sticky', left: 0, flexShrink: 0, py: 0.2, borderRadius: 6 }}
          >
            {texts.plan.source}
          </Button>
        )}
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
            {texts.plan.short[name]} <Counted plan={plan} name={name} />
          </Link>
        ))}
      </Box>
      {present.length === 0 && <Typography color="textSecondary">{texts.state.nothing}</Typography>}
      {present.map((name) => (
        <Box
          key={name}
          id={name}
          tabIndex={-1}
          sx={{ scrollMarginTop: { xs: 112, md: 180 }, outline: 'none' }}
        >
          <Section
            title={texts.plan[name]}
            count={plan[name].length}
            flush
            action={<SeenAll parts={partsIn(plan, name)} title={texts.plan[name]} />}
          >
            <Box component="ul" sx={{ m: 0, p: 0, '& > li + li': { borderTop: `1px solid ${ink.line}` } }}>
              <PartList name={name} plan={plan} verbs={verbs} />
              {adding && <AddTo name={name} plan={plan} verbs={adding} />}
            </Box>
          </Section>
        </Box>
      ))}
    </>
  )
}

/** Sections that may be begun where the text has none. */
const addable = ['objectives', 'targets', 'reportingDuties'] as const satisfies readonly SectionName[]

function AddTo({ name, plan, verbs }: { name: SectionName; plan: PlanPage; verbs: PlanVerbs }) {
  switch (name) {
    case 'objectives':
      return <AddObjective verbs={verbs} />
    case 'targets':
      return <AddTarget verbs={verbs} />
    case 'reportingDuties':
      return <AddReportingDuty areaId={plan.area?.id ?? null} verbs={verbs} />
    default:
      return null
  }
}

/** How many parts a section has; in a review how many of all in it were looked at. */
function Counted({ plan, name }: { plan: PlanPage; name: SectionName }) {
  const texts = useTexts()
  const parts = partsIn(plan, name)
  const seen = useSeenCount(parts)
  return (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {seen === null ? plan[name].length : texts.review.seenOf(seen, parts.length)}
    </Box>
  )
}

/** All parts of a section ticked at once, or none of them. */
function SeenAll({ parts, title }: { parts: Part[]; title: string }) {
  const texts = useTexts()
  const count = useSeenCount(parts)
  const put = usePutSeen()
  if (count === null || parts.length === 0) return null
  const all = count === parts.length
  const ids = parts.map(({ id }) => id)
  return (
    <Button
      size="small"
      startIcon={all ? <TaskAlt aria-hidden /> : <RadioButtonUnchecked aria-hidden />}
      aria-pressed={all}
      aria-label={`${texts.review.seenAll}: ${title}`}
      onClick={() => put(ids, !all)}
    >
      {texts.review.seenAll}
    </Button>
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
