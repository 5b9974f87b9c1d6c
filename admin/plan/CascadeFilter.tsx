import { ToggleButton, ToggleButtonGroup } from '@mui/material'
import { cascadeStandingLabels } from '../../schema/plan/label.rules.ts'
import { type CascadeStanding, cascadeStandings } from '../../schema/plan/plan.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import type { CascadeSummary } from './cascade.ts'

type Given = {
  counts: CascadeSummary['counts']
  value: CascadeStanding | null
  onChange: (standing: CascadeStanding | null) => void
}

const countOf = { ISSUED: 'issued', INHERITED: 'inherited', NOT_ISSUED: 'notIssued' } as const

export function CascadeFilter({ counts, value, onChange }: Given) {
  const texts = useTexts()
  const say = useSay()
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      aria-label={texts.cascade.standing}
      value={value ?? ''}
      onChange={(_, chosen: CascadeStanding | '' | null) => onChange(chosen || null)}
      sx={{
        maxWidth: '100%',
        overflowX: 'auto',
        bgcolor: 'background.paper',
        justifySelf: 'start',
        '& .MuiToggleButton-root': { textTransform: 'none', px: 1.75, py: 0.6, color: 'text.primary' },
      }}
    >
      <ToggleButton value="">
        {texts.cascade.all} · {counts.obliged}
      </ToggleButton>
      {cascadeStandings.map((word) => (
        <ToggleButton key={word} value={word} sx={{ whiteSpace: 'nowrap' }}>
          {say(cascadeStandingLabels[word])} · {counts[countOf[word]]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
