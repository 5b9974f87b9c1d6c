import ArrowForward from '@mui/icons-material/ArrowForward'
import { Box, Link, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { LinkBase, useDataProvider, useGetList, useGetOne } from 'react-admin'
import { isWanting } from '../../schema/plan/plan.rules.ts'
import type { Api } from '../api/dataProvider.ts'
import { type AreaPage, areaPage, type PlansBelow, plansBelow } from '../area/shapes.ts'
import { useTexts } from '../i18n.ts'
import { useDay } from '../layout/day.tsx'
import { Loading } from '../layout/Loading.tsx'
import { Section } from '../layout/Section.tsx'
import { type PlanShortfalls, planShortfalls } from '../plan/shapes.ts'
import { ink } from '../theme.ts'
import type { Me } from '../user/shapes.ts'
import { useMay, useMayLoad } from '../user/useMay.ts'
import { cascadeCounts, draftIds, openGroupIds, stepsOf } from './steps.ts'

/** What waits in one's own subtree, each a click away. */
export function NextSteps({ area }: { area: NonNullable<Me['area']> }) {
  const texts = useTexts()
  const { waiting, steps } = useSteps(area)
  return (
    <Section title={texts.steps.title}>
      {waiting && steps.length === 0 && <Loading lines={2} />}
      {!waiting && steps.length === 0 && <Typography color="textSecondary">{texts.steps.none}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {steps.map(({ kind, count, more, to }) => (
          <Box component="li" key={kind} sx={{ '& + &': { borderTop: `1px solid ${ink.line}` } }}>
            <Link
              {...(to.startsWith('#') ? { href: to } : { component: LinkBase, to })}
              sx={{ display: 'flex', alignItems: 'center', gap: 1.5, py: 1.1 }}
            >
              <Box component="span" sx={{ flex: 1, minWidth: 0 }}>
                {more ? texts.steps.more(texts.steps[kind](count)) : texts.steps[kind](count)}
              </Box>
              <ArrowForward aria-hidden sx={{ fontSize: 18 }} />
            </Link>
          </Box>
        ))}
      </Box>
    </Section>
  )
}

function useSteps(area: NonNullable<Me['area']>) {
  const api = useDataProvider<Api>()
  const { asOf } = useDay()
  const mayLoad = useMayLoad()
  const may = useMay()
  const own = useGetOne<AreaPage>('areas', { id: area.id, meta: { fields: areaPage, asOf } })
  const planId = own.data?.currentPlan?.id ?? null
  const drafts = useGetList<{ id: string }>(
    'plans',
    { filter: { state: 'DRAFT' }, pagination: { page: 1, perPage: 200 }, meta: { fields: draftIds } },
    { enabled: mayLoad },
  )
  const openGroups = useGetList<{ id: string }>(
    'agencyGroups',
    {
      filter: { area: area.id, open: true },
      pagination: { page: 1, perPage: 200 },
      meta: { fields: openGroupIds, asOf },
    },
    { enabled: may('list', { type: 'AgencyGroup', areaId: area.id, scopeIds: [area.id] }) },
  )
  const below = useGetOne<PlansBelow>(
    'areas',
    { id: area.id, meta: { fields: plansBelow, asOf } },
    { enabled: area.tier !== 'COMMUNE' },
  )
  const cascade = useQuery({
    queryKey: ['plans', 'cascade', planId, asOf, 'counts'],
    queryFn: () => api.read('cascade', cascadeCounts, { plan: planId, asOf }),
    enabled: planId !== null,
  })
  const held = useGetOne<PlanShortfalls>(
    'plans',
    { id: planId ?? '', meta: { fields: planShortfalls, asOf } },
    { enabled: planId !== null },
  )
  const lacking = held.data?.shortfalls.filter(({ kind }) => isWanting(kind))
  const without = below.data?.children.nodes.filter(({ planStatus }) => planStatus.status === 'NONE')
  return {
    waiting: [own, drafts, openGroups, below, cascade, held].some(({ isLoading }) => isLoading),
    steps: stepsOf({
      drafts: drafts.data?.length ?? null,
      planId,
      hasPlan: own.data ? own.data.planStatus.status !== 'NONE' : null,
      openGroups: openGroups.data?.length ?? null,
      notIssued: cascade.data?.counts.notIssued ?? null,
      belowNone: without?.length ?? null,
      shortfalls: lacking?.length ?? null,
      more: [
        ...(drafts.pageInfo?.hasNextPage ? ['DRAFTS' as const] : []),
        ...(openGroups.pageInfo?.hasNextPage ? ['OPEN_GROUPS' as const] : []),
      ],
      mayLoad,
    }),
  }
}
