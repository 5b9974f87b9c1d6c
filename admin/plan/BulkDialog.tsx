import { Box, Button, DialogContentText, Link, Typography } from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { LinkBase, useDataProvider } from 'react-admin'
import type { Api } from '../api/dataProvider.ts'
import { number, one, text } from '../api/selection.ts'
import { useSay, useTexts } from '../i18n.ts'
import { DialogFrame } from '../layout/DialogFrame.tsx'
import { FreeText } from '../layout/FreeText.tsx'
import { pathTo } from '../layout/paths.ts'
import { Tag } from '../layout/Tag.tsx'
import { ink } from '../theme.ts'
import { type BulkVerb, inTurn, type Outcome, type PlanListRow } from './bulk.ts'
import { isAreaSettled } from './parts.ts'

type Given = { verb: BulkVerb; plans: PlanListRow[]; onClose: (done: string[]) => void }

const changed = { plan: one({ id: text, version: number }) }

/** Which drafts, and what will become of each; then, row by row, what did. */
export function BulkDialog({ verb, plans, onClose }: Given) {
  const { noCases: _, ...texts } = useTexts()
  const api = useDataProvider<Api>()
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map())
  const [stage, setStage] = useState<'preview' | 'running' | 'over'>('preview')
  const stopped = useRef(false)
  const done = plans.filter(({ id }) => outcomes.get(id) === 'done').map(({ id }) => id)
  const start = async () => {
    stopped.current = false
    setStage('running')
    const why = verb === 'withdrawPlan' ? { reason: reason.trim() } : {}
    await inTurn(
      plans,
      ({ id, version }) => api.run(verb, { id, expectedVersion: version, ...why }, changed),
      (id, outcome) => setOutcomes((before) => new Map([...before, [id, outcome]])),
      () => stopped.current,
    )
    setStage('over')
    await Promise.all(['plans', 'areas'].map((name) => queryClient.invalidateQueries({ queryKey: [name] })))
  }
  const close = () => (stage === 'running' ? undefined : onClose(done))
  return (
    <DialogFrame
      title={texts.bulk[verb][stage === 'preview' ? 'title' : 'go'](plans.length)}
      onClose={close}
      wide
      actions={
        <>
          {stage === 'running' ? (
            <Button
              onClick={() => {
                stopped.current = true
              }}
            >
              {texts.bulk.stop}
            </Button>
          ) : (
            <Button onClick={close}>{stage === 'over' ? texts.action.close : texts.action.cancel}</Button>
          )}
          {stage !== 'over' && (
            <Button
              variant="contained"
              color={verb === 'withdrawPlan' ? 'error' : 'primary'}
              disabled={stage === 'running'}
              onClick={start}
            >
              {texts.bulk[verb].go(plans.length)}
            </Button>
          )}
        </>
      }
    >
      <DialogContentText role="status">
        {stage === 'preview' ? texts.bulk[verb].hint : texts.bulk.progress(done.length, plans.length)}
      </DialogContentText>
      <Box component="ul" aria-label={texts.bulk.rows} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {plans.map((plan) => (
          <Row key={plan.id} plan={plan} outcome={outcomes.get(plan.id) ?? 'waiting'} verb={verb} />
        ))}
      </Box>
      {verb === 'withdrawPlan' && stage === 'preview' && (
        <FreeText
          label={texts.review.reason}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
    </DialogFrame>
  )
}

function Row({ plan, outcome, verb }: { plan: PlanListRow; outcome: Outcome; verb: BulkVerb }) {
  const texts = useTexts()
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1fr) 240px' },
        gap: { xs: 0.5, sm: 2 },
        py: 1.25,
        '& + &': { borderTop: `1px solid ${ink.line}` },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{plan.title}</Typography>
        <Typography variant="body2" color="textSecondary">
          {[plan.number ?? texts.plan.noNumber, plan.area?.name ?? plan.issuerName].join(' · ')}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {texts.bulk.read(plan.targetCount, plan.warningCount)}
        </Typography>
        {verb === 'confirmPlan' && !isAreaSettled(plan) && (
          <Tag tone="wait">{texts.review.areaUnsettled}</Tag>
        )}
      </Box>
      <Told plan={plan} outcome={outcome} verb={verb} />
    </Box>
  )
}

function Told({ plan, outcome, verb }: { plan: PlanListRow; outcome: Outcome; verb: BulkVerb }) {
  const texts = useTexts()
  const say = useSay()
  if (typeof outcome === 'string') {
    const tone = ({ waiting: 'calm', running: 'wait', done: 'good', left: 'still' } as const)[outcome]
    const word = outcome === 'waiting' || outcome === 'done' ? texts.bulk[verb][outcome] : texts.bulk[outcome]
    return (
      <Box>
        <Tag tone={tone}>{word}</Tag>
      </Box>
    )
  }
  return (
    <Box>
      <Tag tone="bad">{texts.bulk.failed}</Tag>
      <Typography variant="body2" sx={{ mt: 0.5 }}>
        {say(outcome.issues[0]?.message ?? outcome.bilingual)}
      </Typography>
      <Link
        component={LinkBase}
        to={pathTo('plans', plan.id, 'edit')}
        aria-label={`${texts.dashboard.review}: ${plan.title}`}
      >
        {texts.dashboard.review}
      </Link>
    </Box>
  )
}
