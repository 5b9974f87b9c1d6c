import { Box, Link, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { LinkBase, useDataProvider, useParams } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { type CascadeStanding, cascadeStandings } from '../../schema/plan/plan.rules.ts'
import type { Api } from '../api/dataProvider.ts'
import { useTexts } from '../i18n.ts'
import { useDay } from '../layout/day.tsx'
import { Failed } from '../layout/Failed.tsx'
import { Loading } from '../layout/Loading.tsx'
import { Nothing } from '../layout/Nothing.tsx'
import { Page } from '../layout/Page.tsx'
import { listPath, pathTo } from '../layout/paths.ts'
import { CascadeBelow, CascadeSentences } from './CascadeBelow.tsx'
import { CascadeExport } from './CascadeExport.tsx'
import { CascadeFilter } from './CascadeFilter.tsx'
import { CascadeIssuers } from './CascadeIssuers.tsx'
import { cascadeSummary } from './cascade.ts'
import { useDrafts } from './useDrafts.ts'

/** Whom a plan obliges to one of their own, who has issued, who has not; which of them stands in the address. */
export function PlanCascade() {
  const texts = useTexts()
  const api = useDataProvider<Api>()
  const { asOf } = useDay()
  const { id = '' } = useParams()
  const [search, setSearch] = useSearchParams()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['plans', 'cascade', id, asOf],
    queryFn: async () => (await api.read('cascade', cascadeSummary, { plan: id, asOf })) ?? null,
  })
  const drafts = useDrafts(data?.plan.programme ?? null)
  const standing = cascadeStandings.find((word) => word === search.get('standing')) ?? null
  const above = search.get('above')
  const choose = (name: 'standing' | 'above', value: string | null) => {
    const next = new URLSearchParams(search)
    if (value === null) next.delete(name)
    else next.set(name, value)
    setSearch(next, { replace: true })
  }
  if (error) return <Failed error={error} retry={() => refetch()} page />
  if (isPending) return <Loading lines={10} />
  if (!data) return <Nothing text={texts.state.missing} />
  return (
    <Page
      title={texts.cascade.title}
      lead={
        <>
          <div>{data.plan.title}</div>
          <div>{texts.cascade.lead}</div>
        </>
      }
      trail={[
        { label: texts.menu.plans, to: '/plans' },
        { label: data.plan.number ?? data.plan.title, to: pathTo('plans', data.plan.id) },
      ]}
      actions={
        data.counts.obliged > 0 && (
          <CascadeExport id={id} above={above} drafts={drafts.byArea} waiting={drafts.isLoading} />
        )
      }
    >
      {data.counts.obliged === 0 ? (
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <Typography>
            {data.sentences.length > 0 ? texts.cascade.nobodyOnDay : texts.cascade.nobody}
          </Typography>
          <CascadeSentences summary={data} planId={data.plan.id} />
        </Box>
      ) : (
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 7fr) minmax(0, 4fr)' },
            gap: 2.5,
            alignItems: 'start',
          }}
        >
          <Box sx={{ display: 'grid', gap: 2.5, gridColumn: { lg: 2 }, gridRow: { lg: 1 } }}>
            {data.below.length > 0 && (
              <CascadeBelow summary={data} above={above} onChoose={(one) => choose('above', one)} />
            )}
            <CascadeSentences summary={data} planId={above ?? data.plan.id} />
          </Box>
          <Box sx={{ display: 'grid', gap: 1.5, gridColumn: { lg: 1 }, gridRow: { lg: 1 } }}>
            <CascadeFilter
              counts={countsShown(data, above)}
              value={standing}
              onChange={(word: CascadeStanding | null) => choose('standing', word)}
            />
            <Typography variant="caption" color="textSecondary" component="p">
              {texts.dashboard.notMeaningNone}
            </Typography>
            {drafts.count > 0 && (
              <Link
                component={LinkBase}
                to={listPath('plans', { state: 'DRAFT', programme: data.plan.programme })}
                sx={{ justifySelf: 'start', py: 0.5 }}
              >
                {texts.steps.DRAFTS(drafts.count)}
              </Link>
            )}
            <CascadeIssuers id={id} standing={standing} above={above} drafts={drafts.byArea} />
          </Box>
        </Box>
      )}
    </Page>
  )
}

type Summary = Parameters<typeof CascadeSentences>[0]['summary']

function countsShown({ counts, below }: Summary, above: string | null): Summary['counts'] {
  return below.find(({ issuer }) => issuer.plan?.id === above)?.counts ?? counts
}
