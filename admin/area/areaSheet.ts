import { areaTypeLabels, tierLabels } from '../../schema/area/area.rules.ts'
import { planStandingLabels } from '../../schema/plan/label.rules.ts'
import { planStandings } from '../../schema/plan/plan.rules.ts'
import { type Answer, maybe, number, one, text, word } from '../api/selection.ts'
import { useSay, useTexts } from '../i18n.ts'
import type { SheetColumn } from '../layout/useExport.ts'
import { areaName } from './shapes.ts'

const programmeOnDay = '(programme: GENDER_BASED_VIOLENCE, asOf: $asOf)'

export const areaSheetRow = {
  ...areaName,
  code: text,
  foundedOn: maybe(text),
  endedOn: maybe(text),
  childCount: number,
  currentPlan: maybe(one({ id: text, number: maybe(text), date: maybe(text), title: text }, programmeOnDay)),
  planStatus: one({ status: word(planStandings) }, programmeOnDay),
}
export type AreaSheetRow = Answer<typeof areaSheetRow>

export function useAreaColumns(): SheetColumn<AreaSheetRow>[] {
  const { area: texts, plan } = useTexts()
  const say = useSay()
  return [
    { label: texts.code, cell: (area) => area.code },
    { label: texts.one, cell: (area) => area.name },
    { label: texts.tier, cell: (area) => say(tierLabels[area.tier]) },
    { label: texts.type, cell: (area) => say(areaTypeLabels[area.type]) },
    { label: texts.founded, cell: ({ foundedOn }) => foundedOn && { day: foundedOn } },
    { label: texts.ended, cell: ({ endedOn }) => endedOn && { day: endedOn } },
    { label: texts.children, cell: (area) => area.childCount },
    { label: texts.currentPlan, cell: (area) => say(planStandingLabels[area.planStatus.status]) },
    { label: plan.number, cell: (area) => area.currentPlan?.number ?? null },
    { label: plan.date, cell: ({ currentPlan }) => (currentPlan?.date ? { day: currentPlan.date } : null) },
    { label: plan.titleOf, cell: (area) => area.currentPlan?.title ?? null },
  ]
}
