import { useTexts } from '../i18n.ts'
import { Section } from '../layout/Section.tsx'
import { DueList } from '../plan/DueList.tsx'

/** What one's own area and all below it owe in the next 30 days. What is overdue is not told: reports are not kept yet. */
export function DueReports({ areaId }: { areaId: string }) {
  const texts = useTexts()
  return (
    <Section title={texts.due.title} id="due">
      <DueList areaId={areaId} />
    </Section>
  )
}
