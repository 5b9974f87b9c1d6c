import { Box, Link, Typography } from '@mui/material'
import { visuallyHidden } from '@mui/utils'
import { LinkBase } from 'react-admin'
import { operatorLabels, targetKindLabels } from '../../schema/plan/label.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import { pathTo } from '../layout/paths.ts'
import { ink } from '../theme.ts'
import { AddedParts, Reworded } from './AddedParts.tsx'
import { PartRow } from './PartRow.tsx'
import { newPart } from './pending.ts'
import type { Target } from './shapes.ts'
import { TargetForm } from './TargetForm.tsx'
import type { PlanVerbs } from './usePlanVerbs.tsx'

export function TargetList({ targets, verbs }: { targets: Target[]; verbs: PlanVerbs | null }) {
  const texts = useTexts()
  const say = useSay()
  const rows = targets.map((target) => {
    const [change] = verbs?.waiting?.(target.id)?.targets ?? []
    const shown = { ...target, ...change }
    const variant = target.indicator?.variants.find(({ key }) => key === target.variantKey)
    const facts = [
      say(targetKindLabels[shown.kind]),
      shown.scope,
      shown.dueYear === null ? null : texts.plan.due(shown.dueYear),
      target.firm ? null : texts.plan.aim,
    ]
    return (
      <PartRow
        key={target.id}
        part={target}
        verbs={verbs}
        form={(done) => verbs && <TargetForm target={target} verbs={verbs} done={done} />}
      >
        <Box sx={{ display: 'flex', gap: 2, flexDirection: { xs: 'column', sm: 'row' }, rowGap: 0.5 }}>
          <Box
            sx={{
              width: { sm: 92 },
              flexShrink: 0,
              fontSize: '1.25rem',
              lineHeight: 1.35,
              fontWeight: 600,
              color: ink.waterDark,
              letterSpacing: '-0.01em',
            }}
          >
            <Figure target={shown} />
          </Box>
          <Box sx={{ minWidth: 0 }}>
            <Typography>
              <Reworded text={target.text} waits={change?.text} />
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {facts.filter((fact) => fact !== null).join(' · ')}
            </Typography>
            <Typography variant="body2">
              {target.indicator ? (
                <>
                  <Link component={LinkBase} to={pathTo('indicators', target.indicator.id)}>
                    {say(target.indicator.name)}
                  </Link>
                  {variant && ` · ${say(variant.name)}`}
                </>
              ) : (
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {texts.plan.noIndicator}
                </Box>
              )}
            </Typography>
          </Box>
        </Box>
      </PartRow>
    )
  })
  return (
    <>
      {rows}
      {verbs && (
        <AddedParts
          verbs={verbs}
          added={({ targets: parts }) => newPart(parts)}
          form={(added, rewording, done) => (
            <TargetForm target={null} added={added} verbs={rewording} done={done} />
          )}
        />
      )}
    </>
  )
}

/** `≥ 5`, `62,5 %`; a milestone has no figure. */
export function Figure({ target }: { target: Pick<Target, 'value' | 'operator' | 'unit'> }) {
  const texts = useTexts()
  const say = useSay()
  if (target.value === null || target.unit === 'YES_NO')
    return (
      <Box component="span" sx={{ fontSize: '0.875rem', fontWeight: 500 }}>
        {target.unit === 'YES_NO' ? texts.plan.mustBe : texts.state.unknown}
      </Box>
    )
  const operator = operatorLabels[target.operator ?? 'NOT_STATED']
  const figure = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 4 }).format(target.value)
  return (
    <>
      {operator.sign && (
        <>
          <span aria-hidden>{operator.sign} </span>
          <Box component="span" sx={visuallyHidden}>
            {say(operator)}{' '}
          </Box>
        </>
      )}
      {figure}
      {target.unit === 'PERCENT' && '\u00a0%'}
    </>
  )
}
