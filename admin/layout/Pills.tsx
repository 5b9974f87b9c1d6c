import { ToggleButton, ToggleButtonGroup } from '@mui/material'
import { ink } from '../theme.ts'

type Given<V extends string> = {
  label: string
  options: readonly { value: V; label: string }[]
  value: V
  onChange: (value: V) => void
}

/** One choice of a few, all of them in sight: in lines where there is room, in one to be pushed on a phone. */
export function Pills<V extends string>({ label, options, value, onChange }: Given<V>) {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      aria-label={label}
      value={value}
      onChange={(_, chosen: V | null) => onChange(chosen ?? value)}
      sx={{
        p: 0.25,
        gap: 0.75,
        maxWidth: '100%',
        justifySelf: 'start',
        flexWrap: { xs: 'nowrap', md: 'wrap' },
        overflowX: 'auto',
        '& .MuiToggleButton-root': {
          flexShrink: 0,
          textTransform: 'none',
          whiteSpace: 'nowrap',
          px: 1.5,
          py: 0.4,
          m: 0,
          fontWeight: 500,
          color: 'text.primary',
          bgcolor: 'background.paper',
          border: `1px solid ${ink.line}`,
          borderRadius: 5,
          '&.Mui-selected': { bgcolor: ink.mist, color: ink.waterDark, borderColor: ink.water },
        },
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.value} value={option.value}>
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
