/**
 * A plan held against the one that it carries out: targets lacking, weaker, later, redefined or taken over by
 * reference. Pure. A finding has the sentence of both; it says what is written, and judges nobody.
 */
import type { Direction } from '../indicator/indicator.rules.ts'
import { fold } from '../name.rules.ts'
import type { Bilingual } from '../text.rules.ts'
import type { PartBase, Plan, Target } from './plan.parts.ts'
import type { Operator, ShortfallKind } from './plan.rules.ts'

export type Shortfall = {
  kind: ShortfallKind
  /** The words of the plan above; null where it is about the plan alone. */
  above: { partId: string; text: string } | null
  own: { partId: string; text: string } | null
  message: Bilingual
}

type Saying = Pick<Plan, 'targets' | 'objectives' | 'taskGroups' | 'references' | 'toYear'>

/** `directionOf`: the direction of an indicator by its id; undefined where it is not known. */
export function targetShortfalls(
  above: Pick<Plan, 'targets' | 'toYear'>,
  own: Saying,
  directionOf: (indicatorId: string) => Direction | undefined,
): Shortfall[] {
  const reference = referenceIn(own)
  return above.targets.flatMap((target): Shortfall[] => {
    const said = { partId: target.id, text: target.text }
    const same = own.targets.filter((one) => isSameMeasure(one, target))
    if (same.length > 0) {
      const each = same.map((one) => faultsOf(above, target, own, one, directionOf))
      return each.reduce((best, faults) => (faults.length < best.length ? faults : best))
    }
    if (reference) {
      return [
        { kind: 'BY_REFERENCE', above: said, own: sentenceOf(reference), message: messages.BY_REFERENCE },
      ]
    }
    const kind = target.indicatorId ? 'LACKING' : 'NOT_COMPARED'
    return [{ kind, above: said, own: null, message: messages[kind] }]
  })
}

const messages = {
  LACKING: {
    vi: 'Kế hoạch không có chỉ tiêu này.',
    en: 'The plan has no such target.',
  },
  NOT_COMPARED: {
    vi: 'Chỉ tiêu của cấp trên chưa gắn với chỉ tiêu thống kê nên chưa so được.',
    en: 'The target above is linked to no indicator, so nothing can be compared.',
  },
  BY_REFERENCE: {
    vi: 'Kế hoạch dẫn chiếu các chỉ tiêu của cấp trên, không nêu lại.',
    en: 'The plan refers to the targets above and does not repeat them.',
  },
} satisfies Record<string, Bilingual>

const definitionNotTold: Bilingual = {
  vi: 'Chỉ tiêu của cấp trên theo một biến thể, kế hoạch không nêu biến thể nào, nên chưa biết có cùng định nghĩa hay không. Hãy chọn biến thể cho chỉ tiêu này.',
  en: 'The target above is of one variant, this one tells none, so nobody knows whether the definition is the same. Choose the variant of this target.',
}

function sentenceOf({ id, text }: PartBase) {
  return { partId: id, text }
}

function isSameMeasure(one: Target, target: Target): boolean {
  if (target.indicatorId) return one.indicatorId === target.indicatorId
  return fold(one.text) === fold(target.text)
}

function faultsOf(
  above: Pick<Plan, 'toYear'>,
  target: Target,
  own: Pick<Plan, 'toYear'>,
  one: Target,
  directionOf: (indicatorId: string) => Direction | undefined,
): Shortfall[] {
  const both = { above: sentenceOf(target), own: sentenceOf(one) }
  if (isRedefined(target, one)) {
    const message = {
      vi: 'Cùng chỉ tiêu thống kê nhưng theo định nghĩa hoặc đơn vị tính khác.',
      en: 'The same indicator by another definition or unit.',
    }
    return [{ ...both, kind: 'REDEFINED', message }]
  }
  const faults: Shortfall[] = []
  if (target.variantKey && !one.variantKey) {
    faults.push({ ...both, kind: 'NOT_COMPARED', message: definitionNotTold })
  }
  const direction = target.indicatorId ? directionOf(target.indicatorId) : undefined
  const weaker = weakness(target, one, direction)
  if (weaker) faults.push({ ...both, kind: 'WEAKER', message: weaker })
  const due = target.dueYear ?? above.toYear
  const ownDue = one.dueYear ?? own.toYear
  if (due !== null && ownDue !== null && ownDue > due) {
    const message = {
      vi: `Cấp trên yêu cầu đạt đến hết năm ${due}, kế hoạch đặt năm ${ownDue}.`,
      en: `Due by the end of ${due} above, by the end of ${ownDue} here.`,
    }
    faults.push({ ...both, kind: 'LATER', message })
  }
  return faults
}

/** A count for each area and a count in one area are of one kind: the area itself is one of those meant. */
function isRedefined(target: Target, one: Target): boolean {
  if (target.variantKey && one.variantKey && target.variantKey !== one.variantKey) return true
  return target.unit !== one.unit
}

const wanted: Readonly<Record<Operator, Direction>> = {
  AT_LEAST: 'UP',
  MORE_THAN: 'UP',
  AT_MOST: 'DOWN',
  LESS_THAN: 'DOWN',
  EXACTLY: 'NONE',
  NOT_STATED: 'NONE',
}

/** Null where it is as strong, or where nothing can be said: a count of the whole is not that of one area in it. */
function weakness(target: Target, one: Target, direction: Direction | undefined): Bilingual | null {
  if (target.kind === 'COUNT' || target.kind === 'COVERAGE') return null
  if (target.firm && !one.firm) {
    return {
      vi: 'Cấp trên giao là chỉ tiêu phải đạt, kế hoạch chỉ ghi phấn đấu.',
      en: 'A commitment above, an aim here.',
    }
  }
  if (target.value === null) return null
  if (one.value === null) return { vi: 'Kế hoạch không nêu con số.', en: 'The plan gives no figure.' }
  const told = target.operator ? wanted[target.operator] : 'NONE'
  const better = told === 'NONE' ? (direction ?? 'NONE') : told
  const less =
    (better === 'UP' && one.value < target.value) || (better === 'DOWN' && one.value > target.value)
  if (!less) return null
  const unit = target.unit === 'PERCENT' ? '%' : ''
  return {
    vi: `Cấp trên yêu cầu ${figure(target.value)}${unit}, kế hoạch đặt ${figure(one.value)}${unit}.`,
    en: `${target.value}${unit} above, ${one.value}${unit} here.`,
  }
}

function figure(value: number): string {
  return String(value).replace('.', ',')
}

/** "Các chỉ tiêu thực hiện theo Kế hoạch số …": takes over what stands elsewhere. */
const byReference =
  /chỉ tiêu[^.;]{0,80}?(?:theo|tại|của|nêu trong|giao trong)\s[^.;]{0,40}?(?:kế hoạch|quyết định|chương trình|đề án|nghị quyết)(?=[^.;]{0,60}(?:số|của (?:tỉnh|thành phố|ủy ban|ubnd|thủ tướng|chính phủ|huyện|cấp trên)))/iu

function referenceIn({ targets, objectives, taskGroups, references }: Saying): PartBase | undefined {
  const parts: PartBase[] = [
    ...references,
    ...objectives,
    ...targets,
    ...taskGroups.flatMap(({ tasks }) => tasks),
  ]
  return parts.find(({ text }) => byReference.test(text.normalize('NFC')))
}
