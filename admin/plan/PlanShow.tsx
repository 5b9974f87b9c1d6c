import AccountTree from '@mui/icons-material/AccountTreeOutlined'
import Description from '@mui/icons-material/DescriptionOutlined'
import RateReview from '@mui/icons-material/RateReviewOutlined'
import { Button } from '@mui/material'
import { LinkBase, useGetOne, useParams } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { useTexts } from '../i18n.ts'
import { useDay } from '../layout/day.tsx'
import { Failed } from '../layout/Failed.tsx'
import { footBarHeight } from '../layout/FootBar.tsx'
import { Loading } from '../layout/Loading.tsx'
import { Page } from '../layout/Page.tsx'
import { pathTo } from '../layout/paths.ts'
import { Section } from '../layout/Section.tsx'
import { planAsThing, useMay } from '../user/useMay.ts'
import { ChangeBar } from './ChangeBar.tsx'
import { cascadePath } from './cascade.ts'
import { DueList } from './DueList.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { LifeEvents } from './LifeEvents.tsx'
import { LifeMenu } from './LifeMenu.tsx'
import { actsOf, verbOf } from './life.ts'
import { PlanBeside } from './PlanBeside.tsx'
import { PlanHeader } from './PlanHeader.tsx'
import { PlanHistory } from './PlanHistory.tsx'
import { paperPath } from './PlanPaper.tsx'
import { PlanParts } from './PlanParts.tsx'
import { PlanStateTag } from './PlanStateTag.tsx'
import { PlanWarnings } from './PlanWarnings.tsx'
import { Shortfalls } from './Shortfalls.tsx'
import { PartSelection } from './selection.tsx'
import { type PlanPage, planPage } from './shapes.ts'
import { TypedNotice } from './TypedNotice.tsx'
import { usePlanChange } from './usePlanChange.ts'
import { usePlanVerbs } from './usePlanVerbs.tsx'
import { useTyped } from './useTyped.ts'
import { WithdrawButton } from './WithdrawButton.tsx'

export function PlanShow() {
  const { asOf } = useDay()
  const { id = '' } = useParams()
  const {
    data: plan,
    error,
    refetch,
  } = useGetOne<PlanPage>('plans', { id, meta: { fields: planPage, asOf, newest: true } })
  if (error) return <Failed error={error} retry={() => refetch()} page />
  if (!plan) return <Loading lines={12} />
  return (
    <PartSelection key={plan.id}>
      <Read plan={plan} />
    </PartSelection>
  )
}

function Read({ plan }: { plan: PlanPage }) {
  const texts = useTexts()
  const { asOf } = useDay()
  const verbs = usePlanVerbs(plan, asOf)
  const changing = usePlanChange(plan, verbs)
  const may = useMay()
  const thing = planAsThing(plan)
  const typing = useTyped(plan)
  const typed = typing.typedUnder(changing.change)
  const partVerbs = changing.partVerbs && { ...changing.partVerbs, typed }
  const navigate = useNavigate()
  const under = typing.waiting.find((form) => form.under)?.under ?? null
  const reopen = () => {
    if (plan.state === 'DRAFT') return navigate(pathTo('plans', plan.id, 'edit'))
    if (under && !changing.change) changing.begin(under)
    typing.reopen()
  }
  const mayGoOn =
    plan.state === 'DRAFT' ||
    (under !== null && actsOf(plan).includes(under.act) && may(verbOf[under.act], thing))
  return (
    <Page
      title={plan.title}
      trail={[
        { label: texts.menu.plans, to: '/plans' },
        ...(plan.area ? [{ label: plan.area.name, to: pathTo('areas', plan.area.id) }] : []),
      ]}
      tags={<PlanStateTag state={plan.state} />}
      actions={
        <>
          <Button
            component={LinkBase}
            to={paperPath(plan.id)}
            variant="outlined"
            startIcon={<Description aria-hidden />}
          >
            {texts.paper.title}
          </Button>
          {plan.area && plan.area.tier !== 'COMMUNE' && plan.state !== 'DRAFT' && (
            <Button
              component={LinkBase}
              to={cascadePath(plan.id)}
              variant="outlined"
              startIcon={<AccountTree aria-hidden />}
            >
              {texts.cascade.title}
            </Button>
          )}
          {plan.state === 'DRAFT' && may('correct', thing) && (
            <Button
              component={LinkBase}
              to={pathTo('plans', plan.id, 'edit')}
              variant="contained"
              startIcon={<RateReview aria-hidden />}
            >
              {texts.review.reviewButton}
            </Button>
          )}
          {plan.state !== 'DRAFT' && !changing.change && (
            <LifeMenu plan={plan} verbs={verbs} onBegin={changing.begin} />
          )}
          {plan.state !== 'DRAFT' && plan.state !== 'WITHDRAWN' && may('withdraw', thing) && (
            <WithdrawButton verbs={verbs} draft={false} />
          )}
        </>
      }
    >
      <PlanBeside plan={plan} barHeight={changing.change ? footBarHeight : 0}>
        <TypedNotice plan={plan} typing={typing} reopen={mayGoOn ? reopen : null} />
        <LifeEvents plan={plan} />
        <PlanHeader
          key={`header.${typing.round}`}
          plan={plan}
          verbs={changing.change?.act === 'amend' ? null : partVerbs}
        />
        <PlanWarnings plan={plan} />
        <Shortfalls id={plan.id} />
        <PlanParts
          key={`parts.${typing.round}`}
          plan={plan}
          verbs={partVerbs}
          adding={partVerbs ?? (plan.state === 'DRAFT' && may('correct', thing) ? { ...verbs, typed } : null)}
        />
        {plan.area &&
          plan.state !== 'DRAFT' &&
          plan.state !== 'WITHDRAWN' &&
          plan.reportingDuties.length > 0 && (
            <Section title={texts.due.ofYear}>
              <DueList areaId={plan.area.id} planId={plan.id} />
            </Section>
          )}
        <PlanHistory plan={plan} verbs={changing.change ? null : verbs} />
      </PlanBeside>
      <ChangeBar plan={plan} changing={changing} busy={verbs.busy} />
      <LeaveDialog changing={changing} />
      {verbs.dialog}
    </Page>
  )
}
