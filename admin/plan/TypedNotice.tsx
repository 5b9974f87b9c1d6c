import DeleteOutline from '@mui/icons-material/DeleteOutlined'
import EditNote from '@mui/icons-material/EditNote'
import { Alert, AlertTitle, Box, Button } from '@mui/material'
import { useTexts } from '../i18n.ts'
import { writeMoment } from '../layout/day.tsx'
import { goBackTo, unsavedForm } from '../layout/unsaved.tsx'
import { PendingList } from './PendingList.tsx'
import type { PlanPage } from './shapes.ts'
import type { useTyped } from './useTyped.ts'

type Given = {
  plan: PlanPage
  typing: ReturnType<typeof useTyped>
  /** Null where it can be read, and nothing of it be saved any more. */
  reopen: (() => void) | null
}

/** What its person typed on an earlier visit and did not save: to go on with, or to be dropped. */
export function TypedNotice({ plan, typing, reopen }: Given) {
  const { typed } = useTexts()
  const { waiting, drop, hasPlaces } = typing
  const last = waiting
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
  if (last === undefined) return null
  const goOn = () => {
    reopen?.()
    // Once the forms stand there.
    requestAnimationFrame(() => {
      goBackTo(unsavedForm())
      unsavedForm()?.scrollIntoView({ block: 'start' })
    })
  }
  const isOutrun = waiting.some(({ version }) => version !== plan.version)
  return (
    <Alert
      severity={isOutrun ? 'warning' : 'info'}
      role="region"
      aria-label={typed.label}
      sx={{ '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}
    >
      <AlertTitle>{typed.title(waiting.length, writeMoment(last))}</AlertTitle>
      {isOutrun && typed.outrun}
      {reopen && !hasPlaces && typed.noPlace}
      <PendingList plan={plan} waiting={waiting} takeBack={(form) => drop([form])} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {reopen && hasPlaces && (
          <Button variant="contained" size="small" startIcon={<EditNote aria-hidden />} onClick={goOn}>
            {typed.reopen}
          </Button>
        )}
        <Button
          size="small"
          startIcon={<DeleteOutline aria-hidden />}
          onClick={() => drop(waiting.map(({ key }) => key))}
        >
          {typed.drop}
        </Button>
      </Box>
    </Alert>
  )
}
