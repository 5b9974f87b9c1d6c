import SwapHoriz from '@mui/icons-material/SwapHoriz'
import { Box, Button, Typography } from '@mui/material'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { type Tier, tierLabels, tiers } from '../../schema/area/area.rules.ts'
import { isDay } from '../../schema/day.rules.ts'
import type { Api } from '../api/dataProvider.ts'
import { useTexts } from '../i18n.ts'
import { Choice } from '../layout/Choice.tsx'
import { ChosenDay } from '../layout/ChosenDay.tsx'
import { useDay, writeDay } from '../layout/day.tsx'
import { ExportMenu } from '../layout/ExportMenu.tsx'
import { Failed } from '../layout/Failed.tsx'
import { Loading } from '../layout/Loading.tsx'
import { Page } from '../layout/Page.tsx'
import { reform } from '../layout/reform.ts'
import { AreaPicker } from './AreaPicker.tsx'
import { CrosswalkTable } from './CrosswalkTable.tsx'
import { crosswalkPage } from './crosswalk.ts'
import { useCrosswalkColumns } from './crosswalkSheet.ts'

const asked: readonly Tier[] = tiers.filter((tier) => tier !== 'NATION')

/** Old and new areas by date, with what became of each in words; the choice stands in the address. */
export function Crosswalk() {
  const texts = useTexts()
  const api = useDataProvider<Api>()
  const { day } = useDay()
  const [search, setSearch] = useSearchParams()
  const dayIn = (name: string) => {
    const value = search.get(name)
    return value !== null && isDay(value) ? value : null
  }
  const from = dayIn('from') ?? reform.before
  const to = dayIn('to') ?? (day > reform.before ? day : reform.after)
  const tier = asked.find((word) => word === search.get('tier')) ?? 'PROVINCE'
  const parent = search.get('parent')
  const set = (values: Record<string, string | null>) => {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries(values))
      if (value === null) next.delete(name)
      else next.set(name, value)
    setSearch(next, { replace: true })
  }
  const pageOf = async (after: string | null) => {
    const answer = await api.read('crosswalk', crosswalkPage, { from, to, tier, parent, first: 200, after })
    const { hasNextPage, endCursor } = answer.pageInfo
    return { rows: answer.nodes, next: hasNextPage ? endCursor : null }
  }
  const columns = useCrosswalkColumns(from, to)
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery({
      queryKey: ['areas', 'crosswalk', from, to, tier, parent],
      initialPageParam: null,
      queryFn: ({ pageParam }: { pageParam: string | null }) => pageOf(pageParam),
      getNextPageParam: ({ next }) => next,
      enabled: parent !== null || tier !== 'COMMUNE',
    })
  const rows = data?.pages.flatMap((page) => page.rows)
  return (
    <Page
      title={texts.crosswalk.title}
      lead={texts.crosswalk.lead}
      trail={[{ label: texts.menu.areas, to: '/areas' }]}
      actions={rows && <ExportMenu title={texts.crosswalk.title} columns={columns} pageOf={pageOf} />}
    >
      <Box component="search" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, mb: 2 }}>
        <Box sx={{ width: 160 }}>
          <ChosenDay label={texts.crosswalk.from} day={from} onChoose={(one) => set({ from: one })} />
        </Box>
        <Box sx={{ width: 160 }}>
          <ChosenDay label={texts.crosswalk.to} day={to} onChoose={(one) => set({ to: one })} />
        </Box>
        <Button startIcon={<SwapHoriz aria-hidden />} onClick={() => set({ from: to, to: from })}>
          {texts.crosswalk.swap}
        </Button>
        <Choice
          label={texts.area.tier}
          words={asked}
          labels={tierLabels}
          value={tier}
          onChange={(word) => set({ tier: word || null })}
        />
        <AreaPicker
          label={texts.crosswalk.parent}
          value={parent}
          onChange={(area) => set({ parent: area?.id ?? null })}
        />
      </Box>
      {parent === null && tier === 'COMMUNE' ? (
        <Typography>{texts.crosswalk.chooseParent}</Typography>
      ) : (
        <>
          {error && <Failed error={error} retry={() => refetch()} />}
          {isPending && !error && <Loading lines={8} />}
          {rows?.length === 0 && <Typography>{texts.crosswalk.none(writeDay(from))}</Typography>}
          {rows && rows.length > 0 && <CrosswalkTable rows={rows} from={from} to={to} />}
          {hasNextPage && (
            <Button onClick={() => fetchNextPage()} disabled={isFetchingNextPage} sx={{ mt: 1.5 }}>
              {isFetchingNextPage ? texts.state.loading : texts.state.more}
            </Button>
          )}
        </>
      )}
    </Page>
  )
}
