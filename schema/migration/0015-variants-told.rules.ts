/**
 * Of which variant of its indicator a target is, a former version did not read from its words: two plans that state one
 * indicator by two definitions were compared as if by one. It is read now, of the plans that are there and their former
 * versions; what a person chose stays.
 */
import type { Indicator } from '../indicator/indicator.rules.ts'
import { measureOf } from '../indicator/measure.rules.ts'
import type { Plan, Target } from '../plan/plan.parts.ts'
import { type Asking, type KeptRow, recordIn, rowAt } from './asking.rules.ts'
import type { Migration } from './migration.rules.ts'

const id = '0015-variants-told'

export const variantsTold: Migration = {
  id,
  what: {
    vi: 'Ghi biến thể của chỉ tiêu thống kê cho các chỉ tiêu mà phiên bản cũ chưa đọc ra từ câu chữ.',
    en: 'Notes the variant of the indicator of targets from whose words an older version did not read it.',
  },
  *rowsFor(row) {
    const { pk, sk } = row
    if (typeof pk !== 'string' || !pk.startsWith('plan#') || typeof sk !== 'string') return []
    if (sk !== 'plan' && !sk.startsWith('version#')) return []
    const open = recordIn<Plan>(row)
    const wholeRow = open?.restricted?.length
      ? yield* rowAt(pk, sk === 'plan' ? 'whole' : `whole-${sk}`)
      : null
    // The words of a target may be masked in the plan that everybody reads.
    const whole = recordIn<Plan>(wholeRow) ?? open
    const variants = whole ? yield* variantsIn(whole) : new Map<string, string>()
    if (!open || !whole || variants.size === 0) return []
    const rows: KeptRow[] = [{ ...row, body: JSON.stringify(told(open, variants)), renewed: id }]
    if (wholeRow) rows.push({ ...wholeRow, body: JSON.stringify(told(whole, variants)) })
    return sk === 'plan' ? [...rows, ...(yield* rowsBeside(told(open, variants), pk, variants))] : rows
  },
}

type Variants = ReadonlyMap<string, string>

const told = (plan: Plan, variants: Variants): Plan => ({
  ...plan,
  targets: plan.targets.map((target) => ({
    ...target,
    variantKey: variants.get(target.id) ?? target.variantKey,
  })),
})

function* variantsIn(plan: Plan): Asking<Variants> {
  const { programme, fromYear, toYear } = plan
  const day = plan.effectiveFrom ?? (fromYear === null ? null : `${fromYear}-01-01`)
  const found = new Map<string, string>()
  if (day === null) return found
  for (const target of plan.targets.filter(isOpen)) {
    const indicator = recordIn<Indicator>(yield* rowAt(`indicator#${target.indicatorId}`, 'indicator'))
    const within = { programme, fromYear, toYear, day }
    const variant = indicator && measureOf(target, within, [indicator])?.variantKey
    if (variant) found.set(target.id, variant)
  }
  return found
}

const isOpen = ({ indicatorId, variantKey, corrected }: Target): boolean =>
  indicatorId !== null &&
  variantKey === null &&
  !corrected.some((field) => field === 'indicatorId' || field === 'variantKey')

/** The listing, by which processes see that the plan was written again, and the targets that lie under their indicators. */
function* rowsBeside(plan: Plan, pk: string, variants: Variants): Asking<KeptRow[]> {
  const { version } = plan
  const rows: KeptRow[] = []
  const listing = yield* rowAt(pk, 'listing')
  if (listing) rows.push({ ...listing, renewed: id })
  for (const target of plan.targets.filter((one) => variants.has(one.id))) {
    const row = yield* rowAt(pk, `target#${target.id}`)
    if (row) rows.push({ ...row, body: JSON.stringify({ target, version }) })
  }
  return rows
}
