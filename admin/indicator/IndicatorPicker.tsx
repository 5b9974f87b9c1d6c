import { Autocomplete, Box, MenuItem, type SxProps, TextField } from '@mui/material'
import { useGetList } from 'react-admin'
import { fold } from '../../schema/name.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import { type IndicatorChoice, indicatorChoice } from './shapes.ts'

type Given = {
  value: string | null
  variantKey: string | null
  onChange: (id: string | null, variantKey: string | null) => void
  sx?: SxProps
}

/** The catalogue is small: it is read whole, and searched by any spelling. */
export function IndicatorPicker({ value, variantKey, onChange, sx }: Given) {
  const texts = useTexts()
  const say = useSay()
  const { data = [], isPending } = useGetList<IndicatorChoice>('indicators', {
    pagination: { page: 1, perPage: 200 },
    meta: { fields: indicatorChoice },
  })
  const chosen = data.find(({ id }) => id === value) ?? null
  const variants = chosen?.variants ?? []
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: { xs: '1fr', sm: variants.length > 0 ? '2fr 1fr' : '1fr' },
        ...sx,
      }}
    >
      <Autocomplete<IndicatorChoice>
        options={data}
        loading={isPending}
        loadingText={texts.state.loading}
        noOptionsText={texts.indicator.none}
        openText={texts.action.open}
        closeText={texts.action.close}
        clearText={texts.action.clear}
        value={chosen}
        onChange={(_, choice) => onChange(choice?.id ?? null, null)}
        getOptionLabel={(choice) => `${say(choice.name)} (${choice.code})`}
        getOptionKey={(choice) => choice.id}
        isOptionEqualToValue={(a, b) => a.id === b.id}
        filterOptions={(choices, { inputValue }) => {
          const asked = fold(inputValue)
          return choices.filter((choice) =>
            fold(`${choice.name.vi} ${choice.name.en} ${choice.code}`).includes(asked),
          )
        }}
        renderInput={(params) => <TextField {...params} label={texts.plan.indicator} />}
      />
      {variants.length > 0 && (
        <TextField
          select
          label={texts.review.variant}
          value={variantKey ?? ''}
          onChange={(event) => onChange(value, event.target.value || null)}
        >
          <MenuItem value="">{texts.state.notStated}</MenuItem>
          {variants.map((variant) => (
            <MenuItem key={variant.key} value={variant.key}>
              {say(variant.name)}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Box>
  )
}
