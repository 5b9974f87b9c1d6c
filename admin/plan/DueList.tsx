import { Box, Link, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { LinkBase, useDataProvider } from 'react-admin'
import { addDays } from '../../schema/day.rules.ts'
import type { Api } from '../api/dataProvider.ts'
import { useTexts } from '../i18n.ts'
import { useDay, writeDay } from '../layout/day.tsx'
import { Failed } from '../layout/Failed.tsx'
import { Loading } from '../layout/Loading.tsx'
import { pathTo } from '../layout/paths.ts'
import { ink } from '../theme.ts'
import { askAgainAfter, type DueReport, dueList } from './due.ts'

/** Of this agency, or by this plan, alone: of the year that begins on the day looked at. */
type Given = { areaId: string; agencyId?: string; planId?: string }

/** The reports that an area and all below it owe next, a month ahead. */
export function DueList({ areaId, agencyId, planId }: Given) {
  const texts = useTexts()
  const api = useDataProvider<Api>()
  const { day } = useDay()
  const one = { ...(agencyId && { agency: agencyId }), ...(planId && { plan: planId }) }
  const ofOne = agencyId !== undefined || planId !== undefined
  const days = ofOne ? { ...one, from: day, to: addDays(day, 365) } : {}
  const { data, error, refetch } = useQuery({
    queryKey: ['dueReports', areaId, days],
    queryFn: () => api.read('dueReports', dueList, { area: areaId, first: 20, ...days }),
    staleTime: askAgainAfter,
  })
  return (
    <>
      {error && <Failed error={error} retry={() => refetch()} />}
      {!data && !error && <Loading lines={2} />}
      {data?.nodes.length === 0 && (
        <Typography color="textSecondary">{ofOne ? texts.due.noneOfYear : texts.due.none}</Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data?.nodes.map((report) => (
          <Line
            key={`${report.due} ${report.duty?.id}`}
            report={report}
            tellsWho={agencyId === undefined}
            tellsPlan={planId === undefined}
          />
        ))}
      </Box>
      {data?.pageInfo.hasNextPage && <Typography color="textSecondary">{texts.due.more}</Typography>}
    </>
  )
}

type Shown = { report: DueReport; tellsWho: boolean; tellsPlan: boolean }

function Line({ report: { due, plan, duty, owedBy, owedByCount }, tellsWho, tellsPlan }: Shown) {
  const texts = useTexts()
  const [first] = owedBy.nodes
  const who = first ? texts.due.owedBy(first.name, owedByCount - 1) : texts.due.unclear
  return (
    <Box component="li" sx={{ py: 1.1, '& + &': { borderTop: `1px solid ${ink.line}` } }}>
      <Typography sx={{ fontWeight: 600 }}>
        {tellsWho ? `${writeDay(due)} · ${who}` : writeDay(due)}
      </Typography>
      {duty && (
        <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {duty.text}
        </Typography>
      )}
      {plan && tellsPlan && (
        <Link component={LinkBase} to={pathTo('plans', plan.id)} sx={{ overflowWrap: 'anywhere' }}>
          {plan.number ?? plan.title}
        </Link>
      )}
    </Box>
  )
}
