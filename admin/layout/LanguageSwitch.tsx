import Translate from '@mui/icons-material/Translate'
import { Button } from '@mui/material'
import { useI18nProvider, useLocaleState } from 'react-admin'
import { asLanguage, useTexts } from '../i18n.ts'

/** One click to the other language; the label is the language that one gets. */
export function LanguageSwitch() {
  const texts = useTexts()
  const i18n = useI18nProvider()
  const [locale, setLocale] = useLocaleState()
  // Told first, the provider has nothing left to change: react-admin would else build every screen anew, and with it
  // lose what somebody is typing.
  const change = async () => {
    const next = asLanguage(locale) === 'vi' ? 'en' : 'vi'
    await i18n.changeLocale(next)
    setLocale(next)
  }
  return (
    <Button
      color="inherit"
      startIcon={<Translate aria-hidden />}
      onClick={change}
      aria-label={`${texts.language.code}: ${texts.language.switch}`}
      sx={{ minWidth: 0, px: 1, '& .MuiButton-startIcon': { mr: 0.5 } }}
    >
      {texts.language.code}
    </Button>
  )
}
