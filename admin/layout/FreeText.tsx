import { TextField, type TextFieldProps } from '@mui/material'
import { useTexts } from '../i18n.ts'

/** A box for words of one's own. It always says that no single case belongs here, and where help is. */
export function FreeText({ helperText, ...given }: TextFieldProps) {
  const texts = useTexts()
  return (
    <TextField
      multiline
      minRows={2}
      fullWidth
      {...given}
      helperText={
        <>
          {helperText}
          {helperText && <br />}
          {texts.noCases}
        </>
      }
    />
  )
}
