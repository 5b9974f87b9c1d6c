import Close from '@mui/icons-material/Close'
import DeleteOutline from '@mui/icons-material/DeleteOutlined'
import ExpandLess from '@mui/icons-material/ExpandLess'
import ExpandMore from '@mui/icons-material/ExpandMore'
import Save from '@mui/icons-material/SaveOutlined'
import { Alert, Box, Button, Typography } from '@mui/material'
import { useState } from 'react'
import { Confirm, useNotify } from 'react-admin'
import type { Bilingual } from '../../schema/text.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import { FootBar } from '../layout/FootBar.tsx'
import { useUnlessUnsaved } from '../layout/unsaved.tsx'
import { PendingList } from './PendingList.tsx'
import type { PlanPage } from './shapes.ts'
import type { usePlanChange } from './usePlanChange.ts'

type Given = { plan: PlanPage; changing: ReturnType<typeof usePlanChange>; busy: boolean }

/** What is being changed, what waits, and the two ways out. */
export function ChangeBar({ plan, changing, busy }: Given) {
  const texts = useTexts()
  const say = useSay()
  const notify = useNotify()
  const [told, setTold] = useState<Bilingual[]>([])
  const [listed, setListed] = useState(false)
  const [discarding, setDiscarding] = useState(false)
  const [unlessUnsaved, question] = useUnlessUnsaved()
  const { change, gathers, waiting, end } = changing
  if (!change) return null
  const save = async () => {
    const problem = await changing.save()
    const issues = problem?.issues.length ? problem.issues.map(({ message }) => message) : []
    setTold(problem?.kind === 'INVALID' ? (issues.length ? issues : [problem.bilingual]) : [])
    if (!problem) notify(texts.life.done, { type: 'success' })
  }
  return (
    <FootBar label={texts.life.acts[change.act]}>
      {told.length > 0 && (
        <Alert severity="error" sx={{ flex: '1 1 100%' }}>
          {told.map((message) => (
            <div key={message.en}>{say(message)}</div>
          ))}
        </Alert>
      )}
      {changing.isOutrun && (
        <Alert severity="warning" sx={{ flex: '1 1 100%' }}>
          {texts.life.outrun}
        </Alert>
      )}
      {listed && waiting.length > 0 && (
        <PendingList plan={plan} waiting={waiting} takeBack={changing.takeBack} />
      )}
      <Box sx={{ flex: { xs: waiting.length > 0 ? '1 1 130px' : '1 1 100%', md: '1 1 240px' } }}>
        <Typography
          variant="body2"
          sx={{ display: { xs: waiting.length > 0 ? 'none' : 'block', md: 'block' } }}
        >
          {gathers ? texts.life.changing(texts.life.acts[change.act]) : texts.life.correcting}
        </Typography>
        {gathers && (
          <Typography variant="body2" role="status" sx={{ fontWeight: 600 }}>
            {texts.life.waiting(waiting.length)}
          </Typography>
        )}
      </Box>
      {waiting.length > 0 && (
        <Button
          aria-expanded={listed}
          aria-label={listed ? texts.life.hideWaiting : texts.life.showWaiting}
          endIcon={listed ? <ExpandMore aria-hidden /> : <ExpandLess aria-hidden />}
          onClick={() => setListed(!listed)}
        >
          {listed ? texts.life.hide : texts.life.show}
        </Button>
      )}
      <Button
        startIcon={gathers && waiting.length > 0 ? <DeleteOutline aria-hidden /> : <Close aria-hidden />}
        onClick={() => unlessUnsaved(waiting.length > 0 ? () => setDiscarding(true) : end)}
      >
        {gathers && waiting.length > 0
          ? texts.life.discard
          : gathers
            ? texts.life.stopChanging
            : texts.life.finish}
      </Button>
      {gathers && (
        <Button
          variant="contained"
          startIcon={<Save aria-hidden />}
          disabled={busy || waiting.length === 0}
          onClick={() => unlessUnsaved(save)}
        >
          {busy ? texts.action.saving : texts.life.save}
        </Button>
      )}
      {question}
      <Confirm
        isOpen={discarding}
        title={texts.life.discardTitle(waiting.length)}
        content={texts.life.discardHint}
        confirm={texts.life.discard}
        confirmColor="warning"
        cancel={texts.review.keep}
        ConfirmIcon={DeleteOutline}
        CancelIcon={Close}
        onConfirm={() => {
          setDiscarding(false)
          end()
        }}
        onClose={() => setDiscarding(false)}
      />
    </FootBar>
  )
}
