import polyglotI18nProvider from 'ra-i18n-polyglot'
import { type I18nProvider, useLocaleState } from 'react-admin'
import type { Bilingual } from '../schema/text.rules.ts'
import { en, textsEn } from './en.ts'
import { type Texts, textsVi, vi } from './vi.ts'

export type Language = 'vi' | 'en'

const languages = [
  { locale: 'vi', name: 'Tiếng Việt' },
  { locale: 'en', name: 'English' },
]

/** Vietnamese unless this browser chose English before. */
export function makeI18nProvider(): I18nProvider {
  return polyglotI18nProvider((locale) => (locale === 'en' ? en : vi), 'vi', languages)
}

export function asLanguage(locale: string | undefined): Language {
  return locale === 'en' ? 'en' : 'vi'
}

export function useLanguage(): Language {
  return asLanguage(useLocaleState()[0])
}

/** Picks the language that is on from a text that comes in both. */
export function useSay(): (text: Bilingual) => string {
  const language = useLanguage()
  return (text) => text[language]
}

export function isBilingual(value: unknown): value is Bilingual {
  return (
    typeof value === 'object' &&
    value !== null &&
    'vi' in value &&
    'en' in value &&
    typeof value.vi === 'string' &&
    typeof value.en === 'string'
  )
}

/** Our own texts, typed: a missing one does not compile. */
export function useTexts(): Texts {
  return useLanguage() === 'en' ? textsEn : textsVi
}
