import MergeType from '@mui/icons-material/MergeType'
import { Button } from '@mui/material'
import { useState } from 'react'
import { areaTypeLabels, tierLabels } from '../../schema/area/area.rules.ts'
import { one, text } from '../api/selection.ts'
import { useSay, useTexts } from '../i18n.ts'
import { MergeDialog } from '../layout/MergeDialog.tsx'
import { useLifeSpan } from '../layout/useLifeSpan.ts'
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
  const say = useSay()
  const span = useLifeSpan()
  const [otherId, setOtherId] = useState<string | null>(null)
  const { looked, run, ...state } = useMerge({
    resource: 'areas',
    look: 'areaMerge',
    fields: areaMerge,
    id,
    otherId,
    // The dialog lets nobody so far who has not ticked off the doubt.
    merge: async (api, ids, seen) =>
      (await api.run('mergeAreas', { ids, despiteCodes: Boolean(seen?.doubt) }, merged)).area.id,
  })
  const side = ({ name: called, code, tier, type, parent, ...days }: AreaMerge['stays']) => ({
    name: called,
    details: [
      [say(tierLabels[tier]), say(areaTypeLabels[type]), parent?.name].filter(Boolean).join(' · '),
      `${texts.area.code} ${code} · ${span(days)}`,
    ],
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
          doubt: looked.doubt,
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
