import CheckCircle from '@mui/icons-material/CheckCircleOutlined'
import History from '@mui/icons-material/History'
import Schedule from '@mui/icons-material/HourglassEmpty'
import { Box, Button, Card, Link, Typography } from '@mui/material'
import { useInfiniteQuery } from '@tanstack/react-query'
import { LinkBase, useDataProvider } from 'react-admin'
import { cascadeStandingLabels } from '../../schema/plan/label.rules.ts'
import type { CascadeStanding } from '../../schema/plan/plan.rules.ts'
import type { Api } from '../api/dataProvider.ts'
import { useSay, useTexts } from '../i18n.ts'
import { useDay, writeDay } from '../layout/day.tsx'
import { Failed } from '../layout/Failed.tsx'
import { Loading } from '../layout/Loading.tsx'
import { pathTo } from '../layout/paths.ts'
import { Tag } from '../layout/Tag.tsx'
import { ink } from '../theme.ts'
import { type CascadeIssuer, cascadeIssuers, draftOf } from './cascade.ts'
import { DraftLink } from './DraftLink.tsx'

const looks = {
  ISSUED: { tone: 'good', icon: CheckCircle },
  INHERITED: { tone: 'calm', icon: History },
  NOT_ISSUED: { tone: 'wait', icon: Schedule },
} as const satisfies Record<CascadeStanding, object>

type Given = {
  id: string
  standing: CascadeStanding | null
  above: string | null
  drafts: ReadonlyMap<string, string>
}

export function CascadeIssuers({ id, standing, above, drafts }: Given) {
  const texts = useTexts()
  const api = useDataProvider<Api>()
  const { asOf } = useDay()
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery({
      queryKey: ['plans', 'cascade', id, asOf, standing, above],
      initialPageParam: null,
      queryFn: async ({ pageParam }: { pageParam: string | null }) =>
        (await api.read('cascade', cascadeIssuers(standing, above, pageParam), { plan: id, asOf })).issuers,
      getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    })
  if (error) return <Failed error={error} retry={() => refetch()} />
  if (isPending) return <Loading lines={8} />
  const rows = data.pages.flatMap(({ nodes }) => nodes)
  if (rows.length === 0) return <Typography color="textSecondary">{texts.cascade.none}</Typography>
  return (
    <>
      <Card component="ul" aria-label={texts.cascade.agency} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map((row) => (
          <Row key={`${row.area?.id}-${row.agencyName}`} row={row} rootId={id} draft={draftOf(row, drafts)} />
        ))}
      </Card>
      {hasNextPage && (
        <Button onClick={() => fetchNextPage()} disabled={isFetchingNextPage} sx={{ justifySelf: 'start' }}>
          {isFetchingNextPage ? texts.state.loading : texts.state.more}
        </Button>
      )}
    </>
  )
}

type RowGiven = { row: CascadeIssuer; rootId: string; draft: string | null }

function Row({ row, rootId, draft }: RowGiven) {
  const texts = useTexts()
  const say = useSay()
  const giver = row.sentence.plan
  const { tone, icon } = looks[row.standing]
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1fr) minmax(0, 1fr)' },
        gap: { xs: 0.75, md: 2 },
        alignItems: 'center',
        px: 2.5,
        py: 1.25,
        '& + &': { borderTop: `1px solid ${ink.line}` },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        {row.area ? (
          <Link component={LinkBase} to={pathTo('areas', row.area.id)} sx={{ fontWeight: 600 }}>
            {row.agencyName}
          </Link>
        ) : (
          <Typography sx={{ fontWeight: 600 }}>{row.agencyName}</Typography>
        )}
        {giver.id !== rootId && (
          <Typography variant="caption" color="textSecondary" component="p">
            {texts.cascade.givenBy(giver.issuer?.name ?? giver.issuerName)}
          </Typography>
        )}
      </Box>
      <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start', minWidth: 0 }}>
        {!(draft && row.standing === 'NOT_ISSUED') && (
          <Tag tone={tone} icon={icon}>
            {say(cascadeStandingLabels[row.standing])}
          </Tag>
        )}
        {draft && <DraftLink id={draft} of={row.agencyName} />}
        <What row={row} />
      </Box>
    </Box>
  )
}

function What({ row: { plan, namesIt, earlier, inherited } }: { row: CascadeIssuer }) {
  const texts = useTexts()
  const shown = plan ? [plan] : earlier ? [earlier] : inherited.map((one) => one.plan)
  const notes = [plan && !namesIt && texts.cascade.doesNotName, !plan && earlier && texts.cascade.earlier]
  const note = notes.filter((one) => typeof one === 'string').join(', ')
  if (shown.length === 0 && !note) return null
  return (
    <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
      {shown.map((one) => (
        <Typography key={one.id} variant="body2">
          <Link component={LinkBase} to={pathTo('plans', one.id)}>
            {one.number ?? one.title}
          </Link>
          {one.date && ` · ${writeDay(one.date)}`}
        </Typography>
      ))}
      {note && (
        <Typography variant="caption" color="textSecondary">
          {note}
        </Typography>
      )}
    </Box>
  )
}
