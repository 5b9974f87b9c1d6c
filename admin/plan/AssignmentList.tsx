import { Box, Link, Typography } from '@mui/material'
import { LinkBase } from 'react-admin'
import { agencyRoleLabels, modalityLabels } from '../../schema/plan/label.rules.ts'
import { GroupMembers } from '../agency/GroupMembers.tsx'
import { useSay, useTexts } from '../i18n.ts'
import { pathTo } from '../layout/paths.ts'
import { Tag } from '../layout/Tag.tsx'
import { AssignmentForm } from './AssignmentForm.tsx'
import { PartRow } from './PartRow.tsx'
import type { Assignment } from './shapes.ts'
import { Labelled } from './TaskGroupList.tsx'
import type { PlanVerbs } from './usePlanVerbs.tsx'

type Given = { assignments: Assignment[]; areaId: string | null; verbs: PlanVerbs | null }

export function AssignmentList({ assignments, areaId, verbs }: Given) {
  const texts = useTexts()
  const say = useSay()
  return assignments.map((assignment) => (
    <PartRow
      key={assignment.id}
      part={assignment}
      verbs={verbs}
      form={(done) =>
        verbs && <AssignmentForm assignment={assignment} areaId={areaId} verbs={verbs} done={done} />
      }
      within={
        <Box component="ul" sx={{ m: 0, p: 0, pb: 1 }}>
          {assignment.duties.map((duty) => (
            <PartRow key={duty.id} part={duty} verbs={verbs} removable={false}>
              <Labelled label={duty.label} text={duty.text} />
              <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap', mt: 0.5 }}>
                {duty.roles.map((role) => (
                  <Tag key={role} tone="calm">
                    {say(agencyRoleLabels[role])}
                  </Tag>
                ))}
                {duty.modality === 'REQUESTED' && <Tag tone="still">{say(modalityLabels.REQUESTED)}</Tag>}
              </Box>
            </PartRow>
          ))}
        </Box>
      }
    >
      <Typography variant="h3">{assignment.agencyName}</Typography>
      <Typography variant="body2" color="textSecondary">
        {assignment.agency && (
          <Link component={LinkBase} to={pathTo('agencies', assignment.agency.id)}>
            {assignment.agency.name}
          </Link>
        )}
        {assignment.proposed && texts.plan.proposedAgency}
        {(assignment.agency || assignment.proposed) && assignment.duties.length > 0 && ' · '}
        {assignment.duties.length > 0 && texts.plan.duties(assignment.duties.length)}
      </Typography>
      {assignment.group && <GroupMembers group={assignment.group} />}
    </PartRow>
  ))
}
