import { Box, MenuItem, TextField, Typography } from '@mui/material'
import { useGetOne, useParams } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { useSay, useTexts } from '../i18n.ts'
import { useDay, writeDay, writeMoment } from '../layout/day.tsx'
import { Failed } from '../layout/Failed.tsx'
import { Loading } from '../layout/Loading.tsx'
import { Page } from '../layout/Page.tsx'
import { pathTo } from '../layout/paths.ts'
import { Section } from '../layout/Section.tsx'
import { Changes } from './Changes.tsx'
import { type PlanVersions, planVersions } from './shapes.ts'
import { useComparison } from './useComparison.ts'

/** Two versions of a plan side by side; which two stands in the address. */
export function PlanCompare() {
  const texts = useTexts()
  const { asOf } = useDay()
  const { id = '' } = useParams()
  const [search, setSearch] = useSearchParams()
  const {
    data: plan,
    error,
    refetch,
  } = useGetOne<PlanVersions>('plans', { id, meta: { fields: planVersions, asOf } })
  if (error) return <Failed error={error} retry={() => refetch()} page />
  if (!plan) return <Loading lines={8} />
  const { versions } = plan
  const last = versions[0]?.version ?? 1
  const to = Number(search.get('to')) || last
  const counted = versions.find((one) => one.counts && one.version < to)?.version
  const from = Number(search.get('from')) || (counted ?? Math.max(1, to - 1))
  const choose = (name: 'from' | 'to', version: string) =>
    setSearch({ from: String(from), to: String(to), [name]: version }, { replace: true })
  return (
    <Page
      title={texts.compare.title}
      lead={plan.title}
      trail={[
        { label: texts.menu.plans, to: '/plans' },
        { label: plan.number ?? plan.title, to: pathTo('plans', plan.id) },
      ]}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2.5 }}>
        <VersionChoice
          label={texts.compare.before}
          versions={versions}
          value={from}
          onChange={(version) => choose('from', version)}
        />
        <VersionChoice
          label={texts.compare.after}
          versions={versions}
          value={to}
          onChange={(version) => choose('to', version)}
        />
      </Box>
      <Compared id={plan.id} from={from} to={to} />
    </Page>
  )
}

type Choosing = {
  label: string
  versions: PlanVersions['versions']
  value: number
  onChange: (version: string) => void
}

function VersionChoice({ label, versions, value, onChange }: Choosing) {
  const texts = useTexts()
  const say = useSay()
  const chosen = versions.find(({ version }) => version === value)
  const days =
    chosen?.from && texts.compare.counted(writeDay(chosen.from), chosen.before && writeDay(chosen.before))
  return (
    <TextField
      select
      label={label}
      value={chosen ? String(value) : ''}
      onChange={(event) => onChange(event.target.value)}
      helperText={days}
      sx={{ flex: '1 1 300px', minWidth: 0 }}
    >
      {versions.map(({ version, at, summary }) => (
        <MenuItem key={version} value={String(version)} sx={{ whiteSpace: 'normal' }}>
          {texts.compare.version(version, writeMoment(at))} · {say(summary)}
        </MenuItem>
      ))}
    </TextField>
  )
}

function Compared({ id, from, to }: { id: string; from: number; to: number }) {
  const texts = useTexts()
  const { data, isPending, error, refetch } = useComparison(id, from, to)
  if (error) return <Failed error={error} retry={() => refetch()} />
  if (isPending) return <Loading lines={6} />
  if (!data) return <Typography>{texts.compare.unavailable}</Typography>
  return (
    <Section title={texts.compare.count(data.changes.length)}>
      {data.changes.length === 0 ? (
        <Typography>{texts.compare.same}</Typography>
      ) : (
        <Changes changes={data.changes} />
      )}
    </Section>
  )
}
