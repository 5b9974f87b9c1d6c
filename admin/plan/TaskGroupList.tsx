import { Box, Typography } from '@mui/material'
import { useTexts } from '../i18n.ts'
import { AddedParts, Reworded } from './AddedParts.tsx'
import { AddTask } from './AddPart.tsx'
import { PartRow } from './PartRow.tsx'
import { newPart } from './pending.ts'
import type { TaskGroup } from './shapes.ts'
import { TaskForm } from './TaskForm.tsx'
import type { PlanVerbs } from './usePlanVerbs.tsx'

export function TaskGroupList({ groups, verbs }: { groups: TaskGroup[]; verbs: PlanVerbs | null }) {
  const texts = useTexts()
  return groups.map((group) => (
    <PartRow
      key={group.id}
      part={group}
      verbs={verbs}
      removable={false}
      within={
        <Box component="ul" sx={{ m: 0, p: 0, pb: 1 }}>
          {group.tasks.map((task) => (
            <PartRow
              key={task.id}
              part={task}
              verbs={verbs}
              form={
                verbs
                  ? (done) => <TaskForm task={task} groupId={group.id} verbs={verbs} done={done} />
                  : undefined
              }
              within={
                task.children.length > 0 && (
                  <Box component="ul" sx={{ m: 0, p: 0, pl: 3 }}>
                    {task.children.map((child) => (
                      <PartRow key={child.id} part={child} verbs={verbs} removable={false}>
                        <Labelled label={child.label} text={child.text} />
                      </PartRow>
                    ))}
                  </Box>
                )
              }
            >
              <Labelled
                label={task.label}
                text={task.text}
                waits={verbs?.waiting?.(task.id)?.tasks?.[0]?.text}
              />
            </PartRow>
          ))}
          {verbs && (
            <AddedParts
              verbs={verbs}
              added={({ tasks }) => newPart(tasks?.filter(({ groupId }) => groupId === group.id))}
              form={(added, rewording, done) => (
                <TaskForm task={null} added={added} groupId={group.id} verbs={rewording} done={done} />
              )}
            />
          )}
          {verbs && <AddTask groupId={group.id} title={group.title} verbs={verbs} />}
        </Box>
      }
    >
      <Typography variant="h3">
        {group.number}. {group.title}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {texts.plan.tasks(group.tasks.length)}
      </Typography>
    </PartRow>
  ))
}

/** The letter or number before a sentence, in a margin of its own. */
export function Labelled({ label, text, waits }: { label: string | null; text: string; waits?: string }) {
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      {label && (
        <Box component="span" sx={{ minWidth: 20, color: 'text.secondary', fontWeight: 500 }}>
          {label}
        </Box>
      )}
      <Typography sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Reworded text={text} waits={waits} />
      </Typography>
    </Box>
  )
}
