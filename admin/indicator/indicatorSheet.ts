import { indicatorFrequencyLabels, indicatorUnitLabels } from '../../schema/indicator/indicator.rules.ts'
import { operatorLabels, targetUnitLabels } from '../../schema/plan/label.rules.ts'
import { programmeLabels } from '../../schema/programme.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import type { SheetColumn } from '../layout/useExport.ts'
import type { IndicatorRow, IndicatorTarget } from './shapes.ts'

export function useIndicatorColumns(): SheetColumn<IndicatorRow>[] {
  const { indicator: texts } = useTexts()
  const say = useSay()
  return [
    { label: texts.code, cell: (indicator) => indicator.code },
    { label: texts.name, cell: (indicator) => say(indicator.name) },
    { label: texts.unit, cell: (indicator) => say(indicatorUnitLabels[indicator.unit]) },
    { label: texts.frequency, cell: (indicator) => say(indicatorFrequencyLabels[indicator.frequency]) },
    { label: texts.programme, cell: (indicator) => say(programmeLabels[indicator.programme]) },
    {
      label: texts.sensitive,
      cell: ({ sensitive }) => (sensitive ? texts.sensitive : texts.notSensitive),
    },
    { label: texts.version, cell: (indicator) => indicator.version },
    { label: texts.validTo, cell: ({ validTo }) => validTo && { day: validTo } },
  ]
}

export function useTargetColumns(): SheetColumn<IndicatorTarget>[] {
  const { plan: texts, review, indicator } = useTexts()
  const say = useSay()
  return [
    { label: texts.area, cell: ({ area }) => area?.name ?? null },
    { label: texts.issuer, cell: ({ plan }) => plan.issuerName },
    { label: texts.number, cell: ({ plan }) => plan.number },
    { label: indicator.words, cell: ({ target }) => target.text },
    { label: review.operator, cell: ({ target }) => target.operator && say(operatorLabels[target.operator]) },
    { label: review.value, cell: ({ target }) => target.value },
    { label: review.unit, cell: ({ target }) => say(targetUnitLabels[target.unit]) },
    { label: review.dueYear, cell: ({ target }) => target.dueYear },
  ]
}
