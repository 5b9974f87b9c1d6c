/** The targets of a plan as a table on paper: what, how much, by which year. */
import { isFigureChanged } from './correct.rules.ts'
import { saysFigure } from './figure.rules.ts'
import { capital, type PaperTarget, shown } from './paper-plan.rules.ts'
import type { Operator } from './plan.rules.ts'
import { blank } from './restricted.rules.ts'

export type TargetTable = { columns: { title: string; share: number; centred: boolean }[]; rows: string[][] }

/** `share`: of the width, in per cent. Where a plan says from where it starts, a column does. */
export function paperTargets(targets: readonly PaperTarget[]): TargetTable {
  const hasBaseline = targets.some(({ baseline }) => baseline !== null)
  return {
    columns: [
      { title: 'TT', share: 7, centred: true },
      { title: 'Chỉ tiêu', share: hasBaseline ? 43 : 60, centred: false },
      ...(hasBaseline ? [{ title: 'Hiện trạng', share: 17, centred: true }] : []),
      { title: 'Mức đạt', share: 20, centred: true },
      { title: 'Năm đạt', share: 13, centred: true },
    ],
    rows: targets.map((target, index) => [
      String(index + 1),
      `${capital(shown(target.text))}${outdated(target)}`,
      ...(hasBaseline ? [shown(target.baseline ?? '')] : []),
      level(target),
      target.dueYear === null ? '' : String(target.dueYear),
    ]),
  }
}

const comparing = {
  AT_LEAST: 'ít nhất ',
  MORE_THAN: 'trên ',
  EXACTLY: '',
  AT_MOST: 'không quá ',
  LESS_THAN: 'dưới ',
  NOT_STATED: '',
} as const satisfies Record<Operator, string>

const units = { PERCENT: '%', COUNT: '', YES_NO: '', MONEY: ' đồng' } as const

const vietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 })

/** As written, where it says more than a figure and nobody put it right; else from its fields. */
function level({ unit, value, valueText, operator, firm, correctedFields }: PaperTarget): string {
  if (unit === 'YES_NO') return 'Hoàn thành'
  const words =
    !isFigureChanged(correctedFields) && valueText && !valueText.includes(blank) ? valueText : null
  if (value === null) return words ?? ''
  const figure = `${comparing[operator ?? 'NOT_STATED']}${vietnamese.format(value)}${units[unit]}`
  const said = words && /\p{L}/u.test(words) ? words : figure
  return capital(firm || /phấn đấu/iu.test(said) ? said : `phấn đấu ${said}`)
}

/** Beside a sentence that says another figure or year than those that hold now. */
function outdated(target: PaperTarget): string {
  const columns = [isFigureOutdated(target) && 'mức đạt', isYearOutdated(target) && 'năm đạt']
  const changed = columns.filter(Boolean).join(' và ')
  return changed && ` (lời văn ban đầu; ${changed} nay như ở cột bên)`
}

/** Behind a task or duty that holds the sentence of such a target. */
export function outdatedIn(text: string, targets: readonly PaperTarget[]): string {
  const is = targets.some(
    (target) => text.includes(target.text) && (isFigureOutdated(target) || isYearOutdated(target)),
  )
  return is ? ' (lời văn ban đầu; mức đã sửa ghi ở bảng chỉ tiêu)' : ''
}

function isFigureOutdated({ text, value, unit, correctedFields }: PaperTarget): boolean {
  return isFigureChanged(correctedFields) && !text.includes(blank) && !saysFigure(text, value, unit)
}

function isYearOutdated({ text, dueYear, correctedFields }: PaperTarget): boolean {
  const years: string[] = text.match(/(?<!\d)20\d\d(?!\d)/g) ?? []
  return correctedFields.includes('dueYear') && years.length > 0 && !years.includes(String(dueYear))
}
