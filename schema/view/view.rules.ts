/** A list's conditions kept under a name by one person, for that person alone, on whichever machine they sign in. */
import type { Bilingual } from '../text.rules.ts'

/** The lists that can be kept so. */
export const viewedLists = ['PLANS', 'AGENCIES', 'INDICATORS'] as const
export type ViewedList = (typeof viewedLists)[number]

export const viewedListLabels = {
  PLANS: { vi: 'Kế hoạch', en: 'Plans' },
  AGENCIES: { vi: 'Cơ quan', en: 'Agencies' },
  INDICATORS: { vi: 'Chỉ tiêu thống kê', en: 'Indicators' },
} as const satisfies Record<ViewedList, Bilingual>

/**
 * `filter`: the conditions as JSON text, as the console's address holds them; `orderBy`: the order, as the list's argument
 * of that name has it; absent or null: the list's own.
 */
export type ViewInput = { list: ViewedList; name: string; filter: string; orderBy?: string | null }
export type View = ViewInput & { id: string; version: number; ownerId: string }

/** More than anybody looks through; a list of lists is no help. */
export const mostViews = 50
export const longestViewName = 80
/** Bytes of UTF-8. */
export const largestFilter = 2_048

export const viewSentences = {
  noName: { vi: 'Hãy đặt tên cho bộ lọc.', en: 'Give the view a name.' },
  nameTooLong: {
    vi: `Tên dài hơn ${longestViewName} ký tự. Hãy rút ngắn.`,
    en: `The name is longer than ${longestViewName} letters. Shorten it.`,
  },
  nameTaken: {
    vi: 'Bạn đã có bộ lọc tên này cho danh sách này. Hãy chọn tên khác.',
    en: 'You have a view of this name for this list. Choose another name.',
  },
  badFilter: {
    vi: 'Điều kiện lọc phải là một đối tượng JSON.',
    en: 'The filter must be a JSON object.',
  },
  filterTooLarge: {
    vi: `Điều kiện lọc lớn hơn ${largestFilter} byte. Hãy bớt điều kiện.`,
    en: `The filter is larger than ${largestFilter} bytes. Take conditions out.`,
  },
  badOrder: {
    vi: `Thứ tự phải là một đối tượng JSON có "by" và "direction" (ASC hoặc DESC).`,
    en: `The order must be a JSON object with "by" and "direction" (ASC or DESC).`,
  },
  tooMany: {
    vi: `Bạn đã có ${mostViews} bộ lọc. Hãy xóa bớt rồi lưu lại.`,
    en: `You have ${mostViews} views. Remove one, then save again.`,
  },
} as const satisfies Record<string, Bilingual>

type Broken = { path: string[]; message: Bilingual }

export function checkView({ name, filter, orderBy = null }: Omit<ViewInput, 'list'>): Broken[] {
  const issues: Broken[] = []
  if (name === '') issues.push({ path: ['name'], message: viewSentences.noName })
  if (name.length > longestViewName) issues.push({ path: ['name'], message: viewSentences.nameTooLong })
  if (new TextEncoder().encode(filter).length > largestFilter)
    issues.push({ path: ['filter'], message: viewSentences.filterTooLarge })
  else if (!readFilter(filter)) issues.push({ path: ['filter'], message: viewSentences.badFilter })
  if (orderBy !== null && !readOrder(orderBy))
    issues.push({ path: ['orderBy'], message: viewSentences.badOrder })
  return issues
}

const longestOrderWord = 40

/** The order that a view keeps; null where the text is none. */
export function readOrder(orderBy: string): { by: string; direction: 'ASC' | 'DESC' } | null {
  const { by, direction } = readFilter(orderBy) ?? {}
  if (typeof by !== 'string' || by.length > longestOrderWord) return null
  return direction === 'ASC' || direction === 'DESC' ? { by, direction } : null
}

/** The conditions; null where the text is none. */
export function readFilter(filter: string): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(filter)
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : null
  } catch {
    return null
  }
}
