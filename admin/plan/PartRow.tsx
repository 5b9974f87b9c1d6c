import Close from '@mui/icons-material/Close'
import DeleteOutline from '@mui/icons-material/DeleteOutlined'
import Edit from '@mui/icons-material/EditOutlined'
import FindInPage from '@mui/icons-material/FindInPageOutlined'
import PendingActions from '@mui/icons-material/PendingActions'
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked'
import TaskAlt from '@mui/icons-material/TaskAlt'
import { Box, IconButton, Typography } from '@mui/material'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Confirm, useNotify } from 'react-admin'
import { useTexts } from '../i18n.ts'
import { Tag } from '../layout/Tag.tsx'
import { useUnlessUnsaved } from '../layout/unsaved.tsx'
import { ink } from '../theme.ts'
import { Certain } from './Certain.tsx'
import { certaintyOf } from './parts.ts'
import { useIsSeen, usePutSeen } from './seen.tsx'
import { useIsSelected, useSelectPart } from './selection.tsx'
import type { Part } from './shapes.ts'
import type { PlanVerbs } from './usePlanVerbs.tsx'

type Given = {
  part: Part
  /** There while the draft is reviewed: the part can be corrected and taken out. */
  verbs: PlanVerbs | null
  /** The boxes for putting the part right; without them it can only be taken out. */
  form?: (done: () => void) => ReactNode
  /** Parts within this one, shown under it. */
  within?: ReactNode
  removable?: boolean
  children: ReactNode
}

/** One part of a plan: a click shows its sentence in the source; in review, how sure it is and how to mend it. */
export function PartRow({ part, verbs, form, within, removable = true, children }: Given) {
  const texts = useTexts()
  const notify = useNotify()
  const select = useSelectPart()
  const current = useIsSelected(part.id)
  const [editing, setEditing] = useState(() => verbs?.typed?.opens(part.id) ?? false)
  if (editing && !verbs) setEditing(false)
  const [unlessUnsaved, question] = useUnlessUnsaved()
  const [removing, setRemoving] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current) row.current?.firstElementChild?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const seen = useIsSeen(part)
  const putSeen = usePutSeen()
  const waiting = verbs?.waiting?.(part.id) ?? null
  const snippet = part.text.length > 60 ? `${part.text.slice(0, 60)}…` : part.text
  const remove = async () => {
    if (!verbs) return
    const problem = await verbs.correct({ removeParts: [part.id] })
    setRemoving(false)
    if (problem?.kind === 'INVALID') notify(problem.message, { type: 'error' })
    if (!problem) notify(verbs.noted ?? texts.review.removed, { type: 'info' })
  }
  return (
    <Box
      component="li"
      ref={row}
      data-row={part.id}
      tabIndex={-1}
      aria-current={current ? 'true' : undefined}
      sx={{ listStyle: 'none' }}
    >
      <Box
        onClick={(event) => {
          const target = event.target
          if (target instanceof Element && target.closest('a, button, input, [role=combobox], form')) return
          if (part.span && !editing && !window.getSelection()?.toString()) select(part.id)
        }}
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr) auto',
          alignItems: 'start',
          columnGap: 1,
          px: 2.5,
          py: 1.25,
          cursor: part.span ? 'pointer' : 'default',
          borderLeft: '3px solid',
          borderColor: current ? ink.markEdge : 'transparent',
          bgcolor: current ? '#fff8e3' : 'transparent',
          '&:hover': { bgcolor: current ? '#fff8e3' : '#f7f9f8' },
        }}
      >
        <Box
          sx={{
            gridColumn: { xs: '1 / -1', sm: '1' },
            minWidth: 0,
            textDecoration: waiting?.removeParts ? 'line-through' : 'none',
          }}
        >
          {children}
          {part.span === null && (
            <Typography variant="caption" color="textSecondary" component="p">
              {texts.plan.notInText}
            </Typography>
          )}
        </Box>
        {verbs && (
          <Box sx={{ gridColumn: '1', gridRow: '2', mt: 0.75, minWidth: 0 }}>
            {waiting ? (
              <Tag tone="wait" icon={PendingActions}>
                {waiting.removeParts ? texts.life.waitsToGo : texts.life.waitsChanged}
              </Tag>
            ) : (
              <Certain certainty={certaintyOf(part)} />
            )}
          </Box>
        )}
        <Box sx={{ gridColumn: '2', gridRow: { xs: '2', sm: '1 / span 2' }, display: 'flex', mr: -1 }}>
          {seen !== null && (
            <IconButton
              title={texts.review.seen}
              size="small"
              aria-label={`${texts.review.seen}: ${snippet}`}
              aria-pressed={seen}
              disabled={part.correctedFields.length > 0}
              onClick={() => putSeen([part.id], !seen)}
            >
              {seen ? (
                <TaskAlt fontSize="small" color="success" />
              ) : (
                <RadioButtonUnchecked fontSize="small" />
              )}
            </IconButton>
          )}
          {part.span && (
            <IconButton
              title={texts.plan.showSource}
              size="small"
              aria-label={`${texts.plan.showSource}: ${snippet}`}
              aria-pressed={current}
              onClick={() => select(part.id)}
            >
              <FindInPage fontSize="small" />
            </IconButton>
          )}
          {verbs && form && (
            <IconButton
              title={texts.action.edit}
              size="small"
              aria-label={texts.review.editPart(snippet)}
              aria-expanded={editing}
              onClick={() => (editing ? unlessUnsaved(() => setEditing(false)) : setEditing(true))}
            >
              <Edit fontSize="small" />
            </IconButton>
          )}
          {verbs && removable && (
            <IconButton
              title={texts.review.remove}
              size="small"
              aria-label={`${texts.review.remove}: ${snippet}`}
              disabled={verbs.busy}
              onClick={() => setRemoving(true)}
            >
              <DeleteOutline fontSize="small" />
            </IconButton>
          )}
        </Box>
      </Box>
      {editing && form && <Box sx={{ px: 2.5, pb: 2 }}>{form(() => setEditing(false))}</Box>}
      {within}
      {question}
      {removing && (
        <Confirm
          isOpen
          loading={verbs?.busy ?? false}
          title={texts.review.removeTitle}
          content={part.text}
          confirm={texts.review.remove}
          confirmColor="warning"
          cancel={texts.review.keep}
          ConfirmIcon={DeleteOutline}
          CancelIcon={Close}
          onConfirm={remove}
          onClose={() => setRemoving(false)}
        />
      )}
    </Box>
  )
}
