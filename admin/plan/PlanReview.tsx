import SkipNext from '@mui/icons-material/SkipNext'
import { Button, Typography } from '@mui/material'
import { Navigate, useGetOne, useParams } from 'react-admin'
import { useTexts } from '../i18n.ts'
import { useDay } from '../layout/day.tsx'
import { Failed } from '../layout/Failed.tsx'
import { FootBar, footBarHeight } from '../layout/FootBar.tsx'
import { Loading } from '../layout/Loading.tsx'
import { Page } from '../layout/Page.tsx'
import { pathTo } from '../layout/paths.ts'
import { LeaveUnsaved } from '../layout/unsaved.tsx'
import { AreaProposal } from './AreaProposal.tsx'
import { ConfirmButton } from './ConfirmButton.tsx'
import { PlanBeside } from './PlanBeside.tsx'
import { PlanHeader } from './PlanHeader.tsx'
import { PlanParts } from './PlanParts.tsx'
import { PlanStateTag } from './PlanStateTag.tsx'
import { PlanWarnings } from './PlanWarnings.tsx'
import { certaintyOf, isAreaSettled, partsOf } from './parts.ts'
import { SeenParts, useSeenCount } from './seen.tsx'
import { PartSelection, useSelectedPart, useSelectPart } from './selection.tsx'
import { type PlanPage, planPage } from './shapes.ts'
import { TypedNotice } from './TypedNotice.tsx'
import { type PlanVerbs, usePlanVerbs } from './usePlanVerbs.tsx'
import { useTyped } from './useTyped.ts'
import { WithdrawButton } from './WithdrawButton.tsx'

/** A draft beside its source: put right what was misread, then confirm. */
export function PlanReview() {
  const { asOf } = useDay()
  const { id = '' } = useParams()
  const {
    data: plan,
    error,
    refetch,
  } = useGetOne<PlanPage>('plans', { id, meta: { fields: planPage, asOf, newest: true } })
  if (error) return <Failed error={error} retry={() => refetch()} page />
  if (!plan) return <Loading lines={12} />
  if (plan.state !== 'DRAFT') return <Navigate to={pathTo('plans', plan.id)} replace />
  return (
    <PartSelection key={plan.id}>
      <SeenParts planId={plan.id}>
        <Review plan={plan} />
      </SeenParts>
    </PartSelection>
  )
}

function Review({ plan }: { plan: PlanPage }) {
  const texts = useTexts()
  const { asOf } = useDay()
  const typing = useTyped(plan)
  const verbs = { ...usePlanVerbs(plan, asOf), typed: typing.typedUnder(null) }
  return (
    <Page
      title={plan.title}
      trail={[
        { label: texts.menu.plans, to: '/plans' },
        { label: texts.review.title, to: pathTo('plans', plan.id, 'edit') },
      ]}
      tags={<PlanStateTag state={plan.state} />}
      lead={texts.review.lead}
    >
      <PlanBeside plan={plan} barHeight={footBarHeight}>
        <TypedNotice plan={plan} typing={typing} reopen={typing.reopen} />
        <AreaProposal plan={plan} verbs={verbs} />
        <PlanWarnings plan={plan} />
        <PlanHeader key={`header.${typing.round}`} plan={plan} verbs={verbs} />
        <PlanParts key={`parts.${typing.round}`} plan={plan} verbs={verbs} />
      </PlanBeside>
      <ReviewBar plan={plan} verbs={verbs} />
      <LeaveUnsaved />
      {verbs.dialog}
    </Page>
  )
}

/** What is left to look at, and the two ways out of a draft. */
function ReviewBar({ plan, verbs }: { plan: PlanPage; verbs: PlanVerbs }) {
  const texts = useTexts()
  const selected = useSelectedPart()
  const select = useSelectPart()
  const parts = partsOf(plan)
  const unsure = parts.filter((part) => certaintyOf(part) === 'unsure')
  const seen = useSeenCount(parts) ?? 0
  const left = [
    texts.review.seenCount(seen, parts.length),
    ...(isAreaSettled(plan) ? [] : [texts.review.areaUnsettled]),
    unsure.length === 0 ? texts.review.allSure : texts.review.unsureCount(unsure.length),
  ]
  const next = () => {
    const at = parts.findIndex(({ id }) => id === selected)
    const later = parts.slice(at + 1).find((part) => certaintyOf(part) === 'unsure')
    select((later ?? unsure[0])?.id ?? null)
  }
  return (
    <FootBar>
      <Typography
        variant="body2"
        sx={{ flex: { xs: unsure.length > 0 ? '1 1 130px' : '1 1 100%', md: '1 1 160px' } }}
        role="status"
      >
        {left.join(' · ')}
      </Typography>
      {unsure.length > 0 && (
        <Button startIcon={<SkipNext aria-hidden />} onClick={next}>
          {texts.review.nextUnsure}
        </Button>
      )}
      <WithdrawButton verbs={verbs} draft />
      <ConfirmButton plan={plan} verbs={verbs} />
    </FootBar>
  )
}
