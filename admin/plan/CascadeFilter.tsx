import { cascadeStandingLabels } from '../../schema/plan/label.rules.ts'
import type { CascadeStanding } from '../../schema/plan/plan.rules.ts'
import { useSay, useTexts } from '../i18n.ts'
import { Pills } from '../layout/Pills.tsx'
import type { CascadeSummary } from './cascade.ts'

type Given = {
  counts: CascadeSummary['counts']
  value: CascadeStanding | null
  onChange: (standing: CascadeStanding | null) => void
}

/** First those to be chased: on a phone the others lie beyond its edge. */
const inOrder = ['NOT_ISSUED', 'ISSUED', 'INHERITED'] as const satisfies CascadeStanding[]
const countOf = { ISSUED: 'issued', INHERITED: 'inherited', NOT_ISSUED: 'notIssued' } as const

export function CascadeFilter({ counts, value, onChange }: Given) {
  const texts = useTexts()
  const say = useSay()
  const standings = inOrder.map((word) => ({
    value: word,
    label: `${say(cascadeStandingLabels[word])} · ${counts[countOf[word]]}`,
  }))
  return (
    <Pills<CascadeStanding | ''>
      label={texts.cascade.standing}
      options={[{ value: '', label: `${texts.cascade.all} · ${counts.obliged}` }, ...standings]}
      value={value ?? ''}
      onChange={(word) => onChange(word === '' || word === value ? null : word)}
    />
  )
}
