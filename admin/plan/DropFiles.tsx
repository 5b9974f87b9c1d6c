import UploadFile from '@mui/icons-material/UploadFileOutlined'
import { Box, Button, Typography } from '@mui/material'
import { useRef, useState } from 'react'
import { useTexts } from '../i18n.ts'
import { ink } from '../theme.ts'

type Given = {
  onFiles: (files: File[]) => void
  small?: boolean
  accept?: string
  /** What may be dropped, in words. */
  hint?: string
}

/** A place to drop files on; the button does the same by keyboard. */
export function DropFiles({ onFiles, small = false, accept = '.txt,.md,.docx,.pdf', hint }: Given) {
  const texts = useTexts()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const files = [...event.dataTransfer.files]
        if (files.length > 0) onFiles(files)
      }}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        gap: 1,
        textAlign: 'center',
        px: 2,
        py: small ? 2.5 : 5,
        border: '2px dashed',
        borderColor: over ? 'primary.main' : '#b9c6c6',
        borderRadius: 3,
        bgcolor: over ? ink.mist : '#fafbfa',
      }}
    >
      <UploadFile aria-hidden sx={{ fontSize: small ? 28 : 40, color: 'primary.main' }} />
      <Typography sx={{ fontWeight: 500, '@media (hover: none)': { display: 'none' } }}>
        {texts.load.drop}
      </Typography>
      <Button variant={small ? 'outlined' : 'contained'} onClick={() => input.current?.click()}>
        {texts.load.chooseFile}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={texts.load.chooseFile}
        accept={accept}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
      <Typography variant="caption" color="textSecondary" sx={{ maxWidth: '52ch' }}>
        {hint ?? (small ? texts.dashboard.importHint : texts.load.kinds)}
      </Typography>
    </Box>
  )
}
