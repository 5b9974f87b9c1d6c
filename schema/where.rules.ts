/** The operators of `where`, the same in every list. A filter left out lets everything pass. */
type Equality<T> = { eq?: T | null; in?: readonly T[] | null }
type Range<T> = { eq?: T | null; gte?: T | null; lte?: T | null }

export function passes<T>(value: T, filter: Equality<T> | null | undefined): boolean {
  if (!filter) return true
  if (filter.eq !== null && filter.eq !== undefined && filter.eq !== value) return false
  return !filter.in || filter.in.includes(value)
}

/** An unknown value (null) passes no range. */
export function isInRange(value: number | null, filter: Range<number> | null | undefined): boolean {
  if (!filter) return true
  if (value === null) return false
  if (filter.eq !== null && filter.eq !== undefined && filter.eq !== value) return false
  if (filter.gte !== null && filter.gte !== undefined && value < filter.gte) return false
  return filter.lte === null || filter.lte === undefined || value <= filter.lte
}
