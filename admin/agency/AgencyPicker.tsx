import { Autocomplete, type SxProps, TextField } from '@mui/material'
import { useGetList } from 'react-admin'
import { fold } from '../../schema/name.rules.ts'
import { useTexts } from '../i18n.ts'
import { useDay } from '../layout/day.tsx'
import { type AgencyName, agencyName } from './shapes.ts'

type Given = {
  label: string
  areaId: string | null
  value: string | null
  /** What is chosen now, where it may lie in another area. */
  present?: AgencyName | null
  onChange: (id: string | null) => void
  helperText?: string | undefined
  required?: boolean
  sx?: SxProps
}

/** The agencies of one area, searched by any spelling. */
export function AgencyPicker({
  label,
  areaId,
  value,
  present = null,
  onChange,
  helperText,
  required = false,
  sx,
}: Given) {
  const texts = useTexts()
  const { asOf } = useDay()
  const { data = [], isPending } = useGetList<AgencyName>(
    'agencies',
    { filter: { area: areaId }, pagination: { page: 1, perPage: 200 }, meta: { fields: agencyName, asOf } },
    { enabled: areaId !== null },
  )
  const elsewhere = present && !data.some(({ id }) => id === present.id) ? [present] : []
  const options = [...elsewhere, ...data]
  return (
    <Autocomplete<AgencyName>
      options={options}
      loading={isPending && areaId !== null}
      loadingText={texts.state.loading}
      noOptionsText={texts.agency.none}
      openText={texts.action.open}
      closeText={texts.action.close}
      clearText={texts.action.clear}
      value={options.find(({ id }) => id === value) ?? null}
      onChange={(_, choice) => onChange(choice?.id ?? null)}
      getOptionLabel={(choice) => choice.name}
      getOptionKey={(choice) => choice.id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      filterOptions={(choices, { inputValue }) =>
        choices.filter((choice) => fold(choice.name).includes(fold(inputValue)))
      }
      disabled={areaId === null && options.length === 0}
      renderInput={(params) => (
        <TextField {...params} label={label} helperText={helperText} required={required} />
      )}
      sx={sx}
    />
  )
}
