import { Box, Button, Link, Typography } from '@mui/material'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { LinkBase, useDataProvider } from 'react-admin'
import type { Api } from '../api/dataProvider.ts'
import { AreaPicker } from '../area/AreaPicker.tsx'
import { useTexts } from '../i18n.ts'
import { useDay } from '../layout/day.tsx'
import { ExportMenu } from '../layout/ExportMenu.tsx'
import { Failed } from '../layout/Failed.tsx'
import { Loading } from '../layout/Loading.tsx'
import { pathTo } from '../layout/paths.ts'
import { Section } from '../layout/Section.tsx'
import { Figure } from '../plan/TargetList.tsx'
import { ink } from '../theme.ts'
import { useTargetColumns } from './indicatorSheet.ts'
import { type IndicatorTarget, indicatorTargets } from './shapes.ts'

const onScreen = 50
const inFile = 200

/** What the plans in force on the day aim at by this indicator, over the nation or in one area. */
export function IndicatorTargets({ id, code }: { id: string; code: string }) {
  const texts = useTexts()
  const api = useDataProvider<Api>()
  const { asOf } = useDay()
  const [area, setArea] = useState<string | null>(null)
  const columns = useTargetColumns()
  const pageAfter = async (after: string | null, first: number) =>
    (await api.read('indicator', indicatorTargets(area, after, first), { id, asOf })).targets
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery({
      queryKey: ['indicators', 'targets', id, asOf, area],
      initialPageParam: null,
      queryFn: ({ pageParam }: { pageParam: string | null }) => pageAfter(pageParam, onScreen),
      getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    })
  const rows = data?.pages.flatMap(({ nodes }) => nodes) ?? []
  return (
    <Section
      title={texts.indicator.inPlans}
      action={
        <ExportMenu
          title={`${texts.indicator.inPlans} ${code}`}
          columns={columns}
          pageOf={async (after) => {
            const { nodes, pageInfo } = await pageAfter(after, inFile)
            return { rows: nodes, next: pageInfo.hasNextPage ? pageInfo.endCursor : null }
          }}
        />
      }
    >
      <Box sx={{ mb: 2 }}>
        <AreaPicker
          label={texts.indicator.inArea}
          value={area}
          onChange={(picked) => setArea(picked?.id ?? null)}
          helperText={texts.indicator.inAreaHint}
        />
      </Box>
      {error && <Failed error={error} retry={() => refetch()} />}
      {isPending && <Loading lines={4} />}
      {data && rows.length === 0 && <Typography color="textSecondary">{texts.indicator.inNoPlan}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }} aria-label={texts.indicator.inPlans}>
        {rows.map((row) => (
          <Row key={`${row.plan.id}-${row.target.id}`} row={row} />
        ))}
      </Box>
      {hasNextPage && (
        <Button onClick={() => fetchNextPage()} disabled={isFetchingNextPage}>
          {isFetchingNextPage ? texts.state.loading : texts.state.more}
        </Button>
      )}
    </Section>
  )
}

function Row({ row: { area, plan, target } }: { row: IndicatorTarget }) {
  const texts = useTexts()
  const facts = [
    target.dueYear === null ? null : texts.plan.due(target.dueYear),
    target.firm ? null : texts.plan.aim,
  ].filter((fact) => fact !== null)
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '92px minmax(0, 1fr)' },
        columnGap: 2,
        rowGap: 0.5,
        py: 1.25,
        '& + &': { borderTop: `1px solid ${ink.line}` },
      }}
    >
      <Box sx={{ fontSize: '1.125rem', fontWeight: 600, color: ink.waterDark }}>
        <Figure target={target} />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 500 }}>{area?.name ?? plan.issuerName}</Typography>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {target.text}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          <Link component={LinkBase} to={`${pathTo('plans', plan.id)}?part=${target.id}`}>
            {plan.number ?? plan.title}
          </Link>
          {facts.length > 0 && ` · ${facts.join(' · ')}`}
        </Typography>
      </Box>
    </Box>
  )
}
