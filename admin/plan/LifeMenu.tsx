import ExpandMore from '@mui/icons-material/ExpandMore'
import { Button, ListItemText, Menu, MenuItem } from '@mui/material'
import { useState } from 'react'
import { useTexts } from '../i18n.ts'
import { planAsThing, useMay } from '../user/useMay.ts'
import { LifeDialog } from './LifeDialog.tsx'
import { actsOf, type DocumentAct, type PublishedAct, verbOf } from './life.ts'
import type { PlanPage } from './shapes.ts'
import type { PlanChange } from './usePlanChange.ts'
import type { PlanVerbs } from './usePlanVerbs.tsx'

type Given = {
  plan: PlanPage
  verbs: PlanVerbs
  onBegin: (change: PlanChange, toYear?: number | null) => void
}

/** What this person may do to the plan as it stands on the day; nothing where there is nothing. */
export function LifeMenu({ plan, verbs, onBegin }: Given) {
  const texts = useTexts()
  const may = useMay()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [act, setAct] = useState<DocumentAct | null>(null)
  const thing = planAsThing(plan)
  const acts = actsOf(plan).filter((one) => may(verbOf[one], thing))
  if (acts.length === 0) return null
  const choose = (chosen: PublishedAct) => {
    setAnchor(null)
    if (chosen === 'correct') onBegin({ act: 'correct' })
    else setAct(chosen)
  }
  return (
    <>
      <Button
        variant="outlined"
        endIcon={<ExpandMore aria-hidden />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {texts.life.change}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-label': texts.life.change }, paper: { sx: { maxWidth: 400 } } }}
      >
        {acts.map((one) => (
          <MenuItem key={one} onClick={() => choose(one)} sx={{ whiteSpace: 'normal' }}>
            <ListItemText primary={texts.life.acts[one]} secondary={texts.life.hints[one]} />
          </MenuItem>
        ))}
      </Menu>
      {act && (
        <LifeDialog act={act} plan={plan} verbs={verbs} onBegin={onBegin} onClose={() => setAct(null)} />
      )}
    </>
  )
}
