import { planStateLabels } from '../../schema/plan/label.rules.ts'
import { programmeLabels, programmes } from '../../schema/programme.rules.ts'
import { type Answer, maybe, one, text, word } from '../api/selection.ts'
import { useSay, useTexts } from '../i18n.ts'
import type { SheetColumn } from '../layout/useExport.ts'
import { planRow } from './shapes.ts'

export const planSheetRow = { ...planRow, programme: word(programmes), issuer: maybe(one({ name: text })) }

export function usePlanColumns(): SheetColumn<Answer<typeof planSheetRow>>[] {
  const { plan: texts, review } = useTexts()
  const say = useSay()
  return [
    { label: texts.titleOf, cell: (plan) => plan.title },
    { label: texts.number, cell: (plan) => plan.number },
    { label: texts.date, cell: ({ date }) => date && { day: date } },
    { label: texts.issuer, cell: ({ issuer, issuerName }) => issuer?.name ?? issuerName },
    { label: texts.area, cell: (plan) => plan.area?.name ?? null },
    { label: review.fromYear, cell: (plan) => plan.fromYear },
    { label: review.toYear, cell: (plan) => plan.toYear },
    { label: texts.programme, cell: (plan) => say(programmeLabels[plan.programme]) },
    { label: texts.state, cell: (plan) => say(planStateLabels[plan.state]) },
  ]
}
