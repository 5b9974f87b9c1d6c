import { Button } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useTexts } from '../i18n.ts'
import { FreeText } from '../layout/FreeText.tsx'

export function PasteText({ onText, busy }: { onText: (text: string) => void; busy: boolean }) {
  const texts = useTexts()
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') onText(text)
  }
  return (
    <form onSubmit={submit}>
      <FreeText
        label={texts.load.paste}
        value={text}
        onChange={(event) => setText(event.target.value)}
        helperText={texts.load.pasteHint}
        minRows={10}
        maxRows={22}
        required
      />
      <Button type="submit" variant="contained" disabled={busy} sx={{ mt: 1.5 }}>
        {busy ? texts.load.reading : texts.load.read}
      </Button>
    </form>
  )
}
