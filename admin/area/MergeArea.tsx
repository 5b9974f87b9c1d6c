import MergeType from '@mui/icons-material/MergeType'
import { Button } from '@mui/material'
import { useState } from 'react'
import { one, text } from '../api/selection.ts'
import { useTexts } from '../i18n.ts'
import { writeDay } from '../layout/day.tsx'
import { MergeDialog } from '../layout/MergeDialog.tsx'
import { useMerge } from '../layout/useMerge.ts'
import { useMay } from '../user/useMay.ts'
import { AreaPicker } from './AreaPicker.tsx'
import { type AreaMerge, areaMerge } from './shapes.ts'

type Given = { id: string; name: string }

/** For those who keep the register: one area that stands in it twice. */
export function MergeArea({ id, name }: Given) {
  const texts = useTexts()
  const may = useMay()
  const [isOpen, setOpen] = useState(false)
  if (!may('merge', { type: 'Area' })) return null
  return (
    <>
      <Button startIcon={<MergeType aria-hidden />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {texts.merge.openArea}
      </Button>
      {isOpen && <Dialog id={id} name={name} onClose={() => setOpen(false)} />}
    </>
  )
}

const merged = { area: one({ id: text }) }

function Dialog({ id, name, onClose }: Given & { onClose: () => void }) {
  const texts = useTexts()
  const [otherId, setOtherId] = useState<string | null>(null)
  const { looked, run, ...state } = useMerge({
    resource: 'areas',
    look: 'areaMerge',
    fields: areaMerge,
    id,
    otherId,
    merge: async (api, ids) => (await api.run('mergeAreas', { ids }, merged)).area.id,
  })
  const side = ({ name: called, code, foundedOn, endedOn }: AreaMerge['stays']) => ({
    name: called,
    detail: `${texts.area.code} ${code} · ${foundedOn ? writeDay(foundedOn) : texts.area.beforeRegister} – ${endedOn ? writeDay(endedOn) : texts.area.now}`,
  })
  return (
    <MergeDialog
      title={texts.merge.title(name)}
      hint={texts.merge.hintArea}
      preview={
        looked && {
          stays: side(looked.stays),
          goes: side(looked.goes),
          moves: [
            texts.merge.children(looked.childCount),
            texts.merge.successions(looked.successionCount),
            texts.merge.agencies(looked.agencyCount),
          ],
          refusal: looked.refusal,
        }
      }
      {...state}
      onMerge={async () => (await run()) && onClose()}
      onClose={onClose}
    >
      <AreaPicker
        label={texts.merge.otherArea}
        value={otherId}
        onChange={(area) => setOtherId(area?.id ?? null)}
        minWidth={400}
        autoFocus
      />
    </MergeDialog>
  )
}
