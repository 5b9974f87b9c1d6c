import CheckCircle from '@mui/icons-material/CheckCircleOutlined'
import ErrorOutline from '@mui/icons-material/ErrorOutlined'
import { Box, Button, LinearProgress, Typography } from '@mui/material'
import { LinkBase } from 'react-admin'
import { useSay, useTexts } from '../i18n.ts'
import { pathTo } from '../layout/paths.ts'
import { Section } from '../layout/Section.tsx'
import { ink } from '../theme.ts'
import { ThePlanHere } from './PlanLink.tsx'
import type { Load } from './useImports.ts'

/** What became of each file: refused with the reason, or a draft to review. */
export function LoadedList({ loads }: { loads: Load[] }) {
  const texts = useTexts()
  if (loads.length === 0) return null
  return (
    <Section title={texts.load.files} count={loads.length}>
      <Box
        component="ul"
        aria-live="polite"
        sx={{ listStyle: 'none', m: 0, p: 0, '& > li + li': { borderTop: `1px solid ${ink.line}` } }}
      >
        {loads.map((load) => (
          <Box component="li" key={load.key} sx={{ py: 1.5 }}>
            <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
              {load.name}
            </Typography>
            <Outcome load={load} />
          </Box>
        ))}
      </Box>
    </Section>
  )
}

function Outcome({ load }: { load: Load }) {
  const texts = useTexts()
  const say = useSay()
  switch (load.step) {
    case 'sending':
    case 'reading': {
      const doing = load.step === 'sending' ? texts.load.uploading : texts.load.reading
      return (
        <>
          <Typography>{doing}</Typography>
          <LinearProgress aria-label={doing} sx={{ mt: 0.5, maxWidth: 360 }} />
        </>
      )
    }
    case 'refused':
      return (
        <Typography sx={{ display: 'flex', gap: 1, color: 'error.main' }}>
          <ErrorOutline aria-hidden fontSize="small" sx={{ mt: '3px' }} />
          <span>
            <strong>{texts.load.refused}.</strong> {say(load.reason)}{' '}
            {load.planId && <ThePlanHere id={load.planId} />}
          </span>
        </Typography>
      )
    case 'done': {
      const said = {
        CREATED: texts.load.created,
        UNCHANGED: texts.load.unchanged,
        REREAD: texts.load.reread,
      }[load.outcome]
      const draft = load.plan.state === 'DRAFT'
      return (
        <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
          <Box sx={{ flex: '1 1 300px', minWidth: 0 }}>
            <Typography sx={{ display: 'flex', gap: 1 }}>
              <CheckCircle aria-hidden fontSize="small" color="success" sx={{ mt: '3px' }} />
              {said}
            </Typography>
            <Typography sx={{ fontWeight: 600 }}>{load.plan.title}</Typography>
            {load.plan.area && (
              <Typography variant="body2" color="textSecondary">
                {load.plan.area.name}
              </Typography>
            )}
          </Box>
          <Button
            component={LinkBase}
            to={pathTo('plans', load.plan.id, draft ? 'edit' : 'show')}
            variant={draft ? 'contained' : 'outlined'}
          >
            {draft ? texts.load.review : texts.load.openPlan}
          </Button>
        </Box>
      )
    }
  }
}
