import MergeType from '@mui/icons-material/MergeType'
import { Box, Button } from '@mui/material'
import { useState } from 'react'
import { agencyKindLabels } from '../../schema/agency/agency.rules.ts'
import { one, text } from '../api/selection.ts'
import { AreaPicker } from '../area/AreaPicker.tsx'
import { useSay, useTexts } from '../i18n.ts'
import { MergeDialog } from '../layout/MergeDialog.tsx'
import { useLifeSpan } from '../layout/useLifeSpan.ts'
import { useMerge } from '../layout/useMerge.ts'
import { useMay } from '../user/useMay.ts'
import { AgencyPicker } from './AgencyPicker.tsx'
import { type AgencyMerge, type AgencyPage, agencyMerge } from './shapes.ts'

/** For those who keep the register: one agency that stands in it twice. A committee goes with its area. */
export function MergeAgency({ agency }: { agency: AgencyPage }) {
  const texts = useTexts()
  const may = useMay()
  const [isOpen, setOpen] = useState(false)
  const ofArea = agency.kind === 'PEOPLES_COMMITTEE' || agency.kind === 'GOVERNMENT'
  if (ofArea || !may('merge', { type: 'Agency' })) return null
  return (
    <>
      <Button startIcon={<MergeType aria-hidden />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {texts.merge.openAgency}
      </Button>
      {isOpen && <Dialog agency={agency} onClose={() => setOpen(false)} />}
    </>
  )
}

const merged = { agency: one({ id: text }) }

function Dialog({ agency, onClose }: { agency: AgencyPage; onClose: () => void }) {
  const texts = useTexts()
  const say = useSay()
  const span = useLifeSpan()
  const [areaId, setAreaId] = useState<string | null>(agency.areas[0]?.id ?? null)
  const [otherId, setOtherId] = useState<string | null>(null)
  const { looked, run, ...state } = useMerge({
    resource: 'agencies',
    look: 'agencyMerge',
    fields: agencyMerge,
    id: agency.id,
    otherId,
    merge: async (api, ids) => (await api.run('mergeAgencies', { ids }, merged)).agency.id,
  })
  const side = ({ name, kind, areas, ...days }: AgencyMerge['stays']) => ({
    name,
    details: [[say(agencyKindLabels[kind]), ...areas.map((area) => area.name)].join(' · '), span(days)],
  })
  return (
    <MergeDialog
      title={texts.merge.title(agency.name)}
      hint={texts.merge.hintAgency}
      preview={
        looked && {
          stays: side(looked.stays),
          goes: side(looked.goes),
          moves: [texts.merge.areas(looked.areaCount), texts.merge.handovers(looked.handoverCount)],
          refusal: looked.refusal,
        }
      }
      {...state}
      onMerge={async () => (await run()) && onClose()}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 1.5, pt: 0.5 }}>
        <AreaPicker
          label={texts.merge.inArea}
          value={areaId}
          onChange={(area) => {
            setAreaId(area?.id ?? null)
            setOtherId(null)
          }}
          minWidth={400}
        />
        <AgencyPicker
          label={texts.merge.otherAgency}
          areaId={areaId}
          value={otherId}
          onChange={setOtherId}
          sx={{ width: { xs: '100%', sm: 400 }, maxWidth: '100%' }}
        />
      </Box>
    </MergeDialog>
  )
}
