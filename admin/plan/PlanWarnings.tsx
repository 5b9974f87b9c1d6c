import WarningAmber from '@mui/icons-material/WarningAmberOutlined'
import { Box, Button } from '@mui/material'
import { useSay, useTexts } from '../i18n.ts'
import { Section } from '../layout/Section.tsx'
import { tones } from '../theme.ts'
import { placeId } from './PlanSource.tsx'
import { partsOf } from './parts.ts'
import { useSelectPart } from './selection.tsx'
import type { PlanPage } from './shapes.ts'

/** What the reader was unsure of, each with a way to its place. */
export function PlanWarnings({ plan }: { plan: PlanPage }) {
  const texts = useTexts()
  const say = useSay()
  const select = useSelectPart()
  if (plan.warnings.length === 0) return null
  return (
    <Section title={texts.plan.warnings} count={plan.warnings.length}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>
        {plan.warnings.map((warning) => {
          const { span } = warning
          return (
            <Box
              component="li"
              key={`${warning.code}-${span?.start}`}
              sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}
            >
              <WarningAmber aria-hidden sx={{ fontSize: 20, mt: '3px', color: tones.wait.text }} />
              <Box sx={{ flex: 1, minWidth: 0, pt: '2px' }}>{say(warning.message)}</Box>
              {span && (
                <Button
                  size="small"
                  sx={{ flexShrink: 0 }}
                  onClick={() => {
                    const part = partsOf(plan).find(
                      (one) => one.span?.start === span.start && one.span.end === span.end,
                    )
                    select(part?.id ?? placeId(span))
                  }}
                >
                  {texts.review.look}
                </Button>
              )}
            </Box>
          )
        })}
      </Box>
    </Section>
  )
}
