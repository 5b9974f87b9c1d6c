import ContentCopy from '@mui/icons-material/ContentCopy'
import Download from '@mui/icons-material/Download'
import { Button, ListSubheader, Menu, MenuItem } from '@mui/material'
import { useRef, useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import type { CascadeStanding } from '../../schema/plan/plan.rules.ts'
import type { Api } from '../api/dataProvider.ts'
import { useTexts } from '../i18n.ts'
import { useDay } from '../layout/day.tsx'
import { handOver, makeSheetFile, type SheetFormat } from '../layout/sheetFile.ts'
import { cascadeChase, cascadeLines, handedInBy } from './cascade.ts'
import { useCascadeColumns } from './cascadeSheet.ts'

type Given = {
  id: string
  above: string | null
  /** By area, the drafts that wait: those who handed one in stand in the list all the same. */
  drafts: ReadonlyMap<string, string>
  /** They are not known yet: what is copied or written now would not mark them. */
  waiting: boolean
}

const choices = ['NOT_ISSUED', null] as const satisfies (CascadeStanding | null)[]
const formats = ['xlsx', 'csv'] as const satisfies SheetFormat[]

/** Those to chase, ready to paste or as a table; and everybody as a table. */
export function CascadeExport({ id, above, drafts, waiting }: Given) {
  const texts = useTexts()
  const api = useDataProvider<Api>()
  const notify = useNotify()
  const columns = useCascadeColumns(drafts)
  const { asOf, day } = useDay()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const copy = async () => {
    const wanted = { ...cascadeChase(above), ...cascadeLines('NOT_ISSUED', above) }
    const answer = await api.read('cascade', wanted, { plan: id, asOf }).catch(() => null)
    if (!answer) return notify(texts.cascade.failed, { type: 'error' })
    const handedIn = handedInBy(answer.lines, drafts)
    await navigator.clipboard.writeText(answer.chaseList).then(
      () =>
        handedIn > 0
          ? notify(texts.cascade.copiedDrafts(handedIn), { type: 'warning' })
          : notify(texts.cascade.copied, { type: 'success' }),
      () => notify(texts.cascade.notCopied, { type: 'warning' }),
    )
  }
  const download = async (standing: CascadeStanding | null, format: SheetFormat) => {
    setOpen(false)
    const wanted = cascadeLines(standing, above)
    const answer = await api.read('cascade', wanted, { plan: id, asOf }).catch(() => null)
    if (!answer) return notify(texts.cascade.failed, { type: 'error' })
    const headings = columns.map(({ label }) => label)
    const rows = answer.lines.map((line) => columns.map(({ cell }) => cell(line)))
    const title = standing ? texts.cascade.chased : texts.cascade.title
    const file = await makeSheetFile({ name: title, headings, rows }, format)
    handOver(file, `${standing ? 'don-doc' : 'trien-khai'}-${day}.${format}`)
    notify(texts.sheet.done(rows.length), { type: 'success' })
  }
  return (
    <>
      <Button variant="outlined" disabled={waiting} startIcon={<ContentCopy aria-hidden />} onClick={copy}>
        {texts.cascade.copy}
      </Button>
      <Button
        ref={button}
        disabled={waiting}
        startIcon={<Download aria-hidden />}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        {texts.cascade.download}
      </Button>
      <Menu open={open} anchorEl={button.current} onClose={() => setOpen(false)}>
        {choices.flatMap((standing) => [
          <ListSubheader key={standing} role="presentation" sx={{ lineHeight: 2.2, color: 'text.secondary' }}>
            {standing ? texts.cascade.chased : texts.cascade.everybody}
          </ListSubheader>,
          ...formats.map((format) => (
            <MenuItem
              key={`${standing}-${format}`}
              aria-label={`${standing ? texts.cascade.chased : texts.cascade.everybody}: ${texts.cascade[format]}`}
              onClick={() => void download(standing, format)}
            >
              {texts.cascade[format]}
            </MenuItem>
          )),
        ])}
      </Menu>
    </>
  )
}
