import { cascadeStandingLabels } from '../../schema/plan/label.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import type { SheetColumn } from '../layout/useExport.ts'
import { type CascadeLine, draftOf } from './cascade.ts'

/** `drafts`: by area, those that wait to be confirmed, marked as they are on the screen. */
export function useCascadeColumns(drafts: ReadonlyMap<string, string>): SheetColumn<CascadeLine>[] {
  const { cascade: texts, area: areaTexts, plan } = useTexts()
  const say = useSay()
  return [
    { label: texts.giver, cell: (line) => line.aboveName },
    { label: texts.givenIn, cell: (line) => line.aboveDocument },
    { label: areaTexts.code, cell: (line) => line.areaCode },
    { label: areaTexts.one, cell: (line) => line.areaName },
    { label: texts.agency, cell: (line) => line.agencyName },
    { label: texts.state, cell: (line) => say(cascadeStandingLabels[line.standing]) },
    {
      label: texts.draft,
      cell: (line) => (draftOf(line, drafts) ? texts.toConfirm : ''),
    },
    { label: plan.number, cell: (line) => line.number },
    { label: plan.date, cell: ({ date }) => date && { day: date } },
    { label: plan.titleOf, cell: (line) => line.title },
    { label: texts.inheritedPlan, cell: (line) => line.inherited },
    { label: texts.sentence, cell: (line) => line.sentence },
  ]
}
