import { TextField } from '@mui/material'
import { useState } from 'react'
import { operatorLabels, targetKindLabels, targetUnitLabels } from '../../schema/plan/label.rules.ts'
import { type Operator, operators, targetKinds, targetUnits } from '../../schema/plan/plan.rules.ts'
import { useTexts } from '../i18n.ts'
import { IndicatorPicker } from '../indicator/IndicatorPicker.tsx'
import { Choice } from '../layout/Choice.tsx'
import { asNumber, PartForm, wholeRow, writeNumber } from './PartForm.tsx'
import type { Target } from './shapes.ts'
import type { PlanVerbs } from './usePlanVerbs.tsx'

export function TargetForm({ target, verbs, done }: { target: Target; verbs: PlanVerbs; done: () => void }) {
  const { review, noCases } = useTexts()
  const [value, setValue] = useState(writeNumber(target.value))
  const [operator, setOperator] = useState<Operator>(target.operator ?? 'NOT_STATED')
  const [unit, setUnit] = useState(target.unit)
  const [kind, setKind] = useState(target.kind)
  const [dueYear, setDueYear] = useState(writeNumber(target.dueYear))
  const [scope, setScope] = useState(target.scope ?? '')
  const [indicatorId, setIndicatorId] = useState(target.indicator?.id ?? null)
  const [variantKey, setVariantKey] = useState(target.variantKey)
  const correction = () => ({
    targets: [
      {
        id: target.id,
        ...changed(target.value, asNumber(value), 'value'),
        ...changed(target.operator ?? 'NOT_STATED', operator, 'operator'),
        ...changed(target.unit, unit, 'unit'),
        ...changed(target.kind, kind, 'kind'),
        ...changed(target.dueYear, asNumber(dueYear), 'dueYear'),
        ...changed(target.scope, scope.trim() || null, 'scope'),
        ...changed(target.indicator?.id ?? null, indicatorId, 'indicatorId'),
        ...changed(target.variantKey, variantKey, 'variantKey'),
      },
    ],
  })
  return (
    <PartForm verbs={verbs} correction={correction} done={done}>
      <Choice
        label={review.operator}
        words={operators}
        labels={operatorLabels}
        value={operator}
        onChange={(word) => word && setOperator(word)}
        minWidth={0}
      />
      <TextField
        label={review.value}
        value={value}
        onChange={(event) => setValue(event.target.value)}
        slotProps={{ htmlInput: { inputMode: 'decimal' } }}
        autoFocus
      />
      <Choice
        label={review.unit}
        words={targetUnits}
        labels={targetUnitLabels}
        value={unit}
        onChange={(word) => word && setUnit(word)}
        minWidth={0}
      />
      <TextField
        label={review.dueYear}
        value={dueYear}
        onChange={(event) => setDueYear(event.target.value)}
        slotProps={{ htmlInput: { inputMode: 'numeric' } }}
      />
      <Choice
        label={review.kind}
        words={targetKinds}
        labels={targetKindLabels}
        value={kind}
        onChange={(word) => word && setKind(word)}
        minWidth={0}
      />
      <TextField
        label={review.scope}
        value={scope}
        onChange={(event) => setScope(event.target.value)}
        helperText={noCases}
        sx={wholeRow}
      />
      <IndicatorPicker
        value={indicatorId}
        variantKey={variantKey}
        onChange={(id, variant) => {
          setIndicatorId(id)
          setVariantKey(variant)
        }}
        sx={wholeRow}
      />
    </PartForm>
  )
}

/** Only what a person changed is sent: the rest stays as it was read. */
export function changed<N extends string, V>(before: V, after: V, name: N): { [K in N]?: V } {
  return before === after ? {} : asField(name, after)
}

function asField<N extends string, V>(name: N, value: V): { [K in N]?: V } {
  const field: { [K in N]?: V } = {}
  field[name] = value
  return field
}
