import { Box, Link, Typography } from '@mui/material'
import { LinkBase, useGetList, useGetOne } from 'react-admin'
import { areaTypeFacts, tierLabels } from '../../schema/area/area.rules.ts'
import { type AgencyName, agencyName } from '../agency/shapes.ts'
import { useSay, useTexts } from '../i18n.ts'
import { useDay, writeDay } from '../layout/day.tsx'
import { Facts } from '../layout/Facts.tsx'
import { Failed } from '../layout/Failed.tsx'
import { Loading } from '../layout/Loading.tsx'
import { listPath, pathTo } from '../layout/paths.ts'
import { Section } from '../layout/Section.tsx'
import { PlanLink } from '../plan/PlanLink.tsx'
import { type PlanRow, planRow } from '../plan/shapes.ts'
import { AreaNames } from './AreaNames.tsx'
import { AreaSuccessions } from './AreaSuccessions.tsx'
import { LifeTag } from './LifeTag.tsx'
import { PlansBelow } from './PlansBelow.tsx'
import { type AreaPage, areaPage } from './shapes.ts'

/** Everything known of one area on the day. `headed`: with its own name, where the page bears another. */
export function AreaDetail({ id, headed = false }: { id: string; headed?: boolean }) {
  const texts = useTexts()
  const say = useSay()
  const { asOf } = useDay()
  const {
    data: area,
    error,
    refetch,
  } = useGetOne<AreaPage>('areas', { id, meta: { fields: areaPage, asOf } })
  if (error) return <Failed error={error} retry={() => refetch()} />
  if (!area) return <Loading />
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      {headed && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
          <Typography variant="h2" sx={{ fontSize: '1.375rem' }}>
            <Link
              component={LinkBase}
              to={pathTo('areas', area.id)}
              sx={{ color: 'inherit', fontWeight: 600 }}
            >
              {area.name}
            </Link>
          </Typography>
          <LifeTag area={area} />
        </Box>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <Section title={texts.area.currentPlan}>
          {area.currentPlan ? <PlanLink plan={area.currentPlan} /> : <Inherited area={area} />}
          <PlansOf id={area.id} />
        </Section>
        <Section title={texts.area.one}>
          <Facts
            facts={[
              { label: texts.area.code, value: area.code },
              { label: texts.area.tier, value: say(tierLabels[area.tier]) },
              { label: texts.area.type, value: say(areaTypeFacts[area.type].label) },
              ...(area.peoplesCommittee
                ? [
                    {
                      label: area.tier === 'NATION' ? texts.area.government : texts.area.committee,
                      value: (
                        <Link component={LinkBase} to={pathTo('agencies', area.peoplesCommittee.id)}>
                          {area.peoplesCommittee.name}
                        </Link>
                      ),
                    },
                  ]
                : []),
              {
                label: texts.area.founded,
                value: area.foundedOn ? writeDay(area.foundedOn) : texts.area.beforeRegister,
              },
              ...(area.endedOn ? [{ label: texts.area.ended, value: writeDay(area.endedOn) }] : []),
            ]}
          />
        </Section>
      </Box>
      {area.childCount > 0 && <PlansBelow id={area.id} />}
      <AreaSuccessions area={area} />
      <AreaNames versions={area.versions} />
      <AgenciesOf id={area.id} />
    </Box>
  )
}

/** What an area lives under while it has no plan of its own. */
function Inherited({ area: { planStatus } }: { area: AreaPage }) {
  const texts = useTexts()
  if (planStatus.inherited.length === 0) {
    return <Typography color="textSecondary">{texts.dashboard.noPlan}</Typography>
  }
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Typography color="textSecondary">{texts.area.inherited}</Typography>
      {planStatus.inherited.map(({ plan, from, whole }) => (
        <Box key={plan.id}>
          <PlanLink plan={plan} />
          {from && (
            <Typography variant="body2" color="textSecondary">
              {texts.area.inheritedFrom(from.name)}
              {!whole && ` (${texts.area.partOnly})`}
            </Typography>
          )}
        </Box>
      ))}
    </Box>
  )
}

function PlansOf({ id }: { id: string }) {
  const texts = useTexts()
  const { asOf } = useDay()
  const { data } = useGetList<PlanRow>('plans', {
    filter: { area: id },
    pagination: { page: 1, perPage: 20 },
    meta: { fields: planRow, asOf },
  })
  if (!data || data.length === 0) return null
  return (
    <Link component={LinkBase} to={listPath('plans', { area: id })} sx={{ display: 'inline-block', mt: 1.5 }}>
      {texts.area.plans} ({data.length})
    </Link>
  )
}

function AgenciesOf({ id }: { id: string }) {
  const texts = useTexts()
  const { asOf } = useDay()
  const { data, isPending, error, refetch } = useGetList<AgencyName>('agencies', {
    filter: { area: id, alive: true },
    pagination: { page: 1, perPage: 50 },
    meta: { fields: agencyName, asOf },
  })
  return (
    <Section
      title={texts.area.agencies}
      action={
        <Link component={LinkBase} to={listPath('agencies', { area: id })}>
          {texts.area.allAgencies}
        </Link>
      }
    >
      {error && <Failed error={error} retry={() => refetch()} />}
      {isPending && <Loading lines={3} />}
      {data?.length === 0 && <Typography color="textSecondary">{texts.area.noAgencies}</Typography>}
      <Box component="ul" sx={{ m: 0, pl: 2.5, columns: { sm: 2 }, columnGap: 4 }}>
        {data?.map((agency) => (
          <Box component="li" key={agency.id} sx={{ mb: 0.5, breakInside: 'avoid' }}>
            <Link component={LinkBase} to={pathTo('agencies', agency.id)}>
              {agency.name}
            </Link>
          </Box>
        ))}
      </Box>
    </Section>
  )
}
