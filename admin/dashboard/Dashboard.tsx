import RateReview from '@mui/icons-material/RateReviewOutlined'
import { Box, Button, Link, Typography } from '@mui/material'
import { LinkBase, useGetList, useGetOne } from 'react-admin'
import { roleLabels } from '../../schema/user/user.rules.ts'
import { PlansBelow } from '../area/PlansBelow.tsx'
import { type AreaPage, areaPage } from '../area/shapes.ts'
import { useSay, useTexts } from '../i18n.ts'
import { useDay } from '../layout/day.tsx'
import { Failed } from '../layout/Failed.tsx'
import { Loading } from '../layout/Loading.tsx'
import { Nothing } from '../layout/Nothing.tsx'
import { Page } from '../layout/Page.tsx'
import { listPath, pathTo } from '../layout/paths.ts'
import { Section } from '../layout/Section.tsx'
import { DropFiles } from '../plan/DropFiles.tsx'
import { LoadedList } from '../plan/LoadedList.tsx'
import { PlanLink } from '../plan/PlanLink.tsx'
import { type PlanRow, planRow } from '../plan/shapes.ts'
import { useImports } from '../plan/useImports.ts'
import { useMe } from '../user/me.ts'
import type { Me } from '../user/shapes.ts'
import { useMayLoad } from '../user/useMay.ts'
import { DueReports } from './DueReports.tsx'
import { NextSteps } from './NextSteps.tsx'

/** What waits for me, what my area has, and the quickest way to load a plan. */
export function Dashboard() {
  const texts = useTexts()
  const say = useSay()
  const { data: me, error, refetch } = useMe()
  if (error) return <Failed error={error} retry={() => refetch()} page />
  if (!me) return <Loading />
  const who = [say(roleLabels[me.role]), me.agency?.name, me.area?.name].filter(Boolean).join(' · ')
  return (
    <Page title={texts.dashboard.hello(me.name)} lead={who}>
      <Board me={me} />
    </Page>
  )
}

function Board({ me }: { me: Me }) {
  const { loads, loadFiles } = useImports(null)
  const texts = useTexts()
  const mayLoad = useMayLoad()
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '7fr 5fr' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          {me.area && <NextSteps area={me.area} />}
          {me.area && <DueReports areaId={me.area.id} />}
          {mayLoad && <Drafts />}
        </Box>
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          {mayLoad && (
            <Section title={texts.menu.importPlan}>
              <DropFiles onFiles={loadFiles} small />
            </Section>
          )}
          {me.area && <OwnPlan area={me.area} />}
        </Box>
      </Box>
      <LoadedList loads={loads} />
      {me.area && me.area.tier !== 'COMMUNE' && <PlansBelow id={me.area.id} />}
    </Box>
  )
}

function OwnPlan({ area }: { area: NonNullable<Me['area']> }) {
  const texts = useTexts()
  const { asOf } = useDay()
  const mayLoad = useMayLoad()
  const { data, error, refetch } = useGetOne<AreaPage>('areas', {
    id: area.id,
    meta: { fields: areaPage, asOf },
  })
  return (
    <Section title={texts.dashboard.myPlan(area.name)}>
      {error && <Failed error={error} retry={() => refetch()} />}
      {!data && !error && <Loading lines={2} />}
      {data?.currentPlan && <PlanLink plan={data.currentPlan} />}
      {data && !data.currentPlan && (
        <Nothing text={texts.dashboard.noPlan} hint={mayLoad ? texts.dashboard.noPlanHint : undefined} />
      )}
    </Section>
  )
}

function Drafts() {
  const texts = useTexts()
  const { data, isPending, error, refetch } = useGetList<PlanRow>('plans', {
    filter: { state: 'DRAFT' },
    pagination: { page: 1, perPage: 5 },
    meta: { fields: planRow },
  })
  return (
    <Section
      title={texts.dashboard.drafts}
      action={
        data && data.length > 0 ? (
          <Link component={LinkBase} to={listPath('plans', { state: 'DRAFT' })}>
            {texts.dashboard.belowAll}
          </Link>
        ) : undefined
      }
    >
      {error && <Failed error={error} retry={() => refetch()} />}
      {isPending && <Loading lines={2} />}
      {data?.length === 0 && <Typography color="textSecondary">{texts.dashboard.noDrafts}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {data?.map((plan) => (
          <Box
            component="li"
            key={plan.id}
            sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}
          >
            <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
              <Typography sx={{ fontWeight: 500, lineHeight: 1.45 }}>{plan.title}</Typography>
              <Typography variant="body2" color="textSecondary">
                {[plan.number, plan.area?.name ?? plan.issuerName].filter(Boolean).join(' · ')}
              </Typography>
            </Box>
            <Button
              component={LinkBase}
              to={pathTo('plans', plan.id, 'edit')}
              variant="outlined"
              startIcon={<RateReview aria-hidden />}
              aria-label={`${texts.dashboard.review}: ${plan.title}`}
            >
              {texts.dashboard.review}
            </Button>
          </Box>
        ))}
      </Box>
    </Section>
  )
}
