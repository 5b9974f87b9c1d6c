import CheckCircle from '@mui/icons-material/CheckCircleOutlined'
import History from '@mui/icons-material/History'
import Schedule from '@mui/icons-material/HourglassEmpty'
import { Box, FormControlLabel, Link, Switch, Typography } from '@mui/material'
import { useState } from 'react'
import { LinkBase, useGetOne } from 'react-admin'
import { useTexts } from '../i18n.ts'
import { useDay } from '../layout/day.tsx'
import { ExportMenu } from '../layout/ExportMenu.tsx'
import { Failed } from '../layout/Failed.tsx'
import { Loading } from '../layout/Loading.tsx'
import { pathTo } from '../layout/paths.ts'
import { Section } from '../layout/Section.tsx'
import { Tag } from '../layout/Tag.tsx'
import { useListPages } from '../layout/useExport.ts'
import { DraftLink } from '../plan/DraftLink.tsx'
import { useDrafts } from '../plan/useDrafts.ts'
import { ink } from '../theme.ts'
import { areaSheetRow, useAreaColumns } from './areaSheet.ts'
import { type PlansBelow as Below, plansBelow } from './shapes.ts'

type Child = Below['children']['nodes'][number]

/** None of its own: a draft waits, or it lives under one that it inherited, or nothing is here. */
function WithoutOwn({ child: { name, planStatus }, draft }: { child: Child; draft: string | null }) {
  const texts = useTexts()
  const [first] = planStatus.inherited
  if (draft) return <DraftLink id={draft} of={name} />
  if (!first) {
    return (
      <Tag tone="still" icon={Schedule}>
        {texts.area.hasNoPlan}
      </Tag>
    )
  }
  return (
    <Link
      component={LinkBase}
      to={pathTo('plans', first.plan.id)}
      aria-label={`${texts.area.inherits}: ${name}`}
    >
      <Tag tone="calm" icon={History}>
        {texts.area.inherits}
      </Tag>
    </Link>
  )
}

/** The areas directly below on the day, and which of them have a plan here. */
export function PlansBelow({ id }: { id: string }) {
  const texts = useTexts()
  const { asOf } = useDay()
  const [onlyWithout, setOnlyWithout] = useState(false)
  const { data, error, refetch } = useGetOne<Below>('areas', { id, meta: { fields: plansBelow, asOf } })
  const { byArea: drafts } = useDrafts('GENDER_BASED_VIOLENCE')
  const columns = useAreaColumns()
  const pageOf = useListPages({
    resource: 'areas',
    fields: areaSheetRow,
    filter: { parent: id, alive: true },
    keep: (area) => !onlyWithout || area.currentPlan === null,
  })
  const children = data?.children.nodes ?? []
  const have = children.filter((child) => child.currentPlan !== null).length
  const shown = onlyWithout ? children.filter((child) => child.currentPlan === null) : children
  return (
    <Section
      id="plans-below"
      title={texts.area.children}
      action={
        <>
          <FormControlLabel
            control={<Switch size="small" checked={onlyWithout} onChange={(_, on) => setOnlyWithout(on)} />}
            label={texts.area.onlyWithout}
            slotProps={{ typography: { variant: 'body2' } }}
            sx={{ ml: -0.75 }}
          />
          <ExportMenu
            title={data ? `${texts.area.children} ${data.name}` : texts.area.children}
            columns={columns}
            pageOf={pageOf}
          />
        </>
      }
    >
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mb: 1 }}>
        {data && `${texts.dashboard.belowCount(have, children.length)}. `}
        {texts.dashboard.notMeaningNone}
      </Typography>
      {error && <Failed error={error} retry={() => refetch()} />}
      {!data && !error && <Loading lines={4} />}
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 250px), 1fr))',
          columnGap: 3,
        }}
      >
        {shown.map((child) => (
          <Box
            component="li"
            key={child.id}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 1,
              py: 0.6,
              borderBottom: `1px solid ${ink.line}`,
            }}
          >
            <Link component={LinkBase} to={pathTo('areas', child.id)} sx={{ flex: 1, minWidth: 0 }}>
              {child.name}
            </Link>
            {child.currentPlan ? (
              <Link
                component={LinkBase}
                to={pathTo('plans', child.currentPlan.id)}
                aria-label={`${texts.dashboard.readPlan}: ${child.name}, ${child.currentPlan.number ?? texts.area.hasPlan}`}
              >
                <Tag tone="good" icon={CheckCircle}>
                  {child.currentPlan.number ?? texts.area.hasPlan}
                </Tag>
              </Link>
            ) : (
              <WithoutOwn child={child} draft={drafts.get(child.id) ?? null} />
            )}
          </Box>
        ))}
      </Box>
    </Section>
  )
}
