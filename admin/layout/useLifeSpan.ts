import { useTexts } from '../i18n.ts'
import { writeDay } from './day.tsx'

/** From when to when an area or an agency was there, in words. */
export function useLifeSpan() {
  const { area } = useTexts()
  return ({ foundedOn, endedOn }: { foundedOn: string | null; endedOn: string | null }) =>
    `${foundedOn ? writeDay(foundedOn) : area.beforeRegister} – ${endedOn ? writeDay(endedOn) : area.now}`
}
