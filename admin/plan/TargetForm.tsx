import { TextField } from '@mui/material'
import { useState } from 'react'
import type { TargetChange } from '../../schema/plan/correct.rules.ts'
import { saysFigure } from '../../schema/plan/figure.rules.ts'
import { operatorLabels, targetKindLabels, targetUnitLabels } from '../../schema/plan/label.rules.ts'
import {
  type Operator,
  operators,
  type TargetKind,
  type TargetUnit,
  targetKinds,
  targetUnits,
} from '../../schema/plan/plan.rules.ts'
import { useTexts } from '../i18n.ts'
import { IndicatorPicker } from '../indicator/IndicatorPicker.tsx'
import { Choice } from '../layout/Choice.tsx'
import { FreeText } from '../layout/FreeText.tsx'
import { NumberBox } from '../layout/NumberBox.tsx'
import { asNumber, writeNumber } from '../layout/number.ts'
import { PartForm, wholeRow } from './PartForm.tsx'
import type { Target } from './shapes.ts'
import { newForm } from './typed.ts'
import { begunIn, type PlanVerbs } from './usePlanVerbs.tsx'

type Given = {
  /** Null for one that the reader missed. */
  target: Target | null
  /** What a new one says, to begin with. */
  words?: string
  /** A new one that waits, to be put in other words. */
  added?: TargetChange
  verbs: PlanVerbs
  done: () => void
}

export function TargetForm({ target, words: marked = '', added, verbs, done }: Given) {
  const { review, noCases } = useTexts()
  const begun = begunWith(target, { text: marked, ...added }, verbs)
  const [words, setWords] = useState(begun.text)
  const [value, setValue] = useState(writeNumber(begun.value))
  const [operator, setOperator] = useState<Operator>(begun.operator)
  const [unit, setUnit] = useState<TargetUnit>(begun.unit)
  const [kind, setKind] = useState<TargetKind | null>(begun.kind)
  const [dueYear, setDueYear] = useState(writeNumber(begun.dueYear))
  const [scope, setScope] = useState(begun.scope ?? '')
  const [indicatorId, setIndicatorId] = useState(begun.indicatorId)
  const [variantKey, setVariantKey] = useState(begun.variantKey)
  const number = asNumber(value)
  const correction = () => ({
    targets: [
      {
        ...(target ? { id: target.id } : { text: words.trim(), operator, unit }),
        ...(target && words.trim() && changed(target.text, words.trim(), 'text')),
        ...changed(target?.value ?? null, number, 'value'),
        ...changed(target?.operator ?? 'NOT_STATED', operator, 'operator'),
        ...changed(target?.unit ?? 'PERCENT', unit, 'unit'),
        ...(kind !== null && changed(target?.kind ?? null, kind, 'kind')),
        ...changed(target?.dueYear ?? null, asNumber(dueYear), 'dueYear'),
        ...changed(target?.scope ?? null, scope.trim() || null, 'scope'),
        ...changed(target?.indicator?.id ?? null, indicatorId, 'indicatorId'),
        ...changed(target?.variantKey ?? null, variantKey, 'variantKey'),
      },
    ],
  })
  return (
    <PartForm
      verbs={verbs}
      correction={correction}
      done={done}
      saved={target ? undefined : review.targetAdded}
      filled={marked !== ''}
    >
      <FreeText
        label={review.words}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        autoFocus={!target}
        sx={wholeRow}
      />
      <Choice
        label={review.operator}
        words={operators}
        labels={operatorLabels}
        value={operator}
        onChange={(word) => word && setOperator(word)}
        minWidth={0}
      />
      <NumberBox
        label={review.value}
        value={value}
        onChange={setValue}
        autoFocus={target !== null}
        warning={saysFigure(words, number, unit) ? null : review.notInSentence}
      />
      <Choice
        label={review.unit}
        words={targetUnits}
        labels={targetUnitLabels}
        value={unit}
        onChange={(word) => word && setUnit(word)}
        minWidth={0}
      />
      <NumberBox label={review.dueYear} value={dueYear} onChange={setDueYear} whole />
      <Choice
        label={review.kind}
        words={targetKinds}
        labels={targetKindLabels}
        value={kind ?? ''}
        onChange={(word) => setKind(word || null)}
        any={target ? undefined : review.byUnit}
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

/** What the form begins with: what is kept, and over it what waits to be saved. */
function begunWith(target: Target | null, added: TargetChange, verbs: PlanVerbs) {
  const typed = begunIn(verbs, target?.id ?? newForm('targets'))?.targets?.[0]
  return {
    text: target?.text ?? '',
    value: target?.value ?? null,
    operator: target?.operator ?? 'NOT_STATED',
    unit: target?.unit ?? 'PERCENT',
    kind: target?.kind ?? null,
    dueYear: target?.dueYear ?? null,
    scope: target?.scope ?? null,
    indicatorId: target?.indicator?.id ?? null,
    variantKey: target?.variantKey ?? null,
    ...(target ? {} : added),
    ...typed,
  }
}

/** Only what a person changed is sent: the rest stays as it was read. */
export function changed<N extends string, V>(before: unknown, after: V, name: N): { [K in N]?: V } {
  return before === after ? {} : asField(name, after)
}

function asField<N extends string, V>(name: N, value: V): { [K in N]?: V } {
  const field: { [K in N]?: V } = {}
  field[name] = value
  return field
}
