import { Box, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useDataProvider } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { programmeLabels, programmes } from '../../schema/programme.rules.ts'
import type { Api } from '../api/dataProvider.ts'
import { useTexts } from '../i18n.ts'
import { Choice } from '../layout/Choice.tsx'
import { useDay } from '../layout/day.tsx'
import { Failed } from '../layout/Failed.tsx'
import { Loading } from '../layout/Loading.tsx'
import { Page } from '../layout/Page.tsx'
import { Section } from '../layout/Section.tsx'
import { boundariesFrom, useBoundaries } from './boundaries.ts'
import { ProvinceTable } from './ProvinceTable.tsx'
import { provinceStandings } from './shapes.ts'

const ProvinceMap = lazy(() =>
  import('./ProvinceMap.tsx').then(({ ProvinceMap }) => ({ default: ProvinceMap })),
)

export const planMapPath = '/plans/map'

/**
 * Which provinces have a plan of a programme on a day: a map where its boundaries are here, a table always. Only whether
 * there is a plan is mapped, never a count of cases, and provinces are not ranked.
 */
export function PlanMap() {
  const texts = useTexts()
  const { asOf, day } = useDay()
  const api = useDataProvider<Api>()
  const [search, setSearch] = useSearchParams()
  const programme = programmes.find((word) => word === search.get('programme')) ?? 'GENDER_BASED_VIOLENCE'
  const boundaries = useBoundaries()
  const { data, error, refetch } = useQuery({
    queryKey: ['areas', 'provinces', programme, asOf],
    queryFn: () => api.read('area', provinceStandings(programme), { code: 'VN', tier: 'NATION', asOf }),
  })
  const provinces = (data?.children.nodes ?? []).toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const have = provinces.filter(({ planStatus }) => planStatus.status === 'OWN').length
  const isMapped = boundaries && day >= boundariesFrom
  return (
    <Page
      title={texts.planMap.title}
      lead={texts.planMap.lead}
      trail={[{ label: texts.menu.plans, to: '/plans' }]}
      actions={
        <Box sx={{ display: 'grid', width: { xs: 'calc(100vw - 32px)', sm: 400 } }}>
          <Choice
            label={texts.plan.programme}
            words={programmes}
            labels={programmeLabels}
            value={programme}
            onChange={(word) =>
              setSearch((before) => {
                before.set('programme', word || programme)
                return before
              })
            }
            minWidth={0}
          />
        </Box>
      }
    >
      {error && <Failed error={error} retry={() => refetch()} />}
      {!data && !error && <Loading lines={10} />}
      {data && (
        <Box
          sx={{
            display: 'grid',
            gap: 2.5,
            alignItems: 'start',
            gridTemplateColumns: {
              xs: 'minmax(0, 1fr)',
              lg: isMapped ? 'minmax(0, 1fr) minmax(0, 1fr)' : 'minmax(0, 1fr)',
            },
          }}
        >
          {isMapped && (
            <Section title={texts.planMap.map}>
              <Suspense fallback={<Loading lines={10} />}>
                <ProvinceMap boundaries={boundaries} provinces={provinces} />
              </Suspense>
            </Section>
          )}
          <Section title={`${texts.planMap.table} · ${texts.dashboard.belowCount(have, provinces.length)}`}>
            <Typography variant="caption" color="textSecondary" component="p" sx={{ mb: 1 }}>
              {texts.dashboard.notMeaningNone}
              {boundaries === null && ` ${texts.planMap.noBoundaries}`}
              {boundaries && !isMapped && ` ${texts.planMap.otherBoundaries}`}
            </Typography>
            <ProvinceTable provinces={provinces} />
          </Section>
        </Box>
      )}
    </Page>
  )
}
