import Difference from '@mui/icons-material/DifferenceOutlined'
import { Box, Button, Link, Typography } from '@mui/material'
import { type ReactNode, useState } from 'react'
import { LinkBase } from 'react-admin'
import { useSay, useTexts } from '../i18n.ts'
import { writeMoment } from '../layout/day.tsx'
import { Section } from '../layout/Section.tsx'
import { UndoButton } from '../layout/UndoButton.tsx'
import { Changes } from './Changes.tsx'
import { PlanLink } from './PlanLink.tsx'
import type { PlanPage } from './shapes.ts'
import { comparePath, useComparison } from './useComparison.ts'
import type { PlanVerbs } from './usePlanVerbs.tsx'

type Given = {
  plan: PlanPage
  /** Null while other changes are being gathered. */
  verbs: PlanVerbs | null
}

export function PlanHistory({ plan, verbs }: Given) {
  const texts = useTexts()
  const say = useSay()
  const last = plan.history[0]
  const changed = plan.history.some(tellsChange)
  const undoable = verbs && last?.version === plan.version && plan.undoable
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
      <Section
        title={texts.plan.history}
        action={
          changed && (
            <Link component={LinkBase} to={comparePath(plan.id)}>
              {texts.life.compare}
            </Link>
          )
        }
      >
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
          {plan.history.map((entry) => (
            <Entry key={`${entry.at}-${entry.summary.en}`} planId={plan.id} entry={entry}>
              {undoable && entry === last && (
                <UndoButton
                  what={say(entry.summary)}
                  busy={verbs.busy}
                  undo={() => verbs.act('undoPlanChange', {})}
                />
              )}
            </Entry>
          ))}
        </Box>
      </Section>
    </>
  )
}

/** Of an older entry nobody knows: it is offered, and says so where there is nothing. */
const tellsChange = ({ version, changed }: PlanPage['history'][number]) => version > 1 && changed !== false

/** What was done, in a sentence; what changed by it, when asked for. */
type Entered = { planId: string; entry: PlanPage['history'][number]; children: ReactNode }

function Entry({ planId, entry, children }: Entered) {
  const texts = useTexts()
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <Box component="li">
      <Typography>{say(entry.summary)}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5 }}>
        <Typography variant="body2" color="textSecondary">
          {writeMoment(entry.at)} · {entry.by}
        </Typography>
        {tellsChange(entry) && (
          <Button
            size="small"
            startIcon={<Difference aria-hidden />}
            aria-expanded={open}
            aria-label={`${open ? texts.life.hideWhat : texts.life.what}: ${say(entry.summary)}`}
            onClick={() => setOpen(!open)}
          >
            {open ? texts.life.hideWhat : texts.life.what}
          </Button>
        )}
        {children}
      </Box>
      {open && <What planId={planId} version={entry.version} />}
    </Box>
  )
}

function What({ planId, version }: { planId: string; version: number }) {
  const texts = useTexts()
  const { data, isPending } = useComparison(planId, version - 1, version)
  if (isPending) return <Typography color="textSecondary">{texts.state.loading}</Typography>
  if (!data || data.changes.length === 0) {
    return <Typography color="textSecondary">{texts.life.nothingChanged}</Typography>
  }
  return <Changes changes={data.changes} />
}
