import { cascadeStandingLabels } from '../../schema/plan/label.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import type { SheetColumn } from '../layout/useExport.ts'
import type { CascadeLine } from './cascade.ts'

export function useCascadeColumns(): SheetColumn<CascadeLine>[] {
  const { cascade: texts, area, plan } = useTexts()
  const say = useSay()
  return [
    { label: texts.giver, cell: (line) => line.aboveName },
    { label: texts.givenIn, cell: (line) => line.aboveDocument },
    { label: area.code, cell: (line) => line.areaCode },
    { label: area.one, cell: (line) => line.areaName },
    { label: texts.agency, cell: (line) => line.agencyName },
    { label: texts.state, cell: (line) => say(cascadeStandingLabels[line.standing]) },
    { label: plan.number, cell: (line) => line.number },
    { label: plan.date, cell: ({ date }) => date && { day: date } },
    { label: plan.titleOf, cell: (line) => line.title },
    { label: texts.inheritedPlan, cell: (line) => line.inherited },
    { label: texts.sentence, cell: (line) => line.sentence },
  ]
}
