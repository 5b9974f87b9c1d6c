import { isAliveOn } from '../../schema/area/area.rules.ts'
import { useTexts } from '../i18n.ts'
import { useDay, writeDay } from '../layout/day.tsx'
import { Tag } from '../layout/Tag.tsx'

/** Whether it exists on the day that is looked at. */
export function LifeTag({ area }: { area: { foundedOn: string | null; endedOn: string | null } }) {
  const texts = useTexts()
  const { day } = useDay()
  return isAliveOn(area, day) ? (
    <Tag tone="good">{texts.area.ofToday}</Tag>
  ) : (
    <Tag tone="still">{texts.area.notOnDay(writeDay(day))}</Tag>
  )
}
