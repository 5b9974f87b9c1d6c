import { useState } from 'react'
import type { PlanChanges } from '../../schema/plan/correct.rules.ts'
import { FreeText } from '../layout/FreeText.tsx'
import { PartForm, wholeRow } from './PartForm.tsx'
import type { PlanVerbs } from './usePlanVerbs.tsx'

type Given = {
  label: string
  /** Null for a part to be added. */
  part: { id: string; text: string } | null
  /** What waits to be saved of it. */
  waits?: string | undefined
  /** What a new one says, to begin with. */
  marked?: string | undefined
  correction: (change: { id?: string; text?: string }) => PlanChanges
  verbs: PlanVerbs
  done: () => void
}

/** For a part that is its words and nothing else. */
export function WordsForm({ label, part, waits, marked = '', correction, verbs, done }: Given) {
  const [words, setWords] = useState(waits ?? part?.text ?? marked)
  const said = words.trim()
  const change = part ? { id: part.id, ...(said && said !== part.text && { text: said }) } : { text: said }
  return (
    <PartForm verbs={verbs} correction={() => correction(change)} done={done} filled={marked !== ''}>
      <FreeText
        label={label}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        autoFocus
        required
        sx={wholeRow}
      />
    </PartForm>
  )
}
