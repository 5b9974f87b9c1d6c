import { Box, Link, Typography } from '@mui/material'
import { LinkBase } from 'react-admin'
import {
  type Extent,
  extentLabels,
  type SuccessionKind,
  successionKindLabels,
} from '../../schema/area/succession.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import { writeDay } from '../layout/day.tsx'
import { pathTo } from '../layout/paths.ts'
import { Section } from '../layout/Section.tsx'
import { Tag } from '../layout/Tag.tsx'
import type { AreaName, AreaPage } from './shapes.ts'

type Step = {
  kind: SuccessionKind
  extent: Extent
  on: string
  act: string | null
  share: number | null
  other: AreaName | null
}

/** What it came from and what came after it, and whether figures can be moved along without guessing. */
export function AreaSuccessions({ area }: { area: AreaPage }) {
  const texts = useTexts()
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2.5,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
      }}
    >
      <Section title={texts.area.predecessors}>
        <Steps
          steps={area.predecessors.map(({ from, ...step }) => ({ ...step, other: from }))}
          none={texts.area.noPredecessors}
        />
      </Section>
      <Section title={texts.area.successors}>
        <Steps
          steps={area.successors.map(({ to, ...step }) => ({ ...step, other: to }))}
          none={texts.area.noSuccessors}
        />
      </Section>
    </Box>
  )
}

function Steps({ steps, none }: { steps: Step[]; none: string }) {
  const texts = useTexts()
  const say = useSay()
  if (steps.length === 0) return <Typography color="textSecondary">{none}</Typography>
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
      {steps.map((step) => (
        <Box component="li" key={`${step.other?.id}-${step.on}-${step.kind}`}>
          {step.other && (
            <Link component={LinkBase} to={pathTo('areas', step.other.id)} sx={{ mr: 1 }}>
              {step.other.name}
            </Link>
          )}
          <Tag tone={movesAll(step) ? 'good' : 'wait'}>
            {movesAll(step) ? texts.area.exact : texts.area.estimate}
          </Tag>
          <Typography variant="body2" color="textSecondary">
            {say(successionKindLabels[step.kind])} · {say(extentLabels[step.extent])} · {writeDay(step.on)}
            {step.act && ` · ${step.act}`}
          </Typography>
        </Box>
      ))}
    </Box>
  )
}

/** The whole area, or all of its people, went along; of another part no share is published. */
function movesAll({ extent, share }: Step): boolean {
  return extent === 'WHOLE' || share === 1
}
