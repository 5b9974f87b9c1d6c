import Translate from '@mui/icons-material/Translate'
import { Button } from '@mui/material'
import { useLocaleState } from 'react-admin'
import { asLanguage, useTexts } from '../i18n.ts'

/** One click to the other language; the label is the language that one gets. */
export function LanguageSwitch() {
  const texts = useTexts()
  const [locale, setLocale] = useLocaleState()
  return (
    <Button
      color="inherit"
      startIcon={<Translate aria-hidden />}
      onClick={() => setLocale(asLanguage(locale) === 'vi' ? 'en' : 'vi')}
      aria-label={`${texts.language.code}: ${texts.language.switch}`}
      sx={{ minWidth: 0, px: 1, '& .MuiButton-startIcon': { mr: 0.5 } }}
    >
      {texts.language.code}
    </Button>
  )
}
