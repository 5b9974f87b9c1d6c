import Edit from '@mui/icons-material/EditOutlined'
import { Button, Link } from '@mui/material'
import { useState } from 'react'
import { LinkBase } from 'react-admin'
import { programmeLabels } from '../../schema/programme.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import { writeDay } from '../layout/day.tsx'
import { Facts } from '../layout/Facts.tsx'
import { pathTo } from '../layout/paths.ts'
import { Section } from '../layout/Section.tsx'
import { HeaderForm } from './HeaderForm.tsx'
import { writePeriod } from './PlanLink.tsx'
import { headerKey } from './pending.ts'
import type { PlanPage } from './shapes.ts'
import type { PlanVerbs } from './usePlanVerbs.tsx'

export function PlanHeader({ plan, verbs }: { plan: PlanPage; verbs: PlanVerbs | null }) {
  const texts = useTexts()
  const say = useSay()
  const [editing, setEditing] = useState(() => verbs?.typed?.opens(headerKey) ?? false)
  if (editing && !verbs) setEditing(false)
  const signed = [plan.signer?.name, plan.signer?.position].filter(Boolean).join(', ')
  return (
    <Section
      title={texts.plan.header}
      action={
        verbs &&
        !editing && (
          <Button
            size="small"
            startIcon={<Edit aria-hidden />}
            onClick={() => setEditing(true)}
            aria-label={texts.review.editPart(texts.plan.header)}
          >
            {texts.action.edit}
          </Button>
        )
      }
    >
      {editing && verbs ? (
        <HeaderForm plan={plan} verbs={verbs} done={() => setEditing(false)} />
      ) : (
        <Facts
          facts={[
            { label: texts.plan.number, value: plan.number ?? texts.plan.noNumber },
            { label: texts.plan.date, value: plan.date ? writeDay(plan.date) : texts.plan.noDate },
            {
              label: texts.plan.issuer,
              value: plan.issuer ? (
                <Link component={LinkBase} to={pathTo('agencies', plan.issuer.id)}>
                  {plan.issuer.name}
                </Link>
              ) : (
                plan.issuerName
              ),
            },
            {
              label: texts.plan.area,
              value: plan.area ? (
                <Link component={LinkBase} to={pathTo('areas', plan.area.id)}>
                  {plan.area.name}
                </Link>
              ) : (
                texts.state.unknown
              ),
            },
            { label: texts.plan.period, value: writePeriod(plan) ?? texts.state.notStated },
            { label: texts.plan.signer, value: signed || texts.state.notStated },
            ...(plan.supersedes.length === 0
              ? []
              : [
                  {
                    label: texts.plan.supersedes,
                    value: plan.supersedes.map(({ id, number, title }) => (
                      <Link key={id} component={LinkBase} to={pathTo('plans', id)} sx={{ display: 'block' }}>
                        {number ? `${number} · ${title}` : title}
                      </Link>
                    )),
                  },
                ]),
            { label: texts.plan.programme, value: say(programmeLabels[plan.programme]) },
          ]}
        />
      )}
    </Section>
  )
}
