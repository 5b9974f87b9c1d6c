import { Box, Button, Checkbox, FormControlLabel, LinearProgress, Typography } from '@mui/material'
import { useState } from 'react'
import { useSay, useTexts } from '../i18n.ts'
import { Nothing } from '../layout/Nothing.tsx'
import { Page } from '../layout/Page.tsx'
import { Section } from '../layout/Section.tsx'
import { DropFiles } from '../plan/DropFiles.tsx'
import { useMay } from '../user/useMay.ts'
import { AreaImportResult } from './AreaImportResult.tsx'
import { type Loading, useAreaImport } from './useAreaImport.ts'

/** The tables of the register: first a look at what they would do, then the loading, with what was refused. */
export function AreaImport() {
  const texts = useTexts()
  const trail = [{ label: texts.menu.areas, to: '/areas' }]
  if (useMay()('import', { type: 'Area' })) return <Load />
  return (
    <Page title={texts.areaImport.title} trail={trail}>
      <Nothing text={texts.load.readOnly} hint={texts.areaImport.readOnlyHint} />
    </Page>
  )
}

function Load() {
  const texts = useTexts()
  const [files, setFiles] = useState<File[]>([])
  const [allOrNothing, setAllOrNothing] = useState(false)
  const { loading, load, forget } = useAreaImport()
  const busy = loading.step === 'sending' || loading.step === 'running'
  const start = (dryRun: boolean) => load(files, { dryRun, allOrNothing })
  return (
    <Page
      title={texts.areaImport.title}
      lead={texts.areaImport.lead}
      trail={[{ label: texts.menu.areas, to: '/areas' }]}
    >
      <Box sx={{ display: 'grid', gap: 2.5, maxWidth: 980 }}>
        <Section title={texts.areaImport.files}>
          <DropFiles
            accept=".csv"
            hint={texts.areaImport.kinds}
            onFiles={(given) => {
              setFiles((before) => [
                ...before.filter(({ name }) => given.every((file) => file.name !== name)),
                ...given,
              ])
              forget()
            }}
          />
          {files.length > 0 && (
            <Box component="ul" sx={{ pl: 2.5, my: 1.5 }}>
              {files.map(({ name, size }) => (
                <li key={name}>
                  <Typography component="span" sx={{ overflowWrap: 'anywhere' }}>
                    {name}
                  </Typography>{' '}
                  <Typography component="span" variant="body2" color="textSecondary">
                    {texts.areaImport.size(Math.max(1, Math.round(size / 1_000)))}
                  </Typography>
                </li>
              ))}
            </Box>
          )}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mt: 2 }}>
            <Button variant="outlined" disabled={files.length === 0 || busy} onClick={() => void start(true)}>
              {texts.areaImport.check}
            </Button>
            <Button
              variant="contained"
              disabled={files.length === 0 || busy}
              onClick={() => void start(false)}
            >
              {texts.areaImport.load}
            </Button>
            {files.length > 0 && !busy && (
              <Button
                onClick={() => {
                  setFiles([])
                  forget()
                }}
              >
                {texts.areaImport.clear}
              </Button>
            )}
          </Box>
          <FormControlLabel
            sx={{ mt: 1 }}
            control={
              <Checkbox
                checked={allOrNothing}
                disabled={busy}
                onChange={(_, checked) => setAllOrNothing(checked)}
              />
            }
            label={texts.areaImport.allOrNothing}
          />
        </Section>
        <Box aria-live="polite">
          <Progress loading={loading} />
        </Box>
        {loading.step === 'done' && <AreaImportResult outcome={loading.outcome} />}
      </Box>
    </Page>
  )
}

function Progress({ loading }: { loading: Loading }) {
  const texts = useTexts()
  const say = useSay()
  if (loading.step === 'refused') {
    return (
      <Typography role="alert" color="error">
        {say(loading.reason)}
      </Typography>
    )
  }
  if (loading.step !== 'sending' && loading.step !== 'running') return null
  const running = loading.step === 'running' && loading.progress.state === 'WRITING' ? loading.progress : null
  const doing = running
    ? texts.areaImport.writing(running.written, running.total)
    : loading.step === 'sending'
      ? texts.load.uploading
      : texts.areaImport.checking
  const share = running ? { value: (running.written / Math.max(1, running.total)) * 100 } : {}
  return (
    <Section title={doing}>
      <LinearProgress variant={running ? 'determinate' : 'indeterminate'} aria-label={doing} {...share} />
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        {texts.areaImport.resumes}
      </Typography>
    </Section>
  )
}
