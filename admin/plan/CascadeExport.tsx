import ContentCopy from '@mui/icons-material/ContentCopy'
import Download from '@mui/icons-material/Download'
import { Button } from '@mui/material'
import { useDataProvider, useNotify } from 'react-admin'
import type { Api } from '../api/dataProvider.ts'
import { useTexts } from '../i18n.ts'
import { useDay } from '../layout/day.tsx'
import { cascadeChase, cascadeCsv } from './cascade.ts'

/** Those to chase, ready to paste; and everybody as a table. */
export function CascadeExport({ id, above }: { id: string; above: string | null }) {
  const texts = useTexts()
  const api = useDataProvider<Api>()
  const notify = useNotify()
  const { asOf, day } = useDay()
  const copy = async () => {
    const answer = await api.read('cascade', cascadeChase(above), { plan: id, asOf }).catch(() => null)
    if (!answer) return notify(texts.cascade.failed, { type: 'error' })
    await navigator.clipboard.writeText(answer.chaseList).then(
      () => notify(texts.cascade.copied, { type: 'success' }),
      () => notify(texts.cascade.notCopied, { type: 'warning' }),
    )
  }
  const download = async () => {
    const answer = await api.read('cascade', cascadeCsv, { plan: id, asOf }).catch(() => null)
    if (!answer) return notify(texts.cascade.failed, { type: 'error' })
    // The mark before the text tells Excel that it is UTF-8.
    const address = URL.createObjectURL(new Blob(['\uFEFF', answer.csv], { type: 'text/csv;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `trien-khai-${day}.csv`
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <>
      <Button variant="outlined" startIcon={<ContentCopy aria-hidden />} onClick={copy}>
        {texts.cascade.copy}
      </Button>
      <Button startIcon={<Download aria-hidden />} onClick={download}>
        {texts.cascade.csv}
      </Button>
    </>
  )
}
