import { indicatorFrequencyLabels, indicatorUnitLabels } from '../../schema/indicator/indicator.rules.ts'
import { programmeLabels } from '../../schema/programme.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import type { SheetColumn } from '../layout/useExport.ts'
import type { IndicatorRow } from './shapes.ts'

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
