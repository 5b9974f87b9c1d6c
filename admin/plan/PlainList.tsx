import { Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { modelKindLabels, recipientPurposeLabels } from '../../schema/plan/label.rules.ts'
import { recipientWords } from '../../schema/plan/paper.rules.ts'
import { useSay } from '../i18n.ts'
import { AddedParts, Reworded } from './AddedParts.tsx'
import { ObjectiveForm } from './ObjectiveForm.tsx'
import { PartRow } from './PartRow.tsx'
import { newPart } from './pending.ts'
import type { Part, PlanPage } from './shapes.ts'
import type { PlanVerbs } from './usePlanVerbs.tsx'

type PlainName = 'objectives' | 'campaigns' | 'funding' | 'models' | 'references' | 'recipients'
type Given = { name: PlainName; plan: PlanPage; verbs: PlanVerbs | null }

/** Sections whose parts are a sentence, with a word before it where the reader found one. */
export function PlainList({ name, plan, verbs }: Given) {
  const say = useSay()
  const lines: { part: Part; before?: ReactNode; words?: string }[] = (() => {
    switch (name) {
      case 'campaigns':
        return plan.campaigns.map((part) => ({
          part,
          before: `${part.name} · ${writeSpan(part.start, part.end)}`,
        }))
      case 'models':
        return plan.models.map((part) => ({
          part,
          before: `${say(modelKindLabels[part.kind])} · ${part.name}`,
        }))
      case 'recipients':
        return plan.recipients.map((part) => ({
          part,
          // "Lưu: VT" says by itself that it is kept.
          before:
            part.purpose && part.purpose !== 'ARCHIVE' ? say(recipientPurposeLabels[part.purpose]) : null,
          words: recipientWords(part.text),
        }))
      case 'references':
        return plan.references.map((part) => ({ part, before: part.citation }))
      default:
        return plan[name].map((part) => ({ part }))
    }
  })()
  const rows = lines.map(({ part, before, words }) => (
    <PartRow
      key={part.id}
      part={part}
      verbs={verbs}
      form={
        verbs && name === 'objectives'
          ? (done) => <ObjectiveForm objective={part} verbs={verbs} done={done} />
          : undefined
      }
    >
      {before && (
        <Typography variant="body2" color="textSecondary">
          {before}
        </Typography>
      )}
      <Typography sx={{ overflowWrap: 'anywhere' }}>
        <Reworded text={words ?? part.text} waits={verbs?.waiting?.(part.id)?.objectives?.[0]?.text} />
      </Typography>
    </PartRow>
  ))
  return (
    <>
      {rows}
      {verbs && name === 'objectives' && (
        <AddedParts
          verbs={verbs}
          added={({ objectives }) => newPart(objectives)}
          form={(added, rewording, done) => (
            <ObjectiveForm objective={null} added={added} verbs={rewording} done={done} />
          )}
        />
      )}
    </>
  )
}

/** `11-15`, `12-15` → `15/11–15/12`. */
function writeSpan(start: string, end: string): string {
  const write = (day: string) => day.split('-').reverse().join('/')
  return start === end ? write(start) : `${write(start)}–${write(end)}`
}
