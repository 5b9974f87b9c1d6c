import CheckCircle from '@mui/icons-material/CheckCircleOutlined'
import { Box, Button, Card, Link, Typography } from '@mui/material'
import { useState } from 'react'
import { LinkBase } from 'react-admin'
import type { AreaBasis } from '../../schema/plan/plan.rules.ts'
import { AreaPicker } from '../area/AreaPicker.tsx'
import { useTexts } from '../i18n.ts'
import { pathTo } from '../layout/paths.ts'
import { Tag } from '../layout/Tag.tsx'
import { tones } from '../theme.ts'
import { Certain } from './Certain.tsx'
import type { Certainty } from './parts.ts'
import type { PlanPage } from './shapes.ts'
import type { PlanVerbs } from './usePlanVerbs.tsx'

/** How sure each way of finding the area is. */
const certaintyOfBasis = {
  NAMED: 'sure',
  PLACES_NAMED: 'fairlySure',
  IMPORTER: 'unsure',
  PERSON: 'corrected',
} as const satisfies Record<AreaBasis, Certainty>

/** Whose plan it is decides who sees it and whom it binds: the proposal is the first thing to be settled. */
export function AreaProposal({ plan, verbs }: { plan: PlanPage; verbs: PlanVerbs }) {
  const texts = useTexts()
  const [choosing, setChoosing] = useState(plan.area === null)
  const settled = plan.areaBasis === 'PERSON'
  const settle = async (areaId: string) => {
    if (!(await verbs.correct({ header: { areaId } }))) setChoosing(false)
  }
  return (
    <Card
      component="section"
      aria-label={texts.review.areaProposed}
      sx={{
        p: 2.5,
        bgcolor: settled ? 'background.paper' : tones.wait.ground,
        borderColor: settled ? undefined : '#ecd28a',
      }}
    >
      <Typography
        variant="body2"
        sx={{ color: settled ? 'text.secondary' : tones.wait.text, fontWeight: 600 }}
      >
        {settled ? texts.review.areaConfirmed : texts.review.areaProposed}
      </Typography>
      {plan.area && (
        <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap', mt: 0.25 }}>
          <Typography variant="h2" component="p" sx={{ fontSize: '1.25rem' }}>
            <Link
              component={LinkBase}
              to={pathTo('areas', plan.area.id)}
              sx={{ color: 'inherit', fontWeight: 600 }}
            >
              {plan.area.name}
            </Link>
          </Typography>
          {settled ? (
            <Tag tone="good" icon={CheckCircle}>
              {texts.review.areaConfirmed}
            </Tag>
          ) : (
            <Certain certainty={certaintyOfBasis[plan.areaBasis]} />
          )}
        </Box>
      )}
      <Typography variant="body2" sx={{ mt: 0.5 }}>
        {texts.review.areaWhy[plan.areaBasis]}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 1.5, alignItems: 'flex-start' }}>
        {!settled && plan.area && !choosing && (
          <Button
            variant="contained"
            size="small"
            disabled={verbs.busy}
            onClick={() => plan.area && settle(plan.area.id)}
          >
            {texts.review.areaRight}
          </Button>
        )}
        {choosing ? (
          <>
            <AreaPicker
              label={texts.review.areaOther}
              value={null}
              onChange={(area) => area && settle(area.id)}
              minWidth={300}
              autoFocus
            />
            {plan.area && <Button onClick={() => setChoosing(false)}>{texts.action.cancel}</Button>}
          </>
        ) : (
          <Button size="small" variant={settled ? 'text' : 'outlined'} onClick={() => setChoosing(true)}>
            {texts.review.areaOther}
          </Button>
        )}
      </Box>
    </Card>
  )
}
