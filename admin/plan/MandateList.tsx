import { Link, Typography } from '@mui/material'
import { LinkBase } from 'react-admin'
import { groundRoleLabels } from '../../schema/plan/label.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import { writeDay } from '../layout/day.tsx'
import { pathTo } from '../layout/paths.ts'
import { Tag } from '../layout/Tag.tsx'
import { MandateForm } from './MandateForm.tsx'
import { PartRow } from './PartRow.tsx'
import type { Mandate } from './shapes.ts'
import type { PlanVerbs } from './usePlanVerbs.tsx'

export function MandateList({ mandates, verbs }: { mandates: Mandate[]; verbs: PlanVerbs | null }) {
  const texts = useTexts()
  const say = useSay()
  return mandates.map((mandate) => (
    <PartRow
      key={mandate.id}
      part={mandate}
      verbs={verbs}
      form={(done) => verbs && <MandateForm mandate={mandate} verbs={verbs} done={done} />}
    >
      <Typography variant="h3" component="p">
        {mandate.number ?? texts.plan.noNumber}
        {mandate.date && ` · ${writeDay(mandate.date)}`}{' '}
        <Tag tone={mandate.role === 'MANDATE' ? 'calm' : 'still'}>{say(groundRoleLabels[mandate.role])}</Tag>
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {mandate.issuerName && `${mandate.issuerName} · `}
        {mandate.plan ? (
          <Link component={LinkBase} to={pathTo('plans', mandate.plan.id)}>
            {mandate.plan.title}
          </Link>
        ) : (
          texts.plan.notHere
        )}
      </Typography>
    </PartRow>
  ))
}
