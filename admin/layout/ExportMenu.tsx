import Download from '@mui/icons-material/Download'
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  Menu,
  MenuItem,
  Typography,
} from '@mui/material'
import { useRef, useState } from 'react'
import { useNotify } from 'react-admin'
import { useSay, useTexts } from '../i18n.ts'
import type { SheetFormat } from './sheetFile.ts'
import { type Exported, useExport } from './useExport.ts'

/** All rows, not those of the page alone, as a workbook or as CSV. */
export function ExportMenu<R>(exported: Exported<R>) {
  const texts = useTexts()
  const say = useSay()
  const notify = useNotify()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const { fetched, problem, start, cancel } = useExport(exported)
  const [format, setFormat] = useState<SheetFormat>('xlsx')
  const choose = async (chosen: SheetFormat) => {
    setOpen(false)
    setFormat(chosen)
    const count = await start(chosen)
    if (count !== null) notify(texts.sheet.done(count), { type: 'success' })
  }
  return (
    <>
      <Button
        ref={button}
        startIcon={<Download aria-hidden />}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        {texts.sheet.download}
      </Button>
      <Menu open={open} anchorEl={button.current} onClose={() => setOpen(false)}>
        <MenuItem onClick={() => choose('xlsx')}>{texts.sheet.workbook}</MenuItem>
        <MenuItem onClick={() => choose('csv')}>{texts.sheet.csv}</MenuItem>
      </Menu>
      <Dialog
        open={fetched !== null || problem !== null}
        onClose={cancel}
        fullWidth
        maxWidth="xs"
        aria-labelledby="export-title"
      >
        <DialogTitle id="export-title">{texts.sheet.title(exported.title)}</DialogTitle>
        <DialogContent>
          {problem ? (
            <Typography role="alert">{texts.sheet.failed(say(problem.bilingual))}</Typography>
          ) : (
            <>
              <Typography role="status" sx={{ mb: 1.5 }}>
                {texts.sheet.fetched(fetched ?? 0)}
              </Typography>
              <LinearProgress aria-labelledby="export-title" />
            </>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={cancel}>{texts.action.cancel}</Button>
          {problem && (
            <Button variant="contained" onClick={() => choose(format)}>
              {texts.state.retry}
            </Button>
          )}
        </DialogActions>
      </Dialog>
    </>
  )
}
