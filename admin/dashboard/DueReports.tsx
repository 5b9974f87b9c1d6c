import { Box, Link, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { LinkBase, useDataProvider } from 'react-admin'
import type { Api } from '../api/dataProvider.ts'
import { useTexts } from '../i18n.ts'
import { writeDay } from '../layout/day.tsx'
import { Failed } from '../layout/Failed.tsx'
import { Loading } from '../layout/Loading.tsx'
import { pathTo } from '../layout/paths.ts'
import { Section } from '../layout/Section.tsx'
import { ink } from '../theme.ts'
import { askAgainAfter, type DueReport, dueList } from './due.ts'

/** What one's own area and all below it owe in the next 30 days. What is overdue is not told: reports are not kept yet. */
export function DueReports({ areaId }: { areaId: string }) {
  const texts = useTexts()
  return (
    <Section title={texts.due.title} id="due">
      <DueList areaId={areaId} />
    </Section>
  )
}

export function DueList({ areaId }: { areaId: string }) {
  const texts = useTexts()
  const api = useDataProvider<Api>()
  const { data, error, refetch } = useQuery({
    queryKey: ['dueReports', areaId],
    queryFn: () => api.read('dueReports', dueList, { area: areaId, first: 20 }),
    staleTime: askAgainAfter,
  })
  return (
    <>
      {error && <Failed error={error} retry={() => refetch()} />}
      {!data && !error && <Loading lines={2} />}
      {data?.nodes.length === 0 && <Typography color="textSecondary">{texts.due.none}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data?.nodes.map((report) => (
          <Line key={`${report.due} ${report.duty?.id}`} report={report} />
        ))}
      </Box>
      {data?.pageInfo.hasNextPage && <Typography color="textSecondary">{texts.due.more}</Typography>}
    </>
  )
}

function Line({ report: { due, plan, duty, owedBy, owedByCount } }: { report: DueReport }) {
  const texts = useTexts()
  const [first] = owedBy.nodes
  return (
    <Box component="li" sx={{ py: 1.1, '& + &': { borderTop: `1px solid ${ink.line}` } }}>
      <Typography sx={{ fontWeight: 600 }}>
        {writeDay(due)} · {first ? texts.due.owedBy(first.name, owedByCount - 1) : texts.due.unclear}
      </Typography>
      {duty && (
        <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {duty.text}
        </Typography>
      )}
      {plan && (
        <Link component={LinkBase} to={pathTo('plans', plan.id)} sx={{ overflowWrap: 'anywhere' }}>
          {plan.number ?? plan.title}
        </Link>
      )}
    </Box>
  )
}
