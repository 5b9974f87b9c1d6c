import Undo from '@mui/icons-material/Undo'
import { Button } from '@mui/material'
import { useNotify } from 'react-admin'
import type { ApiProblem } from '../api/problem.ts'
import { useSay, useTexts } from '../i18n.ts'

type Given = { what?: string; busy: boolean; undo: () => Promise<ApiProblem | null> }

/** Takes the last change back. It needs no question: undone again, the change is done again. */
export function UndoButton({ what, busy, undo }: Given) {
  const texts = useTexts()
  const say = useSay()
  const notify = useNotify()
  const run = async () => {
    const problem = await undo()
    if (!problem) notify(texts.undo.done, { type: 'success' })
    else if (problem.kind === 'INVALID') notify(say(problem.bilingual), { type: 'error' })
  }
  return (
    <Button
      size="small"
      disabled={busy}
      startIcon={<Undo aria-hidden />}
      aria-label={what ? `${texts.undo.undo}: ${what}` : undefined}
      onClick={run}
    >
      {busy ? texts.action.saving : texts.undo.undo}
    </Button>
  )
}
