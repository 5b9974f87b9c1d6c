import Download from '@mui/icons-material/Download'
import Print from '@mui/icons-material/PrintOutlined'
import { Alert, Box, Button } from '@mui/material'
import { useState } from 'react'
import { useGetOne, useNotify, useParams } from 'react-admin'
import { fold } from '../../schema/name.rules.ts'
import { type Paper, paperOf } from '../../schema/plan/paper.rules.ts'
import { useTexts } from '../i18n.ts'
import { useDay } from '../layout/day.tsx'
import { Failed } from '../layout/Failed.tsx'
import { Loading } from '../layout/Loading.tsx'
import { Page } from '../layout/Page.tsx'
import { pathTo } from '../layout/paths.ts'
import { PaperSheet } from './PaperSheet.tsx'
import { type PlanPaper as Answer, planPaper } from './shapes.ts'

export function paperPath(id: string): string {
  return `/plans/${encodeURIComponent(id)}/paper`
}

/** A plan as an official document, to print or to take along as a Word file. */
export function PlanPaper() {
  const texts = useTexts()
  const { asOf, day } = useDay()
  const { id = '' } = useParams()
  const { data: plan, error, refetch } = useGetOne<Answer>('plans', { id, meta: { fields: planPaper, asOf } })
  if (error) return <Failed error={error} retry={() => refetch()} page />
  if (!plan) return <Loading lines={12} />
  const paper = paperOf(plan, day)
  const isRestricted = plan.warnings.some(({ code }) => code === 'RESTRICTED_PLACE')
  return (
    <Page
      title={texts.paper.title}
      lead={texts.paper.lead}
      trail={[
        { label: texts.menu.plans, to: '/plans' },
        { label: plan.number ?? plan.title, to: pathTo('plans', plan.id) },
      ]}
      actions={
        <>
          <Button variant="contained" startIcon={<Print aria-hidden />} onClick={() => window.print()}>
            {texts.paper.print}
          </Button>
          <WordButton paper={paper} name={fold(plan.number ?? plan.title)} />
        </>
      }
    >
      <Box sx={{ display: 'grid', gap: 1.5, maxWidth: '210mm', mx: 'auto', mb: 2 }}>
        {plan.source.masked && <Alert severity="info">{texts.paper.masked}</Alert>}
        {isRestricted && !plan.source.masked && <Alert severity="warning">{texts.paper.restricted}</Alert>}
      </Box>
      <PaperSheet paper={paper} />
    </Page>
  )
}

function WordButton({ paper, name }: { paper: Paper; name: string }) {
  const texts = useTexts()
  const notify = useNotify()
  const [busy, setBusy] = useState(false)
  const download = async () => {
    setBusy(true)
    try {
      const { wordFile } = await import('./wordFile.ts')
      const address = URL.createObjectURL(await wordFile(paper))
      const link = document.createElement('a')
      link.href = address
      link.download = `ke-hoach-${name.slice(0, 60).trim().replaceAll(' ', '-')}.docx`
      link.click()
      URL.revokeObjectURL(address)
    } catch {
      notify(texts.paper.failed, { type: 'error' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button variant="outlined" startIcon={<Download aria-hidden />} disabled={busy} onClick={download}>
      {busy ? texts.paper.making : texts.paper.word}
    </Button>
  )
}
