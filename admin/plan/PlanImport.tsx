import { Box, Tab, Tabs } from '@mui/material'
import { useState } from 'react'
import { useLocation } from 'react-admin'
import { AreaPicker } from '../area/AreaPicker.tsx'
import { useTexts } from '../i18n.ts'
import { Nothing } from '../layout/Nothing.tsx'
import { Page } from '../layout/Page.tsx'
import { Section } from '../layout/Section.tsx'
import { useMayLoad } from '../user/useMay.ts'
import { DropFiles } from './DropFiles.tsx'
import { LoadedList } from './LoadedList.tsx'
import { PasteText } from './PasteText.tsx'
import { useImports } from './useImports.ts'

/** Who only reads is told so, instead of being refused after the work. */
export function PlanImport() {
  const texts = useTexts()
  if (useMayLoad()) return <Load />
  return (
    <Page title={texts.load.title} trail={[{ label: texts.menu.plans, to: '/plans' }]}>
      <Nothing text={texts.load.readOnly} hint={texts.load.readOnlyHint} />
    </Page>
  )
}

/** Files or text become drafts: several at once, each with its own outcome. */
function Load() {
  const texts = useTexts()
  const { search } = useLocation()
  const [areaId, setAreaId] = useState(() => new URLSearchParams(search).get('area'))
  const [way, setWay] = useState<'file' | 'text'>('file')
  const { loads, loadFiles, loadText } = useImports(areaId)
  return (
    <Page title={texts.load.title} lead={texts.load.lead} trail={[{ label: texts.menu.plans, to: '/plans' }]}>
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 7fr) minmax(0, 3fr)' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <Section title={texts.load.give}>
            <Tabs
              value={way}
              onChange={(_, chosen: 'file' | 'text') => setWay(chosen)}
              aria-label={texts.load.title}
              sx={{ mb: 2, mt: -1 }}
            >
              <Tab value="file" label={texts.load.byFile} id="way-file" aria-controls="panel-file" />
              <Tab value="text" label={texts.load.byText} id="way-text" aria-controls="panel-text" />
            </Tabs>
            <Box role="tabpanel" id={`panel-${way}`} aria-labelledby={`way-${way}`}>
              {way === 'file' ? (
                <DropFiles onFiles={loadFiles} />
              ) : (
                <PasteText onText={loadText} busy={loads.some(({ step }) => step === 'reading')} />
              )}
            </Box>
            <Box sx={{ mt: 2.5, maxWidth: 420 }}>
              <AreaPicker
                label={texts.load.forArea}
                value={areaId}
                onChange={(area) => setAreaId(area?.id ?? null)}
                helperText={texts.load.forAreaHint}
                minWidth={420}
              />
            </Box>
          </Section>
          <LoadedList loads={loads} />
        </Box>
        <Section title={texts.load.how}>
          <Box component="ol" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 1.25 }}>
            {texts.load.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </Box>
        </Section>
      </Box>
    </Page>
  )
}
