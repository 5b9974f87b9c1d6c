import { Autocomplete, Box, TextField } from '@mui/material'
import { useGetList } from 'react-admin'
import { useTexts } from '../i18n.ts'
import { useDay, writeDay } from '../layout/day.tsx'
import { type PlanPage, type PlanRow, planRow } from './shapes.ts'

type Given = { plan: PlanPage; value: PlanRow | null; onChange: (plan: PlanRow | null) => void }

/** Another published plan of the same area: what takes this one's place is nearly always among them. */
export function PlanOfAreaPicker({ plan, value, onChange }: Given) {
  const texts = useTexts()
  const { asOf } = useDay()
  const { data, isFetching } = useGetList<PlanRow>(
    'plans',
    {
      filter: { area: plan.area?.id },
      pagination: { page: 1, perPage: 100 },
      meta: { fields: planRow, asOf },
    },
    { enabled: plan.area !== null },
  )
  const nameOf = ({ number, title }: PlanRow) => (number ? `${number} · ${title}` : title)
  return (
    <Autocomplete<PlanRow>
      options={(data ?? []).filter(({ id }) => id !== plan.id)}
      value={value}
      onChange={(_, chosen) => onChange(chosen)}
      getOptionLabel={nameOf}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      loading={isFetching}
      loadingText={texts.state.loading}
      noOptionsText={texts.life.documentNone}
      openText={texts.action.open}
      closeText={texts.action.close}
      clearText={texts.action.clear}
      renderOption={({ key, ...props }, option) => (
        <Box component="li" key={key} {...props}>
          <span>
            {nameOf(option)}
            {option.date && ` · ${writeDay(option.date)}`}
          </span>
        </Box>
      )}
      renderInput={(params) => <TextField {...params} label={texts.life.document} />}
    />
  )
}
